import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, person } from '../access/scene.ts';
import { aScene, type Scene } from '../harness/browser.ts';
import type { County, Visitor } from '../harness/county.ts';
import { begun } from '../harness/responses.ts';
import { screened } from '../harness/screening.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await aScene();
});
afterAll(() => scene.close());

/** A clinician works with her, and she comes into the hall. */
async function bringIn(county: County, worker: Visitor, youthId: string): Promise<void> {
  const [nurse] = await county.owner(`select id::text from people.users where handle = 'nurse'`);
  const [intake] = await county.owner(`select id::text from people.users where handle = 'intake'`);
  for (const person of [nurse?.id, intake?.id])
    expect(
      (await worker.post(`/youth/${youthId}/access/bring`, { person: String(person), kind: 'assigned-team' })).status,
    ).toBe(303);
  expect((await (await county.as('intake')).post(`/youth/${youthId}/arrival`, { door: 'detention' })).status).toBe(303);
}

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

    // Bo, her partner, is no longer named; nobody has decided, so nobody tells him.
    const own = await county.as('socialworker');
    const team = `/youth/${row?.id}/team`;
    await own.post(`${team}/supporters`, { name: 'Bo Kern', relation: 'partner', saidBy: 'worker' });
    const [bo] = await county.owner(`select id::text from care.members where youth_id = $1 and relation = 'partner'`, [
      row?.id,
    ]);
    await own.post(`${team}/members/${bo?.id}/ending`, {});
    await worker.go(team);
    await worker.sees('No longer named, and not decided');
    const response = await begun(county, own, String(row?.id), 'missing-from-care', { missing: 'care' });
    await worker.go(`/responses/${response}/steps/tell-people`);
    await worker.sees('Bo Kern (Partner). They may be the one who exploits: nobody has decided yet.');
    await worker.accessible();
    await worker.page.getByLabel('Aunt Rosa (Caregiver)').check();
    await worker.press('Done');

    // The hall: her clinician stays, and somebody says how sessions go on there.
    await bringIn(county, own, String(row?.id));
    await worker.go(team);
    await worker.sees('Nobody has said yet how sessions with');
    await worker.accessible();
    await worker.press('Save how sessions go on');
    await worker.sees('Say how they go on.');
    await worker.accessible();
    await worker.page.getByLabel('The clinician goes where the youth is').check();
    await worker.page.getByLabel('Where, and on which days').fill('The quiet room, Wednesdays at four.');
    await worker.page.getByLabel('How to reach the clinician there').fill('The unit’s own line.');
    await worker.press('Save how sessions go on');
    await worker.sees('The quiet room, Wednesdays at four.');
    await worker.accessible();
    await worker.context.close();
  });
});
