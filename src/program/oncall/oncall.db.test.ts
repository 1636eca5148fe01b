import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aCounty, type County, type Visitor } from '../../../test/harness/county.ts';
import { screened } from '../../../test/harness/screening.ts';
import { linkOf } from '../../platform/mail/index.ts';
import { ringOn } from './store.ts';

let county: County;
let liaison: Visitor;
let officer: Visitor;
let worker: Visitor;
beforeAll(async () => {
  county = await aCounty();
  liaison = await county.as('liaison');
  officer = await county.as('officer');
  worker = await county.as('socialworker');
});
afterAll(() => county.close());

/** Two in the morning of a Tuesday, in the county. */
const NIGHT = new Date('2027-01-05T10:00:00Z');
const after = (minutes: number) => new Date(NIGHT.getTime() + minutes * 60_000);
const ASK = { kind: 'interpreter', lang: 'kek', way: 'phone', when: 'now', minutes: '30', call: '213 555 0142' };

beforeEach(async () => {
  await county.owner('truncate oncall.helpers, oncall.hours, oncall.asks, oncall.rings, mail.letters');
  county.setNow(NIGHT);
});

type Over = {
  rank?: number;
  email?: string;
  languages?: string[];
  kind?: string;
  hours?: [string, string];
  days?: string[];
  gender?: string;
};
/** Somebody on the list, on call from ten at night until six, every day. */
async function helper(name: string, over: Over = {}): Promise<string> {
  const {
    rank = 1,
    email = '',
    languages = ['kek', 'es'],
    kind = 'interpreter',
    hours: [from, until] = ['22:00', '06:00'],
  } = over;
  const page = await liaison.post('/on-call/list', {
    kind,
    name,
    phone: '213 555 0100',
    email,
    languages,
    ways: ['phone', 'video'],
    gender: over.gender ?? '',
    dialects: 'Alta Verapaz',
    trainedOn: '2026-05-04',
  });
  expect(page.status, page.text.slice(0, 600)).toBe(303);
  const id = page.location?.split('/').at(-1) ?? '';
  const weekdays = over.days ?? ['1', '2', '3', '4', '5', '6', '7'];
  const set = await liaison.post(`/on-call/list/${id}/hours`, { weekdays, from, until, rank: String(rank) });
  expect(set.status, set.text.slice(0, 600)).toBe(303);
  return id;
}
const asked = async (by: Visitor, over: Record<string, string> = {}, path = '/on-call') => {
  const page = await by.post(path, { ...ASK, ...over });
  expect(page.status, page.text.slice(0, 600)).toBe(303);
  return page.location ?? '';
};
const openRing = async (): Promise<string> =>
  String((await county.owner('select id::text from oncall.rings where answer is null'))[0]?.id ?? '');
const say = async (by: Visitor, at: string, answer: string) => by.post(`${at}/rings/${await openRing()}`, { answer });
const answers = async () =>
  (await county.owner('select answer, how from oncall.rings order by n')).map((row) => `${row.answer} ${row.how}`);
const pass = (minutes: number) => {
  county.setNow(after(minutes));
  return ringOn(county.database.jobs, county.vault, after(minutes));
};
const tokenOf = (ring: string, countyId: unknown) =>
  linkOf(county.vault.ring, String(countyId), '/on-call/answer', ring).token;
const theLink = async () => {
  const [row] = await county.owner('select id::text, county_id::text from oncall.rings where answer is null');
  return `/on-call/answer/${tokenOf(String(row?.id), row?.county_id)}`;
};

describe('an officer at two in the morning needs somebody who speaks Q’eqchi’', () => {
  it('is shown whom to ring, and the next after each no, until one says yes', async () => {
    await helper('Ana Caal', { rank: 2 });
    await helper('Rosa Xol', { rank: 1 });
    await helper('Pedro Ruiz', { languages: ['es'] });
    const at = await asked(officer);
    expect((await officer.get(at)).text).toContain('Ring Rosa Xol');
    expect((await say(officer, at, 'no')).status).toBe(303);
    expect((await officer.get(at)).text).toContain('Ring Ana Caal');
    expect((await say(officer, at, 'yes')).status).toBe(303);
    const page = await officer.get(at);
    expect(page.text).toContain('Ana Caal said yes');
    expect(page.text).not.toContain('data-under-way');
    expect(await answers()).toEqual(['no telephone', 'yes telephone']);
    expect((await officer.post(`${at}/rating`, { rating: 'well' })).status).toBe(303);
    expect((await officer.get(at)).text).toContain('You said: Well');
  });

  it('asks nobody who is not on call, and says so: what nobody could do is seen by liaisons', async () => {
    await helper('Ana Caal', { hours: ['08:00', '18:00'] });
    const at = await asked(officer);
    const page = await officer.get(at);
    expect(page.text).toContain('Nobody on call could');
    expect(page.text).toContain('Ana Caal: 213 555 0100');
    const need = await liaison.get('/on-call/need');
    expect(need.text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')).toMatch(/Q'eqchi'|Q&#39;eqchi&#39;/);
    expect(await county.owner('select count(*)::int as n from oncall.asks where unfilled_at is not null')).toEqual([
      { n: 1 },
    ]);
    expect((await officer.get('/on-call/need')).status).toBe(404);
  });

  it('is answered by the letter’s link; opening it does nothing, and a letter says nothing', async () => {
    await helper('Rosa Xol', { email: 'rosa@mail.example' });
    const at = await asked(officer);
    const link = await theLink();
    const seen = await county.visitor().get(link);
    expect(seen.text).toContain('By telephone');
    expect(seen.text).not.toContain('213 555 0142');
    expect(await answers()).toEqual(['null null']);
    const yes = await county.visitor().post(link, { answer: 'yes' });
    expect(yes.status, yes.text.slice(0, 500)).toBe(303);
    expect((await county.visitor().get(link)).text).toContain('213 555 0142');
    expect((await officer.get(at)).text).toContain('Rosa Xol said yes');
    expect(await county.owner('select kind, path from mail.letters')).toEqual([
      { kind: 'on-call-asked', path: '/on-call/answer' },
    ]);
    expect((await county.visitor().get(`/on-call/answer/${'x'.repeat(32)}`)).status).toBe(404);
  });

  it('passes over who does not answer in the county’s minutes, once, however often the job runs', async () => {
    await helper('Rosa Xol', { rank: 1, email: 'rosa@mail.example' });
    await helper('Ana Caal', { rank: 2 });
    const at = await asked(officer);
    const late = await theLink();
    expect(await pass(1)).toBe(0);
    await Promise.all([pass(2), pass(2)]);
    await pass(2);
    expect(await answers()).toEqual(['no-answer clock', 'null null']);
    expect((await officer.get(at)).text).toContain('Ring Ana Caal');
    // A yes that comes late still helps.
    expect((await county.visitor().post(late, { answer: 'yes' })).status).toBe(303);
    expect(await answers()).toEqual(['yes link', 'passed clock']);
    expect((await say(officer, at, 'yes')).status).toBe(404);
  });

  it('stops where they turn out to know each other, and the next is rung', async () => {
    await helper('Rosa Xol', { rank: 1 });
    await helper('Ana Caal', { rank: 2 });
    const at = await asked(officer);
    const ring = await openRing();
    await say(officer, at, 'yes');
    expect((await officer.post(`${at}/rings/${ring}`, { answer: 'tie' })).status).toBe(303);
    expect((await officer.get(at)).text).toContain('Ring Ana Caal');
    expect((await officer.post(`${at}/taken-back`, {})).status).toBe(303);
    expect((await officer.post(`${at}/taken-back`, {})).status).toBe(422);
    expect(await openRing()).toBe('');
  });

  it('says beside its field what is missing, and keeps what was typed', async () => {
    const page = await officer.post('/on-call', {
      ...ASK,
      lang: '',
      call: '12',
      when: 'later',
      at: '2020-01-01T10:00',
    });
    expect(page.status).toBe(422);
    for (const message of ['Choose a language.', 'Write a telephone number.', 'still to come'])
      expect(page.text).toContain(message);
    expect(page.text).toContain('value="12"');
    expect((await officer.post('/on-call', { ...ASK, kind: 'medical' })).text).toContain(
      'Write the question, without a name.',
    );
  });
});

describe('a medical question', () => {
  it('goes to the clinicians on call and to no interpreter; nobody of another agency sees it', async () => {
    await helper('Rosa Xol');
    await helper('Dr. Lin', { kind: 'medical', languages: [] });
    const at = await asked(worker, { kind: 'medical', lang: '', question: 'Which test first?' });
    expect((await worker.get(at)).text).toContain('Ring Dr. Lin');
    expect((await officer.get(at)).status).toBe(404);
    expect((await officer.post(`${at}/rings/${await openRing()}`, { answer: 'yes' })).status).toBe(404);
    const other = await county.as('other-county');
    expect((await other.get(at)).status).toBe(404);
    const stored = JSON.stringify(
      await county.owner(
        `select encode(sealed, 'escape') from oncall.asks union all select encode(sealed, 'escape') from oncall.helpers`,
      ),
    );
    for (const said of ['Which test', '0142', 'Lin', 'Verapaz']) expect(stored).not.toContain(said);
  });
});

describe('from a youth’s record', () => {
  it('takes over the language and nothing else; who may be the one who exploits is never asked', async () => {
    county.setNow(null);
    const { id } = await screened(worker, 'child-welfare', ['asked.works'], { given: 'Mateo', age: '15' });
    const [youth] = await county.owner('select youth_id::text as id from screening.screenings where id = $1', [id]);
    if (!youth) throw new Error('no youth');
    const fact = { kind: 'indigenous-language', 'words.indigenous-language': 'Q’eqchi’' };
    const kept = await worker.post(`/youth/${youth.id}/particulars`, fact);
    expect(kept.status, kept.text.slice(0, 800)).toBe(303);
    county.setNow(NIGHT);
    const form = await worker.get(`/youth/${youth.id}/interpreter`);
    expect(form.text).toMatch(/<option value="kek" selected/);
    expect(form.text).not.toContain('Mateo');
    await helper('María Caal Tot', { rank: 1 });
    await helper('Rosa Xol', { rank: 2 });
    await worker.post(`/youth/${youth.id}/team/supporters`, {
      name: 'Maria Caal',
      relation: 'sponsor',
      reach: '',
      saidBy: 'youth',
    });
    const at = await asked(worker, {}, `/youth/${youth.id}/interpreter`);
    expect((await worker.get(at)).text).toContain('Ring Rosa Xol');
    expect((await officer.get(`/youth/${youth.id}/interpreter`)).status).toBe(404);
  });
});

describe('the list', () => {
  it('is kept by those who connect help, and read by everyone at work', async () => {
    const id = await helper('Rosa Xol');
    expect((await officer.get('/on-call/list')).text).toContain('Rosa Xol');
    expect((await officer.get(`/on-call/list/${id}`)).status).toBe(404);
    expect((await officer.post('/on-call/list', { kind: 'interpreter', name: 'X Y' })).status).toBe(404);
    expect(
      (await liaison.post(`/on-call/list/${id}/hours`, { weekdays: [], from: '25:00', until: '', rank: '1' })).status,
    ).toBe(422);
    expect((await liaison.get(`/on-call/list/${id}`)).text).toContain('Monday 22:00–06:00');
    expect((await liaison.post(`/on-call/list/${id}/end`, {})).status).toBe(303);
    expect((await officer.get('/on-call/list')).text).not.toContain('Rosa Xol');
  });
});

describe('over any sequence of asks, answers and minutes', () => {
  it('nobody is asked two things at a time, and every ask ends answered, taken back or shown as unfilled', {
    timeout: 60_000,
  }, async () => {
    await helper('Rosa Xol', { rank: 1 });
    await helper('Ana Caal', { rank: 2 });
    const step = fc.oneof(
      fc.constant('ask' as const),
      fc.constantFrom('yes', 'no', 'tie', 'no-answer'),
      fc.constantFrom('take-back' as const, 'minutes' as const),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), async (steps) => {
        await county.owner('truncate oncall.asks, oncall.rings');
        let minute = 0;
        const made: string[] = [];
        for (const each of steps) {
          county.setNow(after(minute));
          if (each === 'ask') made.push(await asked(officer));
          else if (each === 'minutes') {
            minute += 2;
            await pass(minute);
          } else if (each === 'take-back') {
            const at = made.at(-1);
            if (at) await officer.post(`${at}/taken-back`, {});
          } else {
            const [ring] = await county.owner(
              'select id::text, ask_id::text as ask from oncall.rings where answer is null limit 1',
            );
            if (ring) await officer.post(`/on-call/asks/${ring.ask}/rings/${ring.id}`, { answer: each });
          }
          expect(
            await county.owner(
              `select helper_id from oncall.rings where answer is null group by helper_id having count(*) > 1`,
            ),
          ).toEqual([]);
        }
        for (let n = 1; n <= 8; n++) await pass(minute + 2 * n);
        const left =
          await county.owner(`select a.id from oncall.asks a where a.taken_back_at is null and a.unfilled_at is null
          and not exists (select 1 from oncall.rings r where r.ask_id = a.id and r.answer = 'yes')`);
        expect(left).toEqual([]);
        expect(await county.owner('select count(*)::int as n from oncall.asks')).toEqual([{ n: made.length }]);
        // One yes of one person at one time.
        expect(
          await county.owner(`select r.helper_id from oncall.rings r join oncall.asks a on a.id = r.ask_id and a.taken_back_at is null
            where r.answer = 'yes' group by r.helper_id, a.starts_at having count(*) > 1`),
        ).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});
