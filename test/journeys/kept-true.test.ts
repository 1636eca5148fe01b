import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkOf } from '../../src/platform/mail/index.ts';
import { askProviders } from '../../src/reference/upkeep/ask-task.ts';
import { aScene, type Person, type Scene } from '../harness/browser.ts';
import { layDirectory } from '../harness/directory.ts';
import { accessibleAtAllWidths } from '../harness/widths.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await aScene();
});
afterAll(() => scene.close());

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const row = (n: number, body: Record<string, unknown>) => ({
  id: id(n),
  body: { id: id(n), ...body },
  modifiedAt: new Date('2026-01-02T03:04:05Z'),
  checkedOn: null,
});
const address = {
  id: id(7),
  address_1: '17 Elm Street',
  city: 'San Pedro',
  state_province: 'CA',
  postal_code: '90731',
  country: 'US',
  address_type: 'physical',
};
const lay = () =>
  layDirectory(scene.county, {
    taxonomy: [],
    taxonomy_term: [],
    organization: [row(1, { name: 'Casa Luz', description: 'A house', email: 'desk@casa.example' })],
    location: [row(3, { location_type: 'physical', organization_id: id(1), addresses: [address] })],
    service: [
      row(2, {
        organization_id: id(1),
        name: 'Beds for a night',
        status: 'active',
        description: 'Ten beds',
        needs: ['place-tonight'],
        phones: [{ id: id(8), number: '555-0100' }],
        schedules: [{ id: id(9), freq: 'WEEKLY', byday: 'MO,TU', opens_at: '09:00', closes_at: '17:00' }],
      }),
    ],
    service_at_location: [row(4, { service_id: id(2), location_id: id(3) })],
  });
/** A page for the public holds its few lines of script inside it: without script they are taken out. */
async function aStranger(script: boolean, lang: 'en' | 'es' = 'en'): Promise<Person> {
  const person = await scene.person(null, { width: 320, lang });
  if (!script)
    await person.context.route(/\/(find|upkeep)/, async (route) => {
      const response = await route.fetch({ maxRedirects: 0 });
      const body = (await response.text()).replace(/<script[\s\S]*?<\/script>/g, '');
      await route.fulfill({ response, body });
    });
  return person;
}
/** With script a public page is put in the place of the one before, and no navigation is seen. */
const tap = (person: Person, name: string) => person.page.getByRole('button', { name }).first().click();
const finds = async (stranger: Person) => {
  await stranger.go('/find');
  await tap(stranger, 'A place to stay tonight');
};

describe.each([{ script: true }, { script: false }])('kept true (script: $script)', ({ script }) => {
  it('a liaison mends an entry on a phone, a second person takes it, and the finder shows it', async () => {
    await lay();
    const liaison = await scene.person('liaison', { script, width: 320 });
    await liaison.go(`/directory/services/${id(2)}`);
    await liaison.sees('for this region');
    await liaison.accessible();
    await liaison.follow('Change this entry');
    await liaison.accessible();
    await liaison.follow('How to reach it');
    await liaison.page.getByLabel('Phone 1').fill('555-0142');
    await liaison.accessible();
    await liaison.press('Save');
    await liaison.sees('You have a change that waits');
    await liaison.follow('Hours');
    await liaison.page.getByRole('group', { name: 'Saturday' }).getByLabel('Opens', { exact: true }).fill('18:00');
    await liaison.press('Save');
    await liaison.sees('Write both hours');
    await accessibleAtAllWidths(liaison);
    await liaison.page.getByRole('group', { name: 'Saturday' }).getByLabel('Closes', { exact: true }).fill('08:00');
    await liaison.press('Save');
    await liaison.follow('See your change');
    await liaison.sees('A second person must look at this');
    await liaison.accessible();
    const stranger = await aStranger(script);
    await finds(stranger);
    await stranger.sees('555-0100');

    const second = await scene.person('admin', { script });
    await second.go('/upkeep');
    await second.follow('1 change by hand for a second person');
    await accessibleAtAllWidths(second);
    await second.follow('Beds for a night');
    await second.sees('Saturday 18:00–08:00');
    await accessibleAtAllWidths(second);
    await second.press('Take this change');
    await second.sees('Done');
    scene.county.setNow(new Date(Date.now() + 5_000));
    await finds(stranger);
    await stranger.sees('555-0142');
    await stranger.sees('Nobody has checked this lately');
    scene.county.setNow(null);
    for (const each of [liaison, second, stranger]) await each.context.close();
  });

  it('a provider says by one link that it is right but for the phone, without an account', async () => {
    await lay();
    await askProviders(
      { db: scene.county.database.jobs, now: () => new Date(), stopping: () => false },
      scene.county.vault,
    );
    const [ask] = await scene.county.owner('select id::text, county_id::text as county from upkeep.asks');
    const { token } = linkOf(scene.county.vault.ring, String(ask?.county), '/upkeep/confirm', String(ask?.id));
    const provider = await aStranger(script);
    await provider.go(`/upkeep/confirm/${token}`);
    await provider.sees('Is this still right?');
    await provider.sees('17 Elm Street');
    await accessibleAtAllWidths(provider);
    await provider.page.getByText('Something is different here').click();
    await provider.accessible();
    await provider.page.getByText('There is a wait', { exact: true }).click();
    await provider.page.getByLabel('Days to wait').fill('9');
    await provider.page.getByLabel('Phone 1').fill('555-0155');
    await tap(provider, 'Send what is different');
    await provider.sees('Thank you');
    await provider.accessible();
    expect(await provider.context.cookies()).toEqual([]);
    const liaison = await scene.person('liaison', { script, width: 320 });
    await liaison.go('/upkeep');
    await accessibleAtAllWidths(liaison);
    await liaison.follow('The provider says something is different');
    await liaison.sees('555-0155');
    await accessibleAtAllWidths(liaison);
    await liaison.press('Take it into the entry');
    await liaison.follow('See the change');
    await liaison.go(`/directory/services/${id(2)}`);
    await liaison.sees('555-0155');
    await liaison.go('/upkeep/asks');
    await liaison.sees('Casa Luz');
    await accessibleAtAllWidths(liaison);
    await liaison.go(`/upkeep/organizations/${id(1)}/answer`);
    await accessibleAtAllWidths(liaison);
    for (const each of [provider, liaison]) await each.context.close();
  });

  it('a youth says that they were turned away, and somebody handles it', async () => {
    await lay();
    const youth = await aStranger(script, 'es');
    await youth.go('/find');
    await tap(youth, 'Un lugar para dormir esta noche');
    await tap(youth, 'Algo aquí no está bien');
    await youth.sees('Sobre: Beds for a night');
    await youth.accessible();
    await tap(youth, 'Enviar');
    await youth.sees('Toca una opción.');
    await youth.accessible();
    await youth.page.getByText('No me recibieron', { exact: true }).click();
    await youth.page.getByLabel('Puedes decir más').fill('Me dijeron que no');
    await tap(youth, 'Enviar');
    await youth.sees('Ya lo tenemos. Gracias.');
    await youth.accessible();
    expect(youth.page.url()).not.toMatch(/0000-4000|turned|beds/i);
    expect(await youth.context.cookies()).toEqual([]);
    const liaison = await scene.person('liaison', { script });
    await liaison.go('/upkeep');
    await liaison.follow('Someone says: I was turned away');
    await liaison.sees('Me dijeron que no');
    await accessibleAtAllWidths(liaison);
    await liaison.page.getByText('We spoke with the provider about it', { exact: true }).click();
    await liaison.press('Done');
    await liaison.go('/upkeep/reports?kind=turned-away');
    await liaison.sees('We spoke with the provider about it');
    await accessibleAtAllWidths(liaison);
    for (const each of [youth, liaison]) await each.context.close();
  });
});

it('a youth leader says how an entry should read, and reads what was done with it', async () => {
  await lay();
  const leader = await scene.person('youthleader', { width: 320 });
  await leader.go('/upkeep/wording');
  await accessibleAtAllWidths(leader);
  await leader.follow('Read what the public reads');
  await accessibleAtAllWidths(leader);
  await leader.follow('Beds for a night');
  await leader.page.getByLabel('Better words').fill('A bed for tonight. Nobody asks why.');
  await accessibleAtAllWidths(leader);
  await leader.press('Say it');
  const liaison = await scene.person('liaison');
  await liaison.go('/upkeep/wording');
  await liaison.follow('Entry: Beds for a night');
  await liaison.page.getByText('Taken', { exact: true }).click();
  await liaison.page.getByLabel('Why').fill('It says what happens');
  await accessibleAtAllWidths(liaison);
  await liaison.press('Decide');
  await liaison.sees('It says what happens');
  await leader.page.reload();
  await leader.sees('It says what happens');
  await accessibleAtAllWidths(leader);
  for (const path of [
    '/directory/new',
    `/directory/services/${id(2)}/places/new`,
    `/directory/services/${id(2)}/edit/who`,
    `/directory/services/${id(2)}/steward`,
  ]) {
    await liaison.go(path);
    await accessibleAtAllWidths(liaison);
  }
  for (const each of [leader, liaison]) await each.context.close();
});
