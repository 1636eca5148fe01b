import type pg from 'pg';
import { newId } from '#kernel/ids.ts';
import { generateDirectory } from '#platform/sample/index.ts';
import type { KeyRing } from '#platform/vault/index.ts';
import { needs } from '#reference/directory/model/profile.ts';
import { newPlaceSealer } from '#reference/directory/place-store.ts';
import { places } from '#reference/directory/places.ts';
import { Bulk } from './bulk.ts';

const ORDER = [
  'directory.organizations',
  'directory.locations',
  'directory.services',
  'directory.services_at_locations',
  'directory.taxonomies',
  'directory.taxonomy_terms',
  'directory.imports',
  'directory.confidential_places',
] as const;

/** Writes the invented directory of help into one sample county. The client is the owner's, past every policy. */
export async function loadSampleDirectory(
  client: pg.Client,
  countyId: string,
  { seed, now, ring }: { seed: string; now: Date; ring: KeyRing | null },
): Promise<void> {
  const made = generateDirectory({ seed, now, needs, places: places.list });
  const bulk = new Bulk(client, ORDER);
  const county = { county_id: countyId };
  const row = { ...county, modified_at: new Date(now.getTime() - YEAR_MS) };
  for (const each of made.organizations) bulk.add('directory.organizations', { ...row, ...each });
  for (const { organizationId, ...each } of made.locations)
    bulk.add('directory.locations', { ...row, ...each, organization_id: organizationId });
  for (const { organizationId, checkedOn, ...each } of made.services)
    bulk.add('directory.services', {
      ...row,
      ...each,
      organization_id: organizationId,
      checked_on: checkedOn,
      modified_at: each.body.last_modified,
    });
  for (const { serviceId, locationId, ...each } of made.servicesAtLocations)
    bulk.add('directory.services_at_locations', { ...row, ...each, service_id: serviceId, location_id: locationId });
  for (const each of made.taxonomies) bulk.add('directory.taxonomies', { ...row, ...each });
  for (const { taxonomyId, ...each } of made.terms)
    bulk.add('directory.taxonomy_terms', { ...row, ...each, taxonomy_id: taxonomyId });
  // Where a confidential place is came with an import, as it would in a county. Without the county's key it is nowhere.
  if (ring) await writePlaces(client, bulk, countyId, made.confidential, { at: row.modified_at, ring });
  await bulk.flush();
}

async function writePlaces(
  client: pg.Client,
  bulk: Bulk,
  countyId: string,
  places: ReturnType<typeof generateDirectory>['confidential'],
  { at, ring }: { at: Date; ring: KeyRing },
): Promise<void> {
  const county = { county_id: countyId };
  const brought = newId(at.getTime());
  const { wrapped, sealer } = newPlaceSealer(ring, countyId, brought);
  bulk.add('directory.imports', {
    ...county,
    id: brought,
    source: 'Sample directory',
    made_at: at,
    made_by: await keeperOf(client, countyId),
    read_at: at,
    do_asked_at: at,
    applied_at: at,
    wrapped,
  });
  for (const { locationId, body } of places)
    bulk.add('directory.confidential_places', {
      ...county,
      import_id: brought,
      kind: 'location',
      entity_id: locationId,
      body: sealer.seal(locationId, 'body', body),
    });
}

/** The sample county's liaison keeps its directory. */
async function keeperOf(client: pg.Client, countyId: string): Promise<string> {
  const { rows } = await client.query(`select id::text from people.users where county_id = $1 and handle = 'liaison'`, [
    countyId,
  ]);
  if (!rows[0]) throw new Error('The sample county has no liaison');
  return rows[0].id;
}

const YEAR_MS = 365 * 24 * 3_600_000;
