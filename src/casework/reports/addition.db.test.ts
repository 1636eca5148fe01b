import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asPerson, person } from '../../../test/access/scene.ts';
import { aCounty, type County } from '../../../test/harness/county.ts';
import { aCall, CALLER, called, clocksOf, countySays, decision, idIn } from '../../../test/harness/reports.ts';

let county: County;
beforeAll(async () => {
  county = await aCounty();
  await countySays(county, { protocolSettings: { 'labor-alone': 'no' }, reportReviewPercent: 0 });
});
afterAll(() => county.close());

const more = (fields: Record<string, string | string[]> = {}) => ({
  kind: 'called-again',
  words: 'He also has to meet men at the motel.',
  danger: 'not-known',
  ...fields,
});
const steps = async (reportId: string) => (await clocksOf(county, reportId)).map((row) => String(row.step));
const narrative = async (id: string) =>
  (await county.owner('select narrative from reports.reports where id = $1', [id]))[0]?.narrative;

describe('a second call about a report that stands', () => {
  it('is added with its date; what was said first stays as it was', async () => {
    const hotline = await county.as('hotline');
    const id = await called(hotline);
    const before = await narrative(id);
    const added = await hotline.post(`/reports/${id}/addition`, more());
    expect(added.location).toBe(`/reports/${id}`);
    const page = await hotline.get(`/reports/${id}`);
    expect(page.text).toContain('He carries bags for older boys');
    expect(page.text).toMatch(/Added later[\s\S]*The same person called again[\s\S]*He also has to meet men/);
    expect(await narrative(id)).toEqual(before);
    const [row] = await county.owner('select words from reports.additions where report_id = $1', [id]);
    expect(Buffer.from(row?.words as Uint8Array).toString('latin1')).not.toContain('motel');
    const nobody = county.owner(`set role throughline_app; update reports.additions set kind = 'correction'`);
    await expect(nobody).rejects.toThrow(/permission denied/);
  });

  it('stands in the written report as added on its day, on the page and on paper', async () => {
    const hotline = await county.as('hotline');
    const id = await called(hotline);
    await hotline.post(`/reports/${id}/addition`, more({ kind: 'on-paper' }));
    const page = await hotline.get(`/reports/${id}/written`);
    expect(page.text).toMatch(/Added later[\s\S]*The written report says it[\s\S]*meet men at the motel/);
    expect((await hotline.get(`/reports/${id}/written.pdf`)).status).toBe(200);
  });

  it('names in the reader’s language what kind it is', async () => {
    const hotline = await county.as('hotline');
    const id = await called(hotline);
    const kind = {
      en: 'Exploitation: Involving child in criminal behavior',
      es: 'Explotación: Involucrar a un niño o niña en conducta delictiva',
    };
    expect((await hotline.get(`/reports/${id}/written`)).text).toContain(kind.en);
    const spanish = (await hotline.get(`/reports/${id}/written?lang=es`)).text;
    expect(spanish).toContain(kind.es);
    expect(spanish).not.toContain('Exploitation');
  });

  it('opens at once what follows from it: police are told of what the law now covers', async () => {
    const hotline = await county.as('hotline');
    const id = await called(hotline, { reporterKind: 'neighbor' });
    expect(await steps(id)).not.toContain('cross-report-phone');
    const added = await hotline.post(
      `/reports/${id}/addition`,
      more({ allegation: '2177:commercial-sexual-exploitation', danger: 'yes' }),
    );
    expect(added.status).toBe(303);
    expect(await steps(id)).toEqual(
      expect.arrayContaining(['cross-report-phone', 'cross-report-written', 'send-help']),
    );
    const { text } = await hotline.get(`/reports/${id}`);
    expect(text).toMatch(/Exploitation: Commercial sexual exploitation<span[^>]*> \(added /);
    expect(text).not.toMatch(/Involving child in criminal behavior<span[^>]*> \(added /);
    expect(text).toContain('Someone was in danger then.');
  });

  it('counts the 36 hours of the written notice to police from when it came, and of what was in the call from the call', async () => {
    const hours = async (id: string) => {
      const [row] = await county.owner(
        `select round(extract(epoch from (c.due_at - $2)) / 60)::int as minutes from reports.reports r
           join responses.clocks c on c.response_id = r.response_id and c.step_id = 'cross-report-written' where r.id = $1`,
        [id, now],
      );
      return row ? Number(row.minutes) / 60 : null;
    };
    // Whole minutes, as they are typed in the county.
    const now = new Date(Math.floor(Date.now() / 60_000) * 60_000);
    const ago = (back: number) =>
      new Date(now.getTime() - back * 3_600_000)
        .toLocaleString('sv-SE', { timeZone: 'America/Los_Angeles' })
        .slice(0, 16)
        .replace(' ', 'T');
    const cse = '2177:commercial-sexual-exploitation';
    const hotline = await county.as('hotline');
    const allegedLater = await called(hotline, { at: ago(72) });
    const allegedAtOnce = await called(hotline, { at: ago(72), allegation: cse });
    expect(await hours(allegedLater)).toBeNull();
    // It came two hours before it is typed.
    const news = more({ allegation: cse, cameAt: ago(2) });
    expect((await hotline.post(`/reports/${allegedLater}/addition`, news)).status).toBe(303);
    const labor = more({ allegation: '2177:exploiting-childs-labor' });
    expect((await hotline.post(`/reports/${allegedAtOnce}/addition`, labor)).status).toBe(303);
    expect(await hours(allegedLater)).toBe(34);
    expect(await hours(allegedAtOnce)).toBe(-36);
    // Read again from what was kept, the clock stands.
    await hotline.post(`/reports/${allegedLater}/screening`, decision());
    expect(await hours(allegedLater)).toBe(34);
  });

  it('opens another notice to police where they were told before the new allegation, and none for what the law does not cover', async () => {
    const ago = (minutes: number) =>
      new Date(Date.now() - minutes * 60_000)
        .toLocaleString('sv-SE', { timeZone: 'America/Los_Angeles' })
        .slice(0, 16)
        .replace(' ', 'T');
    const hotline = await county.as('hotline');
    const abuse = '2179';
    const id = await called(hotline, { at: ago(600), allegation: abuse });
    const [row] = await county.owner('select response_id::text as id from reports.reports where id = $1', [id]);
    const tell = (minutes: number) =>
      hotline.post(`/responses/${row?.id}/steps/cross-report-phone/completion`, {
        'e.agency': 'Police of the place',
        'e.called-at': ago(minutes),
      });
    const told = await tell(500);
    expect([told.status, told.text.replace(/<[^>]+>/g, ' ').slice(0, 800)]).toEqual([303, '']);
    expect(await steps(id)).not.toContain('cross-report-phone');
    await hotline.post(
      `/reports/${id}/addition`,
      more({ allegation: '2177:exploiting-childs-labor', cameAt: ago(300) }),
    );
    expect(await steps(id), 'labor alone obliges nobody here').not.toContain('cross-report-phone');
    const cse = more({ allegation: '2177:commercial-sexual-exploitation', cameAt: ago(120) });
    expect((await hotline.post(`/reports/${id}/addition`, cse)).status).toBe(303);
    expect(await steps(id)).toContain('cross-report-phone');
    expect((await hotline.get(`/responses/${row?.id}`)).text).toContain('this is owed once more');
    const early = await tell(400);
    expect(early.status).toBe(422);
    expect(early.text).toContain('More came to light after that');
    expect(early.text).toContain('Police of the place');
    expect((await tell(60)).status).toBe(303);
    expect(await steps(id)).not.toContain('cross-report-phone');
  });

  it('counts an allegation once, however often it is said', async () => {
    const hotline = await county.as('hotline');
    const id = await called(hotline);
    for (let time = 0; time < 2; time++)
      await hotline.post(
        `/reports/${id}/addition`,
        more({ allegation: ['2177:exploiting-childs-labor', '2177:involving-child-in-criminal-behavior'] }),
      );
    const [row] = await county.owner(`select allegations from reports.reports where id = $1`, [id]);
    const alleged = (row?.allegations ?? []) as { subCategory: string }[];
    expect(alleged.map((one) => one.subCategory)).toEqual([
      'involving-child-in-criminal-behavior',
      'exploiting-childs-labor',
    ]);
  });

  it('on a closed report keeps words, and asks for a new call where something else is alleged', async () => {
    const hotline = await county.as('hotline');
    const id = await called(hotline);
    await hotline.post(`/reports/${id}/screening`, decision());
    await hotline.post(`/reports/${id}/disposition`, {
      disposition: 'substantiated',
      followed: 'new-case-at-home',
      reasons: 'He said so.',
      visit: 'other-agency',
      visitWords: 'The police met him at school today.',
    });
    const refused = await hotline.post(`/reports/${id}/addition`, more({ allegation: '2177:exploiting-childs-labor' }));
    expect([refused.status, refused.text]).toEqual([
      422,
      expect.stringContaining('Take a new call for something else.'),
    ]);
    expect(refused.text).toContain('meet men at the motel');
    expect((await hotline.post(`/reports/${id}/addition`, more())).status).toBe(303);
  });

  it('needs its words and how it came, at a time after the report', async () => {
    const hotline = await county.as('hotline');
    const id = await called(hotline);
    const back = await hotline.post(`/reports/${id}/addition`, more({ kind: '', words: ' ' }));
    expect(back.status).toBe(422);
    expect(back.text).toContain('Choose how it came.');
    const early = await hotline.post(`/reports/${id}/addition`, more({ cameAt: '2026-01-02T10:00' }));
    expect(early.status).toBe(422);
  });
});

describe('another call about a youth whose report stands', () => {
  it('opens what follows from it in the response that runs, and takes nothing of the first away', async () => {
    const hotline = await county.as('hotline');
    const first = await called(hotline, { reporterKind: 'neighbor' });
    const [known] = await county.owner(
      'select y.number from reports.reports r join youth.youth y on y.id = r.youth_id where r.id = $1',
      [first],
    );
    const number = String(known?.number);
    const cse = { allegation: '2177:commercial-sexual-exploitation' };
    const second = await called(hotline, { ...cse, number, danger: 'yes' });
    const opened = ['cross-report-phone', 'cross-report-written', 'mandated-written', 'send-help'];
    expect(await steps(second)).toEqual(expect.arrayContaining(opened));
    // A third that says less closes nothing that the second opened.
    await called(hotline, { number, reporterKind: 'neighbor' });
    expect(await steps(second)).toEqual(expect.arrayContaining(opened));
  });

  it('asks a second mandated reporter for their own written report, where the first one’s has come', async () => {
    const ago = (minutes: number) =>
      new Date(Date.now() - minutes * 60_000)
        .toLocaleString('sv-SE', { timeZone: 'America/Los_Angeles' })
        .slice(0, 16)
        .replace(' ', 'T');
    const hotline = await county.as('hotline');
    const teacher = { allegation: '2179' };
    const first = await called(hotline, { ...teacher, at: ago(600) });
    expect((await hotline.post(`/reports/${first}/written`, {})).status).toBe(303);
    expect(await steps(first)).not.toContain('mandated-written');
    const [known] = await county.owner(
      'select y.number from reports.reports r join youth.youth y on y.id = r.youth_id where r.id = $1',
      [first],
    );
    const second = await called(hotline, { ...teacher, number: String(known?.number) });
    expect(await steps(second)).toContain('mandated-written');
    expect((await hotline.post(`/reports/${second}/written`, {})).status).toBe(303);
    expect(await steps(second)).not.toContain('mandated-written');
  });

  it.each([
    ['how soon a worker goes', 'screening', decision()],
    [
      'that nobody needs to go',
      'disposition',
      { disposition: 'evaluated-out', followed: 'closed', reasons: 'He is safe.', support: 'already-served' },
    ],
  ])('by a partner’s form, once the hotline has said %s', async (_said, door, decided) => {
    const officer = await county.as('officer');
    const hotline = await county.as('hotline');
    const form = (more: Record<string, string>) =>
      aCall({ reporterKind: 'law-enforcement-officer', given: 'Ilse', ...more });
    const because = 'He asked me to tell you.';
    expect((await officer.post('/reports/new', form({ anyway: 'yes', because }))).status).toBe(303);
    const [newest] = await county.owner('select id::text from reports.reports order by received_at desc limit 1');
    const first = String(newest?.id);
    await hotline.post(`/reports/${first}/screening`, decision());
    expect(await steps(first)).not.toContain('cross-report-phone');
    const [row] = await county.owner('select youth_id::text as id from reports.reports where id = $1', [first]);
    const cse = form({ allegation: '2177:commercial-sexual-exploitation' });
    const sent = await officer.post(`/youth/${row?.id}/reports/new`, cse);
    expect([sent.status, sent.text.replace(/<[^>]+>/g, ' ').slice(0, 1500)]).toEqual([303, '']);
    const second = idIn(sent.location);
    expect((await hotline.post(`/reports/${second}/${door}`, decided)).status).toBe(303);
    expect(await steps(second)).toEqual(expect.arrayContaining(['cross-report-phone', 'mandated-written']));
  });
});

describe('who may add to a report', () => {
  it('is the hotline alone: a worker who goes reads it, and adds nothing', async () => {
    const hotline = await county.as('hotline');
    const id = await called(hotline);
    await hotline.post(`/reports/${id}/screening`, decision({ responseTime: 'immediate' }));
    await hotline.post(`/reports/${id}/addition`, more());
    const [visit] = await county.owner(
      `select c.response_id::text as response from reports.reports r
         join responses.clocks c on c.response_id = r.response_id and c.step_id = 'visit' where r.id = $1`,
      [id],
    );
    const worker = await county.as('socialworker');
    await worker.post(`/responses/${visit?.response}/steps/visit/taking`, {});
    const page = await worker.get(`/reports/${id}`);
    expect(page.text).toContain('meet men at the motel');
    expect(page.text).not.toContain(CALLER);
    expect(page.text).not.toContain('Add to this report');
    expect((await worker.get(`/reports/${id}/addition`)).status).toBe(404);
    expect((await worker.post(`/reports/${id}/addition`, more())).status).toBe(404);
    const tried = asPerson(county, await person(county, 'socialworker'), (query) =>
      query(
        `insert into reports.additions (county_id, id, report_id, youth_id, came_at, kind, words, by_user)
          select county_id, gen_random_uuid(), id, youth_id, received_at, 'correction', ''::bytea, access.current_user_id()
            from reports.reports where id = $1`,
        [id],
      ),
    );
    await expect(tried).rejects.toThrow(/row-level security/);
  });

  it('is nobody who has no part in it, and not the one who filed', async () => {
    const hotline = await county.as('hotline');
    const id = await called(hotline);
    for (const handle of ['supervisor', 'officer', 'nurse', 'privacy', 'admin', 'other-county']) {
      const other = await county.as(handle);
      expect((await other.get(`/reports/${id}/addition`)).status, handle).toBe(404);
      expect((await other.post(`/reports/${id}/addition`, more())).status, handle).toBe(404);
    }
    const officer = await county.as('officer');
    const filed = await officer.post('/reports/new', {
      ...aCall({ allegation: '2177:commercial-sexual-exploitation', reporterKind: 'law-enforcement-officer' }),
    });
    expect([filed.status, filed.text.slice(0, 200)]).toEqual([303, '']);
    const mine = idIn(filed.location);
    expect((await hotline.post(`/reports/${mine}/addition`, more())).status).toBe(303);
    expect((await officer.get(`/reports/${mine}/written`)).text).not.toContain('motel');
    expect((await officer.post(`/reports/${mine}/addition`, more())).status).toBe(404);
  });
});
