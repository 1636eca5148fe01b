import type { Tx } from '#platform/database/connect.ts';

/** Asks to services of a region that nobody has answered in time. Null: not known yet; the module that keeps referrals is asked here. */
export const unansweredIn = async (_tx: Tx, _region: string, _now: Date): Promise<number | null> => null;
