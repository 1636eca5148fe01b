import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateDirectory } from '#platform/sample/index.ts';
import { needs, places } from '#reference/directory/index.ts';
import { aCounty, type County } from '../../../test/harness/county.ts';

let county: County;
beforeAll(async () => {
  county = await aCounty();
});
afterAll(() => county.close());

const asked = (fields: Record<string, string | string[]>, lang = 'en') =>
  county.visitor().post(`/find?lang=${lang}`, fields);

describe('the finder', () => {
  it('asks one question in both languages, in 14 kB, with a title that could be any page', async () => {
    for (const [lang, heading] of [
      ['en', 'What do you need right now?'],
      ['es', '¿Qué necesitas ahora?'],
    ] as const) {
      const page = await county.visitor().get(`/find?lang=${lang}`);
      expect(page.status).toBe(200);
      expect(page.text).toContain(heading);
      expect(page.headers.get('set-cookie')).toBeNull();
      expect(page.text).not.toMatch(/<script[^>]+src=|<link[^>]+href="(?!data:)/);
      expect(page.text).not.toMatch(/<title>[^<]*(traffick|trata|help|ayuda|safe)/i);
      expect(gzipSync(page.text).length).toBeLessThanOrEqual(14_000);
    }
  });

  it('opens the map that the telephone has, for the bus, and says which bus', async () => {
    const agents = {
      geo: 'Mozilla/5.0 (Linux; Android 13) Mobile',
      maps: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) Mobile',
    };
    const page = async (agent: string) => {
      const headers = { origin: 'http://test', host: 'test', 'user-agent': agent };
      const body = new URLSearchParams({ need: 'food', where: '90012' });
      return (
        await county.app.fetch(new Request('http://test/find?lang=en', { method: 'POST', headers, body }))
      ).text();
    };
    const [geo, maps] = [await page(agents.geo), await page(agents.maps)];
    expect([/href="geo:0,0\?q=\d/.test(geo), geo.includes('maps:')]).toEqual([true, false]);
    expect([/href="maps:\?daddr=\d[^"]*&amp;dirflg=r"/.test(maps), maps.includes('geo:')]).toEqual([true, false]);
    expect(geo).toMatch(/Bus or train: (A bus stops at the door|Ten minutes from the train)/);
  });

  it('leads a parent to the classes, from its front and from the answers for a kid, and nobody else from theirs', async () => {
    for (const [lang, words] of [
      ['en', 'Classes and help for parents'],
      ['es', 'Clases y ayuda para madres y padres'],
    ] as const) {
      const link = `<a href="/classes?lang=${lang}">${words}</a>`;
      expect((await county.visitor().get(`/find?lang=${lang}`)).text).toContain(link);
      expect((await asked({ need: 'my-kid' }, lang)).text).toContain(link);
      expect((await asked({ need: 'food' }, lang)).text).not.toContain('/classes');
      expect((await county.visitor().get(`/classes?lang=${lang}`)).text).toContain(words);
    }
  });

  it('goes to a phone in 14 kB, as it is sent; with a session it is not made small', async () => {
    const sent = async (path: string, headers: Record<string, string> = {}, init: RequestInit = {}) => {
      const all = { 'accept-encoding': 'gzip, br', ...headers };
      const answer = await county.app.fetch(new Request(`http://test${path}`, { ...init, headers: all }));
      return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
    };
    for (const lang of ['en', 'es']) {
      const { answer, bytes } = await sent(`/find?lang=${lang}`);
      expect([answer.headers.get('content-encoding'), answer.headers.get('cache-control')]).toEqual([
        'gzip',
        'no-store',
      ]);
      expect(bytes.length).toBeLessThanOrEqual(14_000);
      expect(gunzipSync(bytes).toString()).toContain(lang === 'en' ? 'What do you need' : '¿Qué necesitas ahora?');
    }
    const body = new URLSearchParams({ need: 'food' });
    const answers = await sent('/find?lang=en', { origin: 'http://test', host: 'test' }, { method: 'POST', body });
    expect(gunzipSync(answers.bytes).toString()).toContain('These fit best');
    const worker = await county.as('socialworker');
    const plain = await sent('/find', { cookie: worker.cookie ?? '' });
    expect(plain.answer.headers.get('content-encoding')).toBeNull();
  });

  it('answers without an account, keeps nothing, and writes what was asked nowhere', async () => {
    const before = await county.owner('select count(*)::int as n from audit.entries');
    const page = await asked({ need: 'food', where: '90731', age: '16', matters: ['no-id', 'walk-in'] });
    expect(page.status).toBe(200);
    expect(page.headers.get('set-cookie')).toBeNull();
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.text).toMatch(/miles? away/);
    expect(page.text).toContain('(sample)');
    expect(page.text).not.toMatch(/action="[^"]*(90731|food)/);
    expect(await county.owner('select count(*)::int as n from audit.entries')).toEqual(before);
  });

  it('opens all about one place by what is sent: no address names it, and the way back knows the question', async () => {
    // Noon of a Wednesday: whatever answers has hours.
    county.setNow(new Date('2026-12-02T20:00:00Z'));
    const question = { need: 'food', where: '90731', age: '16', matters: ['no-id', 'walk-in'] };
    const answers = await asked(question);
    const about = /form="one-place" name="about" value="([^"]+)"/.exec(answers.text)?.[1] ?? '';
    const page = await county.visitor().post('/find/service?lang=en', { ...question, about });
    expect([page.status, page.headers.get('set-cookie'), page.headers.get('cache-control')]).toEqual([
      200,
      null,
      'no-store',
    ]);
    for (const heading of ['When you come', 'Call or text', 'When it is open', 'How to get there', 'Is it for me?'])
      expect(page.text).toContain(heading);
    expect(page.text).toMatch(/Today, \w+day, /);
    expect(page.text).toContain('These numbers come from the county’s list of help.');
    expect(page.text).toContain('content="noindex, noarchive"');
    expect(page.text).toMatch(/<title>What is near<\/title>/);
    for (const [name, value] of Object.entries(question).flatMap(([key, all]) => [all].flat().map((one) => [key, one])))
      expect(page.text).toContain(`<input type="hidden" name="${name}" value="${value}"/>`);
    expect(page.text).not.toMatch(new RegExp(`(href|action)="[^"]*(${about}|90731|food)`));
    expect(gzipSync(page.text).length).toBeLessThanOrEqual(14_000);
    const spanish = await county.visitor().post('/find/service?lang=es', { ...question, about });
    expect(spanish.text).toContain('¿Es para mí?');
    // The sample says all of an entry in Spanish: nothing of it is left in English.
    const listed = await asked(question, 'es');
    for (const each of [spanish.text, listed.text]) {
      expect(each).toMatch(/Gratis|Despensa|Comid/);
      expect(each).not.toMatch(/<span lang="en" dir|>Free<|Food pantry|Groceries|Hot meals|photo ID/);
    }
    expect(gzipSync(spanish.text).length).toBeLessThanOrEqual(14_000);
    const gone = await county.visitor().post('/find/service?lang=en', { ...question, about: 'nowhere' });
    expect([gone.status, gone.text.includes('This place is not in the list any more.')]).toEqual([200, true]);
    // The address alone, or with a place written into it, asks what somebody needs.
    const alone = await county.visitor().get(`/find/service?about=${about}&lang=en`);
    expect([alone.status, alone.text.includes('What do you need right now?')]).toEqual([200, true]);
    county.setNow(null);
  });

  it('says beside its field what it could not read, and answers the rest', async () => {
    const page = await asked({ need: 'food', where: 'Atlantis', age: 'many' });
    expect(page.status).toBe(200);
    expect(page.text).toContain('We do not know that place.');
    expect(page.text).toContain('Write your age as a number.');
    expect(page.text).toContain('value="Atlantis"');
    expect(page.text).toContain('These fit best');
  });

  it('takes a point from a telephone, two streets or a name, and says near what it looked', async () => {
    const miles = (text: string) => Number(/([\d.]+) miles away/.exec(text)?.[1] ?? 0);
    const point = await asked({ need: 'food', where: '33.736123, -118.292456' });
    expect(point.text).toContain('We looked near San Pedro.');
    expect(miles(point.text)).toBeLessThan(12);
    expect((await asked({ need: 'food', where: '40.71, -74.00' })).text).toContain('We do not know that place.');
    const [row] = await county.owner(
      `select l.body -> 'addresses' -> 0 ->> 'address_1' as line, l.body -> 'addresses' -> 0 ->> 'city' as city, o.name
        from directory.locations l join directory.organizations o on o.county_id = l.county_id and o.id = l.organization_id
        where l.body ->> 'latitude' is not null and l.body -> 'addresses' -> 0 ->> 'address_1' is not null limit 1`,
    );
    expect(row?.line, JSON.stringify(row)).toBeTruthy();
    const street = await asked({ need: 'food', where: `${row?.line} & Nowhere Lane` });
    expect(street.text).toContain('We do not know where those streets cross.');
  });

  it('answers for another time than now, and asks for the hour where it is needed', async () => {
    county.setNow(new Date('2026-11-30T23:40:00-08:00'));
    const now = await asked({ need: 'doctor', matters: ['open'] });
    const morning = await asked({ need: 'doctor', when: 'morning' });
    expect(now.text).not.toContain('Open Tue, Dec 1, 9:00');
    expect(morning.text).toContain('Open Tue, Dec 1, 9:00');
    expect((await asked({ need: 'doctor', when: 'day-3' })).text).toContain('Choose an hour, too.');
    expect((await asked({ need: 'doctor', when: 'day-3', hour: '14' })).text).toContain('Wed, Dec 2, 2:00');
    county.setNow(null);
  });

  it('answers a worker who is signed in, too: who helps a youth asks from the same telephone', async () => {
    const worker = await county.as('socialworker');
    const first = await worker.get('/find?lang=en');
    const _csrf = /name="_csrf" value="([^"]*)"/.exec(first.text)?.[1] ?? '';
    const page = await worker.post('/find?lang=en', { need: 'food', _csrf });
    expect(page.status, page.text.slice(0, 300)).toBe(200);
    expect(page.text).toContain('These fit best');
  });

  it('comes back to its question where no need was sent', async () => {
    const page = await asked({ where: '90731' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('What do you need right now?');
  });

  it('never tells where a confidential place is, whatever is asked', async () => {
    const { confidential } = generateDirectory({ seed: 'throughline', now: new Date(), needs, places: places.list });
    expect(confidential.length).toBeGreaterThan(3);
    const secrets = confidential.flatMap(({ body }) =>
      [...JSON.stringify(body).matchAll(/"(?:address_1|latitude|longitude)":"?([^",}]+)/g)].map(
        ([, value]) => value ?? '',
      ),
    );
    expect(secrets.length).toBeGreaterThan(confidential.length);
    const opened = new Set<string>();
    for (const need of ['place-tonight', 'talk', 'child', 'get-out', 'my-kid'])
      for (const where of ['', '90731', '93550', '91401']) {
        const { text } = await asked({ need, where, matters: ['no-id'] });
        for (const secret of secrets) expect(text, `${need} ${where}`).not.toContain(secret);
        for (const [, about = ''] of text.matchAll(/form="one-place" name="about" value="([^"]+)"/g)) opened.add(about);
      }
    expect(opened.size).toBeGreaterThan(20);
    let hidden = 0;
    for (const about of opened) {
      const { text } = await county.visitor().post('/find/service?lang=en', { need: 'talk', about });
      if (text.includes('They tell you where when you call')) hidden++;
      for (const secret of secrets) expect(text, about).not.toContain(secret);
    }
    expect(hidden).toBeGreaterThan(0);
  });

  it('shows within a second what changed in the directory', async () => {
    const [row] = await county.owner(
      `select s.id, s.name from directory.services s where s.body -> 'needs' @> '["ride"]' and s.body ->> 'status' = 'active' limit 1`,
    );
    const pages = async () => (await asked({ need: 'ride' })).text;
    expect(await pages()).toContain(String(row?.name));
    await county.owner(`update directory.services set withdrawn_at = now() where name = $1 returning 1`, [row?.name]);
    county.setNow(new Date(Date.now() + 1_500));
    expect(await pages()).not.toContain(String(row?.name));
    county.setNow(null);
  });
});
