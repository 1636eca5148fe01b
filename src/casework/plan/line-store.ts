import { sql } from 'kysely';
import type { Sealer } from '#casework/youth/index.ts';
import type { Errand } from '#platform/http/door.ts';
import { categoryOf, type Line } from './model/lines.ts';

const TABLE = 'plan.lines';

/** Every line of this youth's plan that this person may see, in the order in which they were written. */
export async function readLines(errand: Errand, sealer: Sealer, youthId: string): Promise<Line[]> {
  const { rows } = await sql<Omit<Line, 'words'> & { body: Buffer }>`
    select l.id, l.kind, l.code, l.stand, l.thread, l.rev, l.whose, l.body, l.at, u.name as "byName"
      from plan.lines l left join people.users u on u.county_id = l.county_id and u.id = l.by_user
      where l.county_id = ${errand.actor.countyId} and l.youth_id = ${youthId} order by l.rev`.execute(errand.tx);
  return rows.map(({ body, ...row }) => ({ ...row, words: sealer.openText(TABLE, row.id, 'body', body) }) as Line);
}

/**
 * Whoever writes in one plan does so one after another: nobody else does until this transaction ends. False: there is no such plan
 * for this person to write in.
 */
export async function holdPlan(errand: Errand, youthId: string): Promise<boolean> {
  const { rows } = await sql<{ rev: number | null }>`select plan.hold(${youthId}) as rev`.execute(errand.tx);
  return typeof rows[0]?.rev === 'number';
}

export type NewLine = Pick<Line, 'id' | 'kind' | 'code' | 'stand' | 'whose' | 'words'> & {
  youthId: string;
  /** What it follows, with the thread of both; none where it is the first. */
  follows?: { id: string; thread: string };
};

/** False: somebody else followed the same line, or began the same need. */
export async function insertLine(errand: Errand, sealer: Sealer, it: NewLine): Promise<boolean> {
  const category = it.kind === 'need' ? categoryOf(it.code as Parameters<typeof categoryOf>[0]) : 'coordination';
  const done = await sql`
    insert into plan.lines (county_id, id, youth_id, kind, code, category, thread, replaces, rev, stand, whose, body, at, by_user, agency_id)
    values (${errand.actor.countyId}, ${it.id}, ${it.youthId}, ${it.kind}, ${it.code}, ${category}::access.category,
      ${it.follows?.thread ?? it.id}, ${it.follows?.id ?? null}, 0, ${it.stand}, ${it.whose},
      ${sealer.seal(TABLE, it.id, 'body', it.words)}, ${errand.now}, ${errand.actor.userId}, ${errand.actor.agencyId})
    on conflict do nothing`.execute(errand.tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}
