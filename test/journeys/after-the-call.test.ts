import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aScene, type Person, type Scene } from '../harness/browser.ts';
import { aCall, CALLER, called, countySays } from '../harness/reports.ts';
import { screened } from '../harness/screening.ts';

/** What comes after the first word: more of the same call, who may know who called, a decision that was an error. */
let scene: Scene;
beforeAll(async () => {
  scene = await aScene();
  await countySays(scene.county, { protocolSettings: { 'labor-alone': 'yes' } });
});
afterAll(() => scene.close());

const pictures = process.env.PICTURES;
async function fits(person: Person, name: string): Promise<void> {
  for (const width of [320, 768, 1280]) {
    await person.page.setViewportSize({ width, height: 900 });
    await person.accessible();
    if (pictures && width !== 768)
      await person.page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true });
  }
}
const one = async (sql: string, values: unknown[]) =>
  String(Object.values((await scene.county.owner(sql, values))[0] ?? { none: '' })[0]);

describe('after a call to the hotline', () => {
  it('the caller rings again; a detective is told who it was; the privacy officer looks at it', async () => {
    const id = await called(await scene.county.as('hotline'), aCall());
    const hotline = await scene.person('hotline', { script: false });
    await hotline.go(`/reports/${id}`);
    await hotline.follow('Add to this report');
    await hotline.page.getByLabel('The same person called again').check();
    await hotline.page.getByLabel('What is new, or what is right').fill('He also has to meet men at the motel.');
    await hotline.page.getByLabel('Exploitation: Commercial sexual exploitation').check();
    await fits(hotline, 'addition');
    await hotline.press('Add it');
    await hotline.sees('He also has to meet men at the motel.');
    await hotline.accessible();

    await hotline.follow('Tell someone who reported');
    await hotline.page.getByLabel('An agency that receives or investigates reports').check();
    await hotline.page.locator('select[name=person]').selectOption({
      value: await one(`select id::text from people.users where handle = $1`, ['officer']),
    });
    await hotline.press('Tell them');
    await hotline.sees('Write what they need it for.');
    await fits(hotline, 'disclose');
    await hotline.page.getByLabel('What do they need it for?').fill('To ask the caller about the motel.');
    await hotline.press('Tell them');
    await hotline.sees(CALLER);
    await hotline.accessible();

    const officer = await scene.person('officer');
    await officer.go('/notices');
    await officer.follow('Look at what was told to you');
    await officer.seesNot(CALLER);
    await officer.follow(/^Open: To ask the caller/);
    await officer.sees(CALLER);

    const privacy = await scene.person('privacy', { lang: 'en' });
    await privacy.go('/reports/disclosures');
    await privacy.follow(/look at it$/);
    await privacy.seesNot(CALLER);
    await privacy.page.getByLabel('In order', { exact: true }).check();
    await privacy.page.getByLabel('Why?').fill('The case number fits.');
    await fits(privacy, 'disclosure-review');
    await privacy.press('Save');
    await privacy.sees('Nothing waits');
  });
});

describe('a decision on the wrong youth', () => {
  it('is withdrawn by two people, and the response that runs from it asks what to do', async () => {
    const worker = await scene.county.as('socialworker');
    const signs = ['asked.works', 'asked.owes-debt', 'asked.cannot-stop'];
    const { id } = await screened(worker, 'child-welfare', signs, { age: '16' });
    const youthId = await one('select youth_id::text from screening.screenings where id = $1', [id]);
    await worker.post(`/youth/${youthId}/identification/lt`, {
      standing: 'suspected',
      industries: 'restaurant',
      reasons: 'As the youth told it.',
      relationships: 'employer',
      cameToLight: 'screening',
    });
    const person = await scene.person('socialworker', { script: false });
    await person.go(`/youth/${youthId}/identification`);
    await person.follow('Made in error? Withdraw it');
    await person.page.getByLabel('What was the error?').fill('I wrote it on the wrong youth.');
    await person.accessible();
    await person.press('Withdraw it');
    await person.sees('I wrote it on the wrong youth.');

    await scene.county.owner(
      `insert into access.bases (county_id, id, youth_id, kind, user_id, made_by) select county_id, gen_random_uuid(), $1, 'assigned-team', id, id
         from people.users where handle = 'supervisor'`,
      [youthId],
    );
    await scene.county.owner('select access.derive(county_id, id) from youth.youth where id = $1', [youthId]);
    const supervisor = await scene.person('supervisor');
    await supervisor.go(`/youth/${youthId}/identification`);
    await supervisor.follow('Someone asks to withdraw it: answer');
    await supervisor.page.getByLabel('Yes: withdraw it').check();
    await supervisor.page.getByLabel('Why?').fill('The file is another youth’s.');
    await fits(supervisor, 'withdrawal-answer');
    await supervisor.press('Answer');
    await supervisor.sees('The file is another youth’s.');

    await person.go(
      `/responses/${await one(`select id::text from responses.responses where youth_id = $1 and protocol_id = 'labor-response'`, [youthId])}`,
    );
    await person.sees('Its ground was withdrawn');
    await fits(person, 'ground');
    await person.page.getByLabel('Why does it go on?').fill('He wants the advocate.');
    await person.press('It goes on');
    await person.sees(/He wants the advocate/);
    expect(await person.page.getByLabel('Why does it go on?').count()).toBe(0);
  });
});
