import type { Frame } from '#platform/http/door.ts';
import type { Remark } from '../model/questionnaire.ts';
import type { Summary } from '../model/questionnaire-file.ts';
import { libraryWords } from '../words-library.ts';
import { readingWords } from '../words-reading.ts';

/** Each remark as a sentence. */
export const Remarks = ({ remarks, frame }: { remarks: readonly Remark[]; frame: Frame }) => (
  <ul class="usa-list">
    {remarks.map(({ key, values }) => (
      <li>{readingWords(frame.lang)(key, values)}</li>
    ))}
  </ul>
);

/** What is in the file, and what of it is not used. */
export function Contents({ summary, notes, frame }: { summary: Summary; notes: readonly Remark[]; frame: Frame }) {
  const t = libraryWords(frame.lang);
  return (
    <>
      <h2>{t('contents')}</h2>
      <p>{t('contentsLine', summary)}</p>
      <h3>{t('toKnow')}</h3>
      {notes.length > 0 ? <Remarks remarks={notes} frame={frame} /> : <p>{t('nothingToKnow')}</p>}
    </>
  );
}
