import { type RawBuilder, sql } from 'kysely';
import type { Errand } from '#platform/http/door.ts';
import type { Form, Terms } from './model/terms.ts';

export type Contract = {
  id: string;
  agencyId: string;
  agencyName: string;
  /** The newest first; there is always one. */
  terms: Terms[];
};

type TermsRow = Omit<Terms, 'spans' | 'forms'> & {
  contractId: string;
  forms: Form[];
  firstContact: string | null;
  consent: string | null;
  plan: string | null;
};

export const termsColumns: RawBuilder<unknown> = sql`t.contract_id as "contractId", t.recorded_at as "recordedAt",
  t.starts_on as "startsOn", t.ends_on as "endsOn", t.age_from as "ageFrom", t.age_to as "ageTo", t.forms, t.regions, t.languages,
  t.subcontractors, t.capacity, t.first_contact as "firstContact", t.consent, t.plan, t.note`;

/** Terms by contract, each list the newest first. */
export function termsByContract(rows: readonly TermsRow[]): Map<string, Terms[]> {
  const found = new Map<string, Terms[]>();
  const sorted = [...rows].sort((a, b) => b.recordedAt.getTime() - a.recordedAt.getTime());
  for (const { contractId, firstContact, consent, plan, ...row } of sorted)
    found.set(contractId, [
      ...(found.get(contractId) ?? []),
      { ...row, spans: { 'first-contact': firstContact, consent, plan } },
    ]);
  return found;
}

/** All contracts of the county with everything that they ever said, by the program's name. */
export async function contractsOf(errand: Errand): Promise<Contract[]> {
  const { rows } = await sql<Omit<Contract, 'terms'>>`
    select c.id, c.agency_id as "agencyId", a.name as "agencyName" from advocacy.contracts c
      join people.agencies a on a.county_id = c.county_id and a.id = c.agency_id
      where c.county_id = ${errand.actor.countyId} order by a.name, c.made_at`.execute(errand.tx);
  const terms =
    await sql<TermsRow>`select ${termsColumns} from advocacy.terms t where t.county_id = ${errand.actor.countyId}`.execute(
      errand.tx,
    );
  const byContract = termsByContract(terms.rows);
  return rows.map((row) => ({ ...row, terms: byContract.get(row.id) ?? [] }));
}

/** Whether a program has room; how many youth it has now, for who oversees it. */
export type Filled = { active: number | null; hasRoom: boolean };

export async function filledNow(errand: Errand): Promise<Map<string, Filled>> {
  const { rows } = await sql<Filled & { contractId: string }>`
    select contract_id as "contractId", active, has_room as "hasRoom" from advocacy.filled()`.execute(errand.tx);
  return new Map(rows.map(({ contractId, ...filled }) => [contractId, filled]));
}

/** Whether this person manages contracts for the county. */
export async function manages(errand: Errand): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select advocacy.i_manage() as is`.execute(errand.tx);
  return rows[0]?.is ?? false;
}

/** False: not theirs to say, or no such program. */
export async function setContract(
  errand: Errand,
  it: { id: string; agencyId: string | null; termsId: string; terms: Omit<Terms, 'recordedAt'> },
): Promise<boolean> {
  const { terms } = it;
  const body = {
    starts_on: terms.startsOn,
    ends_on: terms.endsOn,
    age_from: terms.ageFrom,
    age_to: terms.ageTo,
    forms: terms.forms,
    regions: terms.regions,
    languages: terms.languages,
    subcontractors: terms.subcontractors,
    capacity: terms.capacity,
    first_contact: terms.spans['first-contact'],
    consent: terms.spans.consent,
    plan: terms.spans.plan,
    note: terms.note,
  };
  const { rows } = await sql<{ done: boolean }>`select advocacy.set_contract(${it.id}::uuid, ${it.agencyId}::uuid,
    ${it.termsId}::uuid, ${JSON.stringify(body)}::jsonb) as done`.execute(errand.tx);
  return rows[0]?.done ?? false;
}

/** The county's community organizations, which may be bought from. */
export async function programsOf(errand: Errand): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`select id, name from people.agencies
    where county_id = ${errand.actor.countyId} and kind = 'community-organisation' and (until is null or until > now())
    order by name`.execute(errand.tx);
  return rows;
}

/** Which program holds a contract of the county; null: there is none. */
export async function programOf({ tx, actor }: Errand, contractId: string): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`select a.name from advocacy.contracts c
    join people.agencies a on a.county_id = c.county_id and a.id = c.agency_id
    where c.county_id = ${actor.countyId} and c.id = ${contractId}`.execute(tx);
  return rows[0]?.name ?? null;
}
