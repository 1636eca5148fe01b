import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aScene, type Scene } from '../harness/browser.ts';
import { begun, met } from '../harness/responses.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await aScene();
});
afterAll(() => scene.close());

/** How the plant's night shift came to be named is the identification's own journey; here HHS is told in time. */
async function named(): Promise<string> {
  const worker = await scene.county.as('socialworker');
  const youth = await met(scene.county, worker, 'child-welfare', { given: 'Mateo', family: 'Ixchel', age: '16' });
  return begun(scene.county, worker, youth, 'federal-notice', { age: '16', foreignNational: 'possible', form: ['lt'] });
}

describe.each([{ script: true }, { script: false }])(
  'a Guatemalan 16-year-old on a night shift in a poultry plant (script: $script)',
  ({ script }) => {
    it('has the federal request on the clock, its Part A filled in, and its number written down', async () => {
      const id = await named();
      const worker = await scene.person('socialworker', { width: 320, height: 800, script });
      await worker.go(`/responses/${id}`);
      await worker.sees('Send Part A to HHS');
      await worker.sees('Due in 23 hours');
      await worker.sees('Date of birth not known');
      await worker.accessible();

      await worker.follow('Request for assistance, Part A');
      await worker.sees('Still missing');
      await worker.sees('Mateo Ixchel');
      await worker.sees('Labor trafficking');
      await worker.accessible();
      await worker.page.getByLabel('What happened, in a few sentences').fill('Night shifts on the deboning line.');
      await worker.page.getByLabel('Is the youth safe now?').fill('With an aunt since Monday.');
      await worker.press('Save');
      await worker.sees('Night shifts on the deboning line.');
      await worker.follow('Response');

      await worker.page.getByRole('radio').first().check();
      await worker.press('Done');
      await worker.sees('Write down the request number');
      await worker.page
        .getByRole('textbox', { name: /number/i })
        .first()
        .fill('RFA-1042');
      await worker.press('Done');
      await worker.sees('RFA-1042');
      await worker.accessible();
      await worker.context.close();
    });
  },
);

it('shows Part A and the response on every width', async () => {
  const id = await named();
  for (const width of [320, 768, 1280]) {
    const worker = await scene.person('socialworker', { width });
    await worker.go(`/responses/${id}`);
    await worker.accessible();
    await worker.go(`/responses/${id}/part-a`);
    await worker.accessible();
    await worker.context.close();
  }
  expect(id).toBeTruthy();
});
