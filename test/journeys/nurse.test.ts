import { afterAll, beforeAll, describe, it } from 'vitest';
import { aScene, type Person, type Scene } from '../harness/browser.ts';
import { accessibleAtAllWidths } from '../harness/widths.ts';

/** A nurse has a few minutes with a patient of about 16, a phone in one hand. */
let scene: Scene;
beforeAll(async () => {
  scene = await aScene();
});
afterAll(() => scene.close());

const answer = (nurse: Person, question: RegExp, said: string) =>
  nurse.page.getByRole('group', { name: question }).getByLabel(said, { exact: true }).check();

describe('a nurse is worried about a patient', () => {
  it.each([true, false])('asks eight short questions, and knows what to do now (script: %s)', async (script) => {
    const nurse = await scene.person('nurse', { width: 320, script });
    await nurse.go('/here');
    await nurse.sees('I am worried about a patient');
    await nurse.follow(/Ask a few questions together/);
    await accessibleAtAllWidths(nurse);
    await nurse.page.getByLabel('About how old?').fill('16');
    await nurse.press('Begin');
    await nurse.sees('Say this first');
    await nurse.sees(/You choose what to tell me/);
    await accessibleAtAllWidths(nurse);
    await answer(nurse, /injuries, great tiredness/, 'Yes');
    await answer(nurse, /money, food, a ride or drugs for sex/, 'Yes');
    await nurse.press(/Finish/);
    if (!script) {
      // What the answers opened could not be shown before: it is shown now, with all that was written.
      await nurse.sees('Your answers opened another question.');
      await nurse.accessible();
      await nurse.press(/Finish/);
    }
    await nurse.sees('Do now, in this order');
    await nurse.sees('Clear concern');
    await nurse.sees('This stays with your agency');
    await nurse.page.getByText('When may the county come in? Two ways').click();
    await nurse.sees('1. The youth agrees');
    await nurse.sees('2. The law asks you to report');
    await nurse.seesNot(/not trafficked/i);
    await accessibleAtAllWidths(nurse);
    await nurse.follow('Go on with your agency’s own steps');
    await nurse.press('Start');
    await nurse.sees('See the youth alone');
    await nurse.context.close();
  });
});
