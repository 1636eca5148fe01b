import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aCounty, type County, type Visitor } from '../../../test/harness/county.ts';
import { asked as askedByStaff, elsewhere, linkTo } from '../../../test/harness/referrals.ts';
import { sendWaiting } from '../../platform/mail/send.ts';
import { sweepSilence } from './jobs/sweep.ts';
import { forgetOwn } from './own-store.ts';
import { refusals } from './refusals-store.ts';

const HOUR_MS = 3_600_000;
const NOTE = 'I come from work at nine.';
const NUMBER = '213 555 0142';
let county: County;
let liaison: Visitor;
let offer: { id: string; service: string; name: string };
let now: Date;
let day = 0;

beforeAll(async () => {
  county = await aCounty();
  liaison = await county.as('liaison');
  // An entry that says that the youth may ask, with an address; nobody is on a team, and the liaison's region is the second.
  const [row] = await county.owner(`select v.id::text, s.id::text as service, s.body ->> 'name' as name
    from directory.services s join directory.services_at_locations v on v.county_id = s.county_id and v.service_id = s.id
    join directory.locations l on l.county_id = v.county_id and l.id = v.location_id
    where s.body ->> 'status' = 'active' and s.body -> 'needs' ? 'food' and l.body ->> 'confidential' is distinct from 'true' and s.withdrawn_at is null
    order by s.id limit 1`);
  offer = row as typeof offer;
  await takes({});
});
afterAll(() => county.close());
beforeEach(async () => {
  await county.owner(
    'delete from referrals.told; delete from referrals.words; delete from referrals.events; delete from referrals.of_youth',
  );
  await county.owner(
    'delete from referrals.incoming; delete from referrals.asks; delete from mail.letters; delete from mail.outbox; delete from responses.notices',
  );
  now = new Date(Date.UTC(2027, 0, 4, 18) + day++ * 24 * HOUR_MS);
  county.setNow(now);
});

/** What the entry says beside; a change of the directory shows within a second. */
async function takes(said: object) {
  now = new Date((now ?? new Date(Date.UTC(2027, 0, 1))).getTime() + 2_000);
  county.setNow(now);
  await county.owner(`update directory.services set body = body || $2::jsonb where id = $1`, [
    offer.service,
    JSON.stringify({
      referred_by: ['anyone'],
      open_without_case: true,
      email: 'desk@open-table.test',
      confidential: false,
      ...said,
    }),
  ]);
}

const form = {
  way: 'text',
  to: NUMBER,
  notWhen: 'after six',
  message: 'no',
  called: 'Lumi',
  note: NOTE,
  who: 'youth',
  need: 'food',
  lang: 'en',
};
async function ask(fields: Record<string, string> = {}, key?: string) {
  const page = await county.visitor().post('/find/ask-them/sent?lang=en', { ...form, about: offer.id, ...fields }, key);
  const [row] = await county.owner('select id::text from referrals.asks order by asked_at desc, id desc limit 1');
  return { page, code: /tl-code">([0-9A-Z-]+)</.exec(page.text)?.[1] ?? '', id: String(row?.id ?? '') };
}
const look = (code: string) => county.visitor().post('/find/answer?lang=en', { code });
const sweep = (at: Date) => sweepSilence({ db: county.database.jobs, now: () => at, stopping: () => false });
const later = (hours: number) => new Date(now.getTime() + hours * HOUR_MS);
const main = (text: string) => text.slice(text.indexOf('<main'), text.indexOf('</main>'));

describe('asking a service oneself', () => {
  it('is offered by the finder where the service takes it, and says first what they would see and what the law asks of them', async () => {
    const found = await county.visitor().post('/find?lang=en', { need: 'food', where: '' });
    expect(found.text).toContain('Ask this place myself');
    const page = await county.visitor().post('/find/ask-them?lang=en', { about: offer.id, need: 'food' });
    expect(page.status).toBe(200);
    const at = (words: string) => main(page.text).indexOf(words);
    for (const words of [
      'What they will see',
      'This is not for an emergency',
      'The law makes most of them tell the county',
    ]) {
      expect(at(words), words).toBeGreaterThan(0);
      expect(at(words), words).toBeLessThan(at('name="note"'));
    }
    expect(page.text).not.toMatch(/<title>[^<]*(traffick|trata|help|ayuda|safe)/i);
    await takes({ referred_by: ['schools'] });
    const closed = await county.visitor().post('/find/ask-them?lang=en', { about: offer.id });
    expect(main(closed.text), 'only others may send a youth there').toContain('First choose a place.');
    await takes({});
  });

  it('makes no case, record, ledger entry or account; everything written is sealed, and the letter says nothing of it', async () => {
    const counts = `select (select count(*)::int from audit.entries) as ledger, (select count(*)::int from youth.youth) as youth,
      (select count(*)::int from reports.reports) as reports, (select count(*)::int from referrals.of_youth) as whose`;
    const before = await county.owner(counts);
    const { page, code } = await ask();
    expect(page.status, main(page.text).slice(0, 800)).toBe(200);
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(page.headers.get('set-cookie')).toBeNull();
    expect(await county.owner(counts)).toEqual(before);
    const stored = JSON.stringify([
      await county.owner('select * from referrals.asks'),
      await county.owner(`select encode(body, 'escape') from referrals.words`),
      await county.owner('select * from mail.letters'),
    ]);
    for (const said of [NOTE, NUMBER, 'Lumi', code, code.replaceAll('-', '')]) expect(stored).not.toContain(said);
    expect(await county.owner('select to_address, lang, kind from mail.letters')).toEqual([
      { to_address: 'desk@open-table.test', lang: 'both', kind: 'own-asked' },
    ]);
  });

  it('needs one way to be reached, or none where they look here; and the other’s yes, where somebody asks for another', async () => {
    expect((await ask({ way: 'code', to: '', called: '', note: '', notWhen: '' })).page.status).toBe(200);
    for (const [fields, message] of [
      [{ way: '' }, 'Choose one way.'],
      [{ to: '' }, 'Write the number or address'],
      [{ who: 'school' }, 'Without their yes nothing is sent.'],
      [{ who: 'peer' }, 'Without their yes nothing is sent.'],
    ] as const) {
      const { page } = await ask(fields);
      expect(page.status).toBe(422);
      expect(page.text).toContain(message);
      expect(page.text, 'what was typed is kept').toContain(NOTE);
    }
    expect((await ask({ who: 'organization', theirYes: 'yes' })).page.status).toBe(200);
    expect((await ask({ who: 'parent' })).page.status, 'a parent asks for themselves').toBe(200);
    expect(await county.owner('select asked_for from referrals.asks order by asked_for')).toEqual(
      ['organization', 'parent', 'youth'].map((asked_for) => ({ asked_for })),
    );
  });

  it('sent twice is one ask with one code; taken back, the form makes none again', async () => {
    const [first, second] = [await ask({}, 'one-form-key'), await ask({}, 'one-form-key')];
    expect(second.code).toBe(first.code);
    expect(await county.owner('select count(*)::int as n from referrals.asks')).toEqual([{ n: 1 }]);
    await county.visitor().post('/find/answer/their-end?lang=en', { code: first.code, sure: 'yes' });
    const third = await ask({}, 'one-form-key');
    expect(third.page.text).toContain('you took it back');
    expect(await county.owner('select count(*)::int as n from referrals.asks')).toEqual([{ n: 1 }]);
  });

  it('shows the provider what was agreed and nothing else, and who asked the answer by their code', async () => {
    const { code, id } = await ask();
    const link = await linkTo(county, id);
    const seen = main((await county.visitor().get(`${link}?lang=en`)).text);
    for (const words of ['asks you themselves', 'Lumi', NUMBER, 'after six', NOTE, 'No, only speak to them'])
      expect(seen, words).toContain(words);
    expect(seen).not.toContain(code);
    expect(main((await look(code)).text)).toContain('They have not answered yet.');
    await county.visitor().post(link, { answer: 'taken', said: 'Come on Tuesday at three, ask for Mo.' });
    const answered = main((await look(code)).text);
    expect(answered).toContain('They say yes.');
    expect(answered).toContain('ask for Mo.');
    expect(
      main((await county.visitor().get(`${link}?lang=en`)).text),
      'answered: nothing of them any more',
    ).not.toContain('Lumi');
    // And that it has begun, once; then how it was, once.
    expect((await county.visitor().post('/find/answer/how-it-was?lang=en', { code, felt: 'good' })).text).not.toContain(
      'Thank you',
    );
    await county.visitor().post(`${link}/beginning`, {});
    expect(main((await look(code)).text)).toContain('They say that it has begun.');
    const felt = await county.visitor().post('/find/answer/how-it-was?lang=en', { code, felt: 'good' });
    expect(felt.text).toContain('Thank you for saying how it was.');
    await county.visitor().post('/find/answer/how-it-was?lang=en', { code, felt: 'not-good' });
    expect(await county.owner(`select code from referrals.events where kind = 'how-it-was'`)).toEqual([
      { code: 'good' },
    ]);
  });

  it('a service that tells nobody where it is cannot by its answer', async () => {
    await takes({ confidential: true });
    try {
      const { code, id } = await ask();
      const link = await linkTo(county, id);
      expect((await county.visitor().get(`${link}?lang=en`)).text).toContain('Do not write where your place is');
      for (const said of ['Come to 4120 Orchard Street.', 'We are in 90731', 'Ven a la calle Olivo 12']) {
        const page = await county.visitor().post(link, { answer: 'taken', said });
        expect(page.status, said).toBe(422);
      }
      await county.visitor().post(link, { answer: 'taken', said: 'Call us at 213 555 0190 before 6.' });
      const page = main((await look(code)).text);
      expect(page).toContain('before 6.');
      expect(page).not.toMatch(/Orchard|90731/);
    } finally {
      await takes({});
    }
  });

  it('taken back, its words and key are gone, the link and the code open nothing, and the letter does not go', async () => {
    const { code, id } = await ask();
    const link = await linkTo(county, id);
    const gone = await county.visitor().post('/find/answer/their-end?lang=en', { code, sure: 'yes' });
    expect(gone.text).toContain('It is gone');
    expect(await county.owner('select wrapped, code, language from referrals.asks')).toEqual([
      { wrapped: null, code: null, language: null },
    ]);
    expect(await county.owner('select 1 from referrals.words')).toEqual([]);
    expect((await county.visitor().get(link)).status).toBe(404);
    expect((await look(code)).status).toBe(422);
    const sent: unknown[] = [];
    const desk = { db: county.database.jobs, now: () => later(1), stopping: () => false };
    await sendWaiting(desk, { sendMail: async (mail: unknown) => sent.push(mail) } as never, {
      smtpUrl: '',
      from: 'a@b.test',
      siteUrl: 'https://county.test',
      ring: county.vault.ring,
    });
    expect(sent).toEqual([]);
  });

  it('after silence the region’s liaison is told once and sees whom was asked, never who asks; who asked is shown others', async () => {
    const { code, id } = await ask();
    const [row] = await county.owner(
      'select silence_hours::int as hours, coalesce(region, provider_region) as region from referrals.asks',
    );
    await county.owner('update people.users set region = null where handle = $1', ['liaison']);
    expect((await liaison.get(`/referrals/${id}`)).status, 'before the silence it is nobody’s').toBe(404);
    await sweep(later(Number(row?.hours) + 1));
    await sweep(later(Number(row?.hours) * 3));
    const told = await county.owner(
      `select t.kind, u.handle from referrals.told t join people.users u on u.id = t.user_id where u.handle = 'liaison'`,
    );
    expect(told).toEqual([{ kind: 'liaison', handle: 'liaison' }]);
    expect(await county.owner(`select 1 from referrals.told where kind = 'sender'`)).toEqual([]);
    county.setNow(later(Number(row?.hours) + 2));
    liaison = await county.as('liaison');
    const frame = main((await liaison.get(`/referrals/${id}`)).text);
    expect(frame).toContain('Somebody asked this service themselves');
    for (const said of [NOTE, NUMBER, 'Lumi', code]) expect(frame).not.toContain(said);
    expect((await (await county.as('socialworker')).get(`/referrals/${id}`)).status).toBe(404);
    const page = main((await look(code)).text);
    expect(page).toContain('They have not answered in time.');
    expect(page).toContain('A person of the county was told');
    expect(page.match(/<h3/g)?.length ?? 0, 'others to ask').toBeGreaterThan(0);
    expect(page).not.toContain(`value="${offer.id}"`);
  });

  it('sends the link again in the provider’s language: the old one ends, not more than three times a day, and faults are said', async () => {
    const { id } = await ask();
    const [row] = await county.owner('select silence_hours::int as hours from referrals.asks');
    await county.owner('update people.users set region = null where handle = $1', ['liaison']);
    await sweep(later(Number(row?.hours) + 1));
    county.setNow(later(Number(row?.hours) + 2));
    liaison = await county.as('liaison');
    await liaison.post(`/directory/services/${offer.service}/steward`, { keeper: '', contact: '', letterLang: 'es' });
    const first = await linkTo(county, id);
    expect((await county.visitor().get(first)).status).toBe(200);
    await county.owner(`update mail.letters set dropped_at = now(), last_fault = 'EENVELOPE'`);
    expect(main((await liaison.get(`/referrals/${id}`)).text)).toContain('could not be delivered');
    expect((await liaison.post(`/referrals/${id}/sent-again`, {})).status).toBe(303);
    expect((await county.visitor().get(first)).status, 'the old link').toBe(404);
    expect((await county.visitor().get(await linkTo(county, id, 1))).status, 'the new one').toBe(200);
    expect(await county.owner(`select lang, kind, turn::int from mail.letters where turn = 1`)).toEqual([
      { lang: 'es', kind: 'own-still-asked', turn: 1 },
    ]);
    for (const status of [303, 303, 422]) {
      const again = await liaison.post(`/referrals/${id}/sent-again`, {});
      expect(again.status === 303 ? 303 : 422, again.text.slice(0, 200)).toBe(status);
    }
    expect((await (await county.as('librarian')).post(`/referrals/${id}/sent-again`, {})).status).toBe(404);
    const page = main((await liaison.get(`/referrals/${id}`)).text);
    expect(page).toContain('Written in: Spanish.');
  });

  it('the same for what staff asked: by who asked, not by others, and never once it is answered', async () => {
    const librarian = await county.as('librarian');
    const id = await askedByStaff(librarian, null, { ...elsewhere, need: 'food', region: '' });
    expect((await librarian.post(`/referrals/${id}/sent-again`, {})).status).toBe(303);
    expect(await county.owner('select distinct to_address from mail.letters')).toEqual([
      { to_address: elsewhere.elsewhereEmail },
    ]);
    expect((await (await county.as('nurse')).post(`/referrals/${id}/sent-again`, {})).status).toBe(404);
    await county.visitor().post(await linkTo(county, id, 1), { answer: 'not-taken', reason: 'full' });
    expect((await librarian.post(`/referrals/${id}/sent-again`, {})).status, 'it moved on').toBe(422);
  });

  it('is forgotten some days after it is over; that a service was asked and said no stays, and is counted', async () => {
    const { code, id } = await ask();
    await county.visitor().post(await linkTo(county, id), { answer: 'not-taken', reason: 'needs-papers' });
    expect(main((await look(code)).text)).toContain('They say no: they ask for papers or ID.');
    const forget = (days: number) =>
      county.database.jobs.transaction().execute((tx) => forgetOwn(tx, later(days * 24)));
    await forget(29);
    expect((await look(code)).status).toBe(200);
    await forget(31);
    expect((await look(code)).status).toBe(422);
    expect(await county.owner('select 1 from referrals.words')).toEqual([]);
    expect(
      await county.owner(
        `select a.wrapped, e.reason from referrals.asks a join referrals.events e on e.referral_id = a.id`,
      ),
    ).toEqual([{ wrapped: null, reason: 'needs-papers' }]);
    const [who] = await county.owner(
      `select id::text, county_id::text as county from people.users where handle = 'planlead'`,
    );
    const rows = await county.database.app.transaction().execute(async (tx) => {
      await sql`select set_config('app.user_id', ${who?.id}, true), set_config('app.county_id', ${who?.county}, true)`.execute(
        tx,
      );
      return refusals(tx, new Date(0));
    });
    expect(rows).toMatchObject([{ need: 'food', withoutCase: true, reason: 'needs-papers', n: 1 }]);
  });

  it('more than twenty a day of one service are not sent: they could not read them', async () => {
    await county.owner(
      `insert into referrals.asks (county_id, id, asked_at, with_record, own, sent, asked_for, need, provider, organization, way,
        service_id, due_at, silence_hours, link_hash, wrapped, yes_by, yes_at, yes_how, yes_lang)
      select s.county_id, gen_random_uuid(), $2::timestamptz - interval '2 hours', false, true, decode(md5(n::text), 'hex'), 'youth', 'food', 'A', 'A', 'letter', s.id,
        $2, 72, decode(md5(n::text), 'hex'), 'x', 'youth', $2, 'own-form', 'en' from directory.services s, generate_series(1, 20) n where s.id = $1`,
      [offer.service, now],
    );
    const { page } = await ask();
    expect(page.status).toBe(422);
    expect(page.text).toContain('So many have asked today');
    expect(page.text).toContain(NOTE);
  });
});
