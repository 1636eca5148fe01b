import { sql } from 'kysely';
import type { Errand } from '#platform/http/door.ts';
import type { RequestKind } from './letter-store.ts';

/** What a youth asked and nobody has answered, without a word of it: for the work list of whoever must answer. */
export type AskDue = {
  id: string;
  /** Null: a complaint, which no team hears. */
  kind: RequestKind | null;
  /** Null: of a complaint, a list says neither whose it is nor about whom. */
  youthId: string | null;
  number: string | null;
  aboutName: string | null;
  /** Another who must answer, and is late: for who leads there. */
  ownerName: string | null;
  askedAt: Date;
  dueAt: Date | null;
};

export const ASKS_SHOWN = 20;

/** What waits for this person's answer, the soonest first; and, for who leads an agency, what others there are late with. */
export async function asksDue(errand: Errand): Promise<{ rows: AskDue[]; count: number }> {
  const { rows } = await sql<AskDue & { count: number }>`
    select x.*, (count(*) over ())::int as count from (
      select r.id, r.kind, r.youth_id as "youthId", r.number, r.about_name as "aboutName",
          case when not r.mine then r.owner_name end as "ownerName", r.asked_at as "askedAt", r.due_at as "dueAt"
        from voice.asked_of_me() r where r.answered_at is null and (r.mine or r.due_at < ${errand.now})
      union all
      select c.id, null, null, null, null, null, c.made_at, c.due_at
        from voice.complaints_heard() c where c.answered_at is null) x
      order by x."dueAt" nulls last, x."askedAt", x.id limit ${ASKS_SHOWN}`.execute(errand.tx);
  return { count: rows[0]?.count ?? 0, rows };
}
