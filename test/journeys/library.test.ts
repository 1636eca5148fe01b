import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aScene, type Scene } from '../harness/browser.ts';
import { accessibleAtAllWidths } from '../harness/widths.ts';

/** A youth comes into a library at closing time. The librarian has a phone, and no idea what to say first. */
let scene: Scene;
beforeAll(async () => {
  scene = await aScene();
});
afterAll(() => scene.close());

describe('a youth comes into a library', () => {
  it.each([true, false])(
    'and is welcomed at once, without a name, a question or the county (script: %s)',
    async (script) => {
      const librarian = await scene.person('librarian', { width: 320, script });
      await librarian.go('/here');
      await librarian.sees('What happened?');
      await accessibleAtAllWidths(librarian);
      await librarian.follow(/A youth came in/);
      await librarian.sees(/You are safe here/);
      await librarian.sees(/This stays with your agency/);
      await accessibleAtAllWidths(librarian);
      await librarian.page.getByLabel('About how old?').fill('15');
      await librarian.page.getByLabel('How will you know them again?').fill('by the window, green jacket');
      await librarian.page.getByText('The youth said yes').click();
      await librarian.press('Start');
      await librarian.sees('Welcome, in private');
      await accessibleAtAllWidths(librarian);
      await librarian.press('Done');
      await librarian.sees('Needs first');

      const path = new URL(librarian.page.url()).pathname;
      for (const handle of ['socialworker', 'liaison']) {
        const other = await scene.person(handle);
        const answer = await other.page.goto(`${scene.base}${path}`);
        expect(answer?.status(), handle).toBe(404);
        await other.context.close();
      }
      await librarian.context.close();
    },
  );
});
