import { afterAll, beforeAll, expect, it } from 'vitest';
import { aScene, type Scene } from '../harness/browser.ts';
import { type Days, ninetyDays, type One, ownPhone } from '../harness/ninety-days.ts';
import { aCard } from '../harness/own-page.ts';

/** A girl of fifteen in foster care, found at night: nine people, and her own page, for ninety days. */
let scene: Scene;
let days: Days;
let youthId = '';
let youth = '';
let response = '';
let code = '';
const EXAM = 'Wrist seen, splint on.';
const CREDITS = 'Two credits are missing.';
const CAR = 'A man waits in a car.';
const GOAL = 'My own door, with a key.';
const AUNT = 'My aunt on Alder Street';
const SPECIAL = 'Starlight';
const WORDS = [EXAM, CREDITS, CAR];
beforeAll(async () => {
  scene = await aScene();
  days = await ninetyDays(scene.county);
});
afterAll(() => scene.close());

const step = (one: One, name: string, said: Record<string, string | string[]> = {}) =>
  days.step(one, response, name, said);
/** A step of whichever advocates' program it fell to: the county has two that may take her. */
async function byTheirProgram(name: string, said: Record<string, string>): Promise<void> {
  const [row] = await scene.county.owner(
    `select u.handle from responses.clocks c join people.users u on u.county_id = c.county_id and u.agency_id = c.routed_agency_id
      where c.response_id = $1 and c.step_id = $2 and u.handle in ('advocate', 'labor-advocate')`,
    [response, name],
  );
  const program = await scene.county.as(String(row?.handle));
  const at = `/responses/${response}/steps/${name}`;
  expect((await program.post(`${at}/taking`, {})).status).toBe(303);
  expect((await program.post(`${at}/completion`, said)).status).toBe(303);
}
const bring = async (handle: string, kind: string) =>
  days.does('socialworker', `${youth}/access/bring`, { person: await days.id(handle), kind });

async function theNight(): Promise<void> {
  const { does, dated, sight } = days;
  await does('officer', '/street', { age: '15', given: 'Ilse', where: 'by the fountain', seen: CAR });
  const [row] = await scene.county.owner(
    `select id::text, youth_id::text as youth from responses.responses where protocol_id = 'first-responder' order by recorded_at desc limit 1`,
  );
  response = String(row?.id);
  youthId = String(row?.youth);
  youth = `/youth/${youthId}`;
  await step('officer', 'keep-safe', { 'care-now': 'no' });
  const call = { 'called-at': dated(0, '00:01'), residence: 'no', missing: 'care', system: ['child-welfare'] };
  await step('officer', 'call-hotline', call);
  await step('officer', 'rights', { answer: 'yes' });
  expect(await sight(youth, ['Ilse'])).toEqual({ officer: ['Ilse'] });
  await step('hotline', 'call-team', { 'paged-at': dated(0, '00:02'), probation: 'no' });
  await byTheirProgram('advocate-there', { 'e.there-at': dated(0, '00:03') });
  await step('socialworker', 'child-welfare-there', { 'there-at': dated(0, '00:03') });
  // The advocate is there already where it fell to their program.
  await days.who.socialworker.post(`${youth}/access/bring`, {
    person: await days.id('advocate'),
    kind: 'assigned-team',
  });
  const seen = await sight(`${youth}/timeline`, WORDS);
  expect(seen).toEqual({ officer: [CAR], hotline: [], advocate: [], socialworker: [] });
  const worker = await scene.person('socialworker', { width: 320 });
  await worker.go(`/responses/${response}`);
  await worker.sees('Health exam');
  await worker.sees(/Due in 2 days|Due in 71 hours/);
  await worker.context.close();
}

async function theFirstDays(): Promise<void> {
  const { does, day, dated, id, sight } = days;
  day(1);
  await bring('nurse', 'treatment');
  await bring('counsel', 'counsel');
  await bring('mdt', 'mdt-service');
  const [school] = await scene.county.owner(
    `select agency_id::text as agency from people.users where handle = 'educator'`,
  );
  await does('socialworker', `${youth}/consents/new`, {
    agency: String(school?.agency),
    person: await id('educator'),
    givenBy: 'youth',
    categories: ['education', 'coordination', 'identity'],
    purpose: 'school',
    until: dated(120),
    how: 'in-person',
    lang: 'en',
    concern: 'none',
  });
  // Who rang the team has done what was theirs.
  await days.leaves('hotline', youthId, 'socialworker');
  day(3);
  await does('nurse', `${youth}/notes`, { body: EXAM, category: 'medical' });
  await does('socialworker', `${youth}/notes`, { body: CREDITS, category: 'coordination' });
  await does('advocate', `${youth}/efforts`, { outcome: 'call-yes' });
  expect(await sight(`${youth}/timeline`, WORDS)).toEqual({
    officer: [CREDITS, CAR],
    socialworker: [CREDITS],
    advocate: [CREDITS],
    nurse: [EXAM, CREDITS],
    educator: [CREDITS],
    counsel: [EXAM, CREDITS],
    mdt: [CREDITS],
  });
}

async function theTeamMeets(): Promise<void> {
  const { does, day, dated, id, sight } = days;
  const table = (await does('mdt', '/meetings/teams', { kind: 'mdt-service', name: 'Thursday table' })).location ?? '';
  for (const [handle, seat] of [
    ['socialworker', 'child-welfare'],
    ['advocate', 'advocate'],
    ['nurse', 'medical'],
    ['educator', 'education'],
  ])
    await does('mdt', `${table}/members`, { who: `${handle}@sample.invalid`, seat: String(seat) });
  const meeting =
    (await does('mdt', `${table}/meetings`, { startsAt: dated(10, '10:00'), place: 'Room 4' })).location ?? '';
  const [row] = await scene.county.owner('select number from youth.youth where id = $1', [youthId]);
  await does('mdt', `${meeting}/youth`, { number: String(row?.number) });
  await does('advocate', `${meeting}${youth}/prepared`, { comes: 'telephone', say: 'Not the group home.' });
  day(11);
  const agenda = await sight(`${meeting}${youth}`, ['What changed since', 'Not the group home.', EXAM, CREDITS]);
  const all = ['What changed since', 'Not the group home.', CREDITS];
  expect(agenda).toEqual({
    mdt: all,
    socialworker: all,
    advocate: all,
    nurse: ['What changed since', 'Not the group home.', EXAM, CREDITS],
    educator: all,
  });
  const decided = { what: 'Ask about the later bus', owner: await id('educator'), dueOn: dated(20) };
  await does('mdt', `${meeting}${youth}/decisions`, decided);
  await does('mdt', `${meeting}/ending`);
  await step('socialworker', 'safe-place', { 'youth-wish': 'Her aunt', place: 'kin' });
  await step('mdt', 'team-meets');
  expect((await days.who.educator.get('/work')).text).toContain('Ask about the later bus');
}

async function thePlan(): Promise<void> {
  const { does, day, sight } = days;
  day(30);
  await does('advocate', `${youth}/plan/goals`, { words: GOAL, whose: 'youth' });
  await does('advocate', `${youth}/plan/safety`, { people: AUNT, whose: 'youth' });
  await does('nurse', `${youth}/plan/needs`, { code: 'mental-health', stand: 'wanted', words: 'One who stays' });
  code = await aCard(days.who.socialworker, youthId);
  const answers = { Partly: true, Yes: false } as const;
  for (const [answer, script] of Object.entries(answers)) {
    const phone = await ownPhone(scene, code, script);
    await phone.go('/my-page/goals');
    await phone.sees(GOAL);
    await phone.seesNot('One who stays');
    await phone.page.getByLabel(answer, { exact: true }).first().check();
    await phone.press('Send my answer');
    await phone.sees(answer === 'Yes' ? 'the plan was agreed.' : 'the plan was agreed partly');
    await phone.accessible();
    await phone.go('/my-page/see');
    await phone.sees('Police');
    await phone.context.close();
  }
  const whole = [GOAL, AUNT, 'Ask about the later bus'];
  const team = { socialworker: whole, advocate: whole, educator: whole, counsel: whole, mdt: whole };
  const seen = await sight(`${youth}/plan`, [...whole, 'One who stays']);
  expect(seen).toEqual({ ...team, officer: [], nurse: [...whole, 'One who stays'] });
  const officer = await scene.person('officer', { width: 320, script: false });
  await officer.go(`${youth}/plan`);
  await officer.sees('Police see the tasks that are theirs');
  await officer.accessible();
  await officer.context.close();
}

async function theHearing(): Promise<void> {
  const { does, day, dated, sight } = days;
  day(31);
  const said = {
    at: dated(45, '09:30'),
    needs: ['transport'],
    court: 'Edelweiss House',
    special: SPECIAL,
    kind: 'review',
  };
  const hearing = (await does('counsel', `${youth}/hearings`, said)).location ?? '';
  expect(await sight(hearing, ['Ride', SPECIAL])).toEqual({
    officer: ['Ride'],
    socialworker: ['Ride', SPECIAL],
    advocate: ['Ride'],
    nurse: ['Ride'],
    educator: ['Ride'],
    counsel: ['Ride', SPECIAL],
    // Child welfare's own, since she took a step of the response.
    mdt: ['Ride', SPECIAL],
  });
  day(45);
  await does('counsel', `${hearing}/result`, { result: 'She stays at her school.' });
  expect((await days.who.educator.get(`${youth}/timeline`)).text).not.toMatch(/Starlight|Edelweiss|She stays/);
  for (const script of [true, false]) {
    const phone = await ownPhone(scene, code, script);
    await phone.go('/my-page/next');
    await phone.seesNot(SPECIAL);
    await phone.accessible();
    await phone.context.close();
  }
}

async function anotherWorker(): Promise<void> {
  const { does, day, dated, id, sight } = days;
  day(60);
  await bring('socialworker-2', 'assigned-team');
  const next = await scene.county.as('socialworker-2');
  const words = { helps: 'Music in the car.', first: 'Say when you come again.' };
  const given = { from: await id('socialworker'), to: await id('socialworker-2'), leavesOn: dated(62), ...words };
  const handover = (await does('socialworker', `${youth}/handovers`, given)).location ?? '';
  expect((await next.post(`${handover}/reading`, {})).status).toBe(303);
  day(62);
  expect((await next.post(`${handover}/meeting`, { metOn: dated(61) })).status).toBe(303);
  await days.leaves('socialworker', youthId, 'socialworker');
  const seen = await sight(youth, ['Ilse']);
  expect(Object.keys(seen)).toEqual(['officer', 'advocate', 'nurse', 'educator', 'counsel', 'mdt']);
  const worker = await scene.person('socialworker-2', { width: 320 });
  await worker.go(handover);
  await worker.sees('Music in the car.');
  await worker.sees(GOAL);
  await worker.go(`${youth}/team`);
  await worker.sees(/2 social workers/);
  await worker.context.close();
}

async function theReview(): Promise<void> {
  const { day, sight } = days;
  day(90);
  await byTheirProgram('ninety-days', { 'e.goes-on': 'yes' });
  await step('mdt', 'review');
  const phone = await ownPhone(scene, code, true);
  await phone.go('/my-page/sharing');
  await phone.press('Take all of it back');
  await phone.sees('You have said yes to nothing here.');
  await phone.context.close();
  const seen = await sight(youth, ['Ilse']);
  expect(Object.keys(seen)).toEqual(['officer', 'advocate', 'nurse', 'counsel', 'mdt']);
}

it('a girl in foster care: found, heard, planned with, in court, handed over once, looked at again after ninety days', async () => {
  await theNight();
  await theFirstDays();
  await theTeamMeets();
  await thePlan();
  await theHearing();
  await anotherWorker();
  await theReview();
});
