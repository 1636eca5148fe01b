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
  await person.page.route(/\/my-page/, async (route) => {
    const answer = await route.fetch({ maxRedirects: 0 });
    const type = answer.headers()['content-type'] ?? '';
    if (!type.includes('text/html')) return route.fulfill({ response: answer });
    await route.fulfill({ response: answer, body: (await answer.text()).replace(/<script[\s\S]*?<\/script>/g, '') });
  });
}

describe.each([{ script: true }, { script: false }])('a youth holds the pen (script: $script)', ({ script }) => {
  it('opens her page from the card, sees who sees what, takes a yes back at night, and in the morning the school sees nothing', async () => {
    const { county } = scene;
    const given = script ? 'Ilse' : 'Marisol';
    const visitor = await county.as('socialworker');
    const { id } = await screened(visitor, 'child-welfare', ['asked.works'], { given });
    const [row] = await county.owner('select youth_id::text as id from screening.screenings where id = $1', [id]);
    const youthId = String(row?.id);
    const [school] = await county.owner(
      `select u.id::text, u.name, a.id::text as agency, a.name as "agencyName" from people.users u join people.agencies a on a.id = u.agency_id where u.handle = 'educator'`,
    );
    const shared = await visitor.post(`/youth/${youthId}/consents/new`, {
      agency: String(school?.agency),
      person: String(school?.id),
      givenBy: 'youth',
      categories: ['education', 'coordination', 'identity'],
      purpose: 'school',
      until: new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10),
      how: 'in-person',
      lang: 'en',
      concern: 'none',
    });
    expect(shared.status).toBe(303);

    const worker = await scene.person('socialworker', { script });
    await worker.go(`/youth/${youthId}`);
    await worker.follow('Own page');
    await worker.press('Make a card');
    await worker.sees('A card is made only with the youth there.');
    await worker.page.getByLabel('The youth is here').check();
    await worker.press('Make a card');
    await worker.sees('This code is shown only now.');
    await worker.accessible();
    const code = (await worker.page.locator('.tl-keycard__code').textContent()) ?? '';
    await worker.context.close();

    const teacher = await scene.person('educator', { script });
    await teacher.go(`/youth/${youthId}`);
    await teacher.sees('Own page');

    const youth = await scene.person(null, { width: 320, script });
    if (!script) await withoutAnyScript(youth);
    await youth.go('/my-page');
    await youth.page.getByLabel('Your code').fill('7777-7777-7777');
    await youth.press('Open');
    await youth.sees('That code does not open anything.');
    await youth.accessible();
    await youth.page.getByLabel('Your code').fill(code.toLowerCase().replaceAll('-', ' '));
    await youth.press('Open');
    await youth.sees('This is your page');
    await youth.accessible();
    expect(await youth.page.title()).toBe('My page');
    expect(await youth.page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      '',
    ]);

    await youth.follow('Who can see what');
    await youth.sees(String(school?.agencyName));
    await youth.accessible();
    await youth.go('/my-page/words');
    await youth.page.getByLabel('Your words').fill('I want my own room.');
    await youth.press('Save');
    await youth.sees('I want my own room.');
    await youth.accessible();

    // Her story is read by whom she says, and her plan stands as she writes it.
    await youth.go('/my-page/story');
    await youth.page.getByLabel('What helps me').check();
    await youth.page.getByLabel('Your words').fill('Music, and quiet.');
    await youth.accessible();
    await youth.press('Save');
    await youth.sees('You have let nobody read this.');
    await youth.page.getByLabel(`Everyone at ${school?.agencyName} who works with me`).check();
    await youth.page.getByLabel('One month', { exact: true }).check();
    await youth.press('Let them read it');
    await youth.accessible();
    await teacher.go(`/youth/${youthId}/story`);
    await teacher.sees('Music, and quiet.');
    await youth.press('Take it back');
    await youth.sees('You have let nobody read this.');
    await teacher.go(`/youth/${youthId}/story`);
    await teacher.seesNot('Music, and quiet.');
    await youth.go('/my-page/goals');
    await youth.page.getByLabel('What do you want?').fill('I want to draw.');
    await youth.press('Add this goal');
    await youth.sees('I want to draw.');
    await youth.page.getByLabel('Partly').check();
    await youth.press('Send my answer');
    await youth.sees('the plan was agreed partly');
    await youth.accessible();
    await youth.go('/my-page/pin');
    await youth.accessible();
    await youth.page.getByLabel('Your new PIN').fill('4821');
    await youth.page.getByLabel('The same PIN again').fill('4821');
    await youth.press('Save the PIN');
    await youth.sees('This is your page');

    // She says how it went with her own voice; a phone without scripts is shown nothing of it.
    await youth.go('/my-page/say');
    const talk = youth.page.getByRole('button', { name: 'Start to talk' });
    await youth.page.getByLabel('A place with the safe place sign').check();
    if (script) {
      await youth.context.grantPermissions(['microphone']);
      await talk.click();
      await youth.sees('It hears you now.');
      await youth.page.getByRole('button', { name: 'Stop' }).click();
      await youth.sees('It goes with “Send”, and not before.');
      await youth.accessible();
      expect(await county.owner('select 1 from voice.spoken')).toEqual([]);
      await youth.press('Send');
      expect(await county.owner('select about_kind from voice.spoken')).toEqual([{ about_kind: 'zone' }]);
    } else expect(await talk.isHidden()).toBe(true);
    await youth.go('/my-page');

    // At night.
    const night = new Date();
    night.setHours(23, 40);
    county.setNow(night);
    await youth.follow('What I said yes to');
    await youth.accessible();
    await youth.press('Take all of it back');
    await youth.sees('taken back on');
    await youth.sees('You have said yes to nothing here.');
    for (const path of [
      'team',
      'next',
      'looks',
      'ask',
      'block',
      'wrong',
      'say',
      'papers',
      'rights',
      'off',
      'others',
      'sharing/give',
    ]) {
      await youth.go(`/my-page/${path}?lang=${path === 'ask' ? 'es' : 'en'}`);
      await youth.accessible();
    }

    // In the morning.
    county.setNow(new Date(night.getTime() + 8 * 3_600_000));
    await teacher.go(`/youth/${youthId}`);
    await teacher.seesNot(given);
    await teacher.seesNot('Own page');
    await teacher.context.close();

    await youth.go('/my-page/passkey');
    await youth.sees('The phone keeps a list of passkeys.');
    await youth.accessible();
    if (script) {
      // The browser's own virtual device stands for a phone that holds passkeys.
      const devices = await youth.page.context().newCDPSession(youth.page);
      await devices.send('WebAuthn.enable');
      await devices.send('WebAuthn.addVirtualAuthenticator', {
        options: {
          protocol: 'ctap2',
          transport: 'internal',
          hasResidentKey: true,
          hasUserVerification: true,
          isUserVerified: true,
          automaticPresenceSimulation: true,
        },
      });
      await youth.page.getByLabel('I know what it leaves on the phone').check();
      await youth.press('Add a passkey');
      await youth.sees('Added on');
      await youth.go('/my-page');
      await youth.page.context().clearCookies();
      await youth.go('/my-page');
      await youth.sees('Type the code from your card.');
      await youth.page.locator('summary', { hasText: 'I added a passkey' }).click();
      await youth.accessible();
      await youth.press('Open by passkey');
      await youth.sees('This is your page');
    }

    await youth.go('/my-page/off');
    await youth.press('Switch it off now');
    await youth.sees('The page is off');
    await youth.go('/my-page/team');
    await youth.sees('Type the code from your card.');
    if (script) {
      await youth.page.locator('summary', { hasText: 'I added a passkey' }).click();
      await youth.press('Open by passkey');
      await youth.sees('That did not work.');
    }
    expect(await county.owner('select 1 from voice.passkeys')).toEqual([]);
    county.setNow(null);
    await youth.context.close();
  });
});
