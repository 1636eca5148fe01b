import { sql } from 'kysely';
import type { Errand } from '#platform/http/door.ts';

/** An ask for money belongs to this request from now on: of whom the request is, and of no youth. */
export async function keepMoney({ tx, now }: Errand, requestId: string, moneyId: string): Promise<boolean> {
  const { rows } = await sql<{
    done: boolean;
  }>`select parents.ask_money(${requestId}, ${moneyId}, ${now}) as done`.execute(tx);
  return rows[0]?.done ?? false;
}
