import { afterAll, beforeAll, expect, it } from 'vitest';
import { aScene, type Scene } from '../harness/browser.ts';
import type { Visitor } from '../harness/county.ts';
import { type Days, ninetyDays, ownPhone } from '../harness/ninety-days.ts';
import { aCard } from '../harness/own-page.ts';
import { begun } from '../harness/responses.ts';
import { screened } from '../harness/screening.ts';

/** A boy of sixteen who sold drugs until a debt was paid, and was arrested for it: ninety days, from the hall's door. */
let scene: Scene;
let days: Days;
let intake: Visitor;
let youthId = '';
let youth = '';
let response = '';
const DEBT = 'They count what he owes each Friday.';
const CHEST = 'An old rib, healed.';
const GOAL = 'To fix motorcycles.';
const SPECIAL = 'Harbor Lights';
beforeAll(async () => {
  scene = await aScene();
  days = await ninetyDays(scene.county);
  intake = await scene.county.as('intake');
});
afterAll(() => scene.close());

async function did(who: Visitor, path: string, fields: Record<string, string | string[]> = {}): Promise<string> {
  const page = await who.post(path, fields);
  expect([path, page.status, page.status === 303 ? '' : page.text.slice(-2_500, -900)]).toEqual([path, 303, '']);
  return page.location ?? '';
}
async function step(who: Visitor, name: string, said: Record<string, string | string[]> = {}): Promise<void> {
  const fields = Object.fromEntries(Object.entries(said).map(([field, value]) => [`e.${field}`, value]));
  await did(who, `/responses/${response}/steps/${name}/taking`);
  await did(who, `/responses/${response}/steps/${name}/completion`, fields);
}
async function atTheHall(): Promise<void> {
  const { dated, id, sight, who } = days;
  const { id: screening } = await screened(intake, 'detention', ['seen.signs-of-harm'], {
    given: 'Dario',
    age: '16',
    counselSpoken: 'yes',
    counselWho: 'A public defender',
  });
  const [row] = await scene.county.owner('select youth_id::text as youth from screening.screenings where id = $1', [
    screening,
  ]);
  youthId = String(row?.youth);
  youth = `/youth/${youthId}`;
  response = await begun(scene.county, intake, youthId, 'detention');
  await step(intake, 'needs-now', { 'care-now': 'no' });
  await step(intake, 'observe', { signs: 'clear', words: DEBT });
  await step(intake, 'tell-counsel', { 'told-at': dated(0, '00:01') });
  expect(await sight(youth, ['Dario'])).toEqual({});
  await did(intake, `${youth}/access/bring`, { person: await id('counsel'), kind: 'counsel' });
  const why = { driver: ['sent'], 'no-bed': 'no', moved: 'no' };
  await step(who.probation, 'why-here', why);
  expect(await sight(youth, ['Dario'])).toEqual({ probation: ['Dario'], counsel: ['Dario'] });
}

async function theFirstDays(): Promise<void> {
  const { day, dated, does, id, sight, who } = days;
  day(2);
  for (const [handle, kind] of [
    ['nurse', 'treatment'],
    ['advocate', 'assigned-team'],
    ['mdt', 'mdt-service'],
    ['socialworker', 'mdt-service'],
  ] as const)
    await does('probation', `${youth}/access/bring`, { person: await id(handle), kind });
  await does('nurse', `${youth}/notes`, { body: CHEST, category: 'medical' });
  await does('probation', `${youth}/notes`, { body: 'A hearing is near.', category: 'juvenile_court' });
  const words = [CHEST, 'A hearing is near.'];
  expect(await sight(`${youth}/timeline`, words)).toEqual({
    socialworker: [],
    probation: ['A hearing is near.'],
    advocate: [],
    nurse: [CHEST],
    counsel: words,
    mdt: [],
  });
  expect((await who.hotline.get('/work')).text).not.toContain('Dario');
  const [row] = await scene.county.owner('select number from youth.youth where id = $1', [youthId]);
  const table = (await does('probation', '/meetings/teams', { kind: 'mdt-service', name: 'Monday table' })).location;
  for (const [handle, seat] of [
    ['mdt', 'coordinator'],
    ['socialworker', 'child-welfare'],
    ['nurse', 'medical'],
    ['officer', 'law-enforcement'],
  ] as const)
    await does('probation', `${table}/members`, { who: `${handle}@sample.invalid`, seat });
  const at = (await does('probation', `${table}/meetings`, { startsAt: dated(10, '10:00') })).location ?? '';
  await does('probation', `${at}/youth`, { number: String(row?.number) });
  day(11);
  const seen = await sight(`${at}${youth}`, ['What changed since', ...words]);
  const all = ['What changed since'];
  // The officer sits at the table, and it opens nothing of him.
  expect(seen).toEqual({
    mdt: all,
    socialworker: all,
    probation: [...all, 'A hearing is near.'],
    nurse: [...all, CHEST],
  });
  expect((await who.officer.get(at)).status).toBe(200);
  expect((await who.officer.get(at)).text).not.toContain('Dario');
  const decided = { what: 'Find a shop that teaches', owner: await id('probation'), dueOn: dated(25) };
  await does('mdt', `${at}${youth}/decisions`, decided);
}

async function thePlanAndTheCourt(): Promise<void> {
  const { day, dated, does, sight } = days;
  day(30);
  await does('advocate', `${youth}/plan/goals`, { words: GOAL, whose: 'youth' });
  const code = await aCard(intake, youthId);
  for (const script of [true, false]) {
    const phone = await ownPhone(scene, code, script);
    await phone.go('/my-page/goals');
    await phone.sees(GOAL);
    await phone.page.getByLabel('Yes', { exact: true }).first().check();
    await phone.press('Send my answer');
    await phone.sees(/the plan was agreed/);
    await phone.accessible();
    await phone.context.close();
  }
  const said = {
    at: dated(45, '09:30'),
    needs: ['advocate'],
    court: 'Edelweiss House',
    special: SPECIAL,
    kind: 'review',
  };
  const hearing = (await does('probation', `${youth}/hearings`, said)).location ?? '';
  expect(await sight(hearing, [SPECIAL])).toEqual({
    socialworker: [],
    probation: [SPECIAL],
    advocate: [],
    nurse: [],
    counsel: [SPECIAL],
    mdt: [],
  });
  expect(await sight(`${youth}/plan`, [GOAL, 'Find a shop that teaches'])).toEqual({
    socialworker: [GOAL, 'Find a shop that teaches'],
    probation: [GOAL, 'Find a shop that teaches'],
    advocate: [GOAL, 'Find a shop that teaches'],
    nurse: [GOAL, 'Find a shop that teaches'],
    counsel: [GOAL, 'Find a shop that teaches'],
    mdt: [GOAL, 'Find a shop that teaches'],
  });
}

/** A school is told that he comes back to class, for so long as he said, and what he wants; not why he was away. */
async function backToSchool(): Promise<void> {
  const { day, dated, does, sight, who } = days;
  day(50);
  expect((await who.educator.get(youth)).status).toBe(404);
  const [school] = await scene.county.owner(`select agency_id::text as id from people.users where handle = 'educator'`);
  await does('probation', `${youth}/consents/new`, {
    agency: String(school?.id),
    person: 'everyone',
    givenBy: 'youth',
    categories: ['education', 'coordination', 'identity'],
    purpose: 'school',
    until: dated(120),
    how: 'in-person',
    lang: 'en',
    concern: 'none',
  });
  const kept = [CHEST, 'A hearing is near.', DEBT, SPECIAL];
  expect((await sight(`${youth}/timeline`, kept)).educator).toEqual([]);
  expect((await sight(`${youth}/plan`, [GOAL, ...kept])).educator).toEqual([GOAL]);
  // The officer who arrested him and the hotline find no page of his, whatever they try.
  for (const one of ['officer', 'hotline'] as const)
    for (const path of [youth, `${youth}/plan`, `${youth}/timeline`, `/responses/${response}`])
      expect([one, path, (await who[one].get(path)).status]).toEqual([one, path, 404]);
  expect(await days.known('officer', 'Dario Example', '16')).toBeNull();
}

async function anotherOfficer(): Promise<void> {
  const { day, dated, does, id, sight } = days;
  day(60);
  await does('probation', `${youth}/access/bring`, { person: await id('probation-2'), kind: 'assigned-team' });
  const next = await scene.county.as('probation-2');
  const words = { helps: 'Tell him first.', first: 'Ask about the shop.' };
  const given = { from: await id('probation'), to: await id('probation-2'), leavesOn: dated(62), ...words };
  const handover = (await does('probation', `${youth}/handovers`, given)).location ?? '';
  await did(next, `${handover}/reading`);
  day(62);
  await did(next, `${handover}/meeting`, { metOn: dated(61) });
  await days.leaves('probation', youthId, 'probation');
  day(90);
  expect(Object.keys(await sight(youth, []))).toEqual([
    'socialworker',
    'advocate',
    'nurse',
    'educator',
    'counsel',
    'mdt',
  ]);
  const officer = await scene.person('probation-2', { width: 320, script: false });
  await officer.go(handover);
  await officer.sees('Tell him first.');
  await officer.sees(GOAL);
  await officer.accessible();
  await officer.go(`${youth}/plan`);
  await officer.sees('Find a shop that teaches');
  await officer.sees('has left the team');
  await officer.accessible();
  await officer.context.close();
}

it('a boy who sold drugs for a debt: met with help in the hall, planned with, in court, and never the police’s to read', async () => {
  await atTheHall();
  await theFirstDays();
  await thePlanAndTheCourt();
  await backToSchool();
  await anotherOfficer();
});
