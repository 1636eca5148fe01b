import type { Day } from '#kernel/calendar.ts';
import { answersFor, type Jurisdiction, type Verdict } from '#reference/laws/index.ts';
import { person, type Youth } from './openings.ts';

/** What a change of one remedy does to one record. `otherwise`: shut as before, for another reason. */
export const moves = ['opens', 'surer', 'less-sure', 'closes', 'otherwise', 'same'] as const;
export type Move = (typeof moves)[number];
export type Moved = { chargeId: string; move: Move; now: Verdict; later: Verdict };
type Files = ReadonlyMap<string, Jurisdiction>;
export type Change = { jurisdiction: string; remedy: string; now: Files; later: Files; on: Day };

const far = (verdict: Verdict): number => (verdict === 'eligible' ? 2 : verdict === 'perhaps' ? 1 : 0);

export function moveOf(now: Verdict, later: Verdict): Move {
  const [a, b] = [far(now), far(later)];
  if (a === b) return now === later ? 'same' : 'otherwise';
  if (a === 0) return 'opens';
  if (b === 0) return 'closes';
  return b > a ? 'surer' : 'less-sure';
}

/** Only the remedy that is asked about. */
function alone(files: Files, jurisdiction: string, remedy: string): Files {
  const file = files.get(jurisdiction);
  if (!file) return new Map();
  return new Map([[jurisdiction, { ...file, remedies: file.remedies.filter(({ id }) => id === remedy) }]]);
}

/** What a change would do to each record of a youth in that jurisdiction. */
export function movedOf(youth: Youth, { jurisdiction, remedy, now, later, on }: Change): Moved[] {
  const who = person(youth);
  const own = { ...who, records: who.records.filter((each) => each.jurisdiction === jurisdiction) };
  const verdicts = (files: Files) =>
    new Map(
      answersFor(own, alone(files, jurisdiction, remedy), on).map(({ record, answers }) => [
        record.id,
        answers.find((each) => each.remedy.id === remedy)?.verdict,
      ]),
    );
  const [before, after] = [verdicts(now), verdicts(later)];
  return own.records.map(({ id }) => {
    const b = after.get(id) ?? 'not-known';
    // A way that is not there yet, or no more, is shut: that it stays shut changes nothing.
    const a = before.get(id) ?? (far(b) === 0 ? b : 'not-known');
    return { chargeId: id, move: moveOf(a, b), now: a, later: b };
  });
}

/** Whose petition by this remedy runs now. */
export const petitionRuns = ({ taken, charges }: Youth, { jurisdiction, remedy }: Change): boolean =>
  taken.some(
    (each) =>
      each.remedy === remedy &&
      !each.granted &&
      charges.some(({ id, jurisdiction: where }) => id === each.chargeId && where === jurisdiction),
  );

/** Youth, each once by what changes most for them; records, each once; and youth with a running petition. */
export type Counts = { youth: Record<Move, number>; records: Record<Move, number>; petitions: number };
export const none = (): Counts => {
  const zeros = () => Object.fromEntries(moves.map((move) => [move, 0])) as Record<Move, number>;
  return { youth: zeros(), records: zeros(), petitions: 0 };
};

const first = ['opens', 'closes', 'surer', 'less-sure', 'otherwise', 'same'] as const;

/** Adds one youth; one without a record there is not counted. */
export function counted(counts: Counts, youth: Youth, change: Change): void {
  const all = movedOf(youth, change);
  const most = first.find((move) => all.some((each) => each.move === move));
  if (!most) return;
  counts.youth[most] += 1;
  for (const { move } of all) counts.records[move] += 1;
  if (petitionRuns(youth, change)) counts.petitions += 1;
}
