import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aScene, type Person, type Scene } from '../harness/browser.ts';
import { bringInto } from '../harness/instruments.ts';
import { accessibleAtAllWidths } from '../harness/widths.ts';

/** A tool of a partner's with files, a table and a line to slide on: answered on a phone, with script and without. */
const hl7 = 'http://hl7.org/fhir/StructureDefinition/';
const control = (code: string) => ({
  url: `${hl7}questionnaire-itemControl`,
  valueCodeableConcept: { coding: [{ code }] },
});
const often = ['Never', 'Sometimes', 'Often'].map((display, at) => ({ valueCoding: { code: String(at), display } }));

let scene: Scene;
beforeAll(async () => {
  scene = await aScene();
  await bringInto(scene.county, {
    resourceType: 'Questionnaire',
    id: 'work-and-papers',
    status: 'active',
    title: 'Work and papers',
    item: [
      { linkId: 'letter', type: 'attachment', text: 'Papers from the employer', repeats: true },
      {
        linkId: 'pain',
        type: 'integer',
        text: 'How much does it hurt now?',
        extension: [
          control('slider'),
          { url: `${hl7}minValue`, valueInteger: 0 },
          { url: `${hl7}maxValue`, valueInteger: 10 },
        ],
      },
      {
        linkId: 'job',
        type: 'group',
        text: 'Job',
        repeats: true,
        extension: [control('gtable')],
        item: [
          { linkId: 'what', type: 'string', text: 'What' },
          { linkId: 'days', type: 'integer', text: 'Days a week' },
          { linkId: 'paid', type: 'boolean', text: 'Paid' },
        ],
      },
      {
        linkId: 'how',
        type: 'group',
        text: 'How often at work?',
        extension: [control('table')],
        item: [
          { linkId: 'night', type: 'choice', text: 'At night', answerOption: often },
          { linkId: 'hungry', type: 'choice', text: 'Hungry', answerOption: often },
        ],
      },
    ],
  });
});
afterAll(() => scene.close());

const letter = { name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('You owe us for the ride') };
const picture = { name: 'hand.png', mimeType: 'image/png', buffer: Buffer.from('89504e470d0a1a0a00', 'hex') };

async function begin(worker: Person) {
  await worker.go('/here/screening');
  await worker.page.locator('main summary').first().click();
  await worker.page.getByLabel('Work and papers').check();
  await worker.page.getByLabel('About how old?').fill('15');
  await worker.press('Begin');
}

describe('a tool with files, a table and a line', () => {
  it('is answered with script: a file is kept as it is chosen, the line sets the number', async () => {
    const worker = await scene.person('socialworker', { width: 320 });
    await begin(worker);
    const { page } = worker;
    await page.getByLabel('Papers from the employer').setInputFiles([letter, picture]);
    await worker.sees('File kept: letter.txt, hand.png');
    await page.getByText(/Saved at/).waitFor();
    await page.getByRole('slider').focus();
    await page.keyboard.press('End');
    expect(await page.getByRole('textbox', { name: 'How much does it hurt now?' }).inputValue()).toBe('10');
    expect(await page.getByRole('slider').getAttribute('aria-valuetext')).toBe('10');
    await accessibleAtAllWidths(worker);
    await page.getByLabel('What, Job, number 1').fill('Picking');
    await page.getByLabel('At night: Often').check();
    await worker.press(/Finish/);
    await worker.sees('hand.png');
    await worker.sees('Picking');
    await worker.context.close();
  });

  it('is answered without script: rows by buttons, files by the form, and one taken away again', async () => {
    const worker = await scene.person('socialworker', { width: 320, script: false });
    await begin(worker);
    const { page } = worker;
    expect(await page.getByRole('slider').count()).toBe(0);
    await page.getByRole('textbox', { name: 'How much does it hurt now?' }).fill('3');
    await page.getByLabel('Papers from the employer').setInputFiles([letter]);
    await page.getByLabel('What, Job, number 1').fill('Picking');
    await worker.press('Add another: Job');
    await worker.sees('File kept: letter.txt');
    await page.getByLabel('What, Job, number 2').fill('Packing');
    await page.getByLabel('Papers from the employer', { exact: false }).last().setInputFiles([picture]);
    await worker.press(/^Save$/);

    await page.setViewportSize({ width: 320, height: 900 });
    await accessibleAtAllWidths(worker);
    await page.getByLabel('Take this file away: letter.txt').check();
    await worker.press('Take away: Job, number 1');
    await worker.seesNot('File kept: letter.txt');
    await worker.sees('File kept: hand.png');
    expect(await page.getByLabel('What, Job, number 1').inputValue()).toBe('Packing');
    await worker.context.close();
  });
});
