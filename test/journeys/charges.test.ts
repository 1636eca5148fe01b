import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recountTask } from '../../src/casework/responses/index.ts';
import { aScene, type Scene } from '../harness/browser.ts';
import { aCard } from '../harness/own-page.ts';
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
      const { id } = await screened(keeper, 'child-welfare', [], { given, age: '15' });
      const [row] = await county.owner('select youth_id::text as id from screening.screenings where id = $1', [id]);
      const [who] = await county.owner(`select id::text from people.users where handle = 'defender'`);
      await keeper.post(`/youth/${row?.id}/access/bring`, { person: String(who?.id), kind: 'counsel' });
      const [by] = await county.owner(`select id::text from people.users where handle = 'probation'`);
      await keeper.post(`/youth/${row?.id}/access/bring`, { person: String(by?.id), kind: 'assigned-team' });

      // He is stopped with drugs on him; the probation officer of the stop writes it down.
      const officer = await scene.person('probation', { width: script ? 320 : 1280, script });
      await officer.go(`/youth/${row?.id}`);
      await officer.follow('Charges and relief');
      await officer.sees('Nothing is written down');
      await officer.follow('Write down a charge');
      await officer.press('Save, and write the next');
      await officer.sees('Choose what happened.');
      await officer.accessible();
      await officer.page.getByLabel('Code').fill('HS 11351.5');
      await officer.page.getByLabel('What happened').selectOption('arrest');
      await officer.press('Look up the code');
      await officer.sees('Cocaine base for sale');
      await officer.page.getByLabel('Day it happened').fill(new Date().toISOString().slice(0, 10));
      await officer.press('Save, and write the next');
      await officer.sees('1 written down so far');
      await officer.context.close();

      // In the same moment his lawyer is told, and speaks with him before anybody asks him anything.
      const counsel = await scene.person('defender', { width: script ? 1280 : 320, script });
      const { page } = counsel;
      await counsel.go('/notices');
      await counsel.sees('Something new was written down about a youth whose lawyer you are');
      await page.getByRole('link', { name: 'Speak with the youth first' }).first().click();
      await counsel.accessible();
      await counsel.press('Done');
      await counsel.sees('Offer a screening for all forms');
      // He talks to his advocate about what he owes: a sign, and the ways out are his lawyer's to ask for.
      await screened(keeper, 'child-welfare', ['seen.signs-of-harm'], { youth: String(row?.id) });
      const desk = { db: county.database.jobs, now: () => new Date(), stopping: () => false };
      while (await recountTask(county.vault).run(desk));
      await counsel.go('/work');
      await counsel.sees('See how it came about');

      await counsel.go(`/youth/${row?.id}`);
      await counsel.follow('Charges and relief');
      await counsel.follow('Write down a charge');
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

      // Before anything is filed: a letter to the prosecutor, its blanks, that it was asked, and that nothing is filed.
      await page.getByText('A letter or memorandum for each way out').click();
      await counsel.follow('Letter: The prosecutor declines to file');
      await counsel.sees('Request not to file');
      await counsel.sees('The youth knows what goes out, to whom and why, and agrees.');
      await counsel.accessible();
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      await page.getByRole('link', { name: 'Charge', exact: true }).click();
      await page.getByText('Write down what is asked at a gate').click();
      await page.getByRole('group', { name: 'Gate' }).getByText('The prosecutor declines to file').click();
      await page.getByLabel('Who decides').fill('Deputy at the juvenile desk');
      await page
        .getByRole('form', { name: 'Write down what is asked at a gate' })
        .getByLabel('Due on')
        .fill('2030-01-10');
      await page.getByRole('form', { name: 'Write down what is asked at a gate' }).getByRole('button').click();
      await counsel.sees('The prosecutor declines to file: Deputy at the juvenile desk');
      await page.getByText('Write down the answer').click();
      await page.getByRole('group', { name: 'What came of it?' }).getByText('They said yes').click();
      await page
        .getByRole('form', { name: /The answer of/ })
        .getByRole('button')
        .click();
      await counsel.accessible();

      await counsel.follow('Charges and relief');
      await counsel.follow('A page for the youth');
      await counsel.sees('A judge decides in the end.');
      await counsel.accessible();
      await counsel.press(`Let ${given} read this on their own page`);
      await counsel.sees('The youth reads it as it was then.');
      await counsel.accessible();
      await counsel.context.close();

      // He reads it on his own phone, in his language, when he wants to.
      const code = await aCard(keeper, String(row?.id));
      const youth = await scene.person(null, { width: 320, script });
      await youth.go('/my-page');
      await youth.page.getByLabel('Your code').fill(code);
      await youth.press('Open');
      await youth.follow('What your lawyer wants you to read');
      await youth.sees('A judge decides in the end.');
      await youth.accessible();
      expect(await youth.page.title()).toBe('My page');
      await youth.go('/my-page/reading?lang=es');
      await youth.sees('Al final decide el tribunal.');
      await youth.accessible();
      expect(await youth.page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      await youth.context.close();
    });
  },
);
