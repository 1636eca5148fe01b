import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, person } from '../access/scene.ts';
import { aScene, type Scene } from '../harness/browser.ts';
import { screened } from '../harness/screening.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await aScene();
});
afterAll(() => scene.close());

describe.each([{ script: true }, { script: false }])('a worker stands by a youth (script: $script)', ({ script }) => {
  it('tries to reach her in two taps, and sees whom she chose and who waits for a decision', async () => {
    const { county } = scene;
    const given = script ? 'Ilse' : 'Marisol';
    const { id } = await screened(await county.as('socialworker'), 'child-welfare', ['asked.works'], { given });
    const [row] = await county.owner('select youth_id::text as id from screening.screenings where id = $1', [id]);
    const worker = await scene.person('socialworker', { width: 320, script });
    await worker.go(`/youth/${row?.id}`);

    await worker.follow('Tries to reach');
    await worker.press('Called, no answer');
    await worker.sees('1 try in the last 30 days, 0 answered.');
    await worker.accessible();

    const keeper = await person(county, 'socialworker');
    const { id: mdt } = await person(county, 'mdt');
    await call(county, keeper, `access.assign($1, $2, $3, 'assigned-team', 'x', null)`, [
      crypto.randomUUID(),
      row?.id,
      mdt,
    ]);
    await worker.go(`/youth/${row?.id}`);
    await worker.page.getByLabel('What happened, in a few words').fill('She is afraid of who sits at the front desk.');
    await worker.page.getByText('Who reads it: The team').click();
    await worker.page
      .locator(`label[for="${await worker.page.locator(`[value="user:${mdt}"]`).getAttribute('id')}"]`)
      .click();
    await worker.accessible();
    await worker.press('Save the note');
    await worker.sees('not for everyone');
    await worker.follow('All notes');
    await worker.sees('Kept from: ');
    await worker.follow('Change who reads it');
    expect(await worker.page.locator(`[value="user:${mdt}"]`).isChecked()).toBe(true);
    await worker.accessible();
    await worker.press('Save who reads it');
    await worker.sees('Kept from: ');

    await worker.go(`/youth/${row?.id}`);
    await worker.follow('Team');
    await worker.page.getByText('Add someone from their own life').click();
    await worker.press('Add');
    await worker.sees('Write a name.');
    await worker.accessible();
    const form = worker.page.getByRole('form', { name: 'Add someone from their own life' });
    await form.getByLabel('Name').fill('Aunt Rosa');
    await form.getByLabel('Who is this person to the youth?').selectOption('caregiver');
    await worker.press('Add');
    await worker.sees('Takes no part until a worker decides');
    await worker.page.getByText('Decide that Aunt Rosa may take part').click();
    await worker.page.getByLabel('Why is it safe?').fill('She asked for her, alone with me.');
    await worker.press('They may take part');
    await worker.sees('May take part');
    await worker.accessible();
    expect(await worker.page.title()).not.toContain(given);
    await worker.context.close();
  });
});
