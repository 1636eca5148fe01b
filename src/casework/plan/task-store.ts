import { sql } from 'kysely';
import { supporterNames } from '#casework/care/index.ts';
import { type Card, readCard, type Sealer, sealerFrom } from '#casework/youth/index.ts';
import type { Day } from '#kernel/calendar.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Doer, Origin, Outcome, Task } from './model/tasks.ts';
import { sealForPart } from './part-pen.ts';

const TABLE = 'plan.tasks';

type Row = Omit<Task, 'title' | 'from' | 'closeWords'> & {
  title: Buffer;
  fromKind: Origin['kind'];
  fromId: string;
  closeWords: Buffer | null;
};

/** Every task there ever was in this youth's plan, in the order in which they were written. */
export async function readTasks(errand: Errand, sealer: Sealer, youthId: string): Promise<Task[]> {
  const { rows } = await sql<Row>`
    select t.id, t.title, t.owner_id as "ownerId", t.part_id as "partId", o.name as "ownerName", t.due_on::text as "dueOn", t.from_kind as "fromKind",
      t.from_id as "fromId", t.rev, t.at, b.name as "byName", t.closed_at as "closedAt", c.name as "closedBy", t.closed_rev as "closedRev",
      t.outcome, t.close_words as "closeWords", case when t.part_id is not null then plan.part_here(t.youth_id, t.part_id)
        else t.owner_id is null or plan.still_here(t.youth_id, t.owner_id) end as "ownerHere"
    from plan.tasks t
    left join people.users o on o.county_id = t.county_id and o.id = t.owner_id
    left join people.users b on b.county_id = t.county_id and b.id = t.by_user
    left join people.users c on c.county_id = t.county_id and c.id = t.closed_by
    where t.county_id = ${errand.actor.countyId} and t.youth_id = ${youthId}
    order by t.rev`.execute(errand.tx);
  const cares = rows.some(({ partId }) => partId !== null);
  const names = cares ? await supporterNames(errand, new Map([[youthId, sealer]])) : null;
  return rows.map(({ title, fromKind, fromId, closeWords, ...row }) => ({
    ...row,
    ownerName: row.partId ? (names?.get(row.partId) ?? '') : row.ownerName,
    title: sealer.openText(TABLE, row.id, 'title', title),
    from: { kind: fromKind, id: fromId },
    closeWords: closeWords && sealer.openText(TABLE, row.id, 'close_words', closeWords),
  }));
}

export type NewTask = Doer & {
  id: string;
  youthId: string;
  title: string;
  dueOn: Day | null;
  from: Origin;
  replaces?: string;
};

/** False: the task that this one follows was handed on already. */
export async function insertTask(errand: Errand, sealer: Sealer, it: NewTask): Promise<boolean> {
  const { vault, actor } = errand;
  const own = it.partId ? sealForPart(vault.ring, actor.countyId, it.id, it.title) : null;
  const done = await sql`
    insert into plan.tasks (county_id, id, youth_id, title, owner_id, part_id, part_wrapped, part_title, due_on, from_kind, from_id, replaces, rev, at, by_user, agency_id)
    values (${errand.actor.countyId}, ${it.id}, ${it.youthId}, ${sealer.seal(TABLE, it.id, 'title', it.title)}, ${it.ownerId},
      ${it.partId}, ${own?.wrapped ?? null}, ${own?.title ?? null},
      ${it.dueOn}::date, ${it.from.kind}, ${it.from.id}, ${it.replaces ?? null}, 0, ${errand.now}, ${errand.actor.userId},
      ${errand.actor.agencyId})
    on conflict (county_id, replaces) where replaces is not null do nothing`.execute(errand.tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

/** False: it is closed already, or there is none. */
export async function closeTask(
  errand: Errand,
  sealer: Sealer,
  it: { id: string; youthId: string; outcome: Outcome; words: string },
): Promise<boolean> {
  const words = it.words ? sealer.seal(TABLE, it.id, 'close_words', it.words) : null;
  const done = await sql`
    update plan.tasks set closed_at = ${errand.now}, outcome = ${it.outcome}, close_words = ${words}
      where county_id = ${errand.actor.countyId} and youth_id = ${it.youthId} and id = ${it.id} and closed_at is null`.execute(
    errand.tx,
  );
  return (done.numAffectedRows ?? 0n) > 0n;
}

/** A task of one's own, of any youth. */
export type OwnTask = {
  id: string;
  title: string;
  dueOn: Day | null;
  youth: { id: string; number: string; card: Card | null };
};

/** More than anyone does in a day; the rest come as these are done. */
const OWN_SHOWN = 30;

type OwnRow = {
  id: string;
  title: Buffer;
  dueOn: Day | null;
  youth: string;
  number: string;
  wrapped: Buffer;
  card: Buffer | null;
};

/** What this person is to do, over all youth whose plan they see, the first due first. */
export async function ownTasks(errand: Errand): Promise<OwnTask[]> {
  const { rows } = await sql<OwnRow>`
    select t.id, t.title, t.due_on::text as "dueOn", y.id as youth, y.number, k.wrapped, i.card
      from plan.tasks t
      join youth.youth y on y.county_id = t.county_id and y.id = t.youth_id
      join youth.keys k on k.county_id = t.county_id and k.youth_id = t.youth_id and k.wrapped is not null
      left join youth.identities i on i.county_id = t.county_id and i.youth_id = t.youth_id
      where t.county_id = ${errand.actor.countyId} and t.owner_id = ${errand.actor.userId} and t.closed_at is null
      order by t.due_on nulls last, t.at, t.id limit ${OWN_SHOWN}`.execute(errand.tx);
  return rows.map((row) => {
    const sealer = sealerFrom(errand, row.youth, row.wrapped);
    return {
      id: row.id,
      title: sealer.openText(TABLE, row.id, 'title', row.title),
      dueOn: row.dueOn,
      youth: { id: row.youth, number: row.number, card: row.card ? readCard(sealer, row.youth, row.card) : null },
    };
  });
}
