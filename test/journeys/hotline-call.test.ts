import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aScene, type Person, type Scene } from '../harness/browser.ts';
import { countySays } from '../harness/reports.ts';

/** A school counselor calls about a boy who sells drugs to pay a debt. */
let scene: Scene;
beforeAll(async () => {
  scene = await aScene();
  await countySays(scene.county, { protocolSettings: { 'labor-alone': 'yes' }, reportReviewPercent: 100 });
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

async function takesTheCall(hotline: Person, name: string): Promise<void> {
  await hotline.go('/reports');
  await hotline.follow('Take a call');
  const { page } = hotline;
  await page.getByLabel('What did the caller see or hear?').fill('He sells drugs for older boys until a debt is paid.');
  await page.getByLabel('Where is the youth now?').fill('At school, with the counselor');
  await page.getByLabel('Where did it happen?').fill('Around the bus station');
  await page.getByLabel('Exploitation: Involving child in criminal behavior').check();
  await page.getByLabel('Who is said to do this?', { exact: true }).selectOption('Gang or group');
  await page.getByLabel('First name').fill(name);
  await page.getByLabel('Age, or a guess').fill('15');
  await page.getByLabel('Name, if they wish').fill('Rosalind Whistlewood');
}

describe('a hotline call about a boy who sells drugs to pay a debt', () => {
  it('is taken, decided, and runs on its clocks', async () => {
    const hotline = await scene.person('hotline');
    await takesTheCall(hotline, 'Dario');
    // Who is calling was forgotten: the page says so, and nothing typed is lost.
    await hotline.press('Save the report');
    await hotline.sees('Choose who is reporting.');
    expect(await hotline.page.getByLabel('First name').inputValue()).toBe('Dario');
    await fits(hotline, 'call-again');
    await hotline.page.getByLabel('Who is calling?').selectOption('School counselor');
    await hotline.press('Save the report');

    await hotline.sees('About Dario');
    await hotline.sees('Exploitation: Involving child in criminal behavior');
    await hotline.sees('Written report by the mandated reporter');
    await hotline.sees('Due in 35 hours');
    await hotline.sees('Tell police by phone');
    await fits(hotline, 'report');

    await hotline.follow('Decide how soon a worker goes');
    await hotline.page.getByLabel('What did the hotline tool say?').selectOption('Go within 10 days');
    await hotline.page.getByLabel('3 days').check();
    await hotline.page.getByLabel('Why?').fill('They wait for him after school.');
    await fits(hotline, 'decide');
    await hotline.press('Save');
    await hotline.sees('A worker goes');
    await hotline.sees('They wait for him after school.');

    await hotline.follow('All steps and clocks');
    await hotline.sees('A report to the hotline');
    await hotline.go('/reports');
    await hotline.sees('3 days');
    await fits(hotline, 'list');
  });

  it('ends with an offer of help, without script, and a supervisor looks again', async () => {
    const hotline = await scene.person('hotline-2', { script: false });
    await takesTheCall(hotline, 'Quillon');
    await hotline.page.getByLabel('Who is calling?').selectOption('School counselor');
    await hotline.press('Save the report');
    await hotline.follow('Write what came of it');
    await hotline.page.getByLabel('Evaluated out: nobody goes').check();
    await hotline.page.getByLabel('No case', { exact: true }).check();
    await hotline.page.getByLabel('Why?').fill('The school and his aunt keep him safe.');
    await hotline.press('Save the result');
    await hotline.sees('No case opens, so say which help near home was offered.');
    await fits(hotline, 'result');
    await hotline.page.getByLabel('Offered: they said yes').check();
    await hotline.page.getByLabel('Legal help').check();
    await hotline.press('Save the result');
    await hotline.sees('Closed');

    const supervisor = await scene.person('supervisor', { script: false });
    await supervisor.go('/reports/review');
    await supervisor.seesNot('Quillon');
    await supervisor.press(/Take it/);
    await supervisor.sees('The school and his aunt keep him safe.');
    await supervisor.seesNot('Rosalind Whistlewood');
    await supervisor.page.getByLabel('I agree with the decision').check();
    await supervisor.page.getByLabel('Why?').fill('Help was offered, and taken.');
    await supervisor.press('Save');
    await supervisor.sees('Help was offered, and taken.');
  });

  it('a partner writes, without script: the telephone first, then the paper on its clock', async () => {
    const officer = await scene.person('officer', { script: false });
    await officer.go('/here');
    await officer.follow(/^Tell the hotline/);
    await officer.sees('If the law asks you to report, telephone at once.');
    await officer.page.getByLabel('What did you see or hear?').fill('A man waits for her outside.');
    await officer.page.getByLabel('Exploitation: Commercial sexual exploitation').check();
    await fits(officer, 'partner');
    await officer.press('Send to the hotline');
    await officer.sees('The hotline has what you wrote in the form.');
    await fits(officer, 'written');
    await officer.press('Send the written report to the hotline');
    await officer.sees(/^Done: Sent|Sent /);
    await officer.go('/reports/mine');
  });
});
