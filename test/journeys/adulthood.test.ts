import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, addMonths } from '../../src/kernel/calendar.ts';
import { aScene, type Scene } from '../harness/browser.ts';
import { screened } from '../harness/screening.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await aScene();
});
afterAll(() => scene.close());

describe.each([{ script: true }, { script: false }])(
  'a youth at 17½ with no plan for the day of 18 (script: $script)',
  ({ script }) => {
    it('stands on the supervisor’s list with the days left, until the four things are settled', async () => {
      const { county } = scene;
      const given = script ? 'Ilse' : 'Marisol';
      const visitor = await county.as('socialworker');
      const { id } = await screened(visitor, 'child-welfare', ['asked.works'], { given, age: '17' });
      const [row] = await county.owner('select youth_id::text as id from screening.screenings where id = $1', [id]);
      const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'America/Los_Angeles' });
      const page = await visitor.get(`/youth/${row?.id}/identity`);
      const seen = /name="seen" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
      const born = addMonths(addDays(today, 120), -216);
      await visitor.post(`/youth/${row?.id}/identity`, { seen, born, given0: given });
      const [boss] = await county.owner(`select id::text from people.users where handle = 'supervisor'`);
      await visitor.post(`/youth/${row?.id}/access/bring`, { person: String(boss?.id), kind: 'assigned-team' });

      const supervisor = await scene.person('supervisor', { width: 320, script });
      await supervisor.go('/adulthood');
      await supervisor.sees('Where they sleep on the night of the 18th birthday');
      await supervisor.accessible();
      await supervisor.follow(given);
      await supervisor.sees('Still open');
      const items = [
        'An adult who stays, chosen by the youth',
        'CalFresh, enrolled before the day',
        'Health cover that does not stop',
        'Where they sleep on the night of the 18th birthday',
      ];
      for (const label of items) {
        await supervisor.follow(new RegExp(label));
        await supervisor.page.getByLabel(label.startsWith('CalFresh') ? 'Enrolled' : 'In place').check();
        if (label === items[0]) await supervisor.accessible();
        await supervisor.press('Save');
        await supervisor.sees('Plan for that day');
      }
      await supervisor.sees('All four are settled.');
      await supervisor.accessible();
      await supervisor.go('/adulthood');
      expect(await supervisor.page.getByRole('link', { name: given }).count()).toBe(0);
      expect(await supervisor.page.title()).not.toContain(given);

      // Expecting: help without a report, whose first word needs the youth's yes.
      await supervisor.go(`/youth/${row?.id}/supports`);
      await supervisor.accessible();
      await supervisor.follow(/A car seat/);
      await supervisor.page.getByLabel('The youth wants it').check();
      await supervisor.press('Save');
      await supervisor.sees('Ask the youth first, and tick it when they said yes.');
      await supervisor.accessible();
      await supervisor.page.getByLabel(/The youth knows that the team reads this/).check();
      await supervisor.press('Save');
      await supervisor.sees(/Wanted since/);
      await supervisor.go('/work');
      await supervisor.sees('Help for young parents');
      await supervisor.accessible();
      await supervisor.go(`/youth/${row?.id}/reports/new`);
      await supervisor.sees('What can be given now, without a report');
      await supervisor.accessible();
      await supervisor.context.close();
    });
  },
);
