import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County, type Visitor } from '../../../test/harness/county.ts';

let county: County;
let admin: Visitor;
beforeAll(async () => {
  county = await aCounty();
  admin = await county.as('admin');
});
afterAll(() => county.close());

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const issue = async (name: string, endsOn = day(30)): Promise<string> => {
  const page = await admin.send('/operators/keys', { name, endsOn });
  return /href="(\/operators\/with\/[\w-]{43})"/.exec(page.text)?.[1] ?? '';
};
const uses = async (name: string) =>
  Number(
    (
      await county.owner(
        'select coalesce(sum(x.n), 0)::int as n from operators.uses x join operators.keys k on k.id = x.key_id where k.name = $1',
        [name],
      )
    )[0]?.n,
  );

describe('the screen for a call', () => {
  it('answers a call-taker in the caller’s language, and keeps nothing', async () => {
    const hotline = await county.as('hotline');
    // The token of a form comes with a page that is in the ledger.
    await hotline.post('/operators', { need: '' });
    const before = await county.owner('select count(*)::int as n from audit.entries');
    const page = await hotline.post('/operators?lang=en', {
      need: 'food',
      where: '90731',
      caller: 'es',
      matters: ['no-id'],
    });
    expect(page.status).toBe(200);
    expect(page.text).toContain('lang="es"');
    expect(page.text).toContain('No necesito tu nombre');
    expect(page.text).toContain('millas');
    expect(page.text).toContain('What do they need?');
    expect(page.text).toMatch(/value="90731"/);
    expect(page.text).not.toMatch(/action="[^"]*90731/);
    expect(await county.owner('select count(*)::int as n from audit.entries')).toEqual(before);
  });

  it('asks for a need beside its field, and keeps what was typed', async () => {
    const page = await (await county.as('hotline')).post('/operators', { need: '', where: 'Palmdale' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('Choose what they need.');
    expect(page.text).toContain('value="Palmdale"');
  });

  it('is closed to a shift card and to who is not signed in', async () => {
    expect((await (await county.as('officer-shift')).get('/operators')).status).toBe(404);
    expect((await county.visitor().get('/operators')).status).toBe(303);
  });
});

describe('the key of another hotline', () => {
  it('opens the screen without an account, is counted, and is kept nowhere', async () => {
    const address = await issue('211 LA');
    expect(address).not.toBe('');
    const visitor = county.visitor();
    const page = await visitor.get(`${address}?lang=en`);
    expect(page.status).toBe(200);
    expect(page.headers.get('set-cookie')).toBeNull();
    expect(await uses('211 LA')).toBe(0);
    const answered = await visitor.post(`${address}?lang=en`, { need: 'food', where: '90731' });
    expect(answered.status, answered.text.slice(0, 300)).toBe(200);
    expect(answered.text).toMatch(/miles? away/);
    expect(answered.headers.get('set-cookie')).toBeNull();
    expect(await uses('211 LA')).toBe(1);
    const key = address.split('/').at(-1) ?? '';
    const stored = JSON.stringify(await county.owner(`select row_to_json(k)::text as row from operators.keys k`));
    expect(stored).not.toContain(key);
    expect((await admin.get('/operators/keys')).text).toContain(`${new Date().toISOString().slice(0, 7)}: 1`);
  });

  it('is shown to who issued it for ten minutes, to nobody else, and never again', async () => {
    const address = await issue('988');
    expect((await (await county.as('admin2')).get('/operators/keys')).text).not.toContain(address);
    county.setNow(new Date(Date.now() + 11 * 60_000));
    expect((await admin.get('/operators/keys')).text).not.toContain(address);
    county.setNow(null);
    expect((await county.visitor().get(address)).status).toBe(200);
  });

  it('that is wrong, ended or over is no page at all', async () => {
    const visitor = county.visitor();
    const address = await issue('Ended line');
    const wrong = `/operators/with/${'A'.repeat(43)}`;
    expect((await visitor.get(wrong)).status).toBe(404);
    expect((await visitor.post(wrong, { need: 'food' })).status).toBe(404);
    const [row] = await county.owner(`select id::text from operators.keys where name = 'Ended line'`);
    expect((await admin.post(`/operators/keys/${row?.id}/end`, {})).status).toBe(303);
    expect((await visitor.get(address)).status).toBe(404);
    expect((await visitor.post(address, { need: 'food' })).status).toBe(404);
    expect((await admin.post(`/operators/keys/${row?.id}/end`, {})).status).toBe(422);
    const short = await issue('Short line', day(1));
    county.setNow(new Date(Date.now() + 3 * 86_400_000));
    expect((await visitor.get(short)).status).toBe(404);
    county.setNow(null);
  });

  it('is used at a pace', async () => {
    const [address, visitor] = [await issue('Hasty line'), county.visitor()];
    county.setNow(new Date());
    const statuses: number[] = [];
    for (let n = 0; n < 62; n++) statuses.push((await visitor.post(address, { need: 'food' })).status);
    county.setNow(null);
    expect(statuses.slice(0, 60).every((status) => status === 200)).toBe(true);
    expect(statuses.at(-1)).toBe(422);
  });

  it('is issued by an administrator, for a year at most', async () => {
    expect((await admin.post('/operators/keys', { name: 'X', endsOn: '' })).status).toBe(422);
    expect((await admin.post('/operators/keys', { name: 'Line', endsOn: day(500) })).text).toContain('a year at most');
    expect((await admin.post('/operators/keys', { name: 'Line', endsOn: day(-3) })).text).toContain(
      'This day is past.',
    );
    for (const handle of ['liaison', 'hotline', 'other-county'])
      expect((await (await county.as(handle)).get('/operators/keys')).status, handle).toBe(404);
  });
});

describe('the feed', () => {
  const ask = (headers: Record<string, string> = {}, query = '') =>
    county.app.fetch(new Request(`http://test/feed/services${query}`, { headers }));
  const linesOf = async (answer: Response) =>
    (await answer.text())
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  it('gives every service, then only what changed, and says what is gone', async () => {
    const all = await ask();
    expect(all.headers.get('content-type')).toBe('application/x-ndjson');
    const lines = await linesOf(all);
    expect(lines.length).toBe(Number(all.headers.get('x-total-items')));
    const asOf = all.headers.get('x-as-of') ?? '';
    expect(await linesOf(await ask({}, `?modified_after=${asOf}`))).toEqual([]);
    const [gone] = await county.owner(
      `update directory.services set withdrawn_at = now(), modified_at = now() where id = $1 returning id::text`,
      [lines[0]?.id],
    );
    const [moved] = await county.owner(
      `update directory.locations set modified_at = now() where id = (select v.location_id from directory.services_at_locations v
        where v.withdrawn_at is null and v.service_id <> $1 order by v.id limit 1) returning id::text`,
      [gone?.id],
    );
    const changed = await linesOf(await ask({}, `?modified_after=${asOf}`));
    expect(changed.filter(({ withdrawn }) => withdrawn === true).map(({ id }) => id)).toEqual([gone?.id]);
    const whole = changed.filter(({ withdrawn }) => withdrawn !== true);
    expect(whole.length).toBeGreaterThan(0);
    expect(JSON.stringify(whole)).toContain(String(moved?.id));
  });

  it('answers 304 to who has it already, whichever tag of several it sends', async () => {
    const first = await ask();
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[\w-]+"$/);
    for (const sent of [tag, `W/${tag}`, `"x", ${tag}`])
      expect((await ask({ 'if-none-match': sent })).status).toBe(304);
    await county.owner(
      `update directory.services set modified_at = now() where id = (select id from directory.services limit 1) returning 1`,
    );
    expect((await ask({ 'if-none-match': tag })).status).toBe(200);
    expect((await ask({}, `?header:if-none-match=${encodeURIComponent(tag)}`)).status).toBe(200);
  });

  it('needs no key; one that comes along is counted, a wrong one is said', async () => {
    const key = (await issue('Feed line')).split('/').at(-1) ?? '';
    expect((await ask({ authorization: `Bearer ${key}` })).status).toBe(200);
    expect(await uses('Feed line')).toBe(1);
    expect((await ask({ authorization: `Bearer ${'A'.repeat(43)}` })).status).toBe(401);
    expect((await ask({}, '?modified_after=yesterday')).status).toBe(400);
  });

  it('may be asked by a page elsewhere, with its headers', async () => {
    const preflight = await county.app.fetch(new Request('http://test/feed/services', { method: 'OPTIONS' }));
    expect(preflight.headers.get('access-control-allow-headers')).toBe('content-type, if-none-match, authorization');
  });

  it('never tells where a confidential place is', async () => {
    const bytes = await (await ask()).text();
    expect(bytes).not.toContain('confidential_places');
    for (const line of bytes.split('\n').filter(Boolean))
      for (const visit of (JSON.parse(line) as { service_at_locations?: { location?: Record<string, unknown> }[] })
        .service_at_locations ?? [])
        if (visit.location?.confidential === true) {
          expect(visit.location.addresses ?? []).toEqual([]);
          expect(visit.location.latitude).toBeUndefined();
        }
  });
});
