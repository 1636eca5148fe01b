import type { Lang } from '#platform/i18n/catalogue.ts';
import type { Change } from '../model/compare.ts';
import type { ProtocolDefinition } from '../model/definition.ts';
import { changeWords } from '../model/sentences.ts';
import { words } from '../words-editor.ts';

type Props = { before: ProtocolDefinition; after: ProtocolDefinition; changes: readonly Change[]; lang: Lang };

/** What one version changes of another, a sentence each. */
export const ChangeList = ({ before, after, changes, lang }: Props) =>
  changes.length === 0 ? (
    <p>{words(lang)('changesNone')}</p>
  ) : (
    <ul class="usa-list">
      {changes.map((change) => (
        <li>{changeWords(before, after, change, lang)}</li>
      ))}
    </ul>
  );
