import { afterAll, beforeAll, expect, it } from 'vitest';
import { linkOf } from '../../src/platform/mail/index.ts';
import { aScene, type Scene } from '../harness/browser.ts';
import { type Days, ninetyDays } from '../harness/ninety-days.ts';
import { aCard } from '../harness/own-page.ts';
import { begun, countyMinute, met } from '../harness/responses.ts';

/** A boy of sixteen who speaks Q’eqchi’, from the night shift of a poultry plant: ninety days, with an interpreter who never sees him. */
let scene: Scene;
let days: Days;
let youthId = '';
let youth = '';
let response = '';
const PAPERS = 'No papers yet; the letter is asked for.';
const HANDS = 'Cuts on both hands, treated.';
const GOAL = 'To sleep at night and go to school by day.';
beforeAll(async () => {
  scene = await aScene();
  days = await ninetyDays(scene.county);
  await scene.county.owner('truncate oncall.helpers, oncall.hours, oncall.asks, oncall.rings');
});
afterAll(() => scene.close());

const step = (name: string, said: Record<string, string> = {}) => days.step('socialworker', response, name, said);

async function theNightShift(): Promise<void> {
  const { county } = scene;
  const { who, sight } = days;
  youthId = await met(county, who.socialworker, 'child-welfare', { given: 'Mateo', family: 'Ixchel', age: '16' });
  youth = `/youth/${youthId}`;
  const facts = { age: '16', foreignNational: 'possible', form: ['lt'] };
  response = await begun(county, who.socialworker, youthId, 'federal-notice', facts);
  expect(await sight(youth, ['Mateo'])).toEqual({ socialworker: ['Mateo'] });

  const liaison = await county.as('liaison');
  const rosa = { kind: 'interpreter', name: 'Rosa Xol', phone: '213 555 0100', email: 'rosa@mail.example' };
  const { location } = await liaison.post('/on-call/list', { ...rosa, languages: ['kek'], ways: ['phone'] });
  const hours = { weekdays: ['1', '2', '3', '4', '5', '6', '7'], from: '00:00', until: '00:00', rank: '1' };
  expect((await liaison.post(`${location}/hours`, hours)).status).toBe(303);
  const ask = { kind: 'interpreter', lang: 'kek', way: 'phone', when: 'now', minutes: '30', call: '213 555 0142' };
  const asked = (await days.does('socialworker', `${youth}/interpreter`, ask)).location ?? '';
  const [ring] = await county.owner('select id::text, county_id::text as county from oncall.rings');
  const { token } = linkOf(county.vault.ring, String(ring?.county), '/on-call/answer', String(ring?.id));
  for (const script of [false, true]) {
    const interpreter = await scene.person(null, { width: 320, script });
    await interpreter.go(`/on-call/answer/${token}`);
    await interpreter.seesNot(/Mateo|Ixchel|plant/);
    await interpreter.accessible();
    if (!script) await interpreter.press(/^Yes/);
    await interpreter.sees('213 555 0142');
    await interpreter.accessible();
    await interpreter.context.close();
  }
  const worker = await scene.person('socialworker', { width: 320 });
  await worker.go(asked);
  await worker.sees(/Rosa Xol said yes/);
  await worker.go(`/responses/${response}`);
  await worker.sees('Send Part A to HHS');
  await worker.sees('Due in 23 hours');
  await worker.context.close();
}

async function theFirstDays(): Promise<void> {
  const { day, dated, does, id, sight } = days;
  await step('part-a', { 'sent-at': dated(0, '00:01'), way: 'online' });
  day(1);
  await step('request-number', { number: 'RFA-1042' });
  for (const [handle, kind] of [
    ['advocate', 'assigned-team'],
    ['nurse', 'treatment'],
    ['counsel', 'counsel'],
    ['mdt', 'mdt-service'],
    ['officer', 'assigned-team'],
  ] as const)
    await does('socialworker', `${youth}/access/bring`, { person: await id(handle), kind });
  const [school] = await scene.county.owner(`select agency_id::text as id from people.users where handle = 'educator'`);
  await does('socialworker', `${youth}/consents/new`, {
    agency: String(school?.id),
    person: 'everyone',
    givenBy: 'youth',
    categories: ['education', 'coordination', 'identity'],
    purpose: 'school',
    until: dated(120),
    how: 'interpreter',
    lang: 'kek',
    concern: 'none',
  });
  day(3);
  await does('nurse', `${youth}/notes`, { body: HANDS, category: 'medical' });
  await does('socialworker', `${youth}/notes`, { body: PAPERS, category: 'immigration' });
  expect(await sight(`${youth}/timeline`, [HANDS, PAPERS, 'RFA-1042', 'federal'])).toEqual({
    officer: [],
    socialworker: [PAPERS],
    advocate: [],
    nurse: [HANDS],
    educator: [],
    counsel: [HANDS, PAPERS],
    mdt: [],
  });
  expect(Object.keys(await sight(`/responses/${response}`, []))).toEqual(['socialworker', 'counsel']);
}

async function hisPlan(): Promise<void> {
  const { day, dated, does, sight } = days;
  day(30);
  await does('advocate', `${youth}/plan/goals`, { words: GOAL, whose: 'youth' });
  const papers = { code: 'immigration', stand: 'wanted', words: 'A lawyer who explains it twice' };
  await does('counsel', `${youth}/plan/needs`, papers);
  const code = await aCard(days.who.socialworker, youthId);
  for (const script of [false, true]) {
    const phone = await scene.person(null, { width: 320, script, lang: 'es' });
    await phone.go('/my-page?lang=es');
    await phone.page.getByLabel('Tu código').fill(code);
    await phone.press('Abrir');
    await phone.go('/my-page/goals');
    await phone.sees(GOAL);
    await phone.seesNot('A lawyer who explains');
    await phone.page.getByLabel('Sí', { exact: true }).last().check();
    await phone.press('Enviar mi respuesta');
    await phone.sees(/se aceptó el plan/);
    await phone.accessible();
    await phone.context.close();
  }
  const words = [GOAL, papers.words];
  expect(await sight(`${youth}/plan`, words)).toEqual({
    officer: [],
    socialworker: words,
    advocate: [GOAL],
    nurse: [GOAL],
    educator: [GOAL],
    counsel: words,
    mdt: [GOAL],
  });
  day(31);
  const said = { at: dated(45, '09:30'), needs: ['interpreter'], court: 'Edelweiss House', kind: 'review' };
  const hearing = (await does('counsel', `${youth}/hearings`, said)).location ?? '';
  expect(await sight(hearing, ['Interpreter', 'Edelweiss House'])).toEqual({
    officer: ['Interpreter'],
    socialworker: ['Interpreter', 'Edelweiss House'],
    advocate: ['Interpreter'],
    nurse: ['Interpreter'],
    educator: ['Interpreter'],
    counsel: ['Interpreter', 'Edelweiss House'],
    mdt: ['Interpreter'],
  });
}

async function theLetter(): Promise<void> {
  const { day, dated, sight } = days;
  day(45);
  await step('answer', { letter: 'interim', 'interim-from': dated(45) });
  day(60);
  await days.leaves('officer', youthId, 'socialworker');
  expect(Object.keys(await sight(youth, []))).toEqual([
    'socialworker',
    'advocate',
    'nurse',
    'educator',
    'counsel',
    'mdt',
  ]);
  // The hotline may ask whether the county knows him, and hears nothing of his papers, his plan or who is with him. Probation, whom he
  // never met, may not even ask.
  const answer = await days.known('hotline', 'Mateo Ixchel', '16');
  expect(answer).toContain('Is this youth known to the county?');
  expect(answer).not.toMatch(/Ixchel|RFA-1042|Edelweiss|federal|sleep at night|plant/);
  expect(await days.known('probation', 'Mateo Ixchel', '16')).toBeNull();
  for (const path of [youth, `${youth}/plan`, `${youth}/timeline`, `/responses/${response}`])
    for (const one of ['hotline', 'probation'] as const)
      expect([one, path, (await days.who[one].get(path)).status]).toEqual([one, path, 404]);
  const at = day(90);
  const worker = await scene.person('socialworker', { width: 320, script: false });
  await worker.go(`/responses/${response}`);
  await worker.sees('Before interim help ends');
  await worker.sees(/Due in/);
  await worker.accessible();
  await worker.context.close();
  expect(countyMinute(at).slice(0, 10)).toBe(dated(90));
}

it('a Q’eqchi’-speaking boy from a poultry plant: heard in his language, his papers the lawyer’s and the worker’s alone', async () => {
  await theNightShift();
  await theFirstDays();
  await hisPlan();
  await theLetter();
});
