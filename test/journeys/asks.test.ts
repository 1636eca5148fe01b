import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aScene, type Person, type Scene } from '../harness/browser.ts';
import { linkTo } from '../harness/referrals.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await aScene();
  // Entries for food say that anyone may ask, and where.
  await scene.county.owner(`update directory.services set body = body
    || '{"referred_by": ["anyone"], "open_without_case": true, "email": "desk@open-table.test"}' where body -> 'needs' ? 'food'`);
});
afterAll(() => scene.close());

async function aStranger(script: boolean, lang: 'en' | 'es' = 'en'): Promise<Person> {
  const person = await scene.person(null, { width: 320, lang });
  if (!script)
    await person.context.route(/\/find/, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/<script[\s\S]*?<\/script>/g, '');
      await route.fulfill({ response, body });
    });
  return person;
}
const tap = (person: Person, name: string) => person.page.getByRole('button', { name, exact: true }).first().click();
const choose = (person: Person, name: string) => person.page.getByText(name, { exact: true }).first().click();
/** The one that came last of those that wait. */
const waiting = (person: Person) => person.page.locator('section[aria-labelledby="waiting"]').getByRole('link').last();

describe.each([{ script: true }, { script: false }])('somebody asks for a person (script: $script)', ({ script }) => {
  it('a youth asks, an advocate answers, the youth reads it with the code, writes back and takes it all back', async () => {
    const before = await scene.county.owner('select count(*)::int as n from youth.youth');
    const youth = await aStranger(script);
    await youth.go('/find');
    await tap(youth, 'Work');
    await youth.sees('These fit best');
    await tap(youth, 'I want someone to help me with this');
    await youth.sees('Know this before you write');
    await youth.sees('A lawyer of the county has not checked this yet.');
    await youth.accessible();
    expect(await youth.page.locator('input[name="needs"][value="work"]').isChecked()).toBe(true);
    await tap(youth, 'Ask for someone');
    await youth.sees('Choose one way.');
    await choose(youth, 'Text me');
    await youth.page.getByLabel('The number or the e-mail address').fill('213 555 0142');
    await youth.page.getByLabel('When is it not safe?').fill('never after six');
    await youth.page.getByLabel('Something you want them to know').fill('The boss keeps my pay.');
    await youth.accessible();
    await tap(youth, 'Ask for someone');
    await youth.sees('This is your code');
    await youth.accessible();
    const code = (await youth.page.locator('.tl-code').textContent()) ?? '';
    expect(code).toMatch(/^\w{4}-\w{4}-\w{4}$/);
    expect(youth.page.url()).not.toContain(code);
    expect(await youth.page.title()).toBe('What is near');
    expect(await youth.context.cookies()).toEqual([]);
    expect(await youth.page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);

    const advocate = await scene.person('advocate', { script });
    await advocate.go('/work');
    await advocate.follow('Someone asks for help');
    await advocate.sees('Waits for someone');
    await advocate.accessible();
    await waiting(advocate).click();
    await advocate.sees('The boss keeps my pay.');
    await advocate.press('Take it');
    await advocate.sees('never after six');
    await advocate.page
      .getByRole('textbox', { name: 'Write an answer' })
      .fill('I know a lawyer who is free. May I text you tomorrow at one?');
    await advocate.press('Send the answer');
    await advocate.press('I reached them');
    await advocate.accessible();
    await advocate.follow('Ask a service for them');
    await advocate.sees('What is needed');
    expect(await advocate.page.locator('input[name="need"][value="work"]').isChecked()).toBe(true);
    expect(advocate.page.url()).not.toMatch(/\?|work|213.?555|0142/);
    await advocate.accessible();
    await advocate.press('Show services that fit');
    await advocate.sees('Services that fit');
    await advocate.press(/^Choose this one/);
    expect(await advocate.page.locator('input[name="at"]').inputValue()).toBe('213 555 0142');
    await advocate.seesNot('The boss keeps my pay.');
    await advocate.accessible();
    await advocate.go('/asks');
    await advocate.page.locator('section[aria-labelledby="mine"]').getByRole('link').last().click();

    await youth.page.getByRole('link', { name: 'Look with my code' }).click();
    await youth.page.getByLabel('Your code').fill(code.toLowerCase().replaceAll('-', ' '));
    await tap(youth, 'Show my answer');
    await youth.sees('I know a lawyer who is free.');
    await youth.sees('They noted that they reached you');
    await youth.accessible();
    await youth.page.getByRole('textbox', { name: 'Write back' }).fill('Yes, at one');
    await tap(youth, 'Send');
    await youth.sees('It is sent to them.');
    await advocate.page.reload();
    await advocate.sees('Yes, at one');

    await youth.page.getByText('Take it all back', { exact: true }).click();
    await choose(youth, 'Yes, delete it');
    await tap(youth, 'Delete what I wrote');
    await youth.sees('It is gone');
    await youth.accessible();
    await advocate.page.reload();
    await advocate.sees('Do not reach for them because of it.');
    await advocate.seesNot('The boss keeps my pay.');
    expect(await scene.county.owner('select count(*)::int as n from youth.youth')).toEqual(before);
    await youth.context.close();
    await advocate.context.close();
  });

  it('a youth asks a place themselves, the place answers by its link, and the youth reads it with the code and takes it back', async () => {
    const youth = await aStranger(script);
    await youth.go('/find');
    await tap(youth, 'Food');
    await youth.sees('These fit best');
    await tap(youth, 'Ask this place myself');
    await youth.sees('What they will see');
    await youth.sees('This is not for an emergency');
    await youth.sees('The law makes most of them tell the county');
    await youth.accessible();
    await tap(youth, 'Ask them');
    await youth.sees('Choose one way.');
    await choose(youth, 'Nobody writes or calls: I look here with my code');
    await youth.page.getByLabel('Something you want them to know').fill('I come after nine.');
    await tap(youth, 'Ask them');
    await youth.sees('This is your code');
    await youth.accessible();
    const code = (await youth.page.locator('.tl-code').textContent()) ?? '';
    expect(youth.page.url()).not.toContain(code);
    expect(await youth.context.cookies()).toEqual([]);
    expect(await youth.page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);

    const [row] = await scene.county.owner(
      'select id::text from referrals.asks where own order by asked_at desc limit 1',
    );
    const provider = await scene.person(null, { script, width: 320 });
    await provider.go(await linkTo(scene.county, String(row?.id)));
    await provider.sees('asks you themselves');
    await provider.sees('I come after nine.');
    await provider.accessible();
    await choose(provider, 'Yes, taken');
    await provider.page.getByLabel('Anything to add').fill('Come to the side door, ask for Mo.');
    await provider.press('Save the answer');
    await provider.sees('This was answered');
    await provider.seesNot('I come after nine.');
    await provider.press('It began');
    await provider.sees('You said that it has begun.');
    await provider.accessible();

    await youth.page.getByRole('link', { name: 'Look with my code' }).click();
    await youth.page.getByLabel('Your code').fill(code);
    await tap(youth, 'Show my answer');
    await youth.sees('They say that it has begun.');
    await youth.sees('ask for Mo.');
    await youth.accessible();
    await choose(youth, 'Good');
    await tap(youth, 'Send');
    await youth.sees('Thank you for saying how it was.');
    await youth.page.getByText('Take it all back', { exact: true }).click();
    await choose(youth, 'Yes, delete it');
    await tap(youth, 'Delete what I wrote');
    await youth.sees('It is gone');
    await youth.accessible();
    await youth.context.close();
    await provider.context.close();
  });
});

it('a mother asks in Spanish from one place, and her answer is closed and passed on by those who answer', async () => {
  const mother = await aStranger(true, 'es');
  await mother.go('/find');
  await tap(mother, 'Ayuda para mi hijo o hija');
  await mother.sees('Lo que mejor te sirve');
  await tap(mother, 'Quiero que alguien me ayude con este lugar');
  await mother.sees(/Vienes de: /);
  await choose(mother, 'Nadie escribe ni llama: miro aquí con mi código');
  await mother.page.getByLabel('¿Dónde estás?').fill('90001');
  await choose(mother, 'Soy madre o padre, o cuido a alguien');
  await tap(mother, 'Pedir que alguien me ayude');
  await mother.sees('Este es tu código');
  const advocate = await scene.person('advocate', { width: 320 });
  await advocate.go('/asks');
  await advocate.accessible();
  await waiting(advocate).click();
  await advocate.sees('Language: Spanish');
  await advocate.sees('Came from');
  await advocate.press('Take it');
  await advocate.page.getByText('Pass it to a colleague', { exact: true }).first().click();
  const to = advocate.page.getByLabel('To whom?');
  await to.selectOption(await to.locator('option', { hasText: 'County' }).first().getAttribute('value'));
  await advocate.press('Pass it to a colleague');
  await advocate.sees('Somebody else has this.');
  await advocate.accessible();
  const liaison = await scene.person('liaison', { width: 320 });
  await liaison.go('/notices');
  await liaison.sees('Someone who asks for help was passed to you');
  await liaison.follow('See who asks for help');
  await liaison.page.locator('section[aria-labelledby="mine"]').getByRole('link').last().click();
  await liaison.page.getByText('Close it', { exact: true }).first().click();
  await liaison.page.getByText('Someone else helps them now').click();
  await liaison.press('Close it');
  await liaison.sees('Closed');
  await liaison.accessible();
});
