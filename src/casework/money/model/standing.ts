import { type Day, daysBetween } from '#kernel/calendar.ts';

/** What happened to one ask, each a dated fact. */
export type Told = {
  needs: number;
  decisions: readonly { kind: 'approved' | 'denied' }[];
  paidOn: Day | null;
  toldAt: Date | null;
};
export type Standing = 'waiting' | 'denied' | 'approved' | 'paid' | 'told';

export function standingOf({ needs, decisions, paidOn, toldAt }: Told): Standing {
  if (decisions.some(({ kind }) => kind === 'denied')) return 'denied';
  if (decisions.length < needs) return 'waiting';
  if (paidOn === null) return 'approved';
  return toldAt === null ? 'paid' : 'told';
}

/** These approve for the whole county; others for their own agency's asks alone, as the database has it (`money.approves`). */
const COUNTY_WIDE = ['plan-lead', 'administrator'];

/** Whether this person may say yes or no now: never who asked, never twice. */
export const mayDecide = (
  it: Told & { byId: string; agencyId: string; approvers: readonly string[]; deciders: readonly string[] },
  me: { userId: string; agencyId: string; roles: readonly string[] },
): boolean =>
  standingOf(it) === 'waiting' &&
  it.byId !== me.userId &&
  !it.deciders.includes(me.userId) &&
  me.roles.some((role) => it.approvers.includes(role) && (COUNTY_WIDE.includes(role) || it.agencyId === me.agencyId));

export type Pace = { paid: number; median: number | null; late: number | null };
/** Days from ask to paid: the middle, and what nine of ten stayed within (nearest rank). */
export function paceOf(asks: readonly { askedOn: Day; paidOn: Day | null }[]): Pace {
  const days = asks
    .flatMap(({ askedOn, paidOn }) => (paidOn === null ? [] : [Math.max(0, daysBetween(askedOn, paidOn))]))
    .sort((a, b) => a - b);
  return { paid: days.length, median: rank(days, 0.5), late: rank(days, 0.9) };
}
const rank = (sorted: readonly number[], part: number): number | null =>
  sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? null;
