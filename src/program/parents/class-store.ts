import { sql } from 'kysely';
import type { Errand } from '#platform/http/door.ts';
import type { Gains } from './model/gains.ts';
import type { Session } from './model/sessions.ts';

/** A class as the public sees it, with how many seats are taken. */
export type Class = {
  id: string;
  kind: 'program' | 'group';
  title: string;
  lang: string;
  place: string;
  link: string;
  seats: number | null;
  childcare: boolean;
  travel: boolean;
  food: boolean;
  endedAt: Date | null;
  sessions: Session[];
  taken: number;
  waiting: number;
};

type Row = Omit<Class, 'sessions'> & { sessions: { n: number; startsAt: string; minutes: number }[] };

/** Classes that are not long over, the next first; with an id, that one alone. */
export async function classesOf({ tx, now }: Errand, id: string | null = null): Promise<Class[]> {
  const { rows } = await sql<Row>`
    with named as (
      select c.*, (select max(s.starts_at) from parents.sessions s where s.county_id = c.county_id and s.class_id = c.id) as last
        from parents.classes c where ${id}::uuid is null or c.id = ${id}::uuid),
    known as (select * from named where ${id}::uuid is not null or (ended_at is null and last > ${now}::timestamptz - interval '30 days'))
    select k.id, k.kind, k.title, k.lang, k.place, k.link, k.seats, k.childcare, k.travel, k.food, k.ended_at as "endedAt",
      coalesce(f.taken, 0) as taken, coalesce(f.waiting, 0) as waiting,
      (select jsonb_agg(jsonb_build_object('n', s.n, 'startsAt', s.starts_at, 'minutes', s.minutes) order by s.n)
        from parents.sessions s where s.county_id = k.county_id and s.class_id = k.id) as sessions
    from known k left join parents.filled((select array_agg(id) from known)) f on f.class_id = k.id
    order by k.last, k.id limit 100`.execute(tx);
  return rows.map((row) => ({
    ...row,
    sessions: row.sessions.map((each) => ({ ...each, startsAt: new Date(each.startsAt) })),
  }));
}

export type NewClass = Pick<
  Class,
  'id' | 'kind' | 'title' | 'lang' | 'place' | 'link' | 'seats' | 'childcare' | 'travel' | 'food'
> & {
  starts: readonly Date[];
  minutes: number;
};
const done = (rows: { done: boolean }[]): boolean => rows[0]?.done ?? false;

export async function openClass({ tx }: Errand, it: NewClass): Promise<boolean> {
  const { rows } = await sql<{
    done: boolean;
  }>`select parents.open_class(${it.id}, ${it.kind}, ${it.title}, ${it.lang}, ${it.place}, ${it.link}, ${it.seats},
    ${it.childcare}, ${it.travel}, ${it.food}, ${it.starts.map((at) => at.toISOString())}::timestamptz[], ${it.minutes}) as done`.execute(
    tx,
  );
  return done(rows);
}
export async function endClass({ tx }: Errand, id: string): Promise<boolean> {
  return done((await sql<{ done: boolean }>`select parents.end_class(${id}) as done`.execute(tx)).rows);
}
export async function appoint({ tx }: Errand, classId: string, userId: string, on: boolean): Promise<boolean> {
  return done(
    (await sql<{ done: boolean }>`select parents.appoint(${classId}, ${userId}, ${on}) as done`.execute(tx)).rows,
  );
}

export type Leader = { id: string; name: string; agency: string };
/** Who leads this class, and who could. */
export async function leadersOf(
  { tx, actor }: Errand,
  classId: string,
): Promise<{ now: Leader[]; possible: Leader[]; iLead: boolean }> {
  const { rows: now } = await sql<Leader>`select u.id, u.name, a.name as agency from parents.facilitators f
    join people.users u on u.county_id = f.county_id and u.id = f.user_id join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id
    where f.county_id = ${actor.countyId} and f.class_id = ${classId} and f.ended_at is null order by u.name`.execute(
    tx,
  );
  const { rows: all } = await sql<Leader>`select id, name, agency from parents.leaders()`.execute(tx);
  const { rows: mine } = await sql<{ lead: boolean }>`select parents.i_lead(${classId}) as lead`.execute(tx);
  return { now, possible: all.filter(({ id }) => !now.some((each) => each.id === id)), iLead: mine[0]?.lead ?? false };
}

/** The classes that the person who asks leads now. */
export async function ledByMe({ tx, actor }: Errand): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`select c.id from parents.classes c
    where c.county_id = ${actor.countyId} and parents.i_lead(c.id)`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

/** How many came to each session, and how many gained: numbers. */
export async function numbersOf(
  { tx }: Errand,
  classId: string,
): Promise<{ came: { n: number; came: number }[]; gains: Gains }> {
  const { rows: came } = await sql<{ n: number; came: number }>`select n, came from parents.came(${classId})`.execute(
    tx,
  );
  const { rows: gains } =
    await sql<Gains>`select before, after, pairs, more, same, less from parents.gains(${classId})`.execute(tx);
  return { came, gains: gains[0] ?? { before: 0, after: 0, pairs: 0, more: 0, same: 0, less: 0 } };
}

export async function countHeads({ tx }: Errand, classId: string, n: number, heads: number): Promise<boolean> {
  return done(
    (await sql<{ done: boolean }>`select parents.count_heads(${classId}, ${n}, ${heads}) as done`.execute(tx)).rows,
  );
}
