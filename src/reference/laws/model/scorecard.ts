import type { Day } from '#kernel/days.ts';
import { type Jurisdiction, type Known, type Remedy, recordKinds, type Sure, type Version } from './remedy.ts';
import { versionOn } from './versions.ts';

/** The dimensions in which laws are set side by side: each that a version holds, records and ages one by one. */
export const dimensions = [
  'forms',
  'under18',
  'adult',
  'offenses',
  ...recordKinds.map((kind) => `record-${kind}` as const),
  'relief',
  'nexus',
  'burden',
  'presumption',
  'discretion',
  'prosecutorConsent',
  'predicate',
  'clean',
  'sentenceCompleted',
  'earliest',
  'latest',
  'diligence',
  'restitutionPaid',
  'bars',
  'responseDays',
  'hearing',
  'confidentialFiling',
  'remoteAppearance',
  'fee',
  'consolidation',
  'counsel',
  'fingerprints',
  'sealedBy',
  'destroyedBy',
] as const;
export type Dimension = (typeof dimensions)[number];

export type Row = {
  file: Jurisdiction;
  remedy: Remedy | null;
  law: Version | null;
  /** Null: not known, or nobody read it. No points are made of anything: no published rubric's weights are known. */
  value: unknown;
  sure: Sure | null;
};

/** What a version says of one dimension. */
export function dimensionOf(law: Version, name: Dimension): Known<unknown> {
  if (name === 'under18' || name === 'adult') return law.ageAtOffense[name];
  const kind = recordKinds.find((each) => name === `record-${each}`);
  return kind ? law.records[kind] : (law[name as keyof Version] as Known<unknown>);
}

/** One row for each law made for people who were trafficked, as it holds on a day; a jurisdiction without one has a row that says so. */
export function sideBySide(files: Iterable<Jurisdiction>, name: Dimension, on: Day): Row[] {
  return [...files].flatMap((file): Row[] => {
    const made = file.remedies.filter(({ kind }) => kind === 'trafficking');
    if (made.length === 0) return [{ file, remedy: null, law: null, value: null, sure: null }];
    return made.map((remedy) => {
      const { law } = versionOn(remedy, on);
      const said = law && dimensionOf(law, name);
      if (!law || !said || said === 'unknown') return { file, remedy, law, value: undefined, sure: null };
      return { file, remedy, law, value: said.value, sure: weaker(said.sure, law.sure, file.read) };
    });
  });
}

const weaker = (own: Sure, whole: Sure, read: boolean): Sure => {
  if (!read || own === 'memory' || whole === 'memory') return 'memory';
  return own === 'secondary' || whole === 'secondary' ? 'secondary' : 'read';
};

/** How many laws say the same, what most say first; what is not known is counted apart, never as a no. */
export function counts(rows: readonly Row[], worded: (row: Row) => string): { said: string; laws: number }[] {
  const all = new Map<string, number>();
  for (const row of rows) all.set(worded(row), (all.get(worded(row)) ?? 0) + 1);
  return [...all]
    .map(([said, laws]) => ({ said, laws }))
    .sort((a, b) => b.laws - a.laws || a.said.localeCompare(b.said));
}
