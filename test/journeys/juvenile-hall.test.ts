import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aScene, type Scene } from '../harness/browser.ts';
import { begun, met } from '../harness/responses.ts';
import { screened } from '../harness/screening.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await aScene();
});
afterAll(() => scene.close());

describe.each([{ script: true }, { script: false }])(
  'intake of a girl arrested for theft (script: $script)',
  ({ script }) => {
    it('is met with help first: someone sends her, it is named, and the hall looks for a way out', async () => {
      // The screen itself is the screening's own journey; here she has spoken with counsel and answers.
      const { county } = scene;
      const desk = await county.as('intake');
      const { id } = await screened(desk, 'detention', ['seen.signs-of-harm'], {
        given: 'Marisol',
        family: 'Plumsong',
        age: '16',
        counselSpoken: 'yes',
        counselWho: 'A public defender',
      });
      const [row] = await county.owner('select youth_id::text as youth from screening.screenings where id = $1', [id]);
      const youth = String(row?.youth);

      const intake = await scene.person('intake', { width: 320, height: 800, script });
      await intake.go(`/youth/${youth}/identification`);
      await intake.accessible();
      await intake.go(`/youth/${youth}/responses/new`);
      await intake.follow('Intake at juvenile hall or camp');
      await intake.accessible();
      await intake.page
        .getByLabel('Why are you starting it?')
        .fill('Arrested for theft; an older man sends her to take things.');
      await intake.press('Start it now');
      await intake.sees('Needs first');
      await intake.accessible();
      await intake.page
        .getByRole('group', { name: /Needs medical care now/ })
        .getByText('No', { exact: true })
        .click();
      await intake.press('Done');
      await intake.sees('Write what you see');
      await intake.page.getByText('clear concern').click();
      await intake.press('Done');
      await intake.sees('Tell counsel at once');
      await intake.press('Done');
      await intake.sees('Why is the youth here?');

      const [response] = await county.owner(
        `select id::text from responses.responses where youth_id = $1 and protocol_id = 'detention'`,
        [youth],
      );
      const officer = await scene.person('probation', { width: 1280, script });
      await officer.go('/work');
      await officer.sees('Why is the youth here?');
      const probation = await county.as('probation');
      await probation.post(`/responses/${String(response?.id)}/steps/why-here/taking`, {});
      await officer.go(`/responses/${String(response?.id)}`);
      await officer.accessible();
      await officer.page.getByText('someone sent them').click();
      await officer.page
        .getByRole('group', { name: /Stays only for want of a place/ })
        .getByText('Yes', { exact: true })
        .click();
      await officer.page
        .getByRole('group', { name: /Moved from child welfare/ })
        .getByText('Yes', { exact: true })
        .click();
      await officer.press('Done');
      await officer.sees('Days waiting for a place');
      await officer.sees('Moves from child welfare to probation');
      await officer.sees('Offer a way out of detention');
      await officer.sees('Offer the health exam');
      await officer.accessible();
      await officer.context.close();
      await intake.context.close();
    });
  },
);

it('shows the response on every width', async () => {
  const desk = await scene.county.as('intake');
  const id = await begun(scene.county, desk, await met(scene.county, desk, 'detention'), 'detention');
  for (const width of [320, 768, 1280]) {
    const intake = await scene.person('intake', { width });
    await intake.go(`/responses/${id}`);
    await intake.accessible();
    await intake.context.close();
  }
  expect(id).toBeTruthy();
});
