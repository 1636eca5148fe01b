import { join } from 'node:path';
import type pg from 'pg';
import { z } from 'zod';
import { codeHash, readCode, SAMPLE_SHIFT_CODE } from '#foundation/people/index.ts';
import { newId } from '#kernel/ids.ts';
import { samplePeople } from '#platform/sample/model/people.ts';
import type { KeyRing } from '#platform/vault/index.ts';
import { asGate, createCounty, readJson } from './county.ts';
import { loadSampleAdvocacy } from './sample/advocacy-contracts.ts';
import { loadSampleDirectory } from './sample/directory-rows.ts';
import { loadSampleOnCall } from './sample/oncall-rows.ts';
import { loadSampleParents } from './sample/parent-rows.ts';
import { loadSampleRegions } from './sample/region-rows.ts';
import { loadSampleZones } from './sample/zone-rows.ts';

const AgencyFile = z.object({
  counties: z.array(z.object({ id: z.string(), name: z.object({ en: z.string(), es: z.string() }), zone: z.string() })),
  agencies: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      county: z.string(),
      name: z.object({ en: z.string(), es: z.string() }),
      regions: z.array(z.number()),
      phone: z.string(),
      within: z.string().optional(),
      protocolKinds: z.array(z.string()),
      doors: z.array(z.string()),
      sharedDesk: z.boolean(),
      firstResponder: z.unknown().optional(),
    }),
  ),
});

export type SampleCounty = {
  countyIds: Record<string, string>;
  agencyIds: Record<string, string>;
  userIds: Record<string, string>;
};

/** The county that the program is shown with; the other is its neighbor. */
const MAIN = 'sample';

/**
 * Loads the sample county's agencies, people and directory of help, with its neighbor. The year of casework is
 * `loadSampleYear`'s.
 */
export async function loadSampleCounty(
  ownerUrl: string,
  referenceDir: string,
  scale: number,
  { seed = 'throughline', now = new Date(), ring = null }: { seed?: string; now?: Date; ring?: KeyRing | null } = {},
): Promise<SampleCounty> {
  const file = AgencyFile.parse(readJson(join(referenceDir, 'agencies', 'agencies.json')));
  const regions = readJson(join(referenceDir, 'regions', 'spas.json'));
  return asGate(ownerUrl, async (client) => {
    const countyIds: Record<string, string> = {};
    for (const county of file.counties)
      countyIds[county.id] = await createCounty(
        client,
        {
          name: county.name.en,
          timeZone: county.zone,
          sample: true,
          regions,
          settings: { restorativeJustice: 'open' },
        },
        referenceDir,
      );
    const agencyIds = await writeAgencies(client, file, countyIds);
    const userIds = await writePeople(client, scale, countyIds, agencyIds, file);
    const main = countyIds[MAIN] ?? '';
    await setUpFirst(client, main);
    // Who sets up a county may not write its directory: that is for the county's own people, or the owner.
    await client.query('reset role');
    await loadSampleDirectory(client, main, { seed, now, ring });
    await loadSampleZones(client, main, { seed, now, ring });
    await loadSampleRegions(client, main, { userIds, agencyIds, now, ring });
    await loadSampleAdvocacy(client, main, { userIds, agencyIds, scale, now });
    await loadSampleParents(client, main, { userIds, agencyIds, now, ring });
    await loadSampleOnCall(client, main, { userIds, agencyIds, now, ring });
    return { countyIds, agencyIds, userIds };
  });
}

/** Both were set up in one transaction, at one moment; a visitor without an account sees the first one's directory. */
async function setUpFirst(client: pg.Client, countyId: string): Promise<void> {
  await client.query(`update people.counties set created_at = created_at - interval '1 minute' where county_id = $1`, [
    countyId,
  ]);
}

async function writeAgencies(
  client: pg.Client,
  file: z.infer<typeof AgencyFile>,
  countyIds: Record<string, string>,
): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const agency of file.agencies) ids[agency.id] = newId();
  for (const agency of file.agencies)
    await client.query(
      `insert into people.agencies (county_id, id, name, kind, shared_desk, phone, region, doors, protocol_kinds, within, facts)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        countyIds[agency.county],
        ids[agency.id],
        agency.name.en,
        agency.kind,
        agency.sharedDesk,
        agency.phone,
        agency.regions.length === 1 ? String(agency.regions[0]) : null,
        agency.doors,
        agency.protocolKinds,
        agency.within ? ids[agency.within] : null,
        JSON.stringify({ sampleId: agency.id, regions: agency.regions, firstResponder: agency.firstResponder }),
      ],
    );
  return ids;
}

async function writePeople(
  client: pg.Client,
  scale: number,
  countyIds: Record<string, string>,
  agencyIds: Record<string, string>,
  file: z.infer<typeof AgencyFile>,
): Promise<Record<string, string>> {
  const countyOf = new Map(file.agencies.map((agency) => [agency.id, agency.county]));
  const ids: Record<string, string> = {};
  for (const person of samplePeople('throughline', scale)) {
    const id = newId();
    ids[person.handle] = id;
    const county = countyIds[countyOf.get(person.agency) ?? ''];
    await client.query(
      `insert into people.users (county_id, id, agency_id, kind, name, email, handle, languages, region, listed) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        county,
        id,
        agencyIds[person.agency],
        person.kind,
        person.name,
        `${person.handle}@sample.invalid`,
        person.handle,
        person.languages,
        person.region,
        person.listed,
      ],
    );
    for (const role of person.roles)
      await client.query(
        'insert into people.roles (county_id, user_id, role, approved_at) values ($1, $2, $3, now())',
        [county, id, role],
      );
    if (person.kind === 'shift')
      await client.query(
        `insert into people.shifts (county_id, id, agency_id, user_id, code_hash, starts_at, ends_at) values ($1, $2, $3, $4, $5, now() - interval '1 hour', now() + interval '10 years')`,
        [county, newId(), agencyIds[person.agency], id, await codeHash(readCode(SAMPLE_SHIFT_CODE) ?? '')],
      );
  }
  return ids;
}
