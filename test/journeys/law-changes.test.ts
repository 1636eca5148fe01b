import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookAgain } from '../../src/casework/relief/look-task.ts';
import { meet, person, type Youth } from '../access/scene.ts';
import { aScene, type Scene } from '../harness/browser.ts';

const CLIENTS = 40;
const ROBBERIES = 25;
const LAW = 'Vacate: the arrest or conviction came from being trafficked';

let scene: Scene;
const clients: Youth[] = [];
const look = async () => {
  const { database, vault } = scene.county;
  while (await lookAgain({ db: database.jobs, now: () => new Date(), stopping: () => false }, vault)) {}
};

/** Forty youth with one lawyer: twenty-five of them with a robbery, which the law leaves out. */
async function fortyClients(): Promise<void> {
  const { county } = scene;
  const worker = await person(county, 'socialworker');
  for (let n = 0; n < CLIENTS; n++) clients.push(await meet(county, worker));
  const ids = clients.map(({ id }) => id);
  await county.owner(
    `insert into access.bases (county_id, id, youth_id, kind, user_id, made_by)
      select u.county_id, gen_random_uuid(), y, 'counsel', u.id, u.id from people.users u, unnest($1::uuid[]) y where u.handle = 'defender'`,
    [ids],
  );
  await county.owner('select access.derive($1, y) from unnest($2::uuid[]) y', [worker.countyId, ids]);
  const lawyer = await county.as('defender');
  for (const [n, { id }] of clients.entries()) {
    const code = n < ROBBERIES ? 'PC 211' : 'PC 484';
    const charge = { code, what: 'convicted', offenseOn: '2024-02-03', happenedOn: '2024-05-06' };
    expect((await lawyer.post(`/youth/${id}/relief/charges`, charge)).status).toBe(303);
  }
}

beforeAll(async () => {
  scene = await aScene();
  await fortyClients();
  await look();
}, 120_000);
afterAll(() => scene.close());

describe('a defender with 40 clients after a law change', () => {
  it('writes the change, another approves it, and whose records it opens stands in the defender’s work alone', async () => {
    const { county } = scene;
    const defender = await scene.person('defender', { width: 320, script: false });
    const { page } = defender;
    await defender.go('/work');
    await defender.sees('Records that may now be cleared');
    await defender.sees(`And ${CLIENTS - ROBBERIES - 10} more youth`);
    await defender.press('I have seen these');
    await defender.seesNot('Records that may now be cleared');

    await defender.go('/laws');
    await defender.sees('Nobody has read it: it answers only “not known”');
    await defender.accessible();
    await defender.follow('California');
    await defender.accessible();
    await defender.follow(new RegExp(`Write the county’s own version.*${LAW}`));
    await defender.accessible();
    await page.getByLabel('The law’s own citation').fill('Penal Code 236.14, as changed by a bill');
    await page.getByLabel('The first day on which the law says this').fill('2026-01-01');
    await page.getByLabel('Where you read it').fill('The text of the bill as chaptered');
    await page.getByLabel('The day on which it was read').fill('2026-11-02');
    await page.locator('summary', { hasText: 'Offenses' }).first().click();
    await page.getByLabel('Any offense', { exact: true }).check();
    await defender.press('Save the draft');
    await defender.sees('You wrote this. Another person has to approve it.');
    await defender.accessible();
    const draft = new URL(page.url()).pathname;
    await look();
    await defender.go('/work');
    await defender.seesNot('Records that may now be cleared');

    const admin = await scene.person('admin');
    await admin.go(draft);
    await admin.sees('Any, but not');
    await admin.accessible();
    await admin.press('Approve this version');
    await admin.sees('approved it on');
    await look();
    await admin.go('/work');
    await admin.seesNot('Records that may now be cleared');
    await admin.context.close();

    await defender.go('/work');
    await defender.sees('The law, or how it is read, changed');
    await defender.sees(`And ${ROBBERIES - 10} more youth`);
    await defender.accessible();
    await defender.follow('All of my youth, by what helps most');
    await defender.sees(`${CLIENTS} youth have records that may be cleared.`);
    await page.getByLabel('Why it is open now').selectOption('law');
    await defender.press('Show');
    await defender.sees(`${ROBBERIES} youth have records that may be cleared.`);
    expect(await page.getByRole('rowheader').count()).toBe(20);
    await defender.accessible();
    await defender.follow('Next');
    expect(await page.getByRole('rowheader').count()).toBe(ROBBERIES - 20);
    await page
      .getByRole('link', { name: /PC 211/ })
      .first()
      .click();
    expect(await page.locator('summary', { hasText: LAW }).first().innerText()).toMatch(/^perhaps/i);
    await defender.context.close();

    for (const handle of ['socialworker', 'supervisor', 'counsel']) {
      const other = await county.as(handle);
      for (const path of ['/work', '/records-to-clear']) {
        const { text } = await other.get(path);
        expect(
          clients.filter(({ id }) => text.includes(`/youth/${id}/relief`)),
          `${handle} ${path}`,
        ).toEqual([]);
      }
    }
  });
});
