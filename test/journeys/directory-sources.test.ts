import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askOutside } from '../../src/platform/outside/index.ts';
import { importTask, workOn } from '../../src/reference/directory/index.ts';
import { aScene, type Scene } from '../harness/browser.ts';
import { aCounty, type County } from '../harness/county.ts';
import { accessibleAtAllWidths } from '../harness/widths.ts';

let scene: Scene;
/** The next county's directory: this program in front of a database of its own. */
let next: County;
let server: Server;
beforeAll(async () => {
  scene = await aScene();
  next = await aCounty();
  await next.owner(
    `update directory.services set name = 'Next county: ' || name, body = body || jsonb_build_object('name', 'Next county: ' || name)`,
  );
  server = createServer(async (request, response) => {
    const answer = await next.app.fetch(new Request(`http://next.example${request.url}`));
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await next.close();
  await scene.close();
});

/** The server's job, as far as it waits. */
async function theJobRuns(): Promise<void> {
  const { county } = scene;
  const task = importTask({ app: county.database.app, vault: county.vault }, (work) =>
    workOn(
      {
        app: county.database.app,
        jobs: county.database.jobs,
        vault: county.vault,
        now: () => new Date(),
        clock: () => performance.now(),
        ask: (url, accept, limits) => askOutside(url, accept, { ...limits, loopback: true }),
        stopping: () => false,
      },
      work,
    ),
  );
  while (await task.run({ db: county.database.jobs, now: () => new Date(), stopping: () => false }));
}

it('an administrator asks another county’s directory, sees what would change, does it and takes it back, without script', async () => {
  const admin = await scene.person('admin', { script: false });
  const { page, go, press, follow, sees, seesNot } = admin;
  await go('/directory/imports');
  await follow('Guides and other directories');
  await sees('There is none yet');
  await press('Add it');
  await sees('Give it a name.');
  await accessibleAtAllWidths(admin);
  await page.getByLabel('Name', { exact: false }).first().fill('Next county');
  await page.getByLabel('Its web address').fill(`http://127.0.0.1:${(server.address() as AddressInfo).port}/hsds`);
  await press('Add it');
  await sees('Nothing of it is in the directory yet.');
  await accessibleAtAllWidths(admin);
  await press('Ask it now');
  await sees('Being read');
  await accessibleAtAllWidths(admin);
  await theJobRuns();
  await follow('See how far it is');
  await sees('What would change');
  await sees('Next county: ');
  await accessibleAtAllWidths(admin);
  await go('/directory?search=Next+county');
  await sees('Nothing is found');
  await page.goBack();
  await press('Do it');
  await sees('What changed');
  await go('/directory?search=Next+county');
  await seesNot('Nothing is found');
  await page.goBack();
  await press('Take it back');
  await sees('What was taken back');
  await go('/directory?search=Next+county');
  await sees('Nothing is found');
});

it.each([
  { script: true, name: 'Food list' },
  { script: false, name: 'Food list of autumn' },
])(
  'an administrator brings a broken spreadsheet and reads what to put right, line by line (script: $script)',
  async ({ script, name }) => {
    const admin = await scene.person('admin', { script });
    const { page, go, press, sees } = admin;
    await go('/directory/imports');
    const text = [
      'Food list of the county;;;;',
      'Agency;Program;Phone;Zip;Last checked',
      'Cocina Niños;Comida;5.55E+09;90013;3/4/26',
      ';Cena;555-0201;90013;2026-03-04',
      'Kitchen;Warm meals;555-0202;90013;3/25/26',
    ].join('\r\n');
    const buffer = Buffer.from(text, 'latin1');
    await page.setInputFiles('input[type=file][name=sheet]', { name: 'list.csv', mimeType: 'text/csv', buffer });
    await press('Next: the columns');
    await sees('read in the letters of Windows');
    await sees('3 lines in list.csv');
    await accessibleAtAllWidths(admin);
    await page.getByLabel('Keep this choice under a name').fill(name);
    await press('See what would change');
    await sees(`Brought as ${name}`);
    await sees('list.csv, 3');
    await sees('digits are lost');
    await sees('which can be two days');
    await sees('write them in each line');
    await accessibleAtAllWidths(admin);
    await press('Throw it away');
    await sees('Bring in and take out');
    await sees('Which of the guides it is');
  },
);

it('a worker makes a guide and a card for a pocket in one click each', async () => {
  const worker = await scene.person('socialworker', { script: false });
  const { page, go, follow, sees } = worker;
  await go('/directory');
  await follow('Printed guides');
  await sees('Labor trafficking resource guide');
  await accessibleAtAllWidths(worker);
  for (const name of ['Young parents and babies on the way, In Spanish', 'Wallet card: Numbers to keep']) {
    const href = await page.getByRole('link', { name }).getAttribute('href');
    const paper = await page.request.get(`${scene.base}${href}`);
    expect([name, paper.status(), paper.headers()['content-type']]).toEqual([name, 200, 'application/pdf']);
  }
  const anyone = await scene.person(null, { width: 320, script: false });
  await anyone.go('/find');
  await anyone.follow('Lists to print and keep');
  await anyone.sees('When work hurts you');
  await anyone.seesNot('trafficking');
  await accessibleAtAllWidths(anyone);
  expect(await anyone.context.cookies()).toEqual([]);
});
