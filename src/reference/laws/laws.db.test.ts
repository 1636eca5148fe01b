import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asPerson, person } from '../../../test/access/scene.ts';
import { aCounty, type County, type Page, type Visitor } from '../../../test/harness/county.ts';
import { paths } from './paths.ts';

let county: County;
beforeAll(async () => {
  county = await aCounty();
});
afterAll(() => county.close());

describe('somebody asks alone whether a record could be cleared', () => {
  it('is answered with the law, its day and what else there is, and nothing of it is kept', async () => {
    const nobody = county.visitor();
    const page = await nobody.get(paths.clear);
    expect(page.status).toBe(200);
    expect(page.headers.get('set-cookie')).toBeNull();
    const robbed = await nobody.post(`${paths.clear}?lang=en`, {
      where: 'us-ca',
      happened: 'conviction',
      kinds: 'robbery',
      young: 'yes',
      made: 'yes',
    });
    const { text } = robbed;
    expect(text).toContain('This law does not fit what you said.');
    expect(text).toContain('It does not cover what the record is for.');
    expect(text).toContain('What else there is');
    expect(text).toContain('Penal Code 236.14');
  });

  it('says again what was missing, with what was answered still there', async () => {
    const { text } = await county.visitor().post(paths.clear, { kinds: 'theft', made: 'no' });
    expect(text).toContain('Choose a state first.');
    expect(text).toMatch(/value="theft"[^>]*checked/);
  });

  it('sets the states side by side, and says where nobody has read the law', async () => {
    const all = await county.visitor().get(`${paths.states}?what=responseDays&lang=en`);
    expect(all.text).toMatch(/California[\s\S]{0,400}45 days/);
    expect(all.text).toContain('Not known');
    const unread = await county.visitor().get(`${paths.state('us-ak')}?lang=es`);
    expect(unread.text).toContain('Nadie ha leído todavía la ley de este estado.');
    expect((await county.visitor().get(paths.state('us-zz'))).status).toBe(404);
  });

  it('hands the laws to the page, the same for everybody', async () => {
    const packed = await county.app.fetch(new Request(`http://test${paths.data}`));
    const { laws } = JSON.parse(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString());
    expect(laws.map(({ id }: { id: string }) => id)).toContain('us-ca');
    expect([packed.headers.get('set-cookie'), packed.headers.get('cache-control')]).toEqual([null, 'no-store']);
  });
});

describe('the county writes its own version of a law', () => {
  const alaska = paths.remedy('us-ak', 'alaska');
  const read = {
    from: '2024-01-01',
    citation: 'AS 12.99.100',
    source: 'Qwyx statutes, read in full',
    sure: 'read',
    checkedOn: '2026-11-02',
    checkedBy: 'Qwyxreader',
    'forms.how': 'read',
    'forms.is': ['sex', 'labor'],
  };
  const ask = { where: 'us-ak', happened: 'conviction', kinds: 'theft', young: 'yes', made: 'yes', form: 'labor' };
  const yes = (value: string, names: string[]) =>
    Object.fromEntries(
      names.flatMap((name) => [
        [`${name}.how`, 'read'],
        [`${name}.is`, value],
      ]),
    );
  const whole = {
    ...read,
    ...yes('yes', ['under18', 'adult', 'record-conviction']),
    ...yes('no', ['prosecutorConsent', 'sentenceCompleted', 'diligence', 'restitutionPaid']),
    ...yes('any', ['offenses']),
    ...yes('direct-result', ['nexus']),
    ...yes('none', ['predicate', 'clean', 'earliest', 'latest']),
    'bars.how': 'read',
  };
  let [admin, lawyer] = [] as unknown as [Visitor, Visitor];
  const idOf = (page: Page) => page.location?.split('/').at(-1) ?? '';
  const writtenAt = (page: Page) => /name="writtenAt" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
  const approve = async (who: Visitor, id: string) =>
    who.post(paths.approving(id), { writtenAt: writtenAt(await who.get(paths.draft(id))) || new Date().toISOString() });
  /** What the public page says of a person made to steal, in words. */
  const answered = async () => {
    const { text } = await county.visitor().post(`${paths.clear}?lang=en`, ask);
    return (/<section aria-labelledby="answers">[\s\S]*?<\/section>/.exec(text)?.[0] ?? '').replace(/<[^>]+>/g, ' ');
  };

  beforeAll(async () => {
    [admin, lawyer] = await Promise.all([county.as('admin'), county.as('defender')]);
  });

  it('finds every law, who read it, and which are to be read again; only those who keep them can write', async () => {
    const list = await lawyer.get(paths.list);
    expect(list.text).toMatch(/Alaska[\s\S]{0,400}Nobody has read it/);
    county.setNow(new Date('2028-06-01T12:00:00Z'));
    expect((await lawyer.get(paths.list)).text).toMatch(/California[\s\S]{0,400}To be read again/);
    county.setNow(null);
    const other = await county.as('socialworker');
    expect((await other.get(paths.law('us-ak'))).text).not.toContain('Write the county’s own version');
    for (const path of [alaska, paths.draft(crypto.randomUUID())]) expect((await other.get(path)).status).toBe(404);
    expect((await other.post(alaska, whole)).status).toBe(404);
    expect((await lawyer.get(paths.law('us-zz'))).status).toBe(404);
    expect((await lawyer.get(paths.remedy('us-ak', 'nothing'))).status).toBe(404);
  });

  it('says beside each field what is not right, with what was typed still there', async () => {
    const wrong = await lawyer.post(alaska, {
      ...whole,
      citation: 'Qwyxcite',
      source: '',
      'fee.how': 'read',
      'fee.is': 'much',
    });
    expect(wrong.status).toBe(422);
    const ahead = await lawyer.post(alaska, { ...whole, checkedOn: '2099-01-01' });
    expect(ahead.text).toContain('This day has not come.');
    expect(wrong.text).toContain('Write a sum like 45 or 45.50.');
    expect(wrong.text).toContain('value="Qwyxcite"');
  });

  it('holds only when another has approved it, as they read it, and once', async () => {
    expect(await answered()).toContain('We do not know if this law fits.');
    const draft = idOf(await lawyer.post(alaska, whole));
    const page = await lawyer.get(paths.draft(draft));
    expect(page.text).toContain('You wrote this. Another person has to approve it.');
    expect(
      (await lawyer.post(paths.approving(draft), { writtenAt: writtenAt(await admin.get(paths.draft(draft))) })).status,
    ).toBe(422);
    const seen = writtenAt(await admin.get(paths.draft(draft)));
    expect((await lawyer.post(paths.rewriting(draft), { ...whole, citation: 'AS 12.99.101' })).status).toBe(303);
    const stale = await admin.post(paths.approving(draft), { writtenAt: seen });
    expect(stale.text).toContain('It was changed while you read it.');
    expect((await admin.get(paths.rewriting(draft))).status).toBe(404);
    const compared = (await admin.get(paths.draft(draft))).text;
    expect(compared).toMatch(/As it ships[\s\S]*In this version/);
    expect(compared).toContain('AS 12.99.101');
    expect(await answered()).not.toContain('AS 12.99');
    expect((await approve(admin, draft)).status).toBe(303);
    expect((await approve(admin, draft)).status).toBe(422);
    expect((await lawyer.post(paths.rewriting(draft), whole)).status).toBe(404);
  });

  it('then answers for everybody: the public page, the page’s own device, and the laws side by side', async () => {
    expect(await answered()).toMatch(/This law fits what you said\.[\s\S]*AS 12\.99\.101/);
    const packed = await county.app.fetch(new Request(`http://test${paths.data}`));
    const text = gunzipSync(Buffer.from(await packed.arrayBuffer())).toString();
    expect([text.includes('AS 12.99.101'), text.includes('Qwyxreader')]).toEqual([true, false]);
    const state = await county.visitor().get(`${paths.state('us-ak')}?lang=en`);
    expect(state.text).toContain('The county’s own version, approved');
    expect(state.text).not.toContain('Qwyxreader');
    expect((await lawyer.get(paths.list)).text).toMatch(/Alaska[\s\S]{0,500}The county’s own/);
  });

  it('never says yes by what nobody read, whoever approves it', async () => {
    for (const over of [{ sure: 'memory' }, { 'nexus.how': 'memory' }, { 'offenses.how': '' }]) {
      const draft = idOf(await lawyer.post(alaska, { ...whole, ...over }));
      expect((await approve(admin, draft)).status).toBe(303);
      const text = await answered();
      expect(text, JSON.stringify(over)).toContain('AS 12.99.100');
      expect(text).not.toMatch(/This law (fits|may fit)/);
      expect(text).toContain('We do not know if this law fits.');
    }
  });

  it('keeps the four eyes in the database: nobody approves their own, nobody approves for another, nothing approved is changed', async () => {
    const draft = idOf(await lawyer.post(alaska, whole));
    const as = async (handle: string, text: string, values: unknown[] = []) =>
      asPerson(county, await person(county, handle), (query) => query(text, values));
    expect(await as('defender', 'select laws.approve($1, now()) as said', [draft])).toEqual([{ said: 'own' }]);
    expect(await as('socialworker', 'select laws.approve($1, now()) as said', [draft])).toEqual([{ said: 'absent' }]);
    await expect(
      as('admin', 'update laws.versions set approved_by = written_by where id = $1', [draft]),
    ).rejects.toThrow(/permission/);
    expect(await as('admin', `update laws.versions set body = '{}' where id = $1 returning id`, [draft])).toEqual([]);
    await expect(
      as(
        'admin',
        `insert into laws.versions (county_id, id, jurisdiction, remedy, written_by, written_at)
        select county_id, gen_random_uuid(), jurisdiction, remedy, written_by, now() from laws.versions where id = $1`,
        [draft],
      ),
    ).rejects.toThrow(/row-level security/);
    expect((await approve(admin, draft)).status).toBe(303);
    expect(await as('defender', `update laws.versions set body = null where id = $1 returning id`, [draft])).toEqual(
      [],
    );
    await expect(
      county.owner('update laws.versions set approved_by = written_by where id = $1', [draft]),
    ).rejects.toThrow(/check/);
  });

  it('is put back to what ships by two people, and a draft that is older than what holds is not approved', async () => {
    const older = idOf(await admin.post(alaska, { ...whole, citation: 'AS older' }));
    const back = idOf(await lawyer.post(paths.back('us-ak', 'alaska'), {}));
    expect((await lawyer.get(paths.draft(back))).text).toContain('What ships is to hold again.');
    expect((await approve(admin, back)).status).toBe(303);
    expect(await answered()).not.toContain('AS 12.99');
    expect((await approve(lawyer, older)).status).toBe(422);
    const aside = idOf(await admin.post(alaska, whole));
    expect((await lawyer.post(paths.dropping(aside), {})).status).toBe(303);
    expect((await lawyer.get(paths.draft(aside))).status).toBe(404);
    expect((await lawyer.post(paths.dropping(aside), {})).status).toBe(404);
  });

  describe('and a way to clear a record that no file has', () => {
    const anew = paths.newRemedy('us-ak');
    const named = {
      ...whole,
      titleEn: 'Qwyx relief',
      plainEn: 'It clears what was stolen.',
      kind: 'trafficking',
      citation: 'AS 77.01',
      'offenses.is': 'only',
      'offenses.codes': 'AS 11.46.130\nAS 11.46.140\nAS 11.46.130',
      'offenses.listEn': 'Qwyx thefts',
      'offenses.listEs': 'Hurtos qwyx',
    };
    const remedyOf = (text: string) => /remedies\/(own-[0-9a-f-]+)\/ending/.exec(text)?.[1] ?? '';
    const sectionOf = (text: string) => text.slice(text.indexOf('Qwyx relief'), text.indexOf('Qwyx relief') + 400);

    it('is written by those who keep the laws, with what is not right beside its field', async () => {
      const other = await county.as('socialworker');
      expect((await other.get(anew)).status).toBe(404);
      expect((await other.post(anew, named)).status).toBe(404);
      expect((await lawyer.get(paths.newRemedy('us-zz'))).status).toBe(404);
      const wrong = await lawyer.post(anew, { ...named, titleEn: '', kind: '', 'offenses.codes': 'theft' });
      expect(wrong.status).toBe(422);
      for (const said of ['This is needed.', 'Choose one.', 'Write one code a line', '>theft</textarea>'])
        expect(wrong.text).toContain(said);
      const unused = await lawyer.post(anew, { ...named, 'offenses.is': 'any' });
      expect(unused.text).toContain('You wrote a list below');
    });

    it('stands in the answers, on the public page and side by side once another approved it, and once', async () => {
      const page = await lawyer.post(anew, named);
      const draft = idOf(page);
      const read = (await admin.get(paths.draft(draft))).text;
      expect(read).toContain('Qwyx thefts (AS 11.46.130, AS 11.46.140)');
      expect(read).toContain('It clears what was stolen.');
      expect((await lawyer.get(paths.list)).text).toContain('Alaska: Qwyx relief');
      expect((await approve(lawyer, draft)).status).toBe(422);
      expect(await answered()).not.toContain('AS 77.01');
      expect((await lawyer.get(paths.law('us-ak'))).text).not.toContain('A way that the county wrote');
      expect((await admin.get(paths.touches(draft))).text).toContain('AS 77.01');
      expect((await approve(admin, draft)).status).toBe(303);
      expect((await approve(admin, draft)).status).toBe(422);
      // The public page asks for kinds and no code: the list is asked about, and nothing is promised.
      expect(await answered()).toMatch(/This law may fit\.[\s\S]*AS 77\.01/);
      const state = await county.visitor().get(`${paths.state('us-ak')}?lang=es`);
      expect(state.text).toContain('Qwyx relief');
      expect(state.text).toContain('Hurtos qwyx (AS 11.46.130');
      expect((await county.visitor().get(`${paths.states}?what=offenses&lang=en`)).text).toContain('Qwyx thefts');
      expect((await lawyer.get(paths.law('us-ak'))).text.match(/A way that the county wrote/g)).toHaveLength(1);
    });

    it('is changed as any version is, and never says yes by what nobody read', async () => {
      const remedy = remedyOf((await lawyer.get(paths.law('us-ak'))).text);
      const form = (await lawyer.get(paths.remedy('us-ak', remedy))).text;
      expect(form).toContain('value="Qwyx relief"');
      expect(form).toContain('AS 11.46.130\nAS 11.46.140</textarea>');
      const { 'offenses.codes': _codes, 'offenses.listEn': _en, 'offenses.listEs': _es, ...open } = named;
      for (const [over, said] of [
        [{ 'offenses.is': 'any' }, 'This law fits what you said.'],
        [{ 'offenses.is': 'any', sure: 'memory' }, 'We do not know if this law fits.'],
        [{ 'offenses.how': '' }, 'We do not know if this law fits.'],
      ] as const) {
        const draft = idOf(await lawyer.post(paths.remedy('us-ak', remedy), { ...open, ...over }));
        expect((await approve(admin, draft)).status).toBe(303);
        const text = await answered();
        expect(text.slice(0, text.indexOf('AS 77.01')), JSON.stringify(over)).toContain(said);
        expect(text.includes('This law fits'), JSON.stringify(over)).toBe(said.startsWith('This law fits'));
      }
    });

    it('ends on a day, by two people; it is not put back to what never shipped', async () => {
      const remedy = remedyOf((await lawyer.get(paths.law('us-ak'))).text);
      expect((await lawyer.post(paths.back('us-ak', remedy), {})).status).toBe(404);
      expect((await lawyer.get(paths.ending('us-ak', 'alaska'))).status).toBe(404);
      expect((await (await county.as('socialworker')).get(paths.ending('us-ak', remedy))).status).toBe(404);
      expect((await lawyer.post(paths.ending('us-ak', remedy), { until: '' })).text).toContain('Write a day');
      expect((await lawyer.post(paths.ending('us-ak', remedy), { until: '1999-01-01' })).text).toContain(
        'It does not hold on that day.',
      );
      const end = idOf(await lawyer.post(paths.ending('us-ak', remedy), { until: '2025-06-30' }));
      expect((await admin.get(paths.draft(end))).text).toContain('It is to end on June 30, 2025.');
      expect((await lawyer.get(paths.rewriting(end))).status).toBe(404);
      expect((await approve(lawyer, end)).status).toBe(422);
      expect(sectionOf((await lawyer.get(paths.law('us-ak'))).text)).not.toContain('No version holds today.');
      expect((await approve(admin, end)).status).toBe(303);
      expect((await lawyer.get(paths.law('us-ak'))).text).toContain('No version holds today.');
      expect(await answered()).not.toContain('AS 77.01');
    });

    it('as a bill it is counted and compared, and nobody can approve it', async () => {
      const draft = idOf(await lawyer.post(anew, { ...named, titleEn: 'Qwyx bill', citation: 'SB 77', bill: 'yes' }));
      expect((await lawyer.get(paths.list)).text).toContain('Alaska: Qwyx bill');
      expect((await approve(admin, draft)).status).toBe(422);
      expect((await admin.get(paths.touches(draft))).text).toContain('SB 77');
      await expect(
        county.owner('update laws.versions set approved_by = gen_random_uuid(), approved_at = now() where id = $1', [
          draft,
        ]),
      ).rejects.toThrow(/check/);
      expect(await answered()).not.toContain('SB 77');
    });

    it('of California warns of a code that the program does not know, and takes it', async () => {
      const draft = idOf(
        await lawyer.post(paths.newRemedy('us-ca'), { ...named, 'offenses.codes': 'PC 484(a)\nPC 99999' }),
      );
      expect((await admin.get(paths.draft(draft))).text).toMatch(/does not know these codes[^<]*: PC 99999\./);
      const bare = await lawyer.post(paths.newRemedy('us-ca'), { ...named, 'offenses.codes': '484' });
      expect(bare.text).toContain('the letters of its code');
    });
  });
});
