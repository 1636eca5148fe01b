import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { offerLanguages } from '#reference/finder/index.ts';
import { anHourOfItsOwn, askIn, NUMBER, STORY } from '../../../test/harness/asks.ts';
import { aCounty, type County, type Visitor } from '../../../test/harness/county.ts';
import { pseudoLanguage, wordsFolder } from '../../../test/harness/pseudo-language.ts';
import { alarmAsks, forgetAsks } from './store.ts';

let county: County;
let advocate: Visitor;
let liaison: Visitor;
beforeAll(async () => {
  county = await aCounty();
  advocate = await county.as('advocate');
  liaison = await county.as('liaison');
});
afterAll(() => county.close());
beforeEach(() => anHourOfItsOwn(county));

const asked = (fields: Record<string, string | string[]> = {}, key?: string) => askIn(county, fields, key);
const look = (code: string) => county.visitor().post('/find/answer?lang=en', { code });

describe('somebody asks for a person without an account', () => {
  it('says what the law would require before anything is written, and that nobody has checked it yet', async () => {
    const { text } = await county.visitor().get('/find/someone?lang=en');
    expect(text.indexOf('The law makes most of them tell the county')).toBeGreaterThan(0);
    expect(text.indexOf('The law makes most of them')).toBeLessThan(text.indexOf('name="story"'));
    expect(text).toContain('A lawyer of the county has not checked this yet.');
    expect(text).toContain('PC 11166(a)');
    expect(text).not.toMatch(/<title>[^<]*(traffick|trata|help|ayuda|safe)/i);
  });

  it('speaks another language of the county on each page, and none by halves', async () => {
    const whole = pseudoLanguage();
    expect(offerLanguages(wordsFolder({ 'ar-XX.json': whole }))).toEqual([]);
    const pages = ['/find/someone', '/find/answer', '/find/ask-them'];
    const words = [
      whole.besides.asks?.publicHeading,
      whole.besides.asks?.publicLookHeading,
      whole.besides['own-asks']?.publicOwnHeading,
    ];
    for (const [at, path] of pages.entries()) {
      const { text } = await county.visitor().get(`${path}?lang=ar-XX`);
      expect(text, path).toContain('<html lang="ar-XX" dir="rtl"');
      expect(text, path).toContain(`<h1>${words[at]}</h1>`);
    }
    const form = await county.visitor().get('/find/someone?lang=ar-XX');
    expect(form.text).not.toContain('The law makes most of them');
    expect(form.text).toContain('name="lang" value="ar-XX"');
    const wrong = await county.visitor().post('/find/answer?lang=ar-XX', { code: 'nothing' });
    expect(wrong.text).toContain(whole.besides.asks?.codeUnknown ?? 'none');
    const { publicSend: _, ...lacking } = whole.besides.asks ?? {};
    const half = { ...whole, besides: { ...whole.besides, asks: lacking } };
    expect(offerLanguages(wordsFolder({ 'ar-XX.json': half }))).toEqual([
      { name: 'ar-XX.json, asks', because: 'besides.asks.publicSend is missing' },
    ]);
    expect((await county.visitor().get('/find/someone?lang=ar-XX')).text).toContain('<html lang="en"');
    expect((await county.visitor().get('/find?lang=ar-XX')).text).toContain('<html lang="ar-XX"');
    offerLanguages('/nowhere');
  });

  it('is given a code that is shown once; nothing of it stands in the ledger, a case or a record, and all of it is sealed', async () => {
    const count = `select (select count(*)::int from audit.entries) as ledger, (select count(*)::int from youth.youth) as youth,
      (select count(*)::int from reports.reports) as reports, (select count(*)::int from screening.screenings) as screenings,
      (select count(*)::int from responses.responses) as responses, (select count(*)::int from people.idempotency) as keys`;
    const before = await county.owner(count);
    const { page, code } = await asked({ where: '90731' });
    expect(page.status, page.text.slice(0, 300)).toBe(200);
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(page.headers.get('set-cookie')).toBeNull();
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(await county.owner(count)).toEqual(before);
    const stored = JSON.stringify([
      await county.owner('select * from asks.asks'),
      await county.owner(`select encode(body, 'escape') from asks.words`),
    ]);
    for (const said of [STORY, NUMBER, 'Lumi', 'work', code, code.replaceAll('-', '')])
      expect(stored).not.toContain(said);
    expect(await county.owner('select region from asks.asks')).toEqual([{ region: 'spa-8' }]);
  });

  it('may leave everything out but a way to be reached; without an answer it comes back with what was typed', async () => {
    const bare = await asked({ way: 'code', to: '', name: '', who: '', needs: [], story: '', when: '', notWhen: '' });
    expect(bare.page.status).toBe(200);
    for (const [fields, message] of [
      [{ way: '' }, 'Choose one way.'],
      [{ to: '' }, 'Write the number or address'],
      [{ way: 'mail', to: 'not a mail' }, 'Write an e-mail address'],
      [{ way: 'call', to: '12' }, 'Write a phone number'],
      [{ way: 'through' }, 'Write who it is.'],
      [{ where: 'Atlantis' }, 'We do not know that place.'],
    ] as const) {
      const { page } = await asked(fields);
      expect(page.status, message).toBe(422);
      expect(page.text).toContain(message);
      expect(page.text).toContain(STORY);
    }
  });

  it('sent twice, it is one ask with one code', async () => {
    const key = `${crypto.randomUUID()}-1`;
    const [one, two] = [await asked({}, key), await asked({}, key)];
    expect(one.code).not.toBe('');
    expect(two.code).toBe(one.code);
    expect(await county.owner('select count(*)::int as n from asks.asks')).toEqual([{ n: 1 }]);
    expect((await asked()).code).not.toBe(one.code);
  });

  it('looks with the code however it is typed; a wrong one, and one that ended, look the same', async () => {
    const { code } = await asked();
    const seen = await look(code.toLowerCase().replaceAll('-', ' '));
    expect(seen.text).toContain('Nobody has taken it up yet.');
    const wrong = await look('7KQ4-M2XD-90BR');
    expect(wrong.status).toBe(422);
    await county.visitor().post('/find/answer/taken-back?lang=en', { code, sure: 'yes' });
    const gone = await look(code);
    const plain = (text: string) => text.replaceAll(/(nonce|value)="[^"]*"/g, '');
    expect(plain(gone.text)).toBe(plain(wrong.text));
    expect((await county.visitor().get(`/find/answer?lang=en&code=${code}`)).text).not.toContain(STORY);
  });

  it('is slowed down where it tries codes', async () => {
    const tries = await Promise.all(Array.from({ length: 30 }, () => look('7KQ4-M2XD-90BR')));
    expect(tries.filter(({ text }) => text.includes('Too many tries at once')).length).toBe(10);
    const { code } = await asked();
    expect((await look(code)).text).toContain('Too many tries at once');
  });

  it('takes it back: what they wrote and the key are gone, and whoever has it sees only that', async () => {
    const { code, id } = await asked();
    await advocate.post(`/asks/${id}/taken`, {});
    expect((await advocate.get(`/asks/${id}`)).text).toContain(STORY);
    const unsure = await county.visitor().post('/find/answer/taken-back?lang=en', { code });
    expect(unsure.text).toContain('Tick the box if you are sure.');
    const back = await county.visitor().post('/find/answer/taken-back?lang=en', { code, sure: 'yes' });
    expect(back.text).toContain('It is gone');
    expect(await county.owner('select code, wrapped, region from asks.asks')).toEqual([
      { code: null, wrapped: null, region: null },
    ]);
    expect(await county.owner('select 1 from asks.words')).toEqual([]);
    const page = await advocate.get(`/asks/${id}`);
    expect(page.text).toContain('Do not reach for them');
    expect(page.text).not.toContain(STORY);
    expect((await advocate.post(`/asks/${id}/answers`, { text: 'still there?' })).status).toBe(422);
    expect(await county.owner('select kind from responses.notices')).toEqual([{ kind: 'ask-taken-back' }]);
  });
});

describe('those who answer', () => {
  it('take one, and then it is theirs alone to read; of two who take it, one has it', async () => {
    const { id, code } = await asked();
    expect((await liaison.get('/asks')).text).toContain('Waits for someone');
    expect((await liaison.get(`/asks/${id}`)).text).toContain(STORY);
    const both = await Promise.all([advocate, liaison].map((each) => each.post(`/asks/${id}/taken`, {})));
    expect(both.map(({ status }) => status).sort()).toEqual([303, 422]);
    const [holder, other] = both[0]?.status === 303 ? [advocate, liaison] : [liaison, advocate];
    expect((await holder.get(`/asks/${id}`)).text).toContain(NUMBER);
    const seen = await other.get(`/asks/${id}`);
    expect(seen.status).toBe(200);
    for (const said of [STORY, NUMBER, 'Lumi']) expect(seen.text).not.toContain(said);
    expect((await other.post(`/asks/${id}/answers`, { text: 'not mine' })).status).toBe(422);
    expect((await other.post(`/asks/${id}/closed`, { reason: 'helped' })).status).toBe(422);
    expect((await look(code)).text).toContain('Someone has taken it up.');
  });

  it('write an answer that is read with the code; one message comes back for each answer', async () => {
    const { id, code } = await asked();
    await advocate.post(`/asks/${id}/taken`, {});
    expect((await advocate.post(`/asks/${id}/answers`, { text: '' })).status).toBe(422);
    await advocate.post(`/asks/${id}/answers`, { text: 'I can meet you at the library.' });
    expect((await look(code)).text).toContain('I can meet you at the library.');
    const reply = (text: string) => county.visitor().post('/find/answer/reply?lang=en', { code, text });
    expect((await reply('Tuesday then')).text).toContain('It is sent to them.');
    const second = await reply('and again');
    expect(second.status).toBe(422);
    expect(second.text).toContain('You wrote already.');
    expect((await advocate.get(`/asks/${id}`)).text).toContain('Tuesday then');
    expect((await advocate.get('/asks')).text).toContain('Wrote back');
    await advocate.post(`/asks/${id}/answers`, { text: 'Tuesday is good.' });
    expect((await reply('thanks')).status).toBe(200);
  });

  it('see the new way to reach them, with when it is not safe', async () => {
    const { id, code } = await asked();
    await advocate.post(`/asks/${id}/taken`, {});
    const changed = await county.visitor().post('/find/answer/reach?lang=en', {
      code,
      way: 'through',
      through: 'Ms. Rell at the school',
      notWhen: 'not on Fridays',
    });
    expect(changed.text).toContain('They see the new way to reach you.');
    const { text } = await advocate.get(`/asks/${id}`);
    expect(text).toContain('Ms. Rell at the school');
    expect(text).toContain('not on Fridays');
    expect(text).not.toContain(NUMBER);
  });

  it('pass it on to one who answers and to nobody else; put back, it waits again', async () => {
    const { id } = await asked();
    await advocate.post(`/asks/${id}/taken`, {});
    const [people] = [await county.owner('select handle, id::text from people.users')];
    const idOf = (handle: string) => String(people?.find((each) => each.handle === handle)?.id);
    for (const handle of ['officer', 'probation', 'socialworker', 'admin', 'other-county', 'advocate'])
      expect((await advocate.post(`/asks/${id}/passed`, { to: idOf(handle) })).status, handle).toBe(422);
    expect((await advocate.post(`/asks/${id}/passed`, { to: idOf('liaison') })).status).toBe(303);
    expect((await advocate.get(`/asks/${id}`)).text).not.toContain(STORY);
    expect((await liaison.get(`/asks/${id}`)).text).toContain(STORY);
    expect((await liaison.post(`/asks/${id}/put-back`, {})).status).toBe(303);
    expect((await advocate.get(`/asks/${id}`)).text).toContain(STORY);
  });

  it('close it with a reason; it opens again when they write, and goes after the county’s days', async () => {
    const { id, code } = await asked();
    await advocate.post(`/asks/${id}/taken`, {});
    expect((await advocate.post(`/asks/${id}/closed`, {})).status).toBe(422);
    expect((await advocate.post(`/asks/${id}/closed`, { reason: 'helped' })).status).toBe(303);
    expect((await look(code)).text).toContain('It is closed.');
    await county.visitor().post('/find/answer/reply?lang=en', { code, text: 'one more thing' });
    const days = (n: number) => new Date(Date.now() + n * 86_400_000);
    const forget = (n: number) => county.database.jobs.transaction().execute((tx) => forgetAsks(tx, days(n)));
    await forget(400);
    expect(await county.owner('select count(*)::int as n from asks.asks')).toEqual([{ n: 1 }]);
    await advocate.post(`/asks/${id}/closed`, { reason: 'handed-on' });
    await forget(29);
    expect(await county.owner('select count(*)::int as n from asks.asks')).toEqual([{ n: 1 }]);
    await forget(31);
    expect(
      await county.owner('select (select count(*)::int from asks.asks) + (select count(*)::int from asks.words) as n'),
    ).toEqual([{ n: 0 }]);
  });

  it('are told once where nobody answers, then the liaisons once; an answer ends it, silence closes nothing', async () => {
    const { id } = await asked();
    const alarmed = (minutes: number) => alarmAsks(county.database.jobs, new Date(Date.now() + minutes * 60_000));
    const told = async () =>
      (
        await county.owner(
          `select u.handle, n.kind from responses.notices n join people.users u on u.id = n.user_id order by n.at, u.handle`,
        )
      ).map((row) => `${row.handle} ${row.kind}`);
    await alarmed(10);
    expect(await told()).toEqual([]);
    await Promise.all([alarmed(16), alarmed(17), alarmed(18)]);
    const desk = await told();
    expect(desk.length).toBeGreaterThan(0);
    expect(desk.every((each) => each.endsWith('advocate ask-waits') || /advocate/.test(each))).toBe(true);
    expect(desk).not.toContain('liaison ask-waits');
    await alarmed(30);
    expect(await told()).toEqual(desk);
    await Promise.all([alarmed(61), alarmed(62)]);
    await alarmed(500);
    expect((await told()).filter((each) => each === 'liaison ask-waits')).toEqual(['liaison ask-waits']);
    expect((await told()).length).toBe(
      desk.length +
        (
          await county.owner(
            `select 1 from people.roles where role = 'liaison' and county_id in (select county_id from asks.asks)`,
          )
        ).length,
    );
    expect(await county.owner('select kind from mail.outbox group by kind')).toEqual([{ kind: 'waits' }]);
    expect((await advocate.get('/asks')).text).toContain('Waits for someone');
    await county.owner('truncate responses.notices');
    const answered = await asked();
    await advocate.post(`/asks/${answered.id}/taken`, {});
    await advocate.post(`/asks/${answered.id}/answers`, { text: 'here' });
    await alarmed(500);
    expect(await told()).toEqual([]);
    expect(id).not.toBe(answered.id);
  });

  it('are the advocates of the region where it has any', async () => {
    const [far] = await county.owner(`select region from people.users where handle = 'labor-advocate'`);
    expect(far?.region).toBe(7);
    const here = await county.as('labor-advocate');
    const { id } = await asked({ where: '90001' });
    expect(await county.owner('select region from asks.asks')).toEqual([{ region: 'spa-6' }]);
    expect((await advocate.get(`/asks/${id}`)).status).toBe(200);
    expect((await here.get(`/asks/${id}`)).status).toBe(404);
    expect((await here.get('/asks')).text).not.toContain(id);
    await county.owner(`update people.counties set settings = settings || '{"asksDesk": "liaisons"}'`);
    expect((await advocate.get(`/asks/${id}`)).status).toBe(404);
    expect((await liaison.get(`/asks/${id}`)).status).toBe(200);
    await county.owner(`update people.counties set settings = settings - 'asksDesk'`);
  });
});
