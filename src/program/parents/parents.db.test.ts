import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aCounty, type County, type Visitor } from '../../../test/harness/county.ts';
import { linkOf } from '../../platform/mail/index.ts';
import { ringOn } from './duty-store.ts';
import { writeLetters } from './registration-store.ts';
import { alarmRequests, forgetParents } from './request-store.ts';

let county: County;
let partner: Visitor;
let worker: Visitor;
let planLead: Visitor;
beforeAll(async () => {
  county = await aCounty();
  partner = await county.as('parentpartner');
  worker = await county.as('socialworker');
  planLead = await county.as('planlead');
});
afterAll(() => county.close());

let hour = 0;
const START = Date.UTC(2027, 0, 4, 18);
let now: Date;
const TABLES = [
  'rings',
  'money',
  'facilitators',
  'attendance',
  'reminders',
  'scores',
  'registrations',
  'sessions',
  'classes',
  'words',
  'steps',
  'requests',
  'duty',
];
beforeEach(async () => {
  await county.owner(`truncate ${TABLES.map((each) => `parents.${each}`).join(', ')}, mail.letters, mail.outbox`);
  // An hour of its own, so that the pace of one test is not the pace of the next.
  now = new Date(START + hour++ * 3_600_000);
  county.setNow(now);
});
const later = (minutes: number) => {
  const at = new Date(now.getTime() + minutes * 60_000);
  county.setNow(at);
  return at;
};

const CLASS = {
  kind: 'program',
  title: 'Tarde de familias',
  lang: 'es',
  first: '2027-02-01T18:00',
  count: '10',
  minutes: '90',
  place: 'Biblioteca central, sala 2',
  seats: '2',
  gives: ['childcare', 'food'],
};
const userOf = async (handle: string) =>
  String((await county.owner('select id::text from people.users where handle = $1', [handle]))[0]?.id);
async function aClass(over: Record<string, string | string[]> = {}): Promise<string> {
  const page = await planLead.post('/parent-classes', { ...CLASS, ...over });
  expect(page.status, page.text.slice(0, 900)).toBe(303);
  const id = page.location?.split('/').at(-1) ?? '';
  const led = await planLead.post(`/parent-classes/${id}/facilitators`, { userId: await userOf('parentpartner') });
  expect(led.status, led.text.slice(0, 600)).toBe(303);
  return id;
}
const MOTHER = { name: 'Marisol', phone: '213 555 0142', lang: 'es', needs: ['childcare'], children: 'dos, 4 y 7' };
async function signUp(id: string, over: Record<string, string | string[]> = {}, key?: string) {
  const page = await county.visitor().post(`/classes/of/${id}?lang=es`, { ...MOTHER, ...over }, key);
  return { page, code: /tl-code">([0-9A-Z-]+)</.exec(page.text)?.[1] ?? '' };
}
const byCode = (code: string, path = '', fields: Record<string, string> = {}) =>
  county.visitor().post(`/classes/code${path}?lang=en`, { code, ...fields });
const plain = (text: string) => text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('what belongs to parents', () => {
  it('is joined to no youth: no key, no column, no function and no statement leads from one to the other', async () => {
    const keys =
      await county.owner(`select k.conname, k.conrelid::regclass::text as a, k.confrelid::regclass::text as b from pg_constraint k
      join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_class d on d.oid = k.confrelid join pg_namespace m on m.oid = d.relnamespace
      where k.contype = 'f' and (n.nspname = 'parents') <> (m.nspname = 'parents') and m.nspname <> 'people'`);
    expect(keys).toEqual([]);
    expect(
      await county.owner(`select c.relname, a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'parents' and c.relkind = 'r' and a.attname ~ 'youth|case|response|referral'`),
    ).toEqual([]);
    const bodies =
      await county.owner(`select p.oid::regprocedure::text as name, n.nspname, coalesce(pg_get_functiondef(p.oid), '') as body from pg_proc p
      join pg_namespace n on n.oid = p.pronamespace where p.prokind = 'f' and n.nspname not in ('pg_catalog', 'information_schema')`);
    expect(bodies.filter(({ nspname }) => nspname === 'parents').length).toBeGreaterThan(20);
    expect(
      bodies
        .filter(({ nspname, body }) =>
          nspname === 'parents'
            ? /\b(youth|care|access\.(bases|grants)|screening|responses)\./.test(String(body)) &&
              /\byouth\b/.test(String(body))
            : /\bparents\.\w/.test(String(body)),
        )
        .map(({ name }) => name),
    ).toEqual([]);
    // Policies as well: none of another schema looks at parents, and none of theirs at a youth.
    expect(
      await county.owner(`select schemaname, tablename from pg_policies where (schemaname = 'parents') <> (coalesce(qual, '') || coalesce(with_check, '') ~ 'parents\\.')
        and (coalesce(qual, '') || coalesce(with_check, '') ~ 'parents\\.' or coalesce(qual, '') ~ 'youth')`),
    ).toEqual([]);
  });

  it('makes no record: a parent signs up and asks, and nothing of a youth, a report or the ledger is written', async () => {
    const id = await aClass();
    const count = `select (select count(*)::int from youth.youth) as youth, (select count(*)::int from reports.reports) as reports,
      (select count(*)::int from responses.responses) as responses, (select count(*)::int from audit.entries) as ledger`;
    const before = await county.owner(count);
    expect((await signUp(id)).page.status).toBe(200);
    await county
      .visitor()
      .post('/classes/ask?lang=en', { kind: 'siblings', siblings: 'My girl of 7 sleeps badly.', phone: '' });
    expect(await county.owner(count)).toEqual(before);
    const stored = JSON.stringify(
      await county.owner(
        `select encode(body, 'escape') from parents.registrations union all select encode(body, 'escape') from parents.words`,
      ),
    );
    for (const said of ['Marisol', '0142', 'sleeps']) expect(stored).not.toContain(said);
  });
});

describe('a class', () => {
  it('bears a title that fits any class; its pages, dates and calendar say nothing of why anyone comes', async () => {
    for (const title of ['Parents of trafficked youth', 'Padres contra la trata', 'CSEC parents'])
      expect((await planLead.post('/parent-classes', { ...CLASS, title })).text).toContain(
        'This would say why people come',
      );
    const wrong = await planLead.post('/parent-classes', { ...CLASS, first: '2020-01-01T10:00', seats: '', place: '' });
    expect(wrong.status).toBe(422);
    for (const message of ['still to come', 'how many seats', 'a place or a video link'])
      expect(wrong.text).toContain(message);
    const id = await aClass();
    const { code } = await signUp(id);
    const pages = [
      await county.visitor().get('/classes?lang=es'),
      await county.visitor().get(`/classes/of/${id}?lang=en`),
      await county.visitor().get(`/classes/of/${id}/calendar?lang=es`),
      await county.visitor().get('/classes/ask?lang=en'),
      await byCode(code),
    ];
    for (const page of pages) {
      expect(page.status).toBe(200);
      expect(page.text.replace(/https?:[^\s"]+/g, '')).not.toMatch(
        /traffick|\btrata\b|exploit|explota|csec|victim|v[ií]ctima/i,
      );
      expect(page.headers.get('set-cookie')).toBeNull();
    }
    expect(pages[2]?.text.match(/BEGIN:VEVENT/g)?.length).toBe(10);
    expect(pages[2]?.text).not.toContain('Marisol');
    // Ten dates at the same hour, whatever the clocks do in March.
    const hours = await county.owner(
      `select distinct to_char(starts_at at time zone 'America/Los_Angeles', 'HH24:MI') as at from parents.sessions`,
    );
    expect(hours).toEqual([{ at: '18:00' }]);
  });

  it('gives its seats in order; who cancels makes room, and the form sent twice is one seat', async () => {
    const id = await aClass();
    const key = `${crypto.randomUUID()}-1`;
    const [one, again] = [await signUp(id, {}, key), await signUp(id, {}, key)];
    expect(again.code).toBe(one.code);
    await signUp(id, { name: 'Lupe' });
    const third = await signUp(id, { name: 'Ema', email: 'ema@mail.example' });
    expect(plain(third.page.text)).toContain('Está en la lista');
    expect(plain((await byCode(third.code)).text)).toContain('You wait. Number 1 on the list.');
    expect((await byCode(one.code, '/cancelled')).text).toContain('Tick the box if you are sure.');
    expect((await byCode(one.code, '/cancelled', { sure: 'yes' })).text).toContain('It is gone');
    expect(plain((await byCode(third.code)).text)).toContain('You have a seat.');
    const [gone, never] = [await byCode(one.code), await byCode('7KQ4-M2XD-90BR')];
    const bare = (text: string) => text.replaceAll(/(nonce|value)="[^"]*"/g, '');
    expect(bare(gone.text)).toBe(bare(never.text));
    expect(
      await county.owner('select count(*)::int as n from parents.registrations where wrapped is null and body is null'),
    ).toEqual([{ n: 1 }]);
    // The free seat is told by one letter that says nothing, however often the job runs.
    await Promise.all([0, 1, 2].map(() => writeLetters(county.database.jobs, county.vault, now)));
    expect(await county.owner('select kind, path, to_address, lang from mail.letters')).toEqual([
      { kind: 'class-soon', path: '/classes/mine', to_address: 'ema@mail.example', lang: 'es' },
    ]);
  });

  it('of two who take the last seat at once, one has it and the other waits', async () => {
    const id = await aClass({ seats: '1' });
    const both = await Promise.all([signUp(id, { name: 'Ana' }), signUp(id, { name: 'Eva' })]);
    expect(both.map(({ page }) => page.text.includes('Está en la lista')).sort()).toEqual([false, true]);
  });

  it('is told of by a letter the day before, once a session; its link shows the dates and cancels', async () => {
    const id = await aClass();
    await signUp(id, { email: 'marisol@mail.example' });
    const day = (text: string) => writeLetters(county.database.jobs, county.vault, new Date(text));
    expect(await day('2027-01-30T00:00:00Z')).toBe(0);
    expect(await day('2027-02-01T20:00:00Z')).toBe(1);
    expect(await day('2027-02-01T21:00:00Z')).toBe(0);
    await county.owner('update mail.letters set sent_at = now()');
    expect(await day('2027-02-08T20:00:00Z')).toBe(1);
    const [row] = await county.owner('select id::text, county_id::text from parents.registrations');
    const path = `/classes/mine/${linkOf(county.vault.ring, String(row?.county_id), '/classes/mine', String(row?.id)).token}`;
    const seen = await county.visitor().get(`${path}?lang=en`);
    expect(seen.text).toContain('You have a seat.');
    expect(seen.text).not.toContain('Marisol');
    expect((await county.visitor().post(`${path}?lang=en`, { sure: 'yes' })).text).toContain('It is gone');
    expect((await county.visitor().get(`${path}?lang=en`)).text).toContain('not open any more');
  });

  it('is signed up to by somebody of the community, who is named', async () => {
    const id = await aClass();
    const without = await signUp(id, { who: 'other' });
    expect(without.page.status).toBe(422);
    expect(without.page.text).toContain('Escriba quién es usted.');
    expect(without.page.text).toContain('value="Marisol"');
    expect((await signUp(id, { who: 'other', by: 'Centro vecinal' })).page.status).toBe(200);
    expect((await partner.get(`/parent-classes/${id}/sessions/1`)).text).toContain('Centro vecinal');
  });
});

describe('who attends', () => {
  it('is seen by those who lead that class, noted with one tap, and by nobody of casework', async () => {
    const id = await aClass();
    await signUp(id);
    const at = `/parent-classes/${id}/sessions/1`;
    expect((await partner.get(at)).text).toContain('Marisol');
    const [seat] = await county.owner('select id::text from parents.registrations');
    expect((await partner.post(at, { who: `${seat?.id} yes` })).status).toBe(303);
    expect((await partner.post(at, { who: `${seat?.id} no` })).status).toBe(303);
    expect((await partner.post(at, { who: `${seat?.id} yes` })).status).toBe(303);
    expect(await county.owner('select came from parents.attendance')).toEqual([{ came: true }]);
    expect((await partner.post(at, { who: 'nobody' })).status).toBe(422);
    // Who keeps classes sees numbers; another clinician, and everyone who works cases, sees nothing.
    const kept = await planLead.get(`/parent-classes/${id}`);
    expect(plain(kept.text)).toContain('1 seat free');
    expect(kept.text).not.toContain('Marisol');
    expect((await planLead.get(at)).status).toBe(404);
    for (const handle of [
      'nurse',
      'socialworker',
      'supervisor',
      'probation',
      'advocate',
      'admin',
      'privacy',
      'other-county',
    ]) {
      const other = await county.as(handle);
      expect((await other.get(at)).status, handle).toBe(404);
      expect((await other.post(at, { who: `${seat?.id} yes` })).status, handle).toBe(404);
    }
    const refused = await planLead.post(`/parent-classes/${id}/facilitators`, { userId: await userOf('socialworker') });
    expect(refused.status).toBe(404);
    await planLead.post(`/parent-classes/${id}/facilitators/${await userOf('parentpartner')}/end`, {});
    expect((await partner.get(at)).status).toBe(404);
  });

  it('is linked in the list for who may open it: a clinician finds the others by name alone', async () => {
    const [led, other] = [await aClass(), await aClass({ title: 'Otra tarde' })];
    const nurse = await county.as('nurse');
    await planLead.post(`/parent-classes/${led}/facilitators`, { userId: await userOf('nurse') });
    const list = (await nurse.get('/parent-classes')).text;
    expect(list).toContain('Otra tarde');
    expect(list).toContain(`href="/parent-classes/${led}"`);
    expect(list).not.toContain(`/parent-classes/${other}`);
    expect((await nurse.get(`/parent-classes/${led}`)).status).toBe(200);
    expect((await nurse.get(`/parent-classes/${other}`)).status).toBe(404);
    expect((await planLead.get('/parent-classes')).text).toContain(`href="/parent-classes/${other}"`);
  });

  it('of a group is a number of heads', async () => {
    const id = await aClass({ kind: 'group', seats: '' });
    expect((await signUp(id)).page.status).toBe(422);
    expect((await partner.post(`/parent-classes/${id}/sessions/2/heads`, { heads: '7' })).status).toBe(303);
    expect((await partner.post(`/parent-classes/${id}/sessions/2/heads`, { heads: 'many' })).status).toBe(422);
    expect(await county.owner('select heads from parents.sessions where n = 2')).toEqual([{ heads: 7 }]);
  });
});

describe('before and after', () => {
  it('are a number of the class: each answers once, and only how many gained is shown, from five pairs on', async () => {
    const id = await aClass({ seats: '20' });
    const answers = (n: number) =>
      Object.fromEntries(['talk', 'conflict', 'rules', 'help', 'able'].map((each) => [`item-${each}`, String(n)]));
    const codes: string[] = [];
    for (let n = 0; n < 5; n++) codes.push((await signUp(id, { name: `M${n}` })).code);
    for (const code of codes)
      expect((await byCode(code, '/answers', answers(1))).text).toContain('It is kept with the class.');
    expect((await byCode(codes[0] ?? '', '/answers', answers(4))).status).toBe(422);
    expect((await byCode(codes[0] ?? '', '/answers', { 'item-talk': '1' })).status).toBe(422);
    county.setNow(new Date('2027-04-06T04:00:00Z'));
    for (const [n, code] of codes.slice(0, 4).entries()) await byCode(code, '/answers', answers(n === 0 ? 1 : 3));
    expect(plain((await planLead.get(`/parent-classes/${id}`)).text)).toContain(
      'Fewer than 5 answered both times: not shown.',
    );
    await byCode(codes[4] ?? '', '/answers', answers(0));
    expect(plain((await planLead.get(`/parent-classes/${id}`)).text)).toContain(
      '3 gained, 1 stayed the same, 1 went down.',
    );
    expect(plain((await planLead.get(`/parent-classes/${id}`)).text)).toContain('Not a tested instrument yet.');
    const [pairs] = await county.owner(
      `select count(*)::int as n from parents.scores s join parents.registrations r on s.pair in (r.code, r.link, r.sent)`,
    );
    expect(pairs).toEqual({ n: 0 });
  });
});

describe('a parent who asks', () => {
  const ask = (fields: Record<string, string>) =>
    county.visitor().post('/classes/ask?lang=en', { lang: 'en', ...fields });
  const codeIn = (text: string) => /tl-code">([0-9A-Z-]+)</.exec(text)?.[1] ?? '';
  const request = async () =>
    String((await county.owner('select id::text from parents.requests order by made_at desc limit 1'))[0]?.id);

  it('is called back: one partner has it, not reached and reached are noted with their time, and it closes by a person', async () => {
    expect((await ask({ kind: 'call' })).text).toContain('Write a phone number.');
    await partner.post('/parent-requests/duty', { hours: '4' });
    expect((await county.visitor().get('/classes/ask?lang=en')).text).toContain('1 is on duty now.');
    const sent = await ask({
      kind: 'call',
      phone: '213 555 0142',
      words: 'He did not come home.',
      notWhen: 'after ten',
    });
    const code = codeIn(sent.text);
    const id = await request();
    expect((await partner.get('/parent-requests')).text).toContain('You are asked now');
    const both = await Promise.all([0, 1].map(() => partner.post(`/parent-requests/${id}/steps`, { kind: 'taken' })));
    expect(both.map(({ status }) => status).sort()).toEqual([303, 422]);
    expect((await partner.get(`/parent-requests/${id}`)).text).toContain('He did not come home.');
    await partner.post(`/parent-requests/${id}/steps`, { kind: 'not-reached' });
    later(6);
    await partner.post(`/parent-requests/${id}/steps`, { kind: 'reached' });
    await partner.post(`/parent-requests/${id}/answers`, { text: 'I will be there on Monday.' });
    expect((await byCode(code)).text).toContain('I will be there on Monday.');
    expect((await partner.post(`/parent-requests/${id}/steps`, { kind: 'closed' })).status).toBe(303);
    expect((await byCode(code)).text).toContain('It is closed.');
    later(7);
    await byCode(code, '/reply', { text: 'One more thing' });
    expect((await partner.get('/parent-requests')).text).toContain('Yours');
    for (const handle of ['socialworker', 'planlead', 'liaison', 'nurse'])
      expect((await (await county.as(handle)).get(`/parent-requests/${id}`)).status, handle).toBe(404);
    expect((await byCode(code, '/taken-back', { sure: 'yes' })).text).toContain('It is gone');
    expect(await county.owner('select count(*)::int as n from parents.words')).toEqual([{ n: 0 }]);
    expect((await partner.get(`/parent-requests/${id}`)).text).toContain('Do not call.');
  });

  it('is called with an interpreter, of whom only the language is asked for; nobody else asks for it', async () => {
    await ask({ kind: 'call', phone: '213 555 0142', lang: 'es', words: 'Qwyxwords' });
    const to = `/parent-requests/${await request()}/interpreter`;
    const link = `href="${to}"`;
    expect((await partner.get(to.replace('/interpreter', ''))).text).toContain(link);
    const form = await partner.get(to);
    expect(form.text).toMatch(/<option value="es"[^>]* selected/);
    expect(form.text).not.toMatch(/Qwyxwords|555 0142/);
    const asked = { kind: 'interpreter', lang: 'es', way: 'phone', when: 'now', minutes: '30', call: '213 555 0100' };
    expect((await partner.post(to, { ...asked, call: '' })).status).toBe(422);
    const sent = await partner.post(to, asked);
    expect(sent.location).toMatch(/^\/on-call\/asks\//);
    expect(plain((await partner.get(sent.location ?? '')).text)).toContain('213 555 0100');
    for (const handle of ['socialworker', 'planlead', 'other-county']) {
      const other = await county.as(handle);
      expect((await other.get(to)).status, handle).toBe(404);
      expect((await other.post(to, asked)).status, handle).toBe(404);
    }
    for (const kind of ['taken', 'closed']) await partner.post(to.replace('/interpreter', '/steps'), { kind });
    expect((await partner.get(to.replace('/interpreter', ''))).text).not.toContain(link);
  });

  it('who was told that a child may be taken reads of legal help first, here and when they look again', async () => {
    const sent = await ask({ kind: 'removal', siblings: 'My younger two are scared.' });
    expect(sent.text.indexOf('Talk to a lawyer')).toBeGreaterThan(0);
    expect(sent.text.indexOf('Talk to a lawyer')).toBeLessThan(sent.text.indexOf('class="tl-code"'));
    expect((await byCode(codeIn(sent.text))).text).toContain('Talk to a lawyer');
    expect((await partner.get(`/parent-requests/${await request()}`)).text).toContain('My younger two are scared.');
  });

  it('has the county’s clock only where it set one; then all partners are told once', async () => {
    await ask({ kind: 'call', phone: '213 555 0142' });
    await county.owner('delete from mail.outbox');
    await alarmRequests(county.database.jobs, later(5_000));
    expect(await county.owner('select 1 from mail.outbox')).toEqual([]);
    expect((await partner.get('/parent-requests')).text).toContain('The county set no clock for this.');
    await county.owner(`update people.counties set settings = settings || '{"parentsCallMinutes": 10}'`);
    await alarmRequests(county.database.jobs, new Date(now.getTime() + 9 * 60_000));
    expect(await county.owner('select 1 from mail.outbox')).toEqual([]);
    await Promise.all(
      [11, 12, 13].map((n) => alarmRequests(county.database.jobs, new Date(now.getTime() + n * 60_000))),
    );
    expect(await county.owner('select kind from mail.outbox')).toEqual([{ kind: 'waits' }]);
    await county.owner(`update people.counties set settings = settings - 'parentsCallMinutes'`);
  });

  it('is forgotten ninety days after it was closed, as is who came to a class that is over', async () => {
    const id = await aClass();
    await signUp(id);
    await ask({ kind: 'travel' });
    const asked = await request();
    for (const kind of ['taken', 'closed']) await partner.post(`/parent-requests/${asked}/steps`, { kind });
    const forget = (text: string) =>
      county.database.jobs.transaction().execute((tx) => forgetParents(tx, new Date(text)));
    await forget('2027-03-20T00:00:00Z');
    expect(await county.owner('select count(*)::int as n from parents.words')).toEqual([{ n: 1 }]);
    await forget('2027-09-01T00:00:00Z');
    expect(await county.owner('select count(*)::int as n from parents.words')).toEqual([{ n: 0 }]);
    expect(await county.owner('select wrapped, body from parents.registrations')).toEqual([
      { wrapped: null, body: null },
    ]);
  });
});

describe('a call now', () => {
  const ask = (fields: Record<string, string>) =>
    county.visitor().post('/classes/ask?lang=en', { lang: 'en', kind: 'call', phone: '213 555 0142', ...fields });
  const codeIn = (text: string) => /tl-code">([0-9A-Z-]+)</.exec(text)?.[1] ?? '';
  const request = async () =>
    String((await county.owner('select id::text from parents.requests order by made_at desc limit 1'))[0]?.id);
  const mailed = async () =>
    (
      await county.owner(
        `select u.handle from mail.outbox o join people.users u on u.county_id = o.county_id and u.id = o.to_user order by u.handle`,
      )
    ).map(({ handle }) => handle);
  const onDuty = (handle: string) =>
    county.owner(
      `insert into parents.duty (county_id, user_id, since, until)
        select county_id, id, $2::timestamptz - interval '1 hour', $2::timestamptz + interval '9 hours' from people.users where handle = $1`,
      [handle, now],
    );
  const SECOND = 'parentpartner-2';
  beforeAll(async () => {
    // A second partner of the same agency, so that there is a next one.
    await county.owner(
      `insert into people.users (county_id, id, agency_id, kind, name, email, handle, lang)
        select county_id, gen_random_uuid(), agency_id, kind, 'Second Partner', 'second@example.org', $1, lang
        from people.users where handle = 'parentpartner'`,
      [SECOND],
    );
    await county.owner(
      `insert into people.roles (county_id, user_id, role, since, approved_at)
        select county_id, id, 'parent-partner', now() - interval '1 day', now() from people.users where handle = $1`,
      [SECOND],
    );
  });

  it('tells the partner on duty in the same commit, with no clock set; the next after the minutes; each once', async () => {
    await onDuty('parentpartner');
    await onDuty(SECOND);
    const sent = await ask({});
    expect(sent.text).toMatch(/We told a parent partner on duty.*If they do not take it by/);
    const first = await mailed();
    expect(first).toHaveLength(1);
    const tell = (minutes: number) => ringOn(county.database.jobs, later(minutes));
    await tell(2);
    expect(await mailed()).toHaveLength(1);
    await Promise.all([tell(3), tell(3), tell(3)]);
    expect(await mailed()).toEqual(['parentpartner', SECOND]);
    expect(await county.owner('select count(*)::int as n from parents.rings')).toEqual([{ n: 2 }]);
    expect((await byCode(codeIn(sent.text))).text).toContain('We told a parent partner on duty');
    const taken = await partner.post(`/parent-requests/${await request()}/steps`, { kind: 'taken' });
    expect(taken.status).toBe(303);
    await tell(7);
    expect(await county.owner('select count(*)::int as n from parents.rings')).toEqual([{ n: 2 }]);
    const name = String((await county.owner(`select name from people.users where handle = 'parentpartner'`))[0]?.name);
    expect(plain((await byCode(codeIn(sent.text))).text)).toContain(`${name} has it since`);
    await county.owner('delete from mail.outbox');
    await partner.post(`/parent-requests/${await request()}/steps`, { kind: 'put-back' });
    expect(await mailed(), 'whoever put it back is not told first').toEqual([SECOND]);
  });

  it('with nobody on duty says so at once, with whom to call now; all partners and the plan’s lead are told, once', async () => {
    expect((await county.visitor().get('/classes/ask?lang=en')).text).toMatch(
      /Nobody is on duty now.*Who answers now/s,
    );
    const sent = await ask({ words: 'Qwyxwords' });
    expect(sent.text).toMatch(/Nobody is on duty who can take it.*Who answers now.*what to do tonight/s);
    const told = await mailed();
    expect(told).toContain('parentpartner');
    expect(told).toContain(SECOND);
    expect(told).toContain('planlead');
    expect(told).not.toContain('socialworker');
    await Promise.all([30, 31].map((n) => ringOn(county.database.jobs, later(n))));
    expect(await mailed()).toEqual(told);
    await county.owner('delete from mail.outbox');
    await Promise.all([0, 1].map(() => ringOn(county.database.jobs, later(61))));
    expect(await mailed(), 'told again after an hour, once').toEqual(told);
    await ringOn(county.database.jobs, later(13 * 60));
    expect(await county.owner(`select count(*)::int as n from parents.steps where kind = 'nobody'`)).toEqual([
      { n: 2 },
    ]);
    later(62);
    for (const path of ['/work', '/parent-classes']) {
      const seen = plain((await planLead.get(path)).text);
      expect(seen, path).toContain('1 parent waits for a call');
      expect(seen).not.toContain('Qwyxwords');
      expect(seen, 'whom to ask').toContain('second@example.org');
    }
    expect((await worker.get('/work')).text).not.toContain('wait for a call');
    // Whoever comes on duty is told at once, takes it from their work in one tap, and nobody waits any more.
    await county.owner('delete from mail.outbox');
    expect((await partner.post('/parent-requests/duty', { hours: '4' })).status).toBe(303);
    expect(await mailed()).toEqual(['parentpartner']);
    const work = (await partner.get('/work')).text;
    expect(work).toContain(`action="/parent-requests/${await request()}/steps"`);
    expect(work).not.toContain('Qwyxwords');
    await partner.post(`/parent-requests/${await request()}/steps`, { kind: 'taken' });
    expect((await partner.get('/work')).text).not.toContain('/steps"');
    expect((await planLead.get('/work')).text).not.toContain('waits for a call');
    // They write: whoever has it is told, and it stands in their work until they do something.
    await county.owner('delete from mail.outbox');
    later(75);
    await byCode(codeIn(sent.text), '/reply', { text: 'Are you there?' });
    expect(await mailed()).toEqual(['parentpartner']);
    expect(plain((await partner.get('/work')).text)).toContain('the parent wrote last');
  });

  it('waits again when whoever has it, or was told, leaves duty or the program', async () => {
    await onDuty(SECOND);
    const sent = await ask({});
    await onDuty('parentpartner');
    await county.owner(
      `update parents.duty d set until = $1 from people.users u where u.id = d.user_id and u.handle = $2`,
      [now, SECOND],
    );
    await ringOn(county.database.jobs, later(1));
    expect(await mailed(), 'who left duty is passed over before the minutes are over').toEqual([
      'parentpartner',
      SECOND,
    ]);
    await county.owner(
      `insert into parents.steps (county_id, request_id, kind, at, by_user)
        select r.county_id, r.id, 'taken', $1, u.id from parents.requests r, people.users u where u.handle = $2`,
      [now, SECOND],
    );
    await county.owner(
      `update people.roles set until = now() from people.users u where u.id = user_id and u.handle = $1`,
      [SECOND],
    );
    await ringOn(county.database.jobs, later(2));
    const look = (await byCode(codeIn(sent.text))).text;
    expect(look).not.toContain('Second Partner');
    expect(look).toContain('We told a parent partner on duty');
    await county.owner(
      `update people.roles set until = null from people.users u where u.id = user_id and u.handle = $1`,
      [SECOND],
    );
  });

  it('leads to money: the form knows what for and no name; the parent hears of the yes; nobody else may join one to the other', async () => {
    await ask({ kind: 'fun', phone: '', name: 'Marisol', words: 'Qwyxwords' });
    const id = await request();
    const to = `/parent-requests/${id}/money`;
    expect((await partner.get(to)).status, 'not before they have it').toBe(404);
    await partner.post(`/parent-requests/${id}/steps`, { kind: 'taken' });
    expect((await partner.get(`/parent-requests/${id}`)).text).toContain(`href="${to}"`);
    const form = await partner.get(to);
    expect(form.text).toMatch(/<option value="recreation"[^>]* selected/);
    expect(form.text).not.toMatch(/Marisol|Qwyxwords/);
    const typed = { purpose: 'recreation', amount: '40', what: 'Cinema, the two of them', way: 'voucher' };
    const funds = await partner.post(`${to}/funds`, { ...typed, amount: '' });
    expect(funds.status).toBe(422);
    expect((await partner.post(`${to}/funds`, typed)).text).toContain('For parents: time together');
    expect((await partner.post(to, { ...typed, fund: 'csec-program' })).status).toBe(422);
    const asked = await partner.post(to, { ...typed, fund: 'family-time' });
    expect(asked.location).toBe(`/parent-requests/${id}`);
    const [row] = await county.owner('select id::text, for_youth from money.asks');
    expect(row?.for_youth).toBe(false);
    expect(plain((await partner.get(`/parent-requests/${id}`)).text)).toContain('nobody has decided');
    await county.owner(
      `insert into money.decisions (county_id, ask_id, n, kind, at, by_user)
        select a.county_id, a.id, 1, 'approved', $1, u.id from money.asks a, people.users u where u.handle = 'planlead'`,
      [now],
    );
    expect(plain((await partner.get(`/parent-requests/${id}`)).text)).toContain('approved');
    for (const handle of ['socialworker', 'planlead', 'other-county']) {
      const other = await county.as(handle);
      expect((await other.get(to)).status, handle).toBe(404);
      expect((await other.post(to, { ...typed, fund: 'family-time' })).status, handle).toBe(404);
    }
    expect(await county.owner('select count(*)::int as n from parents.money')).toEqual([{ n: 1 }]);
    // An ask of a youth is never joined to a parent, whoever made it.
    await county.owner('delete from parents.money');
    await county.owner('update money.asks set for_youth = true');
    const [me] = await county.owner(
      `select id::text, county_id::text from people.users where handle = 'parentpartner'`,
    );
    const join = async () => {
      const client = await county.database.appPool.connect();
      try {
        await client.query('begin');
        await client.query(`select set_config('app.user_id', $1, true), set_config('app.county_id', $2, true)`, [
          me?.id,
          me?.county_id,
        ]);
        return (await client.query('select parents.ask_money($1, $2, now()) as done', [id, row?.id])).rows[0]?.done;
      } finally {
        await client.query('rollback');
        client.release();
      }
    };
    expect(await join()).toBe(false);
    await county.owner('update money.asks set for_youth = false');
    expect(await join()).toBe(true);
  });
});

describe('the doors of those who work cases', () => {
  it('are closed', async () => {
    for (const path of ['/parent-classes', '/parent-requests']) expect((await worker.get(path)).status).toBe(404);
  });
});
