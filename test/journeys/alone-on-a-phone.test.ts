import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aScene, type Person, type Scene } from '../harness/browser.ts';

/** Somebody reads alone on a phone whether old records could be cleared. Nobody else shall know that they asked. */
let scene: Scene;
beforeAll(async () => {
  scene = await aScene();
});
afterAll(() => scene.close());

const choose = async (who: Person, label: string, answer: string) =>
  who.page.getByRole('group', { name: label }).getByText(answer, { exact: true }).click();

describe.each([{ script: true }, { script: false }])('somebody reading alone (script: $script)', ({ script }) => {
  let who: Person;
  const sent: string[] = [];
  beforeAll(async () => {
    who = await scene.person(null, { width: 320, script });
    who.page.on('request', (each) => sent.push(`${each.method()} ${new URL(each.url()).pathname}`));
    await who.go('/clear-a-record');
  });
  afterAll(() => who.context.close());

  it('answers what they can, and reads what the law says and what else there is', async () => {
    await who.page.getByLabel('1. Where did it happen?').selectOption({ label: 'California' });
    await choose(who, '2. What came of it?', 'Adult court found me guilty, or I pleaded');
    await choose(who, '3. What was it for?', 'Taking from a person by force or fear');
    await choose(who, '4. Were you under 18 when it happened?', 'No');
    await choose(who, '5. Did it happen while somebody controlled you, and because of them?', 'Yes');
    await who.page.getByRole('button', { name: 'Show what the law says' }).click();
    await who.sees('What the law says: California');
    await who.sees('What else there is');
    await who.accessible();
    const closed = who.page.locator('details', { hasText: 'not fit' }).first();
    await closed.locator('summary').click();
    expect(await closed.innerText()).toContain('It does not cover what the record is for.');
  });

  it('has told nobody: no answer left the device where it could be worked out there, and none stands in an address', async () => {
    const posts = sent.filter((each) => each.startsWith('POST'));
    expect(posts).toEqual(script ? [] : ['POST /clear-a-record']);
    expect(who.page.url()).not.toMatch(/us-ca|robbery/);
    expect(await who.context.cookies()).toEqual([]);
  });

  it('reads the laws of all states side by side, and all of one, on pages that a phone holds', async () => {
    for (const path of ['/clear-a-record/states?what=offenses', '/clear-a-record/states/us-ca']) {
      await who.go(path);
      await who.sees('Penal Code 667.5(c)');
      await who.accessible();
      const tooWide = await who.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(tooWide).toBe(0);
    }
  });
});
