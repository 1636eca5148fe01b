import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aScene, type Scene } from '../harness/browser.ts';
import { screened } from '../harness/screening.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await aScene();
});
afterAll(() => scene.close());

describe.each([{ script: true }, { script: false }])(
  'counsel of a boy of 15 arrested with drugs (script: $script)',
  ({ script }) => {
    it('writes down what is on his record, reads what could be done, and what to find out', async () => {
      const { county } = scene;
      const given = script ? 'Benat' : 'Iker';
      const keeper = await county.as('socialworker');
      const { id } = await screened(keeper, 'child-welfare', ['asked.works'], { given, age: '15' });
      const [row] = await county.owner('select youth_id::text as id from screening.screenings where id = $1', [id]);
      const [who] = await county.owner(`select id::text from people.users where handle = 'defender'`);
      await keeper.post(`/youth/${row?.id}/access/bring`, { person: String(who?.id), kind: 'counsel' });
      const counsel = await scene.person('defender', { width: script ? 1280 : 320, script });
      const { page } = counsel;
      await counsel.go(`/youth/${row?.id}`);
      await counsel.follow('Charges and relief');
      await counsel.sees('Nothing is written down');
      await counsel.follow('Write down a charge');
      await counsel.press('Save, and write the next');
      await counsel.sees('Choose what happened.');
      await counsel.accessible();

      await page.getByLabel('Code').fill('HS 11351.5');
      await page.getByLabel('What happened').selectOption('arrest');
      await counsel.press('Look up the code');
      await counsel.sees('Cocaine base for sale');
      await page.getByLabel('Day it happened').fill('2026-05-02');
      await counsel.press('Save, and write the next');
      await counsel.sees('1 written down so far');
      await page.getByLabel('Code').fill('PC 211');
      await page.getByLabel('What happened').selectOption('sustained');
      await page.getByLabel('Day it happened').fill('2026-04-02');
      await counsel.press('Save, and write the next');
      await counsel.follow('All are written down');
      await counsel.sees('Vacate: the arrest or conviction came from being trafficked');
      await counsel.accessible();

      await page.getByRole('link', { name: /HS 11351.5/ }).click();
      await counsel.sees('Fill in the worksheet');
      await counsel.accessible();
      await counsel.follow('Begin the worksheet');
      await page.getByLabel('What was demanded?').fill('Hold the bag at the corner.');
      await page.getByRole('group', { name: 'Did someone demand it, or did it serve them?' }).getByText('Yes').click();
      await page.getByRole('group', { name: 'Was the youth being exploited then?' }).getByText('Yes').click();
      await page.getByLabel('Debt').check();
      await counsel.press('Save');
      await counsel.accessible();
      await page.getByRole('link', { name: 'Charge', exact: true }).click();
      await counsel.sees('What the worksheet says fits the words of the law.');
      expect(await page.title()).not.toContain(given);

      await counsel.follow('Charges and relief');
      await counsel.follow('A page for the youth');
      await counsel.sees('A judge decides in the end.');
      await counsel.accessible();
      await counsel.context.close();
    });
  },
);
