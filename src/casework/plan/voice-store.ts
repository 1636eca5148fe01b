import { sql } from 'kysely';
import type { Sealer, VoiceSource } from '#casework/youth/index.ts';
import { endOfDay } from '#kernel/calendar.ts';
import type { Tx } from '#platform/database/connect.ts';

/** A goal that stands in the plan, as the youth reads it on their own page. */
export type OwnGoal = {
  id: string;
  stand: 'open' | 'reached' | 'let-go';
  whose: 'youth' | 'told';
  text: string;
  at: Date;
};

/** In the youth's own transaction, which sees no table: the goals of the one youth whose page it is. */
export async function goalsForYouth(tx: Tx, sealer: Sealer): Promise<OwnGoal[]> {
  const { rows } = await sql<Omit<OwnGoal, 'text'> & { body: Buffer }>`
    select id, stand, whose, body, at from plan.goals_for_youth()`.execute(tx);
  return rows.map(({ body, ...rest }) => ({ ...rest, text: sealer.openText('plan.lines', rest.id, 'body', body) }));
}

/** What is the youth's own to do. Tasks of others are theirs, in words that were not written for a youth. */
export const planVoiceSource: VoiceSource = {
  source: 'task',
  next: async (tx, { sealer, timeZone }) => {
    const { rows } = await sql<{ id: string; title: Buffer; due: string | null }>`
      select id, title, due_on as due from plan.tasks_for_youth()`.execute(tx);
    return rows.map(({ id, title, due }) => ({
      at: due ? endOfDay(due, timeZone) : null,
      text: sealer.openText('plan.tasks', id, 'title', title),
    }));
  },
};
