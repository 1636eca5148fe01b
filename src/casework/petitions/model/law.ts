import type { Day } from '#kernel/days.ts';
import {
  type Dates,
  datesFor,
  isMade,
  type Jurisdiction,
  type LawRecord,
  type Remedy,
  type Version,
  versionOn,
} from '#reference/laws/index.ts';
import type { StepFact } from './matter.ts';

/**
 * Which papers are made for a remedy: California's pleading to vacate, its other requests, what goes into a form of its courts, New York's
 * motion, a motion made from any other law that was read; null: none.
 */
export type PacketKind = 'california' | 'juvenile' | 'form' | 'new-york' | 'general';
const VACATED = ['pc-236.14', 'pc-236.15'];
/** The Judicial Council has forms for these (`papers/forms.ts`). */
const FORMS = ['pc-1203.49', 'pc-653.29', 'pc-1170.22'];

export function packetFor(file: Jurisdiction, remedy: Remedy, law: Version | null): PacketKind | null {
  if (!file.read || law?.sure !== 'read') return null;
  // California's papers are made for its own remedies, by name.
  if (file.id === 'us-ca' && !isMade(remedy.id))
    return VACATED.includes(remedy.id) ? 'california' : FORMS.includes(remedy.id) ? 'form' : 'juvenile';
  if (remedy.kind !== 'trafficking') return null;
  return remedy.id === 'cpl-440.10-1-i' ? 'new-york' : 'general';
}

/** What a court may order that leaves the record in sight. */
const IN_SIGHT: readonly string[] = ['dismiss', 'set-aside'];

/** Whether an order under this law takes the record out of sight, as far as somebody read what it orders. */
export const takesOutOfSight = (law: Version | null): boolean =>
  law !== null && law.relief !== 'unknown' && law.relief.value.some((each) => !IN_SIGHT.includes(each));

export type LawOfMatter = { file: Jurisdiction; remedy: Remedy; law: Version | null };

/** The law as it held on the day of filing; before that, today. */
export function lawOf(
  files: ReadonlyMap<string, Jurisdiction>,
  matter: { jurisdiction: string; remedy: string },
  facts: readonly StepFact[],
  today: Day,
): LawOfMatter | null {
  const file = files.get(matter.jurisdiction);
  const remedy = file?.remedies.find(({ id }) => id === matter.remedy);
  if (!file || !remedy) return null;
  const filed = facts.find(({ step }) => step === 'filed');
  return { file, remedy, law: versionOn(remedy, filed?.on ?? today).law };
}

const FIRST = ['responseDue', 'sealedBy', 'destroyedBy'] as const;

/** The days that the law sets, counted from what happened. Of several records the first day is the one to watch. */
export function datesOf(
  of: LawOfMatter | null,
  facts: readonly StepFact[],
  arrests: readonly (Day | null)[],
): Pick<Dates, (typeof FIRST)[number]> {
  if (!of) return {};
  const day = (step: StepFact['step']) => facts.find((each) => each.step === step)?.on;
  const all = arrests.map((arrestedOn, at) => {
    const record: LawRecord = {
      id: String(at),
      jurisdiction: of.file.id,
      kind: 'conviction',
      offense: { code: null, kinds: [] },
      arrestedOn: arrestedOn ?? undefined,
      servedOn: day('served'),
      orderedOn: day('granted'),
    };
    return datesFor(of.law, { file: of.file, record, person: { periods: [], records: [record] }, on: '' });
  });
  return Object.fromEntries(
    FIRST.flatMap((name) => {
      const [first] = all.flatMap((dates) => dates[name] ?? []).sort();
      return first ? [[name, first]] : [];
    }),
  );
}
