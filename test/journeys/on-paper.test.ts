import { afterAll, beforeAll, expect, it } from 'vitest';
import { pagesOf } from '../../src/reference/protocols/actions/guide.ts';
import { shippedDefinitions } from '../../src/reference/protocols/shipped.ts';
import { aScene, type Scene } from '../harness/browser.ts';

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
