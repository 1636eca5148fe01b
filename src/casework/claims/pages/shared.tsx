import type { Frame } from '#platform/http/door.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { DescriptionOfRule } from '#ui/rule-note.tsx';
import { sharedProtocol } from '../rules.ts';
import { words } from '../words.ts';

/** How the labor agencies and the team go about it, together. */
export const SharedProtocol = ({ frame: { lang } }: { frame: Frame }) => (
  <Disclosure summary={words(lang)('shared')}>
    <ol>
      {sharedProtocol.steps.map((each) => (
        <li>{each[lang]}</li>
      ))}
    </ol>
    <DescriptionOfRule citation={sharedProtocol.source} checkedOn={sharedProtocol.checkedOn} />
  </Disclosure>
);
