import type { Day } from '#kernel/calendar.ts';

/** Where a task comes from: the plan's own page, a meeting's decision, or what a hearing needs. */
export const origins = ['meeting', 'plan', 'hearing'] as const;
export type Origin = { kind: (typeof origins)[number]; id: string };

export const outcomes = ['done', 'not-needed', 'handed-on'] as const;
export type Outcome = (typeof outcomes)[number];

/** Who does it: somebody at work, or who cares for the youth (of `care`); where both are null, the youth. */
export type Doer = { ownerId: string | null; partId: string | null };
const PART = 'part:';
/** As a form says it. */
export const doerKey = ({ ownerId, partId }: Doer): string => (partId ? `${PART}${partId}` : (ownerId ?? 'youth'));
export function doerOf(key: string): Doer {
  if (key === 'youth') return { ownerId: null, partId: null };
  return key.startsWith(PART) ? { ownerId: null, partId: key.slice(PART.length) } : { ownerId: key, partId: null };
}

export type Task = Doer & {
  id: string;
  title: string;
  /** Null: the youth. */
  ownerName: string | null;
  /** False: who had it no longer works with this youth or cares for them, and nobody does it. */
  ownerHere: boolean;
  dueOn: Day | null;
  from: Origin;
  rev: number;
  at: Date;
  byName: string | null;
  closedAt: Date | null;
  closedBy: string | null;
  closedRev: number | null;
  outcome: Outcome | null;
  closeWords: string | null;
};

/** What is to be done, the first due first; what has no day comes last, the older before the newer. */
export const inOrder = <T extends Pick<Task, 'dueOn' | 'rev'>>(tasks: readonly T[]): T[] =>
  tasks.toSorted((a, b) => (a.dueOn ?? LAST).localeCompare(b.dueOn ?? LAST) || a.rev - b.rev);
const LAST = '9999-12-31';

export const openTasks = (tasks: readonly Task[]): Task[] => inOrder(tasks.filter(({ closedAt }) => closedAt === null));

/** What was done or is not needed, the last first. A task that was handed on is told by the one that followed it. */
export const closedTasks = (tasks: readonly Task[]): Task[] =>
  tasks
    .filter(({ outcome }) => outcome === 'done' || outcome === 'not-needed')
    .toSorted((a, b) => (b.closedRev ?? 0) - (a.closedRev ?? 0));
