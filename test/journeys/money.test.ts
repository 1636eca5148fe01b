import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aScene, type Scene } from '../harness/browser.ts';
import { screened } from '../harness/screening.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await aScene();
  const { county } = scene;
  const written = await (await county.as('planlead')).post('/funds/csec-program', {
    labelEn: 'State child program money',
    labelEs: 'Fondos estatales del programa para la niñez',
    purposes: ['clothing', 'transport'],
    approvers: ['supervisor', 'plan-lead'],
    pot: '5000',
    source: 'County decision',
  });
  expect(written.status).toBe(303);
  const [version] = await county.owner('select id::text from funds.versions order by created_at desc limit 1');
  expect((await (await county.as('admin')).post(`/funds/versions/${version?.id}/force`, {})).status).toBe(303);
});
afterAll(() => scene.close());

describe.each([{ script: true }, { script: false }])(
  'a worker asks for shoes and a bus card (script: $script)',
  ({ script }) => {
    it('learns why a fund may pay; another person approves; it is paid', async () => {
      const { county } = scene;
      const given = script ? 'Ilse' : 'Marisol';
      const { id } = await screened(await county.as('socialworker'), 'child-welfare', ['asked.works'], { given });
      const [row] = await county.owner('select youth_id::text as id from screening.screenings where id = $1', [id]);
      const worker = await scene.person('socialworker', { width: 320, script });
      await worker.go(`/youth/${row?.id}/money`);
      await worker.sees('Nothing was asked yet.');
      await worker.follow('Ask for money');
      await worker.press('Which money may pay?');
      await worker.sees('Choose what it is for.');
      await worker.accessible();
      const { page } = worker;
      await page.getByLabel('What is it for?').selectOption('clothing');
      await page.getByLabel('What is needed').fill('Shoes and a bus card');
      await page.getByLabel('Amount in dollars').fill('85');
      await page.getByText('Someone buys it').click();
      await page.getByLabel('Labor', { exact: true }).selectOption('experienced');
      await worker.press('Which money may pay?');
      await worker.sees('Not known: ask about sexual exploitation.');
      await page.getByLabel('Sexual exploitation', { exact: true }).selectOption('at-risk');
      await worker.press('Which money may pay?');
      await worker.sees('A youth trafficked for labor counts when they are also at risk');
      await worker.accessible();
      await page.getByLabel('State child program money').check({ force: true });
      await worker.press('Ask');
      await worker.sees('Waits');
      await worker.accessible();
      const path = new URL(page.url()).pathname;
      expect(await page.title()).not.toContain(given);
      await worker.context.close();

      const other = await scene.person('planlead', { width: 320, script });
      await other.go('/work');
      await other.sees('Money asked: your answer');
      await other.go(path);
      await other.sees('Shoes and a bus card');
      expect(await other.page.content()).not.toContain(given);
      await other.accessible();
      await other.press('Approve $85');
      await other.sees('Approved');
      await other.page.getByLabel('Receipt, by its number or where it is kept').fill('No. 12');
      await other.press('Keep the payment');
      await other.sees('No. 12');
      await other.go('/money');
      await other.sees('Days from ask to paid');
      await other.accessible();
      await other.go('/funds');
      await other.accessible();
      await other.go('/funds/csec-program');
      await other.accessible();
      await other.context.close();
    });
  },
);
