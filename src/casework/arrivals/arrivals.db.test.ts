import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County } from '../../../test/harness/county.ts';
import { lived } from '../../../test/harness/responses.ts';
import { screened } from '../../../test/harness/screening.ts';

let county: County;
beforeAll(async () => {
  county = await aCounty();
});
afterAll(() => county.close());

/** Community doors, with someone who works there and the steps that begin there. */
const COMMUNITY = [
  { door: 'library', handle: 'librarian', protocol: 'safe-youth-zone' },
  { door: 'school', handle: 'educator', protocol: 'school' },
  { door: 'clinic', handle: 'nurse', protocol: 'health-screen' },
  { door: 'shelter', handle: 'shelter', protocol: 'safe-youth-zone' },
  { door: 'street-outreach', handle: 'outreach', protocol: 'safe-youth-zone' },
  { door: 'community-organization', handle: 'newcomers', protocol: 'safe-youth-zone' },
] as const;
const COUNTY = ['hotline', 'socialworker', 'supervisor', 'mdt', 'liaison', 'officer', 'probation', 'advocate', 'admin'];

const responseIn = (location: string | null) => /\/responses\/([0-9a-f-]{36})/.exec(location ?? '')?.[1] ?? '';

async function arrived(handle: string, door: string) {
  const who = await county.as(handle);
  const answer = await who.post('/here/arrival', { door, age: '15', about: 'near the desk', opens: 'youth-yes' });
  expect(answer.status, answer.text.slice(0, 400)).toBe(303);
  const responseId = responseIn(answer.location);
  const [row] = await county.owner(
    'select youth_id::text as youth, protocol_id as protocol, within_agency is not null as within from responses.responses where id = $1',
    [responseId],
  );
  return { who, responseId, youthId: String(row?.youth), protocol: row?.protocol, within: row?.within };
}

describe('a youth comes in at a community door', () => {
  it.each(COMMUNITY)('$door: the agency’s own steps begin at once, and nothing is the county’s', async (place) => {
    const { who, responseId, youthId, protocol, within } = await arrived(place.handle, place.door);
    expect([protocol, within]).toEqual([place.protocol, true]);
    expect((await who.get(`/responses/${responseId}`)).status).toBe(200);

    const away = await county.owner(
      `select c.step_id from responses.clocks c join youth.youth y on y.county_id = c.county_id and y.id = c.youth_id
        where c.youth_id = $1 and c.routed_agency_id is distinct from y.held_by`,
      [youthId],
    );
    expect(away).toEqual([]);
    const [county_] = await county.owner(
      `select (select count(*)::int from responses.responses where youth_id = $1 and within_agency is null) as responses,
        (select count(*)::int from identification.identifications where youth_id = $1) as identifications,
        (select count(*)::int from reports.reports where youth_id = $1) as reports`,
      [youthId],
    );
    expect(county_).toEqual({ responses: 0, identifications: 0, reports: 0 });
    for (const handle of COUNTY) {
      const other = await county.as(handle);
      for (const path of [
        `/responses/${responseId}`,
        `/youth/${youthId}`,
        `/youth/${youthId}/identification`,
        `/youth/${youthId}/arrival`,
      ])
        expect((await other.get(path)).status, `${handle} ${path}`).toBe(404);
      expect((await other.get('/work')).text, handle).not.toContain(responseId);
    }
  });

  it('a walk-in opens its steps only with the youth’s yes or in an emergency, and else nobody is written down', async () => {
    const librarian = await county.as('librarian');
    const count = async () =>
      (
        await county.owner(
          'select count(*)::int as youth, (select count(*)::int from responses.responses) as runs from youth.youth',
        )
      )[0];
    const before = await count();
    const neither = await librarian.post('/here/arrival', { door: 'library', about: 'by the window' });
    expect(neither.status).toBe(422);
    expect(neither.text).toContain('Say which of the two it is.');
    expect(neither.text).toContain('by the window');
    const unsaid = await librarian.post('/here/arrival', { door: 'library', opens: 'emergency', emergency: 'hm' });
    expect(unsaid.text).toContain('Say in a sentence what the emergency is.');
    expect(await count()).toEqual(before);

    const said = { door: 'library', opens: 'emergency', emergency: 'A man waits outside and shouts for her.' };
    const begun = await librarian.post('/here/arrival', said);
    expect(begun.status, begun.text.slice(0, 300)).toBe(303);
    const id = responseIn(begun.location);
    const [row] = await county.owner(
      `select facts ->> 'opens' as opens, reason is not null as kept, position('shouts' in encode(reason, 'escape')) as plain
        from responses.responses where id = $1`,
      [id],
    );
    expect(row).toEqual({ opens: 'emergency', kept: true, plain: 0 });
    const page = await librarian.get(`/responses/${id}`);
    expect(page.text).toContain('An emergency calls for them');
    expect(page.text).toContain('A man waits outside and shouts for her.');
    const yes = await librarian.get(`/responses/${(await arrived('librarian', 'library')).responseId}`);
    expect(yes.text).toContain('The youth said yes');
  });

  it('the database refuses steps of a walk-in for which nobody said why', async () => {
    const { responseId } = await arrived('librarian', 'library');
    for (const facts of [{}, { opens: 'maybe' }, { opens: 'emergency' }])
      await expect(
        county.owner(
          `insert into responses.responses (county_id, id, youth_id, protocol_id, protocol_version, category, started_at, facts, started_by, agency_id)
            select county_id, gen_random_uuid(), youth_id, protocol_id, protocol_version, category, started_at, $2, started_by, agency_id
              from responses.responses where id = $1`,
          [responseId, JSON.stringify(facts)],
        ),
        JSON.stringify(facts),
      ).rejects.toThrow(/opens_said/);
  });

  it('a library lives its steps through without anyone from outside', async () => {
    const { responseId } = await arrived('librarian', 'library');
    const life = await lived(county, responseId, { danger: 'no', care: 'no', crisis: 'no', duty: 'no' });
    expect(new Set(life.done.map((each) => each.by))).toEqual(new Set(['librarian']));
    expect(life.done.map((each) => each.step)).not.toContain('report-by-phone');
    expect(life.end).toBe('all-done');
  });

  it('at a school a screening is followed by the school’s own steps, and no case may be opened', async () => {
    const educator = await county.as('educator');
    const { id, page } = await screened(educator, 'school', ['asked.sex-for-something']);
    const [row] = await county.owner('select youth_id::text as youth from screening.screenings where id = $1', [id]);
    expect(page.text).toContain(`/youth/${row?.youth}/arrival`);
    const begun = await educator.post(`/youth/${row?.youth}/arrival`, { door: 'school' });
    expect(begun.status, begun.text.slice(0, 300)).toBe(303);
    const again = await educator.post(`/youth/${row?.youth}/arrival`, { door: 'school' });
    expect(again.status).toBe(422);
    expect(again.text).toContain('These steps run already');
    const named = await educator.post(`/youth/${row?.youth}/identification`, { form: 'cse', standing: 'suspected' });
    expect(named.status).not.toBe(303);
    const [count] = await county.owner(
      'select count(*)::int as n from identification.identifications where youth_id = $1',
      [row?.youth],
    );
    expect(count?.n).toBe(0);
  });

  it('the database itself refuses a step that would fall to another agency', async () => {
    const { responseId, youthId } = await arrived('librarian', 'library');
    await expect(
      county.owner(
        `insert into responses.clocks (county_id, response_id, step_id, youth_id, protocol_id, category, state, duty, owner_role, routed_agency_id)
          select c.county_id, c.response_id, 'elsewhere', c.youth_id, c.protocol_id, c.category, 'open', 'should', 'liaison',
            (select agency_id from people.users where handle = 'liaison') from responses.clocks c where c.response_id = $1 and c.youth_id = $2 limit 1`,
        [responseId, youthId],
      ),
    ).rejects.toThrow(/falls to another agency/);
  });

  it('is no way in at a door that is not one’s own, or not the community’s', async () => {
    for (const [handle, door] of [
      ['librarian', 'school'],
      ['socialworker', 'child-welfare'],
      ['officer', 'police'],
    ] as const)
      expect((await (await county.as(handle)).post('/here/arrival', { door })).status, handle).toBe(404);
  });
});

describe('a youth has not come home', () => {
  const missing = { door: 'hotline', given: 'Mateo', family: 'Ejemplo', age: '15', about: 'at the bus stop, red cap' };
  const answers = {
    refused: 'yes',
    danger: 'no',
    entered: 'yes',
    taken: 'yes',
    returned: 'yes',
    safe: 'yes',
    duty: 'no',
  };

  it('a refusal by police is written down and taken higher, and on return help comes without a case', async () => {
    const hotline = await county.as('hotline');
    const begun = await hotline.post('/here/not-home', missing);
    expect(begun.status, begun.text.slice(0, 400)).toBe(303);
    const life = await lived(county, responseIn(begun.location), answers);
    const order = life.done.map((each) => each.step);
    expect(order.indexOf('refusal')).toBeGreaterThan(order.indexOf('police-report'));
    expect(order.indexOf('escalate')).toBeGreaterThan(order.indexOf('refusal'));
    expect(order).toContain('offer-help');
    expect(order).not.toContain('report-by-phone');
    const [count] = await county.owner('select count(*)::int as n from reports.reports where youth_id = $1', [
      life.youthId,
    ]);
    expect(count?.n).toBe(0);
  });

  it('at a library the librarian helps the mother, and the record stays there', async () => {
    const librarian = await county.as('librarian');
    const begun = await librarian.post('/here/not-home', { ...missing, door: 'library' });
    expect(begun.status, begun.text.slice(0, 400)).toBe(303);
    const life = await lived(county, responseIn(begun.location), answers);
    expect(new Set(life.done.map((each) => each.by))).toEqual(new Set(['librarian']));
    expect(life.done.map((each) => each.step)).toEqual(expect.arrayContaining(['refusal', 'escalate', 'offer-help']));
  });

  it('whoever tells it stands in doubt on the team until somebody decides, and each step says so', async () => {
    const librarian = await county.as('librarian');
    const told = { ...missing, door: 'library', teller: 'Qwyxbo Kern', tellerIs: 'partner' };
    const begun = await librarian.post('/here/not-home', told);
    const id = responseIn(begun.location);
    const page = (await librarian.get(`/responses/${id}/steps/tonight`)).text;
    expect(page).toContain('Qwyxbo Kern (Partner). They may be the one who exploits: nobody has decided yet.');
    expect(page).toContain('Say nothing of the youth to these people');
  });

  it('is not asked of a police door, whose help is to take the report', async () => {
    expect((await (await county.as('officer')).get('/here/not-home')).status).toBe(404);
  });
});

describe('the page for a parent at home', () => {
  it('asks nothing, sets nothing, needs no script and fits in one round trip', async () => {
    for (const [lang, heading] of [
      ['en', 'My child did not come home'],
      ['es', 'Mi hija o hijo no volvió a casa'],
    ] as const) {
      const page = await county.visitor().get(`/families/tonight?lang=${lang}`);
      expect(page.status).toBe(200);
      expect(page.text).toContain(heading);
      expect(page.text).toContain(`href="/classes?lang=${lang}"`);
      expect((await county.visitor().get(`/classes?lang=${lang}`)).status).toBe(200);
      expect(page.headers.get('set-cookie')).toBeNull();
      expect(page.text).not.toMatch(/<script[^>]+src=|<form|<input/);
      expect(page.text).not.toMatch(/<title>[^<]*(traffick|trata|missing|child)/i);
      expect(gzipSync(page.text).length).toBeLessThanOrEqual(14_000);
    }
  });

  it('gives the numbers with whether anyone has checked them, and the county’s own', async () => {
    const { text } = await county.visitor().get('/families/tonight?lang=en');
    expect(text).toContain('1-800-843-5678');
    expect(text).toContain('Not yet checked by the county');
    expect(text).toContain('(213) 555-0101');
    expect(text).toContain('PC 14211');
  });
});
