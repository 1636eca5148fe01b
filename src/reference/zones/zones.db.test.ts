import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zonesTask } from '#reference/zones/index.ts';
import { addDays, addMonths, dayOf } from '../../../src/kernel/calendar.ts';
import { aCounty, type County, type Visitor } from '../../../test/harness/county.ts';

let county: County;
let librarian: Visitor;
let liaison: Visitor;
const today = dayOf(new Date(), 'America/Los_Angeles');
const jpeg = (name = 'poster.jpg') =>
  new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, ...Array(500).fill(7)])], name, { type: 'image/jpeg' });

beforeAll(async () => {
  county = await aCounty();
  librarian = await county.as('librarian');
  liaison = await county.as('liaison');
});
afterAll(() => county.close());

const idIn = (location: string | null) => /([0-9a-f-]{36})$/.exec(location ?? '')?.[1] ?? '';
const one = async (sql: string, values: unknown[] = []) => Object.values((await county.owner(sql, values))[0] ?? {})[0];

/** A library's application with one of its branches, named by the directory. */
async function applied(who: Visitor): Promise<{ application: string; place: string; location: string; name: string }> {
  const begun = await who.post('/zones/applications', { phase: 'phase-3', head: 'Rosa Quillstar, county librarian' });
  expect(begun.status, begun.text.slice(0, 600)).toBe(303);
  const application = idIn(begun.location);
  const [branch] = await county.owner(
    `select l.id::text, l.body ->> 'name' as name from directory.locations l join directory.organizations o on o.county_id = l.county_id
      and o.id = l.organization_id where o.name = 'County Library (sample)' order by name limit 1`,
  );
  const { id: location, name } = branch as { id: string; name: string };
  const added = await who.post(`/zones/applications/${application}/places`, { location });
  expect(added.status, added.text.slice(0, 600)).toBe(303);
  const place = String(await one('select id::text from zones.places where application_id = $1', [application]));
  return { application, place, location, name };
}

const train = (who: Visitor, place: string, person: string, trainedOn = today) =>
  who.post(`/zones/places/${place}/trainings`, { form: 'training', person, trainedOn });
const post = (who: Visitor, place: string, sign: string, photo: File = jpeg()) =>
  who.post(`/zones/places/${place}/signs`, { sign, seenOn: today, photo } as never);
const approve = (who: Visitor, application: string) =>
  who.post(`/zones/applications/${application}/approvals`, {
    what: ['protocol', 'guide'],
    version: '1',
    on: today,
    by: 'Rosa Quillstar',
  });

describe('an agency applies, gets ready and becomes a zone', () => {
  let at: Awaited<ReturnType<typeof applied>>;
  const isShown = async () => {
    county.setNow(new Date(Date.now() + shift));
    shift += 2_000;
    const page = await county.visitor().get('/find/places?lang=en');
    expect(page.status).toBe(200);
    return page.text.includes(at.name);
  };
  // What the process keeps of zones holds for a second: each look is a little later.
  let shift = 0;
  afterAll(() => county.setNow(null));

  it('only in a phase that takes in its kind, and once', async () => {
    at = await applied(librarian);
    const again = await librarian.post('/zones/applications', { phase: 'phase-3', head: 'Rosa Quillstar' });
    expect(again.status).toBe(422);
    expect(again.text).toContain('This agency has applied already.');
    const other = await county.as('shelter');
    const early = await other.post('/zones/applications', { phase: 'phase-1', head: 'Somebody' });
    expect(early.text).toContain('Choose a phase.');
    // Whose role fills in nothing finds no such page.
    expect((await (await county.as('counsel')).get('/zones/applications')).status).toBe(404);
  });

  it('with each requirement said in words until none is missing, and only then is it shown', async () => {
    const page = async () => (await librarian.get(`/zones/places/${at.place}`)).text;
    expect(await page()).toContain('trained people: 0 of 2');
    expect(await isShown()).toBe(false);
    expect((await train(librarian, at.place, 'Ana Fernstar')).status).toBe(303);
    expect(await page()).toContain('trained people: 1 of 2');
    expect((await train(librarian, at.place, 'Ben Oakmoon')).status).toBe(303);
    expect((await approve(librarian, at.application)).status).toBe(303);
    expect((await post(librarian, at.place, 'poster')).status).toBe(303);
    expect(await isShown()).toBe(false);
    expect((await post(librarian, at.place, 'placard')).status).toBe(303);
    expect(await page()).toContain('Counts today');
    expect(await isShown()).toBe(true);
    expect((await liaison.get('/zones')).text).toContain('1 of 1');
  });

  it('keeps names and photos sealed, and gives a photo back only to its people and the keepers', async () => {
    const stored = await county.owner(
      `select encode(person, 'escape') as person from zones.trainings union all select encode(photo, 'escape') from zones.signs
        union all select encode(head, 'escape') from zones.applications union all select encode(approved_by, 'escape') from zones.approvals`,
    );
    expect(stored.length).toBe(7);
    expect(JSON.stringify(stored)).not.toMatch(/Fernstar|Oakmoon|Quillstar|JFIF|\/9j\//);
    const sign = await one('select id::text from zones.signs limit 1');
    const photo = await librarian.get(`/zones/places/${at.place}/signs/${sign}/photo`);
    expect([photo.status, photo.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    expect(photo.headers.get('content-disposition')).toContain('attachment');
    expect((await liaison.get(`/zones/places/${at.place}/signs/${sign}/photo`)).status).toBe(200);
    for (const handle of ['shelter', 'socialworker', 'planlead', 'other-county']) {
      const stranger = await county.as(handle);
      expect((await stranger.get(`/zones/places/${at.place}/signs/${sign}/photo`)).status, handle).toBe(404);
      expect((await stranger.get(`/zones/places/${at.place}`)).status, handle).toBe(404);
      expect((await stranger.get(`/zones/applications/${at.application}`)).status, handle).toBe(404);
      expect((await train(stranger, at.place, 'Nobody Here')).status, handle).toBe(404);
      expect((await stranger.get('/zones')).text, handle).not.toContain('County Library');
    }
  });

  it('takes no file for a photo that its bytes do not say is one, and no day that is still to come', async () => {
    const page = new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'poster.jpg', { type: 'image/jpeg' });
    const refused = await post(librarian, at.place, 'poster', page);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('This file is not a JPEG, PNG or WebP picture.');
    const ahead = await train(librarian, at.place, 'Cal Pinestar', addDays(today, 1));
    expect(ahead.text).toContain('This day is still to come.');
    expect(ahead.text).toContain('Cal Pinestar');
  });

  it('is told to its people and the liaison a month before a training ends and when it has, each once; and is gone then', async () => {
    const run = async (day: string) => {
      const now = new Date(`${day}T20:00:00Z`);
      await zonesTask.run({ db: county.database.jobs, now: () => now, stopping: () => false });
      await zonesTask.run({ db: county.database.jobs, now: () => now, stopping: () => false });
    };
    const told = async () =>
      (
        await county.owner(
          `select u.handle, n.kind, count(*)::int as n from responses.notices n join people.users u on u.id = n.user_id
            where n.kind like 'zone%' group by 1, 2 order by 1, 2`,
        )
      ).map(({ handle, kind, n }) => `${handle} ${kind} ${n}`);
    const ends = addMonths(today, 12);
    await run(addDays(ends, -31));
    expect(await told()).toEqual([]);
    await run(addDays(ends, -30));
    expect(await told()).toEqual(['liaison zone-soon 1', 'librarian zone-soon 1']);
    await run(addDays(ends, -10));
    await run(ends);
    expect(await told()).toEqual(['liaison zone-soon 1', 'librarian zone-soon 1']);
    await run(addDays(ends, 1));
    await run(addDays(ends, 40));
    expect(await told()).toEqual([
      'liaison zone-lapsed 1',
      'liaison zone-soon 1',
      'librarian zone-lapsed 1',
      'librarian zone-soon 1',
    ]);
    const mails = await county.owner(`select distinct kind from mail.outbox`);
    expect(mails).toEqual([{ kind: 'waits' }]);
    const notices = await librarian.get('/notices');
    expect(notices.text).toContain('Safe Youth Zones: a place counts no longer');
    shift = new Date(`${addDays(ends, 1)}T20:00:00Z`).getTime() - Date.now();
    expect(await isShown()).toBe(false);
    shift = new Date(`${ends}T20:00:00Z`).getTime() - Date.now();
    expect(await isShown()).toBe(true);
    shift = 0;
  });

  it('whose location becomes confidential is no zone from that moment, and nothing of it is said', async () => {
    expect(await isShown()).toBe(true);
    await county.owner(`update directory.locations set body = body || '{"confidential": true}' where id = $1`, [
      at.location,
    ]);
    shift += 5_000;
    expect(await isShown()).toBe(false);
    const [street] = await county.owner(
      `select body -> 'addresses' -> 0 ->> 'address_1' as line from directory.locations where id = $1`,
      [at.location],
    );
    for (const path of ['/find/places', '/zones'])
      for (const who of [county.visitor(), librarian, liaison])
        expect((await who.get(path)).text).not.toContain(String(street?.line));
    const page = await librarian.get(`/zones/places/${at.place}`);
    expect(page.text).toContain('a confidential place cannot be a zone');
    expect(page.text).not.toContain(String(street?.line));
    for (const paper of ['poster', 'placard', 'guide'])
      expect((await librarian.get(`/zones/places/${at.place}/papers/${paper}`)).status).toBe(404);
    const hidden = await one(`select id::text from directory.locations where body -> 'addresses' is null limit 1`);
    const added = await librarian.post(`/zones/applications/${at.application}/places`, { location: String(hidden) });
    expect(added.status).toBe(422);
    await county.owner(`update directory.locations set body = body - 'confidential' where id = $1`, [at.location]);
  });

  it('whose head takes an approval back counts no longer from that day', async () => {
    const [approval] = await county.owner(
      `select id::text from zones.approvals where application_id = $1 and what = 'guide'`,
      [at.application],
    );
    const path = `/zones/applications/${at.application}/approvals/${approval?.id}/end`;
    expect((await (await county.as('shelter')).post(path, {})).status).toBe(404);
    expect((await librarian.send(path, {})).text).toContain('Taken back; held until');
    shift += 5_000;
    expect(await isShown()).toBe(false);
    expect((await librarian.get(`/zones/places/${at.place}`)).text).toContain('approval of the quick guide now in use');
    expect((await approve(librarian, at.application)).status).toBe(303);
    shift += 5_000;
    expect(await isShown()).toBe(true);
  });

  it('may be written in by hand, with hours that can be mended; a place outside the county’s ZIP codes is not', async () => {
    const written = {
      form: 'written',
      name: 'Bookmobile stop',
      line: '1 Test Way',
      city: 'Glendora',
      postalCode: '91741',
    };
    const path = `/zones/applications/${at.application}/places/written`;
    const wrong = await librarian.post(path, { ...written, postalCode: '10001', phones: 'call me' });
    expect(wrong.text).toContain('Write up to four telephone numbers.');
    const away = await librarian.post(path, { ...written, postalCode: '10001' });
    expect(away.text).toContain('This ZIP code is not in the county’s table.');
    expect(away.text).toContain('Bookmobile stop');
    const half = await librarian.post(path, { ...written, 'workdays-opens': '09:00' });
    expect(half.text).toContain('Write both times');
    const hours = { 'workdays-opens': '09:00', 'workdays-closes': '17:30' };
    expect((await librarian.post(path, { ...written, ...hours, phones: '(626) 555-0100' })).status).toBe(303);
    const id = String(await one(`select id::text from zones.places where name = 'Bookmobile stop'`));
    await librarian.post(`/zones/places/${id}/phones`, {
      ...hours,
      phones: '(626) 555-0101',
      'workdays-closes': '18:00',
    });
    expect(await one("select hours -> 0 ->> 'closes_at' from zones.places where id = $1", [id])).toBe('18:00');
    const page = await librarian.get(`/zones/places/${id}`);
    expect(page.text).toContain('value="18:00"');
    expect(page.text).toContain('(626) 555-0101');
    expect((await librarian.post(`/zones/places/${id}/end`, {})).status).toBe(303);
    expect((await librarian.get(`/zones/places/${id}`)).status).toBe(404);
  });

  it('prints its papers with its own numbers, and no word of why a youth may come', async () => {
    for (const paper of ['poster', 'placard', 'guide']) {
      const page = await librarian.get(`/zones/places/${at.place}/papers/${paper}?lang=es`);
      expect([page.status, page.headers.get('content-type')], paper).toEqual([200, 'application/pdf']);
      expect(page.text.startsWith('%PDF-')).toBe(true);
    }
  });
});

describe('a visit', () => {
  const visits = () => county.owner(`select * from zones.visits`);
  let place: string;
  beforeAll(async () => {
    place = String(await one('select id::text from zones.places limit 1'));
  });

  it('is counted once however often the button is pressed, as a day, a part of it and a kind, and nothing more', async () => {
    expect((await librarian.get('/zones/visit')).text).toContain('A crisis');
    const before = await county.owner('select count(*)::int as n from audit.entries');
    const key = crypto.randomUUID();
    const first = await librarian.post('/zones/visit', { placeId: place, kind: 'place' }, key);
    const second = await librarian.post('/zones/visit', { placeId: place, kind: 'place' }, key);
    expect([first.status, second.location]).toEqual([303, first.location]);
    const [row] = await visits();
    expect((await visits()).length).toBe(1);
    expect(Object.keys(row ?? {}).sort()).toEqual(
      ['county_id', 'day', 'given', 'id', 'kind', 'open_until', 'part', 'place_id', 'taken_back'].sort(),
    );
    expect(await county.owner('select count(*)::int as n from audit.entries')).toEqual(before);
    const given = await librarian.send(first.location ?? '', { given: ['water', 'ride', 'a secret'] });
    expect(given.text).toMatch(/checked[^>]*value="water"|value="water"[^>]*checked/);
    expect((await visits())[0]?.given).toEqual(['water', 'ride']);
  });

  it('that was a wrong tap is taken back in the same minutes, not later; and then no hour is left', async () => {
    const wrong = await librarian.post('/zones/visit', { placeId: place, kind: 'crisis' });
    expect((await librarian.post(`${wrong.location}/taken-back`, {})).location).toBe('/zones/visit');
    expect((await librarian.get(wrong.location ?? '')).status).toBe(404);
    const right = await librarian.post('/zones/visit', { placeId: place, kind: 'crisis' });
    county.setNow(new Date(Date.now() + 16 * 60_000));
    const late = await librarian.post(`${right.location}/taken-back`, {});
    expect(late.status).toBe(422);
    expect(late.text).toContain('The 15 minutes are over.');
    const later = new Date(Date.now() + 17 * 60_000);
    await zonesTask.run({ db: county.database.jobs, now: () => later, stopping: () => false });
    county.setNow(null);
    const rows = await visits();
    expect(rows.map((row) => [row.kind, row.open_until])).toEqual([
      ['place', null],
      ['crisis', null],
    ]);
  });

  it('is added up for the agency and the liaison, and for nobody else', async () => {
    for (const who of [librarian, liaison]) {
      const page = await who.get('/zones/visits');
      expect(page.text).toContain('Needed a place');
      expect(page.text).toMatch(/<td[^>]*>\s*<div>1<\/div>/);
    }
    const stranger = await county.as('shelter');
    expect((await stranger.get('/zones/visits')).text).toContain('No visit was counted yet.');
    expect((await stranger.post('/zones/visit', { placeId: place, kind: 'place' })).status).toBe(404);
    expect((await county.visitor().get('/zones/visits')).status).toBe(303);
  });
});

describe('phases', () => {
  it('are the county’s own: an administrator writes, changes and removes them; others read', async () => {
    const admin = await county.as('admin');
    const phase = { name: 'Phase IV', since: '2026-01-01', kinds: ['tribe', 'faith'], source: 'Board motion' };
    expect((await librarian.post('/zones/phases', phase)).status).toBe(404);
    expect((await admin.send('/zones/phases', phase)).text).toContain('Phase IV');
    expect((await librarian.get('/zones/phases')).text).toContain('Faith group, Tribe');
    await admin.send('/zones/phases', { ...phase, kinds: ['tribe'] });
    expect((await librarian.get('/zones/phases')).text).not.toContain('Faith group, Tribe');
    const gone = await admin.send('/zones/phases/phase-iv/removal', {});
    expect(gone.text).not.toContain('Phase IV');
    const bad = await admin.post('/zones/phases', { name: '', since: 'soon' });
    expect(bad.status).toBe(422);
    for (const said of ['Write the name.', 'Write the day.', 'Choose what fits.']) expect(bad.text).toContain(said);
  });
});
