import type { Lang } from '#platform/i18n/catalogue.ts';
import { words } from './words.ts';

/** What was found, and where: entry numbers `from` to `to`, and the batch where that is what is known. */
export type Finding = { kind: FindingKind; from: number; to: number; batch?: number };

export type FindingKind =
  | 'edited'
  | 'removed'
  | 'inserted'
  | 'moved'
  | 'renumbered'
  | 'renumberedMany'
  | 'tailCut'
  | 'batchRemoved'
  | 'batchesUnknown'
  | 'batchChanged'
  | 'batchTwice'
  | 'outsideMissing'
  | 'outsideUnreadable'
  | 'sealBroken'
  | 'keyUnknown'
  | 'chainBroken'
  | 'rootBroken'
  | 'more';

/** `count`: batches. A note does not make a ledger false; it says what could not be known. */
export type Note = { kind: 'noOutside' | 'notYetOutside'; count: number };

export type Report = { ok: boolean; batches: number; entries: number; findings: Finding[]; notes: Note[] };

const manyOf = { edited: 'editedMany', removed: 'removedMany', inserted: 'insertedMany' } as const;

/** The report in plain sentences, one a line. */
export function sentencesOf(report: Report, lang: Lang): string[] {
  const t = words(lang);
  const { batches, entries } = report;
  const found = report.findings.map((finding) => sentenceOf(finding, lang));
  const noted = report.notes.map(({ kind, count }) => t(kind, { count }));
  return [...(report.ok ? [t('whole', { batches, entries })] : found), ...noted];
}

export function sentenceOf({ kind, from, to, batch }: Finding, lang: Lang): string {
  const many = kind === 'edited' || kind === 'removed' || kind === 'inserted';
  const key = many && from !== to ? manyOf[kind] : kind;
  return words(lang)(key, { from, to, batch: batch ?? 0 });
}
