import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County } from '../../../test/harness/county.ts';
import { countyMinute } from '../../../test/harness/responses.ts';
import { screened } from '../../../test/harness/screening.ts';

let county: County;
beforeAll(async () => {
  county = await aCounty();
});
afterAll(() => county.close());

/** A youth is brought into the hall: the detention response, and the youth. */
async function broughtIn() {
  const intake = await county.as('intake');
  const begun = await intake.post('/here/arrival', { door: 'detention', age: '16', about: 'grey sweater' });
  expect(begun.status, begun.text.slice(0, 400)).toBe(303);
  const id = /\/responses\/([0-9a-f-]{36})/.exec(begun.location ?? '')?.[1] ?? '';
  const [row] = await county.owner(
    `select r.youth_id::text as youth, r.protocol_id as protocol, y.held_by is not null as held
      from responses.responses r join youth.youth y on y.county_id = r.county_id and y.id = r.youth_id where r.id = $1`,
    [id],
  );
  expect(row).toMatchObject({ protocol: 'detention', held: false });
  return { intake, id, youth: String(row?.youth), step: (name: string) => `/responses/${id}/steps/${name}` };
}

const isDone = async (id: string, step: string) =>
  (
    await county.owner(`select 1 from responses.events where response_id = $1 and step_id = $2 and kind = 'done'`, [
      id,
      step,
    ])
  ).length === 1;

describe('a step that waits for another', () => {
  it('is not done by one press: the person says that it was done before', async () => {
    const { intake, id, step } = await broughtIn();
    const page = await intake.get(step('tell-counsel'));
    expect(page.text).toContain('Waits for: Write what you see');
    expect(page.text).toContain('It was done already, before: Write what you see');
    const told = { 'e.told-at': countyMinute(new Date()), note: 'She wants to ring her aunt.' };
    const pressed = await intake.post(`${step('tell-counsel')}/completion`, told);
    expect(pressed.status).toBe(422);
    expect(pressed.text).toContain('This step waits for another.');
    expect(pressed.text).toContain('She wants to ring her aunt.');
    expect(await isDone(id, 'tell-counsel')).toBe(false);
    expect((await intake.post(`${step('tell-counsel')}/completion`, { ...told, before: 'yes' })).status).toBe(303);
    expect(await isDone(id, 'tell-counsel')).toBe(true);
  });

  it('keeps the note that was written beside it, sealed', async () => {
    const { intake, id, step } = await broughtIn();
    const note = 'Slept in a car last night.';
    expect((await intake.post(`${step('needs-now')}/completion`, { 'e.care-now': 'no', note })).status).toBe(303);
    expect((await intake.get(`/responses/${id}`)).text).toContain(note);
    const [row] = await county.owner(`select evidence, detail::text from responses.events where response_id = $1`, [
      id,
    ]);
    expect(Buffer.from(row?.evidence as Buffer).toString('latin1') + String(row?.detail)).not.toContain('car');
    const long = await intake.post(`${step('observe')}/completion`, { 'e.signs': 'none', note: 'a'.repeat(2001) });
    expect(long.status).toBe(422);
  });
});

describe('a step that records signs', () => {
  it('has what a finished screening showed, and does not record less', async () => {
    const { intake, id, youth, step } = await broughtIn();
    expect((await intake.get(step('observe'))).text).not.toContain('The screening finished');
    const { page } = await screened(intake, 'detention', ['seen.signs-of-harm'], { youth });
    expect(page.text).toContain(`/youth/${youth}/arrival`);
    expect((await intake.get(`/youth/${youth}/arrival`)).text).toContain(`/responses/${id}`);
    const asked = await intake.get(step('observe'));
    expect(asked.text).toMatch(/The screening finished [^<]*showed: some signs/i);
    expect(asked.text).toMatch(/value="some"[^>]*checked|checked[^>]*value="some"/);
    const less = await intake.post(`${step('observe')}/completion`, { 'e.signs': 'none' });
    expect(less.status).toBe(422);
    expect(less.text).toContain('A finished screening shows more than this.');
    expect((await intake.post(`${step('observe')}/completion`, { 'e.signs': 'some' })).status).toBe(303);
    expect((await intake.get(`/responses/${id}`)).text).toContain('Offer an advocate');
  });
});
