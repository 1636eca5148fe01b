/** The needs that every plan asks about, in the order in which a page names them. */
export const needs = [
  'housing',
  'food',
  'safety',
  'health',
  'mental-health',
  'substance-use',
  'school',
  'work',
  'money',
  'legal',
  'immigration',
  'parenting',
  'family',
  'identity',
  'joy',
] as const;
export type Need = (typeof needs)[number];

/** The parts of the safety plan, in the order in which the card prints them. */
export const safetyParts = ['triggers', 'signs', 'helps', 'people', 'places', 'leaving', 'free'] as const;
export type SafetyPart = (typeof safetyParts)[number];

export const goalStands = ['open', 'reached', 'let-go'] as const;
export const needStands = ['wanted', 'not-wanted', 'later'] as const;
export type GoalStand = (typeof goalStands)[number];
export type NeedStand = (typeof needStands)[number];

const ofItsOwn = {
  health: 'medical',
  'mental-health': 'mental_health',
  'substance-use': 'substance_use',
  immigration: 'immigration',
  identity: 'sogie',
} as const;

/** The category of the gate that a need lies in; the database holds the same by a check (0047). */
export const categoryOf = (need: Need) => (need in ofItsOwn ? ofItsOwn[need as keyof typeof ofItsOwn] : 'coordination');

export const whoses = ['youth', 'told'] as const;
export type Whose = (typeof whoses)[number];

type Kind =
  | { kind: 'goal'; code: 'goal'; stand: GoalStand }
  | { kind: 'need'; code: Need; stand: NeedStand }
  | { kind: 'safety'; code: SafetyPart; stand: 'said' };

/** One statement of the plan. Those of one `thread` follow one another; the last is what stands. */
export type Line = Kind & {
  id: string;
  thread: string;
  rev: number;
  /** In the youth's own words, or as told to the one who wrote them. */
  whose: Whose;
  words: string;
  at: Date;
  byName: string | null;
};

type Threaded = Pick<Line, 'id' | 'thread' | 'rev'>;

/** What stood when so much was written: the last of each thread until then, in the order in which the threads began. */
export function standingAt<L extends Threaded>(lines: readonly L[], rev: number): L[] {
  const last = new Map<string, L>();
  for (const line of lines.toSorted((a, b) => a.rev - b.rev)) if (line.rev <= rev) last.set(line.thread, line);
  return [...last.values()];
}

export const standing = <L extends Threaded>(lines: readonly L[]): L[] => standingAt(lines, Number.POSITIVE_INFINITY);

/** What is otherwise at `to` than it was at `from`: before is null for what is new. Lines are never taken away. */
export function changesBetween<L extends Threaded>(
  lines: readonly L[],
  from: number,
  to: number,
): { before: L | null; after: L }[] {
  const before = new Map(standingAt(lines, from).map((line) => [line.thread, line]));
  return standingAt(lines, to).flatMap((after) => {
    const was = before.get(after.thread) ?? null;
    return was?.id === after.id ? [] : [{ before: was, after }];
  });
}

type Dated = { rev: number; closedRev: number | null };

/** The tasks that were open when so much was written. */
export const openAt = <T extends Dated>(tasks: readonly T[], rev: number): T[] =>
  tasks.filter((task) => task.rev <= rev && (task.closedRev === null || task.closedRev > rev));

/** How much was written, as far as the reader sees. */
export const revOf = (lines: readonly Pick<Line, 'rev'>[], tasks: readonly Dated[]): number =>
  Math.max(0, ...lines.map(({ rev }) => rev), ...tasks.map(({ rev, closedRev }) => Math.max(rev, closedRev ?? 0)));
