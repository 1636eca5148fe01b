import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aScene, type Person, type Scene } from '../harness/browser.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await aScene();
  await scene.county.owner(
    'truncate parents.duty, parents.requests, parents.words, parents.steps, parents.rings, parents.money',
  );
});
afterAll(() => scene.close());

const tap = (person: Person, name: string | RegExp) => person.page.getByRole('button', { name }).first().click();

/** The public's pages carry one small script of their own; without it they come without. */
async function aMother(script: boolean): Promise<Person> {
  const mother = await scene.person(null, { width: 320, lang: 'es' });
  if (!script)
    await mother.context.route(/\/classes/, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/<script[\s\S]*?<\/script>/g, '');
      await route.fulfill({ response, body });
    });
  return mother;
}

describe.each([{ script: true }, { script: false }])('a mother in a Spanish cohort (script: $script)', ({ script }) => {
  it('signs up without a case, is seen by who leads the class alone, asks for a call, and takes it all back', async () => {
    const title = script ? 'Tarde de vecinas' : 'Tarde de todas';
    const before = await scene.county.owner('select count(*)::int as n from youth.youth');
    const partner = await scene.person('parentpartner', { width: 320, script });
    await partner.go('/parent-classes');
    await partner.accessible();
    const { page } = partner;
    await page.getByText('Class with seats', { exact: true }).last().click();
    await page.getByLabel('Title').fill(title);
    await page.getByLabel('Language').selectOption('es');
    await page.getByLabel('First day and hour').fill('2027-02-01T18:00');
    await page.getByLabel('Place').fill('Biblioteca central, sala 2');
    await page.getByLabel('Seats (class only)').fill('1');
    await page.getByText('Child care', { exact: true }).click();
    await partner.press('Open a class');
    await partner.sees('Nobody leads it yet.');
    const name = page.getByRole('combobox', { name: /Name somebody/ });
    await name.selectOption(await name.locator('option', { hasText: 'Mental' }).first().getAttribute('value'));
    await partner.press('Name somebody');
    await partner.sees('Who is here');
    await partner.accessible();

    const mother = await aMother(script);
    await mother.go('/classes?lang=es');
    await mother.sees('Clases y ayuda para madres y padres');
    await mother.accessible();
    await mother.page.getByRole('link', { name: title, exact: true }).click();
    expect(await mother.page.locator('ol > li').count()).toBe(10);
    await tap(mother, 'Apuntarse');
    await mother.sees('Escriba un nombre. Cualquiera sirve.');
    await mother.accessible();
    await mother.page.getByLabel('Nombre para llamarle').fill('Marisol');
    await mother.page.getByLabel('Teléfono').fill('213 555 0142');
    await mother.page.getByText('Cuidado de niños', { exact: true }).click();
    await tap(mother, 'Apuntarse');
    await mother.sees('Tiene un lugar');
    await mother.accessible();
    const code = (await mother.page.locator('.tl-code').textContent()) ?? '';
    expect(code).toMatch(/^\w{4}-\w{4}-\w{4}$/);
    expect(mother.page.url()).not.toContain(code);
    expect(await mother.page.title()).not.toMatch(/trata|explot|ayuda para mi/i);
    expect(await mother.context.cookies()).toEqual([]);

    await partner.go('/parent-classes');
    await partner.follow(title);
    await partner.follow('Who is here');
    await partner.sees('Marisol');
    await partner.accessible();
    await partner.press('Marisol: came');
    await partner.sees(/^Came · 1 so far/);
    const worker = await scene.person('socialworker', { script });
    const address = new URL(page.url()).pathname;
    await worker.go(address);
    await worker.seesNot('Marisol');
    await worker.context.close();

    await mother.go('/classes/ask?lang=es');
    await mother.sees('Ahora no hay nadie de turno.');
    await mother.page.getByText('Alguien dijo que pueden quitarme a mi hija o hijo', { exact: true }).click();
    await mother.page.getByLabel('¿Qué necesitan sus otros hijos e hijas?').fill('La de siete no duerme bien.');
    await mother.accessible();
    await tap(mother, 'Enviar');
    await mother.sees('Hable con una abogada o un abogado antes de firmar o aceptar');
    await mother.sees(/No hay nadie de turno que pueda tomarlo/);
    await mother.sees('Quién contesta ahora');
    await mother.accessible();
    const asked = (await mother.page.locator('.tl-code').textContent()) ?? '';
    await partner.go('/parent-requests');
    await partner.accessible();
    await partner.go('/work');
    await partner.sees('Was told that a child may be taken');
    await partner.accessible();
    await partner.press('I take it');
    await partner.sees('La de siete no duerme bien.');
    await partner.press('I reached them');
    await partner.accessible();
    await partner.follow('Ask for money for this');
    await partner.accessible();
    await mother.go('/classes/code?lang=es');
    await mother.page.getByLabel('Su código').fill(asked);
    await tap(mother, 'Mostrar');
    await mother.sees(/lo tiene desde el/);
    await mother.accessible();

    await mother.go('/classes/code?lang=es');
    await mother.page.getByLabel('Su código').fill(code.toLowerCase());
    await tap(mother, 'Mostrar');
    await mother.sees('Usted tiene un lugar.');
    await mother.page.emulateMedia({ media: 'print' });
    expect(await mother.page.locator('ol > li').count()).toBe(10);
    await mother.page.emulateMedia({ media: 'screen' });
    await mother.accessible();
    await mother.page.getByText('No puedo venir', { exact: true }).click();
    await mother.page.getByText('Sí, es seguro', { exact: true }).click();
    await tap(mother, 'Borrarlo');
    await mother.sees('Ya no está');
    await partner.go(address);
    await partner.sees('Nobody has signed up yet.');
    expect(await scene.county.owner('select count(*)::int as n from youth.youth')).toEqual(before);
    await scene.county.owner('truncate parents.requests, parents.words, parents.steps, parents.rings, parents.money');
    await mother.context.close();
    await partner.context.close();
  });
});
