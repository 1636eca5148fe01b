import type { Day } from '#kernel/calendar.ts';
import { answersFor, helpOf, type Jurisdiction, type Person, type RemedyAnswer } from '#reference/laws/index.ts';
import { type Known, personOf } from './person.ts';

/** Why a remedy became open: a law changed, the youth was identified, a day came, or the record itself; `first`: nobody had looked. */
export const causes = ['first', 'law', 'identification', 'age', 'record'] as const;
export type Cause = (typeof causes)[number];

/** One remedy that may clear one record now. */
export type Opening = { chargeId: string; remedy: string; verdict: 'eligible' | 'perhaps'; help: number };
export type Told = Opening & { id: string };
type Files = ReadonlyMap<string, Jurisdiction>;

/** Somebody decided on a form of exploitation; of several on one form the last counts. */
export type Decided = {
  form: 'cse' | 'lt' | 'ltfc';
  standing: 'ruled-out' | 'at-risk' | 'suspected' | 'confirmed';
  since: Day | null;
  until: Day | null;
  at: Date;
};

export type Youth = Omit<Known, 'periods'> & {
  decisions: readonly Decided[];
  /** Records for which a petition by this remedy runs, or was granted: nobody is told of them anew. */
  taken: readonly { chargeId: string; remedy: string; granted: boolean }[];
};
/** When somebody looked last: on which day, at what moment, and what the county had approved of the laws by then. */
export type Look = { on: Day; at: Date; laws: Files };

/** Times of exploitation as they stood at a moment, or as they stand. */
export function periodsOf(decisions: readonly Decided[], until?: Date): Person['periods'] {
  const last = new Map<string, Decided>();
  for (const each of decisions) {
    const held = last.get(each.form);
    if ((until === undefined || each.at <= until) && (!held || held.at <= each.at)) last.set(each.form, each);
  }
  return [...last.values()].flatMap(({ form, standing, since, until: end }) =>
    since !== null && (standing === 'suspected' || standing === 'confirmed')
      ? [{ form: form === 'cse' ? ('sex' as const) : ('labor' as const), from: since, until: end }]
      : [],
  );
}

export const person = (youth: Youth, until?: Date): Person =>
  personOf({ ...youth, periods: periodsOf(youth.decisions, until) });

const isOpen = ({ verdict }: RemedyAnswer): boolean => verdict === 'eligible' || verdict === 'perhaps';

/** What may be cleared now, by remedy and record. */
export function openNow(youth: Youth, files: Files, on: Day): (Opening & { from: Day | null })[] {
  const taken = new Set(youth.taken.map(({ chargeId, remedy }) => `${chargeId} ${remedy}`));
  return answersFor(person(youth), files, on).flatMap(({ record, answers }) =>
    answers
      .filter((each) => isOpen(each) && !taken.has(`${record.id} ${each.remedy.id}`))
      .map(({ remedy, verdict, law }) => ({
        chargeId: record.id,
        remedy: remedy.id,
        verdict: verdict === 'eligible' ? ('eligible' as const) : ('perhaps' as const),
        help: helpOf(law),
        from: law?.from ?? null,
      })),
  );
}

/** How far one remedy was open for one record under other laws, on another day, or with what was known then. */
function stood(who: Person, files: Files, on: Day, of: Opening): number {
  const record = answersFor(who, files, on).find((each) => each.record.id === of.chargeId);
  const answer = record?.answers.find(({ remedy }) => remedy.id === of.remedy);
  return answer?.verdict === 'eligible' ? 2 : answer?.verdict === 'perhaps' ? 1 : 0;
}

/** Why it is open now and was not at the last look: the law before what people did, and a day that came before the record's own news. */
export function causeOf(
  youth: Youth,
  files: Files,
  on: Day,
  of: Opening & { from: Day | null },
  look: Look | null,
): Cause {
  if (!look) return 'first';
  const far = of.verdict === 'eligible' ? 2 : 1;
  const now = person(youth);
  if (stood(now, look.laws, on, of) < far || (of.from !== null && of.from > look.on)) return 'law';
  if (stood(person(youth, look.at), files, on, of) < far) return 'identification';
  if (stood(now, files, look.on, of) < far) return 'age';
  return 'record';
}

export type Found = {
  tell: (Opening & { because: Cause })[];
  change: { id: string; verdict: Opening['verdict']; help: number }[];
  close: string[];
};

/**
 * What to tell of a youth, each once: what became open since the last look. What was told and is open no more is closed; what became
 * surer by a law, a decision or a day is told again, and by counsel's own work only kept as it stands.
 */
export function toTell(youth: Youth, told: readonly Told[], files: Files, on: Day, look: Look | null): Found {
  const now = openNow(youth, files, on);
  const found: Found = { tell: [], change: [], close: [] };
  const same = (a: Opening) => (b: Opening) => a.chargeId === b.chargeId && a.remedy === b.remedy;
  for (const each of told) if (!now.some(same(each))) found.close.push(each.id);
  for (const { from, ...each } of now) {
    const before = told.find(same(each));
    if (before?.verdict === each.verdict && before.help === each.help) continue;
    const surer = !before || (before.verdict === 'perhaps' && each.verdict === 'eligible');
    const because = surer ? causeOf(youth, files, on, { ...each, from }, look) : 'record';
    if (before && (!surer || because === 'record' || because === 'first')) {
      found.change.push({ id: before.id, verdict: each.verdict, help: each.help });
      continue;
    }
    if (before) found.close.push(before.id);
    found.tell.push({ ...each, because });
  }
  return found;
}
