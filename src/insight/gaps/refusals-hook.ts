import type { Tx } from '#platform/database/connect.ts';
import type { Refusal } from './model/refusal.ts';

/** How often services said no since this moment. None is known here yet: the module that keeps referrals is asked in this one place. */
export const refusalsNow = async (_tx: Tx, _since: Date): Promise<Refusal[]> => [];
