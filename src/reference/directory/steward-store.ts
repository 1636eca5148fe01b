import { sql } from 'kysely';
import { newId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/connect.ts';
import type { Errand } from '#platform/http/door.ts';
import type { LetterLang } from '#platform/mail/index.ts';
import { openRemark, sealRemark } from '#platform/vault/index.ts';
import { type CountyRegions, regionsNow } from '#reference/regions/index.ts';
import type { Body } from './model/directory.ts';
import { codesOf, type PossibleKeeper, regionIdsOf, type Steward, stewardFrom } from './model/steward.ts';

export type Stewardship = Steward & { hasContact: boolean };

const county = (errand: Errand) => sql`${errand.actor.countyId}::uuid`;

type Row = {
  id: string;
  service_id: string;
  keeper_id: string | null;
  wrapped: Buffer | null;
  contact: Buffer | null;
  letter_lang: 'en' | 'es' | null;
};

/** The last word on who keeps each service; of one, or of all. */
async function rowsOf(errand: Errand, serviceId: string | null): Promise<Map<string, Row>> {
  const { rows } =
    await sql<Row>`select distinct on (s.service_id) s.id, s.service_id, s.keeper_id, s.wrapped, s.contact, s.letter_lang
    from directory.stewards s
    where s.county_id = ${county(errand)} and (${serviceId}::uuid is null or s.service_id = ${serviceId}::uuid)
    order by s.service_id, s.since desc, s.id desc`.execute(errand.tx);
  return new Map(rows.map((row) => [row.service_id, row]));
}

/** Those who may keep an entry: they hold a role that may change it. */
export async function keepersOf({ tx, now }: Pick<Errand, 'tx' | 'now'>, countyId: string): Promise<PossibleKeeper[]> {
  const ids = (await regionsNow(tx, countyId)).regions.map(({ id }) => id);
  const { rows } = await sql<{ id: string; name: string; regions: string[]; is_liaison: boolean }>`
    select u.id, u.name, array(select x from unnest(${ids}::text[]) x where regions.works_in(u.county_id, u.id, x)) as regions,
        bool_or(r.role = 'liaison') as is_liaison from people.users u
      join people.roles r on r.county_id = u.county_id and r.user_id = u.id
      where u.county_id = ${countyId}::uuid and u.kind = 'person' and (u.until is null or u.until > ${now})
        and r.role in ('liaison', 'administrator') and r.since <= ${now} and (r.until is null or r.until > ${now})
      group by u.county_id, u.id, u.name order by u.name`.execute(tx);
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
  const steward = stewardFrom(row?.keeper_id ?? null, keepers, regionIdsOf(codesOf(locations), regions));
  return { ...steward, hasContact: row?.contact != null };
}

/** The place of a sealed contact. */
export const contactPlace = (countyId: string, row: string) => ({
  county: countyId,
  table: 'directory.stewards',
  row,
  column: 'contact',
});

/** Whom to ask at the provider, where it is not the public address, and in which language; for those who keep the entry. */
export async function contactOf(
  errand: Errand,
  serviceId: string,
): Promise<{ contact: string; letterLang: 'en' | 'es' | null }> {
  const row = (await rowsOf(errand, serviceId)).get(serviceId);
  return { contact: row ? openedContact(errand, row) : '', letterLang: row?.letter_lang ?? null };
}

function openedContact(errand: Errand, row: Row): string {
  if (!row.wrapped || !row.contact) return '';
  const opened = openRemark(errand.vault, contactPlace(errand.actor.countyId, row.id), {
    wrapped: row.wrapped,
    sealed: row.contact,
  });
  return typeof opened === 'string' ? opened : '';
}

/** In which language one writes to the provider of these entries: as somebody wrote it down, else the county's, else both. */
export async function letterLangOf(tx: Tx, countyId: string, services: readonly string[]): Promise<LetterLang> {
  const { rows } = await sql<{ lang: LetterLang }>`
    select directory.letter_lang(${countyId}::uuid, ${[...services]}::uuid[]) as lang`.execute(tx);
  return rows[0]?.lang ?? 'both';
}

export async function keepSteward(
  errand: Errand,
  serviceId: string,
  { keeperId, contact, letterLang }: { keeperId: string | null; contact: string; letterLang: 'en' | 'es' | null },
): Promise<void> {
  const { tx, actor, now, vault } = errand;
  const id = newId(now.getTime());
  const remark = contact === '' ? null : sealRemark(vault.ring, contactPlace(actor.countyId, id), contact);
  await sql`insert into directory.stewards (county_id, id, service_id, keeper_id, wrapped, contact, letter_lang, since, by_user)
    values (${county(errand)}, ${id}, ${serviceId}::uuid, ${keeperId}::uuid, ${remark?.wrapped ?? null}, ${remark?.sealed ?? null},
      ${letterLang}, ${now}, ${actor.userId}::uuid)`.execute(tx);
}
