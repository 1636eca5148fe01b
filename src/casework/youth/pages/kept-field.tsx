import type { Reader } from '#foundation/access/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Checkboxes } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { type KeptChoice, keptChoices } from '../model/kept-from.ts';
import { words } from '../words.ts';

type Props = {
  people: readonly Reader[];
  /** Agencies that are named though nobody of them sees the youth. */
  more?: readonly { id: string; name: string }[];
  values: readonly string[];
  error: string | undefined;
  frame: Frame;
};

/** From whom a note is kept: those who stand by the youth by name and each agency, then whoever else sees something through theirs. */
export function KeptField({ people, more = [], values, error, frame }: Props) {
  const t = words(frame.lang);
  const { first, others } = keptChoices(people, more);
  const choice = ({ value, name, at }: KeptChoice) =>
    at === null
      ? { value, label: t('keepFromAgency', { agency: name }) }
      : { value, label: `${name}, ${at}`, isName: true };
  if (first.length === 0) return null;
  return (
    <>
      <Checkboxes
        name="notFor"
        label={t('keepFrom')}
        hint={t('keepFromHint')}
        values={values}
        error={error}
        choices={first.map(choice)}
      />
      {others.length > 0 && (
        <Disclosure summary={t('keepFromOthers')} open={others.some(({ value }) => values.includes(value))}>
          <Checkboxes name="notForOther" label={t('keepFrom')} values={values} choices={others.map(choice)} />
        </Disclosure>
      )}
    </>
  );
}
