import { type RawBuilder, sql } from 'kysely';
import type { Errand } from '#platform/http/door.ts';
import type { AskedFor, EventKind, Way, YesBy } from './model/codes.ts';
import type { ReferralEvent } from './model/state.ts';

/** Which part the person who looks has in a referral, as the database says. */
export type Part = 'team' | 'provider' | 'liaison' | 'liaison-frame';

export type Told = { listener: 'sender' | 'liaison'; dueAt: Date; at: Date; name: string };
export type EventRow = ReferralEvent & { byName: string | null; byPart: string };
export type Referral = {
  id: string;
  part: Part;
  askedAt: Date;
  /** Somebody asked themselves: nobody of the program sent it. */
  own: boolean;
  byUser: string | null;
  byName: string | null;
  agencyName: string | null;
  agencyPhone: string | null;
  afterId: string | null;
  withRecord: boolean;
  askedFor: AskedFor;
  need: string;
  region: string | null;
  /** Where the service is. */
  providerRegion: string | null;
  language: string | null;
  offerId: string | null;
  serviceId: string | null;
  provider: string;
  organization: string;
  way: Way;
  phone: string | null;
  dueAt: Date;
  silenceHours: number;
  ownTime: boolean;
  linkUntil: Date | null;
  linkTurn: number;
  /** Gone where who asked themselves took it back. */
  wrapped: Buffer | null;
  yesBy: YesBy;
  yesAt: Date;
  yesHow: string;
  yesLang: string;
  yesCovers: boolean;
  /** Why a parent's or guardian's yes is safe, sealed; null of anybody else's. */
  yesWhy: Buffer | null;
  youthId: string | null;
  /** The next one, which was asked after it. */
  nextId: string | null;
  events: EventRow[];
};

type Row = Omit<Referral, 'events'> & {
  events: (Omit<EventRow, 'untilAt' | 'at' | 'recordedAt'> & {
    untilAt: string | null;
    at: string;
    recordedAt: string;
  })[];
};

const columns = sql`a.id, a.own, a.link_turn as "linkTurn", referrals.my_part(a.id) as part, a.asked_at as "askedAt", a.by_user as "byUser", u.name as "byName",
  g.name as "agencyName", g.phone as "agencyPhone", a.after_id as "afterId", a.with_record as "withRecord",
  a.asked_for as "askedFor", a.need, a.region, a.language, a.offer_id as "offerId", a.service_id as "serviceId", a.provider,
  a.organization, a.provider_region as "providerRegion", a.way, a.phone, a.due_at as "dueAt", a.silence_hours as "silenceHours", a.own_time as "ownTime",
  a.link_until as "linkUntil", a.wrapped, a.yes_by as "yesBy", a.yes_at as "yesAt", a.yes_how as "yesHow", a.yes_lang as "yesLang",
  a.yes_covers as "yesCovers", a.yes_why as "yesWhy", o.youth_id as "youthId",
  (select x.id from referrals.asks x where x.county_id = a.county_id and x.after_id = a.id order by x.asked_at desc limit 1) as "nextId",
  coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'kind', e.kind, 'code', e.code, 'reason', e.reason, 'untilAt', e.until_at,
      'at', e.at, 'recordedAt', e.recorded_at, 'byName', p.name, 'byPart', e.by_part) order by e.recorded_at, e.id)
    from referrals.events e left join people.users p on p.county_id = e.county_id and p.id = e.by_user
    where e.county_id = a.county_id and e.referral_id = a.id), '[]') as events`;

/** Referrals that this person may see, newest first; `which` narrows by columns of `a` (the ask) and `o` (whose it is). */
async function referrals(
  errand: Errand,
  which: RawBuilder<unknown>,
  page = { limit: 100, offset: 0 },
): Promise<Referral[]> {
  const { rows } = await sql<Row>`select ${columns} from referrals.asks a
    left join people.users u on u.county_id = a.county_id and u.id = a.by_user
    left join people.agencies g on g.county_id = a.county_id and g.id = a.agency_id
    left join referrals.of_youth o on o.county_id = a.county_id and o.referral_id = a.id
    where a.county_id = ${errand.actor.countyId} and ${which}
    order by a.asked_at desc, a.id desc limit ${page.limit} offset ${page.offset}`.execute(errand.tx);
  return rows.map((row) => ({
    ...row,
    events: row.events.map((each) => ({
      ...each,
      kind: each.kind as EventKind,
      untilAt: each.untilAt === null ? null : new Date(each.untilAt),
      at: new Date(each.at),
      recordedAt: new Date(each.recordedAt),
    })),
  }));
}

export const referralById = async (errand: Errand, id: string): Promise<Referral | null> =>
  (await referrals(errand, sql`a.id = ${id}`))[0] ?? null;

/** Those of these youth in whose record they stand, at most 400, in one statement. */
export const referralsFor = (errand: Errand, youthIds: readonly string[]): Promise<Referral[]> =>
  referrals(errand, sql`o.youth_id = any (${[...youthIds]}::uuid[])`, { limit: 400, offset: 0 });

/** Those of one person; of their whole agency where they supervise it. */
export const askedBy = (errand: Errand, limit: number): Promise<Referral[]> => {
  const { userId, agencyId, roles } = errand.actor;
  const own = sql`a.by_user = ${userId}`;
  return referrals(errand, roles.includes('supervisor') ? sql`(${own} or a.agency_id = ${agencyId})` : own, {
    limit,
    offset: 0,
  });
};

/** Those that the person's agency was asked. */
export const askedOf = (errand: Errand, limit: number): Promise<Referral[]> =>
  referrals(errand, sql`a.to_agency_id = ${errand.actor.agencyId} and referrals.my_part(a.id) = 'provider'`, {
    limit,
    offset: 0,
  });

/** Those of whose silence a liaison was told. */
export const silentHere = (errand: Errand, limit: number): Promise<Referral[]> =>
  referrals(
    errand,
    sql`referrals.my_part(a.id) in ('liaison', 'liaison-frame') and exists (select 1 from referrals.told t where t.county_id = a.county_id
      and t.referral_id = a.id and t.kind = 'liaison')`,
    { limit, offset: 0 },
  );

export async function toldOf(errand: Errand, id: string): Promise<Told[]> {
  const { rows } = await sql<Told>`select t.kind as listener, t.due_at as "dueAt", t.at, u.name from referrals.told t
    join people.users u on u.county_id = t.county_id and u.id = t.user_id
    where t.county_id = ${errand.actor.countyId} and t.referral_id = ${id} order by t.at, u.name`.execute(errand.tx);
  return rows;
}

/** Sealed words of these referrals, as far as this person may see them. */
export async function wordsOf(
  errand: Errand,
  ids: readonly string[],
): Promise<{ id: string; referralId: string; what: 'shared' | 'question' | 'said'; body: Buffer }[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: string; referralId: string; what: 'shared' | 'question' | 'said'; body: Buffer }>`
    select id, referral_id as "referralId", what, body from referrals.words
    where county_id = ${errand.actor.countyId} and referral_id = any (${[...ids]}::uuid[])`.execute(errand.tx);
  return rows;
}

/** Services that were asked before in this line of referrals: none of them is offered again. */
export async function askedBefore(errand: Errand, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive line as (
      select a.id, a.after_id, a.service_id from referrals.asks a where a.county_id = ${errand.actor.countyId} and a.id = ${id}
      union
      select a.id, a.after_id, a.service_id from line
        join referrals.asks a on a.county_id = ${errand.actor.countyId} and (a.id = line.after_id or a.after_id = line.id))
    select distinct service_id as id from line where service_id is not null`.execute(errand.tx);
  return rows.map((row) => row.id);
}
