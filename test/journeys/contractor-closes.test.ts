import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aScene, type Scene } from '../harness/browser.ts';
import { screened } from '../harness/screening.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await aScene();
});
afterAll(() => scene.close());

/** A contract of the first program with nine days to go, its last day entered by the county. */
async function lastDay(contractId: string): Promise<string> {
  const manager = await scene.county.as('planlead');
  const endsOn = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10);
  const page = await manager.post(`/advocacy/contracts/${contractId}/terms`, {
    startsOn: '2023-10-01',
    endsOn,
    ageFrom: '0',
    ageTo: '21',
    forms: ['cse', 'lt', 'ltfc'],
    regions: ['spa-6'],
    capacity: '50',
  });
  expect(page.status).toBe(303);
  return endsOn;
}

describe.each([{ script: true }, { script: false }])(
  'an advocacy contractor closes (script: $script)',
  ({ script }) => {
    it('and the youth chooses who comes next, before the first one goes', async () => {
      const { county } = scene;
      const given = script ? 'Ilse' : 'Marisol';
      const { id } = await screened(await county.as('socialworker'), 'child-welfare', ['asked.works'], {
        given,
        age: '15',
      });
      const [row] = await county.owner('select youth_id::text as id from screening.screenings where id = $1', [id]);
      const [contract] = await county.owner(
        `select c.id::text from advocacy.contracts c join people.users u on u.agency_id = c.agency_id where u.handle = 'advocate'`,
      );

      // A worker asks for an advocate: which programs fit is said in words.
      const worker = await scene.person('socialworker', { width: 320, script });
      await worker.go(`/youth/${row?.id}/advocacy`);
      await worker.accessible();
      await worker.page.getByLabel('What they are called').fill(given);
      await worker.page.getByLabel('How to reach them safely').fill('By text, after school.');
      await worker.page.getByLabel('They want it').check();
      await worker.page.getByLabel('Where they are').selectOption('spa-1');
      await worker.page.getByLabel('Harbor Light').check();
      await worker.press('Send');
      await worker.sees('This program does not fit: read why.');
      await worker.sees('Does not work there.');
      await worker.accessible();
      await worker.page.getByLabel('Where they are').selectOption('spa-6');
      await worker.press('Send');
      await worker.sees('Waits for Harbor Light');
      await worker.context.close();

      // The program takes the youth.
      const harbor = await scene.person('advocate', { width: 320, script });
      await harbor.go('/advocacy');
      await harbor.follow(given);
      await harbor.sees('By text, after school.');
      await harbor.accessible();
      await harbor.press('We take it');
      await harbor.sees('The youth said yes');
      await harbor.accessible();

      // The county enters the contract's last day; it sees a number, and nobody.
      await lastDay(String(contract?.id));
      const manager = await scene.person('planlead', { width: 320, script });
      await manager.go(`/advocacy/contracts/${contract?.id}`);
      await manager.accessible();
      await manager.follow('Moving to another program');
      await manager.sees('No other program yet');
      await manager.seesNot(given);
      await manager.accessible();
      await manager.context.close();

      // The program asks the youth, who chooses.
      await harbor.go(`/advocacy/contracts/${contract?.id}/closing`);
      await harbor.follow(given);
      await harbor.page.getByText('Move to another program').click();
      await harbor.press('Ask this program');
      await harbor.sees('Choose a program.');
      await harbor.page.getByLabel('Foothill').check();
      await harbor.page.getByLabel('The youth chose').check();
      await harbor.press('Ask this program');
      await harbor.sees('Waits for Foothill');

      const foothill = await scene.person('labor-advocate', { script });
      await foothill.go('/advocacy');
      await foothill.follow(given);
      await foothill.press('We take it');
      await foothill.follow('To the record');
      await foothill.sees(given);
      await foothill.context.close();

      // Until the last day both are there; the first sees that another has taken over.
      await harbor.go(`/youth/${row?.id}`);
      await harbor.sees(given);
      await harbor.go(`/advocacy/contracts/${contract?.id}/closing`);
      await harbor.sees('Another has taken over');
      await harbor.accessible();
      expect(await harbor.page.title()).not.toContain(given);
      await harbor.context.close();
    });
  },
);
