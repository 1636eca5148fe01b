import type { Tx } from '#platform/database/connect.ts';

/** How often this service turned a youth away in a year for what it will not take. Null: not known yet, and then not shown. */
export const turnedAway = async (_tx: Tx, _serviceId: string, _now: Date): Promise<number | null> => null;

/** Asks to services of a region that nobody has answered in time. Null: not known yet; the module that keeps referrals is asked here. */
export const unansweredIn = async (_tx: Tx, _region: string, _now: Date): Promise<number | null> => null;
