import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { offerLanguages } from '../../src/reference/finder/index.ts';
import { aScene, type Person, type Scene } from '../harness/browser.ts';
import { pseudoLanguage, wordsFolder } from '../harness/pseudo-language.ts';
import { accessibleAtAllWidths } from '../harness/widths.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await aScene();
});
afterAll(() => scene.close());

/** Someone on a cheap phone, without an account. Without script: the page's own few lines are taken out of it. */
async function aStranger({
  script,
  lang = 'en',
  width = 320,
}: {
  script: boolean;
  lang?: 'en' | 'es';
  width?: number;
}) {
  const person = await scene.person(null, { width, lang });
  if (!script)
    await person.context.route(/\/find(\/service)?(\?|$)/, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/<script[\s\S]*?<\/script>/g, '');
      await route.fulfill({ response, body });
    });
  return person;
}
const tap = (person: Person, name: string | RegExp) => person.page.getByRole('button', { name }).first().click();
const tick = (person: Person, name: string) => person.page.getByText(name, { exact: true }).click();

describe.each([{ script: true }, { script: false }])('the finder (script: $script)', ({ script }) => {
  it('a 16-year-old in San Pedro at 23:40 without ID finds a bed that is open, and leaves no trace', async () => {
    scene.county.setNow(new Date('2026-11-30T23:40:00-08:00'));
    const youth = await aStranger({ script });
    await youth.go('/find');
    await youth.accessible();
    await tap(youth, 'A place to stay tonight');
    await youth.sees('Call or text now');
    await youth.sees('These fit best');
    await youth.page.getByLabel('Where are you?').fill('San Pedro');
    await youth.page.getByLabel('How old are you?').fill('16');
    await tick(youth, 'No ID needed');
    await tick(youth, 'Open now');
    await tap(youth, 'Show me places');
    await youth.sees(/Takes your age/);
    await youth.accessible();
    const [first] = await youth.page.locator('article').all();
    expect(await first?.innerText()).toMatch(/Open (now|day and night)/);
    await tap(youth, 'More about this place');
    await youth.sees('Is it for me?');
    await youth.sees(/Today, Monday, Nov 30/);
    await youth.accessible();
    expect(youth.page.url()).not.toMatch(/Pedro|16|place|[0-9a-f]{8}-/);
    expect(await youth.page.title()).toBe('What is near');
    await tap(youth, 'Back to the places');
    await youth.sees(/Takes your age/);
    expect(await youth.page.getByLabel('Where are you?').inputValue()).toBe('San Pedro');
    expect(new URL(youth.page.url()).pathname).toBe('/find');
    expect(youth.page.url()).not.toMatch(/Pedro|16|place/);
    expect(await youth.context.cookies()).toEqual([]);
    expect(await youth.page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(await youth.page.title()).toBe('What is near');
    await youth.context.close();
    scene.county.setNow(null);
  });

  it('a mother in Palmdale reads it in Spanish', async () => {
    const mother = await aStranger({ script, lang: 'es' });
    await mother.go('/find');
    await tap(mother, 'Ayuda para mi hijo o hija');
    await mother.sees('Lo que mejor te sirve');
    await mother.page.getByLabel('¿Dónde estás?').fill('Palmdale');
    await mother.page.getByLabel('¿En qué idioma quieres hablar?').selectOption('es');
    await tap(mother, 'Mostrar lugares');
    await mother.sees(/Habla tu idioma/);
    await tap(mother, 'Más sobre este lugar');
    await mother.sees('¿Es para mí?');
    await mother.accessible();
    // Whoever stands beside her reads the same place, and the same answers, in English; neither asks her anything again.
    await tap(mother, 'English');
    await mother.sees('Is it for me?');
    expect(await mother.page.locator('html').getAttribute('lang')).toBe('en');
    await tap(mother, 'Español');
    await tap(mother, 'Volver a los lugares');
    await tap(mother, 'English');
    await mother.sees(/Speaks your language/);
    expect(await mother.page.getByLabel('Where are you?').inputValue()).toBe('Palmdale');
    expect(mother.page.url()).not.toMatch(/Palmdale/);
    await tap(mother, 'Español');
    await mother.sees(/Habla tu idioma/);
    expect(await mother.page.locator('html').getAttribute('lang')).toBe('es');
    await mother.accessible();
    await mother.context.close();
  });

  it('a boy who wants work, and a youth with a baby, see what is to be asked when they call', async () => {
    const boy = await aStranger({ script });
    await boy.go('/find');
    await tap(boy, 'Work');
    await boy.sees('These fit best');
    await tick(boy, 'Takes boys');
    await tick(boy, 'No papers needed');
    await tap(boy, 'Show me places');
    await boy.sees(/No papers needed|do I need papers\?/);
    await accessibleAtAllWidths(boy);
    await boy.context.close();
    const parent = await aStranger({ script });
    await parent.go('/find');
    await tap(parent, 'Help with my child');
    await parent.sees('These fit best');
    await parent.page.getByLabel('How old are you?').fill('17');
    await tap(parent, 'Show me places');
    await parent.sees(/Takes your age/);
    await accessibleAtAllWidths(parent);
    await parent.context.close();
  });
});

it('leaves quickly by button and by Shift three times, and Back does not come back to what was asked', async () => {
  const youth = await aStranger({ script: true });
  const away = `${scene.base}/healthz`;
  await youth.go('/healthz');
  await youth.go('/find');
  await tap(youth, 'Food');
  await youth.sees('These fit best');
  await tap(youth, 'More about this place');
  await youth.sees('Is it for me?');
  await youth.page.evaluate((href) => document.getElementById('exit')?.setAttribute('href', href), away);
  for (let n = 0; n < 3; n++) await youth.page.keyboard.press('Shift');
  await youth.page.waitForURL(away);
  await youth.page.goBack();
  expect(youth.page.url()).toBe(away);
  await youth.seesNot('These fit best');
  await youth.seesNot('Is it for me?');
  await youth.context.close();
});

it('uses where the phone is only when asked, rounded, and never in an address', async () => {
  const youth = await aStranger({ script: true });
  await youth.context.grantPermissions(['geolocation'], { origin: scene.base });
  await youth.context.setGeolocation({ latitude: 33.736123, longitude: -118.292456 });
  const asked: string[] = [];
  youth.page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
  await youth.go('/find');
  await tap(youth, 'Food');
  await youth.sees('These fit best');
  expect(asked.filter((each) => each.includes('/assets/'))).toEqual([]);
  await tap(youth, 'Use my location');
  await youth.sees('We looked near San Pedro.');
  await youth.accessible();
  expect(asked.join(' ')).toContain(new URLSearchParams({ where: '33.74, -118.29' }).toString());
  expect(asked.join(' ')).not.toMatch(/33\.736|118\.292/);
  expect(youth.page.url()).not.toMatch(/33\.7|118/);
  await youth.context.clearPermissions();
  await youth.context.close();
});

it('without script there is no button that does nothing', async () => {
  const youth = await aStranger({ script: false });
  await youth.go('/find');
  await tap(youth, 'Food');
  await youth.sees('These fit best');
  expect(await youth.page.getByText('Use my location', { exact: true }).isVisible()).toBe(false);
  await youth.page.getByText('For another time').click();
  await youth.page.getByLabel('When do you want to go?').selectOption('morning');
  await tap(youth, 'Show me places');
  await youth.sees(/Open .* 9:00/);
  await youth.accessible();
  await youth.context.close();
});

it('reads from right to left in a language that the county added, at every width', async () => {
  offerLanguages(wordsFolder({ 'ar-XX.json': pseudoLanguage() }));
  try {
    const youth = await aStranger({ script: true });
    await youth.go('/find');
    await youth.page.getByRole('link', { name: pseudoLanguage().own }).click();
    await youth.sees(pseudoLanguage().finder.heading ?? '');
    const root = youth.page.locator('html');
    expect([await root.getAttribute('dir'), await root.getAttribute('lang')]).toEqual(['rtl', 'ar-XX']);
    await youth.accessible();
    await tap(youth, pseudoLanguage().needs.food ?? '');
    await youth.sees(pseudoLanguage().finder.bestFirst ?? '');
    await youth.sees(pseudoLanguage().finder.publicPlaces ?? '');
    await youth.accessible();
    const box = youth.page.locator('.tl-checkbox, .usa-checkbox').first();
    const [input, label] = [await box.locator('input').boundingBox(), await box.locator('label').boundingBox()];
    expect((input?.x ?? 0) + (input?.width ?? 0) / 2).toBeGreaterThan((label?.x ?? 0) + (label?.width ?? 0) / 2);
    if (process.env.SHOTS) await youth.page.screenshot({ path: `${process.env.SHOTS}/rtl.png`, fullPage: true });
    await tap(youth, 'English');
    await youth.sees('These fit best');
    expect([await root.getAttribute('dir'), await root.getAttribute('lang')]).toEqual(['ltr', 'en']);
    await youth.context.close();
  } finally {
    offerLanguages('');
  }
});

it('keeps on the phone only what somebody chooses, opens it without the net, and is off it with one tap', async () => {
  const youth = await aStranger({ script: true });
  const left = () =>
    youth.page.evaluate(async () => [
      (await navigator.serviceWorker.getRegistrations()).length,
      (await caches.keys()).length,
      localStorage.length,
    ]);
  await youth.go('/find');
  await tap(youth, 'Food');
  await youth.sees('These fit best');
  expect(await left()).toEqual([0, 0, 0]);
  await youth.page.getByRole('link', { name: 'Keep this on my phone' }).click();
  await youth.sees('Someone who looks through your phone can find it.');
  await youth.accessible();
  expect(await left()).toEqual([0, 0, 0]);
  const manifest = await (await youth.page.request.get(`${scene.base}/find/kept/manifest.webmanifest?lang=en`)).json();
  expect([manifest.name, manifest.short_name, manifest.scope]).toEqual(['What is near', 'Near', '/find/kept/']);
  await tick(youth, 'Food');
  await youth.page.getByLabel('Where are you?').fill('90731');
  await tap(youth, 'Keep it');
  await youth.sees('It is on this phone now.');
  expect((await left()).slice(0, 2)).toEqual([1, 1]);
  await youth.context.setOffline(true);
  await youth.go('/find/kept/lines?lang=en');
  await youth.sees(/Call 988/);
  await youth.page.getByRole('link', { name: 'Places that are kept' }).click();
  await youth.sees(/This is how it was on/);
  await youth.sees(/miles? away/);
  await youth.accessible();
  expect(youth.page.url()).not.toMatch(/90731|food/);
  await youth.context.setOffline(false);
  await youth.go('/find/kept/lines?lang=en');
  await tap(youth, 'Take it off this phone');
  await youth.sees('It is off this phone.');
  expect(await left()).toEqual([0, 0, 0]);
  await youth.context.close();
});
