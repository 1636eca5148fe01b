import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aCounty, type County, type Page, type Visitor } from '../../../test/harness/county.ts';
import { layDirectory } from '../../../test/harness/directory.ts';
import { editPaths } from './edit-paths.ts';

let county: County;
let liaison: Visitor;
let admin: Visitor;
beforeAll(async () => {
  county = await aCounty();
  liaison = await county.as('liaison');
  admin = await county.as('admin');
});
afterAll(() => county.close());

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const modifiedAt = new Date('2026-01-02T03:04:05Z');
const row = (n: number, body: Record<string, unknown>) => ({
  id: id(n),
  body: { id: id(n), ...body },
  modifiedAt,
  checkedOn: null,
});
const [ORGANIZATION, SERVICE, LOCATION, VISIT] = [id(1), id(2), id(3), id(4)];
const monthly = { id: id(31), freq: 'MONTHLY', byday: '1FR', opens_at: '10:00', closes_at: '12:00' };
const weekly = {
  id: id(32),
  freq: 'WEEKLY',
  byday: 'MO,TU',
  opens_at: '09:00',
  closes_at: '17:00',
  notes: 'Ring twice',
};
const laid = () => ({
  taxonomy: [],
  taxonomy_term: [],
  organization: [row(1, { name: 'Casa Luz', description: 'A house', tax_id: '95-1' })],
  location: [
    row(3, {
      location_type: 'physical',
      organization_id: ORGANIZATION,
      name: 'The front door',
      latitude: 34.05,
      longitude: -118.25,
      external_identifier: 'x-1',
      addresses: [
        {
          id: id(5),
          address_1: '17 Elm Street',
          city: 'X',
          state_province: 'CA',
          postal_code: '90731',
          country: 'US',
          address_type: 'physical',
        },
      ],
    }),
  ],
  service: [
    row(2, {
      organization_id: ORGANIZATION,
      name: 'Beds',
      status: 'active',
      description: 'Ten beds',
      needs: ['place-tonight'],
      phones: [{ id: id(6), number: '555-0100', languages: [{ id: id(7), code: 'es' }] }],
      schedules: [weekly, monthly],
      licenses: 'L-7',
    }),
  ],
  service_at_location: [row(4, { service_id: SERVICE, location_id: LOCATION })],
});
beforeEach(() => layDirectory(county, laid()));

const service = async () =>
  (await county.owner('select body, checked_on::text as checked from directory.services where id = $1', [SERVICE]))[0];
const body = async () => (await service())?.body as Record<string, unknown>;
const everything = async () =>
  JSON.stringify(
    await county.owner(
      `select id, body, withdrawn_at is null as there from directory.organizations union all select id, body, withdrawn_at is null from directory.locations
        union all select id, body, withdrawn_at is null from directory.services union all select id, body, withdrawn_at is null from directory.services_at_locations order by 1`,
    ),
  );
/** The fields of a form as its page holds them. */
const fieldsOf = (page: Page): Record<string, string | string[]> => {
  const main = page.text.slice(page.text.indexOf('<main'));
  const fields: Record<string, string[]> = {};
  for (const [tag] of main.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]+)"/.exec(tag)?.[1];
    const isBox = /type="(checkbox|radio)"/.test(tag);
    if (!name || name.startsWith('_') || (isBox && !/\schecked/.test(tag))) continue;
    fields[name] = [...(fields[name] ?? []), plain(/ value="([^"]*)"/.exec(tag)?.[1] ?? '')];
  }
  for (const [, name = '', text = ''] of main.matchAll(/<textarea[^>]*name="([^"]+)"[^>]*>([^<]*)/g))
    fields[name] = [plain(text)];
  return fields;
};
const plain = (html: string) =>
  html
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&');
const openForm = async (who: Visitor, path: string) => {
  const page = await who.get(path);
  expect(page.status, page.text.slice(0, 300)).toBe(200);
  return fieldsOf(page);
};
const write = async (who: Visitor, path: string, more: Record<string, string | string[]>) =>
  who.post(path, { ...(await openForm(who, path)), ...more });
const waiting = async (): Promise<string> => {
  const [found] = await county.owner(
    `select i.id::text from directory.imports i where i.origin = 'hand' and i.applied_at is null and i.replaced_at is null
      and not exists (select 1 from directory.change_reviews r where r.import_id = i.id) order by i.made_at desc, i.id desc limit 1`,
  );
  return String(found?.id ?? '');
};

describe('a change by hand', () => {
  it('shows in the directory once a second person has looked at it, and is taken back exactly', async () => {
    const before = await everything();
    const path = editPaths.topic(SERVICE, 'about');
    expect((await write(liaison, path, { description: 'Twelve beds' })).location).toBe(editPaths.edit(SERVICE));
    expect(await everything()).toBe(before);
    const change = await waiting();
    const page = await admin.get(editPaths.change(change));
    expect(page.text).toContain('Ten beds');
    expect(page.text).toContain('Twelve beds');
    expect((await liaison.get(editPaths.change(change))).text).toContain('A second person must look at this');
    expect((await liaison.post(editPaths.applied(change), {})).status, 'its author alone').toBe(422);
    expect(await everything()).toBe(before);
    expect((await admin.post(editPaths.applied(change), {})).status).toBe(303);
    expect(await body()).toMatchObject({ description: 'Twelve beds', licenses: 'L-7' });
    expect((await admin.post(editPaths.applied(change), {})).status, 'a second click').toBe(422);
    expect((await admin.post(editPaths.undone(change), {})).status).toBe(303);
    expect(await everything()).toBe(before);
    expect((await admin.post(editPaths.undone(change), {})).status).toBe(422);
    const acts = await county.owner(
      `select distinct act from audit.entries where act like 'directory.change%' order by 1`,
    );
    expect(acts.map((each) => each.act)).toEqual([
      'directory.change-taken',
      'directory.change-undone',
      'directory.change-written',
    ]);
  });

  it.each(['about', 'who', 'reach', 'hours', 'cost', 'space', 'limits', 'translations', 'standing', 'organization'])(
    'that changes nothing on the page “%s” loses nothing and waits for nobody',
    async (topic) => {
      const before = await everything();
      const page = await write(liaison, editPaths.topic(SERVICE, topic), {});
      expect(page.status, page.text.slice(0, 500)).toBe(303);
      expect(await waiting()).toBe('');
      expect(await everything()).toBe(before);
    },
  );

  it('keeps what its page does not show: notes, monthly hours, a phone’s languages, the map’s point', async () => {
    await write(liaison, editPaths.topic(SERVICE, 'hours'), {
      'hours-SA-0-opens': '22:00',
      'hours-SA-0-closes': '02:00',
    });
    await write(liaison, editPaths.topic(SERVICE, 'reach'), {
      'phones-0-number': '555-0199',
      'phones-1-number': '555-0200',
    });
    const place = editPaths.place(SERVICE, VISIT);
    await write(liaison, place, { transportation: 'Bus 246' });
    const change = await waiting();
    expect(
      (await county.owner(`select count(*)::int as n from directory.imports where origin = 'hand'`))[0]?.n,
      'one change, gone on with',
    ).toBe(3);
    expect((await admin.post(editPaths.applied(change), {})).status).toBe(303);
    const after = await body();
    expect(after.schedules).toEqual(
      expect.arrayContaining([monthly, weekly, expect.objectContaining({ byday: 'SA' })]),
    );
    expect(after.phones).toEqual([
      { id: id(6), number: '555-0199', languages: [{ id: id(7), code: 'es' }] },
      expect.objectContaining({ number: '555-0200' }),
    ]);
    const [location] = await county.owner('select body from directory.locations where id = $1', [LOCATION]);
    expect(location?.body).toMatchObject({ transportation: 'Bus 246', latitude: 34.05, external_identifier: 'x-1' });
    await write(liaison, place, { address_1: '19 Elm Street' });
    await admin.post(editPaths.applied(await waiting()), {});
    const [moved] = await county.owner('select body from directory.locations where id = $1', [LOCATION]);
    expect(moved?.body, 'the old point would lead to the old door').not.toHaveProperty('latitude');
  });

  it('says an entry in Spanish once two have seen it, is read so by the public, and tells of no hidden place', async () => {
    const path = editPaths.topic(SERVICE, 'translations');
    const form = await openForm(liaison, path);
    const row = Object.entries(form).find(
      ([name, own]) => name.startsWith('tr-of-') && String(own) === 'Ten beds',
    )?.[0];
    const field = String(row).replace('tr-of-', 'tr-es-');
    expect((await write(liaison, path, { [field]: 'Diez camas' })).status).toBe(303);
    const change = await waiting();
    expect((await admin.get(editPaths.change(change))).text).toContain('Diez camas');
    expect((await liaison.post(editPaths.applied(change), {})).status, 'its author alone').toBe(422);
    expect((await admin.post(editPaths.applied(change), {})).status).toBe(303);
    expect((await body()).translations).toEqual([{ language: 'es', of: 'Ten beds', says: 'Diez camas' }]);
    const answer = JSON.parse((await county.visitor().get(`/hsds/services/${SERVICE}`)).text);
    expect(answer.translations).toEqual([{ language: 'es', of: 'Ten beds', says: 'Diez camas' }]);
    const another = await write(liaison, path, { [field.replace('-es-', '-another-')]: '침대 열 개' });
    expect([another.status, another.text.includes('Choose one.'), another.text.includes('침대 열 개')]).toEqual([
      422,
      true,
      true,
    ]);
  });

  it('comes back whole, beside the field, where it is not right', async () => {
    const page = await write(liaison, editPaths.topic(SERVICE, 'who'), {
      minimum_age: '19',
      maximum_age: '12',
      referred_by: 'Anyone',
    });
    expect(page.status).toBe(422);
    expect(page.text).toContain('This is less than the age from.');
    expect(page.text).toContain('value="19"');
    expect(page.text).toContain('Anyone</textarea>');
    for (const [topic, more, message] of [
      ['reach', { email: 'nobody' }, 'is not an e-mail address'],
      ['about', { url: 'https://exa mple' }, 'is not a web address'],
      ['about', { name: '' }, 'is missing'],
      ['hours', { 'hours-MO-0-closes': '' }, 'Write both hours'],
      ['space', { space: 'full', 'space-day': '2999-01-01' }, 'Choose a day that is not ahead.'],
      ['standing', { status: 'gone' }, 'Choose one.'],
    ] as const) {
      const again = await write(liaison, editPaths.topic(SERVICE, topic), more);
      expect([again.status, again.text.includes(message)], `${topic}: ${message}`).toEqual([422, true]);
    }
    expect(await waiting()).toBe('');
  });

  it('does nothing when the entry moved on; what was only checked meanwhile stays checked', async () => {
    await write(liaison, editPaths.topic(SERVICE, 'about'), { description: 'Twelve beds' });
    const first = await waiting();
    await write(admin, editPaths.topic(SERVICE, 'about'), { description: 'No beds' });
    const second = await waiting();
    await liaison.post(`/directory/services/${SERVICE}/checked`, {});
    expect((await liaison.post(editPaths.applied(second), {})).status).toBe(303);
    expect((await service())?.checked, 'checked meanwhile').not.toBeNull();
    const page = await admin.post(editPaths.applied(first), {});
    expect([page.status, page.text.includes('changed since this was typed')]).toEqual([422, true]);
    expect((await body()).description).toBe('No beds');
    expect((await county.owner('select 1 from directory.change_reviews where import_id = $1', [first])).length).toBe(0);
    await write(liaison, editPaths.topic(SERVICE, 'about'), { description: 'Twelve beds' });
    expect((await admin.post(editPaths.applied(await waiting()), {})).status, 'saved anew').toBe(303);
    expect((await body()).description).toBe('Twelve beds');
  });

  it('is decided once, though two press at the same moment', async () => {
    await write(liaison, editPaths.topic(SERVICE, 'about'), { description: 'Twelve beds' });
    const change = await waiting();
    const [one, two] = await Promise.all([
      admin.post(editPaths.applied(change), {}),
      (await county.as('admin2')).post(editPaths.declined(change), { why: 'No' }),
    ]);
    expect([one.status, two.status].sort()).toEqual([303, 422]);
    expect((await county.owner('select taken from directory.change_reviews')).length).toBe(1);
  });

  it('that is not taken says why to who wrote it, sealed', async () => {
    await write(liaison, editPaths.topic(SERVICE, 'about'), { description: 'Twelve beds' });
    const change = await waiting();
    await admin.post(editPaths.declined(change), { why: 'They said eleven qzx' });
    expect((await liaison.get(editPaths.change(change))).text).toContain('They said eleven qzx');
    expect(
      JSON.stringify(await county.owner('select to_jsonb(r)::text as r from directory.change_reviews r')),
    ).not.toContain('qzx');
    expect((await body()).description).toBe('Ten beds');
  });

  it('of room alone needs no second person where the county says so, and one where it does not', async () => {
    await write(liaison, editPaths.topic(SERVICE, 'space'), { space: 'waiting', 'space-wait': '9' });
    expect((await body()).capacity).toMatchObject({ state: 'waiting', wait_days: 9 });
    await county.owner(`update people.counties set settings = settings || '{"directorySmallAlone": false}'`);
    await write(liaison, editPaths.topic(SERVICE, 'space'), { space: 'full', 'space-wait': '' });
    expect((await body()).capacity).toMatchObject({ state: 'waiting' });
    const change = await waiting();
    expect((await liaison.post(editPaths.applied(change), {})).status).toBe(422);
    expect((await admin.post(editPaths.applied(change), {})).status).toBe(303);
    expect((await body()).capacity).toMatchObject({ state: 'full' });
    await liaison.post(`/directory/services/${SERVICE}/checked`, {});
    expect((await service())?.checked).toBeNull();
    expect((await admin.post(editPaths.applied(await waiting()), {})).status).toBe(303);
    expect((await service())?.checked).not.toBeNull();
    await county.owner(`update people.counties set settings = settings - 'directorySmallAlone'`);
  });

  it('closes an entry for good and brings it back', async () => {
    await write(liaison, editPaths.topic(SERVICE, 'standing'), { status: 'defunct' });
    await admin.post(editPaths.applied(await waiting()), {});
    expect((await admin.get(`/directory/services/${SERVICE}`)).text).toContain('Closed for good');
    await write(admin, editPaths.topic(SERVICE, 'standing'), { status: 'active' });
    await liaison.post(editPaths.applied(await waiting()), {});
    expect((await body()).status).toBe('active');
  });

  it('adds a service of a new organization, with a place, as one change', async () => {
    const typed = { organization: 'Night Kitchen', name: 'Warm meals', description: 'Food at night' };
    expect((await liaison.post(editPaths.add, { ...typed, organizationAbout: '' })).text).toContain(
      'say in a line what it is',
    );
    const page = await liaison.post(editPaths.add, { ...typed, organizationAbout: 'Cooks' });
    const hub = page.location ?? '';
    expect((await liaison.get(hub)).text).toContain('Food at night');
    const added = /services\/([0-9a-f-]{36})/.exec(hub)?.[1] ?? '';
    await write(liaison, editPaths.topic(added, 'about'), { needs: ['food'] });
    await write(liaison, editPaths.place(added, 'new'), {
      name: 'The kitchen',
      address_1: '2 Main St',
      city: 'X',
      postal_code: '90013',
    });
    expect((await county.app.fetch(new Request('http://x/hsds/services?search=meals'))).status).toBe(200);
    expect((await admin.get(`/directory/services/${added}`)).status, 'not before').toBe(404);
    expect((await admin.post(editPaths.applied(await waiting()), {})).status).toBe(303);
    const seen = await admin.get(`/directory/services/${added}`);
    expect(seen.text).toContain('Night Kitchen');
    expect(seen.text).toContain('2 Main St');
  });
});

describe('an entry as an older file left it', () => {
  it('shows in its change only what was typed, and nothing of other places', async () => {
    const other = { id: id(50), location_type: 'physical', confidential: true, name: 'Left from before' };
    await county.owner(
      `update directory.services set body = body || '{"assured_date": "2025-01-01", "service_areas": []}' where id = $1`,
      [SERVICE],
    );
    await county.owner(
      'insert into directory.locations (county_id, id, body) select county_id, $1, $2 from directory.services where id = $3',
      [id(50), JSON.stringify(other), SERVICE],
    );
    await write(liaison, editPaths.topic(SERVICE, 'space'), { space: 'full' });
    expect((await body()).capacity, 'still small enough for one').toMatchObject({ state: 'full' });
    await write(liaison, editPaths.topic(SERVICE, 'about'), { description: 'Twelve beds' });
    const page = await admin.get(editPaths.change(await waiting()));
    expect(page.text).toContain('Twelve beds');
    expect(page.text).not.toMatch(/assured_date|service_areas|Left from before|sealed, and shown/);
    const [kept] = await county.owner('select body from directory.locations where id = $1', [id(50)]);
    expect(kept?.body).toEqual(other);
  });
});

describe('who may', () => {
  it('is a liaison or an administrator of the county, and nobody else', async () => {
    await write(liaison, editPaths.topic(SERVICE, 'about'), { description: 'Twelve beds' });
    const change = await waiting();
    for (const handle of ['socialworker', 'planlead', 'other-county']) {
      const other = await county.as(handle);
      for (const path of [
        editPaths.edit(SERVICE),
        editPaths.changes,
        editPaths.change(change),
        editPaths.steward(SERVICE),
      ])
        expect((await other.get(path)).status, `${handle} ${path}`).toBe(404);
      expect((await other.post(editPaths.applied(change), {})).status).toBe(404);
      expect((await other.post(editPaths.topic(SERVICE, 'about'), { name: 'x' })).status).toBe(404);
    }
    expect((await body()).description).toBe('Ten beds');
  });
});

describe('who keeps an entry', () => {
  it('is the liaison of its region, or a named person; whom to ask at the provider is sealed', async () => {
    const [region] = await county.owner(`select name from people.users where handle = 'liaison'`);
    expect((await admin.get(`/directory/services/${SERVICE}`)).text).toContain(`${region?.name}, for this region`);
    const [other] = await county.owner(`select id::text, name from people.users where handle = 'admin2'`);
    const path = editPaths.steward(SERVICE);
    expect((await liaison.post(path, { keeper: String(other?.id), contact: 'Rosa@casa.example' })).status).toBe(303);
    expect((await liaison.get(path)).text).toContain('Rosa@casa.example');
    expect((await (await county.as('socialworker')).get(`/directory/services/${SERVICE}`)).text).toContain(
      String(other?.name),
    );
    expect(JSON.stringify(await county.owner('select to_jsonb(s)::text as s from directory.stewards s'))).not.toMatch(
      /rosa/i,
    );
    const [stranger] = await county.owner(`select id::text from people.users where handle = 'educator'`);
    expect((await liaison.post(path, { keeper: String(stranger?.id), contact: '' })).status).toBe(422);
    expect((await liaison.post(path, { keeper: '', contact: 'nobody' })).text).toContain('is not an e-mail address');
  });
});

describe('a confidential place', () => {
  const SECRET = /oak avenue|99 oak/i;
  const publicBytes = async () => {
    const tables = [
      'imports',
      'import_rows',
      'confidential_places',
      'organizations',
      'locations',
      'services',
      'services_at_locations',
      'change_reviews',
    ];
    const rows = await Promise.all(
      tables.map((name) => county.owner(`select to_jsonb(t)::text as t from directory.${name} t`)),
    );
    const ledger = await county.owner('select to_jsonb(e)::text as e from audit.entries e');
    const answers = await Promise.all(
      ['/hsds/services?full=true', '/hsds/service_at_locations?full=true', '/hsds/organizations?full=true'].map(
        async (path) => (await county.app.fetch(new Request(`http://x${path}`))).text(),
      ),
    );
    return JSON.stringify([rows, ledger, answers]);
  };

  it('typed by hand leaves no byte of where it is, in no table, page or answer', async () => {
    const path = editPaths.place(SERVICE, VISIT);
    const page = await write(liaison, path, { address_1: '99 Oak Avenue', city: 'Y', confidential: 'yes' });
    expect(page.status).toBe(303);
    expect(await publicBytes()).not.toMatch(SECRET);
    const change = await waiting();
    for (const who of [liaison, admin])
      for (const each of [editPaths.change(change), editPaths.edit(SERVICE), path])
        expect((await who.get(each)).text, each).not.toMatch(SECRET);
    // Another page of the same change carries the sealed address along.
    await write(liaison, editPaths.topic(SERVICE, 'about'), { description: 'Twelve beds' });
    expect((await admin.post(editPaths.applied(await waiting()), {})).status).toBe(303);
    expect(await publicBytes()).not.toMatch(SECRET);
    expect(
      (
        await county.owner('select count(*)::int as n from directory.confidential_places where entity_id = $1', [
          LOCATION,
        ])
      )[0]?.n,
    ).toBeGreaterThan(0);
    // Nothing typed keeps it; a text that tells of it is refused.
    expect((await write(liaison, path, { transportation: 'Bus 1' })).status).toBe(303);
    const told = await write(liaison, editPaths.topic(SERVICE, 'about'), { description: 'Come to 99 Oak Ave.' });
    expect([told.status, told.text.includes('tells where a safe house is')]).toEqual([422, true]);
    expect(await publicBytes()).not.toMatch(SECRET);
  });
});

describe('law', () => {
  it('any sequence of changes and undos leaves the directory as the changes that remain say', {
    timeout: 120_000,
  }, async () => {
    const step = fc.oneof(
      fc.record({
        do: fc.constant('write' as const),
        topic: fc.constantFrom('description', 'fees_description', 'eligibility_description'),
        value: fc.constantFrom('', 'one', 'two', 'three'),
      }),
      fc.record({ do: fc.constant('undo' as const), back: fc.nat(3) }),
    );
    const topicOf = { description: 'about', fees_description: 'cost', eligibility_description: 'who' } as const;
    let clock = Date.now();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
        await layDirectory(county, laid());
        /** What each change that holds made of the whole: a stack for each state. */
        const states: { change: string; before: string }[] = [];
        for (const each of steps) {
          clock += 1_000;
          county.setNow(new Date(clock));
          if (each.do === 'write') {
            const before = await everything();
            await write(liaison, editPaths.topic(SERVICE, topicOf[each.topic]), { [each.topic]: each.value });
            const change = await waiting();
            if (change === '') continue;
            expect((await admin.post(editPaths.applied(change), {})).status).toBe(303);
            states.push({ change, before });
            continue;
          }
          const chosen = states[states.length - 1 - each.back];
          if (!chosen) continue;
          const status = (await liaison.post(editPaths.undone(chosen.change), {})).status;
          const isLast = chosen === states.at(-1);
          expect(status, 'only the last of a service’s changes').toBe(isLast ? 303 : 422);
          if (isLast) {
            states.pop();
            expect(await everything()).toBe(chosen.before);
          }
        }
        for (const { change, before } of states.reverse()) {
          expect((await admin.post(editPaths.undone(change), {})).status).toBe(303);
          expect(await everything()).toBe(before);
        }
      }),
      { numRuns: 6 },
    );
    county.setNow(null);
  });
});
