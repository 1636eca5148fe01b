import { describe, expect, test } from 'vitest';
import { at, calendars, definition, done, dueOn, nothingSet, on, respond, stepOf } from './fixtures.ts';
import { alarmsOf } from './model/alarms.ts';
import { starts } from './model/decide.ts';
import type { Facts } from './model/facts.ts';
import { run } from './model/run.ts';
import { shippedDefinitions } from './shipped.ts';

const all = shippedDefinitions();

test('all thirteen are there', () => {
  expect(all.map((each) => each.id).sort()).toEqual([
    'detention',
    'federal-notice',
    'first-responder',
    'forced-crime',
    'health-screen',
    'hotline-report',
    'labor-response',
    'missing-from-care',
    'missing-from-home',
    'safe-youth-zone',
    'school',
    'sex-trafficking-notice',
    'victim-witness',
  ]);
});

describe('Every shipped protocol', () => {
  for (const each of all)
    test(`${each.id}: nothing claims to be checked, no setting has a default, each clock names its source`, () => {
      const sources = [each.source, ...each.phones.map((p) => p.source), ...each.steps.map((step) => step.duty.source)];
      expect(sources.every((source) => source.checkedOn === null)).toBe(true);
      for (const setting of each.settings) expect(setting).not.toHaveProperty('default');
      for (const step of each.steps)
        for (const clock of step.due) {
          const bySetting = 'span' in clock && typeof clock.span === 'object';
          expect(bySetting || clock.source !== undefined, `${step.id}`).toBe(true);
        }
    });

  test('every setting and phone that it lists is used, and every phone setting is offered', () => {
    for (const each of all) {
      const text = JSON.stringify([each.steps, each.trigger, each.phones, each.ends]);
      for (const setting of each.settings) expect(text, `${each.id} ${setting.id}`).toContain(`"${setting.id}"`);
      const settings = new Set(each.settings.map((setting) => setting.id));
      for (const phone of each.phones)
        if (phone.setting) expect(settings.has(phone.setting), `${each.id} ${phone.setting}`).toBe(true);
    }
  });

  test('says “youth”, never a word that labels one', () => {
    // Other than the name of the county's own protocol, and its id after it.
    const named = /Victim Witness Testimony Protocol|"victim-witness"/g;
    for (const each of all)
      expect(JSON.stringify(each).replaceAll(named, '')).not.toMatch(
        /\b(victim|victims|csec youth|prostitute|runaway youth|delinquent|perpetrator)\b/i,
      );
  });
});

/** What stands in English must stand in Spanish: where the first is said, so is the second. */
const both: [RegExp, RegExp][] = [
  [/\bloiter/i, /merode/i],
  [/\byour number/i, /\bsu número/i],
  [/\badvocate/i, /defensor/i],
  [/\bpolice\b/i, /polic/i],
  [/\b(lawyer|counsel)\b/i, /abogad|defens|legal/i],
  [/\bschool/i, /escuela|escolar|plantel/i],
  [/\bcounty/i, /condado/i],
  [/\byouth\b/i, /joven|jóven/i],
  [/\bprobation\b/i, /libertad condicional/i],
];

test('Spanish leaves out no number, and none of the words that an act hangs on', () => {
  const numbers = (text: string) => [...text.matchAll(/\d+/g)].map(([n]) => n).sort();
  for (const each of all)
    for (const { en, es } of textsIn(each)) {
      expect(numbers(es), en).toEqual(numbers(en));
      for (const [said, there] of both) if (said.test(en)) expect(es, en).toMatch(there);
    }
});

function textsIn(value: unknown): { en: string; es: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'en' in value && 'es' in value ? [{ en: String(value.en), es: String(value.es) }] : [];
  return [...own, ...Object.values(value).flatMap(textsIn)];
}

describe('Hotline report', () => {
  test('a mandated reporter owes paper within 36 hours, to the minute, before noon or after', () => {
    const events = [done('2026-06-01T11:59', 'take-report', { danger: false, mandated: true, covered: true })];
    const now = respond('hotline-report', { event: 'report' }, events);
    expect(dueOn(now, 'mandated-written')).toEqual(at('2026-06-02T22:00'));
    expect(dueOn(now, 'cross-report-written')).toEqual(at('2026-06-02T22:00'));
    expect(stepOf(now, 'cross-report-phone').status).toBe('open');
  });
  test('anyone else owes none', () => {
    const events = [done('2026-06-01T11:00', 'take-report', { danger: false, mandated: false, covered: false })];
    const now = respond('hotline-report', { event: 'report', form: [] }, events);
    expect(stepOf(now, 'mandated-written').status).toBe('not-applicable');
    expect(stepOf(now, 'cross-report-phone').status).toBe('not-applicable');
  });
  test('labor trafficking alone brings a cross-report only where the county has decided so', () => {
    const events = [done('2026-06-01T11:00', 'take-report', { danger: false, mandated: false, covered: false })];
    const facts = { event: 'report', form: ['lt'] };
    const open = (settings: Record<string, string>) =>
      stepOf(respond('hotline-report', facts, events, { switches: new Set(), settings }), 'cross-report-phone');
    expect(open({})).toMatchObject({ status: 'ask', askSettings: ['labor-alone'] });
    expect(open({ 'labor-alone': 'no' }).status).toBe('not-applicable');
    expect(open({ 'labor-alone': 'yes' }).status).toBe('open');
  });
  test('a report that is evaluated out still brings an offer of community help', () => {
    const events = [
      done('2026-06-01T11:00', 'take-report', { danger: false, mandated: false, covered: false }),
      done('2026-06-01T12:00', 'decide', { disposition: 'evaluated-out', tool: true, why: 'no sign of harm' }),
    ];
    const now = respond('hotline-report', { event: 'report', form: [] }, events);
    expect([stepOf(now, 'offer-community').status, stepOf(now, 'visit').status]).toEqual(['open', 'not-applicable']);
  });
  test('the visit’s clock follows the response time that was decided', () => {
    const visit = (time: string) =>
      dueOn(
        respond('hotline-report', { event: 'report', form: [] }, [
          done('2026-06-01T11:00', 'take-report', { danger: false, mandated: false, covered: false }),
          done('2026-06-01T12:00', 'decide', {
            disposition: 'investigate',
            tool: true,
            why: 'x',
            'response-time': time,
          }),
        ]),
        'visit',
      );
    expect(visit('3-day')).toEqual(at('2026-06-04T23:59:59'));
    expect(visit('10-day')).toEqual(at('2026-06-11T23:59:59'));
    expect(visit('immediate')).toBe('unset');
  });
});

describe('First responder', () => {
  const facts = { event: 'police-contact', form: ['cse'], age: 15 };
  test('advocate and child welfare within 90 minutes, services and health within 72 hours, 90 days', () => {
    const now = respond('first-responder', { ...facts, outOfCounty: false });
    expect(dueOn(now, 'advocate-there')).toEqual(at('2026-06-01T11:30'));
    expect(dueOn(now, 'child-welfare-there')).toEqual(at('2026-06-01T11:30'));
    expect(dueOn(now, 'first-services')).toEqual(at('2026-06-04T10:00'));
    expect(dueOn(now, 'health-exam')).toEqual(at('2026-06-04T10:00'));
    expect(dueOn(now, 'ninety-days')).toEqual(at('2026-08-30T23:59:59'));
  });
  test('its alarms ring at 2 in the morning', () => {
    const night = { ...facts };
    const definitionOf = definition('first-responder');
    const start = at('2026-06-01T02:00');
    const now = run(definitionOf, { start, facts: night, events: [], county: nothingSet, calendars, now: start });
    const alarms = alarmsOf(definitionOf, 'r', now, { calendars, quiet: { from: '21:00', to: '07:00' } });
    const half = alarms.find((alarm) => alarm.step === 'advocate-there' && alarm.kind === 'half');
    expect(half?.at).toEqual(at('2026-06-01T02:45'));
  });
  test('a youth of another county is handed over to it, and no team is called here', () => {
    const now = respond('first-responder', { ...facts, outOfCounty: true });
    expect([stepOf(now, 'hand-over').status, stepOf(now, 'team-meets').status]).toEqual(['waiting', 'not-applicable']);
  });
  test('labor trafficking starts it only where the county has turned that on', () => {
    const labor = { event: 'police-contact', form: ['ltfc'] };
    expect(starts(definition('first-responder'), labor, nothingSet).answer).toBe(false);
    const on = { switches: new Set(['labor-branch']), settings: {} };
    expect(starts(definition('first-responder'), labor, on).answer).toBe(true);
  });
});

describe('Federal notice', () => {
  const facts = { age: 16, foreignNational: 'possible', form: ['lt'], birthDay: '2009-11-03' };
  test('starts for one who is, or may be, neither citizen nor permanent resident; not when that is unknown', () => {
    expect(starts(definition('federal-notice'), facts, nothingSet).answer).toBe(true);
    expect(starts(definition('federal-notice'), { ...facts, foreignNational: 'no' }, nothingSet).answer).toBe(false);
    expect(starts(definition('federal-notice'), { age: 16, form: ['lt'] }, nothingSet)).toEqual({
      answer: 'unknown',
      facts: ['foreignNational'],
      settings: [],
    });
    expect(starts(definition('federal-notice'), { ...facts, age: 18 }, nothingSet).answer).toBe(false);
  });
  test('Part A within 24 hours of discovery, over the hour that is lost', () => {
    const start = at('2026-03-07T20:00');
    const of = run(definition('federal-notice'), {
      start,
      facts,
      events: [],
      county: nothingSet,
      calendars,
      now: start,
    });
    expect(dueOn(of, 'part-a')).toEqual(at('2026-03-08T21:00'));
  });
  test('before the last minute of 17, Eastern time, when that comes first', () => {
    const now = respond('federal-notice', { ...facts, age: 17, birthDay: '2008-06-02' });
    expect(dueOn(now, 'part-a')).toEqual(at('2026-06-01T20:59'));
    expect(dueOn(now, 'part-b')).toEqual(at('2026-06-01T20:59'));
  });
  test('interim help runs out after 90 days, or 120 when extended, and the letter opens the tasks', () => {
    const events = [
      done('2026-06-01T15:00', 'part-a', { 'sent-at': 'x', way: 'online' }),
      done('2026-06-05T15:00', 'answer', { letter: 'interim', 'interim-from': '2026-06-05' }),
    ];
    const first = respond('federal-notice', facts, events, nothingSet, '2026-06-06T10:00');
    expect(dueOn(first, 'interim-ends')).toEqual(at('2026-09-03T23:59:59'));
    for (const task of ['food-and-cash', 'health-cover', 'refugee-home', 'case-manager', 'school-and-work'])
      expect(stepOf(first, task).status).toBe('open');
    events.push(done('2026-08-30T10:00', 'interim-ends', { extended: true }));
    const later = respond('federal-notice', facts, events, nothingSet, '2026-08-31T10:00');
    expect(dueOn(later, 'extension-ends')).toEqual(at('2026-10-03T23:59:59'));
  });
  test('ends when the youth proves to be a citizen', () => {
    const events = [on('2026-06-01T12:00', { kind: 'facts', facts: { foreignNational: 'no' } })];
    expect(respond('federal-notice', facts, events)).toMatchObject({ status: 'ended', end: { id: 'citizen' } });
  });
});

describe('Sex trafficking notice', () => {
  test('police within 24 hours once confirmed; a suspicion only where counsel has decided that it counts', () => {
    const served = { childWelfareServices: true };
    expect(dueOn(respond('sex-trafficking-notice', { ...served, standingCse: 'confirmed' }), 'tell-police')).toEqual(
      at('2026-06-02T10:00'),
    );
    const suspected = respond('sex-trafficking-notice', { ...served, standingCse: 'suspected' });
    expect(stepOf(suspected, 'tell-police')).toMatchObject({ status: 'ask', askSettings: ['suspected-counts'] });
  });
  test('starts for a youth at home with services as for one in care', () => {
    const confirmed = { standingCse: 'confirmed' };
    const begins = (more: Facts) =>
      starts(definition('sex-trafficking-notice'), { ...confirmed, ...more }, nothingSet).answer;
    expect(begins({ childWelfareServices: true, inCare: false })).toBe(true);
    expect(begins({ inCare: true })).toBe(true);
    expect(begins({ childWelfareServices: false, inCare: false })).toBe(false);
  });
});
