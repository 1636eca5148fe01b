import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aScene, type Scene } from '../harness/browser.ts';
import type { Visitor } from '../harness/county.ts';
import { aContractor, aHome, aYes, aYouth, sent } from '../harness/homes.ts';

let scene: Scene;
let worker: Visitor;
let contractor: Visitor;
let personId: string;
beforeAll(async () => {
  scene = await aScene();
  const { county } = scene;
  await county.owner('truncate homes.contractors, homes.sites cascade');
  worker = await county.as('socialworker');
  contractor = await county.as('advocate');
  personId = contractor.userId ?? '';
  await aContractor(county, 'advocate');
});
afterAll(() => scene.close());

describe.each([{ script: true }, { script: false }])('a worker looks for a home (script: $script)', ({ script }) => {
  it('for a girl of fifteen: one youth in a home, and a second only as two people decided', async () => {
    const { county } = scene;
    const homeId = await aHome(contractor);
    const [row] = await county.owner('select number from homes.homes where id = $1', [homeId]);
    const home = `Home ${row?.number}`;
    const given = script ? 'Ilse' : 'Marisol';
    const youthId = await aYouth(county, worker, given);

    const phone = await scene.person('socialworker', { width: 320, script });
    await phone.go(`/youth/${youthId}`);
    await phone.follow(/^Home$/);
    await phone.accessible();
    await phone.press('See which homes fit');
    await phone.sees('Write what the youth wants');
    await phone.page.getByLabel('What the youth wants').fill('A dog, and my own room.');
    await phone.page.getByRole('group', { name: 'Pets' }).getByText('Wants', { exact: true }).click();
    await phone.press('See which homes fit');
    await phone.sees(/There are pets/);
    await phone.accessible();
    await phone.page.getByText(new RegExp(`^${home},`)).click();
    await phone.press('Ask these homes');
    await phone.sees(`${home}: no answer yet`);

    const agency = await scene.person('advocate', { width: 320, script });
    await agency.go('/homes/asked');
    await agency.sees('A dog, and my own room.');
    await agency.seesNot(given);
    await agency.accessible();
    await agency.press(`Offer ${home}`);
    await agency.sees(`${home}: offered`);

    // Meanwhile another youth moved in: the home is no longer free.
    const other = await aYouth(county, worker, 'Noor');
    const ask = await aYes(county, worker, contractor, other, [homeId]);
    await sent(worker, `/youth/${other}/home/placements`, { askId: ask, into: homeId, person: personId });

    await phone.go(`/youth/${youthId}/home`);
    await phone.page.getByText('The youth says yes').click();
    await phone.press('Keep what the youth says');
    await phone.page.getByLabel(/will know the youth/).selectOption(personId);
    await phone.press('They live there now');
    await phone.sees(/A second comes only with a written assessment/);
    expect(await phone.page.getByLabel(/will know the youth/).inputValue()).toBe(personId);
    await phone.accessible();
    await phone.page.getByText(`Write an assessment for ${home}`).click();
    await phone.page
      .getByLabel('Risk and fit')
      .fill('They know each other from school. Each wants the other there. Two rooms, one adult awake at night.');
    await phone.press('Keep it for approval');
    await phone.sees('You wrote it. Another person of your agency approves it.');
    await phone.accessible();

    const [supervisor] = await county.owner(`select id::text from people.users where handle = 'supervisor'`);
    await sent(worker, `/youth/${youthId}/access/bring`, { person: String(supervisor?.id), kind: 'assigned-team' });
    const boss = await scene.person('supervisor', { script });
    await boss.go(`/youth/${youthId}/home`);
    await boss.press('I approve it');
    await boss.sees(/Approved by/);

    await phone.go(`/youth/${youthId}/home`);
    await phone.page.getByLabel(/will know the youth/).selectOption(personId);
    await phone.press('They live there now');
    await phone.sees(new RegExp(`${home}, of Harbor Light`));
    await phone.accessible();
    expect(await phone.page.title()).not.toContain(given);
    await phone.follow('See where it is');
    await phone.sees(/Qwyxhollow/);
    await phone.accessible();
    for (const person of [phone, agency, boss]) await person.context.close();
  });
});
