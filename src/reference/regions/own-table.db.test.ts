import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zonesNow } from '#reference/zones/index.ts';
import { person } from '../../../test/access/scene.ts';
import { aCounty, type County, type Visitor } from '../../../test/harness/county.ts';
import { onServer } from '../../../test/harness/database.ts';
import { loadSampleZones } from '../../sample/zone-rows.ts';

/** A county whose regions are two of its own, and whose postal codes lie in them: what asks for a region anywhere goes by them. */
let county: County;
let admin: Visitor;
/** A postal code in which a service of the directory has its place. */
let zip = '';
const now = new Date();
beforeAll(async () => {
  county = await aCounty();
  admin = await county.as('admin');
  const { countyId } = await person(county, 'socialworker');
  await onServer(county.config.databaseUrl ?? '', (client) =>
    loadSampleZones(client, countyId, { seed: 'throughline', now, ring: county.vault.ring }),
  );
  // A second liaison, of the region that has the number 2; nobody is on a team.
  await county.owner('delete from liaisons.assignments');
  await county.owner(`update people.users set region = 2 where handle = 'outreach' returning 1`);
  await county.owner(
    `insert into people.roles (county_id, user_id, role) select county_id, id, 'liaison' from people.users where handle = 'outreach' returning 1`,
  );
});
afterAll(() => county.close());

const putInForce = async (kind: 'places' | 'list', text: string) => {
  const read = await admin.post(`/regions/settings/${kind}`, {
    source: 'Office of maps',
    [kind]: new File([text], 'x.csv'),
  });
  expect(read.status, read.text.slice(0, 600)).toBe(303);
  expect((await admin.post(`${read.location}/done`, {})).status).toBe(303);
};
const zones = () => county.database.app.transaction().execute((tx) => zonesNow(tx, now));
const nameOf = async (handle: string) =>
  String((await county.owner('select name from people.users where handle = $1', [handle]))[0]?.name);

describe('a county with regions of its own', () => {
  it('sees them in a zone’s region, a steward’s region, a referral, the finder’s list and its guides', async () => {
    const before = await zones();
    expect(before.every(({ region }) => region?.startsWith('spa-'))).toBe(true);
    const written = before.find(({ locationId }) => locationId === null);
    const [service] = await county.owner(
      `select s.id::text, l.body -> 'addresses' -> 0 ->> 'postal_code' as zip from directory.services s
        join directory.services_at_locations v on v.service_id = s.id join directory.locations l on l.id = v.location_id
        where s.withdrawn_at is null and l.body -> 'addresses' -> 0 ->> 'postal_code' like '900%' order by s.id limit 1`,
    );
    const keeper = async () => (await admin.get(`/directory/services/${service?.id}`)).text;
    expect(await keeper()).not.toContain(await nameOf('outreach'));

    await putInForce('list', 'id,number,name\nhills,1,The Hills\nflats,2,The Flats\n');
    zip = String(service?.zip);
    const zoneZip = (written?.postalCode ?? '').slice(0, 5);
    expect(zoneZip).not.toBe(zip);
    await putInForce('places', `zip,region\n${zip},flats\n${zoneZip},hills\n`);

    expect(await keeper(), 'the liaison of the region with this number').toContain(await nameOf('outreach'));
    const zone = (await zones()).find(({ placeId }) => placeId === written?.placeId);
    expect(zone?.region).toBe('hills');
    expect((await zones()).every(({ region }) => region === null || ['hills', 'flats'].includes(region))).toBe(true);

    const need = await (await county.as('socialworker')).get('/referrals/new');
    expect(need.text).toContain('2 · The Flats');
    expect(need.text).not.toContain('Antelope');
    county.setNow(new Date(now.getTime() + 3_000));
    const find = await county.visitor().get('/find/places?lang=en');
    expect(find.text).toContain('The Hills');
    expect(find.text).not.toMatch(/South Bay|Antelope/);
    county.setNow(null);
    const guides = await county.visitor().get('/guides');
    expect(guides.text).toContain('The Flats');
    expect(guides.text).not.toContain('Antelope');
  });

  it('a place written in for a zone must lie in one of its own postal codes', async () => {
    const librarian = await county.as('librarian');
    const [own] = await county.owner(
      `select a.id::text from zones.applications a join people.agencies g on g.id = a.agency_id where g.kind = 'library' limit 1`,
    );
    const place = { name: 'Reading room', line: '1 Main St', city: 'Flats', phones: '' };
    const write = (postalCode: string) =>
      librarian.post(`/zones/applications/${own?.id}/places/written`, { ...place, postalCode });
    const refused = await write('90731');
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('This ZIP code is not in the county’s table.');
    expect((await write(zip)).status).toBe(303);
  });

  it('is found by the names that it gave: a list of its own takes the place of the one that came, and is taken back', async () => {
    const find = async (where: string) => {
      county.setNow(new Date(now.getTime() + 10_000 * ++asked));
      return (await county.visitor().post('/find?lang=en', { need: 'food', where })).text;
    };
    let asked = 1;
    expect(await find('Silver Pier')).toContain('We do not know');
    const read = await admin.post('/regions/settings/landmarks', {
      source: 'Office of maps',
      landmarks: new File(['name,latitude,longitude\nSilver Pier,34.061,-118.239\nBad,1000,0\n'], 'x.csv'),
    });
    const seen = await admin.get(String(read.location));
    expect(seen.text).toContain('Silver Pier');
    expect(seen.text).toContain('1000');
    expect(await find('Silver Pier'), 'read, not in force').toContain('We do not know');
    await admin.post(`${read.location}/done`, {});
    expect(await find('silver pier')).not.toContain('We do not know');
    expect((await admin.get('/regions/settings/landmarks.csv')).text).toContain('Silver Pier,34.061,-118.239');
    await admin.post(`${read.location}/undone`, {});
    expect(await find('Silver Pier')).toContain('We do not know');
    county.setNow(null);
  });
});
