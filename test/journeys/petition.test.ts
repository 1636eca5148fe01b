import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aScene, type Scene } from '../harness/browser.ts';
import { screened } from '../harness/screening.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await aScene();
});
afterAll(() => scene.close());

const convictions = ['PC 647(b)', 'PC 484', 'HS 11350', 'PC 211'];

describe.each([{ script: true }, { script: false }])(
  'counsel of a 22-year-old with three convictions of the county and a robbery (script: $script)',
  ({ script }) => {
    it('begins a petition without the robbery, reads the blanks, files, and follows each record holder', async () => {
      const { county } = scene;
      const given = script ? 'Nerea' : 'Ximena';
      const keeper = await county.as('socialworker');
      const { id } = await screened(keeper, 'child-welfare', ['asked.works'], { given, age: '22' });
      const [row] = await county.owner('select youth_id::text as id from screening.screenings where id = $1', [id]);
      const [who] = await county.owner(`select id::text from people.users where handle = 'defender'`);
      await keeper.post(`/youth/${row?.id}/access/bring`, { person: String(who?.id), kind: 'counsel' });
      const lawyer = await county.as('defender');
      for (const [at, code] of convictions.entries()) {
        const on = `2023-0${at + 1}-02`;
        const charge = { code, what: 'convicted', offenseOn: on, arrestedOn: on, happenedOn: on, court: 'Hill court' };
        expect((await lawyer.post(`/youth/${row?.id}/relief/charges`, charge)).status).toBe(303);
      }
      const counsel = await scene.person('defender', { width: script ? 1280 : 320, script });
      const { page } = counsel;
      await counsel.go(`/youth/${row?.id}/relief`);
      await counsel.follow('Petitions');
      await counsel.sees('No petition yet');
      await counsel.sees('The law leaves this charge out.');
      await counsel.accessible();
      const offer = page.getByRole('form', { name: 'Vacate: the arrest or conviction came from being trafficked' });
      expect(await offer.getByLabel(/PC 211/).count()).toBe(0);
      for (const code of ['PC 647(b)', 'PC 484', 'HS 11350']) await offer.getByLabel(code, { exact: false }).check();
      await offer.getByRole('button', { name: 'Begin a petition' }).click();
      await counsel.sees('Who holds a record');
      await counsel.accessible();

      await counsel.follow('Look at the papers');
      await counsel.sees('that Petitioner was a victim of human trafficking');
      expect(await page.title()).not.toContain(given);
      await counsel.accessible();
      await page.getByRole('link', { name: 'Petition', exact: true }).click();

      for (const [name, on] of [
        ['Counsel has read it', '2026-01-05'],
        ['The youth has signed', '2026-01-06'],
        ['Filed with the court', '2026-01-07'],
        ['Served on the prosecutor', '2026-01-08'],
      ] as const) {
        await page.getByText('Write down what happened', { exact: true }).first().click();
        const form = page.getByRole('form', { name: 'Write down what happened' });
        await form.getByText(name).click();
        await form.getByLabel('Day', { exact: true }).fill(on);
        await form.getByRole('button', { name: 'Save' }).click();
      }
      await counsel.sees('The prosecutor’s days to answer end');
      await counsel.accessible();
      await counsel.context.close();
    });
  },
);
