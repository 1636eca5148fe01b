import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County, type Visitor } from '../../../test/harness/county.ts';
import { screened } from '../../../test/harness/screening.ts';

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

describe('who is not of the team', () => {
  it('finds no plan, and adds nothing to one', async () => {
    for (const handle of ['officer', 'educator', 'analyst', 'other-county', 'admin']) {
      const other = await county.as(handle);
      expect((await other.get(plan())).status, handle).toBe(404);
      expect((await other.post(plan('/tasks'), { title: 'X', ownerId: 'youth' })).status, handle).toBe(404);
      expect((await other.post(plan(`/tasks/${await taskId()}/closing`), { outcome: 'done' })).status, handle).toBe(
        404,
      );
    }
  });
});
