import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aScene, type Person, type Scene } from '../harness/browser.ts';
import type { Visitor } from '../harness/county.ts';
import { screened } from '../harness/screening.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await aScene();
});
afterAll(() => scene?.close());

describe('a committee wants the federal notice sooner', () => {
  it('one person drafts it, tries it and sends it; another approves; new cases run by it, old ones do not', async () => {
    const worker = await scene.county.as('socialworker');
    const old = await aLaborCase(worker);

    const author = await scene.person('admin', { script: false });
    await author.go('/protocols');
    await author.accessible();
    await author.follow('Notice to HHS: a child from another country');
    await author.accessible();
    await author.page.getByLabel(/Why do you want to change it/).fill('The committee wants Part A within 12 hours.');
    await author.press('Start a draft');
    await author.sees('Nothing changes.');

    await author.page.locator('a[href$="/steps/part-a"]').click();
    await author.page.waitForLoadState('domcontentloaded');
    await author.page.getByLabel('How long').first().fill('soon');
    await author.press('Save this step');
    await author.sees('Please write a whole number and choose its unit.');
    await looks(author);
    await author.page.getByLabel('How long').first().fill('12');
    await author.press('Save this step');
    await author.sees(/clock: from .*24 hours.* to .*12 hours/);
    await author.accessible();

    await author.follow('Try it on past responses');
    await author.sees('deadline moved');
    await author.sees('12 hours sooner');
    await author.accessible();
    await author.page.goBack();
    await author.page.getByLabel(/^Why\? Name the decision/).fill('Decided on 3 March by the committee.');
    await author.press('Send for approval');
    await author.sees('It waits for another person.');

    const second = await scene.person('admin2', { width: 320 });
    await second.go('/protocols');
    await second.follow('Draft: version 2');
    await second.page.getByLabel(/^Why\? Name the decision/).fill('The team can keep it.');
    await second.press('Approve');
    await second.sees('approved, not published');
    await second.accessible();
    await second.press('Publish');
    await second.sees('in force');

    const young = await aLaborCase(worker);
    expect(await hoursAndVersion(old)).toEqual([24, 1]);
    expect(await hoursAndVersion(young)).toEqual([12, 2]);
  });

  it('a nurse reads the library and prints a guide, in Spanish, and finds no way to change anything', async () => {
    const nurse = await scene.person('nurse', { lang: 'en' });
    await nurse.go('/protocols?lang=es');
    await nurse.sees('Protocolos');
    await nurse.go('/protocols/first-responder');
    await nurse.seesNot('Change this protocol');
    const guide = await nurse.context.request.get(`${scene.base}/protocols/first-responder/guide.pdf?lang=es`);
    expect([guide.status(), guide.headers()['content-type']]).toEqual([200, 'application/pdf']);
    await nurse.go('/protocols/detention/choices');
    await nurse.accessible();
    expect((await nurse.context.request.get(`${scene.base}/protocols/import`)).status()).toBe(404);
  });
});

/** Accessible at the three widths. */
async function looks(person: Person): Promise<void> {
  for (const width of [320, 768, 1280]) {
    await person.page.setViewportSize({ width, height: 900 });
    await person.accessible();
  }
}

/** A youth for whom the federal notice is due; gives the youth's id. */
async function aLaborCase(worker: Visitor): Promise<string> {
  const signs = ['asked.works', 'asked.meat-or-poultry-plant', 'asked.made-to-keep-working', 'asked.owes-debt'];
  const { id } = await screened(worker, 'child-welfare', signs, { age: '16', mayBeForeignNational: 'yes' });
  const [row] = await scene.county.owner('select youth_id::text as id from screening.screenings where id = $1', [id]);
  const youthId = String(row?.id);
  const done = await worker.post(`/youth/${youthId}/identification/lt`, {
    reasons: 'As the youth told it, in their own words.',
    relationships: 'employer',
    cameToLight: 'screening',
    standing: 'suspected',
    industries: 'meat-poultry-processing',
  });
  expect(done.status).toBe(303);
  return youthId;
}

async function hoursAndVersion(youthId: string): Promise<number[]> {
  const [row] = await scene.county.owner(
    `select extract(epoch from (c.due_at - r.started_at)) / 3600 as hours, r.protocol_version as version
      from responses.clocks c join responses.responses r on r.id = c.response_id
      where r.youth_id = $1 and r.protocol_id = 'federal-notice' and c.step_id = 'part-a'`,
    [youthId],
  );
  return [Number(row?.hours), Number(row?.version)];
}
