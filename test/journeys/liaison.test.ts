import { afterAll, beforeAll, describe, it } from 'vitest';
import { aScene, type Scene } from '../harness/browser.ts';
import { accessibleAtAllWidths } from '../harness/widths.ts';

/** A shelter of the South turns away youth who have no papers, and there is nowhere to get a lawyer there. */
let scene: Scene;
beforeAll(async () => {
  scene = await aScene();
  const inTheSouth = `(select v.service_id from directory.services_at_locations v join directory.locations l on l.id = v.location_id
    where l.body -> 'addresses' -> 0 ->> 'postal_code' in (select p ->> 'zip' from jsonb_array_elements($1::jsonb) p))`;
  const south = [
    '90001',
    '90002',
    '90003',
    '90007',
    '90008',
    '90011',
    '90016',
    '90018',
    '90037',
    '90043',
    '90044',
    '90047',
    '90059',
    '90061',
    '90062',
    '90220',
    '90221',
    '90222',
    '90262',
    '90723',
  ];
  const codes = JSON.stringify(south.map((zip) => ({ zip })));
  await scene.county.owner(
    `update directory.services set body = body || '{"status": "inactive"}' where body -> 'needs' ? 'lawyer' and id in ${inTheSouth} returning 1`,
    [codes],
  );
  await scene.county.owner(
    `update directory.services set name = 'Beds of the South', body = body || '{"name": "Beds of the South", "status": "active",
        "exclusions": [{"what": "A youth without papers", "why": "The grant asks for proof"}]}'
      where id = (select s.id from directory.services s where s.id in ${inTheSouth} and s.withdrawn_at is null and not s.body -> 'needs' ? 'lawyer' order by s.id limit 1) returning 1`,
    [codes],
  );
});
afterAll(() => scene.close());

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe.each([
  { script: true, width: 1280 },
  { script: false, width: 320 },
])('a liaison (script: $script, $width px)', ({ script, width }) => {
  it('sees what her region lacks, asks a service that turns youth away, and gets a promise', async () => {
    const liaison = await scene.person('liaison', { script, width });
    const { page, go, press, follow, sees } = liaison;
    await go('/regions');
    await sees('Nobody yet');
    await liaison.accessible();
    await follow(/^South team/);
    await sees('What waits for you');
    await sees('What this region lacks');
    await sees('No service at all');
    await liaison.accessible();

    await follow('What is missing here');
    await page.getByLabel('Need', { exact: true }).selectOption({ label: 'A lawyer' });
    await press('Show');
    await sees('There is no such service here.');
    await liaison.accessible();
    await follow('Exclusions and outreach');
    await sees('A youth without papers');
    await liaison.accessible();

    await follow('Beds of the South');
    await sees('Why: The grant asks for proof');
    await press('Save the talk');
    await sees('Say how.');
    await sees('Say what came of it.');
    await liaison.accessible();
    await page.getByText('Visit', { exact: true }).click();
    await page.getByLabel('What was said').fill('The grant ends in June. Then they may take anyone.');
    await page.getByLabel('What came of it').selectOption({ label: 'They promised something' });
    await page.getByLabel('What was promised').fill('To ask the funder before the holidays');
    await press('Save the talk');
    await sees('Say by when. The list reminds you on that day.');
    await page.getByLabel('By when').fill(day(12));
    await press('Save the talk');
    await sees('To ask the funder before the holidays');
    await sees('In talks');
    await liaison.accessible();

    // On the day of the promise, the region's page brings it back.
    scene.county.setNow(new Date(Date.now() + 13 * 86_400_000));
    const later = await scene.person('liaison', { script, width });
    await later.go('/regions/spa-6');
    await later.sees('Due now');
    await later.sees('Beds of the South');
    scene.county.setNow(null);
    // The next one begins anew.
    await scene.county.owner('delete from liaisons.outreach returning 1');
  });
});

it('an administrator brings the county’s own postal codes and borders, sees first what would change, and takes it back', async () => {
  const admin = await scene.person('admin', { script: false });
  const { page, go, press, follow, sees } = admin;
  await go('/regions/settings');
  await sees('Nobody has checked this table');
  await accessibleAtAllWidths(admin);
  await follow(/^Postal codes$/);
  await page.setInputFiles('input[type=file]', {
    name: 'codes.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('zip,region\n90731,South\n90731,South Bay\n12,South\n'),
  });
  await page.getByLabel('Where it comes from').fill('Office of maps');
  await press('See what would change');
  await sees('Lines that cannot be used: 2');
  await sees('A code lies in one region only.');
  await accessibleAtAllWidths(admin);
  await press('Put it in force');
  await sees('In force');
  await press('Take it back');
  await sees('Taken back');
});

it('a call-taker finds three places in the caller’s language; the public sees areas and no person', async () => {
  const hotline = await scene.person('hotline', { script: false });
  await hotline.go('/operators');
  await accessibleAtAllWidths(hotline);
  await hotline.page.getByLabel('What do they need?').selectOption({ label: 'Food' });
  await hotline.page.getByLabel('Where are they?').fill('90731');
  await hotline.page.getByText('Spanish', { exact: true }).click();
  await hotline.press('Find');
  await hotline.sees('No necesito tu nombre. Te cuento de lugares y tú eliges.');
  await hotline.sees(/millas/);
  await accessibleAtAllWidths(hotline);
  const anyone = await scene.person(null, { width: 320, lang: 'es', script: false });
  await anyone.go('/areas');
  await anyone.sees('¿En qué parte del condado?');
  await accessibleAtAllWidths(anyone);
  await anyone.follow(/^South$/);
  await anyone.sees('Encontrar el que me sirve');
  await anyone.accessible();
});

it('a forum: a region’s network meets, and a note that names a youth leaves everyone’s view', async () => {
  const liaison = await scene.person('liaison', { script: false });
  const { page, go, press, follow, sees, seesNot } = liaison;
  await go('/forums');
  await accessibleAtAllWidths(liaison);
  await page.getByLabel('Region', { exact: true }).selectOption({ label: 'South' });
  await page.getByLabel('Name', { exact: false }).fill('Network of the South');
  await press('Open a forum');
  await sees('Nothing about a youth belongs here');
  await page.getByLabel('Write to the members').fill('Her name is told here');
  await press('Write the note');
  await sees('Her name is told here');
  await accessibleAtAllWidths(liaison);
  await press(/^Take out/);
  await seesNot('Her name is told here');
  const privacy = await scene.person('privacy', { width: 320 });
  await privacy.go('/forums');
  await privacy.follow('Notes that wait for you: 1');
  await privacy.sees('Her name is told here');
  await privacy.accessible();
  await privacy.press('Remove its words for good');
  await privacy.sees('Nothing waits');
  await follow('Forums');
  await sees('Network of the South');
});
