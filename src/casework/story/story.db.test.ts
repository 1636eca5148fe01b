import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asPerson, type Person, person } from '../../../test/access/scene.ts';
import { aCounty, type County, type Visitor } from '../../../test/harness/county.ts';
import { anAsk, elsewhere } from '../../../test/harness/referrals.ts';
import { begun as beginsIn } from '../../../test/harness/responses.ts';
import { screened } from '../../../test/harness/screening.ts';

let county: County;
let worker: Visitor;
let youthId: string;
let screeningId: string;
const people = new Map<string, Person>();
beforeAll(async () => {
  county = await aCounty();
  worker = await county.as('socialworker');
  screeningId = (await screened(worker, 'child-welfare', ['asked.works'], { given: 'Ilse', age: '15' })).id;
  const [row] = await county.owner('select youth_id::text as id from screening.screenings where id = $1', [
    screeningId,
  ]);
  youthId = String(row?.id);
  for (const handle of ['socialworker', 'advocate', 'hubdoctor', 'educator']) {
    people.set(handle, await person(county, handle));
    if (handle === 'socialworker') continue;
    const brought = await worker.post(`/youth/${youthId}/access/bring`, {
      person: of(handle).id,
      kind: 'assigned-team',
    });
    expect(brought.status, handle).toBe(303);
  }
});
afterAll(() => county.close());

const of = (handle: string): Person => people.get(handle) as Person;
const story = (path = '') => `/youth/${youthId}/story${path}`;
const stripped = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const read = async (who: Visitor, path: string) => stripped((await who.get(path)).text);
const yes = { how: 'in-person', lang: 'es' };
async function aPart(who: Visitor, fields: Record<string, string>): Promise<string> {
  const made = await who.post(story('/parts'), { whose: 'youth', lang: 'es', ...fields });
  expect(made.status, stripped(made.text).slice(0, 600)).toBe(303);
  return /parts\/([^/]+)\/sharing/.exec(made.location ?? '')?.[1] ?? '';
}
const shareOf = async (part: string, who: string) =>
  String(
    (
      await county.owner(
        `select s.id::text from story.shares s join people.users u on u.id = s.to_user where s.part_id = $1 and u.handle = $2
          and s.ended_at is null`,
        [part, who],
      )
    )[0]?.id,
  );

describe('a part of the story', () => {
  it('is shared with nobody until the youth says so, and read at once by whom they say', async () => {
    const part = await aPart(worker, { code: 'happened', words: 'Lo que pasó en la planta.' });
    const doctor = await county.as('hubdoctor');
    expect(await read(worker, story())).toMatch(
      /What happened Lo que pasó en la planta\..*own words, Spanish.*Shared with no one/,
    );
    expect(await read(doctor, story())).not.toContain('planta');
    expect(await read(doctor, story())).toContain('No part of the story is shared with you');
    expect((await doctor.get(story(`/parts/${part}`))).status).toBe(404);
    expect((await doctor.get(`/youth/${youthId}/timeline`)).text).not.toContain('A part of the story');
    const to = `user ${of('hubdoctor').id}`;
    expect((await worker.post(story(`/parts/${part}/sharing`), { to, ...yes, mayQuote: 'yes' })).status).toBe(303);
    expect(await read(doctor, story())).toContain('Lo que pasó en la planta.');
    expect((await doctor.get(story())).text).toContain('lang="es"');
    expect(await read(await county.as('educator'), story())).not.toContain('planta');
    const [row] = await county.owner(`select string_agg(encode(body, 'escape'), '') as all from story.texts`);
    expect(row?.all).not.toContain('planta');
  });

  it('taken back is gone at the next look; a reader neither writes on nor shares', async () => {
    const doctor = await county.as('hubdoctor');
    const [part] = (await county.owner(`select id::text from story.parts where code = 'happened'`)).map(({ id }) =>
      String(id),
    );
    const sharing = story(`/parts/${part}/sharing`);
    expect((await doctor.get(sharing)).status).toBe(404);
    expect((await doctor.post(sharing, { to: 'team', ...yes })).status).toBe(404);
    const share = await shareOf(String(part), 'hubdoctor');
    expect((await doctor.post(`${sharing}/${share}/ending`, {})).status).toBe(404);
    expect((await worker.post(`${sharing}/${share}/ending`, {})).status).toBe(303);
    expect((await worker.post(`${sharing}/${share}/ending`, {})).status, 'once').toBe(404);
    expect(await read(doctor, story())).not.toContain('planta');
    expect(await read(worker, sharing)).toMatch(/Taken back, or over/);
    await expect(county.owner(`set role throughline_app; delete from story.shares`)).rejects.toThrow(
      /permission denied/,
    );
  });

  it('goes on with whom the youth lets write, and tells who is second', async () => {
    const advocate = await county.as('advocate');
    const part = await aPart(worker, { code: 'own', name: 'My dog', words: 'He waits for me.', lang: 'en' });
    const to = `user ${of('advocate').id}`;
    await worker.post(story(`/parts/${part}/sharing`), { to, ...yes, mayWrite: 'yes' });
    const page = (await advocate.get(story(`/parts/${part}`))).text;
    const follows = /name="follows" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const text = { follows, whose: 'youth', lang: 'en' };
    const both = await Promise.all([
      worker.post(story(`/parts/${part}`), { ...text, words: 'He waits at the gate.' }),
      advocate.post(story(`/parts/${part}`), { ...text, words: 'He waits at the door.' }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 422]);
    const second = both.find(({ status }) => status === 422)?.text ?? '';
    expect(stripped(second)).toContain('Someone else wrote on while you wrote');
    expect(second).toContain('He waits at the gate.');
    expect(second).toContain('He waits at the door.');
    expect(await read(worker, story())).toMatch(/My dog He waits at the (gate|door)/);
  });

  it('comes back as it was typed where it lacks a name, a language, or a reader who is there', async () => {
    const bad = await worker.post(story('/parts'), { code: 'own', words: 'Kept words', lang: 'en' });
    expect(bad.status).toBe(422);
    expect(bad.text).toContain('Write the name that the youth gives it.');
    expect(bad.text).toContain('Kept words');
    const [part] = await county.owner(`select id::text from story.parts limit 1`);
    const sharing = story(`/parts/${part?.id}/sharing`);
    for (const [field, message] of [
      [{ to: '' }, 'Choose who may read it.'],
      [{ to: `user ${crypto.randomUUID()}` }, 'do not work with the youth now'],
      [{ to: 'team', until: '2020-01-01' }, 'Choose today or a later day.'],
      [{ to: 'team', mayWrite: 'yes' }, 'Only a person can write on.'],
    ] as const) {
      const refused = await worker.post(sharing, { ...yes, ...field });
      expect(refused.status, message).toBe(422);
      expect(refused.text).toContain(message);
    }
  });
});

describe('a form that asks', () => {
  it('shows what was told already to whom it is shared and may quote, and what is not to be asked again', async () => {
    const never = await aPart(worker, { code: 'never-ask', words: 'My father', lang: 'en' });
    const lived = await aPart(worker, { code: 'lived', words: 'Seven places.', lang: 'en' });
    const begun = await worker.post('/here', {
      door: 'child-welfare',
      instrument: 'universal-screen',
      age: '15',
      youth: youthId,
    });
    expect(begun.status, stripped(begun.text).slice(0, 900)).toBe(303);
    expect(await read(worker, String(begun.location))).toMatch(/Please do not ask again|Already told/);
    const advocate = await county.as('advocate');
    await worker.post(story(`/parts/${never}/sharing`), { to: 'team', ...yes });
    const told = async (who: Visitor) => (await sharePage(who)).replace(/\s+/g, ' ');
    expect(await told(worker)).toMatch(/Please do not ask again My father.*Already told \(\d\)/);
    expect(await told(worker)).toContain('Seven places.');
    expect(await told(advocate)).toContain('Please do not ask again My father');
    expect(await told(advocate)).not.toContain('Seven places.');
    const to = `user ${of('advocate').id}`;
    await worker.post(story(`/parts/${lived}/sharing`), { to, ...yes });
    expect(await told(advocate), 'may read it, may not quote it').not.toContain('Seven places.');
    await worker.post(story(`/parts/${lived}/sharing`), { to, ...yes, mayQuote: 'yes' });
    expect(await told(advocate)).toContain('Seven places.');
    // A report and a step of a response ask as well.
    expect(stripped((await worker.get(`/youth/${youthId}/reports/new`)).text)).toContain('Seven places.');
    expect((await worker.get('/reports/new')).text).not.toContain('Seven places.');
    const response = await beginsIn(county, worker, youthId, 'missing-from-care', { missing: 'care' });
    for (const page of [`/responses/${response}`, `/responses/${response}/steps/look-now`]) {
      expect(stripped((await worker.get(page)).text), page).toContain('Seven places.');
      expect(stripped((await (await county.as('socialworker-2')).get(page)).text), page).not.toContain('Seven places.');
    }
  });
});

describe('a form that asks for what was told', () => {
  const inAWeek = `${new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)}T09:30`;
  const field = (html: string, name: string) =>
    new RegExp(`<textarea[^>]*name="${name}"[^>]*>([^<]*)</textarea>`).exec(html)?.[1]?.trim();
  const goals = () => `/youth/${youthId}/plan/goals`;
  const lines = async () =>
    Number((await county.owner('select count(*)::int as n from plan.lines where youth_id = $1', [youthId]))[0]?.n);

  it('begins with it where all of the team may read it; one tap clears it, and nothing is saved by looking', async () => {
    const wants = await aPart(worker, { code: 'wants', words: 'My own room.', lang: 'en' });
    const alone = (await worker.get(goals())).text;
    expect(field(alone, 'words'), 'shared with nobody: offered, and put in by hand').toBe('');
    expect(stripped(alone)).toMatch(/What I want: already told on .* My own room\. .*not all who read this form/);
    await worker.post(story(`/parts/${wants}/sharing`), { to: 'team', ...yes });
    expect(field((await worker.get(goals())).text, 'words'), 'may be read and not quoted').toBe('');
    await worker.post(story(`/parts/${wants}/sharing`), { to: 'team', ...yes, mayQuote: 'yes' });
    const advocate = await county.as('advocate');
    for (const who of [worker, advocate]) {
      const page = (await who.get(goals())).text;
      expect(field(page, 'words')).toBe('My own room.');
      expect(stripped(page)).toMatch(/already told on .* Ask only whether it still holds\. Clear it/);
    }
    const form = (await worker.get(goals())).text;
    const pressed = /<button[^>]*>/.exec(form.slice(form.indexOf('aria-label="Add a goal"')))?.[0];
    expect(pressed, 'the return key sends it, and clears nothing').not.toContain('_clear');
    const cleared = await worker.post(goals(), { words: 'My own room.', whose: 'told', _clear: 'words' });
    expect(cleared.status).toBe(200);
    expect(field(cleared.text, 'words')).toBe('');
    expect(cleared.text).toMatch(/value="told" checked/);
    const put = await worker.post(goals(), { words: 'A cat.', whose: 'told', _put: 'words\r\nMy own room.' });
    expect(field(put.text, 'words')).toBe('A cat.\nMy own room.');
    const wrong = await worker.post(goals(), { words: '', whose: 'youth' });
    expect([wrong.status, field(wrong.text, 'words')], 'never again once it came back').toEqual([422, '']);
    expect(await lines()).toBe(0);
    expect((await (await county.as('socialworker-2')).post(goals(), { _clear: 'words' })).status).toBe(404);
  });

  it('takes what the youth says into their story only where they say yes, once, after what stands there', async () => {
    const said = async () => {
      const text = await read(worker, story());
      return text.slice(text.indexOf('What I want'));
    };
    const goal = (words: string, more: Record<string, string> = {}) =>
      worker.post(goals(), { words, whose: 'youth', ...more });
    expect((await goal('To draw.')).status).toBe(303);
    expect(await said()).not.toContain('To draw.');
    expect(field((await worker.get(goals())).text, 'words'), 'goals stand: no second one begins by itself').toBe('');
    for (const words of ['My own room.', 'A dog.', 'A dog.']) await goal(words, { intoStory: 'yes' });
    expect((await said()).match(/A dog\./g)).toHaveLength(1);
    expect(await said()).toMatch(/My own room\. A dog\./);
    const safety = `/youth/${youthId}/plan/safety`;
    await aPart(worker, { code: 'places', words: 'The library.', lang: 'en' });
    const kept = await worker.post(safety, { triggers: 'Loud doors', places: 'The library.', intoStory: 'yes' });
    expect(kept.status, stripped(kept.text).slice(0, 400)).toBe(303);
    expect(await read(worker, story())).toMatch(/What sets me off Loud doors .*Shared with no one/);
    const [row] =
      await county.owner(`select count(*)::int as n from story.texts t join story.parts p on p.id = t.part_id
      where p.code = 'places'`);
    expect(row?.n, 'what is there is not said twice').toBe(1);
    const advocate = await county.as('advocate');
    expect(await read(advocate, story()), 'a part that a form began is shared with nobody').not.toContain('Loud doors');
  });

  it('shows it on every page that asks, to whom it is shared with and to nobody else', async () => {
    const hearing = await worker.post(`/youth/${youthId}/hearings`, { at: inAWeek });
    const pages = [
      'plan/goals',
      'plan/needs',
      'plan/safety',
      'identification/cse',
      'claims/new/compensation',
      'benefits/calfresh',
      'repair',
      'adulthood',
      'adulthood/items/school-path',
      'money/new',
      'rides',
      'handovers',
    ].map((page) => `/youth/${youthId}/${page}`);
    expect(hearing.status, stripped(hearing.text).slice(0, 300)).toBe(303);
    const colleague = await county.as('hubdoctor');
    for (const page of [...pages, String(hearing.location)]) {
      const shown = await worker.get(page);
      expect([page, shown.status]).toEqual([page, 200]);
      expect(stripped(shown.text), page).toMatch(/My dog: already told on /);
      expect((await colleague.get(page)).text, page).not.toContain('My dog');
    }
  });
});

/** The page of a referral that shows what would be shared. */
async function sharePage(who: Visitor): Promise<string> {
  const page = await who.post(`/youth/${youthId}/referrals/share`, { ...anAsk, ...elsewhere, preview: '' });
  expect(page.status, stripped(page.text).slice(0, 600)).toBe(200);
  return stripped(page.text);
}

describe('over any sequence of sharing, taking back, blocking and time', () => {
  it('a part is read by who wrote it and by whom it is shared with now, and by nobody else', async () => {
    const handles = ['advocate', 'hubdoctor', 'educator'] as const;
    const act = fc.record({
      kind: fc.constantFrom('share', 'agency', 'team', 'lapse', 'unshare', 'block', 'unblock'),
      who: fc.constantFrom(...handles),
    });
    const part = await aPart(worker, { code: 'family', words: 'Two sisters.', lang: 'en' });
    const writer = of('socialworker');
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 8 }), async (acts) => {
        await county.owner('delete from story.shares where part_id = $1', [part]);
        await county.owner(`update access.blocks set lifted_at = now() where youth_id = $1 and lifted_at is null`, [
          youthId,
        ]);
        await derive();
        const shared = new Set<string>();
        const blocked = new Set<string>();
        for (const { kind, who } of acts) {
          const key = kind === 'team' ? 'team' : kind === 'agency' ? `agency ${of(who).agencyId}` : who;
          if (kind === 'unshare') {
            shared.delete(who);
            await asPerson(county, writer, (query) =>
              query(
                'update story.shares set ended_at = now() where part_id = $1 and to_user = $2 and ended_at is null',
                [part, of(who).id],
              ),
            );
          } else if (kind === 'block' || kind === 'unblock') {
            const isNew = kind === 'block' && !blocked.has(who);
            if (isNew)
              await asPerson(county, writer, (query) =>
                query('select access.block($1, $2, $3)', [crypto.randomUUID(), youthId, of(who).id]),
              );
            if (kind === 'unblock')
              await county.owner(
                'update access.blocks set lifted_at = now() where youth_id = $1 and user_id = $2 and lifted_at is null',
                [youthId, of(who).id],
              );
            if (kind === 'block') blocked.add(who);
            else blocked.delete(who);
            await derive();
          } else {
            if (kind !== 'lapse') shared.add(key);
            await asPerson(county, writer, (query) =>
              query(
                `insert into story.shares (county_id, id, youth_id, part_id, to_user, to_agency, to_team, may_quote, may_write, since, until, how, lang, by_user, agency_id)
                  values ($1, $2, $3, $4, $5, $6, $7, true, false, now(), $8, 'in-person', 'en', $9, $10)`,
                [
                  writer.countyId,
                  crypto.randomUUID(),
                  youthId,
                  part,
                  kind === 'share' || kind === 'lapse' ? of(who).id : null,
                  kind === 'agency' ? of(who).agencyId : null,
                  kind === 'team',
                  kind === 'lapse' ? new Date(Date.now() - 1000) : null,
                  writer.id,
                  writer.agencyId,
                ],
              ),
            );
          }
        }
        for (const handle of handles) {
          const may = shared.has('team') || shared.has(handle) || shared.has(`agency ${of(handle).agencyId}`);
          const seen = await asPerson(county, of(handle), (query) =>
            query('select 1 from story.texts where part_id = $1', [part]),
          );
          expect(seen.length > 0, `${handle} after ${JSON.stringify(acts)}`).toBe(may && !blocked.has(handle));
        }
        const own = await asPerson(county, writer, (query) =>
          query('select 1 from story.texts where part_id = $1', [part]),
        );
        expect(own).toHaveLength(1);
      }),
      { numRuns: 15 },
    );
  });

  const derive = () => county.owner('select access.derive(county_id, id) from youth.youth where id = $1', [youthId]);
});

describe('who is not of the team', () => {
  it('finds no story, though a part is shared with everyone on the team', async () => {
    for (const handle of ['officer', 'socialworker-2', 'analyst', 'other-county', 'admin']) {
      const other = await county.as(handle);
      for (const path of ['', '/parts']) expect((await other.get(story(path))).status, `${handle} ${path}`).toBe(404);
      expect((await other.post(story('/parts'), { code: 'who', words: 'X', lang: 'en' })).status, handle).toBe(404);
    }
  });
});
