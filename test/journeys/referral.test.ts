import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweepSilence } from '../../src/casework/referrals/index.ts';
import { aScene, type Person, type Scene } from '../harness/browser.ts';
import { aYouthOf, linkTo } from '../harness/referrals.ts';
import { accessibleAtAllWidths } from '../harness/widths.ts';

/** A worker asks a service that never answers. Nothing is lost: the worker hears of it, then the liaison, and another service takes the youth. */
let scene: Scene;
beforeAll(async () => {
  scene = await aScene();
  // Every service of the directory has an address, so that whichever is ready next can be asked by letter.
  await scene.county.owner(
    `update directory.organizations set body = jsonb_set(body, '{email}', '"desk@provider.test"')`,
  );
});
afterAll(() => scene.close());

/**
 * Hours pass: what was asked lies further back, and the program does what it does by itself. The browsers' sessions run by the
 * clock on the wall, which stays.
 */
async function hoursPass(hours: number): Promise<void> {
  const back = `interval '${hours} hours'`;
  await scene.county.owner(`update referrals.asks set asked_at = asked_at - ${back}, due_at = due_at - ${back},
    link_until = link_until - ${back}, next_look_at = next_look_at - ${back}`);
  await scene.county.owner(`update referrals.told set due_at = due_at - ${back}, at = at - ${back}`);
  await sweepSilence({ db: scene.county.database.jobs, now: () => new Date(), stopping: () => false });
}
const idOf = (person: Person): string => new URL(person.page.url()).pathname.split('/').at(-1) ?? '';

/** The yes, as it is written down with the youth. */
async function writeTheYes({ page }: Person): Promise<void> {
  await page.getByLabel('They said yes to sharing exactly this').check();
  await page.locator('[name=yesBy]').first().check();
  await page.locator('[name=yesHow]').first().check();
  await page.getByLabel('In which language?').selectOption('es');
}

describe('a provider who never answers', () => {
  it.each([true, false])(
    'is known to the sender, then to the liaison; another is asked with one tap, and takes it by a link (script: %s)',
    async (script) => {
      const worker = await scene.person('socialworker', { script });
      const youthId = await aYouthOf(scene.county, await scene.county.as('socialworker'));
      await worker.go(`/youth/${youthId}`);
      await worker.follow('Ask a service');
      expect(await worker.page.getByLabel('Age', { exact: true }).inputValue(), 'filled in before it asks').toBe('16');
      await accessibleAtAllWidths(worker);
      await worker.press('Show services that fit');
      await worker.sees('Choose what is needed.');
      await worker.page.getByLabel('Food').check();
      await worker.page.getByLabel('Region').selectOption('spa-6');
      await worker.press('Show services that fit');
      await worker.sees('Nothing has been sent.');
      await accessibleAtAllWidths(worker);
      await worker.page.getByText('Ask someone who is not listed').click();
      await worker.page.getByLabel('Or an agency elsewhere: its name').fill('Harborview House');
      await worker.page.getByLabel('Its e-mail').fill('desk@harborview.test');
      await worker.press('Ask them');
      await worker.sees('gets an e-mail with a one-time link');
      await accessibleAtAllWidths(worker);
      await worker.page.getByLabel('What they want to be called').fill('Rio');
      await worker.page.getByLabel('Through me').check();
      await worker.press('See what they would see');
      await worker.sees('This is all they would see');
      await worker.press('Ask Harborview House');
      await worker.sees('Ask for the yes first. Without it nothing is sent.');
      await worker.accessible();
      await writeTheYes(worker);
      await worker.page.getByLabel('The yes also holds for another service').check();
      await worker.press('Ask Harborview House');
      await worker.sees('Asked, no answer yet');
      await accessibleAtAllWidths(worker);
      const silent = idOf(worker);

      await hoursPass(73);
      await worker.go('/notices');
      await worker.sees('A service did not answer in its time. Another is ready');
      await worker.follow('See your referrals');
      await worker.sees('No answer in time');
      await accessibleAtAllWidths(worker);
      const liaison = await scene.person('liaison', { script, width: 320 });
      await liaison.go('/referrals');
      expect(await liaison.page.content()).not.toContain(silent);

      await hoursPass(73);
      await liaison.go('/notices');
      await liaison.sees('A service in your region did not answer');
      await liaison.go('/referrals');
      await liaison.sees('No answer in your region');
      await accessibleAtAllWidths(liaison);
      await liaison.go(`/referrals/${silent}`);
      await liaison.sees('Harborview House');
      await liaison.seesNot('Rio');
      await accessibleAtAllWidths(liaison);

      await worker.go(`/referrals/${silent}`);
      await worker.sees('Another service is ready');
      await accessibleAtAllWidths(worker);
      await worker.press(/^Ask .* with the same yes/);
      await worker.sees('Asked after another service could not');
      const next = idOf(worker);
      expect(next).not.toBe(silent);

      const provider = await scene.person(null, { width: 320, script: false });
      await provider.go(await linkTo(scene.county, next));
      await provider.sees('Please answer');
      await provider.sees('Rio');
      await accessibleAtAllWidths(provider);
      await provider.press('Save the answer');
      await provider.sees('Choose an answer.');
      await provider.accessible();
      await provider.page.getByLabel('Yes, taken').check();
      await provider.press('Save the answer');
      await provider.sees('This was answered');
      await provider.seesNot('Rio');
      await accessibleAtAllWidths(provider);
      expect(await provider.context.cookies()).toEqual([]);

      await worker.go(`/referrals/${next}`);
      await worker.sees('said by the provider, by its link');
      await worker.page.getByText('Warm hand-over').click();
      await worker.page.getByLabel('going there together').check();
      await worker.page.getByLabel('Who introduced whom').fill('I brought Rio to the desk');
      await worker.press('Save the hand-over');
      await worker.sees('Introduced, going there together');
      await worker.page.getByText('The service began').first().click();
      await worker.press('It began');
      await worker.sees('How was it for the youth?');
      await accessibleAtAllWidths(worker);
      // Silence closed nothing: the first still waits for an answer, until a person closes it.
      await worker.go(`/referrals/${silent}`);
      await worker.sees('No answer in time');
      for (const { context } of [worker, liaison, provider]) await context.close();
    },
  );
});

describe('a librarian, for somebody of whom no record is made', () => {
  it('asks the same way on a phone, in Spanish and without script', async () => {
    const librarian = await scene.person('librarian', { width: 320, script: false, lang: 'es' });
    await librarian.go('/referrals?lang=es');
    await librarian.follow('Pedir ayuda a un servicio para alguien');
    await librarian.sees('De esto no se hace ningún expediente');
    await librarian.page.getByLabel('Comida').check();
    await librarian.press('Mostrar los servicios que sirven');
    await librarian.accessible();
    await librarian.press(/^Elegir este/);
    await librarian.page.getByLabel('Mensaje de texto').check();
    await librarian.page.getByLabel('El número, la dirección o el lugar').fill('213-555-0134');
    await librarian.page.getByLabel('Dijo que sí a compartir exactamente esto').check();
    await librarian.page.locator('[name=yesBy]').first().check();
    await librarian.page.locator('[name=yesHow]').first().check();
    await librarian.page.getByLabel('¿En qué idioma?').selectOption('es');
    await librarian.press(/^Pedir a /);
    await librarian.sees('Pedida, aún sin respuesta');
    await accessibleAtAllWidths(librarian);
    await librarian.context.close();
  });
});
