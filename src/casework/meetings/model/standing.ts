/** What is known of a meeting by date. */
export type MeetingFacts = { startsAt: Date; minutes: number; cancelledAt: Date | null; endedAt: Date | null };
export type MeetingState = 'cancelled' | 'held' | 'now' | 'ahead' | 'not-closed';

const endOf = ({ startsAt, minutes }: MeetingFacts): Date => new Date(startsAt.getTime() + minutes * 60_000);

/** How a meeting stands: a ladder over its dates. `not-closed`: its time is over, and nobody said that it was held. */
export function stateOf(meeting: MeetingFacts, now: Date): MeetingState {
  if (meeting.cancelledAt) return 'cancelled';
  if (meeting.endedAt) return 'held';
  if (now < meeting.startsAt) return 'ahead';
  return now <= endOf(meeting) ? 'now' : 'not-closed';
}

/** Those still to come or going on, the soonest first; those that were, the latest first. */
export function inOrder<M extends MeetingFacts>(all: readonly M[], now: Date): { ahead: M[]; past: M[] } {
  const sorted = [...all].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const open = (meeting: M) => ['ahead', 'now'].includes(stateOf(meeting, now));
  return { ahead: sorted.filter(open), past: sorted.filter((meeting) => !open(meeting)).reverse() };
}

/** A promise: what was decided, by whom it is to be done, and what came of it. */
export type PromiseFacts = {
  ownerAgency: string | null;
  dueOn: string | null;
  kept: boolean | null;
  taskDone: boolean;
};
export const promiseStates = ['kept', 'not-kept', 'late', 'open'] as const;
export type PromiseState = (typeof promiseStates)[number];

/** What the team said of it outweighs the task; a day that has passed without either is `late`. */
export function promiseState({ dueOn, kept, taskDone }: PromiseFacts, today: string): PromiseState {
  if (kept !== null) return kept ? 'kept' : 'not-kept';
  if (taskDone) return 'kept';
  return dueOn !== null && dueOn < today ? 'late' : 'open';
}

export type AgencyPromises = { agency: string } & Record<PromiseState, number>;

/** How each agency kept what its people promised, by name. What nobody's person promised is nobody's promise. */
export function byAgency(promises: readonly PromiseFacts[], today: string): AgencyPromises[] {
  const all = new Map<string, AgencyPromises>();
  for (const promise of promises) {
    const agency = promise.ownerAgency;
    if (agency === null) continue;
    const row = all.get(agency) ?? { agency, kept: 0, 'not-kept': 0, late: 0, open: 0 };
    row[promiseState(promise, today)]++;
    all.set(agency, row);
  }
  return [...all.values()].sort((a, b) => a.agency.localeCompare(b.agency));
}
