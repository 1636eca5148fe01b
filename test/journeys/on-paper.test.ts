import { afterAll, beforeAll, expect, it } from 'vitest';
import { pagesOf } from '../../src/reference/protocols/actions/guide.ts';
import { shippedDefinitions } from '../../src/reference/protocols/shipped.ts';
import { aScene, type Scene } from '../harness/browser.ts';
import { aFullRecord } from '../harness/records.ts';

/** A coordinator takes a protocol into a meeting, on paper. */
let scene: Scene;
beforeAll(async () => {
  scene = await aScene();
});
afterAll(() => scene.close());

it.each(['en', 'es'] as const)(
  'a protocol prints on a few sheets, without the forms of the screen (%s)',
  async (lang) => {
    const { page, context } = await scene.person('admin', { lang });
    const longest = shippedDefinitions().toSorted((a, b) => b.steps.length - a.steps.length);
    for (const { id, steps } of longest.slice(0, 3)) {
      await page.goto(`${scene.base}/protocols/${id}?lang=${lang}`);
      expect(pagesOf(await page.pdf({ format: 'Letter' })), id).toBeLessThanOrEqual(7);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.tl-protocol__steps > li:visible').count()).toBe(steps.length);
      expect(await page.locator('.tl-protocol svg:visible').count()).toBe(1);
      expect(await page.locator('main :is(textarea, button, nav, details):visible').count()).toBe(0);
      await page.emulateMedia({ media: null });
    }
    await context.close();
  },
);

it.each(['en', 'es'] as const)(
  'a youth of whom there is more to say than anyone reads is one sheet at a meeting, what is left out counted (%s)',
  async (lang) => {
    const { county } = scene;
    const { youthId, parameters } = await aFullRecord(county);
    const worker = await county.as('socialworker');
    const at = `/meetings/at/${parameters.meetingId}/youth/${youthId}`;
    const long = (words: string, most: number) => `${words} `.repeat(200).slice(0, most);
    const did = async (path: string, fields: Record<string, string>) =>
      expect((await worker.post(path, fields)).status, path).toBe(303);
    for (let n = 0; n < 14; n++) {
      await did(`${at}/items`, { words: long(`ITEM ${n} THAT THE WHOLE TEAM HAS TO DECIDE TODAY`, 490) });
      await did(`/youth/${youthId}/notes`, {
        body: long(`Note ${n} with wide WORDS of many`, 3000),
        category: 'coordination',
        at: '',
      });
      await did(`/youth/${youthId}/plan/tasks`, { title: long(`Task ${n}`, 190), ownerId: 'youth', dueOn: '' });
    }
    await did(`${at}/prepared`, {
      comes: 'comes',
      say: long('I want to sleep in one place and see my brother', 1900),
      represented: long('My aunt', 280),
      notBefore: long('Not in front of him', 900),
      at: '',
    });
    const { page, context, accessible } = await scene.person('socialworker', { lang });
    await page.goto(`${scene.base}/meetings/at/${parameters.meetingId}/pages?lang=${lang}`);
    const sheets = await page.locator('.tl-sheet').count();
    expect(sheets).toBe(1);
    expect(pagesOf(await page.pdf({ format: 'Letter' }))).toBe(sheets);
    const text = await page.locator('.tl-sheet').innerText();
    expect(text).toMatch(lang === 'en' ? /\d+ more in the record/ : /\d+ más en el expediente/);
    expect(text).toContain('Qwyxitem');
    // What comes last in importance stands with its first line where there is room, else with how many there are.
    expect(text).toMatch(
      lang === 'en' ? /Open tasks(\s+(Qwyxtask|Task 13)|: \d+)/ : /Tareas abiertas(\s+(Qwyxtask|Task 13)|: \d+)/,
    );
    await page.setViewportSize({ width: 320, height: 700 });
    await accessible();
    await context.close();
  },
);

it('a record, a plan and a team print without empty forms, whatever is folded on the screen', async () => {
  const { youthId, parameters } = await aFullRecord(scene.county);
  const { page, context } = await scene.person('socialworker');
  for (const path of ['', '/plan', '/team', '/consents', '/money', '/rides', '/adulthood']
    .map((each) => `/youth/${youthId}${each}`)
    .concat(`/meetings/at/${parameters.meetingId}`)) {
    const there = await page.goto(`${scene.base}${path}`);
    if (there?.status() === 404) continue;
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    // What stands in a fold: nothing to type in, and no title of a fold with nothing under it.
    expect(await page.locator('details[data-on-paper] :is(textarea, select, input):visible').count(), path).toBe(0);
    await page.emulateMedia({ media: null });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('details[data-on-paper]').count(), path).toBe(0);
  }
  await context.close();
});
