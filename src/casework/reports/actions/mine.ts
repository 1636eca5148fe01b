import { type Card, findYouth } from '#casework/youth/index.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type Desk, hotlinesOf, type MineRow, myReports } from '../gate-store.ts';

export type MineView = { rows: (Omit<MineRow, 'narrative'> & { card: Card | null })[]; hotline: Desk | null };

/** What this person reported, how far it is, and what they still owe. */
export async function mine(errand: Errand): Promise<Result<MineView>> {
  const rows = await myReports(errand);
  const cards = new Map<string, Card | null>();
  for (const { youth_id } of rows)
    if (!cards.has(youth_id)) cards.set(youth_id, (await findYouth(errand, youth_id))?.card ?? null);
  errand.touched({ recordIds: rows.map((row) => row.id) });
  const [hotline = null] = await hotlinesOf(errand);
  return ok({
    hotline,
    rows: rows.map(({ narrative: _, ...row }) => ({ ...row, card: cards.get(row.youth_id) ?? null })),
  });
}
