import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, dayOf } from '../../src/kernel/calendar.ts';
import { aScene, type Person, type Scene } from '../harness/browser.ts';
import { accessibleAtAllWidths } from '../harness/widths.ts';

/** A branch library becomes a place that any youth can walk into. The librarian has a phone in one hand. */
let scene: Scene;
const today = dayOf(new Date(), 'America/Los_Angeles');
/** At ten in the morning of a Thursday: a branch of the sample is open. */
const tenOn = (day: string) => new Date(`${day}T18:00:00Z`);
const thursday =
  [0, 1, 2, 3, 4, 5, 6].map((n) => addDays(today, n)).find((day) => new Date(`${day}T12:00Z`).getUTCDay() === 4) ??
  today;
const photo = {
  name: 'sign.jpg',
  mimeType: 'image/jpeg',
  buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Array(400).fill(3)]),
};

const open = (who: Person, summary: string) => who.page.locator('summary', { hasText: summary }).click();
const form = (who: Person, name: string) => who.page.getByRole('form', { name });
const save = async (who: Person, name: string) => {
  await Promise.all([
    who.page.waitForNavigation({ waitUntil: 'domcontentloaded' }),
    form(who, name).getByRole('button', { name: 'Save' }).click(),
  ]);
};

describe.each([{ script: false }, { script: true }])('a librarian (script: $script)', ({ script }) => {
  let branch: { id: string; name: string; zip: string };
  let librarian: Person;
  beforeAll(async () => {
    scene = await aScene();
    const rows = await scene.county.owner(
      `select l.id::text, l.body ->> 'name' as name, l.body -> 'addresses' -> 0 ->> 'postal_code' as zip from directory.locations l
        join directory.organizations o on o.county_id = l.county_id and o.id = l.organization_id
        where o.name = 'County Library (sample)' order by name limit 1`,
    );
    branch = rows[0] as typeof branch;
    librarian = await scene.person('librarian', { width: 320, script });
  });
  afterAll(() => scene.close());

  const trains = async (person: string) => {
    await open(librarian, 'Record a training');
    await form(librarian, 'Record a training').getByLabel('Who was trained').fill(person);
    await save(librarian, 'Record a training');
    await librarian.sees(person);
  };
  const posts = async (which: string) => {
    await open(librarian, 'Post a photo of a sign');
    const fields = form(librarian, 'Post a photo of a sign');
    await fields.getByText(which).click();
    await fields.locator('input[type=file]').setInputFiles(photo);
    await save(librarian, 'Post a photo of a sign');
  };
  /** What a youth at the branch's own postal code is answered, on a phone without an account. */
  const youthFinds = async (at: Date): Promise<string> => {
    scene.county.setNow(at);
    const youth = await scene.person(null, { width: 320 });
    await youth.go('/find');
    await youth.page.getByRole('button', { name: 'A place to stay tonight' }).click();
    await youth.page.getByLabel('Where are you?').fill(branch.zip);
    await youth.page.getByRole('button', { name: 'Show me places' }).click();
    await youth.sees('A safe place to walk into now');
    await youth.accessible();
    expect(youth.page.url()).not.toContain(branch.zip);
    expect(await youth.context.cookies()).toEqual([]);
    const near = await youth.page.locator('section[aria-labelledby="walk-in"]').innerText();
    await youth.context.close();
    scene.county.setNow(null);
    return near;
  };

  it('applies for the library, and adds the branch', async () => {
    await librarian.go('/zones');
    await librarian.sees('No agency has applied yet');
    await accessibleAtAllWidths(librarian);
    await librarian.follow('Apply for your agency');
    await librarian.sees('Phase III');
    await accessibleAtAllWidths(librarian);
    await librarian.press('Apply');
    await librarian.sees('Write who heads the agency.');
    await librarian.accessible();
    await librarian.page.getByLabel('Head of the agency: name and office').fill('Rosa Quillstar, county librarian');
    await librarian.press('Apply');
    await librarian.sees('No place yet');
    await librarian.follow('Add places');
    await librarian.page.getByLabel('Find in the county’s directory').fill(branch.name);
    await librarian.press('Search');
    await accessibleAtAllWidths(librarian);
    await librarian.page.getByText(branch.name, { exact: true }).click();
    await librarian.press('Add these');
    await librarian.sees('Does not count yet');
    await librarian.sees(/Missing: trained people: 0 of 2; approval of the protocol/);
    await accessibleAtAllWidths(librarian);
  });

  it('records who was trained, what the head approved and the signs; then, and only then, the finder shows it', async () => {
    await librarian.follow(branch.name);
    await accessibleAtAllWidths(librarian);
    await trains('Ana Fernstar');
    await trains('Ben Oakmoon');
    await librarian.follow('County Library (sample)');
    await open(librarian, 'Record an approval of the head');
    await save(librarian, 'Record an approval of the head');
    await librarian.sees('Quick guide, version 1');
    await librarian.follow(branch.name);
    await posts('The poster at the door');
    await librarian.sees(/Missing: a photo of the placard/);
    expect(await youthFinds(tenOn(thursday))).not.toContain(branch.name);
    await posts('The placard at the counter');
    await librarian.sees('Counts today');
    await accessibleAtAllWidths(librarian);
    const near = await youthFinds(new Date(tenOn(thursday).getTime() + 3_600_000 * 2.5));
    expect(near).toContain(branch.name);
    expect(near).toMatch(/Open now, until/);
    expect(near).toContain('You do not have to give your name.');
    expect(near).not.toMatch(/traffick/i);
  });

  it('counts a visit in two taps and nothing of the youth, and takes a wrong tap back', async () => {
    const count = async () =>
      (
        await scene.county.owner(
          `select count(*) filter (where not taken_back)::int as n, (select count(*)::int from youth.youth) as youth from zones.visits`,
        )
      )[0];
    const before = await count();
    await librarian.go('/here');
    await librarian.follow(/A youth came in/);
    await librarian.sees('You are safe here');
    await accessibleAtAllWidths(librarian);
    await librarian.press('Just needed a place, or something else');
    await librarian.sees('Counted: needed a place, or something else.');
    expect(await count()).toEqual({ n: 1, youth: before?.youth });
    await accessibleAtAllWidths(librarian);
    await librarian.page.getByText('Water or food').click();
    await librarian.press('Save');
    expect(await librarian.page.getByLabel('Water or food').isChecked()).toBe(true);
    await librarian.go('/zones/visit');
    await accessibleAtAllWidths(librarian);
    await librarian.press('A crisis');
    await librarian.press('That was a wrong tap: take it back');
    await librarian.sees('Someone came in');
    expect(await count()).toEqual({ n: 1, youth: before?.youth });
  });

  it('opens the steps only when the youth says yes', async () => {
    await librarian.press('A crisis');
    await librarian.follow('To the steps');
    await librarian.press('Start');
    await librarian.sees('Say which of the two it is. If it is neither, count the visit instead.');
    await librarian.accessible();
    await librarian.page.getByText('The youth said yes').click();
    await librarian.press('Start');
    await librarian.sees('Welcome, in private');
    await librarian.sees('Why the steps begin: The youth said yes');
    await librarian.accessible();
    await librarian.go('/zones/visits');
    await librarian.sees('By place');
    await accessibleAtAllWidths(librarian);
  });

  it('when a training ends, the place is gone from the finder', async () => {
    const ended = addDays(`${Number(thursday.slice(0, 4)) + 1}${thursday.slice(4)}`, 7);
    const at = new Date(`${ended}T20:30:00Z`);
    expect(await youthFinds(at)).not.toContain(branch.name);
    scene.county.setNow(at);
    const page = await scene.county.visitor().get('/find/places?lang=en');
    scene.county.setNow(null);
    expect(page.text).toContain('Safe places to walk into');
    expect(page.text).not.toContain(branch.name);
  });
});
