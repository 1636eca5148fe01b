import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aScene, type Scene } from '../harness/browser.ts';
import { accessibleAtAllWidths } from '../harness/widths.ts';

/** A new advocate comes to a program. The county's administrator enters her; her colleague lets her in, and hands her the key. */
let scene: Scene;
beforeAll(async () => {
  scene = await aScene();
});
afterAll(() => scene.close());

describe.each([
  { script: true, name: 'Nadia Example', email: 'nadia@program.example' },
  { script: false, name: 'Teresa Example', email: 'teresa@program.example' },
])('a new advocate, script: $script', ({ script, name, email }) => {
  it('is proposed by an administrator, admitted by her program, and signs in with what her colleague gives her', async () => {
    const admin = await scene.person('admin', { script });
    const [program] = await scene.county.owner(
      `select a.id::text as id, a.name from people.users u join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id
        where u.handle = 'advocate'`,
    );
    await admin.go('/administration/people/new');
    await admin.page.getByLabel('Name').fill(name);
    await admin.page.getByLabel('Work e-mail').fill(email);
    await admin.page.locator('select[name="agency"]').selectOption(String(program?.id));
    await admin.press('Add');
    await admin.page.locator('select[name="role"]').selectOption('advocate');
    await admin.press('Give a role');
    await admin.sees('waits for the program to admit them');
    await admin.go('/administration/approvals');
    await admin.sees('An advocate of this program admits them');
    if (script) await accessibleAtAllWidths(admin);

    const colleague = await scene.person('advocate', { script, width: 320 });
    await colleague.go('/notices');
    await colleague.sees('Your program is asked about one of its people');
    await colleague.follow('See who or what waits, and decide');
    await colleague.sees(`${name}: Advocate`);
    await accessibleAtAllWidths(colleague);
    await colleague.press('Admit to the program');
    await colleague.sees('Do not send it through an administrator');
    if (script) await accessibleAtAllWidths(colleague);
    const link = (await colleague.page.locator('code').innerText()).replace(/^.*(?=\/begin\/)/, '').trim();

    const newcomer = await scene.person(null, { script });
    await newcomer.go(link);
    const password = 'a long and quiet sentence of mine';
    for (const field of await newcomer.page.locator('input[type="password"]').all()) await field.fill(password);
    await newcomer.page.locator('form button[type="submit"]').last().click();
    await newcomer.page.waitForURL(/\/work/);
    await newcomer.go('/me');
    await newcomer.follow('Who belongs to your program, and who waits');
    await newcomer.sees(`${name} (you)`);
    await newcomer.go('/administration');
    expect(await newcomer.page.title()).not.toContain('Administration');
    for (const each of [admin, colleague, newcomer]) await each.context.close();
  });
});

it('a link to the account of an advocate is her colleague’s to confirm or to stop', async () => {
  const admin = await scene.person('admin2');
  const [other] = await scene.county.owner(`select id::text as id, name from people.users where handle = 'advocate-2'`);
  await admin.go(`/administration/people/${other?.id}`);
  await admin.page.locator('summary').filter({ hasText: 'Make a one-time link' }).click();
  await admin.sees('another advocate of their program must confirm the link');
  await admin.press('Make a one-time link');
  await admin.sees('waits for an advocate of the program');
  const colleague = await scene.person('advocate', { lang: 'es', script: false });
  await colleague.go('/program');
  await colleague.sees(/Pregunte a su colega si lo pidió|Ask your colleague/);
  await colleague.press(/Detener este enlace|Stop this link/);
  await colleague.sees(/Nada en espera|Nothing waits/);
  const own = await scene.person('advocate-2');
  await own.go('/notices');
  await own.sees('A new link to your account is being made');
  for (const each of [admin, colleague, own]) await each.context.close();
});
