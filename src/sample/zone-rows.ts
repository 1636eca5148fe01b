import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { newId } from '#kernel/ids.ts';
import { generateZones, type SampleZoneApplication, samplePhases } from '#platform/sample/index.ts';
import type { KeyRing } from '#platform/vault/index.ts';
import { places } from '#reference/directory/places.ts';
import { newZoneSealer } from '#reference/zones/sealer.ts';
import { Bulk } from './bulk.ts';

const ORDER = [
  'zones.applications',
  'zones.places',
  'zones.trainings',
  'zones.approvals',
  'zones.signs',
  'zones.visits',
] as const;

/** Writes the published phases of the Safe Youth Zone into one sample county, after its directory. The client is the owner's. */
export async function loadSampleZones(
  client: pg.Client,
  countyId: string,
  { seed, now, ring }: { seed: string; now: Date; ring: KeyRing | null },
): Promise<void> {
  await client.query(
    `update people.counties set settings = settings || jsonb_build_object('zonePhases', $2::jsonb) where county_id = $1`,
    [countyId, JSON.stringify(samplePhases)],
  );
  // Names are sealed: without the county's key there is nobody to name, and only the phases stand.
  if (!ring) return;
  const agencies = await agenciesOf(client, countyId);
  const libraries = await librariesOf(client, countyId);
  const by = await keeperOf(client, countyId);
  const bulk = new Bulk(client, ORDER);
  for (const each of generateZones({ seed, now, places: places.list, libraries }))
    addApplication(bulk, { countyId, by, ring, agencies }, each);
  await bulk.flush();
}

type Ground = {
  countyId: string;
  by: string;
  ring: KeyRing;
  agencies: ReadonlyMap<string, { id: string; name: string; kind: string }>;
};

function addApplication(bulk: Bulk, ground: Ground, made: SampleZoneApplication): void {
  const { countyId, by, ring, agencies } = ground;
  const agency = made.agency ? agencies.get(made.agency) : undefined;
  const id = newId();
  const { wrapped, sealer } = newZoneSealer(ring, countyId, id);
  const row = { county_id: countyId, recorded_by: by, recorded_at: new Date() };
  bulk.add('zones.applications', {
    ...row,
    id,
    agency_id: agency?.id ?? null,
    name: agency?.name ?? made.name,
    kind: agency?.kind ?? made.kind,
    phase: made.phase,
    applied_on: made.appliedOn,
    head: made.appliedOn ? sealer.seal('zones.applications.head', id, made.head) : null,
    wrapped,
  });
  if (made.approvedOn)
    for (const what of ['protocol', 'guide']) {
      const approval = newId();
      const approved_by = sealer.seal('zones.approvals.approved_by', approval, made.head);
      const rest = { application_id: id, what, version: 1, approved_on: made.approvedOn, approved_by };
      bulk.add('zones.approvals', { ...row, id: approval, ...rest });
    }
  for (const place of made.places) {
    const placeId = newId();
    bulk.add('zones.places', {
      ...row,
      id: placeId,
      application_id: id,
      location_id: place.locationId,
      name: place.written?.name ?? null,
      address: place.written?.address ?? null,
      hours: place.written ? OFFICE_HOURS : [],
      phones: place.phones,
      added_on: made.appliedOn,
    });
    for (const { person, on } of place.trainings) {
      const training = newId();
      const sealed = sealer.seal('zones.trainings.person', training, person);
      bulk.add('zones.trainings', { ...row, id: training, place_id: placeId, person: sealed, trained_on: on });
    }
    for (const { kind, on } of place.signs)
      bulk.add('zones.signs', {
        ...row,
        id: newId(),
        place_id: placeId,
        kind,
        seen_on: on,
        media: 'image/jpeg',
        photo: null,
      });
    for (const visit of place.visits)
      bulk.add('zones.visits', {
        county_id: countyId,
        id: randomUUID(),
        place_id: placeId,
        ...visit,
        taken_back: false,
      });
  }
}

const OFFICE_HOURS = [
  { id: 'workdays', freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', opens_at: '08:00', closes_at: '18:00' },
] as const;

async function agenciesOf(client: pg.Client, countyId: string): Promise<Ground['agencies']> {
  const { rows } = await client.query(
    `select facts ->> 'sampleId' as sample, id::text, name, kind from people.agencies where county_id = $1`,
    [countyId],
  );
  return new Map(
    (rows as { sample: string; id: string; name: string; kind: string }[]).map(({ sample, ...each }) => [sample, each]),
  );
}

/** The county library's own locations, by name. */
async function librariesOf(client: pg.Client, countyId: string): Promise<string[]> {
  const { rows } = await client.query(
    `select l.id::text from directory.locations l join directory.organizations o on o.county_id = l.county_id and o.id = l.organization_id
      where l.county_id = $1 and o.name = 'County Library (sample)' order by l.body ->> 'name', l.id`,
    [countyId],
  );
  return rows.map((row: { id: string }) => row.id);
}

async function keeperOf(client: pg.Client, countyId: string): Promise<string> {
  const { rows } = await client.query(`select id::text from people.users where county_id = $1 and handle = 'liaison'`, [
    countyId,
  ]);
  if (!rows[0]) throw new Error('The sample county has no liaison');
  return rows[0].id;
}
