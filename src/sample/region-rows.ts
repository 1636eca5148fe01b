import type pg from 'pg';
import { addDays, dayOf } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import { type KeyRing, openVault, type Vault } from '#platform/vault/index.ts';
import { sealRow } from '#program/liaisons/sealed-store.ts';
import { places } from '#reference/directory/places.ts';
import { Bulk } from './bulk.ts';
import { addForums } from './forum-rows.ts';

export type RegionScene = {
  userIds: Record<string, string>;
  agencyIds: Record<string, string>;
  now: Date;
  ring: KeyRing | null;
};
const DAY_MS = 86_400_000;
const ZONE = 'America/Los_Angeles';

/** Four regions have somebody who connects help, the others nobody yet: a county that has begun. */
const TEAMS: readonly [region: string, handle: string, lead: boolean, daysAgo: number][] = [
  ['spa-6', 'liaison', true, 400],
  ['spa-6', 'librarian', false, 90],
  ['spa-4', 'outreach', true, 210],
  ['spa-4', 'shelter', false, 120],
  ['spa-7', 'labor-advocate', true, 150],
  ['spa-7', 'newcomers', false, 150],
  ['spa-8', 'liaison', true, 60],
];

/** Teams, networks, outreach and forums of the sample county. The client is the owner's, past every policy. */
export async function loadSampleRegions(client: pg.Client, countyId: string, scene: RegionScene): Promise<void> {
  const { userIds, now, ring } = scene;
  const bulk = new Bulk(client, [
    'liaisons.assignments',
    'liaisons.public_contacts',
    'liaisons.members',
    'liaisons.outreach',
    'forums.forums',
    'forums.members',
    'forums.meetings',
    'forums.papers',
    'forums.notes',
  ]);
  const today = dayOf(now, ZONE);
  const by = userIds.planlead ?? '';
  for (const [region, handle, lead, daysAgo] of TEAMS)
    bulk.add('liaisons.assignments', {
      county_id: countyId,
      id: newId(now.getTime()),
      region,
      user_id: userIds[handle],
      lead,
      since: addDays(today, -daysAgo),
      created_by: by,
      created_at: new Date(now.getTime() - daysAgo * DAY_MS),
    });
  bulk.add('liaisons.public_contacts', {
    county_id: countyId,
    id: newId(now.getTime()),
    region: 'spa-6',
    email: 'south-region@sample.invalid',
    created_by: by,
    created_at: new Date(now.getTime() - 60 * DAY_MS),
  });
  // What is sealed needs the county's key; without it, it is nowhere.
  if (ring) {
    const sealing = { actor: { countyId }, vault: openVault(ring) };
    await addNetworks(client, bulk, sealing, scene);
    await addOutreach(client, bulk, sealing, scene);
    addForums(bulk, sealing, scene);
  }
  await bulk.flush();
}

export type Sealing = { actor: { countyId: string }; vault: Vault };

const BRINGS = ['Meals on weekdays and a shower', 'Rides to appointments', 'A Spanish-speaking counselor twice a week'];

/** A few organizations of two regions, and the library. */
async function addNetworks(
  client: pg.Client,
  bulk: Bulk,
  sealing: Sealing,
  { userIds, agencyIds, now }: RegionScene,
): Promise<void> {
  const { countyId } = sealing.actor;
  const since = dayOf(new Date(now.getTime() - 80 * DAY_MS), ZONE);
  const add = (region: string, of: { organization_id?: string; agency_id?: string }, brings: string) => {
    const id = newId(now.getTime());
    const words = { contact: 'The front desk', reach: 'By the number of its entry', brings };
    bulk.add('liaisons.members', {
      county_id: countyId,
      id,
      region,
      ...of,
      ...sealRow(sealing, { table: 'liaisons.members', id }, words),
      since,
      created_by: userIds.liaison,
      created_at: now,
    });
  };
  for (const region of ['spa-6', 'spa-4']) {
    const { rows } = await client.query(
      `select distinct l.organization_id as id from directory.locations l where l.county_id = $1 and l.organization_id is not null
        and l.body -> 'addresses' -> 0 ->> 'postal_code' = any ($2) order by 1 limit 3`,
      [countyId, places.rows.filter((each) => each.region === region).map(({ postalCode }) => postalCode)],
    );
    for (const [at, row] of rows.entries()) add(region, { organization_id: row.id }, BRINGS[at] ?? '');
  }
  if (agencyIds.library)
    add('spa-6', { agency_id: agencyIds.library }, 'Rooms for meetings, and a door that is open late');
}

type Talk = [result: string, daysAgo: number, said: string, promise: string, promisedInDays: number | null];
const TALKS: readonly Talk[] = [
  [
    'promised',
    40,
    'The rule came from a fire in 2019. The director will ask the insurer.',
    'To ask the insurer for a written answer',
    -5,
  ],
  ['kept', 30, 'They have no nurse at night and see no way around it.', '', null],
  ['lifted', 12, 'The board dropped the rule last week.', '', null],
  ['no-answer', 35, 'Two messages left with the front desk.', '', null],
  ['promised', 8, 'They will try it for three months with our team on call.', 'A trial of three months', 20],
  ['some', 20, 'They take youth with a baby under one year now.', '', null],
];

/** Talks with services that turn youth away: some due, some under way, some done. */
async function addOutreach(
  client: pg.Client,
  bulk: Bulk,
  sealing: Sealing,
  { userIds, now }: RegionScene,
): Promise<void> {
  const { countyId } = sealing.actor;
  const { rows } = await client.query(
    `select s.id, s.body -> 'exclusions' -> 0 ->> 'what' as what from directory.services s
      where s.county_id = $1 and s.body -> 'exclusions' -> 0 is not null and s.body ->> 'status' = 'active' order by s.name, s.id limit $2`,
    [countyId, TALKS.length],
  );
  const today = dayOf(now, ZONE);
  for (const [at, [result, daysAgo, said, promise, promisedInDays]] of TALKS.entries()) {
    const row = rows[at];
    if (!row) return;
    const id = newId(now.getTime());
    bulk.add('liaisons.outreach', {
      county_id: countyId,
      id,
      service_id: row.id,
      excluded: row.what,
      asked_on: addDays(today, -daysAgo),
      how: at % 2 === 0 ? 'visit' : 'telephone',
      result,
      promised_for: promisedInDays === null ? null : addDays(today, promisedInDays),
      ...sealRow(
        sealing,
        { table: 'liaisons.outreach', id },
        { with: 'The program director', said, promise, next: '' },
      ),
      created_by: userIds.liaison,
      created_at: new Date(now.getTime() - daysAgo * DAY_MS),
    });
  }
}
