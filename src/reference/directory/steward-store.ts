import { sql } from 'kysely';
import { newId } from '#kernel/ids.ts';
import type { Errand } from '#platform/http/door.ts';
import { openRemark, sealRemark } from '#platform/vault/index.ts';
import { type CountyRegions, regionsNow } from '#reference/regions/index.ts';
import type { Body } from './model/directory.ts';
import { codesOf, type PossibleKeeper, regionNumbersOf, type Steward, stewardFrom } from './model/steward.ts';

export type Stewardship = Steward & { hasContact: boolean };

const county = (errand: Errand) => sql`${errand.actor.countyId}::uuid`;

type Row = {
  id: string;
  service_id: string;
  keeper_id: string | null;
  wrapped: Buffer | null;
  contact: Buffer | null;
};

/** The last word on who keeps each service; of one, or of all. */
async function rowsOf(errand: Errand, serviceId: string | null): Promise<Map<string, Row>> {
  const { rows } =
    await sql<Row>`select distinct on (s.service_id) s.id, s.service_id, s.keeper_id, s.wrapped, s.contact
    from directory.stewards s
    where s.county_id = ${county(errand)} and (${serviceId}::uuid is null or s.service_id = ${serviceId}::uuid)
    order by s.service_id, s.since desc, s.id desc`.execute(errand.tx);
  return new Map(rows.map((row) => [row.service_id, row]));
}

/** Those who may keep an entry: they hold a role that may change it. */
export async function keepersOf({ tx, now }: Pick<Errand, 'tx' | 'now'>, countyId: string): Promise<PossibleKeeper[]> {
  const { rows } = await sql<{ id: string; name: string; region: number | null; is_liaison: boolean }>`
    select u.id, u.name, u.region, bool_or(r.role = 'liaison') as is_liaison from people.users u
      join people.roles r on r.county_id = u.county_id and r.user_id = u.id
      where u.county_id = ${countyId}::uuid and u.kind = 'person' and (u.until is null or u.until > ${now})
        and r.role in ('liaison', 'administrator') and r.since <= ${now} and (r.until is null or r.until > ${now})
      group by u.id, u.name, u.region order by u.name`.execute(tx);
  return rows.map(({ is_liaison, ...row }) => ({ ...row, isLiaison: is_liaison }));
}

/** Who keeps one service. */
export async function stewardOf(errand: Errand, serviceId: string, locations: readonly Body[]): Promise<Stewardship> {
  const [rows, possible] = await Promise.all([rowsOf(errand, serviceId), possibleOf(errand)]);
  return stewardshipOf(rows.get(serviceId), possible, locations);
}

/** Who keeps which service, for a list of all. */
export async function stewards(
  errand: Errand,
): Promise<(serviceId: string, locations: readonly Body[]) => Stewardship> {
  const [rows, possible] = await Promise.all([rowsOf(errand, null), possibleOf(errand)]);
  return (serviceId, locations) => stewardshipOf(rows.get(serviceId), possible, locations);
}

type Possible = { keepers: readonly PossibleKeeper[]; regions: CountyRegions };

async function possibleOf(errand: Errand): Promise<Possible> {
  const { countyId } = errand.actor;
  const [keepers, regions] = await Promise.all([keepersOf(errand, countyId), regionsNow(errand.tx, countyId)]);
  return { keepers, regions };
}

function stewardshipOf(row: Row | undefined, { keepers, regions }: Possible, locations: readonly Body[]): Stewardship {
  const steward = stewardFrom(row?.keeper_id ?? null, keepers, regionNumbersOf(codesOf(locations), regions));
  return { ...steward, hasContact: row?.contact != null };
}

/** The place of a sealed contact. */
export const contactPlace = (countyId: string, row: string) => ({
  county: countyId,
  table: 'directory.stewards',
  row,
  column: 'contact',
});

/** Whom to ask at the provider, where it is not the public address; for those who keep the entry. */
export async function contactOf(errand: Errand, serviceId: string): Promise<string> {
  const row = (await rowsOf(errand, serviceId)).get(serviceId);
  if (!row?.wrapped || !row.contact) return '';
  const opened = openRemark(errand.vault, contactPlace(errand.actor.countyId, row.id), {
    wrapped: row.wrapped,
    sealed: row.contact,
  });
  return typeof opened === 'string' ? opened : '';
}

export async function keepSteward(
  errand: Errand,
  serviceId: string,
  { keeperId, contact }: { keeperId: string | null; contact: string },
): Promise<void> {
  const { tx, actor, now, vault } = errand;
  const id = newId(now.getTime());
  const remark = contact === '' ? null : sealRemark(vault.ring, contactPlace(actor.countyId, id), contact);
  await sql`insert into directory.stewards (county_id, id, service_id, keeper_id, wrapped, contact, since, by_user)
    values (${county(errand)}, ${id}, ${serviceId}::uuid, ${keeperId}::uuid, ${remark?.wrapped ?? null}, ${remark?.sealed ?? null},
      ${now}, ${actor.userId}::uuid)`.execute(tx);
}
