import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County, type Visitor } from '../../../test/harness/county.ts';

let county: County;
let admin: Visitor;
let admin2: Visitor;
beforeAll(async () => {
  county = await aCounty();
  admin = await county.as('admin');
  admin2 = await county.as('admin2');
});
afterAll(() => county.close());

const idOf = async (handle: string): Promise<string> =>
  String((await county.owner('select id::text from people.users where handle = $1', [handle]))[0]?.id);
const agencyOf = async (handle: string): Promise<string> =>
  String((await county.owner('select agency_id::text from people.users where handle = $1', [handle]))[0]?.agency_id);
const acts = async (act: string) =>
  county.owner('select record_ids::text[] as ids from audit.entries where act = $1', [act]);

describe('administration', () => {
  it('is for administrators: to anyone else there is nothing there', async () => {
    const [id, agency] = [await idOf('nurse'), await agencyOf('nurse')];
    for (const handle of ['supervisor', 'privacy', 'other-county', 'hotline']) {
      const visitor = await county.as(handle);
      for (const path of [
        '',
        '/people',
        `/people/${id}`,
        '/agencies',
        `/agencies/${agency}`,
        '/approvals',
        '/settings',
      ])
        expect([handle, path, (await visitor.get(`/administration${path}`)).status]).toEqual([handle, path, 404]);
      expect((await visitor.post(`/administration/people/${id}/end`, { sure: 'yes' })).status).toBe(404);
      expect(
        (await visitor.post(`/administration/people/${await idOf(handle)}/roles`, { role: 'administrator' })).status,
      ).toBe(404);
    }
    expect(await county.owner(`select 1 from people.users where handle = 'nurse' and until is not null`)).toEqual([]);
  });

  it('does not reach into another county', async () => {
    const other = await idOf('other-county');
    expect((await admin.get(`/administration/people/${other}`)).status).toBe(404);
    for (const [act, fields] of [
      ['end', { sure: 'yes' }],
      ['roles', { role: 'officer' }],
      ['link', {}],
      ['name', { name: 'X' }],
      ['sessions', {}],
    ] as const)
      expect((await admin.post(`/administration/people/${other}/${act}`, fields)).status).toBe(404);
    expect(
      (
        await admin.post(`/administration/people/${await idOf('nurse')}/agency`, {
          agency: await agencyOf('other-county'),
        })
      ).status,
    ).toBe(422);
    expect(
      (await admin.post(`/administration/agencies/${await agencyOf('other-county')}`, { name: 'Taken over' })).status,
    ).toBe(404);
    expect(
      (
        await admin.post('/administration/people/new', {
          name: 'Spy',
          email: 'spy@x.example',
          agency: await agencyOf('other-county'),
        })
      ).status,
    ).toBe(422);
  });

  it('finds people without a name in any address', async () => {
    const [nurse] = await county.owner(`select name from people.users where handle = 'nurse'`);
    const found = await admin.post('/administration/people/found', { who: String(nurse?.name).slice(0, 5) });
    expect(found.status).toBe(200);
    expect(found.location).toBeNull();
    expect(found.text).toContain(String(nurse?.name));
    expect((await admin.post('/administration/people/found', { who: '%' })).status).toBe(422);
    expect((await admin.post('/administration/people/found', { who: '%%' })).text).toContain('No one here');
  });

  it('adds a person, who can do nothing until a link and a role are given; said twice, done once', async () => {
    const agency = await agencyOf('nurse');
    const form = { name: 'Noor Example', email: 'Noor@clinic.example', agency, lang: 'es' };
    const key = crypto.randomUUID();
    const [one, two] = await Promise.all([
      admin.post('/administration/people/new', form, key),
      admin.post('/administration/people/new', form, key),
    ]);
    expect([one.status, two.status, two.location]).toEqual([303, 303, one.location]);
    const page = await admin.get(one.location ?? '');
    expect(page.text).toContain('Noor Example');
    expect(page.text).toContain('nothing yet');
    const again = await admin2.post('/administration/people/new', {
      ...form,
      name: 'Other',
      email: 'noor@CLINIC.example',
    });
    expect(again.status).toBe(422);
    expect(again.text).toContain('already belongs to someone');
    expect(await acts('person added')).toHaveLength(1);
  });

  it('makes a one-time link that its maker alone is shown, for ten minutes', async () => {
    const made = await admin.post(`/administration/people/${await idOf('educator')}/link`, {});
    expect(made.status).toBe(303);
    const shown = await admin.get(made.location ?? '');
    const token = /\/begin\/([\w-]{43})/.exec(shown.text)?.[1] ?? '';
    expect((await county.visitor().get(`/begin/${token}`)).status).toBe(200);
    expect((await admin2.get(made.location ?? '')).text).not.toContain(token);
    county.setNow(new Date(Date.now() + 601_000));
    expect((await admin.get(made.location ?? '')).text).not.toContain(token);
    county.setNow(null);
    const newer = await admin.post(`/administration/people/${await idOf('educator')}/link`, {});
    expect(newer.status).toBe(303);
    expect((await county.visitor().get(`/begin/${token}`)).status).toBe(404);
    const [kept] = await county.owner('select count(*) as n from people.links where token_hash = $1', [
      Buffer.from(token),
    ]);
    expect(Number(kept?.n)).toBe(0);
  });

  it('needs a second administrator for a link that would open the privacy officer’s account', async () => {
    const privacy = await idOf('privacy');
    const made = await admin.post(`/administration/people/${privacy}/link`, {});
    const page = await admin.get(made.location ?? '');
    expect(page.text).not.toContain('/begin/');
    expect((await admin.post(`${made.location}/confirm`, {})).status).toBe(422);
    expect((await admin2.get('/administration/approvals')).text).toContain('New one-time link');
    const confirmed = await admin2.post(`${made.location}/confirm`, {});
    expect(confirmed.status).toBe(303);
    expect((await admin2.get(confirmed.location ?? '')).text).toContain('/begin/');
    expect((await admin.get(made.location ?? '')).text).not.toContain('/begin/');
    expect((await admin2.post(`${made.location}/confirm`, {})).status).toBe(422);
    expect((await admin.post(`/administration/people/${await idOf('admin')}/link`, {})).status).toBe(422);
  });

  it('moves a person: roles, own cases and sessions end', async () => {
    const id = await idOf('hubdoctor');
    const doctor = await county.as('hubdoctor');
    expect((await doctor.get('/me')).status).toBe(200);
    expect((await admin.post(`/administration/people/${id}/agency`, { agency: await agencyOf('nurse') })).status).toBe(
      303,
    );
    expect((await doctor.get('/me')).status).toBe(303);
    const [roles] = await county.owner(
      'select people.roles_of(county_id, id) as held from people.users where id = $1',
      [id],
    );
    expect(roles?.held).toEqual([]);
    expect((await admin.post(`/administration/people/${id}/agency`, { agency: await agencyOf('nurse') })).status).toBe(
      422,
    );
  });

  it('ends a person at once, and never oneself', async () => {
    const id = await idOf('shelter');
    const worker = await county.as('shelter');
    expect((await admin.post(`/administration/people/${id}/end`, {})).status).toBe(422);
    expect((await admin.post(`/administration/people/${id}/end`, { sure: 'yes' })).status).toBe(303);
    expect((await worker.get('/me')).status).toBe(303);
    expect((await admin.post(`/administration/people/${id}/end`, { sure: 'yes' })).status).toBe(422);
    expect((await admin.post(`/administration/people/${await idOf('admin')}/end`, { sure: 'yes' })).status).toBe(422);
  });
});

describe('roles of four eyes', () => {
  const proposal = async (handle: string, role: string) => {
    const id = await idOf(handle);
    expect((await admin.post(`/administration/people/${id}/roles`, { role })).status).toBe(303);
    return id;
  };
  const holds = async (id: string) =>
    (await county.owner('select people.roles_of(county_id, id) as held from people.users where id = $1', [id]))[0]
      ?.held as string[];

  it('an ordinary role holds at once', async () => {
    const id = await proposal('liaison', 'screener');
    expect(await holds(id)).toContain('screener');
    expect((await admin.post(`/administration/people/${id}/roles`, { role: 'screener' })).status).toBe(422);
    expect((await admin.post(`/administration/people/${id}/roles/screener/end`, {})).status).toBe(303);
    expect(await holds(id)).not.toContain('screener');
  });

  it('privacy and administrator wait for another administrator, and for no one else', async () => {
    const id = await proposal('analyst', 'administrator');
    expect(await holds(id)).not.toContain('administrator');
    const path = `/administration/people/${id}/roles/administrator/approve`;
    expect((await admin.post(path, {})).status).toBe(422);
    expect((await (await county.as('privacy')).post(path, {})).status).toBe(404);
    expect((await (await county.as('analyst')).post(path, {})).status).toBe(404);
    expect(await holds(id)).not.toContain('administrator');
    expect((await admin2.post(path, {})).status).toBe(303);
    expect(await holds(id)).toContain('administrator');
    expect((await admin2.post(path, {})).status).toBe(422);
    const [entry] = await acts('role approved');
    expect(entry?.ids).toEqual([id]);
    await admin.post(`/administration/people/${id}/roles/administrator/end`, {});
  });

  it('nobody gives a role to themselves, nor approves their own', async () => {
    const me = await idOf('admin2');
    expect((await admin2.post(`/administration/people/${me}/roles`, { role: 'privacy' })).status).toBe(422);
    await admin.post(`/administration/people/${me}/roles`, { role: 'privacy' });
    const own = await admin2.post(`/administration/people/${me}/roles/privacy/approve`, {});
    expect(own.status).toBe(422);
    expect(await holds(me)).toEqual(['administrator']);
    await admin.post(`/administration/people/${me}/roles/privacy/end`, {});
  });

  it('the program’s own database role cannot write a role by itself', async () => {
    const client = await county.database.appPool.connect();
    try {
      await expect(
        client.query(
          `insert into people.roles (county_id, user_id, role, approved_at) select county_id, id, 'privacy', now() from people.users`,
        ),
      ).rejects.toThrow(/permission denied/);
      await expect(client.query('update people.users set agency_id = id')).rejects.toThrow(/permission denied/);
      await expect(client.query('select token_hash from people.links')).rejects.toThrow(/permission denied/);
      await expect(client.query('select code_hash from people.shifts')).rejects.toThrow(/permission denied/);
      await expect(client.query('select * from auth.account')).rejects.toThrow(/permission denied/);
      expect(
        (await client.query(`select people.grant_role(gen_random_uuid(), 'privacy') as answer`)).rows[0].answer,
      ).toBe('absent');
    } finally {
      client.release();
    }
  });

  it('an administrator cannot end their own role, so one always stays', async () => {
    expect((await admin.post(`/administration/people/${await idOf('admin')}/roles/administrator/end`, {})).status).toBe(
      422,
    );
    const [a, b] = await Promise.all([
      admin.post(`/administration/people/${await idOf('admin2')}/roles/administrator/end`, {}),
      admin2.post(`/administration/people/${await idOf('admin')}/roles/administrator/end`, {}),
    ]);
    expect([a.status, b.status].filter((status) => status === 303)).toHaveLength(1);
    const [left] = await county.owner(
      `select count(*) as n from people.users u where 'administrator' = any (people.roles_of(u.county_id, u.id)) and handle in ('admin', 'admin2')`,
    );
    expect(Number(left?.n)).toBe(1);
    await county.owner(`update people.roles set until = null where role = 'administrator' and granted_by is null`);
  });
});

describe('agencies and settings', () => {
  it('adds, changes and ends an agency; one with people stays', async () => {
    const added = await admin.post('/administration/agencies/new', {
      kind: 'health',
      name: 'Bay Clinic',
      doors: ['clinic', 'shelter'],
      protocolKinds: 'clinic',
      sharedDesk: 'yes',
    });
    expect(added.status).toBe(303);
    const id = added.location?.split('/').at(-1) ?? '';
    const [row] = await county.owner('select doors, protocol_kinds, shared_desk from people.agencies where id = $1', [
      id,
    ]);
    expect(row).toEqual({ doors: ['clinic', 'shelter'], protocol_kinds: ['clinic'], shared_desk: true });
    await admin.post(`/administration/agencies/${id}`, { name: 'Bay Health' });
    expect((await admin.get('/administration/agencies')).text).toContain('Bay Health');
    expect((await admin.post(`/administration/agencies/${id}/end`, { sure: 'yes' })).status).toBe(303);
    expect((await admin.get('/administration/agencies')).text).not.toContain('Bay Health');
    expect((await admin.post(`/administration/agencies/${await agencyOf('nurse')}/end`, { sure: 'yes' })).status).toBe(
      422,
    );
    expect((await admin.post('/administration/agencies/new', { kind: 'casino', name: 'X' })).status).toBe(422);
  });

  it('changes a setting with its history, and refuses one that would shut everyone out', async () => {
    // The page sends the boxes that are ticked: this one is, until the county decides otherwise.
    const ticked = { directorySmallAlone: 'yes' };
    const keep = { name: 'Sample County', timeZone: 'America/Los_Angeles', identityProvider: '', ...ticked };
    expect(
      (await admin.post('/administration/settings', { ...keep, sessionIdleMinutes: '15', sessionWholeMinutes: '' }))
        .status,
    ).toBe(303);
    expect((await admin.get('/me')).text).toMatch(/data-ends-in="(900|8\d\d)"/);
    const page = await admin.get('/administration/settings');
    expect(page.text).toContain('Minutes without work until a session ends');
    expect(await county.owner('select key, before, after from people.setting_changes')).toEqual([
      { key: 'sessionIdleMinutes', before: null, after: 15 },
    ]);
    for (const wrong of [
      { sessionIdleMinutes: '0' },
      { sessionIdleMinutes: 'x' },
      { timeZone: 'Mars/Base' },
      { timeZone: '+02:00' },
      { name: '' },
    ])
      expect(
        (await admin.post('/administration/settings', { ...keep, sessionIdleMinutes: '15', ...wrong })).status,
      ).toBe(422);
    expect((await admin.post('/administration/settings', { ...keep, sessionIdleMinutes: '' })).status).toBe(303);
    expect((await county.owner('select key from people.setting_changes')).length).toBe(2);
  });
});

describe('whatever is sent', () => {
  it('is answered with 4xx, never 5xx', async () => {
    const id = await idOf('nurse');
    const values = [
      '',
      'x',
      '-1',
      '9'.repeat(400),
      "'; drop table people.users; --",
      '<script>',
      '\u202e',
      '{"a":1}',
      'ñ'.repeat(50_000),
      '00000000-0000-0000-0000-000000000000',
    ];
    const posts = [
      ['/administration/people/new', ['name', 'email', 'agency', 'lang']],
      [`/administration/people/${id}/roles`, ['role']],
      [`/administration/people/${id}/agency`, ['agency']],
      [`/administration/people/${id}/name`, ['name']],
      ['/administration/people/found', ['who']],
      ['/administration/agencies/new', ['kind', 'name', 'doors', 'phone']],
      ['/administration/settings', ['name', 'timeZone', 'sessionIdleMinutes', 'identityProvider', 'nonsense']],
      ['/administration/people/not-an-id/end', ['sure']],
      ['/administration/links/not-an-id/confirm', ['x']],
    ] as const;
    for (const [path, fields] of posts)
      for (const value of values) {
        const twice = [value, value];
        const one = await admin.post(path, Object.fromEntries(fields.map((field) => [field, value])));
        const two = await admin.post(path, Object.fromEntries(fields.map((field) => [field, twice])));
        expect([path, value.slice(0, 20), one.status < 500, two.status < 500]).toEqual([
          path,
          value.slice(0, 20),
          true,
          true,
        ]);
      }
    for (const path of [
      '/administration/people/page/0',
      '/administration/people/page/999999',
      '/administration/people/page/x',
      '/administration/links/x',
    ])
      expect((await admin.get(path)).status).toBeLessThan(500);
  });
});
