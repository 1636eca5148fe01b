import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aScene, type Person, type Scene } from '../harness/browser.ts';
import { screened } from '../harness/screening.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await aScene();
});
afterAll(() => scene.close());

type Charge = Record<string, string>;
/** A client of the public defender, with what is on the record; the address of what could be done about it. */
async function aClient(given: string, born: string, charges: readonly Charge[]): Promise<string> {
  const { county } = scene;
  const keeper = await county.as('socialworker');
  const { id } = await screened(keeper, 'child-welfare', ['asked.works'], { given });
  const [row] = await county.owner('select youth_id::text as id from screening.screenings where id = $1', [id]);
  const seen = /name="seen" value="([^"]+)"/.exec((await keeper.get(`/youth/${row?.id}/identity`)).text)?.[1] ?? '';
  await keeper.post(`/youth/${row?.id}/identity`, { seen, born, given0: given });
  const [who] = await county.owner(`select id::text from people.users where handle = 'defender'`);
  await keeper.post(`/youth/${row?.id}/access/bring`, { person: String(who?.id), kind: 'counsel' });
  const lawyer = await county.as('defender');
  for (const charge of charges)
    expect((await lawyer.post(`/youth/${row?.id}/relief/charges`, charge)).status).toBe(303);
  return `/youth/${row?.id}/relief`;
}
const convicted = (code: string, on: string, more: Charge = {}): Charge => ({
  code,
  what: 'convicted',
  offenseOn: on,
  arrestedOn: on,
  happenedOn: on,
  court: 'Hill court',
  ...more,
});

/** Writes that counsel read it, the youth signed, it was filed and served. */
async function untilServed({ page }: Person): Promise<void> {
  for (const [name, on] of [
    ['Counsel has read it', '2026-01-05'],
    ['The youth has signed', '2026-01-06'],
    ['Filed with the court', '2026-01-07'],
    ['Served on the prosecutor', '2026-01-08'],
  ] as const) {
    await page.getByText('Write down what happened', { exact: true }).first().click();
    const form = page.getByRole('form', { name: 'Write down what happened' });
    await form.getByText(name).click();
    await form.getByLabel('Day', { exact: true }).fill(on);
    await form.getByRole('button', { name: 'Save' }).click();
  }
}

describe.each([{ script: true }, { script: false }])(
  'counsel of a 22-year-old with three convictions of the county and a robbery (script: $script)',
  ({ script }) => {
    const given = script ? 'Nerea' : 'Ximena';
    const open = ['PC 647(b)', 'PC 484', 'HS 11350'];
    let relief = '';
    let counsel: Person;
    beforeAll(async () => {
      const charges = [...open, 'PC 211'].map((code, at) => convicted(code, `2023-0${at + 1}-02`));
      relief = await aClient(given, '2004-01-05', charges);
      counsel = await scene.person('defender', { width: script ? 1280 : 320, script });
    });
    afterAll(() => counsel.context.close());

    it('begins a petition without the robbery, reads the blanks, and follows each step', async () => {
      const { page } = counsel;
      await counsel.go(relief);
      await counsel.follow('Petitions');
      await counsel.sees('No petition yet');
      await counsel.sees('The law leaves this charge out.');
      await counsel.sees('What else there is:');
      await counsel.accessible();
      const offer = page.getByRole('form', { name: 'Vacate: the arrest or conviction came from being trafficked' });
      expect(await offer.getByLabel(/PC 211/).count()).toBe(0);
      for (const code of open) await offer.getByLabel(code, { exact: false }).check();
      await offer.getByRole('button', { name: 'Begin a petition' }).click();
      await counsel.sees('Who holds a record');
      await counsel.accessible();

      await counsel.follow('Look at the papers');
      await counsel.sees('that Petitioner was a victim of human trafficking');
      expect(await page.title()).not.toContain(given);
      await counsel.accessible();
      await page.getByRole('link', { name: 'Petition', exact: true }).click();
      await untilServed(counsel);
      await counsel.sees('The prosecutor’s days to answer end');
    });

    it('writes down that it was granted: what the order names is gone here for all but the youth’s lawyers', async () => {
      const { page } = counsel;
      const others = await scene.county.as('socialworker');
      expect((await others.get(relief)).text).toContain('PC 484');
      await page.getByText('Write down that it was granted', { exact: true }).first().click();
      const form = page.getByRole('form', { name: 'Write down that it was granted' });
      await form.getByLabel('Day of the order').fill('2026-03-02');
      await form.getByLabel('HS 11350', { exact: false }).uncheck();
      await counsel.accessible();
      await form.getByRole('button', { name: 'Save, and seal what is chosen' }).click();
      await counsel.sees('Sealed in this program.');
      await counsel.sees('The order does not name it.');
      await counsel.sees('Every record is to be sealed by');
      await counsel.accessible();
      const { text } = await others.get(relief);
      for (const code of ['PC 647(b)', 'PC 484']) expect(text).not.toContain(code);
      for (const code of ['HS 11350', 'PC 211']) expect(text).toContain(code);
      // A note that speaks of it is marked, and gone for those who wrote it.
      const said = 'Taken to Hill court for it';
      const note = { category: 'coordination', body: said, note: said };
      expect((await others.post(relief.replace('/relief', '/notes'), note)).status).toBe(303);
      await page.getByRole('link', { name: 'What else here speaks of it' }).click();
      await counsel.sees(said);
      await page.getByRole('checkbox', { name: /A note/ }).check();
      await counsel.accessible();
      await page.getByRole('button', { name: 'Seal what is marked' }).click();
      await counsel.sees('What else here speaks of it');
      expect((await others.get(relief.replace('/relief', '/notes'))).text).not.toContain(said);
    });
  },
);

describe('counsel of people with records of other states', () => {
  let counsel: Person;
  beforeAll(async () => {
    counsel = await scene.person('defender', { width: 320, script: true });
  });
  afterAll(() => counsel.context.close());

  it('of a woman with forgery and loitering in New York: one motion on notice for both', async () => {
    const york = { jurisdiction: 'us-ny', court: 'Criminal court, sample county' };
    const relief = await aClient('Odile', '2001-01-05', [
      convicted('PL 170.05', '2021-03-02', { ...york, kinds: 'fraud' }),
      convicted('PL 240.37', '2020-03-02', { ...york, kinds: 'prostitution' }),
    ]);
    await counsel.go(`${relief}/petitions`);
    const offer = counsel.page.getByRole('form', { name: 'Undo it in court (vacate)' });
    for (const code of ['PL 170.05', 'PL 240.37']) await offer.getByLabel(code, { exact: false }).check();
    await counsel.accessible();
    await offer.getByRole('button', { name: 'Begin a petition' }).click();
    await counsel.follow('Look at the papers');
    await counsel.sees('Notice of motion');
    await counsel.sees('Motion to vacate judgment under CPL 440.10(1)(i)');
    await counsel.sees('day and hour on which it is returnable');
    await counsel.accessible();
  });

  it('of a man who was an adult in Missouri: an honest no with its reason, and what else there is', async () => {
    const relief = await aClient('Ferran', '2001-01-05', [
      convicted('RSMo 567.020', '2026-02-02', { jurisdiction: 'us-mo', kinds: 'prostitution', grade: 'misdemeanor' }),
    ]);
    await counsel.go(`${relief}/petitions`);
    await counsel.sees('Erase it from the record (expunge)');
    await counsel.sees('See whether the law for everybody fits: RSMo 610.140');
    expect(await counsel.page.getByRole('button', { name: 'Begin a petition' }).count()).toBe(0);
    await counsel.accessible();
  });
});
