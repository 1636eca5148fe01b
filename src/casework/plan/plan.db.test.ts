import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County, type Visitor } from '../../../test/harness/county.ts';
import { aCall } from '../../../test/harness/reports.ts';
import { screened } from '../../../test/harness/screening.ts';
import { tellOfLeavers } from './jobs.ts';
import { cardSource } from './pages/card.typ.ts';

let county: County;
let worker: Visitor;
let youthId: string;
beforeAll(async () => {
  county = await aCounty();
  worker = await county.as('socialworker');
  const { id } = await screened(worker, 'child-welfare', ['asked.works'], { given: 'Ilse', age: '15' });
  const [row] = await county.owner('select youth_id::text as id from screening.screenings where id = $1', [id]);
  youthId = String(row?.id);
  await bring('advocate');
});
afterAll(() => county.close());

const plan = (path = '') => `/youth/${youthId}/plan${path}`;
const userOf = async (handle: string) =>
  String((await county.owner('select id::text from people.users where handle = $1', [handle]))[0]?.id);
const stripped = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const read = async (who: Visitor, path: string) => stripped((await who.get(path)).text);
async function bring(handle: string): Promise<void> {
  const person = await userOf(handle);
  const brought = await worker.post(`/youth/${youthId}/access/bring`, { person, kind: 'assigned-team' });
  expect(brought.status, brought.text.slice(0, 400)).toBe(303);
}
const lines = (kind: string) =>
  county.owner('select id::text, thread::text from plan.lines where youth_id = $1 and kind = $2 order by rev', [
    youthId,
    kind,
  ]);
const taskId = async (youth = youthId) =>
  String(
    (await county.owner('select id::text from plan.tasks where youth_id = $1 order by rev desc limit 1', [youth]))[0]
      ?.id,
  );

describe('a task', () => {
  it('stands in the plan and in the work of the one who is to do it, the first due first', async () => {
    const advocate = await county.as('advocate');
    const ownerId = String(advocate.userId);
    expect(
      (await worker.post(plan('/tasks'), { title: 'Ask for a bus pass', ownerId, dueOn: '2099-03-01' })).status,
    ).toBe(303);
    expect((await worker.post(plan('/tasks'), { title: 'Find her papers', ownerId, dueOn: '2026-01-02' })).status).toBe(
      303,
    );
    expect((await worker.post(plan('/tasks'), { title: 'Write to her aunt', ownerId: 'youth' })).status).toBe(303);
    expect(await read(worker, plan())).toMatch(
      /Find her papers Late.*Ask for a bus pass.*Write to her aunt The youth · no day set/,
    );
    const work = await read(advocate, '/work');
    expect(work).toMatch(/My tasks.*Find her papers.*Ask for a bus pass/);
    expect(work).not.toContain('Write to her aunt');
    const [row] = await county.owner(`select string_agg(encode(title, 'escape'), '') as all from plan.tasks`);
    expect(row?.all).not.toContain('papers');
  });

  it('comes back as it was typed where it lacks an owner, or one who is not there', async () => {
    const nobody = await worker.post(plan('/tasks'), { title: 'Kept title', ownerId: '', dueOn: '2099-01-01' });
    expect(nobody.status).toBe(422);
    expect(nobody.text).toContain('Choose who does it.');
    expect(nobody.text).toContain('value="Kept title"');
    const stranger = await worker.post(plan('/tasks'), { title: 'X', ownerId: await userOf('educator') });
    expect(stranger.status).toBe(422);
    expect(stranger.text).toContain('does not work with the youth now');
    expect((await worker.post(plan('/tasks'), { title: 'X', ownerId: 'youth', dueOn: '2026-02-31' })).status).toBe(422);
  });

  it('is closed once, with a word, and handed on once', async () => {
    const advocate = await county.as('advocate');
    await worker.post(plan('/tasks'), { title: 'Call the school', ownerId: String(worker.userId) });
    const first = await taskId();
    const on = plan(`/tasks/${first}/handing-on`);
    expect((await worker.post(on, { ownerId: String(advocate.userId) })).status).toBe(303);
    const again = await worker.post(on, { ownerId: 'youth' });
    expect(again.status).toBe(422);
    expect(again.text).toContain('Someone else closed this just now');
    expect(await read(advocate, '/work')).toContain('Call the school');
    expect(await read(worker, '/work')).not.toContain('Call the school');
    const second = await taskId();
    expect(second).not.toBe(first);
    const closing = plan(`/tasks/${second}/closing`);
    expect((await advocate.post(closing, { outcome: 'done', words: 'They keep her place.' })).status).toBe(303);
    expect((await worker.post(closing, { outcome: 'done' })).status, 'the same, a second time').toBe(303);
    expect((await worker.post(closing, { outcome: 'not-needed' })).status, 'another, too late').toBe(422);
    const page = await read(worker, plan());
    expect(page).toMatch(/1 task done or not needed.*Call the school Done ·.*They keep her place/);
    expect(await read(worker, `/youth/${youthId}/timeline`)).toContain('A task was done');
    await expect(county.owner(`set role throughline_app; delete from plan.tasks`)).rejects.toThrow(/permission denied/);
  });
});

describe('a goal, and a need', () => {
  it('stand in whose words they are, goals first, and only what is changed is written again', async () => {
    expect((await worker.post(plan('/goals'), { words: 'I want my own door.', whose: 'youth' })).status).toBe(303);
    expect((await worker.post(plan('/goals'), { words: '  ' })).status).toBe(422);
    expect(
      (await worker.post(plan('/needs'), { code: 'housing', stand: 'later', words: 'Not a group home', whose: 'told' }))
        .status,
    ).toBe(303);
    const page = await read(worker, plan());
    expect(page).toMatch(
      /What the youth wants.*I want my own door\. The youth’s own words.*A place to live Later.*As told to/,
    );
    const again = await worker.post(plan('/needs'), { code: 'housing', stand: 'wanted' });
    expect(again.status).toBe(422);
    expect(again.text).toContain('Something is written of this need already');
    const [goal] = await lines('goal');
    const same = { follows: String(goal?.id), words: 'I want my own door.', whose: 'youth', stand: 'open' };
    expect((await worker.post(plan(`/lines/${goal?.thread}`), same)).status).toBe(303);
    expect(await lines('goal')).toHaveLength(1);
  });

  it('written by two at once tell the second, who keeps their words and saves them after', async () => {
    const advocate = await county.as('advocate');
    const [goal] = await lines('goal');
    const line = plan(`/lines/${goal?.thread}`);
    const read1 = { follows: String(goal?.id), whose: 'youth', stand: 'open' };
    const both = await Promise.all([
      worker.post(line, { ...read1, words: 'My own door, in my own town.' }),
      advocate.post(line, { ...read1, words: 'My own door, far from here.' }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 422]);
    const second = both.find(({ status }) => status === 422);
    expect(second?.text).toContain('changed this while you wrote');
    const [first] = (await lines('goal')).toReversed();
    expect(stripped(second?.text ?? '')).toMatch(
      /My own door, in my own town.*My own door, far from here|My own door, far from here.*My own door, in my own town/,
    );
    expect(await lines('goal')).toHaveLength(2);
    expect((await advocate.post(line, { ...read1, follows: String(first?.id), words: 'Both, one day.' })).status).toBe(
      303,
    );
    expect(await read(worker, plan())).toContain('Both, one day.');
  });

  it('of the mind, of substances, of papers and of identity are seen by those alone who see that kind of fact', async () => {
    const nurse = await county.as('hubdoctor');
    await bring('hubdoctor');
    await bring('educator');
    await bring('officer');
    const clinician = { code: 'mental-health', stand: 'wanted', words: 'Someone who does not change' };
    expect((await nurse.post(plan('/needs'), clinician)).status).toBe(303);
    expect(await read(nurse, plan())).toContain('Someone who does not change');
    for (const handle of ['educator', 'officer']) {
      const other = await county.as(handle);
      const page = await other.get(plan());
      expect(page.status, handle).toBe(200);
      expect(stripped(page.text).includes('Both, one day.'), handle).toBe(handle === 'educator');
      expect(page.text, handle).not.toContain('Someone who does not change');
      expect(stripped(page.text), handle).not.toContain('Mental health');
      expect((await other.get(plan('/needs'))).text, handle).not.toContain('mental-health');
      expect((await other.post(plan('/needs'), clinician)).status, handle).toBe(404);
      expect((await other.get(`/youth/${youthId}/timeline`)).text, handle).not.toContain('Someone who does not change');
    }
    expect((await (await county.as('educator')).get(plan())).status, 'the teacher is on the team').toBe(200);
    const lie = county.owner(
      `insert into plan.lines select (jsonb_populate_record(l, '{"category": "coordination"}')).* from plan.lines l where code = 'mental-health'`,
    );
    await expect(lie).rejects.toThrow(/check constraint/);
  });
});

describe('the safety plan', () => {
  it('is kept part by part, tells who is second, and prints a card that says of nobody', async () => {
    const safety = plan('/safety');
    const first = { people: 'Tía Rosa, after six', leaving: 'Text Rosa. The library is open till nine.' };
    expect((await worker.post(safety, first)).status).toBe(303);
    const late = await worker.post(safety, { people: 'Nobody', helps: 'Music' });
    expect(late.status, 'it was read before the first was saved').toBe(422);
    expect(stripped(late.text)).toMatch(/changed this part while you wrote.*Nothing was saved/);
    expect(late.text).toContain('Music');
    expect(late.text).toContain('Tía Rosa');
    expect(await read(worker, plan())).not.toContain('Music');
    const card = await worker.get(plan('/card-es'));
    expect(card.headers.get('content-type')).toBe('application/pdf');
    expect(card.headers.get('content-disposition')).toBe('inline; filename="card-es.pdf"');
    expect(card.text.startsWith('%PDF')).toBe(true);
  });

  it('says on its card nothing of agencies, and that nobody gets in trouble for coming back', () => {
    for (const lang of ['en', 'es'] as const) {
      const source = cardSource({ people: { words: 'Rosa "5550100"' } }, lang);
      expect(source).toContain(lang === 'en' ? 'No one gets in trouble for coming back' : 'Nadie se mete en problemas');
      expect(source).toContain('Rosa \\"5550100\\"');
      expect(source).not.toMatch(/traffick|trata|exploit|explot|agency|agencia|county|condado|Throughline/i);
    }
  });
});

describe('police', () => {
  it('see of a plan the tasks that are theirs, and nothing of where a youth goes, whoever met her first', async () => {
    const officer = await county.as('officer');
    expect((await officer.post('/street', { age: '15', given: 'Ilse', where: 'by the fountain' })).status).toBe(303);
    const [row] = await county.owner(`select id::text from youth.youth order by created_at desc limit 1`);
    const [theirs, met] = [plan(), `/youth/${row?.id}/plan`];
    for (const at of [theirs, met]) {
      const page = await read(officer, at);
      expect(page).toContain('Police see the tasks that are theirs');
      expect(page).not.toMatch(/Tía Rosa|Both, one day|No goal is written down/);
      for (const path of ['/goals', '/needs', '/safety', '/card-en', '/agreeing'])
        expect((await officer.get(`${at}${path}`)).status, path).toBe(404);
      for (const [path, fields] of [
        ['/goals', { words: 'Mine' }],
        ['/needs', { code: 'joy', stand: 'wanted' }],
        ['/safety', { people: 'Mine' }],
        ['/agreeing', { seen: '1', agreed: 'yes', how: 'in-person', lang: 'en' }],
      ] as const)
        expect((await officer.post(`${at}${path}`, fields)).status, path).toBe(404);
    }
    expect(await read(officer, `/youth/${youthId}/timeline`)).not.toMatch(/Tía Rosa|Both, one day/);
    const task = { title: 'Bring her phone back', ownerId: String(officer.userId), dueOn: '2099-03-01' };
    expect((await worker.post(plan('/tasks'), task)).status).toBe(303);
    const page = await read(officer, theirs);
    expect(page).toContain('Bring her phone back');
    expect(page, 'a task of somebody else').not.toContain('Ask for a bus pass');
    expect(await read(officer, '/work')).toContain('Bring her phone back');
    const closing = plan(`/tasks/${await taskId()}/closing`);
    expect((await officer.post(closing, { outcome: 'done', words: 'She has it.' })).status).toBe(303);
    expect(await read(worker, theirs)).toContain('She has it.');
  });
});

describe('a version', () => {
  const agreeing = { agreed: 'in-part', how: 'in-person', lang: 'es', said: 'Not the curfew', reviewOn: '2099-05-01' };
  const seen = async () => /name="seen" value="(\d+)"/.exec((await worker.get(plan('/agreeing'))).text)?.[1] ?? '';

  it('is refused where the plan moved on while it was read, and asked for again with what was chosen', async () => {
    const before = await seen();
    await worker.post(plan('/goals'), { words: 'See the sea' });
    const late = await worker.post(plan('/agreeing'), { ...agreeing, seen: before });
    expect(late.status).toBe(422);
    expect(stripped(late.text)).toContain('Someone changed the plan while you read it');
    expect(late.text).toContain('Not the curfew');
    expect((await worker.post(plan('/agreeing'), { ...agreeing, seen: await seen() })).status).toBe(303);
    expect(await read(worker, plan())).toMatch(
      /Version 1, .*agreed in part.*Spanish.*Not the curfew.*looked at again on May 1, 2099.*Nothing has changed since/,
    );
    expect(await read(worker, '/work')).toContain('Look at the plan again with the youth');
  });

  it('reads the same on any later day, beside what has changed since; the next closes the look that was due', async () => {
    const [version] = await county.owner('select id::text from plan.versions order by number limit 1');
    const then = await read(worker, plan(`/versions/${version?.id}`));
    const [goal] = (await lines('goal')).toReversed();
    await worker.post(plan(`/lines/${goal?.thread}`), {
      follows: String(goal?.id),
      words: 'Saw the sea',
      stand: 'reached',
    });
    const now = await read(worker, plan(`/versions/${version?.id}`));
    const upTo = (text: string) => text.slice(text.indexOf('Version 1'), text.indexOf('What has changed since'));
    expect(upTo(now)).toBe(upTo(then));
    expect(upTo(now)).toContain('See the sea');
    expect(now).toMatch(/What has changed since.*Before: See the sea.*Now: Reached: Saw the sea/);
    expect((await worker.post(plan('/agreeing'), { ...agreeing, seen: await seen(), reviewOn: '' })).status).toBe(303);
    expect(await read(worker, '/work')).not.toContain('Look at the plan again with the youth');
    const page = await read(worker, plan());
    expect(page).toMatch(/Version 2.*No day is set to look at it again.*Earlier versions Version 1/);
    await expect(county.owner(`set role throughline_app; update plan.versions set agreed = 'yes'`)).rejects.toThrow(
      /permission denied/,
    );
    await expect(county.owner(`set role throughline_app; update plan.lines set stand = 'open'`)).rejects.toThrow(
      /permission denied/,
    );
  });

  it('is kept by each of two who agree at once, one number after the other, with no task of nobody', async () => {
    const advocate = await county.as('advocate');
    const numbers = async () =>
      (await county.owner('select number, rev from plan.versions where youth_id = $1 order by number', [youthId])).map(
        ({ number, rev }) => [number, rev],
      );
    const [before, at, tasks] = [await numbers(), await seen(), await taskId()];
    const both = await Promise.all(
      [worker, advocate].map((who) => who.post(plan('/agreeing'), { ...agreeing, seen: at, reviewOn: '' })),
    );
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    const last = before.length;
    expect(await numbers()).toEqual([...before, [last + 1, Number(at)], [last + 2, Number(at)]]);
    expect(await taskId()).toBe(tasks);
    const page = await read(worker, plan());
    expect(page).toContain(`Version ${last + 2}`);
    expect(page).toContain('No day is set to look at it again');
  });
});

describe('who had a task and leaves the team', () => {
  it('has it no longer: the plan says so, and those who stay are told once', async () => {
    const advocate = await county.as('advocate');
    await worker.post(plan('/tasks'), { title: 'Bring a charger', ownerId: String(advocate.userId) });
    const desk = { db: county.database.jobs, now: () => new Date() };
    const told = () => county.owner(`select user_id::text as id from responses.notices where kind = 'task-left'`);
    await tellOfLeavers(desk);
    expect(await told()).toEqual([]);
    await county.owner(
      `update access.bases set ended_at = now(), ended_by = user_id where user_id = $1 and youth_id = $2`,
      [advocate.userId, youthId],
    );
    await county.owner(`delete from access.grants where user_id = $1 and youth_id = $2`, [advocate.userId, youthId]);
    await tellOfLeavers(desk);
    await tellOfLeavers(desk);
    expect(await told()).toEqual([{ id: worker.userId }]);
    expect(await read(worker, plan())).toContain('has left the team');
    expect(await read(worker, '/notices')).toContain('Who had a task has left the team');
    expect(await read(advocate, '/work')).not.toContain('Bring a charger');
  });
});

describe('who reported', () => {
  it('is not among those who may have a task or read a part of the story', async () => {
    const officer = await county.as('officer');
    const called = {
      reporterKind: 'law-enforcement-officer',
      given: 'Odile',
      anyway: 'yes',
      because: 'He asked me to tell.',
    };
    expect((await officer.post('/reports/new', aCall(called))).status).toBe(303);
    const [row] = await county.owner(
      'select youth_id::text as id from reports.reports order by received_at desc, id desc limit 1',
    );
    const hotline = await county.as('hotline');
    const tasks = `/youth/${row?.id}/plan/tasks`;
    const [name] = await county.owner(`select name from people.users where handle = 'officer'`);
    expect((await hotline.get(tasks)).text).not.toContain(String(name?.name));
    expect((await hotline.post(tasks, { title: 'X', ownerId: String(officer.userId) })).status).toBe(422);
    const begun = await hotline.post(`/youth/${row?.id}/story/parts`, { code: 'who', words: 'Odile', lang: 'en' });
    const sharing = await hotline.get(String(begun.location));
    expect(sharing.status).toBe(200);
    expect(sharing.text).not.toContain(String(name?.name));
    expect(sharing.text).not.toContain(String(officer.userId));
    expect((await officer.get(tasks)).text, 'their own page').toContain('may tell them');
  });
});

describe('who is not of the team', () => {
  it('finds no plan, and adds nothing to one', async () => {
    for (const handle of ['probation', 'socialworker-2', 'analyst', 'other-county', 'admin']) {
      const other = await county.as(handle);
      for (const path of ['', '/goals', '/needs', '/safety', '/card-en', '/agreeing'])
        expect((await other.get(plan(path))).status, `${handle} ${path}`).toBe(404);
      expect((await other.post(plan('/tasks'), { title: 'X', ownerId: 'youth' })).status, handle).toBe(404);
      expect((await other.post(plan(`/tasks/${await taskId()}/closing`), { outcome: 'done' })).status, handle).toBe(
        404,
      );
    }
  });
});
