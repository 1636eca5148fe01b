import { afterAll, beforeAll, expect, it } from 'vitest';
import { aScene, type Scene } from '../harness/browser.ts';
import { accessibleAtAllWidths } from '../harness/widths.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await aScene();
});
afterAll(() => scene.close());

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const tables = [
  csv('organizations.csv', `id,name,description\n${id(1)},Casa Luz,A house for youth\n`),
  csv(
    'services.csv',
    `id,organization_id,name,status,email,minimum_age,walk_in\n${id(2)},${id(1)},Beds for a night,active,,12,true\n${id(3)},${id(1)},Talk,open,nobody,,\n`,
  ),
  csv('phones.csv', `id,service_id,number\n${id(4)},${id(2)},555-0100\n`),
];

it('a liaison brings files in without script, sees first what would change, and says that a service was checked', async () => {
  const liaison = await scene.person('liaison', { script: false });
  const { page, go, press, follow, sees, seesNot } = liaison;
  await go('/directory?search=zzyzx');
  await sees('Nothing is found');
  await accessibleAtAllWidths(liaison);
  await follow('Bring in or take out');
  await accessibleAtAllWidths(liaison);
  await press('Read the files');
  await sees('Choose a file.');
  await liaison.accessible();
  await page.setInputFiles('input[type=file][name=file]', tables);
  await press('Read the files');
  await sees('What would change');
  await sees('is none of the words that may stand here');
  await sees('services.csv, 3');
  await accessibleAtAllWidths(liaison);
  await follow('New: 2');
  await sees('Service: Beds for a night');
  await accessibleAtAllWidths(liaison);
  await press('Do it');
  await sees('What changed');
  await go('/directory?search=Beds+for+a+night');
  await follow('Beds for a night');
  await sees('Never checked');
  await sees('555-0100');
  await accessibleAtAllWidths(liaison);
  await press('I checked it today');
  await seesNot('Never checked');
});

it('a plain spreadsheet is read by the columns that a person names', async () => {
  const liaison = await scene.person('liaison');
  const { page, go, press, sees } = liaison;
  await go('/directory/imports');
  const text = 'Agency,Program,Phone,Street address,City,Zip\nKitchen,Warm meals,555-0200,2 Main St,X,90013\n';
  await page.setInputFiles('input[type=file][name=sheet]', csv('list.csv', text));
  await press('Next: the columns');
  await sees('1 line in list.csv');
  await accessibleAtAllWidths(liaison);
  await page.getByLabel('Street and number').selectOption('Street address');
  await press('See what would change');
  await sees('New: 4');
  await press('Do it');
  await press('Take it back');
  await sees('What was taken back');
});

it('anyone reads how the open directory is asked, in both languages', async () => {
  for (const [lang, words] of [
    ['en', 'The open list of help'],
    ['es', 'La lista abierta de ayuda'],
  ] as const) {
    const anyone = await scene.person(null, { lang, width: 320, script: false });
    await anyone.go('/hsds/docs');
    await anyone.sees(words);
    await accessibleAtAllWidths(anyone);
    expect(await anyone.context.cookies()).toEqual([]);
  }
});
