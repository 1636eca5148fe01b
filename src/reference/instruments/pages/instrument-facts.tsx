import type { Frame } from '#platform/http/door.ts';
import { SummaryList, type SummaryRow } from '#ui/summary-list.tsx';
import { Tag } from '#ui/tag.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { VersionRow } from '../library-store.ts';
import { inLanguage } from '../model/extensions.ts';
import { factsIn, type InstrumentFacts } from '../model/facts.ts';
import type { Standing } from '../model/standing.ts';
import { libraryWords } from '../words-library.ts';

const tones = { draft: 'calm', approved: 'plain', 'in-use': 'good', retired: 'plain' } as const;

export const StandingTag = ({ standing, frame }: { standing: Standing; frame: Frame }) => (
  <Tag tone={tones[standing]}>{libraryWords(frame.lang)(`standing-${standing}`)}</Tag>
);

type Titled = Pick<VersionRow, 'titles' | 'title'>;

export const titleOf = ({ titles, title }: Titled, lang: string): string =>
  inLanguage(titles.title, titles._title, lang) || title;

/** As its importer stated them; else as the file of ours carries them. */
export const factsOf = (row: Pick<VersionRow, 'facts' | 'titles'>, lang: string): InstrumentFacts | null =>
  row.facts ?? factsIn({ resourceType: 'Questionnaire', ...row.titles }, lang);

/** A figure with its source; or that there is none. */
export function Accuracy({ facts, frame }: { facts: InstrumentFacts | null; frame: Frame }) {
  const t = libraryWords(frame.lang);
  if (!facts) return <>{t('factsMissing')}</>;
  return facts.accuracy ? t('accuracySource', facts.accuracy) : <Tag>{t('notValidated')}</Tag>;
}

/** License, population, accuracy: what must be known before a tool is trusted. */
export function FactsList({ facts, frame }: { facts: InstrumentFacts | null; frame: Frame }) {
  const t = libraryWords(frame.lang);
  const rows: SummaryRow[] = [
    { label: t('license'), value: facts?.license || t('factsMissing') },
    { label: t('population'), value: facts?.population || t('factsMissing') },
    { label: t('accuracy'), value: <Accuracy facts={facts} frame={frame} /> },
    ...(facts?.source && !facts.accuracy ? [{ label: t('source'), value: facts.source }] : []),
    { label: t('checkedOn'), value: facts?.checkedOn ? dayWords(facts.checkedOn, frame.lang) : t('notChecked') },
  ];
  return <SummaryList rows={rows} />;
}
