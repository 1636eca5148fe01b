import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County } from '../../../test/harness/county.ts';
import { aCall, CALLER, called, clocksOf, countySays, decision, idIn } from '../../../test/harness/reports.ts';

let county: County;
beforeAll(async () => {
  county = await aCounty();
  // No second look by chance, but where a test asks for one.
  await countySays(county, { reportReviewPercent: 0 });
});
afterAll(() => county.close());

const steps = async (reportId: string) => (await clocksOf(county, reportId)).map((row) => String(row.step));
const pathsOf = (id: string) =>
  ['', '/screening', '/disposition', '/written', '/written.pdf'].map((end) => `/reports/${id}${end}`);
const howMany = async () => Number((await county.owner('select count(*)::int as n from reports.reports'))[0]?.n);

describe('a call to the hotline', () => {
  it('starts the clocks from the moment of the call: police at once, the caller’s written report in 36 hours', async () => {
    await countySays(county, { protocolSettings: { 'labor-alone': 'yes' } });
    const hotline = await county.as('hotline');
    const id = await called(hotline);
    const clocks = await clocksOf(county, id);
    expect(clocks.map((row) => row.step)).toEqual(
      expect.arrayContaining(['cross-report-phone', 'cross-report-written', 'decide', 'mandated-written']),
    );
    const written = clocks.find((row) => row.step === 'mandated-written');
    expect(Number(written?.hours)).toBe(36);
    const page = await hotline.get(`/reports/${id}`);
    expect(page.text).toContain('About Dario');
    expect(page.text).toContain('Exploitation: Involving child in criminal behavior');
    expect(page.text).toMatch(/Due in 35 hours/);
    expect((await hotline.get('/reports')).text).toContain('To decide (');
  });

  it('makes no duty where the county has not decided, and nobody said that there is one', async () => {
    await countySays(county, { protocolSettings: {} });
    const hotline = await county.as('hotline');
    expect((await hotline.get('/reports/call')).text).toContain('Does the law on reports cover this?');
    const open = await called(hotline);
    expect(await steps(open)).not.toContain('mandated-written');
    expect(await steps(open)).toContain('take-report');
    const said = await called(hotline, { covered: 'yes' });
    expect(await steps(said)).toEqual(expect.arrayContaining(['mandated-written', 'cross-report-phone']));
    await countySays(county, { protocolSettings: { 'labor-alone': 'yes' } });
  });

  it('asks no paper of a neighbor, though the police are told', async () => {
    const hotline = await county.as('hotline');
    const id = await called(hotline, {
      allegation: '2177:commercial-sexual-exploitation',
      reporterKind: 'neighbor',
    });
    expect(await steps(id)).toContain('cross-report-phone');
    expect(await steps(id)).not.toContain('mandated-written');
    expect((await hotline.get(`/reports/${id}`)).text).toContain('None is owed');
  });

  it('gives back what was typed when an answer is missing', async () => {
    const hotline = await county.as('hotline');
    const before = await howMany();
    const back = await hotline.post('/reports/call', { ...aCall({ reporterKind: '' }), number: 'nonsense' });
    expect(back.status).toBe(422);
    expect(back.text).toContain('Choose who is reporting.');
    expect(back.text).toContain('No record of the county has this number.');
    expect(back.text).toContain('They wait for him after school.');
    expect(await howMany()).toBe(before);
  });

  it('is taken once when sent twice', async () => {
    const hotline = await county.as('hotline');
    const before = await howMany();
    const key = crypto.randomUUID();
    const first = await hotline.post('/reports/call', aCall(), key);
    const second = await hotline.post('/reports/call', aCall(), key);
    expect(second.location).toBe(first.location);
    expect(await howMany()).toBe(before + 1);
  });

  it('finds the youth whom the county knows by number, and adds to that record', async () => {
    const hotline = await county.as('hotline');
    const first = await called(hotline);
    const [known] = await county.owner(
      'select y.number, y.id::text from reports.reports r join youth.youth y on y.id = r.youth_id where r.id = $1',
      [first],
    );
    const again = await called(await county.as('hotline-2'), { number: String(known?.number) });
    const [row] = await county.owner('select youth_id::text as id from reports.reports where id = $1', [again]);
    expect(row?.id).toBe(known?.id);
  });
});

describe('what the report itself keeps', () => {
  it('is decided on its page: the response leads there, and does not close the step without it', async () => {
    const hotline = await county.as('hotline');
    const id = await called(hotline);
    const [row] = await county.owner('select response_id::text as id from reports.reports where id = $1', [id]);
    expect((await hotline.get(`/responses/${row?.id}/steps/decide`)).text).toContain(`href="/reports/${id}"`);
    const press = await hotline.post(`/responses/${row?.id}/steps/decide/completion`, {
      'e.disposition': 'investigate',
      'e.response-time': '10-day',
    });
    expect(press.status).toBe(422);
    expect(press.text).toContain('decided on a page of its own');
    expect((await clocksOf(county, id)).map(({ step }) => step)).toContain('decide');
  });
});

describe('who reported', () => {
  it('is read at the hotline, and by nobody else who may see the report', async () => {
    const hotline = await county.as('hotline');
    const id = await called(hotline);
    expect((await hotline.get(`/reports/${id}`)).text).toContain(CALLER);
    expect((await (await county.as('hotline-2')).get(`/reports/${id}`)).text).toContain(CALLER);
    expect((await hotline.post(`/reports/${id}/screening`, decision({ responseTime: 'immediate' }))).status).toBe(303);
    const [visit] = await county.owner(
      `select c.response_id::text as response, r.youth_id::text as youth from reports.reports r
         join responses.clocks c on c.response_id = r.response_id and c.step_id = 'visit' where r.id = $1`,
      [id],
    );
    const worker = await county.as('socialworker');
    expect((await worker.get(`/reports/${id}`)).status).toBe(404);
    expect((await worker.post(`/responses/${visit?.response}/steps/visit/taking`, {})).status).toBe(303);
    const page = await worker.get(`/reports/${id}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('carries bags for older boys');
    expect(page.text).toContain('Only the hotline sees who reported');
    const seen = [
      `/reports/${id}/written`,
      '/reports',
      `/youth/${visit?.youth}`,
      `/responses/${visit?.response}`,
      '/work',
    ];
    for (const path of [`/reports/${id}`, ...seen, `/youth/${visit?.youth}/looks`]) {
      const { text } = await worker.get(path);
      for (const told of [CALLER, '555-0199', 'School counselor'])
        expect(text, `${path} tells ${told}`).not.toContain(told);
    }
  });

  it('nor is the report there for anyone without a part in it: every other role, and the next county', async () => {
    const hotline = await county.as('hotline');
    const id = await called(hotline);
    const others = ['supervisor', 'officer', 'probation', 'intake', 'nurse', 'educator', 'advocate', 'counsel', 'mdt'];
    for (const handle of [...others, 'privacy', 'admin', 'analyst', 'librarian', 'shelter', 'other-county']) {
      const other = await county.as(handle);
      for (const path of pathsOf(id)) expect((await other.get(path)).status, `${handle} ${path}`).toBe(404);
      expect((await other.post(`/reports/${id}/screening`, decision())).status, handle).toBe(404);
      expect((await other.post(`/reports/${id}/disposition`, closing())).status, handle).toBe(404);
      expect((await other.post(`/reports/${id}/written`, {})).status, handle).toBe(404);
      expect((await other.get('/reports/call')).status, handle).toBe(404);
    }
    expect((await (await county.as('officer')).get('/reports')).status).toBe(404);
    expect((await (await county.as('other-county')).get('/reports')).text).toContain('No reports yet');
  });
});

describe('a partner’s report', () => {
  const filed = (more: Record<string, string | string[]> = {}) => ({
    danger: 'no',
    account: 'A man waits for her outside and takes her phone.',
    presentLocation: 'At the front desk',
    place: 'The motel by the highway',
    allegation: '2177:commercial-sexual-exploitation',
    age: '16',
    given: 'Marisol',
    reporterKind: 'law-enforcement-officer',
    reporterTitle: 'Officer',
    reporterPhone: '213-555-0142',
    ...more,
  });

  it('by a mandated reporter: the hotline has it, the 36 hours run, the paper is filled in and tagged, and ends its clock', async () => {
    const officer = await county.as('officer');
    const sent = await officer.post('/reports/new', filed());
    expect([sent.status, sent.text.slice(0, 300)]).toEqual([303, '']);
    const id = idIn(sent.location);
    expect(sent.location).toBe(`/reports/${id}/written`);
    const own = await officer.get(`/reports/${id}/written`);
    // What is done, what is due and to whom, and the number: no call was written down.
    expect(own.text).toContain('The hotline has what you wrote in the form.');
    expect(own.text).toContain('The law asks you to telephone at once.');
    expect(own.text).toContain('Child Protection Hotline (sample): <a href="tel:2135550101">(213) 555-0101</a>');
    expect(own.text).toContain('It is owed to the hotline within 36 hours (Pen. Code 11166(a)).');
    expect(own.text).toMatch(/Due in 35 hours/);
    expect(own.text).toContain('The motel by the highway');
    expect(own.text).toContain('B. The call: When');
    expect((await officer.get('/reports/mine')).text).toContain('The hotline has it');
    // What child welfare makes of it is not the reporter's to see.
    expect((await officer.get(`/reports/${id}`)).status).toBe(404);
    expect((await (await county.as('officer-2')).get(`/reports/${id}/written`)).status).toBe(404);

    const pdf = await officer.get(`/reports/${id}/written.pdf`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(pdf.headers.get('content-disposition')).toBe('attachment; filename="written-report.pdf"');
    expect(pdf.text).toContain('/StructTreeRoot');
    expect(pdf.text).toContain('pdfuaid');
    expect(pdf.text).not.toContain('Marisol');

    const hotline = await county.as('hotline');
    expect((await hotline.get('/reports')).text).toContain('Marisol');
    expect(await steps(id)).toContain('mandated-written');
    expect((await officer.post(`/reports/${id}/written`, {})).status).toBe(303);
    expect(await steps(id)).not.toContain('mandated-written');
    const twice = await officer.post(`/reports/${id}/written`, {});
    expect([twice.status, twice.text.includes('already in')]).toEqual([422, true]);
    // The youth may ask who looked; who reported is not among them (Pen. Code 11167(d)).
    const rows = await county.owner(`select act from audit.entries where user_id = $1 and youth_id is not null`, [
      officer.userId,
    ]);
    expect(rows).toEqual([]);
  });

  it('tells a worker who comes to the youth nothing of who filed it', async () => {
    const nurse = await county.as('nurse');
    const [who] = await county.owner(
      `select u.name, a.name as agency from people.users u join people.agencies a on a.id = u.agency_id where u.handle = 'nurse'`,
    );
    const given = filed({ reporterKind: 'doctor-or-nurse', given: 'Maple', because: 'She told me at the visit.' });
    const id = idIn((await nurse.post('/reports/new', given)).location);
    expect((await nurse.get(`/reports/${id}/written`)).text).toContain(String(who?.name));
    const hotline = await county.as('hotline');
    expect((await hotline.get(`/reports/${id}`)).text).toContain(String(who?.name));
    expect((await hotline.post(`/reports/${id}/screening`, decision())).status).toBe(303);
    const [row] = await county.owner(
      'select response_id::text as response, youth_id::text as youth from reports.reports where id = $1',
      [id],
    );
    const worker = await county.as('socialworker');
    expect((await worker.post(`/responses/${row?.response}/steps/visit/taking`, {})).status).toBe(303);
    for (const path of [
      `/reports/${id}`,
      `/reports/${id}/written`,
      `/responses/${row?.response}`,
      `/youth/${row?.youth}`,
    ]) {
      const page = await worker.get(path);
      expect(page.status, path).toBe(200);
      expect(page.text, path).not.toContain('Doctor or nurse');
      expect(page.text, path).not.toContain('She told me at the visit.');
    }
    // Neither by name nor by agency, on any page about the youth: who began the record, and who may see it, would be who reported.
    // Before the written report has come, and after.
    const pages = [
      `/reports/${id}`,
      `/reports/${id}/written`,
      `/responses/${row?.response}`,
      `/youth/${row?.youth}`,
      `/youth/${row?.youth}/timeline`,
      `/youth/${row?.youth}/access`,
      `/youth/${row?.youth}/looks`,
      '/work',
    ];
    const unnamed = async () => {
      for (const path of pages) {
        const page = await worker.get(path);
        expect(page.status, path).toBe(200);
        for (const told of [who?.name, who?.agency].map(String)) {
          const at = page.text.indexOf(told);
          const where = at < 0 ? '' : page.text.slice(Math.max(0, at - 160), at + 40);
          expect(where, `${path} tells ${told}`).toBe('');
        }
      }
    };
    // They look at their lists, open the record and write on it: the list of who looked has that, and not who.
    for (const path of ['/work', '/youth', `/youth/${row?.youth}`]) expect((await nurse.get(path)).status).toBe(200);
    expect((await nurse.get(`/youth/${row?.youth}`)).text).toContain('You reported about this youth.');
    expect((await worker.get(`/youth/${row?.youth}`)).text).not.toContain('You reported about this youth.');
    await unnamed();
    expect((await worker.get(`/youth/${row?.youth}/looks`)).text).toContain(
      'Someone who reported; the hotline knows who',
    );
    expect((await nurse.get(`/youth/${row?.youth}/looks`)).text).toContain(String(who?.name));
    // The hotline's own steps are the hotline's to take: none of them fell to the reporter with the one that is theirs.
    const theirs = await county.owner('select step_id from responses.clocks where response_id = $1 and taken_by = $2', [
      row?.response,
      nurse.userId,
    ]);
    expect(theirs.map((each) => each.step_id)).toEqual(['mandated-written']);
    expect((await nurse.get('/reports/mine')).text).toMatch(/Due in 3[45] hours/);
    expect((await nurse.post(`/reports/${id}/written`, {})).status).toBe(303);
    await unnamed();
    // The one who reported still reaches what they wrote, and sees their own line.
    expect((await nurse.get(`/reports/${id}/written`)).status).toBe(200);
    expect((await nurse.get(`/youth/${row?.youth}/access`)).text).toContain(String(who?.name));
  });

  it('runs its clock from the telephone call, where there was one', async () => {
    const at = new Date('2026-11-20T18:00:00Z');
    county.setNow(new Date('2026-11-20T20:00:00Z'));
    const officer = await county.as('officer');
    const sent = await officer.post(
      '/reports/new',
      filed({ telephonedAt: '2026-11-20T10:00', telephonedPerson: 'Desk 4' }),
    );
    county.setNow(null);
    const [row] = await county.owner('select received_at as at from reports.reports where id = $1', [
      idIn(sent.location),
    ]);
    expect(row?.at).toEqual(at);
  });

  it('says that the county has entered no number, and leads who may enter it there', async () => {
    const phone = (number: string | null) =>
      county.owner(`update people.agencies set phone = $1 where kind = 'child-welfare' and shared_desk`, [number]);
    const officer = await county.as('officer');
    const id = idIn(
      (
        await officer.post(
          '/reports/new',
          filed({
            telephonedAt: new Date()
              .toLocaleString('sv-SE', { timeZone: 'America/Los_Angeles' })
              .slice(0, 16)
              .replace(' ', 'T'),
          }),
        )
      ).location,
    );
    await phone(null);
    const page = await officer.get(`/reports/${id}/written`);
    expect(page.text).toContain('By telephone: Child Protection Hotline (sample), ');
    expect(page.text).not.toContain('The law asks you to telephone at once.');
    expect(page.text).toContain(
      'The county has not entered its number yet. An administrator enters it under Agencies.',
    );
    const admin = await county.as('admin');
    expect((await admin.get('/reports/mine')).text).toMatch(
      /has not entered its number yet\. <a href="\/administration\/agencies\/[0-9a-f-]{36}">Enter it/,
    );
    await phone('(213) 555-0101');
    expect((await officer.post(`/reports/${id}/written`, {})).status).toBe(303);
    const sent = await officer.get(`/reports/${id}/written`);
    expect(sent.text).toContain('Sent ');
    expect(sent.text).not.toContain('is not in yet');
  });

  it('without a duty is made by nobody but the person: a reason, and the youth’s own yes', async () => {
    const librarian = await county.as('librarian');
    const before = await howMany();
    const asLibrary = filed({ reporterKind: 'library-staff', given: 'Wren' });
    const first = await librarian.post('/reports/new', asLibrary);
    expect(first.status).toBe(422);
    expect(first.text).toContain('no law asks you to report');
    expect(first.text).toContain('A man waits for her outside');
    const alone = await librarian.post('/reports/new', {
      ...asLibrary,
      anyway: 'yes',
      because: 'She asked me to call someone.',
    });
    expect(alone.text).toContain('Without a duty, the youth decides.');
    expect(await howMany()).toBe(before);
    const agreed = await librarian.post('/reports/new', {
      ...asLibrary,
      anyway: 'yes',
      because: 'She asked me to call someone.',
      youthAgrees: 'yes',
    });
    expect([agreed.status, agreed.location]).toEqual([303, '/reports/mine']);
    expect((await librarian.get('/reports/mine')).text).toContain('None owed');
    const [row] = await county.owner(
      `select r.id::text, r.mandated from reports.reports r join people.users u on u.id = r.by_user where u.handle = 'librarian'`,
    );
    expect(row?.mandated).toBe(false);
    expect(await steps(String(row?.id))).not.toContain('mandated-written');
  });

  it('is offered at the meeting and on the record, and the menu leads to one’s own', async () => {
    const officer = await county.as('officer');
    const here = await officer.get('/here');
    expect(here.text).toContain('href="/reports/new"');
    expect(here.text).toContain('href="/reports/mine"');
    expect((await (await county.as('hotline')).get('/here')).text).toContain('href="/reports/call"');
  });
});

const closing = (more: Record<string, string | string[]> = {}) => ({
  disposition: 'evaluated-out',
  followed: 'closed',
  reasons: 'The school already keeps him safe.',
  ...more,
});

describe('deciding', () => {
  it('says which tools were used, how soon a worker goes, and why; the protocol’s step closes with it', async () => {
    const hotline = await county.as('hotline');
    const id = await called(hotline);
    const back = await hotline.post(`/reports/${id}/screening`, { responseTime: '3-day', why: '' });
    expect(back.status).toBe(422);
    expect(back.text).toContain('Write why.');
    const toolless = await hotline.post(`/reports/${id}/screening`, decision({ hotlineTool: '' }));
    expect(toolless.text).toContain('Say what the tool said, or why it was not used.');
    // The person goes another way than the tool: that is seen, without being asked.
    await hotline.post(`/reports/${id}/screening`, decision({ hotlineTool: 'used:evaluate-out' }));
    const page = await hotline.get(`/reports/${id}`);
    expect(page.text).toContain('Nobody needs to go; the person chose: Go within 10 days');
    expect(page.text).toContain('A worker goes');
    expect(await steps(id)).toContain('visit');
    expect(await steps(id)).not.toContain('decide');
  });

  it('anew keeps what was decided before, with its reasons and by whom; no one can take it away', async () => {
    const hotline = await county.as('hotline');
    const id = await called(hotline);
    await hotline.post(`/reports/${id}/screening`, decision({ why: 'He said that he is safe for now.' }));
    expect((await hotline.get(`/reports/${id}`)).text).not.toContain('Decided differently before');
    const second = await county.as('hotline-2');
    // What stands is read above the form: what, who, when, why. It is where the change begins, but for its reasons.
    const [above = '', form = ''] = (await second.get(`/reports/${id}/screening`)).text.split('What you decide now');
    const [first] = await county.owner('select name from people.users where id = $1', [hotline.userId]);
    expect(above).toContain('What was decided until now');
    expect(above).toMatch(new RegExp(`5 days[\\s\\S]*${first?.name}, [A-Z][a-z]{2}, [\\s\\S]*(AM|PM)`));
    expect(above).toContain('He said that he is safe for now.');
    expect(form).not.toContain('He said that he is safe for now.');
    expect(form).toMatch(/value="5-day"[^>]*checked|checked[^>]*value="5-day"/);
    expect(form).toMatch(/value="used:in-person-10-day"[^>]*selected/);
    expect(form).toMatch(/value="ltfc"[^>]*checked|checked[^>]*value="ltfc"/);
    await second.post(
      `/reports/${id}/screening`,
      decision({ responseTime: 'immediate', why: 'The school called: he was not there today.' }),
    );
    const page = await second.get(`/reports/${id}`);
    expect(page.text).toContain('Decided differently before (1)');
    expect(page.text).toContain('He said that he is safe for now.');
    expect(page.text).toContain('The school called: he was not there today.');
    const kept = await county.owner(
      `select b.response_time, u.handle, b.screening_words from reports.screened_before b join people.users u on u.id = b.screened_by where b.report_id = $1`,
      [id],
    );
    expect(kept).toHaveLength(1);
    expect(kept[0]).toMatchObject({ response_time: '5-day', handle: 'hotline' });
    expect(Buffer.from(kept[0]?.screening_words as Buffer).toString('latin1')).not.toContain('safe for now');
    for (const act of ['delete from', 'update'])
      await expect(
        county.owner(
          `set role throughline_app; ${act} reports.screened_before ${act === 'update' ? `set response_time = '3-day'` : ''}`,
        ),
      ).rejects.toThrow(/permission denied/);
    // Not theirs: neither the report nor what was decided before.
    expect((await (await county.as('educator')).get(`/reports/${id}`)).status).toBe(404);
  });

  it('anew moves the clock of the visit with it, and closes it where nobody needs to go', async () => {
    const hotline = await county.as('hotline');
    const id = await called(hotline, { danger: 'not-known' });
    const visit = async () => {
      const [row] = await county.owner(
        `select floor(extract(epoch from c.due_at - p.started_at) / 86400)::int as days from reports.reports r
           join responses.responses p on p.id = r.response_id
           join responses.clocks c on c.response_id = r.response_id and c.step_id = 'visit' where r.id = $1`,
        [id],
      );
      return row?.days;
    };
    await hotline.post(`/reports/${id}/screening`, decision({ responseTime: '10-day' }));
    expect(await visit()).toBe(10);
    await hotline.post(`/reports/${id}/screening`, decision({ responseTime: '3-day', why: 'The school called.' }));
    expect(await visit()).toBe(3);
    await hotline.post(`/reports/${id}/screening`, decision({ responseTime: 'evaluate-out', why: 'He is safe.' }));
    expect(await visit()).toBeUndefined();
    // Nobody said that nobody is in danger: the response still asks.
    const [row] = await county.owner('select response_id::text as id from reports.reports where id = $1', [id]);
    const page = await hotline.get(`/responses/${row?.id}`);
    expect(page.text).not.toMatch(/in danger now<\/dt><dd[^>]*>No</);
    const [done] = await county.owner(
      `select e.evidence is not null as sealed from responses.events e where e.response_id = $1 and e.step_id = 'take-report'`,
      [row?.id],
    );
    expect(done).toBeDefined();
  });

  it('a report that opens nothing always says which help near home was offered', async () => {
    const hotline = await county.as('hotline');
    const id = await called(hotline);
    for (const form of [closing(), closing({ disposition: 'inconclusive', followed: 'community-referral' })]) {
      const back = await hotline.post(`/reports/${id}/disposition`, form);
      expect(back.status).toBe(422);
      expect(back.text).toContain('No case opens, so say which help near home was offered.');
      expect(back.text).toContain('The school already keeps him safe.');
    }
    const what = await hotline.post(`/reports/${id}/disposition`, closing({ support: 'accepted' }));
    expect(what.text).toContain('Choose what was offered.');
    const done = await hotline.post(
      `/reports/${id}/disposition`,
      closing({ support: 'accepted', what: ['legal', 'advocate'] }),
    );
    expect(done.status).toBe(303);
    const page = await hotline.get(`/reports/${id}`);
    expect(page.text).toContain('Legal help');
    expect(page.text).toContain('Offered: they said yes');
    expect(await steps(id)).not.toContain('offer-community');
    const late = await hotline.post(`/reports/${id}/disposition`, closing({ support: 'declined', what: 'legal' }));
    expect(late.status).toBe(404);
  });

  it('asks no such thing where a case goes on, and keeps the tools of the visit', async () => {
    const hotline = await county.as('hotline');
    const id = await called(hotline);
    await hotline.post(`/reports/${id}/screening`, decision());
    const form = closing({
      disposition: 'substantiated',
      followed: 'new-case-at-home',
      safetyTool: 'used:safe-with-plan',
      visit: 'other-agency',
      visitWords: 'The police met him at school today.',
    });
    const done = await hotline.post(`/reports/${id}/disposition`, form);
    expect(done.status).toBe(303);
    const page = await hotline.get(`/reports/${id}`);
    expect(page.text).toContain('Not asked: a case goes on');
    expect(page.text).toContain('Safe with a plan');
  });
});

describe('the second look', () => {
  it('is drawn by chance, shows no youth until taken, is never the decider’s own, and may open the report again', async () => {
    await countySays(county, { reportReviewPercent: 100 });
    const hotline = await county.as('hotline');
    const id = await called(hotline, { given: 'Quillon' });
    await hotline.post(`/reports/${id}/disposition`, closing({ support: 'not-reached' }));
    await countySays(county, { reportReviewPercent: 0 });
    const notDrawn = await called(hotline);
    await hotline.post(`/reports/${notDrawn}/disposition`, closing({ support: 'not-reached' }));

    expect((await hotline.get('/reports/review')).status).toBe(404);
    expect((await (await county.as('dispatcher')).get('/reports/review')).status).toBe(404);
    const supervisor = await county.as('supervisor');
    const waiting = await supervisor.get('/reports/review');
    expect(waiting.text).toContain(`/reports/${id}/review/taking`);
    expect(waiting.text).not.toContain(notDrawn);
    expect(waiting.text).not.toContain('Quillon');
    expect((await supervisor.get(`/reports/${id}/review`)).status).toBe(404);
    expect((await supervisor.post(`/reports/${id}/review/taking`, {})).location).toBe(`/reports/${id}/review`);
    const page = await supervisor.get(`/reports/${id}/review`);
    expect(page.text).toContain('Quillon');
    expect(page.text).toContain('Not offered: could not reach them');
    expect(page.text).not.toContain(CALLER);
    const outcome = { finding: 'look-again', words: 'Nobody asked about the debt.' };
    expect((await supervisor.post(`/reports/${id}/review`, outcome)).status).toBe(303);
    expect((await hotline.get(`/reports/${id}`)).text).toContain('To decide');
    expect((await hotline.get(`/reports/${id}`)).text).toContain('Nobody asked about the debt.');
    const again = await hotline.get(`/reports/${id}/screening`);
    for (const earlier of ['The school already keeps him safe.', 'Nobody asked about the debt.'])
      expect(again.text.split('What you decide now')[0]).toContain(earlier);
    expect((await supervisor.get('/reports/review')).text).toContain('Nothing waits');
  });
});
