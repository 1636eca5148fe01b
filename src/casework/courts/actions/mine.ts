import { z } from 'zod';
import { ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type MyHearing, type MyOrder, myHearings, myOrders } from '../mine-store.ts';

export const mineInput = z.looseObject({});
export type MineView = { hearings: MyHearing[]; orders: MyOrder[] };

/** My hearings: of the youth by whom I stand, soonest first, with what is missing for each. */
export async function seeMine(errand: Errand): Promise<Result<MineView>> {
  const hearings = await myHearings(errand);
  const orders = await myOrders(errand);
  errand.touched({ youthIds: [...new Set([...hearings, ...orders].map(({ youth }) => youth.id))] });
  return ok({ hearings, orders });
}
