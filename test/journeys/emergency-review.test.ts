import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aScene, type Person, type Scene } from '../harness/browser.ts';
import { aFullRecord, type FullRecord } from '../harness/records.ts';

/** At night a nurse must know one thing of a youth who is not hers. She opens it, the team is told, another person reviews it. */
let scene: Scene;
let record: FullRecord;
beforeAll(async () => {
  scene = await aScene();
  record = await aFullRecord(scene.county);
});
afterAll(() => scene.close());

const everyWidth = async (who: Person) => {
  for (const width of [320, 768, 1280]) {
    await who.page.setViewportSize({ width, height: 800 });
    await who.accessible();
  }
};
const REASON = 'Brought in unconscious, and we must know what she takes.';

describe.each([
  { script: true, opener: 'socialworker-2' },
  { script: false, opener: 'nurse' },
])('an emergency access, %o', ({ script, opener }) => {
  it('opens one category with a reason, is told to the team, and is reviewed by the privacy officer', async () => {
    const worker = await scene.person(opener, { script });
    await worker.go(`/youth/${record.youthId}`);
    const before = await worker.page.locator('main').innerText();
    await worker.go('/emergency');
    await everyWidth(worker);
    await worker.page.locator('input[name="number"]').fill(record.marks.number);
    const category = worker.page.locator('input[name="category"]').first();
    const chosen = (await category.getAttribute('value')) ?? '';
    await category.check({ force: true });
    await worker.page.locator('textarea[name="reason"]').fill(REASON);
    await worker.press(/Open/);
    expect(new URL(worker.page.url()).pathname).toContain(record.youthId);
    expect(await worker.page.locator('main').innerText()).not.toBe(before);
    const content = await worker.page.content();
    for (const [name, mark] of Object.entries(record.marks.byCategory))
      if (name !== chosen) expect(content, name).not.toContain(mark);
    await worker.context.close();

    const told = await scene.county.owner(
      `select u.handle from responses.notices n join people.users u on u.id = n.user_id where n.kind = 'emergency-opened' and n.youth_id = $1`,
      [record.youthId],
    );
    expect(told.map((row) => row.handle)).toEqual(expect.arrayContaining(['socialworker', 'privacy']));

    const privacy = await scene.person('privacy', { script });
    await privacy.go('/emergencies');
    await everyWidth(privacy);
    // The one just opened; the scene laid an older one.
    const [opened] = await scene.county.owner(
      'select id::text from access.emergencies where reviewed_at is null order by opened_at desc limit 1',
    );
    await privacy.go(`/emergencies/${opened?.id}`);
    await privacy.sees(REASON);
    await everyWidth(privacy);
    await privacy.page.locator('input[name="finding"][value="justified"]').check({ force: true });
    await privacy.page.locator('textarea[name="note"]').fill('Called the clinic; the need was real.');
    await privacy.press('Record the review');
    const [row] = await scene.county.owner(
      'select finding, reviewed_by is not null as reviewed from access.emergencies where id = $1',
      [opened?.id],
    );
    expect(row).toEqual({ finding: 'justified', reviewed: true });
    // Reviewing opens nothing of the record itself.
    await privacy.go(`/youth/${record.youthId}`);
    expect(await privacy.page.content()).not.toContain(record.marks.given);
    await privacy.context.close();
  });
});
