import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aScene, type Scene } from '../harness/browser.ts';
import { aCard } from '../harness/own-page.ts';
import { screened } from '../harness/screening.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await aScene();
});
afterAll(() => scene.close());

describe.each([{ script: true }, { script: false }])(
  'a youth of the packing house is owed money (script: $script)',
  ({ script }) => {
    it('compensation is asked for on her word, her wages with her yes, and she reads on her phone what is waited for', async () => {
      const { county } = scene;
      const given = script ? 'Nerea' : 'Ximena';
      const visitor = await county.as('socialworker');
      const signs = ['asked.works', 'asked.meat-or-poultry-plant', 'asked.made-to-keep-working', 'asked.owes-debt'];
      const { id } = await screened(visitor, 'child-welfare', signs, { given, age: '16' });
      const [row] = await county.owner('select youth_id::text as id from screening.screenings where id = $1', [id]);
      const youthId = String(row?.id);
      const decided = await visitor.post(`/youth/${youthId}/identification/lt`, {
        standing: 'suspected',
        industries: 'meat-poultry-processing',
        reasons: 'As the youth told it, in their own words.',
        relationships: 'employer',
        cameToLight: 'screening',
      });
      expect(decided.status).toBe(303);

      const worker = await scene.person('socialworker', { width: 320, script });
      const { page } = worker;
      await worker.go(`/youth/${youthId}`);
      await worker.follow('Claims');
      await worker.sees('It is likely open');
      await worker.accessible();
      await worker.follow('State compensation for income lost to trafficking');
      await worker.press('Begin');
      await worker.follow('The application');
      await worker.sees('kind of crime: attested by nobody yet');
      await page.getByLabel('What kind of work it was').fill('Night shifts at the line');
      await page.getByLabel('Income lost to trafficking').check();
      await page.getByLabel('Name', { exact: true }).fill('A caseworker');
      await worker.press('Save');
      await worker.sees('Choose who, write the name, and choose the day.');
      await worker.accessible();
      await page.getByLabel('Who says that it is so').selectOption('caseworker');
      await page.getByLabel('Day', { exact: true }).fill('2026-11-30');
      await worker.press('Save');
      await worker.seesNot('kind of crime: attested by nobody yet');
      expect(await page.title()).not.toContain(given);
      await worker.accessible();

      await worker.go(`/youth/${youthId}/claims`);
      await worker.follow('Wage claim with the state');
      await page.getByLabel('Employer, and where the work was').fill('The house by the river');
      await worker.press('Begin');
      await worker.sees('Without the youth’s yes to this agency, do not file there.');
      await worker.accessible();
      await page.getByLabel('The state Labor Commissioner').check();
      await worker.press('Begin');
      await page.getByLabel('Asked for, or filed').check();
      await page.getByRole('form', { name: 'Write what happened next' }).getByRole('button', { name: 'Save' }).click();
      await worker.sees('next by');
      await page.getByText('Write a look', { exact: true }).click();
      await page.getByLabel('Threats with papers or the police').check();
      await page.getByLabel('What was done about it').fill('Told the office');
      await page.getByRole('form', { name: 'Write a look' }).getByRole('button', { name: 'Save' }).click();
      await worker.sees('Done: Told the office');
      await worker.accessible();
      await worker.context.close();

      const youth = await scene.person(null, { width: 320, script });
      await youth.go('/my-page');
      await youth.page.getByLabel('Your code').fill(await aCard(visitor, youthId));
      await youth.press('Open');
      await youth.follow('What happens next');
      await youth.sees('Pay that is owed to you: we wait for an answer');
      await youth.seesNot('Threats');
      await youth.go('/my-page/repair');
      await youth.page.getByLabel('What would repair it, for you?').fill('That they say it was not my fault.');
      await youth.page.getByLabel('Who may know of it?').selectOption({ index: 1 });
      await youth.press('Send');
      await youth.sees('Sent');
      await youth.accessible();
      await youth.press('Stop this');
      await youth.sees('You stopped it');
      expect(await youth.page.title()).toBe('My page');
      await youth.accessible();
      await youth.context.close();
    });
  },
);
