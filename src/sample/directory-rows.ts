import type pg from 'pg';
import { generateDirectory } from '#platform/sample/index.ts';
import { needs } from '#reference/directory/model/profile.ts';
import { places } from '#reference/directory/places.ts';
import { Bulk } from './bulk.ts';

const ORDER = [
  'directory.organizations',
  'directory.locations',
  'directory.services',
  'directory.services_at_locations',
  'directory.taxonomies',
  'directory.taxonomy_terms',
  'directory.confidential_places',
] as const;

/** Writes the invented directory of help into one sample county. The client is the owner's, past every policy. */
export async function loadSampleDirectory(
  client: pg.Client,
  countyId: string,
  { seed, now }: { seed: string; now: Date },
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
  for (const { locationId, body } of made.confidential)
    bulk.add('directory.confidential_places', { ...county, location_id: locationId, body });
  await bulk.flush();
}

const YEAR_MS = 365 * 24 * 3_600_000;
