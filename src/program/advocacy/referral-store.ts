import { sql } from 'kysely';
import type { Errand } from '#platform/http/door.ts';
import type { Facts } from './model/clocks.ts';
import type { Form } from './model/terms.ts';
import { type Card, openCard, sealerUnder } from './sealed-store.ts';

export const sources = ['worker', 'community', 'peer', 'parent', 'youth'] as const;
export type Source = (typeof sources)[number];
export const knowings = ['said-yes', 'told', 'not-yet'] as const;
export type Knowing = (typeof knowings)[number];
export const choosers = ['youth', 'referrer', 'program'] as const;
export type Chooser = (typeof choosers)[number];
export const refusals = ['full', 'age', 'region', 'language', 'form'] as const;

/** What was asked, once. */
export type Referral = {
  id: string;
  number: string;
  at: Date;
  byUser: string;
  byName: string;
  byAgency: string;
  source: Source;
  withRecord: boolean;
  knows: Knowing;
  age: number | null;
  forms: Form[];
  region: string | null;
  language: string;
  youthId: string | null;
  card: Card;
};

/** One program's time with it, with what is known of each step. */
export type Turn = Facts & {
  id: string;
  referralId: string;
  contractId: string;
  agencyId: string;
  agencyName: string;
  chosenBy: Chooser;
  acceptedAt: Date | null;
  advocateId: string | null;
  advocateName: string | null;
  declinedAt: Date | null;
  declinedWhy: string | null;
  endedWhy: string | null;
  efforts: number;
};

type Row = Omit<Referral, 'card'> & { wrapped: Buffer; card: Buffer };
const referralColumns = sql`r.id, r.number, r.at, r.by_user as "byUser", u.name as "byName", a.name as "byAgency", r.source,
  r.with_record as "withRecord", r.knows, r.age, r.forms, r.region, r.language, o.youth_id as "youthId", r.wrapped, r.card
  from advocacy.referrals r
  join people.users u on u.county_id = r.county_id and u.id = r.by_user
  join people.agencies a on a.county_id = r.county_id and a.id = r.agency_id
  left join advocacy.of_youth o on o.county_id = r.county_id and o.referral_id = r.id`;

const opened = (errand: Errand, { wrapped, card, ...row }: Row): Referral => ({
  ...row,
  card: openCard(sealerUnder(errand, row.id, wrapped), row.id, card),
});

export async function findReferral(errand: Errand, id: string): Promise<(Referral & { wrapped: Buffer }) | null> {
  const { rows } = await sql<Row>`select ${referralColumns}
    where r.county_id = ${errand.actor.countyId} and r.id = ${id}`.execute(errand.tx);
  const [row] = rows;
  return row ? { ...opened(errand, row), wrapped: row.wrapped } : null;
}

export async function referralsOfYouth(errand: Errand, youthId: string): Promise<Referral[]> {
  const { rows } = await sql<Row>`select ${referralColumns}
    where r.county_id = ${errand.actor.countyId} and o.youth_id = ${youthId} order by r.at desc`.execute(errand.tx);
  return rows.map((row) => opened(errand, row));
}

/** What a program has or was asked, a page of it, and how many there are in all: of the reader's own agency. */
export async function referralsAtProgram(
  errand: Errand,
  { skip, most }: { skip: number; most: number },
): Promise<{ rows: { referral: Referral; turn: Turn }[]; ofAll: number }> {
  const listed = await sql<{ id: string; turnId: string; ofAll: number }>`
    select referral_id as id, turn_id as "turnId", of_all as "ofAll" from advocacy.at_program(${skip}::int, ${most}::int)
      order by place`.execute(errand.tx);
  const ids = listed.rows.map(({ id }) => id);
  const { rows } = await sql<Row>`select ${referralColumns}
    where r.county_id = ${errand.actor.countyId} and r.id = any (${ids}::uuid[])`.execute(errand.tx);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const turns = new Map((await turnsOf(errand, ids)).map((turn) => [turn.id, turn]));
  return {
    rows: listed.rows.flatMap(({ id, turnId }) => {
      const [row, turn] = [byId.get(id), turns.get(turnId)];
      return row && turn ? [{ referral: opened(errand, row), turn }] : [];
    }),
    ofAll: listed.rows[0]?.ofAll ?? 0,
  };
}

/** Referrals without a record that this person made, and how far they have come. */
export async function ownReferrals(errand: Errand): Promise<{ referral: Referral; turns: Turn[] }[]> {
  const { rows } = await sql<Row>`select ${referralColumns}
    where r.county_id = ${errand.actor.countyId} and r.by_user = ${errand.actor.userId} and not r.with_record
    order by r.at desc limit 50`.execute(errand.tx);
  const turns = await turnsOf(
    errand,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    referral: opened(errand, row),
    turns: turns.filter(({ referralId }) => referralId === row.id),
  }));
}

/** Every program's time with these referrals, the first first. */
export async function turnsOf(errand: Errand, referralIds: readonly string[]): Promise<Turn[]> {
  if (referralIds.length === 0) return [];
  const { rows } = await sql<Turn>`
    select s.turn_id as id, s.referral_id as "referralId", s.contract_id as "contractId", s.agency_id as "agencyId", a.name as "agencyName",
        s.chosen_by as "chosenBy", s.at, s.accepted_at as "acceptedAt", s.advocate_id as "advocateId", u.name as "advocateName",
        s.declined_at as "declinedAt", s.declined_why as "declinedWhy", s.until, s.contact_at as "contactAt", s.again_at as "againAt",
        s.agreed_at as "agreedAt", s.plan_at as "planAt", s.ended_at as "endedAt", s.ended_why as "endedWhy", s.efforts
      from advocacy.steps(${[...referralIds]}::uuid[]) s
      join people.agencies a on a.county_id = ${errand.actor.countyId} and a.id = s.agency_id
      left join people.users u on u.county_id = a.county_id and u.id = s.advocate_id
      order by s.at, s.turn_id`.execute(errand.tx);
  return rows;
}

export type ReferralEvent = {
  id: string;
  kind: string;
  code: string | null;
  at: Date;
  byName: string;
  toName: string | null;
  words: string | null;
};

export async function eventsOf(errand: Errand, referral: { id: string; wrapped: Buffer }): Promise<ReferralEvent[]> {
  const { rows } = await sql<Omit<ReferralEvent, 'words'> & { words: Buffer | null }>`
    select e.id, e.kind, e.code, e.at, u.name as "byName", x.name as "toName", e.words from advocacy.events e
      join people.users u on u.county_id = e.county_id and u.id = e.by_user
      left join people.users x on x.county_id = e.county_id and x.id = e.to_user
      where e.county_id = ${errand.actor.countyId} and e.referral_id = ${referral.id} order by e.at, e.recorded_at`.execute(
    errand.tx,
  );
  const sealer = sealerUnder(errand, referral.id, referral.wrapped);
  return rows.map((row) => ({
    ...row,
    words: row.words && sealer.openText('advocacy.events', row.id, 'words', row.words),
  }));
}

/** The advocates of an agency, by name. */
export async function advocatesAt(errand: Errand, agencyId: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`select u.id, u.name from people.users u
    where u.county_id = ${errand.actor.countyId} and u.agency_id = ${agencyId} and u.kind = 'person'
      and (u.until is null or u.until > now()) and exists (select 1 from people.roles r where r.county_id = u.county_id
        and r.user_id = u.id and r.role = 'advocate' and r.since <= now() and (r.until is null or r.until > now()))
    order by u.name, u.id`.execute(errand.tx);
  return rows;
}
