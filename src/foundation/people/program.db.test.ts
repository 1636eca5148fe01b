import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asPerson, call, type Person, person } from '../../../test/access/scene.ts';
import { aCounty, type County, type Visitor } from '../../../test/harness/county.ts';
import { aFullRecord } from '../../../test/harness/records.ts';
import { newId } from '../../kernel/ids.ts';
import { roles } from '../../platform/http/actor.ts';
import { programRoles } from './model/program.ts';

/** A program's privileged notes are its own: who may come to hold the role that opens them, and who may not help them to it. */
let county: County;
let admin: Visitor;
let admin2: Visitor;
let advocate: Visitor;
const who: Record<string, Person> = {};
const p = (handle: string): Person => who[handle] as Person;
let made = 0;

beforeAll(async () => {
  county = await aCounty();
  await aFullRecord(county);
  admin = await county.as('admin');
  admin2 = await county.as('admin2');
  for (const handle of [
    'admin',
    'admin2',
    'advocate',
    'advocate-2',
    'labor-advocate',
    'nurse',
    'supervisor',
    'shelter',
  ])
    who[handle] = await person(county, handle);
});
afterAll(() => county.close());
// An admission ends the sessions of the one admitted; nobody else's.
beforeEach(async () => {
  advocate = await county.as('advocate');
});

/** An administrator invents a person at an agency and proposes the role. */
async function invented(by: Visitor = admin, agency = p('advocate').agencyId, role = 'advocate'): Promise<Person> {
  made += 1;
  const form = { name: `Invented ${made}`, email: `invented${made}@program.example`, agency };
  const added = await by.post('/administration/people/new', form);
  const id = added.location?.split('/').at(-1) ?? '';
  expect((await by.post(`/administration/people/${id}/roles`, { role })).status).toBe(303);
  return { id, countyId: p('admin').countyId, agencyId: agency, agencyKind: 'community-organisation' };
}
const holds = async (one: Person) =>
  ((await county.owner('select people.roles_of(county_id, id) as held from people.users where id = $1', [one.id]))[0]
    ?.held ?? []) as string[];
const notesSeenBy = (one: Person) =>
  asPerson(county, one, async (query) => (await query('select id from vault.notes')).length);
const hash = () => Buffer.from(newId().replaceAll('-', '').repeat(2), 'hex');
const admits = (by: string, one: Person) =>
  call(county, p(by), 'people.admit($1, $2, $3, $4)', [one.id, 'advocate', newId(), hash()]);
const door = (one: Person, act: 'admit' | 'decline') => `/program/people/${one.id}/advocate/${act}`;
const noticesOf = async (one: Person, kind: string) =>
  (await county.owner('select 1 from responses.notices where user_id = $1 and kind = $2', [one.id, kind])).length;
const endAll = async () => {
  await county.owner(`update people.roles set until = now() where role = 'advocate' and user_id in
    (select id from people.users where name like 'Invented%')`);
};
const makeLink = async (of: Person): Promise<string> => {
  const link = await admin.post(`/administration/people/${of.id}/link`, {});
  return link.location?.split('/').at(-1) ?? '';
};
const linkRow = async (id: string) =>
  (await county.owner('select live_at > now() as later, live_at, ended_at from people.links where id = $1', [id]))[0];

describe('the list of such roles', () => {
  it('is one, the same for the pages as for the database', async () => {
    const rows = await county.owner(`select r from unnest($1::text[]) r where people.admitted_by(r) = 'program'`, [
      [...roles],
    ]);
    expect(rows.map(({ r }) => r)).toEqual(programRoles);
  });

  it('holds every role that the vault lets in', async () => {
    const [vault] = await county.owner(`select pg_get_functiondef('vault.my_program()'::regprocedure) as text`);
    const named = roles.filter((role) => String(vault?.text).includes(`'${role}'`));
    expect(named).toEqual(programRoles);
  });
});

describe('an advocate whom an administrator proposes', () => {
  it('reads nothing, whether one administrator says so or two, at the doors and at the database', async () => {
    const one = await invented();
    expect(await holds(one)).toEqual([]);
    expect(await notesSeenBy(one)).toBe(0);
    const approve = `/administration/people/${one.id}/roles/advocate/approve`;
    for (const by of [admin, admin2]) expect((await by.post(approve, {})).status).toBe(422);
    for (const by of ['admin', 'admin2']) {
      expect(await admits(by, one)).toBe('programDecides');
      expect(await call(county, p(by), 'people.approve_role($1, $2)', [one.id, 'advocate'])).toBe('programDecides');
      expect(await call(county, p(by), 'people.decline_role($1, $2)', [one.id, 'advocate'])).toBe('absent');
    }
    expect((await admin2.post(door(one, 'admit'), {})).status).toBe(404);
    expect(await holds(one)).toEqual([]);
    expect((await admin2.get('/administration/approvals')).text).toContain('An advocate of this program admits them');
    await endAll();
  });

  it('is nobody’s to admit but the program’s: not another program’s, not a stranger’s, not their own', async () => {
    const one = await invented();
    for (const by of ['labor-advocate', 'supervisor', 'nurse']) expect(await admits(by, one), by).toBe('absent');
    who.self = one;
    expect(await admits('self', one)).toBe('absent');
    expect((await (await county.as('labor-advocate')).post(door(one, 'admit'), {})).status).toBe(404);
    expect((await (await county.as('labor-advocate')).get('/program')).text).not.toContain('Invented');
    expect((await (await county.as('nurse')).get('/program')).status).toBe(404);
    expect(await holds(one)).toEqual([]);
    await endAll();
  });

  it('is admitted by an advocate of the program, who is told and hands over the only way in', async () => {
    const before = await noticesOf(p('advocate-2'), 'program-asked');
    const one = await invented();
    expect(await noticesOf(p('advocate-2'), 'program-asked')).toBe(before + 1);
    expect((await advocate.get('/notices')).text).toContain('href="/program"');
    // The administrator opens a way in while the program has not answered.
    const early = await makeLink(one);
    const token = /\/begin\/([\w-]{43})/.exec((await admin.get(`/administration/links/${early}`)).text)?.[1] ?? '';
    const used = county.visitor();
    const password = 'a long and quiet sentence of mine';
    expect((await used.post(`/begin/${token}`, { password, passwordAgain: password })).status).toBe(303);
    expect((await used.get('/me')).status).toBe(200);
    const spare = await makeLink(one);

    const page = await advocate.get('/program');
    expect(page.text).toContain('only your program admits one');
    const done = await advocate.post(door(one, 'admit'), {});
    expect(done.location).toMatch(/^\/program\/links\//);
    expect(await holds(one)).toEqual(['advocate']);
    expect(await notesSeenBy(one)).toBeGreaterThan(0);
    // What the administrator made opens nothing any more.
    expect((await used.get('/me')).status).toBe(303);
    expect(await county.owner(`select 1 from auth."user" where id = $1`, [one.id])).toEqual([]);
    expect((await linkRow(spare))?.ended_at).not.toBeNull();
    expect((await advocate.get(done.location ?? '')).text).toContain('/begin/');
    const id = done.location?.split('/').at(-1);
    for (const by of [admin, admin2])
      expect((await by.get(`/administration/links/${id}`)).text).not.toContain('/begin/');
    const [entry] = await county.owner(
      `select user_id::text as by, record_ids as about from audit.entries where act = 'program admitted'`,
    );
    expect(entry).toEqual({ by: p('advocate').id, about: [one.id] });
    await endAll();
  });

  it('stays declined, until somebody asks anew', async () => {
    const one = await invented();
    expect((await advocate.post(door(one, 'decline'), {})).status).toBe(303);
    for (const by of ['advocate', 'advocate-2']) expect(await admits(by, one)).toBe('nothingToApprove');
    for (const by of ['admin', 'admin2']) expect(await admits(by, one)).toBe('programDecides');
    expect(await holds(one)).toEqual([]);
    expect((await advocate.get('/program')).text).not.toContain(door(one, 'admit'));
    expect(await county.owner(`select 1 from audit.entries where act = 'program declined'`)).toHaveLength(1);
    expect((await admin.post(`/administration/people/${one.id}/roles`, { role: 'advocate' })).status).toBe(303);
    expect(await holds(one)).toEqual([]);
    await endAll();
  });

  it('is not admitted by the one who proposed them, who may be of the program and an administrator', async () => {
    await county.owner(
      `insert into people.roles (county_id, user_id, role, approved_at) select county_id, id, 'administrator', now()
        from people.users where handle = 'advocate'`,
    );
    const one = await invented(advocate);
    expect(await admits('advocate', one)).toBe('secondPerson');
    expect((await advocate.post(door(one, 'admit'), {})).status).toBe(422);
    expect(await admits('advocate-2', one)).toBe('done');
    await county.owner(`delete from people.roles where role = 'administrator' and user_id = $1`, [p('advocate').id]);
    await endAll();
  });
});

describe('a program that has nobody yet', () => {
  it('gets its first advocate by two administrators, and admits the next itself', async () => {
    const agency = p('shelter').agencyId;
    const first = await invented(admin, agency);
    expect(await admits('admin', first)).toBe('secondPerson');
    for (const by of ['advocate', 'nurse', 'shelter']) expect(await admits(by, first), by).toBe('absent');
    const done = await admin2.post(`/administration/people/${first.id}/roles/advocate/approve`, {});
    expect((await admin2.get(done.location ?? '')).text).toContain('/begin/');
    expect(await holds(first)).toEqual(['advocate']);
    const next = await invented(admin, agency);
    expect(await admits('admin2', next)).toBe('programDecides');
    who.first = first;
    expect(await admits('first', next)).toBe('done');
    await endAll();
  });

  it('whose last advocate left begins anew: what was written before stays shut', async () => {
    const all = [p('advocate'), p('advocate-2')];
    expect(await notesSeenBy(p('advocate'))).toBeGreaterThan(0);
    const others = await county.owner(
      `update people.roles r set until = now() from people.users u where u.id = r.user_id and r.role = 'advocate'
        and r.until is null and u.agency_id = $1 and u.handle <> 'advocate' returning r.user_id::text as id`,
      [p('advocate').agencyId],
    );
    // The last one is neither ended nor moved in passing.
    const last = p('advocate').id;
    expect(await call(county, p('admin'), 'people.end_role($1, $2)', [last, 'advocate'])).toBe('lastOfProgram');
    expect(await call(county, p('admin'), 'people.move_person($1, $2)', [last, p('nurse').agencyId])).toBe(
      'lastOfProgram',
    );
    await county.owner(`update people.roles set until = now() where role = 'advocate' and user_id = $1`, [last]);
    const one = await invented();
    expect(await admits('admin2', one)).toBe('done');
    expect(await holds(one)).toEqual(['advocate']);
    expect(await notesSeenBy(one)).toBe(0);
    expect(await asPerson(county, one, (query) => query('select id from vault.releases'))).toEqual([]);
    await endAll();
    await county.owner(`delete from vault.beginnings`);
    await county.owner(`update people.roles set until = null where role = 'advocate' and user_id = any ($1)`, [
      [...others.map(({ id }) => id), ...all.map(({ id }) => id)],
    ]);
  });
});

describe('a one-time link to an advocate’s account', () => {
  const confirm = (by: string, id: string) => call(county, p(by), 'people.confirm_link($1, $2)', [id, hash()]);

  it('opens only when a colleague of the program confirms it', async () => {
    const id = await makeLink(p('advocate-2'));
    expect((await admin.get(`/administration/links/${id}`)).text).not.toContain('/begin/');
    for (const by of ['admin', 'admin2']) expect(await confirm(by, id), by).toBe('programDecides');
    for (const by of ['labor-advocate', 'nurse']) expect(await confirm(by, id), by).toBe('absent');
    expect(await confirm('advocate-2', id)).toBe('absent');
    expect((await linkRow(id))?.live_at).toBeNull();
    expect((await (await county.as('labor-advocate')).get(`/program/links/${id}`)).status).toBe(404);
    const done = await advocate.post(`/program/links/${id}/confirm`, {});
    expect((await advocate.get(done.location ?? '')).text).toContain('/begin/');
    for (const by of [admin, admin2])
      expect((await by.get(`/administration/links/${id}`)).text).not.toContain('/begin/');
  });

  it('is stopped by a colleague or by the one it is about, and by nobody else', async () => {
    for (const [by, visitor] of [
      ['advocate', advocate],
      ['advocate-2', await county.as('advocate-2')],
    ] as const) {
      const id = await makeLink(p('advocate-2'));
      for (const other of ['labor-advocate', 'admin', 'nurse'])
        expect(await call(county, p(other), 'people.stop_link($1)', [id]), other).toBe('absent');
      expect((await visitor.post(`/program/links/${id}/stop`, {})).status, by).toBe(303);
      expect(await confirm('advocate', id)).toBe('nothingToApprove');
    }
  });

  it('to the only one of a program needs a second administrator, opens after three days, and can be stopped', async () => {
    const others = await county.owner(
      `update people.roles r set until = now() from people.users u where u.id = r.user_id and r.role = 'advocate'
        and r.until is null and u.agency_id = $1 and u.handle <> 'advocate' returning r.user_id::text as id`,
      [p('advocate').agencyId],
    );
    const id = await makeLink(p('advocate'));
    expect(await confirm('admin', id)).toBe('secondPerson');
    expect(await confirm('admin2', id)).toBe('done');
    expect((await linkRow(id))?.later).toBe(true);
    expect(await noticesOf(p('advocate'), 'own-link')).toBeGreaterThan(0);
    expect((await advocate.get('/program')).text).toContain('A new link to your account');
    expect((await advocate.post(`/program/links/${id}/stop`, {})).status).toBe(303);
    expect((await linkRow(id))?.ended_at).not.toBeNull();
    await county.owner(`update people.roles set until = null where role = 'advocate' and user_id = any ($1)`, [
      others.map((row) => row.id),
    ]);
  });

  it('is not made good by the county’s identity provider, which vouches for whom the county says', async () => {
    const emails = await county.owner(`select email, handle from people.users where handle in ('advocate', 'nurse')`);
    for (const { email, handle } of emails) {
      await county.owner(
        `update people.counties set settings = settings || '{"identityProvider": "https://here.example"}'`,
      );
      const { rows } = await county.database.auth.query('select id from people.person_of_provider($1, $2)', [
        email,
        'https://here.example',
      ]);
      expect(rows.length, String(handle)).toBe(handle === 'nurse' ? 1 : 0);
    }
  });
});
