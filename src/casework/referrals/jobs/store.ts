import { sql } from 'kysely';
import type { Tx } from '#platform/database/connect.ts';
import type { Ear } from '../model/listeners.ts';
import type { Telling } from '../model/silence.ts';

/** A referral at which silence must be looked at: who asked, and when the deadline is that holds now. */
export type Silent = {
  countyId: string;
  id: string;
  byUser: string | null;
  agencyId: string | null;
  /** Somebody asked themselves. */
  own: boolean;
  region: string | null;
  dueAt: Date;
  silenceHours: number;
  /** Answered, closed or sealed in the meantime: nobody is to be told. */
  over: boolean;
};

/** Those whose moment has come, locked for this transaction; those that another server holds are left. */
export async function silentNow(tx: Tx, now: Date, limit: number): Promise<Silent[]> {
  const { rows } = await sql<Silent>`
    select a.county_id as "countyId", a.id, a.by_user as "byUser", a.agency_id as "agencyId", a.own,
        coalesce(a.region, a.provider_region) as region, coalesce(l.until_at, a.due_at) as "dueAt", a.silence_hours as "silenceHours",
        coalesce(l.code, '') in ('taken', 'not-taken')
          or exists (select 1 from referrals.events e where e.county_id = a.county_id and e.referral_id = a.id and e.kind = 'closed')
          or (a.with_record and not exists (select 1 from referrals.of_youth o where o.county_id = a.county_id and o.referral_id = a.id)) as over
      from referrals.asks a
      left join lateral (select e.code, e.until_at from referrals.events e where e.county_id = a.county_id and e.referral_id = a.id
        and e.kind = 'answered' order by e.recorded_at desc, e.id desc limit 1) l on true
      where a.next_look_at <= ${now} order by a.next_look_at limit ${limit} for update of a skip locked`.execute(tx);
  return rows;
}

export type Person = Ear;

/** Those at work in a county who may hear of a silence in these regions: the senders, supervisors and liaisons. */
export async function earsOf(
  tx: Tx,
  countyId: string,
  senders: readonly string[],
  regions: readonly string[],
): Promise<Person[]> {
  const { rows } = await sql<Person>`
    with people as (select u.county_id, u.id, u.agency_id, array(select r.role from people.roles r where r.county_id = u.county_id
        and r.user_id = u.id and r.since <= now() and (r.until is null or r.until > now())
        and (people.admitted_by(r.role) is null or r.approved_at is not null)) as roles
      from people.users u where u.county_id = ${countyId} and u.kind = 'person' and (u.until is null or u.until > now()))
    select id, agency_id as "agencyId", case when 'liaison' = any (roles) then array(select r from unnest(${[...regions]}::text[]) r
        where regions.works_in(people.county_id, people.id, r)) else '{}' end as serves, 'supervisor' = any (roles) as supervises, 'liaison' = any (roles) as liaison
      from people where id = any (${[...senders]}::uuid[]) or roles && array['supervisor', 'liaison'] order by id`.execute(
    tx,
  );
  return rows;
}

export type Hearing = { countyId: string; referralId: string; telling: Telling; userId: string };

/** Records who is told of what, each once for ever; gives those that were not recorded before. */
export async function insertTold(tx: Tx, hearings: readonly Hearing[], now: Date): Promise<Hearing[]> {
  if (hearings.length === 0) return [];
  const rows = hearings.map((each, place) => ({
    place,
    county_id: each.countyId,
    referral_id: each.referralId,
    kind: each.telling.listener,
    due_at: each.telling.dueAt,
    user_id: each.userId,
  }));
  const done = await sql<{ kind: string; referral_id: string; user_id: string }>`
    insert into referrals.told (county_id, referral_id, kind, due_at, user_id, at)
      select t.county_id, t.referral_id, t.kind, t.due_at, t.user_id, ${now}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) t(county_id uuid, referral_id uuid, kind text, due_at timestamptz, user_id uuid)
      on conflict do nothing returning kind, referral_id, user_id`.execute(tx);
  const fresh = new Set(done.rows.map((row) => `${row.referral_id} ${row.kind} ${row.user_id}`));
  return hearings.filter((each) => fresh.has(`${each.referralId} ${each.telling.listener} ${each.userId}`));
}

export async function setNextLook(
  tx: Tx,
  looks: readonly { countyId: string; id: string; next: Date | null }[],
): Promise<void> {
  const rows = looks.map(({ countyId, id, next }) => ({ county_id: countyId, id, next }));
  await sql`update referrals.asks a set next_look_at = m.next
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) m(county_id uuid, id uuid, next timestamptz)
    where a.county_id = m.county_id and a.id = m.id`.execute(tx);
}
