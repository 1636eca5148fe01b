import { afterAll, beforeAll, describe, it } from 'vitest';
import { aScene, type Scene } from '../harness/browser.ts';
import { aDesk, layClocks } from '../harness/clocks.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await aScene();
  const desk = await aDesk(scene.county.owner, 'social-worker');
  const dueAt = new Date(Date.now() + 40 * 60_000);
  const [me] = await scene.county.owner(`select id::text from people.users where handle = 'socialworker'`);
  await layClocks(scene.county.owner, 3, {
    ...desk,
    takers: [String(me?.id)],
    protocol: 'first-responder',
    step: 'child-welfare-there',
    duty: 'should',
    untaken: 1_000_000,
    startedAt: new Date(dueAt.getTime() - 5_400_000),
    dueAt,
    nextAlarmAt: null,
  });
  await scene.county.owner(
    `insert into responses.notices (county_id, id, user_id, kind, response_id, step_id, at, due_at)
      select c.county_id, gen_random_uuid(), c.taken_by, 'half', c.response_id, c.step_id, now(), c.due_at
      from responses.clocks c where c.taken_by = $1 limit 1`,
    [me?.id],
  );
}, 60_000);
afterAll(() => scene.close());

describe.each([{ script: true }, { script: false }])('a social worker’s morning (script: $script)', ({ script }) => {
  it('sees what is next, keeps the list as they like it, reads a notice, looks at the figures', async () => {
    const person = await scene.person('socialworker', { width: 320, script });
    await person.go('/work');
    await person.sees(/Due in 3\d minutes/);
    await person.accessible();
    await person.press('Late');
    await person.sees('Showing what is late');
    await person.press('All');
    await person.go('/notices');
    await person.sees('Half of the time has gone');
    await person.accessible();
    if (script) await person.press('Mark all as read');
    await person.go('/me/calendar');
    await person.press(script ? 'Make a calendar address' : /Make a new address/);
    await person.sees('Your calendar address');
    await person.accessible();
    await person.go('/measures');
    await person.sees('Nothing has been counted yet');
    for (const width of [768, 1280]) {
      await person.page.setViewportSize({ width, height: 900 });
      await person.go('/work');
      await person.accessible();
    }
    await person.context.close();
  }, 60_000);
});
