import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { linkOf } from '../../src/platform/mail/index.ts';
import { aScene, type Scene } from '../harness/browser.ts';
import { aCard } from '../harness/own-page.ts';
import { screened } from '../harness/screening.ts';

/** At whatever hour: the provider drives around the clock, and the clock of the program stands at 23:00. */
let scene: Scene;
beforeAll(async () => {
  scene = await aScene();
});
afterAll(() => scene.close());
beforeEach(async () => {
  await scene.county.owner('truncate rides.vendors, rides.hours, rides.rides, rides.rings');
  const liaison = await scene.county.as('liaison');
  const who = { name: 'Lantern Rides', phone: '213 555 0170', email: 'l@sample.invalid', seats: '3', childSeats: '1' };
  const { location } = await liaison.post('/rides/providers', who);
  const hours = { weekdays: ['1', '2', '3', '4', '5', '6', '7'], from: '00:00', until: '00:00' };
  await liaison.post(`${location}/hours`, hours);
});

describe.each([{ script: true }, { script: false }])('a ride at 23:00 (script: $script)', ({ script }) => {
  it('asked by a girl on her own page is sent on, driven, told, and she says that she is there', async () => {
    const { county } = scene;
    const by = await county.as('socialworker');
    const given = script ? 'Ilse' : 'Marisol';
    const { id } = await screened(by, 'child-welfare', ['asked.works'], { given });
    const [row] = await county.owner(
      'select youth_id::text as youth, county_id::text as county from screening.screenings where id = $1',
      [id],
    );
    const youthId = String(row?.youth);
    const code = await aCard(by, youthId);

    const youth = await scene.person(null, { width: 320, script });
    await youth.go('/my-page');
    await youth.page.getByLabel('Your code').fill(code);
    await youth.press('Open');
    await youth.follow('A safe ride');
    await youth.accessible();
    await youth.page.getByLabel('Where are you?').fill('Sunset and Vine');
    await youth.page.getByLabel('Where do you want to go?').fill('My aunt, 9 Haven Road');
    await youth.press('Ask for it');
    await youth.sees('Your team has it.');
    await youth.accessible();

    const worker = await scene.person('socialworker', { width: 320, script });
    await worker.go('/notices');
    await worker.sees('A youth asked for a ride');
    await worker.go('/rides');
    await worker.sees('Need somebody now');
    await worker.accessible();
    await worker.follow(new RegExp(`^${given}: Ride`));
    await worker.sees('My aunt, 9 Haven Road');
    await worker.page.getByLabel('Near what').fill('Hollywood to Pomona');
    await worker.page.getByLabel('Number at which the driver reaches you').fill('213 555 0142');
    await worker.press('Ask the providers now');
    await worker.sees('Ring Lantern Rides');
    await worker.accessible();

    const [ring] = await county.owner('select id::text from rides.rings');
    const { token } = linkOf(county.vault.ring, String(row?.county), '/rides/answer', String(ring?.id));
    const driver = await scene.person(null, { width: 320, script });
    await driver.go(`/rides/answer/${token}`);
    await driver.sees('Hollywood to Pomona');
    await driver.seesNot('Haven Road');
    await driver.accessible();
    await driver.press('Yes, we drive');
    await driver.sees('Write the plate.');
    await driver.page.getByLabel('Driver’s name').fill('Marta Ruiz');
    await driver.page.getByLabel('License plate').fill('8ABC123');
    await driver.press('Yes, we drive');
    await driver.sees('Haven Road');
    await driver.accessible();
    await driver.context.close();

    await youth.go('/my-page/ride');
    await youth.sees('Marta Ruiz drives. Plate 8ABC123');
    await youth.seesNot('Haven Road');
    await youth.accessible();
    await youth.press(/^I am there/);
    await youth.sees('You are there.');
    await youth.page.getByLabel('☺ I felt safe').check();
    await youth.press('Send');
    await youth.sees('You said: ☺ I felt safe');
    await youth.accessible();
    await youth.context.close();

    await worker.go(`/youth/${youthId}/rides`);
    await worker.follow(/^Ride,/);
    await worker.sees('said by the youth');
    await worker.accessible();
    await worker.follow('Ask for the money');
    await worker.accessible();
    expect(new URL(worker.page.url()).search).toBe('');
    await worker.go(`/youth/${youthId}/benefits/calfresh`);
    await worker.page.getByLabel('Applied').check();
    await worker.accessible();
    await worker.press('Save');
    await worker.sees('CalFresh (food)');
    await worker.accessible();
    await worker.context.close();
  });
});
