import { sql } from 'kysely';
import type { Category } from '#foundation/access/index.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Facts } from './model/standing.ts';

export type Consent = Facts & {
  id: string;
  givenBy: 'youth' | 'parent-or-guardian' | 'court' | 'youth-counsel';
  categories: Category[];
  agencyName: string;
  userName: string | null;
  purpose: string;
  explainedHow: string;
  explainedLang: string;
  decidedReason: Uint8Array | null;
  /** Why it ended, where nobody took it back: somebody who may have given it is undecided or doubted on the team. */
  withdrawnWhy: 'giver-in-doubt' | null;
  /** Null: the youth themself, on their own page. */
  recordedByName: string | null;
  recordedAgencyId: string | null;
};

/** The youth's consents, newest first, for their team. */
export async function consentsOf(errand: Errand, youthId: string): Promise<Consent[]> {
  const { rows } = await sql<Consent>`
    select c.id, c.given_by as "givenBy", c.categories::text[] as categories, a.name as "agencyName", u.name as "userName",
      c.purpose, c.explained_how as "explainedHow", c.explained_lang as "explainedLang", c.since, c.until,
      c.withdrawn_at as "withdrawnAt", c.needs_second as "needsSecond", c.confirmed_at as "confirmedAt",
      c.decided_reason as "decidedReason", c.withdrawn_why as "withdrawnWhy", r.name as "recordedByName", r.agency_id as "recordedAgencyId"
    from consent.consents c
    left join people.users u on u.county_id = c.county_id and u.id = c.to_user_id
    join people.agencies a on a.county_id = c.county_id and a.id = coalesce(c.to_agency_id, u.agency_id)
    left join people.users r on r.county_id = c.county_id and r.id = c.recorded_by
    where c.county_id = ${errand.actor.countyId} and c.youth_id = ${youthId} order by c.recorded_at desc`.execute(
    errand.tx,
  );
  return rows;
}

export type Given = {
  id: string;
  basisId: string;
  youthId: string;
  givenBy: string;
  categories: string[];
  toUser: string | null;
  toAgency: string | null;
  purpose: string;
  how: string;
  lang: string;
  until: Date;
  concern: 'none' | 'possible';
  decided: Uint8Array | null;
};

/** `given`, `waits` (for a second person), the field that does not fit, or null: not this person's to record. */
export async function giveConsent(errand: Errand, it: Given): Promise<string | null> {
  const { rows } = await sql<{ outcome: string | null }>`
    select access.give_consent(${it.id}, ${it.basisId}, ${it.youthId}, ${it.givenBy}, ${it.categories}::text[]::access.category[],
      ${it.toUser}, ${it.toAgency}, ${it.purpose}, ${it.how}, ${it.lang}, null, ${it.until}, ${it.concern}, ${it.decided}) as outcome`.execute(
    errand.tx,
  );
  return rows[0]?.outcome ?? null;
}

export async function withdrawConsent(errand: Errand, id: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select access.withdraw_consent(${id}) as done`.execute(errand.tx);
  return rows[0]?.done ?? false;
}

export async function confirmConsent(errand: Errand, id: string, basisId: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select access.confirm_consent(${id}, ${basisId}) as done`.execute(
    errand.tx,
  );
  return rows[0]?.done ?? false;
}
