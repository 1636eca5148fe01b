import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aCounty, type County, type Visitor } from '../../../test/harness/county.ts';
import { anAsk, asked, aYouthOf, elsewhere, linkTo } from '../../../test/harness/referrals.ts';
import { sweepSilence } from './jobs/sweep.ts';
import { refusals } from './refusals-store.ts';

const HOUR_MS = 3_600_000;
let county: County;
let worker: Visitor;
let youthId: string;
const people = new Map<string, Visitor>();
const as = async (handle: string): Promise<Visitor> => {
  const known = people.get(handle) ?? (await county.as(handle));
  people.set(handle, known);
  return known;
};
const agency = async (handle: string) =>
  String(
    (await county.owner('select agency_id::text as id from people.users where handle = $1', [handle]))[0]?.id ?? '',
  );
const main = (text: string) => text.slice(text.indexOf('<main'), text.indexOf('</main>'));
const count = async (table: string, where = 'true', values: unknown[] = []) =>
  Number((await county.owner(`select count(*)::int as n from ${table} where ${where}`, values))[0]?.n);
const sweep = (at: Date) => sweepSilence({ db: county.database.jobs, now: () => at, stopping: () => false });
const later = (hours: number) => new Date(Date.now() + hours * HOUR_MS);
const toldOf = (id: string) =>
  county.owner(
    `select t.kind, u.handle from referrals.told t join people.users u on u.id = t.user_id where referral_id = $1 order by t.at, t.kind desc, u.handle`,
    [id],
  );

beforeAll(async () => {
  county = await aCounty();
  worker = await as('socialworker');
  youthId = await aYouthOf(county, worker);
});
afterAll(() => county.close());
beforeEach(() => county.setNow(null));

describe('asking a service', () => {
  it('shows services that fit, filled in from the record, and sends nothing yet', async () => {
    const need = await worker.get(`/youth/${youthId}/referrals/new`);
    expect(need.text).toContain('value="16"');
    const offers = await worker.post(`/youth/${youthId}/referrals/offers`, {
      need: 'food',
      age: '16',
      region: 'spa-6',
    });
    expect(offers.status).toBe(200);
    const offerId = /name="offerId" value="([^"]+)"/.exec(offers.text)?.[1] ?? '';
    const share = await worker.post(`/youth/${youthId}/referrals/share`, {
      need: 'food',
      age: '16',
      region: 'spa-6',
      offerId,
    });
    expect(share.status).toBe(200);
    expect(share.text).toMatch(/value="ages"[^>]*checked/);
    expect(share.text, 'the least: no region').not.toMatch(/value="region"[^>]*checked/);
    expect(await count('referrals.asks')).toBe(0);
  });

  it('without the yes sends nothing, says so beside its field, and keeps what was typed', async () => {
    const page = await worker.post(`/youth/${youthId}/referrals`, { ...anAsk, ...elsewhere, yes: '' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('Without it nothing is sent.');
    expect(page.text).toContain('after eight in the evening');
    expect(page.text).toContain('Rio');
    expect(await count('referrals.asks')).toBe(0);
    expect(await count('mail.letters')).toBe(0);
  });

  it('takes no yes of a parent for a youth with a record', async () => {
    const page = await worker.post(`/youth/${youthId}/referrals`, {
      ...anAsk,
      ...elsewhere,
      yesBy: 'parent-or-guardian',
    });
    expect(page.status).toBe(422);
    expect(await count('referrals.asks')).toBe(0);
  });

  it('twice with one key is asked once', async () => {
    const key = crypto.randomUUID();
    const before = await count('referrals.asks');
    const [one, two] = await Promise.all([
      worker.post(`/youth/${youthId}/referrals`, { ...anAsk, ...elsewhere }, key),
      worker.post(`/youth/${youthId}/referrals`, { ...anAsk, ...elsewhere }, key),
    ]);
    expect(one.location).toBe(two.location);
    expect(await count('referrals.asks')).toBe(before + 1);
  });

  it('stands on the youth’s record and in the list of who asked', async () => {
    const id = await asked(worker, youthId, elsewhere);
    expect((await worker.get(`/youth/${youthId}`)).text).toContain(`/referrals/${id}`);
    expect((await worker.get('/referrals')).text).toContain(`/referrals/${id}`);
  });

  it('takes a parent’s yes without a record only with the reason why it is safe; the database refuses it else', async () => {
    const librarian = await county.as('librarian');
    const form = { ...anAsk, ...elsewhere, askedFor: 'parent', yesBy: 'parent-or-guardian' };
    const before = await count('referrals.asks');
    const page = await librarian.post('/referrals', form);
    expect(page.status).toBe(422);
    expect(page.text).toContain('Write why a parent’s or guardian’s yes is safe');
    expect(await count('referrals.asks')).toBe(before);
    const sent = await librarian.post('/referrals', { ...form, yesWhy: 'Qwyxsafe: the youth asked for her, alone.' });
    expect(sent.status, sent.text.slice(0, 400)).toBe(303);
    expect((await librarian.get(String(sent.location))).text).toContain('Qwyxsafe: the youth asked for her');
    const [row] = await county.owner(`select yes_why from referrals.asks where yes_by = 'parent-or-guardian'`);
    expect(Buffer.from(row?.yes_why as Uint8Array).toString('latin1')).not.toContain('Qwyxsafe');
    await expect(
      county.owner(
        `insert into referrals.asks select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'yes_why', null, 'link_hash', null, 'way', 'telephone'))).*
          from referrals.asks a where a.yes_by = 'parent-or-guardian'`,
      ),
    ).rejects.toThrow(/needs the reason why it is safe/);
  });

  it('keeps no referral of a youth on a parent’s yes while one who may have given it is in doubt', async () => {
    const kept = (relation: string, ended: string) =>
      county.owner(
        `do $$ declare a referrals.asks; begin
          insert into care.members (county_id, id, youth_id, part, relation, who, said_by, since, by_user, agency_id, ended_at, ended_by)
            select y.county_id, gen_random_uuid(), y.id, 'supporter', '${relation}', '\\x00', 'worker', now(), u.id, u.agency_id, ${ended}
              from youth.youth y join people.users u on u.county_id = y.county_id and u.id = '${worker.userId}' where y.id = '${youthId}';
          select * into a from referrals.asks x where x.yes_by = 'parent-or-guardian' limit 1;
          a.id := gen_random_uuid(); a.with_record := true; a.asked_for := 'youth'; a.way := 'telephone'; a.link_hash := null;
          insert into referrals.asks select (a).*;
          insert into referrals.of_youth (county_id, referral_id, youth_id, by_user) values (a.county_id, a.id, '${youthId}', a.by_user);
          raise exception 'kept';
        end $$`,
      );
    await expect(kept('friend', 'null, null')).rejects.toThrow('kept');
    await expect(kept('parent', 'now(), u.id'), 'left, and nobody decided').rejects.toThrow(
      /before a worker decided so/,
    );
  });
});

describe('a one-time link', () => {
  it('shows what was agreed and nothing else, however often it is looked at', async () => {
    const id = await asked(worker, youthId, { ...elsewhere, share: 'ages', wantsWords: '', words: 'Qwyxsecret' });
    const [youth] = await county.owner('select number from youth.youth where id = $1', [youthId]);
    const link = await linkTo(county, id);
    const provider = county.visitor();
    for (let look = 0; look < 3; look++) {
      const page = await provider.get(link);
      expect(page.status).toBe(200);
      expect(page.text).toContain('Rio');
      expect(page.text).toContain('16 or 17');
      for (const kept of ['Spanish', 'Qwyxsecret', youthId, String(youth?.number), 'South', 'desk@harborview'])
        expect(main(page.text), kept).not.toContain(kept);
      expect(/<title>([^<]*)/.exec(page.text)?.[1]).not.toMatch(/youth|traffick|Rio/i);
    }
    expect(await count('referrals.events', 'referral_id = $1', [id])).toBe(0);
  });

  it('is answered once; then it shows only that it was', async () => {
    const id = await asked(worker, youthId, elsewhere);
    const link = await linkTo(county, id);
    const [one, two] = await Promise.all([
      county.visitor().post(link, { answer: 'taken' }),
      county.visitor().post(link, { answer: 'not-taken', reason: 'full' }),
    ]);
    expect([one.status, two.status].sort()).toEqual([303, 422]);
    expect(await count('referrals.events', `referral_id = $1 and kind = 'answered'`, [id])).toBe(1);
    const page = await county.visitor().get(link);
    expect(page.text).toContain('This was answered');
    expect(main(page.text)).not.toContain('Rio');
    expect(main(page.text), 'one thing may still be said').not.toContain('name="answer"');
    await county.visitor().post(`${link}/beginning`, {});
    expect(main((await county.visitor().get(link)).text)).not.toContain('<form');
    expect(await count('responses.notices', `kind = 'referral-answered' and user_id = $1`, [worker.userId])).toBe(1);
  });

  it('that waits may be answered again, and shows nothing of whom it is about', async () => {
    const id = await asked(worker, youthId, elsewhere);
    const link = await linkTo(county, id);
    const until = new Date(Date.now() + 10 * 24 * HOUR_MS).toISOString().slice(0, 10);
    expect((await county.visitor().post(link, { answer: 'waiting' })).status).toBe(422);
    expect((await county.visitor().post(link, { answer: 'waiting', until })).status).toBe(303);
    const page = await county.visitor().get(link);
    expect(main(page.text)).not.toContain('Rio');
    expect((await county.visitor().post(link, { answer: 'taken' })).status).toBe(303);
    expect((await worker.get(`/referrals/${id}`)).text).toContain('Taken');
  });

  it('that is wrong, old, taken back or sealed looks the same', async () => {
    const old = await asked(worker, youthId, elsewhere);
    const closed = await asked(worker, youthId, elsewhere);
    await worker.post(`/referrals/${closed}/closure`, { closedWhy: 'youth-took-yes-back' });
    const sealed = await asked(worker, youthId, elsewhere);
    await county.owner('update referrals.of_youth set sealed_by = gen_random_uuid() where referral_id = $1', [sealed]);
    const answered = await asked(worker, youthId, elsewhere);
    await county.visitor().post(await linkTo(county, answered), { answer: 'taken' });
    const plain = (text: string) => main(text).replace(/nonce="[^"]*"|value="[^"]*"|\/referrals\/answer\/[\w-]+/g, '');
    const wrong = await county.visitor().get(`/referrals/answer/${'x'.repeat(32)}`);
    const notOne = await county.visitor().get('/referrals/answer/x');
    const pages = [wrong, notOne];
    for (const id of [closed, sealed]) pages.push(await county.visitor().get(await linkTo(county, id)));
    county.setNow(later(24 * 15));
    for (const id of [old, answered]) pages.push(await county.visitor().get(await linkTo(county, id)));
    expect(pages.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
    expect(new Set(pages.map(({ text }) => plain(text))).size).toBe(1);
    for (const id of [old, closed, sealed])
      expect((await county.visitor().send(await linkTo(county, id), { answer: 'taken' })).status).toBe(404);
    expect(
      await count('referrals.events', `kind = 'answered' and referral_id = any ($1)`, [[old, closed, sealed]]),
    ).toBe(0);
    expect(wrong.text).toContain('This link is not open');
    expect(wrong.headers.get('content-security-policy')).toContain('default-src');
  });
});

describe('who sees a referral of a youth', () => {
  it('is the youth’s team; the agency that is asked sees what was agreed; everyone else finds nothing', async () => {
    const id = await asked(worker, youthId, { toAgency: await agency('advocate') });
    const advocate = await as('advocate');
    const page = await advocate.get(`/referrals/${id}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Rio');
    expect(main(page.text)).not.toContain(youthId);
    expect((await advocate.get(`/youth/${youthId}`)).status).toBe(404);
    expect((await advocate.get('/referrals')).text).toContain(`/referrals/${id}`);
    for (const handle of [
      'nurse',
      'educator',
      'labor-advocate',
      'liaison',
      'admin',
      'privacy',
      'supervisor',
      'other-county',
    ]) {
      const stranger = await as(handle);
      expect((await stranger.get(`/referrals/${id}`)).status, handle).toBe(404);
      expect((await stranger.post(`/referrals/${id}/answers`, { answer: 'taken' })).status, handle).toBe(404);
      expect((await stranger.post(`/referrals/${id}/closure`, { closedWhy: 'other-help' })).status, handle).toBe(404);
      expect((await stranger.get('/referrals')).text, handle).not.toContain(id);
    }
    expect((await county.visitor().get(`/referrals/${id}`)).location).toBe('/sign-in');
  });

  it('ends with the basis', async () => {
    const other = await as('socialworker-2');
    const youth = await aYouthOf(county, other);
    const id = await asked(other, youth, elsewhere);
    expect((await other.get(`/referrals/${id}`)).status).toBe(200);
    await county.owner('update access.bases set ended_at = now() where youth_id = $1', [youth]);
    await county.owner('select access.derive(county_id, id) from youth.youth where id = $1', [youth]);
    expect((await other.get(`/referrals/${id}`)).status).toBe(404);
    expect((await other.post(`/referrals/${id}/closure`, { closedWhy: 'other-help' })).status).toBe(404);
    expect((await other.get('/referrals')).text).not.toContain(id);
  });

  it('how it was for the youth is not for the service', async () => {
    const id = await asked(worker, youthId, { toAgency: await agency('advocate') });
    const advocate = await as('advocate');
    await advocate.post(`/referrals/${id}/answers`, { answer: 'taken', said: 'Ask for Sam' });
    await worker.post(`/referrals/${id}/introductions`, { how: 'together', who: 'Qwyxintroduced by me to Sam' });
    await advocate.post(`/referrals/${id}/beginning`, {});
    await worker.post(`/referrals/${id}/how-it-was`, { felt: 'mixed', feltSaid: 'Qwyxfelt' });
    const team = await worker.get(`/referrals/${id}`);
    for (const shown of ['Ask for Sam', 'Qwyxintroduced', 'Qwyxfelt']) expect(team.text).toContain(shown);
    const provider = await advocate.get(`/referrals/${id}`);
    expect(provider.text).toContain('Ask for Sam');
    for (const kept of ['Qwyxintroduced', 'Qwyxfelt', 'mixed']) expect(main(provider.text)).not.toContain(kept);
    expect((await advocate.post(`/referrals/${id}/how-it-was`, { felt: 'good' })).status).toBe(404);
    expect((await advocate.post(`/referrals/${id}/closure`, { closedWhy: 'other-help' })).status).toBe(404);
    expect(provider.text).toContain('Rio');
    expect((await worker.post(`/referrals/${id}/ending`, { endedWhy: 'got-what-they-came-for' })).status).toBe(303);
    expect((await worker.post(`/referrals/${id}/beginning`, {})).status).toBe(422);
    await worker.post(`/referrals/${id}/closure`, { closedWhy: 'youth-took-yes-back' });
    const closed = await advocate.get(`/referrals/${id}`);
    expect(closed.status).toBe(200);
    expect(main(closed.text), 'what was shared is taken back').not.toContain('Rio');
  });

  it('nothing that was typed lies open in the database', async () => {
    const rows = await county.owner(
      `select (select string_agg(to_jsonb(a)::text, '') from referrals.asks a) || (select string_agg(to_jsonb(e)::text, '') from referrals.events e)
        || (select string_agg(to_jsonb(w)::text, '') from referrals.words w) as all`,
    );
    for (const typed of ['Rio', '555-0134', 'Qwyx', 'Ask for Sam', youthId])
      expect(String(rows[0]?.all)).not.toContain(typed);
  });
});

describe('without any record', () => {
  it('is seen by who asked, their supervisor and the region’s liaison, and makes no record of anything', async () => {
    const tables = ['youth.youth', 'reports.reports', 'screening.screenings', 'responses.responses', 'reports.drafts'];
    const before = await Promise.all(tables.map((table) => count(table)));
    const librarian = await as('librarian');
    const id = await asked(librarian, null, { ...elsewhere, askedFor: 'peer', yesBy: 'peer' });
    expect(await Promise.all(tables.map((table) => count(table)))).toEqual(before);
    expect((await librarian.get('/referrals')).text).toContain(id);
    expect((await librarian.get(`/referrals/${id}`)).text).toContain('Rio');
    const liaison = await as('liaison');
    expect((await liaison.get(`/referrals/${id}`)).text).toContain('Rio');
    for (const handle of ['socialworker', 'supervisor', 'admin', 'nurse', 'shelter', 'other-county'])
      expect((await (await as(handle)).get(`/referrals/${id}`)).status, handle).toBe(404);
    await county.owner(`update people.users set agency_id = $1 where handle = 'shelter'`, [await agency('librarian')]);
    expect((await (await county.as('shelter')).get(`/referrals/${id}`)).status, 'a colleague who did not ask').toBe(
      404,
    );
    await county.owner(
      `insert into people.roles (county_id, user_id, role) select county_id, id, 'supervisor' from people.users where handle = 'shelter'`,
    );
    expect((await (await county.as('shelter')).get(`/referrals/${id}`)).status, 'their supervisor').toBe(200);
    await county.owner(`update people.users set region = 2 where handle = 'liaison'`);
    expect((await liaison.get(`/referrals/${id}`)).status, 'on the region’s team').toBe(200);
    await county.owner('delete from liaisons.assignments');
    expect((await liaison.get(`/referrals/${id}`)).status, 'another region’s liaison').toBe(404);
    await county.owner(`update people.users set region = 6 where handle = 'liaison'`);
  });

  it('needs a safe way to reach them', async () => {
    const page = await (await as('librarian')).post('/referrals', { ...anAsk, ...elsewhere, by: '' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('without a record there is no other');
  });
});

describe('silence', () => {
  it('is told to the sender, then to the region’s liaison, each once; it closes nothing, and another service is ready', async () => {
    const id = await asked(worker, youthId, { ...elsewhere, need: 'food', covers: 'yes' });
    await sweep(later(71));
    expect(await toldOf(id)).toEqual([]);
    await Promise.all([sweep(later(73)), sweep(later(73))]);
    await sweep(later(74));
    expect(await toldOf(id)).toEqual([{ kind: 'sender', handle: 'socialworker' }]);
    const liaison = await as('liaison');
    expect((await liaison.get(`/referrals/${id}`)).status, 'not yet the liaison’s').toBe(404);
    await Promise.all([sweep(later(146)), sweep(later(146))]);
    await sweep(later(5_000));
    expect(await toldOf(id)).toEqual([
      { kind: 'sender', handle: 'socialworker' },
      { kind: 'liaison', handle: 'liaison' },
    ]);
    county.setNow(later(147));
    const frame = await liaison.get(`/referrals/${id}`);
    expect(frame.text).toContain('Harborview House');
    expect(main(frame.text)).not.toContain('Rio');
    expect((await liaison.get('/referrals')).text).toContain(id);
    // One notice for each telling of anybody: no more, however often it was swept.
    for (const kind of ['sender', 'liaison'])
      expect(
        await count('responses.notices', 'kind = $1', [
          kind === 'sender' ? 'referral-silent' : 'referral-silent-liaison',
        ]),
      ).toBe(await count('referrals.told', 'kind = $1', [kind]));
    const page = await worker.get(`/referrals/${id}`);
    expect(page.text).toContain('No answer in time');
    expect(page.text).toContain('Another service is ready');
    const offerId = /name="offerId" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    const [one, two] = await Promise.all([
      worker.post(`/referrals/${id}/next`, { offerId }),
      worker.post(`/referrals/${id}/next`, { offerId }).catch(() => null),
    ]);
    const [done] = [one, two].filter((each) => each?.status === 303);
    expect(done?.location).toMatch(/^\/referrals\//);
    expect(await count('referrals.asks', 'after_id = $1', [id])).toBe(1);
    expect((await worker.get(String(done?.location))).text, 'with the same facts').toContain('Rio');
    // The liaison writes down what was said by telephone.
    expect((await liaison.post(`/referrals/${id}/answers`, { answer: 'not-taken', reason: 'full' })).status).toBe(303);
  });

  it('after a waiting list’s end is told again; an answer or a closure ends the telling', async () => {
    const until = new Date(Date.now() + 20 * 24 * HOUR_MS).toISOString().slice(0, 10);
    const waits = await asked(worker, youthId, elsewhere);
    await county.visitor().post(await linkTo(county, waits), { answer: 'waiting', until });
    const taken = await asked(worker, youthId, elsewhere);
    await county.visitor().post(await linkTo(county, taken), { answer: 'taken' });
    const closed = await asked(worker, youthId, elsewhere);
    await worker.post(`/referrals/${closed}/closure`, { closedWhy: 'other-help' });
    await sweep(later(100));
    expect((await toldOf(waits)).length).toBe(0);
    await sweep(later(24 * 22));
    expect(await toldOf(waits)).toEqual([{ kind: 'sender', handle: 'socialworker' }]);
    expect([await toldOf(taken), await toldOf(closed)]).toEqual([[], []]);
  });

  it('of a sealed record is told to nobody', async () => {
    const id = await asked(worker, youthId, elsewhere);
    await county.owner('update referrals.of_youth set sealed_by = gen_random_uuid() where referral_id = $1', [id]);
    await sweep(later(200));
    expect(await toldOf(id)).toEqual([]);
  });

  it('asks the youth again where the yes was for one service only', async () => {
    const id = await asked(worker, youthId, { ...elsewhere, need: 'food' });
    await county.visitor().post(await linkTo(county, id), { answer: 'not-taken', reason: 'full' });
    const page = await worker.get(`/referrals/${id}`);
    expect(page.text).toContain('Ask the youth about');
    const offerId = /name="offerId" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    expect((await worker.post(`/referrals/${id}/next`, { offerId })).status).toBe(422);
    expect(await count('referrals.asks', 'after_id = $1', [id])).toBe(0);
  });
});

describe('what is missing', () => {
  it('is counted from refusals and silences, for those who plan, and for nobody else', async () => {
    const id = await asked(worker, youthId, { ...elsewhere, need: 'lawyer', region: 'spa-3', language: 'hy' });
    await county.visitor().post(await linkTo(county, id), { answer: 'not-taken', reason: 'needs-case' });
    // What was not answered counts once somebody was told of the silence; what is only waited for does not count.
    const librarian = await as('librarian');
    await asked(librarian, null, { ...elsewhere, need: 'ride', region: '', language: '' });
    await sweep(later(80));
    await asked(librarian, null, { ...elsewhere, need: 'ride', region: '', language: '' });
    const seen = async (handle: string) => {
      const [who] = await county.owner(
        'select id::text, county_id::text as county from people.users where handle = $1',
        [handle],
      );
      return county.database.app.transaction().execute(async (tx) => {
        await sql`select set_config('app.user_id', ${who?.id}, true), set_config('app.county_id', ${who?.county}, true)`.execute(
          tx,
        );
        return (await refusals(tx, later(-24))).filter(({ need }) => need === 'lawyer' || need === 'ride');
      });
    };
    for (const handle of ['liaison', 'planlead', 'admin', 'analyst'])
      expect(await seen(handle), handle).toEqual([
        { need: 'lawyer', region: 'spa-3', language: 'hy', withoutCase: false, reason: 'needs-case', n: 1 },
        { need: 'ride', region: null, language: null, withoutCase: true, reason: 'no-answer', n: 1 },
      ]);
    for (const handle of ['socialworker', 'librarian', 'privacy', 'other-county'])
      expect(await seen(handle), handle).toEqual([]);
  });
});

describe('between counties', () => {
  const countyOf = async (handle: string) =>
    String((await county.owner('select county_id::text as id from people.users where handle = $1', [handle]))[0]?.id);

  it('the other county’s desk sees what was agreed, answers, and the answer comes back; nobody else there sees it', async () => {
    const id = await asked(worker, youthId, { toCounty: await countyOf('other-county') });
    const desk = await as('other-county-desk');
    const list = await desk.get('/referrals');
    const path = /\/referrals\/from-counties\/[0-9a-f-]{36}/.exec(list.text)?.[0] ?? '';
    const page = await desk.get(path);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Rio');
    expect(main(page.text)).not.toContain(youthId);
    expect(main(page.text)).not.toContain(id);
    expect((await desk.get(`/referrals/${id}`)).status).toBe(404);
    for (const handle of ['other-county', 'socialworker', 'liaison', 'supervisor']) {
      const stranger = await as(handle);
      expect((await stranger.get(path)).status, handle).toBe(404);
      expect((await stranger.post(`${path}/answers`, { answer: 'taken' })).status, handle).toBe(404);
    }
    const answer = { answer: 'not-taken', reason: 'exclusion', exclusion: 'Qwyxrule: no youth from elsewhere' };
    const [one, two] = await Promise.all([desk.post(`${path}/answers`, answer), desk.post(`${path}/answers`, answer)]);
    expect([one.status, two.status].sort()).toEqual([303, 422]);
    const back = await worker.get(`/referrals/${id}`);
    expect(back.text).toContain('its own exclusion list');
    expect(back.text).toContain('Qwyxrule');
  });

  it('a sealing order takes it from the other county too, and a closed one can no longer be answered', async () => {
    const toCounty = await countyOf('other-county');
    const desk = await as('other-county-desk');
    const pathOf = async (id: string) => {
      const [row] = await county.owner('select id::text from referrals.incoming where referral_id = $1', [id]);
      return `/referrals/from-counties/${row?.id}`;
    };
    const sealed = await asked(worker, youthId, { toCounty });
    expect((await desk.get(await pathOf(sealed))).status).toBe(200);
    await county.owner('update referrals.of_youth set sealed_by = gen_random_uuid() where referral_id = $1', [sealed]);
    expect((await desk.get(await pathOf(sealed))).status).toBe(404);
    expect((await desk.post(`${await pathOf(sealed)}/answers`, { answer: 'taken' })).status).toBe(404);
    const closed = await asked(worker, youthId, { toCounty });
    await worker.post(`/referrals/${closed}/closure`, { closedWhy: 'youth-took-yes-back' });
    expect((await desk.post(`${await pathOf(closed)}/answers`, { answer: 'taken' })).status).toBe(422);
    expect((await desk.get(await pathOf(closed))).text).toContain('the youth took the yes back');
    expect(main((await desk.get(await pathOf(closed))).text), 'what was shared is taken back').not.toContain('Rio');
  });
});

describe('for somebody who asked for a navigator without an account', () => {
  it('begins with what they wrote, for the one who has their ask and nobody else; their story goes nowhere', async () => {
    const made = await county.visitor().post('/find/ask?lang=en', {
      lang: 'en',
      way: 'text',
      to: '213 555 0142',
      notWhen: 'never after six',
      when: '',
      message: 'no',
      who: 'youth',
      name: 'Lumi',
      needs: ['food'],
      story: 'Qwyxstory',
    });
    expect(made.status).toBe(200);
    const [ask] = await county.owner('select id::text from asks.asks order by made_at desc limit 1');
    const advocate = await as('advocate');
    expect((await advocate.post(`/asks/${ask?.id}/taken`, {})).status).toBe(303);
    const path = `/asks/${ask?.id}/referrals/new`;
    expect((await advocate.get(`/asks/${ask?.id}`)).text).toContain(path);
    for (const handle of ['labor-advocate', 'liaison', 'socialworker', 'other-county'])
      expect((await (await as(handle)).get(path)).status, handle).toBe(404);
    const need = await advocate.get(path);
    expect(need.text).toMatch(/value="food"[^>]*checked/);
    const kept = { called: 'Lumi', by: 'text', at: '213 555 0142', notWhen: 'never after six' };
    for (const [name, value] of Object.entries(kept)) expect(need.text).toContain(`name="${name}" value="${value}"`);
    const offers = await advocate.post('/referrals/offers', { need: 'food', ...kept });
    const offerId = /name="offerId" value="([^"]+)"/.exec(offers.text)?.[1] ?? '';
    for (const [name, value] of Object.entries(kept)) expect(offers.text).toContain(`name="${name}" value="${value}"`);
    const share = await advocate.post('/referrals/share', { need: 'food', offerId, ...kept });
    expect(share.text).toContain('value="Lumi"');
    expect(share.text).toMatch(/value="text"[^>]*checked/);
    for (const page of [need, offers, share]) expect(page.text).not.toContain('Qwyxstory');

    // It is a referral without a case: nothing is made of the youth, and when the service answers, who has the ask is told, and nobody else.
    const records = await count('youth.youth');
    const { called, by, at, notWhen } = kept;
    const id = await asked(advocate, null, { ...elsewhere, need: 'food', region: 'spa-6', called, by, at, notWhen });
    expect([await count('referrals.of_youth', 'referral_id = $1', [id]), await count('youth.youth')]).toEqual([
      0,
      records,
    ]);
    const letter = await county.visitor().get(await linkTo(county, id));
    for (const text of ['Lumi', '213 555 0142', 'never after six']) expect(letter.text).toContain(text);
    expect(letter.text).not.toContain('Qwyxstory');
    await county.owner('truncate responses.notices');
    await county.visitor().post(await linkTo(county, id), { answer: 'taken' });
    expect(
      await county.owner('select u.handle, n.kind from responses.notices n join people.users u on u.id = n.user_id'),
    ).toEqual([{ handle: 'advocate', kind: 'referral-answered' }]);

    // Who puts the ask back has no more part in it.
    expect((await advocate.post(`/asks/${ask?.id}/put-back`, {})).status).toBe(303);
    expect((await advocate.get(path)).status).toBe(404);
  });
});
