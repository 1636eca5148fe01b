import { sql } from 'kysely';
import type { Tx } from '#platform/database/connect.ts';
import { openRemark, type Vault } from '#platform/vault/index.ts';
import { regionsNow } from '#reference/regions/index.ts';
import { type Keeper, type PossibleKeeper, regionIdsOf, stewardFrom } from './model/steward.ts';
import { contactPlace } from './steward-store.ts';

/** An entry that nobody checked since a day, for the job that asks providers. Days are YYYY-MM-DD. */
export type DueEntry = {
  id: string;
  organizationId: string;
  checkedOn: string | null;
  /** When a file or another directory last said it as it stands. */
  heardOn: string | null;
  /** Where one asks: a contact that was named for it, else its own public address, else the organization's. */
  address: string | null;
};

/** As the jobs' role. What is closed for good is not asked about. */
export async function dueEntries(tx: Tx, vault: Vault, countyId: string, checkedBefore: string): Promise<DueEntry[]> {
  const { rows } = await sql<{
    id: string;
    organization_id: string;
    checked_on: string | null;
    heard_on: string | null;
    email: string | null;
    steward_id: string | null;
    wrapped: Buffer | null;
    contact: Buffer | null;
  }>`select s.id, s.organization_id, s.checked_on::text, heard.day as heard_on,
      coalesce(nullif(s.body ->> 'email', ''), nullif(o.body ->> 'email', '')) as email, named.id as steward_id, named.wrapped, named.contact
    from directory.services s
    join people.counties c on c.county_id = s.county_id
    join directory.organizations o on o.county_id = s.county_id and o.id = s.organization_id and o.withdrawn_at is null
    left join lateral (select x.id, x.wrapped, x.contact from directory.stewards x
      where x.county_id = s.county_id and x.service_id = s.id order by x.since desc, x.id desc limit 1) named on true
    left join lateral (select max((i.applied_at at time zone c.time_zone)::date)::text as day from directory.import_rows r
      join directory.imports i on i.county_id = r.county_id and i.id = r.import_id
      where r.county_id = s.county_id and r.entity_id = s.id and r.outcome <> 'broken' and i.origin = 'file'
        and i.applied_at is not null and i.undone_at is null) heard on true
    where s.county_id = ${countyId}::uuid and s.withdrawn_at is null and s.body ->> 'status' <> 'defunct'
      and (s.checked_on is null or s.checked_on < ${checkedBefore}::date)
    order by s.organization_id, s.id`.execute(tx);
  return rows.map((row) => ({
    id: row.id,
    organizationId: row.organization_id,
    checkedOn: row.checked_on,
    heardOn: row.heard_on,
    address: contactIn(vault, countyId, row) ?? row.email,
  }));
}

type Sealed = { steward_id: string | null; wrapped: Buffer | null; contact: Buffer | null };

function contactIn(vault: Vault, countyId: string, { steward_id, wrapped, contact }: Sealed): string | null {
  if (!steward_id || !wrapped || !contact) return null;
  const opened = openRemark(vault, contactPlace(countyId, steward_id), { wrapped, sealed: contact });
  return typeof opened === 'string' ? opened : null;
}

/** Who keeps these entries, each person once. As the jobs' role. */
export async function keepersOfEntries(
  tx: Tx,
  countyId: string,
  services: readonly string[],
  possible: readonly PossibleKeeper[],
): Promise<Keeper[]> {
  const { rows } = await sql<{ keeper_id: string | null; codes: string[] }>`select named.keeper_id,
      array(select a ->> 'postal_code' from directory.services_at_locations v
        join directory.locations l on l.county_id = v.county_id and l.id = v.location_id
        cross join jsonb_array_elements(case when jsonb_typeof(l.body -> 'addresses') = 'array' then l.body -> 'addresses' else '[]' end) a
        where v.county_id = s.county_id and v.service_id = s.id and v.withdrawn_at is null and a ->> 'postal_code' is not null) as codes
    from directory.services s
    left join lateral (select x.keeper_id from directory.stewards x where x.county_id = s.county_id and x.service_id = s.id
      order by x.since desc, x.id desc limit 1) named on true
    where s.county_id = ${countyId}::uuid and s.id = any (${[...services]}::uuid[])`.execute(tx);
  const regions = await regionsNow(tx, countyId);
  const all = rows.flatMap(
    ({ keeper_id, codes }) => stewardFrom(keeper_id, possible, regionIdsOf(codes, regions)).keeper ?? [],
  );
  return [...new Map(all.map((keeper) => [keeper.id, keeper])).values()];
}
