import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aScene, type Scene } from '../harness/browser.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await aScene();
});
afterAll(() => scene.close());

/** The whole of it is an officer's: a phone, the dark, ninety seconds, a youth who does not give a name. */
describe.each([{ script: true }, { script: false }])(
  'an officer at night and a 15-year-old (script: $script)',
  ({ script }) => {
    it('starts the clock from one page, calls the hotline and sees who comes', async () => {
      const officer = await scene.person('officer-shift', { width: 320, height: 640, script });
      await officer.go('/work');
      await officer.sees('On the street');
      await officer.sees('(213) 555-0101');
      // The second journey finds the first one's youth on the card, and begins with another.
      const another = officer.page.getByText('Another youth', { exact: true });
      if ((await another.count()) > 0) await another.click();
      else await officer.sees('Do not arrest a youth under 18 for being sold for sex, or for loitering.');
      await officer.accessible();

      await officer.page.getByLabel('Where, and how to know the youth').fill('by the fountain on 3rd, green cap');
      await officer.page.getByLabel('About how old?').fill('15');
      await officer.page.getByLabel('What you see and hear').fill('An older man waits in a car and watches.');
      await officer.press('Start the clock');
      await officer.sees('A youth, about 15');
      await officer.sees('Clocks that run already');
      await officer.sees('Advocate is there');
      await officer.accessible();

      await officer.page
        .getByRole('group', { name: /Needs medical care now/ })
        .getByText('No', { exact: true })
        .click();
      await officer.press('Done');
      await officer.sees('Call the hotline');
      await officer.page
        .getByRole('group', { name: 'Lives in another county' })
        .getByText('Yes', { exact: true })
        .click();
      await officer.page.getByRole('group', { name: 'Missing' }).getByText('missing from home').click();
      await officer.page.getByText('child welfare, open').click();
      await officer.press('Done');
      await officer.sees('Before any interview');
      expect(new URL(officer.page.url()).pathname).toBe('/street');
      expect(await officer.page.title()).not.toMatch(/fountain|15/);

      const hotline = await scene.person('hotline', { script });
      await hotline.go('/work');
      await hotline.sees('Call the team');
      await hotline.context.close();
      await officer.context.close();
    });
  },
);

it('is readable on every width, and in Spanish', async () => {
  for (const width of [320, 768, 1280]) {
    const officer = await scene.person('officer-shift', { width, lang: 'es' });
    await officer.go('/street?lang=es');
    await officer.sees('En la calle');
    await officer.accessible();
    await officer.context.close();
  }
});
