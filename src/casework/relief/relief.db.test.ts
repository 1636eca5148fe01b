import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedLaws } from '#reference/laws/index.ts';
import { filledWith } from '#reference/laws/model/filled.ts';
import { asPerson, person } from '../../../test/access/scene.ts';
import { aCounty, type County, type Page, type Visitor } from '../../../test/harness/county.ts';
import { caregivers, type Own, ownBrowser, ownPageOf } from '../../../test/harness/own-page.ts';
import { screened } from '../../../test/harness/screening.ts';
import { countDrafts } from './count-task.ts';
import { forgetHistoryFiles } from './index.ts';
import { lookAgain } from './look-task.ts';
import { pdfOf } from './pdf.fixture.ts';

let county: County;
let worker: Visitor;
let lawyer: Visitor;
let youthId: string;

const userOf = async (handle: string) =>
  String((await county.owner('select id::text from people.users where handle = $1', [handle]))[0]?.id);
const bring = async (handle: string, kind: string) => {
  const brought = await worker.post(`/youth/${youthId}/access/bring`, { person: await userOf(handle), kind });
  expect(brought.status, brought.text.slice(0, 300)).toBe(303);
};
const relief = (path = '') => `/youth/${youthId}/relief${path}`;
const stripped = ({ text }: Page) => text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const count = async (table: string) => (await county.owner(`select count(*)::int as n from ${table}`))[0]?.n;
const idOf = async (code: string) =>
  String(
    (await county.owner('select id::text from relief.charges where youth_id = $1 and code = $2', [youthId, code]))[0]
      ?.id,
  );

beforeAll(async () => {
  county = await aCounty();
  worker = await county.as('socialworker');
  const { id } = await screened(worker, 'child-welfare', ['asked.works'], { given: 'Ilse', age: '15' });
  const [row] = await county.owner('select youth_id::text as id from screening.screenings where id = $1', [id]);
  youthId = String(row?.id);
  await bring('defender', 'counsel');
  lawyer = await county.as('defender');
});
afterAll(() => county.close());

const arrest = { code: 'HS 11351.5', what: 'arrest', offenseOn: '2026-05-02', arrestedOn: '2026-05-02' };

describe('charges', () => {
  it('are written several in a row; the code says what was left empty, and words are sealed', async () => {
    const first = await lawyer.post(relief('/charges'), { ...arrest, court: 'Qwyx courthouse' });
    expect(first.status, first.text.slice(0, 400)).toBe(303);
    expect(first.location).toBe(relief('/charges'));
    const robbery = {
      code: 'PC 211',
      what: 'convicted',
      offenseOn: '2025-02-03',
      happenedOn: '2025-04-01',
      fine: '120.50',
    };
    expect((await lawyer.post(relief('/charges'), robbery)).status).toBe(303);
    const page = stripped(await lawyer.get(relief('/charges')));
    expect(page).toContain('2 written down so far');
    const [row] = await county.owner(
      `select kinds, grade, words, fine_cents from relief.charges where code = 'HS 11351.5'`,
    );
    expect(row).toMatchObject({ kinds: ['drug-sale'], grade: 'felony', fine_cents: null });
    expect(Buffer.from(row?.words as Uint8Array).toString('latin1')).not.toContain('Qwyx');
    expect(await county.owner(`select fine_cents from relief.charges where code = 'PC 211'`)).toEqual([
      { fine_cents: 12050 },
    ]);
  });

  it('are looked up by their code without keeping anything, and what was typed stays', async () => {
    const before = await count('relief.charges');
    const asked = await lawyer.post(relief('/code'), { code: 'PC 459', court: 'Dept. 12', what: 'filed' });
    expect(asked.status).toBe(200);
    expect(stripped(asked)).toContain('PC 459:');
    expect(asked.text).toContain('value="Dept. 12"');
    expect(await count('relief.charges')).toBe(before);
  });

  it('come back with a message beside each field that is not right', async () => {
    const wrong = await lawyer.post(relief('/charges'), { ...arrest, arrestedOn: '2026-05-01', fine: 'much' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Write a sum like 120.50.');
    const earlier = await lawyer.post(relief('/charges'), {
      ...arrest,
      arrestedOn: '2026-05-01',
      agency: 'Qwyx police',
    });
    expect(earlier.status).toBe(422);
    expect(earlier.text).toContain('The arrest is before the day it happened.');
    expect(earlier.text).toContain('value="Qwyx police"');
    const empty = await lawyer.post(relief('/charges'), { what: 'arrest' });
    expect(stripped(empty)).toContain('Write a code, or what it was.');
  });

  it('are said anew with what they said before kept; who read the older words is told', async () => {
    const id = await idOf('HS 11351.5');
    const form = await lawyer.get(relief(`/charges/${id}/changing`));
    const readAt = /name="readAt" value="([^"]+)"/.exec(form.text)?.[1] ?? '';
    const changed = {
      ...arrest,
      readAt,
      what: 'rejected',
      happenedOn: '2026-06-01',
      description: 'Rock cocaine, 2 grams',
    };
    expect((await lawyer.post(relief(`/charges/${id}/changing`), changed)).status).toBe(303);
    const again = await lawyer.post(relief(`/charges/${id}/changing`), { ...changed, description: 'Another word' });
    expect(again.status).toBe(422);
    expect(again.text).toContain('Someone else changed this just now.');
    const page = stripped(await lawyer.get(relief(`/charges/${id}`)));
    expect(page).toContain('1 earlier version');
    expect(page).toMatch(/HS 11351.5, .*Arrest only/);
    const lost = asPerson(county, await person(county, 'defender'), (query) =>
      query('delete from relief.charge_history'),
    );
    await expect(lost).rejects.toThrow(/permission denied/);
  });

  it('entered by mistake count no more, once, with the reason', async () => {
    await lawyer.post(relief('/charges'), { code: 'PC 594', what: 'citation' });
    const id = await idOf('PC 594');
    expect((await lawyer.post(relief(`/charges/${id}/withdrawing`), { why: ' ' })).status).toBe(422);
    expect((await lawyer.post(relief(`/charges/${id}/withdrawing`), { why: 'Of another youth' })).status).toBe(303);
    expect((await lawyer.post(relief(`/charges/${id}/withdrawing`), { why: 'Again' })).status).toBe(404);
    const page = stripped(await lawyer.get(relief()));
    expect(page).not.toContain('PC 594');
    expect(page).toContain('1 charge was entered by mistake');
  });
});

describe('what the laws say', () => {
  it('stands with each charge: the violent list closes vacatur and says what else there is', async () => {
    const robbery = stripped(await lawyer.get(relief(`/charges/${await idOf('PC 211')}`)));
    expect(robbery).toMatch(/not by this law\s+Vacate: the arrest or conviction came from being trafficked/);
    expect(robbery).toContain('The law leaves this charge out.');
    expect(robbery).toContain('What else there is');
    const drugs = stripped(await lawyer.get(relief(`/charges/${await idOf('HS 11351.5')}`)));
    expect(drugs).toMatch(/perhaps\s+Vacate: the arrest or conviction came from being trafficked/);
    expect(drugs).toContain('Fill in the worksheet');
  });

  it('is opened by the worksheet, which two write one after the other', async () => {
    const id = await idOf('HS 11351.5');
    const sheet = {
      follows: '',
      demanded: 'yes',
      during: 'yes',
      otherwise: 'no',
      demandedWords: 'Qwyx told them to hold it',
      means: ['debt', 'threats'],
      whom: 'gang',
      forms: 'labor',
      refusal: 'They would hurt my brother',
    };
    expect((await lawyer.post(relief(`/charges/${id}/worksheet`), sheet)).status).toBe(303);
    const unread = await lawyer.post(relief(`/charges/${id}/worksheet`), { ...sheet, got: 'Food' });
    expect(unread.text).toContain('Someone else changed this just now.');
    expect(unread.status).toBe(422);
    const page = stripped(await lawyer.get(relief(`/charges/${id}`)));
    expect(page).toContain('What the worksheet says fits the words of the law.');
    expect(page).toMatch(/Force or a threat\s+there/);
    expect(page).toMatch(/What they got from it\s+missing/);
    const [row] = await county.owner('select body, said from relief.worksheets where charge_id = $1', [id]);
    expect(Buffer.from(row?.body as Uint8Array).toString('latin1')).not.toContain('Qwyx');
  });

  it('takes what there is to show into the tests that it goes to, and out again', async () => {
    const id = await idOf('HS 11351.5');
    const shown = { kind: 'witness', weight: 'strong', tests: ['duress'], words: 'Qwyxcousin saw the debt book' };
    expect((await lawyer.post(relief(`/charges/${id}/evidence`), shown)).status).toBe(303);
    expect(stripped(await lawyer.get(relief(`/charges/${id}`)))).toContain('Qwyxcousin saw the debt book');
    const [row] = await county.owner('select id::text from relief.evidence where charge_id = $1', [id]);
    const dropping = relief(`/charges/${id}/evidence/${row?.id}/dropping`);
    expect((await lawyer.post(dropping, {})).status).toBe(303);
    expect((await lawyer.post(dropping, {})).status, 'once').toBe(404);
    expect(stripped(await lawyer.get(relief(`/charges/${id}`)))).not.toContain('Qwyxcousin');
  });

  it('is explained to the youth on a page that names no one and no label', async () => {
    const page = stripped(await lawyer.get(relief('/explained')));
    expect(page).toContain('A judge decides in the end.');
    expect(page).toMatch(/PC 211/);
    expect(page).not.toContain('Qwyx');
    expect(page).not.toMatch(/worksheet|evidence/i);
  });

  describe('on the youth’s own page', () => {
    const reading = '/my-page/reading';
    const offer = 'What your lawyer wants you to read';
    const seen = async () =>
      /name="seen" value="([^"]+)"/.exec((await lawyer.get(relief('/explained'))).text)?.[1] ?? '';
    const share = async (by = lawyer, key?: string) =>
      by.post(relief('/explained/sharing'), { seen: key ?? (await seen()) });
    const standing = async () =>
      (
        await county.owner('select by_user, taken_back_by from relief.explanations where youth_id = $1', [youthId])
      ).filter(({ taken_back_by }) => taken_back_by === null).length;
    let own: Own;

    it('is nothing until counsel shares it, and then the youth reads what counsel read, without a label outside', async () => {
      own = await ownPageOf(county, worker, youthId);
      expect((await own.get(reading)).status).toBe(404);
      expect(stripped(await own.get('/my-page'))).not.toContain(offer);
      expect(stripped(await lawyer.get(relief('/explained')))).toContain('Let Ilse read this on their own page');
      for (const by of [worker, await county.as('counsel')]) expect((await share(by, 'x')).status).toBe(404);
      expect((await share(lawyer, 'what was read before')).status, 'it changed').toBe(422);
      expect(await standing()).toBe(0);
      const now = await seen();
      const two = await Promise.all([share(lawyer, now), share(lawyer, now)]);
      expect(
        two.map(({ status }) => status),
        'two at once',
      ).toEqual([303, 303]);
      expect((await share(lawyer, now)).status, 'once more').toBe(303);
      expect(await county.owner('select 1 from relief.explanations where youth_id = $1', [youthId])).toHaveLength(1);
      expect(stripped(await own.get('/my-page'))).toContain(offer);
      const page = await own.get(reading);
      expect(page.text).toContain('<title>My page</title>');
      expect(page.headers.get('cache-control')).toBe('no-store');
      expect(stripped(page)).toMatch(/put it here on .*A judge decides in the end.*PC 211/);
      expect(stripped(page)).not.toMatch(/Qwyx|worksheet|evidence/i);
      const spanish = stripped(await own.get(`${reading}?lang=es`));
      expect(spanish).toMatch(/Lo que tu abogada o abogado quiere que leas.*Al final decide el tribunal/);
      await own.get(`${reading}?lang=en`);
      const [row] = await county.owner('select body from relief.explanations where youth_id = $1', [youthId]);
      expect(Buffer.from(row?.body as Uint8Array).toString('latin1')).not.toContain('PC 211');
    });

    it('is read by no other youth, no caregiver, no colleague, and in no other lawyer’s rows', async () => {
      const { id } = await screened(worker, 'child-welfare', ['asked.works'], { given: 'Maud', age: '16' });
      const [other] = await county.owner('select youth_id::text as id from screening.screenings where id = $1', [id]);
      const others = await ownPageOf(county, worker, String(other?.id));
      expect((await others.get(reading)).status).toBe(404);
      expect(stripped(await others.get('/my-page'))).not.toContain(offer);
      const aunt = { name: 'Qwyxtante', relation: 'relative', saidBy: 'youth' };
      expect((await worker.post(`/youth/${youthId}/team/supporters`, aunt)).status).toBe(303);
      const [part] = await county.owner(
        `select id::text from care.members where youth_id = $1 and part = 'supporter'`,
        [youthId],
      );
      const told = { present: 'yes', told: 'yes', lang: 'en' };
      const card = await worker.post(`/youth/${youthId}/caregivers/${part?.id}/card`, told);
      const hers = ownBrowser(county, /tl-keycard__code">([^<]+)</.exec(card.text)?.[1], caregivers);
      expect((await hers.open()).location).toBe('/our-page');
      expect((await hers.get('/our-page')).status).toBe(200);
      expect(stripped(await hers.get('/our-page'))).not.toContain(offer);
      expect((await hers.get(reading)).text).not.toContain('PC 211');
      for (const handle of ['socialworker', 'supervisor', 'counsel', 'privacy']) {
        const rows = await asPerson(county, await person(county, handle), async (query) => [
          ...(await query('select 1 from relief.explanations')),
          ...(await query('select 1 from voice.my_reading()')),
        ]);
        expect(rows, handle).toEqual([]);
      }
      expect(stripped(await worker.get(`/youth/${youthId}/timeline`))).not.toMatch(/explan|Shared the page/);
    });

    it('stays as it was shared when the record changes; counsel sees that it did, and shares it anew', async () => {
      await lawyer.post(relief('/charges'), { code: 'PC 484', what: 'convicted', offenseOn: '2026-01-03' });
      expect(stripped(await own.get(reading))).not.toContain('PC 484');
      expect(stripped(await lawyer.get(relief('/explained')))).toContain('This page has changed since.');
      expect((await share()).status).toBe(303);
      expect(stripped(await own.get(reading))).toContain('PC 484');
      expect(stripped(await lawyer.get(relief('/explained')))).not.toContain('This page has changed since.');
      expect(await standing()).toBe(1);
    });

    it('is gone once counsel takes it back, which stands with who did; a second click does nothing', async () => {
      const back = relief('/explained/taking-back');
      expect((await worker.post(back, {})).status).toBe(404);
      expect((await own.get(reading)).status).toBe(200);
      expect([(await lawyer.post(back, {})).status, (await lawyer.post(back, {})).status]).toEqual([303, 303]);
      expect((await own.get(reading)).status).toBe(404);
      expect(stripped(await own.get('/my-page'))).not.toContain(offer);
      const rows = await county.owner(
        `select u.handle from relief.explanations e join people.users u on u.id = e.taken_back_by where e.youth_id = $1`,
        [youthId],
      );
      expect(rows).toEqual([{ handle: 'defender' }, { handle: 'defender' }]);
      await expect(
        asPerson(county, await person(county, 'defender'), (query) =>
          query('update relief.explanations set taken_back_at = now() where youth_id = $1', [youthId]),
        ),
      ).rejects.toThrow(/taken back/);
    });
  });

  it('sets out for counsel, as a question, that a youth may have been made to bring in others', async () => {
    await lawyer.post(relief('/charges'), { code: 'PC 266i', what: 'filed', offenseOn: '2026-04-01' });
    const page = stripped(await lawyer.get(relief(`/charges/${await idOf('PC 266i')}`)));
    expect(page).toContain('was bringing in others itself demanded?');
    expect(page).toContain('the gates come first');
  });
});

describe('gates', () => {
  it('keep what was asked and answered, in their order, and what is due stands in the lawyer’s work', async () => {
    const id = await idOf('PC 266i');
    expect(stripped(await lawyer.get(relief(`/charges/${id}`)))).toContain('Next: Affirmative defense');
    const ask = { gate: 'decline', whom: 'Deputy in charge', put: 'Qwyx was told to', dueOn: '2026-12-20' };
    expect((await lawyer.post(relief(`/charges/${id}/asks`), { ...ask, dueOn: '' })).status, 'no day').toBe(422);
    expect((await lawyer.post(relief(`/charges/${id}/asks`), ask)).status).toBe(303);
    const work = await lawyer.get('/work');
    expect(stripped(work)).toContain('The prosecutor declines to file');
    expect(work.text).not.toContain('Deputy in charge');
    expect((await worker.get('/work')).text).not.toContain('The prosecutor declines to file');
    const [row] = await county.owner('select id::text from relief.gate_asks where charge_id = $1', [id]);
    const answering = relief(`/charges/${id}/asks/${row?.id}/answering`);
    expect((await lawyer.post(answering, { answer: 'no', words: 'Filed anyway' })).status).toBe(303);
    expect((await lawyer.post(answering, { answer: 'yes' })).status, 'an answer stands').toBe(404);
    expect(stripped(await lawyer.get(relief(`/charges/${id}`)))).toMatch(/They said no .*Filed anyway/);
    expect((await lawyer.get('/work')).text).not.toContain('The prosecutor declines to file');
  });
});

describe('who may see', () => {
  it('the record: whoever the gate lets see court matters; the lawyer’s work: the lawyer alone', async () => {
    const page = stripped(await worker.get(relief()));
    expect(page).toContain('PC 211');
    expect(page).not.toMatch(/may be open|perhaps|not by this law/);
    expect(page).not.toContain('Write down a charge');
    const charge = stripped(await worker.get(relief(`/charges/${await idOf('HS 11351.5')}`)));
    expect(charge).not.toMatch(/The gates|The legal tests|Qwyx told them/);
    for (const path of ['/account', '/explained', '/charges', `/charges/${await idOf('PC 211')}/worksheet`])
      expect((await worker.get(relief(path))).status, path).toBe(404);
    expect((await worker.post(relief('/account'), { words: 'x' })).status).toBe(404);
  });

  it('never a police officer or a school, whatever else lets them in; the database says so too', async () => {
    const shut = async (handle: string, sees: string[]) => {
      const seen: string[] = [];
      for (const table of ['charges', 'charge_history', 'drivers', 'accounts', 'worksheets', 'evidence', 'gate_asks']) {
        const rows = await asPerson(county, await person(county, handle), (query) =>
          query(`select 1 from relief.${table} where youth_id = $1`, [youthId]),
        );
        if (rows.length > 0) seen.push(table);
      }
      expect(seen, handle).toEqual(sees);
    };
    await lawyer.post(relief('/account'), { words: 'Qwyxaccount', complete: 'yes' });
    for (const handle of ['officer', 'educator', 'socialworker', 'legalaid'])
      await county.owner(
        `insert into access.grants (county_id, user_id, youth_id, category, can_add, expires_at, add_expires_at)
          select county_id, id, $1, 'juvenile_court', true, 'infinity', 'infinity' from people.users where handle = $2
          on conflict (county_id, user_id, youth_id, category) do nothing`,
        [youthId, handle],
      );
    await shut('officer', []);
    await shut('educator', []);
    await shut('socialworker', ['charges', 'charge_history']);
    await shut('legalaid', ['charges', 'charge_history']);
    await shut('defender', ['charges', 'charge_history', 'accounts', 'worksheets', 'evidence', 'gate_asks']);
    for (const handle of ['officer', 'educator'])
      expect((await (await county.as(handle)).get(relief())).status, handle).toBe(404);
  });

  it('ends for a lawyer at the next look, once they are the youth’s lawyer no more', async () => {
    const [basis] = await county.owner(
      `update access.bases set ended_at = now(), ended_by = user_id where youth_id = $1 and kind = 'counsel' returning id, county_id`,
      [youthId],
    );
    await county.owner('select access.derive($1, $2)', [basis?.county_id, youthId]);
    expect((await lawyer.get(relief())).status).toBe(404);
    await county.owner('update access.bases set ended_at = null, ended_by = null where id = $1', [basis?.id]);
    await county.owner('select access.derive($1, $2)', [basis?.county_id, youthId]);
    expect((await lawyer.get(relief('/account'))).text).toContain('Qwyxaccount');
  });
});

describe('what keeps a youth locked up', () => {
  it('has an owner who may know it and a day, and is answered once, by them too', async () => {
    const driver = { kind: 'no-placement', dueOn: '2026-12-09', words: 'Two homes said no' };
    const officer = await userOf('officer');
    expect((await lawyer.post(relief('/drivers'), { ...driver, ownerId: officer })).status).toBe(422);
    const owned = { ...driver, ownerId: await userOf('socialworker') };
    expect((await lawyer.post(relief('/drivers'), owned)).status).toBe(303);
    expect(stripped(await worker.get('/work'))).toContain('No place to live');
    const [row] = await county.owner('select id::text from relief.drivers where youth_id = $1', [youthId]);
    const answering = relief(`/drivers/${row?.id}/answering`);
    expect((await worker.post(answering, { words: 'Aunt takes them in' })).status).toBe(303);
    expect((await lawyer.post(answering, { words: 'Again' })).status).toBe(404);
    expect(await county.owner('select answered_by::text as by from relief.drivers')).toEqual([{ by: worker.userId }]);
  });
});

describe('agreements on non-use', () => {
  it('stand before the screening of an agency, or that none does; plan leads keep them', async () => {
    const hall = await county.as('intake');
    expect(stripped(await hall.get('/here/screening'))).toContain(
      'No written agreement on non-use covers your agency.',
    );
    const [agency] = await county.owner(`select agency_id::text as id from people.users where handle = 'intake'`);
    const paper = {
      title: 'Hall and prosecutor, 2026',
      agencies: String(agency?.id),
      parties: 'Probation, the prosecutor, the public defender',
      scope: 'Nothing said in a screening is used against the youth.',
      fromOn: '2026-01-01',
      paper: 'County counsel, file 12',
    };
    expect((await hall.post('/agreements', paper)).status).toBe(404);
    const lead = await county.as('planlead');
    expect((await lead.post('/agreements', { ...paper, untilOn: '2025-01-01' })).status).toBe(422);
    expect((await lead.post('/agreements', paper)).status).toBe(303);
    const here = stripped(await hall.get('/here/screening'));
    expect(here).toContain('On file for your agency: Hall and prosecutor, 2026');
    const [row] = await county.owner('select id::text from relief.agreements');
    expect((await lead.post(`/agreements/${row?.id}/ending`, { on: '2026-11-30', why: 'Not renewed' })).status).toBe(
      303,
    );
    expect(stripped(await hall.get('/here/screening'))).toContain(
      'No written agreement on non-use covers your agency.',
    );
    expect(stripped(await lead.get('/agreements'))).toContain('Not renewed');
  });
});

describe('a criminal-history file', () => {
  // Invented: nobody's sheet.
  const sheet = [
    '* * * *',
    'ARR/DET/CITE:   NAM:01',
    '20250201  CAPD QWYXTOWN',
    'CNT:01  #Q-1',
    '  530.5 PC-IDENTITY THEFT',
    '- - - -',
    'COURT:  NAM:01',
    '20250401  CASC QWYXCOUNTY',
    'CNT:01  #Z-77',
    '  530.5 PC-IDENTITY THEFT',
    ' DISPO:CONVICTED',
    '   CONV STATUS:MISDEMEANOR',
    '* * * *',
    'ARR/DET/CITE:   NAM:01',
    '20250301  CAPD QWYXTOWN',
    'CNT:01  #Q-2',
    '  647(F) PC-DISORDERLY CONDUCT',
    '* * * END OF MESSAGE * * *',
  ].join('\n');
  const rows = (page: Page) => [...page.text.matchAll(/<h3 id="row-\d+">([^<]+)/g)].map(([, name]) => name);
  /** What the page's form would send as it stands. */
  const asRead = (page: Page): Record<string, string> => {
    const form = page.text.split('<h3 id="row-0">')[1] ?? '';
    const typed = [...form.matchAll(/<input[^>]*name="(r\d+-[a-zA-Z]+)"[^>]*>/g)].flatMap(([tag, name = '']) =>
      /type="radio"/.test(tag) && !/ checked/.test(tag) ? [] : [[name, /value="([^"]*)"/.exec(tag)?.[1] ?? '']],
    );
    const chosen = [...form.matchAll(/<select[^>]*name="(r\d+-[a-z]+)"[\s\S]*?<\/select>/g)].map(([all, name = '']) => [
      name,
      /<option value="([^"]*)" selected/.exec(all)?.[1] ?? '',
    ]);
    return Object.fromEntries([...typed, ...chosen]);
  };
  const bring = async (fields: Record<string, string | File>) => {
    const sent = await lawyer.post(relief('/history'), fields);
    expect(sent.status, stripped(sent).slice(0, 600)).toBe(303);
    return String(sent.location);
  };
  const kept = () => count('relief.history_files');

  it('is looked through before anything stands, and says what is read from which line and what is not certain', async () => {
    const before = await count('relief.charges');
    const at = await bring({ pasted: sheet });
    expect(at).not.toContain('Qwyx');
    const page = await lawyer.get(at);
    expect(rows(page)).toEqual(['Row 1: PC 530.5 · IDENTITY THEFT', 'Row 2: PC 647(f) · DISORDERLY CONDUCT']);
    const said = stripped(page);
    expect(said).toContain('Line 9: CNT:01 #Z-77');
    expect(said).toContain('An arrest without a word may have been filed in court.');
    expect(asRead(page)).toMatchObject({
      'r0-what': 'convicted',
      'r0-grade': 'misdemeanor',
      'r0-arrestedOn': '2025-02-01',
      'r0-happenedOn': '2025-04-01',
      'r0-caseNumber': 'Z-77',
      'r0-take': 'take',
      'r1-what': '',
    });
    expect(await count('relief.charges')).toBe(before);
    const [row] = await county.owner('select body from relief.history_files order by at desc limit 1');
    expect(Buffer.from(row?.body as Uint8Array).toString('latin1')).not.toContain('QWYX');
    expect(JSON.stringify(await county.owner('select * from audit.entries'))).not.toMatch(/QWYX|530\.5/);
  });

  it('is opened by nobody but its reader, and at no door by those who may not know', async () => {
    const [file] = await county.owner('select id::text from relief.history_files');
    const here = relief(`/history/${file?.id}`);
    expect((await worker.get(here)).status).toBe(404);
    expect((await worker.post(here, {})).status).toBe(404);
    expect((await (await county.as('detective')).get(here)).status).toBe(404);
    const seen = await asPerson(county, await person(county, 'socialworker'), (query) =>
      query('select 1 from relief.history_files'),
    );
    expect(seen).toEqual([]);
  });

  it('is taken all at once or not at all: one wrong row, and nothing stands', async () => {
    const before = await count('relief.charges');
    const [file] = await county.owner('select id::text from relief.history_files');
    const here = relief(`/history/${file?.id}`);
    const form = asRead(await lawyer.get(here));
    const wrong = await lawyer.post(here, form);
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Choose what happened.');
    expect(wrong.text).toContain('value="Z-77"');
    expect(await count('relief.charges')).toBe(before);
    const right = { ...form, 'r0-offenseOn': '2025-01-30', 'r1-take': 'leave' };
    const key = crypto.randomUUID();
    const done = await lawyer.post(here, right, key);
    expect(done.status, stripped(done).slice(0, 500)).toBe(303);
    expect((await lawyer.post(here, right, key)).location).toBe(relief());
    expect((await lawyer.post(here, right)).status).toBe(404);
    expect(await count('relief.charges')).toBe(Number(before) + 1);
    expect(await kept()).toBe(0);
    const id = await idOf('PC 530.5');
    expect(stripped(await lawyer.get(relief(`/charges/${id}`)))).toMatch(/Taken from a file Pasted text, /);
  });

  it('doubles nothing that is written down already, unless its reader says that it is another', async () => {
    const csv =
      'Code,Disposition,Disposition date,Case number,Offense date\nPC 530.5,Convicted,4/1/2025,Z-77,1/30/2025\n';
    const at = await bring({ file: new File([csv], 'qwyx history.csv', { type: 'text/csv' }) });
    const page = await lawyer.get(at);
    expect(stripped(page)).toContain('This seems to be written down already: PC 530.5');
    const form = asRead(page);
    expect(form['r0-take']).toBe('leave');
    const twice = await lawyer.post(at, { ...form, 'r0-take': 'take' });
    expect(twice.status).toBe(422);
    expect(stripped(twice)).toContain('A charge like this is written down already.');
    expect((await lawyer.post(at, { ...form, 'r0-take': 'anyway' })).status).toBe(303);
    const both = await county.owner(`select id::text from relief.charges where code = 'PC 530.5'`);
    expect(both).toHaveLength(2);
    const id = String(both[1]?.id);
    const said = await lawyer.get(relief(`/charges/${id}/changing`));
    const readAt = /name="readAt" value="([^"]+)"/.exec(said.text)?.[1] ?? '';
    await lawyer.post(relief(`/charges/${id}/changing`), { readAt, code: 'PC 530.5', what: 'dismissed' });
    const shown = await Promise.all(both.map((each) => lawyer.get(relief(`/charges/${each.id}`))));
    expect(shown.map(stripped).join(' ')).toContain('Taken from a file qwyx history.csv, ');
  });

  it('lets its columns be named, and says what is not right with them', async () => {
    const table = 'Matter;Came out\nPC 602;dismissed\nPC 415;who knows\n';
    const at = await bring({ file: new File([table], 'list.csv') });
    expect(rows(await lawyer.get(at))).toEqual([]);
    expect(stripped(await lawyer.post(`${at}/columns`, { 'column-what': 'Came out' }))).toContain(
      'Choose the column with the code',
    );
    expect((await lawyer.post(`${at}/columns`, { 'column-code': 'Matter', 'column-what': 'Came out' })).status).toBe(
      303,
    );
    const page = await lawyer.get(at);
    expect(rows(page)).toEqual(['Row 1: PC 602', 'Row 2: PC 415']);
    expect(asRead(page)).toMatchObject({ 'r0-what': 'dismissed', 'r1-what': '' });
    expect((await lawyer.post(`${at}/dropping`, {})).location).toBe(relief('/history'));
    expect(await kept()).toBe(0);
  });

  it.each([
    ['nothing', { pasted: ' ' }, 'Choose a file, or paste its text.'],
    ['another text', { pasted: 'Dear counsel, see you Monday.' }, 'No charge was found in it.'],
    ['one endless line', { pasted: 'COURT:'.repeat(2_000) }, 'One of its lines is far too long.'],
    [
      'letters of Windows',
      { file: new File([new Uint8Array([67, 0xf3, 10])], 'a.csv') },
      'This is not a text that can be read.',
    ],
    ['a zip', { file: new File(['PK\u0003\u0004'], 'a.csv') }, 'This is not a text that can be read.'],
    ['a broken table', { file: new File(['code,what\n"PC 1,x\n'], 'a.csv') }, 'The table breaks off'],
    ['too many rows', { file: new File([`code,what\n${'PC 1,x\n'.repeat(151)}`], 'a.csv') }, 'more than 150 rows'],
    ['too much', { file: new File(['a\n'.repeat(200_000)], 'a.txt') }, 'too long to be one person'],
  ])('is refused plainly where it is %s, and none of it is kept', async (_, fields, words) => {
    const sent = await lawyer.post(relief('/history'), fields as Record<string, string | File>);
    expect(sent.status).toBe(422);
    expect(stripped(sent)).toContain(words);
    expect(await kept()).toBe(0);
  });

  it('is read where it is a PDF with text; one that is a picture says so', async () => {
    const at = await bring({ file: new File([pdfOf([sheet.split('\n')])], 'sheet.pdf') });
    expect(rows(await lawyer.get(at))).toEqual([
      'Row 1: PC 530.5 · IDENTITY THEFT',
      'Row 2: PC 647(f) · DISORDERLY CONDUCT',
    ]);
    const picture = await lawyer.post(relief('/history'), { file: new File([pdfOf([[]])], 'scan.pdf') });
    expect(picture.status).toBe(422);
    expect(stripped(picture)).toContain('This PDF is a picture of a page');
    await lawyer.post(`${at}/dropping`, {});
    expect(await kept()).toBe(0);
  });

  it('is gone after a day, looked through or not', async () => {
    const at = await bring({ pasted: sheet });
    await county.database.jobs.transaction().execute((tx) => forgetHistoryFiles(tx, new Date()));
    expect(await kept()).toBe(1);
    const tomorrow = new Date(Date.now() + 86_500_000);
    await county.database.jobs.transaction().execute((tx) => forgetHistoryFiles(tx, tomorrow));
    expect(await kept()).toBe(0);
    expect((await lawyer.get(at)).status).toBe(404);
  });
});

describe('what may now be cleared', () => {
  const look = async () => {
    const desk = { db: county.database.jobs, now: () => new Date(), stopping: () => false };
    while (await lookAgain(desk, county.vault, 25)) {}
  };
  const listed = async (who: Visitor, query = '') => stripped(await who.get(`/records-to-clear${query}`));
  const mine = async (who: Visitor) =>
    /<h2 id="openings"[\s\S]*?<\/section>/.exec((await who.get('/work')).text)?.[0] ?? '';
  const openings = () =>
    county.owner(
      `select c.code, o.remedy, o.verdict, o.because, o.closed_at is not null as closed from relief.openings o
        join relief.charges c on c.id = o.charge_id where o.youth_id = $1 order by o.found_at, c.code, o.remedy`,
      [youthId],
    );

  it('is told to the youth’s own lawyer, once, and to nobody else', async () => {
    await look();
    const first = await openings();
    expect(first.length).toBeGreaterThan(0);
    expect(first.every(({ because }) => because === 'first')).toBe(true);
    expect(first.some(({ code, remedy }) => code === 'PC 211' && remedy === 'pc-236.14')).toBe(false);
    await look();
    expect(await openings()).toEqual(first);
    expect(await listed(lawyer)).toMatch(/Ilse.*Looked at for the first time/);
    expect(await mine(lawyer)).toContain(relief());
    for (const handle of ['socialworker', 'supervisor', 'admin', 'counsel']) {
      const other = await county.as(handle);
      expect(await mine(other), handle).not.toContain(youthId);
      expect((await other.get('/records-to-clear')).text, handle).not.toContain(youthId);
      const who = await person(county, handle);
      expect(
        await asPerson(county, who, (query) => query('select 1 from relief.openings where youth_id = $1', [youthId])),
        handle,
      ).toEqual([]);
    }
    expect((await worker.get('/records-to-clear')).status).toBe(404);
  });

  it('stays on the page of all when the lawyer has seen it, and leaves their work', async () => {
    const until = new Date().toISOString();
    expect((await lawyer.post('/records-to-clear/seen', { until })).status).toBe(303);
    expect(await mine(lawyer)).toBe('');
    expect(await listed(lawyer)).toContain('Ilse');
    const again = asPerson(county, await person(county, 'defender'), (query) =>
      query('update relief.openings set seen_at = now() where youth_id = $1', [youthId]),
    );
    await expect(again).rejects.toThrow(/It was seen/);
  });

  it('is told again when the county’s law changes, with that as the reason, at once', async () => {
    const code = 'PC 211';
    expect((await openings()).some((each) => each.code === code && each.remedy === 'pc-236.14')).toBe(false);
    const now = (
      shippedLaws()
        .get('us-ca')
        ?.remedies.find(({ id }) => id === 'pc-236.14')?.versions ?? []
    ).at(-1);
    const law = { ...now, offenses: { value: { which: 'any', groups: [] }, sure: 'read' }, from: '2020-01-01' };
    await county.owner(
      `insert into laws.versions (county_id, id, jurisdiction, remedy, body, written_by, written_at, approved_by, approved_at)
        select a.county_id, gen_random_uuid(), 'us-ca', 'pc-236.14', $1, a.id, now(), b.id, now()
        from people.users a, people.users b where a.handle = 'admin' and b.handle = 'defender'`,
      [JSON.stringify(law)],
    );
    await look();
    const opened = (await openings()).filter((each) => each.code === code && each.remedy === 'pc-236.14');
    expect(opened).toMatchObject([{ because: 'law', closed: false }]);
    expect(await mine(lawyer)).toContain('The law, or how it is read, changed');
    expect(await listed(lawyer, '?why=law')).toContain('Ilse');
    expect(await listed(lawyer, '?why=age')).toContain('None for this reason.');
    const page = stripped(await lawyer.get(relief(`/charges/${await idOf(code)}`)));
    expect(page).not.toMatch(/not by this law\s+Vacate: the arrest or conviction came from being trafficked/);
    expect(page).toContain('The county’s own, approved');
  });

  it('would be touched by a bill: counted for who may count, withheld where few, named to the lawyer alone', async () => {
    const admin = await county.as('admin');
    const form = (await admin.get('/laws/us-ca/remedies/pc-236.14')).text;
    expect(form).toContain('This is a bill, and no law');
    const now = (
      shippedLaws()
        .get('us-ca')
        ?.remedies.find(({ id }) => id === 'pc-236.14')?.versions ?? []
    ).at(-1);
    if (!now) throw new Error('No version');
    const bill = { ...filledWith(now), 'offenses.is': 'only', citation: 'AB Qwyx', from: '2020-01-01', bill: 'yes' };
    const written = await admin.post('/laws/us-ca/remedies/pc-236.14', bill as Record<string, string>);
    expect(written.status).toBe(303);
    const draft = written.location ?? '';
    const touches = `${draft}/touches`;
    expect((await lawyer.get(draft)).text).toContain('This is a bill, and no law');
    const until = { writtenAt: new Date().toISOString() };
    expect((await lawyer.post(`${draft}/approving`, until)).text).toContain('A bill is no law.');
    const planLead = await county.as('planlead');
    expect(stripped(await planLead.get(touches))).toContain('This is being counted.');
    const desk = { db: county.database.jobs, now: () => new Date(), stopping: () => false };
    while (await countDrafts(desk, county.vault)) {}
    const counted = await planLead.get(touches);
    expect(stripped(counted)).toMatch(/It closes (Withheld|0)/);
    expect(counted.text).not.toContain(youthId);
    expect(stripped(counted)).not.toContain('Ilse');
    const raw = await county.owner('select counts from relief.draft_counts');
    expect(JSON.stringify(raw)).not.toContain(youthId);
    expect(raw).toMatchObject([{ counts: { youth: { same: 0 } } }]);
    const mine = await lawyer.get(touches);
    expect(stripped(mine)).toMatch(/Your own clients whom it touches .*Ilse/);
    for (const handle of ['admin', 'counsel', 'analyst'])
      expect(stripped(await (await county.as(handle)).get(touches)), handle).not.toContain('Ilse');
    expect((await worker.get(touches)).status).toBe(404);
  });

  it('has a way that only the county has: counted as a bill, an answer of each record once a second person approved it', async () => {
    const admin = await county.as('admin');
    const now = (
      shippedLaws()
        .get('us-ca')
        ?.remedies.find(({ id }) => id === 'pc-236.14')?.versions ?? []
    ).at(-1);
    if (!now) throw new Error('No version');
    const law = { ...now, offenses: { value: { which: 'any' as const, groups: [] }, sure: 'read' as const } };
    const named = {
      titleEn: 'Qwyxway',
      titleEs: 'Qwyxvía',
      plainEn: 'Qwyxplain',
      plainEs: 'Qwyxllano',
      kind: 'trafficking',
    };
    const form = { ...filledWith(law), ...named, citation: 'County Qwyx', from: '2020-01-01' } as Record<
      string,
      string
    >;
    const write = async (more: Record<string, string>) => {
      const done = await admin.post('/laws/us-ca/new-remedy', { ...form, ...more });
      expect(done.status, stripped(done).slice(0, 600)).toBe(303);
      return String(done.location);
    };
    const bill = await write({ bill: 'yes' });
    const desk = { db: county.database.jobs, now: () => new Date(), stopping: () => false };
    while (await countDrafts(desk, county.vault)) {}
    const [raw] = await county.owner('select counts from relief.draft_counts where version_id = $1', [
      bill.split('/').at(-1),
    ]);
    const counts = (raw?.counts ?? { youth: {} }) as { youth: Record<string, number> };
    const moved = Object.entries(counts.youth).filter(([move, n]) => move !== 'same' && n > 0);
    expect(moved, JSON.stringify(counts)).toHaveLength(1);
    expect(stripped(await lawyer.get(`${bill}/touches`))).toMatch(/whom it touches .*Ilse/);
    const of = relief(`/charges/${await idOf('PC 211')}`);
    expect(stripped(await lawyer.get(of)), 'a bill answers nothing').not.toContain('Qwyxway');

    const draft = await write({});
    expect(stripped(await lawyer.get(of)), 'nobody approved it').not.toContain('Qwyxway');
    const writtenAt = /name="writtenAt" value="([^"]+)"/.exec((await lawyer.get(draft)).text)?.[1] ?? '';
    expect((await lawyer.post(`${draft}/approving`, { writtenAt })).status).toBe(303);
    const page = stripped(await lawyer.get(of));
    expect(page).toMatch(/(may be open|perhaps) Qwyxway/);
    await look();
    expect(
      (await openings()).some(
        ({ remedy }) =>
          !shippedLaws()
            .get('us-ca')
            ?.remedies.some(({ id }) => id === remedy),
      ),
    ).toBe(true);
    expect((await worker.get(of)).text).not.toContain('Qwyxway');
  });

  it('says no more than the lawyer may see: not what the county decided, where decisions are not theirs', async () => {
    const decided = () =>
      county.owner(
        `select k -> 'decisions' as is from youth.youth y, relief.known_of(y.county_id, array[y.id]) k where y.id = $1`,
        [youthId],
      );
    await county.owner(
      `insert into identification.identifications (county_id, id, youth_id, form, standing, elements, details, proposal, reasons, decided_by, agency_id)
        select county_id, gen_random_uuid(), $1, 'lt', 'suspected', '{}', '{"since": "2025-01-01"}', '{}', '\\x00', id, agency_id
        from people.users where handle = 'socialworker'`,
      [youthId],
    );
    const set = (open: boolean) =>
      county.owner(
        `update access.grants g set expires_at = now() + $2::interval from people.users u where u.id = g.user_id and u.handle = 'defender'
          and g.youth_id = $1 and g.category = 'screening'`,
        [youthId, open ? '1 hour' : '-1 hour'],
      );
    await set(false);
    expect(await decided()).toEqual([{ is: [] }]);
    await set(true);
    expect(JSON.stringify(await decided())).toContain('2025-01-01');
    // A decision is looked at within the minute, not only at night.
    const looked = async () =>
      (
        await county.owner(
          `select l.at > d.decided_at as is from relief.looks l, identification.identifications d
            where l.youth_id = $1 and d.youth_id = $1 order by d.decided_at desc limit 1`,
          [youthId],
        )
      )[0]?.is;
    expect(await looked()).toBe(false);
    await look();
    expect(await looked()).toBe(true);
  });

  it('is no person’s to read through the job’s functions', async () => {
    const who = await person(county, 'defender');
    for (const call of [
      'select relief.known_of(county_id, array[]::uuid[]) from people.counties',
      'select relief.tell(county_id, now(), $$[]$$) from people.counties',
      'select relief.to_look(county_id, current_date, null, 1) from people.counties',
      'select * from relief.counsel_now((select county_id from people.counties limit 1))',
      'select * from relief.looks',
    ])
      await expect(
        asPerson(county, who, (query) => query(call)),
        call,
      ).rejects.toThrow(/permission denied/);
  });
});
