import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aScene, type Scene } from '../harness/browser.ts';
import { accessibleAtAllWidths } from '../harness/widths.ts';

/** It is late. Her son did not come home; first she reads on her own phone, then she stands in a shelter's hall. */
let scene: Scene;
beforeAll(async () => {
  scene = await aScene();
});
afterAll(() => scene.close());

describe('her son did not come home', () => {
  it.each([true, false])(
    'she reads what to do tonight, in Spanish, and leaves no trace (script: %s)',
    async (script) => {
      const mother = await scene.person(null, { width: 320, lang: 'es', script });
      await mother.go('/families/tonight');
      await mother.sees('Mi hija o hijo no volvió a casa');
      await mother.sees(/No tiene que esperar/);
      await accessibleAtAllWidths(mother);
      expect(await mother.context.cookies()).toEqual([]);
      expect(await mother.page.title()).toBe('Ayuda para familias');
      await mother.context.close();
    },
  );

  it.each([true, false])('a worker helps her: police refuse, and it is taken higher (script: %s)', async (script) => {
    const worker = await scene.person('outreach', { width: 320, script });
    const { page } = worker;
    await worker.go('/here');
    await worker.follow(/A parent or partner says/);
    await accessibleAtAllWidths(worker);
    await page.getByLabel('First name of the youth').fill('Mateo');
    await page.getByLabel('About how old?').fill('15');
    await page.getByLabel(/Last seen/).fill('at the bus stop, red cap');
    await worker.press('Start with what to do tonight');
    await worker.sees('What to do tonight');
    await page.getByRole('radio', { name: 'No', exact: true }).first().check();
    await worker.press('Done');
    await worker.sees('Help them report to police');
    await page.getByRole('radio', { name: 'Yes', exact: true }).first().check();
    await page.getByRole('textbox').first().fill('Central City police');
    await worker.press('Done');
    await worker.sees('If police say no');
    await accessibleAtAllWidths(worker);
    await worker.context.close();
  });
});
