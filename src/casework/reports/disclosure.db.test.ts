import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asPerson, person } from '../../../test/access/scene.ts';
import { aCounty, type County } from '../../../test/harness/county.ts';
import { aCall, CALLER, called, countySays, decision, idIn } from '../../../test/harness/reports.ts';

let county: County;
const ids: Record<string, string> = {};
beforeAll(async () => {
  county = await aCounty();
  await countySays(county, { protocolSettings: { 'labor-alone': 'yes' } });
  for (const row of await county.owner('select handle, id::text from people.users'))
    ids[String(row.handle)] = String(row.id);
});
afterAll(() => county.close());

const PURPOSE = 'To speak with the caller about the motel.';
const telling = (more: Record<string, string> = {}) => ({
  recipient: 'investigating-agency',
  person: ids.officer ?? '',
  days: '10',
  purpose: PURPOSE,
  ...more,
});
const idOf = (location: string | null) => /\/disclosures\/([0-9a-f-]{36})/.exec(location ?? '')?.[1] ?? '';

/** A report, and whoever it was told to. */
async function told(more: Record<string, string> = {}): Promise<{ reportId: string; id: string }> {
  const hotline = await county.as('hotline');
  const reportId = await called(hotline);
  const done = await hotline.post(`/reports/${reportId}/disclosures`, telling(more));
  expect([done.status, done.text.slice(0, 300)]).toEqual([303, '']);
  return { reportId, id: idOf(done.location) };
}
const reads = async (handle: string, reportId: string) =>
  asPerson(county, await person(county, handle), (query) =>
    query('select 1 from reports.reporters where report_id = $1', [reportId]),
  ).then((rows) => rows.length > 0);
const looks = (id: string) =>
  county.owner(
    `select user_id::text as by from audit.entries where act = 'report.reporter-seen' and $1 = any (record_ids)`,
    [id],
  );

describe('the hotline tells a detective who made one report', () => {
  it('who then sees it, on that report alone, each look an entry of the ledger', async () => {
    const { reportId, id } = await told();
    const other = await called(await county.as('hotline'));
    const officer = await county.as('officer');
    expect((await officer.get('/notices')).text).toContain('The hotline told you who made a report');
    expect((await officer.get('/reports/shown')).text).toContain(PURPOSE);
    expect((await officer.get('/reports/shown')).text).not.toContain(CALLER);
    const before = (await looks(id)).length;
    const page = await officer.get(`/reports/disclosures/${id}`);
    expect(page.text).toContain(CALLER);
    expect(page.text).toContain('Pen. Code 11167(d)(1)');
    expect((await looks(id)).map((row) => row.by).slice(before)).toEqual([officer.userId]);
    expect(await reads('officer', reportId)).toBe(true);
    expect(await reads('officer', other)).toBe(false);
    // It opens nothing else: neither the report nor its paper.
    for (const path of [`/reports/${reportId}`, `/reports/${reportId}/written`])
      expect((await officer.get(path)).status).toBe(404);
  });

  it('and nobody else does: not a colleague, not the youth’s team, not the privacy officer', async () => {
    const { reportId, id } = await told();
    for (const handle of [
      'socialworker',
      'supervisor',
      'privacy',
      'admin',
      'counsel',
      'nurse',
      'intake',
      'other-county',
    ]) {
      const other = await county.as(handle);
      expect((await other.get(`/reports/disclosures/${id}`)).status, handle).toBe(404);
      expect((await other.post(`/reports/disclosures/${id}/end`, {})).status, handle).toBe(404);
      expect((await other.get(`/reports/${reportId}/disclosures`)).status, handle).toBe(404);
      expect((await other.post(`/reports/${reportId}/disclosures`, telling())).status, handle).toBe(404);
      expect((await other.get('/reports/shown')).text, handle).not.toContain(PURPOSE);
      expect(await reads(handle, reportId), handle).toBe(false);
    }
  });

  it('until its day, or until it is ended', async () => {
    const one = await told();
    const officer = await county.as('officer');
    await county.owner(`update reports.disclosures set until = now() where id = $1`, [one.id]);
    expect((await officer.get(`/reports/disclosures/${one.id}`)).status).toBe(404);
    expect(await reads('officer', one.reportId)).toBe(false);
    const two = await told();
    const hotline = await county.as('hotline-2');
    expect((await hotline.post(`/reports/disclosures/${two.id}/end`, {})).status).toBe(303);
    expect((await officer.get(`/reports/disclosures/${two.id}`)).status).toBe(404);
    expect((await hotline.get(`/reports/${two.reportId}/disclosures`)).text).toContain('Ended ');
  });

  it('a worker who has the report finds the way from it, and the report itself still hides who it was', async () => {
    const hotline = await county.as('hotline');
    const reportId = await called(hotline);
    await hotline.post(`/reports/${reportId}/screening`, decision({ responseTime: 'immediate' }));
    const [visit] = await county.owner(
      `select c.response_id::text as response from reports.reports r
         join responses.clocks c on c.response_id = r.response_id and c.step_id = 'visit' where r.id = $1`,
      [reportId],
    );
    const worker = await county.as('socialworker');
    await worker.post(`/responses/${visit?.response}/steps/visit/taking`, {});
    const done = await hotline.post(`/reports/${reportId}/disclosures`, telling({ person: ids.socialworker ?? '' }));
    const page = await worker.get(`/reports/${reportId}`);
    expect(page.text).toContain(`/reports/disclosures/${idOf(done.location)}`);
    for (const path of [`/reports/${reportId}`, `/reports/${reportId}/written`])
      expect((await worker.get(path)).text, path).not.toContain(CALLER);
    expect((await worker.get(`/reports/disclosures/${idOf(done.location)}`)).text).toContain(CALLER);
  });
});

describe('whom the law does not name', () => {
  it('is not told: each kind of recipient has its kinds of agency', async () => {
    const hotline = await county.as('hotline');
    const reportId = await called(hotline);
    for (const [recipient, handle] of [
      ['youth-counsel', 'officer'],
      ['investigating-agency', 'counsel'],
      ['prosecutor', 'socialworker'],
    ]) {
      const back = await hotline.post(
        `/reports/${reportId}/disclosures`,
        telling({ recipient: recipient ?? '', person: ids[handle ?? ''] ?? '' }),
      );
      expect([back.status, back.text], recipient).toEqual([422, expect.stringContaining('not of the kind')]);
    }
    const nurse = await hotline.post(`/reports/${reportId}/disclosures`, telling({ person: ids.nurse ?? '' }));
    expect([nurse.status, nurse.text]).toEqual([422, expect.stringContaining('Choose a person of the list.')]);
    expect(await county.owner('select 1 from reports.disclosures where report_id = $1', [reportId])).toEqual([]);
  });

  it('is above all the reporter’s employer, unless the reporter agreed or a court ordered it', async () => {
    const officer = await county.as('officer-2').catch(() => county.as('officer'));
    const filed = await officer.post(
      '/reports/new',
      aCall({ allegation: '2177:commercial-sexual-exploitation', reporterKind: 'law-enforcement-officer' }),
    );
    const reportId = idIn(filed.location);
    const hotline = await county.as('hotline');
    const [colleague] = await county.owner(
      `select id::text from people.users where agency_id = (select agency_id from people.users where id = $1) and id <> $1 and kind = 'person'`,
      [officer.userId],
    );
    const to = { person: String(colleague?.id ?? ids.officer) };
    const back = await hotline.post(`/reports/${reportId}/disclosures`, telling(to));
    expect([back.status, back.text]).toEqual([422, expect.stringContaining('reporter’s employer')]);
    const bare = await hotline.post(`/reports/${reportId}/disclosures`, telling({ ...to, recipient: 'waiver' }));
    expect([bare.status, bare.text]).toEqual([422, expect.stringContaining('Write on what it rests.')]);
    const agreed = telling({ ...to, recipient: 'waiver', ground: 'By telephone today: “tell my sergeant”.' });
    expect((await hotline.post(`/reports/${reportId}/disclosures`, agreed)).status).toBe(303);
  });
});

describe('a recipient outside the program', () => {
  it('has no way in: the record is kept, and a page to print', async () => {
    const outside = {
      person: '',
      name: 'Deputy Quillfeather',
      agency: 'State licensing office',
      recipient: 'licensing-agency',
    };
    const hotline = await county.as('hotline');
    const reportId = await called(hotline);
    const back = await hotline.post(`/reports/${reportId}/disclosures`, telling({ ...outside, name: '' }));
    expect(back.text).toContain('Write their name, or choose a person above.');
    const done = await hotline.post(`/reports/${reportId}/disclosures`, telling(outside));
    const page = await hotline.get(done.location ?? '');
    expect(page.text).toContain('For Deputy Quillfeather, State licensing office');
    expect(page.text).toContain(CALLER);
    const [row] = await county.owner('select to_user, until, words from reports.disclosures where id = $1', [
      idOf(done.location),
    ]);
    expect([row?.to_user, row?.until]).toEqual([null, null]);
    expect(Buffer.from(row?.words as Uint8Array).toString('latin1')).not.toContain('Quillfeather');
  });
});

describe('the privacy officer', () => {
  it('looks at each disclosure without reading who reported, and ends one that is not in order', async () => {
    const { reportId, id } = await told();
    const privacy = await county.as('privacy');
    const list = await privacy.get('/reports/disclosures');
    expect(list.text).toContain(`/reports/disclosures/${id}/review`);
    const page = await privacy.get(`/reports/disclosures/${id}/review`);
    expect(page.text).toContain(PURPOSE);
    expect(page.text).not.toContain(CALLER);
    expect(await reads('officer', reportId)).toBe(true);
    const bare = await privacy.post(`/reports/disclosures/${id}/review`, { words: 'No case.' });
    expect([bare.status, bare.text]).toEqual([422, expect.stringContaining('No case.')]);
    const found = await privacy.post(`/reports/disclosures/${id}/review`, {
      finding: 'not-in-order',
      words: 'No case.',
    });
    expect(found.location).toBe('/reports/disclosures');
    expect(await reads('officer', reportId)).toBe(false);
    expect((await privacy.get(`/reports/disclosures/${id}/review`)).text).toContain('No case.');
    const again = await privacy.post(`/reports/disclosures/${id}/review`, { finding: 'in-order', words: 'x' });
    expect(again.status).toBe(422);
  });

  it('alone does so: the hotline and the recipient find no such page', async () => {
    const { id } = await told();
    for (const handle of ['hotline', 'officer', 'supervisor', 'admin']) {
      const other = await county.as(handle);
      expect((await other.get(`/reports/disclosures/${id}/review`)).status, handle).toBe(404);
      const tried = asPerson(county, await person(county, handle), (query) =>
        query(`select reports.review_disclosure($1, 'in-order', ''::bytea) as it`, [id]),
      );
      expect((await tried)[0]?.it, handle).toBe(false);
    }
  });
});
