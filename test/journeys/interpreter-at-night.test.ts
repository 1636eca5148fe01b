import { afterAll, beforeAll, beforeEach, describe, it } from 'vitest';
import { aScene, type Scene } from '../harness/browser.ts';

/** At whatever hour: these two are on call around the clock. Two in the morning itself is held by `oncall.db.test.ts`. */
let scene: Scene;
beforeAll(async () => {
  scene = await aScene();
});
afterAll(() => scene.close());
beforeEach(async () => {
  await scene.county.owner('truncate oncall.helpers, oncall.hours, oncall.asks, oncall.rings');
  const liaison = await scene.county.as('liaison');
  for (const [rank, name] of ['Rosa Xol', 'Ana Caal'].entries()) {
    const who = { kind: 'interpreter', name, phone: '213 555 0100', languages: ['kek'], ways: ['phone'] };
    const { location } = await liaison.post('/on-call/list', who);
    const hours = {
      weekdays: ['1', '2', '3', '4', '5', '6', '7'],
      from: '00:00',
      until: '00:00',
      rank: String(rank + 1),
    };
    await liaison.post(`${location}/hours`, hours);
  }
});

describe.each([{ script: true }, { script: false }])(
  'an officer at two in the morning (script: $script)',
  ({ script }) => {
    it('needs somebody who speaks Q’eqchi’: one does not answer, the next says yes, within a minute', async () => {
      const officer = await scene.person('officer', { width: 320, script });
      await officer.go('/on-call');
      await officer.accessible();
      await officer.press('Ask now');
      await officer.sees('Choose a language.');
      await officer.accessible();
      await officer.page.getByRole('combobox', { name: /^Language/ }).selectOption('kek');
      await officer.page.getByLabel('Number at which they reach you').fill('213 555 0142');
      await officer.press('Ask now');
      await officer.sees('Ring Rosa Xol');
      await officer.sees(/a relative, from the same village, or from the same employer/);
      await officer.accessible();
      await officer.press('No answer');
      await officer.sees('Ring Ana Caal');
      await officer.press('Yes, and has no tie');
      await officer.sees(/Ana Caal said yes/);
      await officer.accessible();
      await officer.page.getByText('Well', { exact: true }).click();
      await officer.press('Keep it');
      await officer.sees('You said: Well');
      await officer.context.close();
      const liaison = await scene.person('liaison', { script });
      await liaison.go('/on-call/need');
      await liaison.sees('Interpreters against need');
      await liaison.accessible();
      await liaison.go('/on-call/list');
      await liaison.accessible();
      await liaison.follow('Rosa Xol');
      await liaison.accessible();
      await liaison.context.close();
    });
  },
);
