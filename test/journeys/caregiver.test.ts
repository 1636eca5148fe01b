import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aScene, type Person, type Scene } from '../harness/browser.ts';
import { screened } from '../harness/screening.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await aScene();
});
afterAll(() => scene.close());

/** No script at all of the page's own, as on a phone that blocks them; the engine stays on for axe. */
async function withoutAnyScript(person: Person): Promise<void> {
  await person.page.route(/\/our-page/, async (route) => {
    const answer = await route.fetch({ maxRedirects: 0 });
    const type = answer.headers()['content-type'] ?? '';
    if (!type.includes('text/html')) return route.fulfill({ response: answer });
    await route.fulfill({ response: answer, body: (await answer.text()).replace(/<script[\s\S]*?<\/script>/g, '') });
  });
}

describe.each([{ script: true }, { script: false }])(
  'an aunt has a page of what is hers (script: $script)',
  ({ script }) => {
    it('sees where to go and asks for a night off; a worker fears that she is the one, and the page is gone', async () => {
      const { county } = scene;
      const visitor = await county.as('socialworker');
      const { id } = await screened(visitor, 'child-welfare', ['asked.works'], { given: script ? 'Noor' : 'Xiomara' });
      const [row] = await county.owner('select youth_id::text as id from screening.screenings where id = $1', [id]);
      const youthId = String(row?.id);
      const name = script ? 'Aunt Berit' : 'Aunt Calla';
      await visitor.post(`/youth/${youthId}/team/supporters`, { name, relation: 'relative', saidBy: 'youth' });

      const worker = await scene.person('socialworker', { script });
      await worker.go(`/youth/${youthId}`);
      await worker.follow('Caregivers');
      await worker.accessible();
      await worker.follow(name);
      await worker.page.locator('summary', { hasText: 'Make a card' }).click();
      await worker.page.getByLabel('They are here').check();
      await worker.press('Make a card');
      await worker.sees('The youth is told first, alone.');
      await worker.page.getByLabel('The youth knows of this page').check();
      await worker.press('Make a card');
      await worker.sees('This code is shown only now.');
      await worker.accessible();
      const code = (await worker.page.locator('.tl-keycard__code').textContent()) ?? '';
      await worker.follow('Done');
      await worker.press('I talk with them: show my name and my office’s phone');
      await worker.page.locator('summary', { hasText: 'Write something' }).click();
      await worker.page.getByLabel('A day to which they bring the youth').check();
      await worker.page
        .getByLabel('Day and hour')
        .fill(new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 16));
      await worker.page.getByLabel('What they read').fill('Room 4, by the stairs');
      await worker.press('Put it on the page');
      await worker.sees('Room 4, by the stairs');
      await worker.accessible();

      const aunt = await scene.person(null, { width: 320, script });
      if (!script) await withoutAnyScript(aunt);
      await aunt.go('/our-page');
      await aunt.page.getByLabel('Your code').fill('7777-7777-7777');
      await aunt.press('Open');
      await aunt.sees('That code does not open anything.');
      await aunt.accessible();
      await aunt.page.getByLabel('Your code').fill(code.toLowerCase().replaceAll('-', ' '));
      await aunt.press('Open');
      await aunt.sees('Room 4, by the stairs');
      await aunt.sees('Social worker: works on your home and your care');
      await aunt.accessible();
      expect(await aunt.page.title()).toBe('Our page');
      expect(await aunt.page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
        0,
        0,
        '',
      ]);
      await aunt.follow('Ask, or write to the team');
      await aunt.page.getByLabel('Time off').check();
      await aunt.page.getByLabel('In your words').fill('One night, please.');
      await aunt.press('Send it');
      await aunt.sees('One night, please.');
      await aunt.accessible();
      for (const path of ['rights', 'pin', 'off']) {
        await aunt.go(`/our-page/${path}?lang=${path === 'pin' ? 'es' : 'en'}`);
        await aunt.accessible();
      }
      await aunt.go('/our-page?lang=en');

      await worker.go('/caregivers-asked');
      const mine = worker.page.locator('.usa-card, .tl-card', { hasText: 'One night, please.' }).first();
      await mine.getByLabel('Your answer').fill('Friday. Lena comes at six.');
      await worker.accessible();
      await mine.getByRole('button', { name: 'Answer' }).click();
      await worker.sees('Friday. Lena comes at six.');
      await aunt.go('/our-page/ask');
      await aunt.sees('Friday. Lena comes at six.');

      await worker.go(`/youth/${youthId}/team`);
      await worker.page.locator('summary', { hasText: `${name} may be the one who exploits` }).click();
      await worker.page.getByLabel('What makes you think so?').fill('She asked for the youth’s pay.');
      await worker.accessible();
      await worker.press('They take no part from now');
      await worker.sees('She asked for the youth’s pay.');
      await aunt.go('/our-page/ask');
      await aunt.sees('Type the code from your card.');
      await aunt.seesNot('Friday. Lena comes at six.');
      await worker.context.close();
      await aunt.context.close();
    });
  },
);
