import { sql } from 'kysely';
import type { Db } from '#platform/database/connect.ts';
import type { Errand } from '#platform/http/door.ts';
import type { RequestKind, StepKind } from './model/request.ts';
import { type CallState, callState } from './model/ring.ts';

/** How many parent partners are on duty now, for whoever asks. */
export async function partnersNow({ tx, now }: Errand): Promise<number> {
  const { rows } = await sql<{ n: number }>`select parents.partners_now(${now}) as n`.execute(tx);
  return rows[0]?.n ?? 0;
}
export type Duty = { userId: string; name: string; until: Date };
export async function dutyNow({ tx, now, actor }: Errand): Promise<Duty[]> {
  const { rows } = await sql<Duty>`select d.user_id as "userId", u.name, max(d.until) as until from parents.duty d
    join people.users u on u.county_id = d.county_id and u.id = d.user_id
    where d.county_id = ${actor.countyId} and d.since <= ${now} and d.until > ${now} group by d.user_id, u.name order by u.name`.execute(
    tx,
  );
  return rows;
}
export async function beOnDuty({ tx, now }: Errand, until: Date): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select parents.be_on_duty(${now}, ${until}) as done`.execute(tx);
  return rows[0]?.done ?? false;
}

export type Waiting = {
  waiting: number;
  since: Date | null;
  nobody: number;
  /** Whom to ask to go on duty. */
  partners: { name: string; email: string | null }[];
};
/** How many calls nobody has, since when, and of how many nobody on duty is left to be told: numbers, for those who keep classes. */
export async function callsWaiting({ tx }: Errand): Promise<Waiting> {
  const { rows } = await sql<Omit<Waiting, 'partners'>>`
    select waiting, since, nobody from parents.calls_waiting()`.execute(tx);
  const [sums] = rows;
  if (!sums?.since) return { waiting: 0, since: null, nobody: 0, partners: [] };
  const { rows: partners } = await sql<Waiting['partners'][number]>`
    select name, email from parents.partners()`.execute(tx);
  return { ...sums, partners };
}

/** As the jobs' role, all counties: who did not take a call in time is passed over, and the next on duty is told, each once. */
export async function ringOn(db: Db, now: Date): Promise<void> {
  await sql`select parents.ring_on(${now})`.execute(db);
}

/** `yours`: this person has it, and the parent wrote last; else nobody has this call. Nothing that was written. */
export type MyCall = { id: string; kind: RequestKind; madeAt: Date; yours: boolean; state: CallState };
type Row = Omit<MyCall, 'state'> & {
  steps: { kind: StepKind; at: string }[];
  rings: { to: string; at: string; until: string; passedAt: string | null }[];
};
/** Calls that wait for a parent partner, those first of which this one was told; and what parents wrote last of their own. */
export async function myCalls({ tx, now, actor }: Errand): Promise<MyCall[]> {
  const { rows } = await sql<Row>`
    select r.id, r.kind, r.made_at as "madeAt", h.who is not null as yours,
      coalesce((select jsonb_agg(jsonb_build_object('kind', s.kind, 'at', s.at) order by s.n) from parents.steps s
        where s.county_id = r.county_id and s.request_id = r.id), '[]') as steps,
      coalesce((select jsonb_agg(jsonb_build_object('to', g.to_user, 'at', g.at, 'until', g.until, 'passedAt', g.passed_at) order by g.n)
        from parents.rings g where g.county_id = r.county_id and g.request_id = r.id), '[]') as rings
    from parents.requests r cross join lateral (select parents.holder(r.county_id, r.id) as who) h
    where r.county_id = ${actor.countyId} and r.wrapped is not null
      and ((h.who is null and r.kind in ('call', 'removal'))
        or (h.who = ${actor.userId} and exists (select 1 from parents.words w where w.county_id = r.county_id and w.request_id = r.id
          and w.kind = 'reply' and not exists (select 1 from parents.words v where v.county_id = w.county_id and v.request_id = w.request_id and v.n > w.n)
          and not exists (select 1 from parents.steps s where s.county_id = w.county_id and s.request_id = w.request_id and s.at > w.at))))
    order by r.made_at, r.id limit 50`.execute(tx);
  const all = rows.map(({ steps, rings, ...row }) => {
    const told = rings.map(({ to, at, until, passedAt }) => ({
      to,
      at: new Date(at),
      until: new Date(until),
      passedAt: passedAt === null ? null : new Date(passedAt),
    }));
    const done = steps.map(({ kind, at }) => ({ kind, at: new Date(at), by: null }));
    return { ...row, state: callState(done, told, now) };
  });
  const first = ({ state }: MyCall) => (state.kind === 'told' && state.to === actor.userId ? 0 : 1);
  return all.toSorted((a, b) => first(a) - first(b));
}
