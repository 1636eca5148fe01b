import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aScene, type Person, type Scene } from '../harness/browser.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await aScene();
});
afterAll(() => scene.close());

const widths = [320, 768, 1280];
const phone = [320];

/** A tool as another program would send it: a repeating group, an open choice, a unit, a sum, something not used. */
const tool = (version: number) =>
  JSON.stringify({
    resourceType: 'Questionnaire',
    title: 'Nights away',
    url: 'https://example.org/Questionnaire/nights-away',
    version: String(version),
    item: [
      {
        linkId: 'where',
        type: 'open-choice',
        text: 'Where did you sleep?',
        answerOption: [{ valueString: 'A friend’s place' }, { valueString: 'Outside' }],
      },
      {
        linkId: 'stay',
        type: 'group',
        text: 'A stay',
        repeats: true,
        item: [
          { linkId: 'nights', type: 'integer', text: 'How many nights?' },
          { linkId: 'photo', type: 'attachment', text: 'A paper about it' },
        ],
      },
      {
        linkId: 'sum',
        type: 'integer',
        text: 'Nights in all',
        readOnly: true,
        extension: [
          {
            url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
            valueExpression: {
              language: 'text/fhirpath',
              expression: "%resource.descendants().where(linkId='nights').answer.value.sum()",
            },
          },
        ],
      },
      {
        linkId: 'away',
        type: 'choice',
        text: 'A list kept elsewhere',
        answerValueSet: 'https://example.org/ValueSet/far-away-list-of-places',
      },
    ],
  });

async function sound({ page, accessible }: Person, at = widths): Promise<void> {
  for (const width of at) {
    await page.setViewportSize({ width, height: 900 });
    await accessible();
  }
}

async function bringIn({ page, press, sees }: Person, version: number): Promise<void> {
  await page.setInputFiles('input[type=file][name=file]', {
    name: 'nights.json',
    mimeType: 'application/json',
    buffer: Buffer.from(tool(version)),
  });
  await press('Read it');
  await sees('What was read: Nights away');
}

describe.each([
  ['with script', true],
  ['without script', false],
])('a screening tool, %s', (_how, script) => {
  const version = script ? 1 : 2;

  it('is read, tried, brought in by one administrator, and approved and put in use by another', async () => {
    const admin = await scene.person('admin', { script });
    const { page, go, press, follow, sees } = admin;
    const at = script ? widths : phone;
    await go('/screening-tools');
    await sound(admin, phone);
    await follow('Bring in a tool');
    await bringIn(admin, version);
    await sees('which is not in the file');
    await page.locator('[name="q.stay:0.nights"]').fill('3');
    await press(/^Add another: A stay/);
    await page.locator('[name="q.stay:1.nights"]').fill('4');
    await press('Check and work out');
    expect(await page.locator('output').textContent()).toBe('7');
    await sound(admin, at);
    await press('Bring in as a draft');
    await sees('Say under which license it may be used.');
    await page.getByLabel(/^License/).fill('Free to use');
    await page.getByLabel(/^Made for/).fill('Youth away from home');
    await press('Bring in as a draft');
    await sees('Another administrator must approve it.');
    if (script) await sound(admin);
    const path = new URL(page.url()).pathname;
    expect(path).toBe(`/screening-tools/nights-away/${version}`);

    const second = await scene.person('admin2', { script });
    await second.go(path);
    await second.follow('As it looks');
    await second.page.locator('[name="q.stay:0.nights"]').fill('5');
    await second.press('Check and work out');
    expect(await second.page.locator('output').textContent()).toBe('5');
    await second.follow('Start again');
    expect(await second.page.locator('[name="q.stay:0.nights"]').inputValue()).toBe('');
    await second.follow('Facts');
    await second.press('Approve this version');
    await second.press('Put in use');
    await second.sees('In use');
    await admin.context.close();
    await second.context.close();
  });
});

describe('the total of a licensed tool', () => {
  it('is entered once an administrator has recorded the license', async () => {
    const admin = await scene.person('admin');
    await admin.go('/screening-tools/scored');
    await admin.page.getByLabel(/^Tool/).selectOption('cse-it-2');
    const [row] = await scene.county.owner(
      `select a.name from people.users u join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id where u.handle = 'socialworker'`,
    );
    await admin.page.getByLabel(/^Agency/).selectOption({ label: String(row?.name) });
    await admin.page.getByLabel(/^Number of the agreement/).fill('Agreement 12');
    await admin.press('Record it');
    await admin.sees('Agreement 12');
    await sound(admin);

    const worker = await scene.person('socialworker', { script: false });
    await worker.go('/here/screening');
    await worker.page.getByLabel(/About how old/).fill('15');
    await worker.press('Begin');
    const screening = new URL(worker.page.url()).pathname.split('/').at(-1);
    const [found] = await scene.county.owner('select youth_id from screening.screenings where id = $1', [screening]);
    await worker.go(`/youth/${found?.youth_id}`);
    await worker.follow('Totals of licensed tools');
    await worker.page.getByLabel('Tool').selectOption('cse-it-2');
    await worker.page.getByLabel('Total', { exact: true }).fill('9');
    await worker.press('Save the total');
    await worker.sees('9 · Clear concern');
    await sound(worker, phone);
  });
});
