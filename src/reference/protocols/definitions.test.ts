import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyEvidence, anyValue, at, calendars, nothingSet, on, playToEnd, stepOf } from './fixtures.ts';
import { alarmsOf } from './model/alarms.ts';
import type { CountyChoices } from './model/condition.ts';
import { starts } from './model/decide.ts';
import type { ProtocolDefinition } from './model/definition.ts';
import type { EvidenceValue, ResponseEvent } from './model/events.ts';
import { type FactName, type Facts, factNames } from './model/facts.ts';
import { stopReasonNames } from './model/reasons.ts';
import { run } from './model/run.ts';
import { shippedDefinitions } from './shipped.ts';

const all = shippedDefinitions();
const definition = (id: string): ProtocolDefinition => {
  const found = all.find((each) => each.id === id);
  if (!found) throw new Error(`No protocol ${id}`);
  return found;
};
const everything = (each: ProtocolDefinition): CountyChoices => ({
  switches: new Set(each.switches.map((one) => one.id)),
  settings: Object.fromEntries(
    each.settings.map((one) => [one.id, one.kind === 'span' ? 'PT48H' : (one.options?.[0]?.value ?? '555-0100')]),
  ),
});
const START = at('2026-06-01T10:00');
const state = (id: string, facts: Facts, events: ResponseEvent[] = [], county = nothingSet, now = '2026-06-02T12:00') =>
  run(definition(id), { start: START, facts, events, county, calendars, now: at(now) });
const done = (when: string, step: string, evidence: Record<string, EvidenceValue> = {}) =>
  on(when, { kind: 'done', step, evidence });
const due = (of: ReturnType<typeof state>, id: string) => {
  const clock = stepOf(of, id).due;
  return clock.kind === 'at' ? clock.at : clock.kind;
};

test('all eleven are there', () => {
  expect(all.map((each) => each.id).sort()).toEqual([
    'detention',
    'federal-notice',
    'first-responder',
    'health-screen',
    'hotline-report',
    'labor-response',
    'missing-from-care',
    'missing-from-home',
    'safe-youth-zone',
    'school',
    'sex-trafficking-notice',
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
    for (const each of all)
      expect(JSON.stringify(each)).not.toMatch(
        /\b(victim|victims|csec youth|prostitute|runaway youth|delinquent|perpetrator)\b/i,
      );
  });
});

describe('Hotline report', () => {
  test('a mandated reporter owes paper within 36 hours, to the minute, before noon or after', () => {
    const events = [done('2026-06-01T11:59', 'take-report', { danger: false, mandated: true, covered: true })];
    const now = state('hotline-report', { event: 'report' }, events);
    expect(due(now, 'mandated-written')).toEqual(at('2026-06-02T22:00'));
    expect(due(now, 'cross-report-written')).toEqual(at('2026-06-02T22:00'));
    expect(stepOf(now, 'cross-report-phone').status).toBe('open');
  });
  test('anyone else owes none', () => {
    const events = [done('2026-06-01T11:00', 'take-report', { danger: false, mandated: false, covered: false })];
    const now = state('hotline-report', { event: 'report', form: [] }, events);
    expect(stepOf(now, 'mandated-written').status).toBe('not-applicable');
    expect(stepOf(now, 'cross-report-phone').status).toBe('not-applicable');
  });
  test('labor trafficking alone brings a cross-report only where the county has decided so', () => {
    const events = [done('2026-06-01T11:00', 'take-report', { danger: false, mandated: false, covered: false })];
    const facts = { event: 'report', form: ['lt'] };
    const open = (settings: Record<string, string>) =>
      stepOf(state('hotline-report', facts, events, { switches: new Set(), settings }), 'cross-report-phone');
    expect(open({})).toMatchObject({ status: 'ask', askSettings: ['labor-alone'] });
    expect(open({ 'labor-alone': 'no' }).status).toBe('not-applicable');
    expect(open({ 'labor-alone': 'yes' }).status).toBe('open');
  });
  test('a report that is evaluated out still brings an offer of community help', () => {
    const events = [
      done('2026-06-01T11:00', 'take-report', { danger: false, mandated: false, covered: false }),
      done('2026-06-01T12:00', 'decide', { disposition: 'evaluated-out', tool: true, why: 'no sign of harm' }),
    ];
    const now = state('hotline-report', { event: 'report', form: [] }, events);
    expect([stepOf(now, 'offer-community').status, stepOf(now, 'visit').status]).toEqual(['open', 'not-applicable']);
  });
  test('the visit’s clock follows the response time that was decided', () => {
    const visit = (time: string) =>
      due(
        state('hotline-report', { event: 'report', form: [] }, [
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
    const now = state('first-responder', { ...facts, outOfCounty: false });
    expect(due(now, 'advocate-there')).toEqual(at('2026-06-01T11:30'));
    expect(due(now, 'child-welfare-there')).toEqual(at('2026-06-01T11:30'));
    expect(due(now, 'first-services')).toEqual(at('2026-06-04T10:00'));
    expect(due(now, 'health-exam')).toEqual(at('2026-06-04T10:00'));
    expect(due(now, 'ninety-days')).toEqual(at('2026-08-30T23:59:59'));
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
    const now = state('first-responder', { ...facts, outOfCounty: true });
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
    expect(due(of, 'part-a')).toEqual(at('2026-03-08T21:00'));
  });
  test('before the last minute of 17, Eastern time, when that comes first', () => {
    const now = state('federal-notice', { ...facts, age: 17, birthDay: '2008-06-02' });
    expect(due(now, 'part-a')).toEqual(at('2026-06-01T20:59'));
    expect(due(now, 'part-b')).toEqual(at('2026-06-01T20:59'));
  });
  test('interim help runs out after 90 days, or 120 when extended, and the letter opens the tasks', () => {
    const events = [
      done('2026-06-01T15:00', 'part-a', { 'sent-at': 'x', way: 'online' }),
      done('2026-06-05T15:00', 'answer', { letter: 'interim', 'interim-from': '2026-06-05' }),
    ];
    const first = state('federal-notice', facts, events, nothingSet, '2026-06-06T10:00');
    expect(due(first, 'interim-ends')).toEqual(at('2026-09-03T23:59:59'));
    for (const task of ['food-and-cash', 'health-cover', 'refugee-home', 'case-manager', 'school-and-work'])
      expect(stepOf(first, task).status).toBe('open');
    events.push(done('2026-08-30T10:00', 'interim-ends', { extended: true }));
    const later = state('federal-notice', facts, events, nothingSet, '2026-08-31T10:00');
    expect(due(later, 'extension-ends')).toEqual(at('2026-10-03T23:59:59'));
  });
  test('ends when the youth proves to be a citizen', () => {
    const events = [on('2026-06-01T12:00', { kind: 'facts', facts: { foreignNational: 'no' } })];
    expect(state('federal-notice', facts, events)).toMatchObject({ status: 'ended', end: { id: 'citizen' } });
  });
});

describe('Sex trafficking notice', () => {
  test('police within 24 hours once confirmed; a suspicion only where counsel has decided that it counts', () => {
    const served = { childWelfareServices: true };
    expect(due(state('sex-trafficking-notice', { ...served, standingCse: 'confirmed' }), 'tell-police')).toEqual(
      at('2026-06-02T10:00'),
    );
    const suspected = state('sex-trafficking-notice', { ...served, standingCse: 'suspected' });
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

describe('Missing', () => {
  test('from care: police and the national center within 24 hours; on return why, what happened, screen again', () => {
    const away = state('missing-from-care', { missing: 'care' });
    expect([due(away, 'tell-police'), due(away, 'tell-center')]).toEqual([
      at('2026-06-02T10:00'),
      at('2026-06-02T10:00'),
    ]);
    expect(stepOf(away, 'screen-again').status).toBe('ask');
    const events = [done('2026-06-01T11:00', 'look-now'), done('2026-06-03T11:00', 'is-back', { returned: true })];
    const back = state('missing-from-care', { missing: 'care' }, events, nothingSet, '2026-06-03T12:00');
    for (const step of ['welcome', 'why', 'screen-again']) expect(stepOf(back, step).status).toBe('open');
    expect(back.counts).toEqual([{ id: 'days-away', n: 2 }]);
  });
  test('from care: it cannot end while the youth is away', () => {
    const events = definition('missing-from-care')
      .steps.filter((step) => step.id !== 'is-back')
      .map((step) => done('2026-06-01T12:00', step.id));
    expect(state('missing-from-care', { missing: 'care', nativeNation: 'no' }, events).status).toBe('running');
  });
  test('from home: a refusal by police is recorded, counted and taken higher', () => {
    const events = [
      done('2026-06-01T11:00', 'tonight', { danger: false }),
      done('2026-06-01T12:00', 'police-report', { refused: true, agency: 'x' }),
    ];
    const refused = state('missing-from-home', { missing: 'home' }, events);
    expect([stepOf(refused, 'refusal').status, stepOf(refused, 'escalate').status]).toEqual(['open', 'waiting']);
    expect(refused.counts.find((count) => count.id === 'refusals')?.n).toBe(1);
    expect(stepOf(refused, 'police-system').status).toBe('not-applicable');
  });
  test('from home: on return, help is offered and no report arises unless home is unsafe and a duty is confirmed', () => {
    const events = [
      done('2026-06-01T11:00', 'tonight', { danger: false }),
      done('2026-06-02T08:00', 'is-back', { returned: true }),
      done('2026-06-02T09:00', 'ask-alone', { safe: true }),
    ];
    const safe = state('missing-from-home', { missing: 'home' }, events);
    expect(stepOf(safe, 'offer-help').status).toBe('open');
    expect(stepOf(safe, 'duty-to-report').status).toBe('not-applicable');
    expect(['ask', 'not-applicable']).toContain(stepOf(safe, 'report-by-phone').status);
    expect(stepOf(safe, 'report-by-phone').due).toEqual({ kind: 'none' });
  });
});

describe('Labor response', () => {
  const facts = { form: ['lt'], standingLt: 'suspected' };
  test('its offers are on from the start; its system steps are off until the county decides', () => {
    const now = state('labor-response', facts, [
      done('2026-06-01T11:00', 'meet', { working: true }),
      done('2026-06-01T12:00', 'offer-help', { accepted: ['advocate', 'legal', 'wage', 'immigration'] }),
    ]);
    for (const step of ['connect-advocate', 'connect-legal', 'connect-wage', 'connect-immigration', 'job-plan'])
      expect(stepOf(now, step).status).toBe('open');
    for (const step of ['team', 'child-welfare']) expect(stepOf(now, step).status).toBe('off');
    expect(
      definition('labor-response')
        .steps.filter((s) => s.effect === 'system')
        .every((s) => s.switch),
    ).toBe(true);
  });
  test('no labor agency is told without the youth’s say', () => {
    const base = [
      done('2026-06-01T11:00', 'meet'),
      done('2026-06-01T12:00', 'offer-help', { accepted: ['labor-agency'] }),
    ];
    const decided = (agreed: boolean) =>
      stepOf(
        state('labor-response', facts, [...base, done('2026-06-01T13:00', 'who-first', { first: 'state', agreed })]),
        'state-agency',
      ).status;
    expect([decided(true), decided(false)]).toEqual(['open', 'not-applicable']);
  });
  test('payback by the employer is asked about, and answered', () => {
    const now = state('labor-response', facts, [
      done('2026-06-01T11:00', 'meet'),
      done('2026-06-01T12:00', 'watch-payback', { payback: true }),
    ]);
    expect(stepOf(now, 'answer-payback').status).toBe('open');
  });
});

describe('Detention, school, safe place, clinic', () => {
  test('detention counts the days that a youth waits for a place, and moves from child welfare', () => {
    const events = [
      done('2026-06-01T11:00', 'observe', { signs: 'some' }),
      done('2026-06-02T11:00', 'why-here', { driver: ['no-bed'], 'no-bed': true, moved: true }),
    ];
    const now = state('detention', { event: 'intake' }, events, nothingSet, '2026-06-20T12:00');
    expect(now.counts).toEqual([
      { id: 'days-waiting', n: 18 },
      { id: 'moves', n: 1 },
    ]);
    for (const step of ['find-place', 'look-again', 'alternatives', 'health-exam'])
      expect(stepOf(now, step).status).toBe('open');
  });
  test('counsel hears before anything is asked', () => {
    const screen = definition('detention').steps.find((step) => step.id === 'screen');
    expect(screen?.needs).toContain('tell-counsel');
  });
  test('school: where no report is owed none arises, and the path leads to the community or the wellbeing center', () => {
    const events = [
      done('2026-06-01T11:00', 'talk', { danger: false }),
      done('2026-06-01T12:00', 'duty-to-report', { duty: false }),
      done('2026-06-01T12:30', 'offer', { accepted: ['community', 'wellbeing-center'] }),
    ];
    const now = state('school', { event: 'concern', door: 'school' }, events);
    for (const step of ['report-by-phone', 'report-in-writing', 'danger'])
      expect(stepOf(now, step).status).toBe('not-applicable');
    for (const step of ['community', 'wellbeing-center']) expect(stepOf(now, step).status).toBe('open');
  });
  test('an injury from an assault is reported by a clinic in writing within two working days', () => {
    const events = [done('2026-06-01T11:00', 'alone', { 'care-now': false, danger: false, injury: true })];
    const friday = at('2026-11-25T10:00');
    const of = run(definition('health-screen'), {
      start: friday,
      facts: { event: 'concern', door: 'clinic', assaultInjury: true },
      events,
      county: nothingSet,
      calendars,
      now: friday,
    });
    expect(due(of, 'injury-written')).toEqual(at('2026-12-01T23:59:59'));
  });
});

describe('For anything that may happen to any of them', () => {
  const seeded = (seed: number) => {
    let x = seed | 1;
    return (n: number) => {
      x = (Math.imul(x, 1_103_515_245) + 12_345) & 0x7fffffff;
      return (x >> 8) % Math.max(1, n);
    };
  };
  const whichever = fc.constantFrom(...all.map((each) => each.id));
  const runs = { numRuns: 60 };

  test('each reaches its end when its steps are done, with everything set and with nothing set', () => {
    fc.assert(
      fc.property(whichever, fc.nat(), fc.boolean(), (id, seed, set) => {
        const each = definition(id);
        const pick = seeded(seed);
        const played = playToEnd(each, {}, set ? everything(each) : nothingSet, pick);
        expect(played.state.status).toBe('ended');
        expect(
          played.state.steps.some((step) => step.legal && (step.status === 'open' || step.status === 'waiting')),
        ).toBe(false);
      }),
      runs,
    );
  }, 60_000);

  test('the order in which events are handed in does not matter, and asking twice gives the same', () => {
    fc.assert(
      fc.property(whichever, fc.nat(), (id, seed) => {
        const each = definition(id);
        const { events, input } = playToEnd(each, {}, everything(each), seeded(seed));
        const shuffled = [...events].sort(
          (a, b) => ((Number(a.id.slice(1)) * 7919) % 101) - ((Number(b.id.slice(1)) * 7919) % 101),
        );
        const together = events.map((event) => ({ ...event, at: input.start }));
        expect(run(each, { ...input, events: shuffled })).toEqual(run(each, { ...input, events }));
        expect(run(each, { ...input, events: [...together].reverse() })).toEqual(
          run(each, { ...input, events: together }),
        );
      }),
      runs,
    );
  }, 60_000);

  test('no event un-does a step that was done, and none moves or stops a clock of the law', () => {
    fc.assert(
      fc.property(whichever, fc.nat(), fc.nat(), (id, seed, cut) => {
        const each = definition(id);
        const pick = seeded(seed);
        const { events, input } = playToEnd(each, {}, everything(each), pick);
        const some = events.slice(0, cut % (events.length + 1));
        const before = run(each, { ...input, events: some });
        const step = each.steps[pick(each.steps.length)]?.id ?? '';
        const name = factNames[pick(factNames.length)] as FactName;
        const extra: ResponseEvent[] = [
          on(input.now, { kind: 'facts', facts: { [name]: anyValue(name, pick) } }),
          on(input.start, { kind: 'stopped', step, reason: stopReasonNames[pick(6)] ?? 'youth-left' }),
          on(input.now, { kind: 'not-needed', step, reason: 'youth-declined' }),
          on(input.now, { kind: 'ended', end: each.ends[pick(each.ends.length)]?.id ?? '' }),
        ];
        const after = run(each, { ...input, events: [...some, ...extra.slice(pick(2), 2 + pick(3))] });
        for (const was of before.steps) {
          const is = after.steps.find((one) => one.step === was.step);
          if (was.status === 'done') expect(is).toMatchObject({ status: 'done', doneAt: was.doneAt });
          if (was.legal) expect(is?.stopped).toBe(false);
          if (was.legal && was.status === 'open' && is?.status === 'closed') throw new Error(`${was.step} was closed`);
        }
      }),
      { numRuns: 120 },
    );
  }, 60_000);

  test('whatever is recorded, in whatever order and however wrongly, no open step with a known number lacks its clock', () => {
    fc.assert(
      fc.property(
        whichever,
        fc.nat(),
        fc.array(fc.tuple(fc.nat(), fc.nat(3000)), { maxLength: 30 }),
        (id, seed, acts) => {
          const each = definition(id);
          const county = everything(each);
          const events = acts.map(([act, minutes]) => {
            const pick = seeded(seed + act);
            const step = each.steps[pick(each.steps.length)] ?? each.steps[0];
            const when = new Date(START.getTime() + minutes * 60_000);
            const name = factNames[pick(factNames.length)] as FactName;
            if (!step) throw new Error('a protocol without steps');
            if (act % 4 === 0) return on(when, { kind: 'facts', facts: { [name]: anyValue(name, pick) } });
            if (act % 4 === 1) return on(when, { kind: 'not-needed', step: step.id, reason: 'does-not-apply' });
            if (act % 4 === 2) return on(when, { kind: 'stopped', step: step.id, reason: 'youth-left' });
            return on(when, { kind: 'done', step: step.id, evidence: anyEvidence(step, pick) });
          });
          const now = new Date(START.getTime() + 5000 * 60_000);
          const input = { start: START, facts: {}, events, county, calendars, now };
          const is = run(each, input);
          expect(run(each, { ...input, events: [...events].reverse() })).toEqual(is);
          for (const step of is.steps) {
            const clocks = each.steps.find((one) => one.id === step.step)?.due ?? [];
            const plain = clocks.some((clock) => 'from' in clock && clock.from !== 'fact' && !clock.when);
            if (step.status === 'open' && plain) expect(step.due.kind).toBe('at');
            if (step.status === 'done')
              expect(events.some((e) => e.kind === 'done' && e.step === step.step)).toBe(true);
          }
          const free = run(each, { ...input, events: events.filter((event) => event.kind !== 'stopped') });
          for (const step of is.steps)
            if (step.legal) expect(step.due).toEqual(free.steps.find((one) => one.step === step.step)?.due);
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);

  test('no clock is lost: an open step with a number that is known has a deadline, and six alarms, all different', () => {
    fc.assert(
      fc.property(whichever, fc.nat(), fc.nat(), (id, seed, cut) => {
        const each = definition(id);
        const county = everything(each);
        const { events, input } = playToEnd(each, { birthDay: '2012-02-29' }, county, seeded(seed));
        const now = run(each, {
          ...input,
          events: events.slice(0, cut % (events.length + 1)),
          facts: { birthDay: '2012-02-29' },
        });
        for (const step of now.steps) {
          const clocks = each.steps.find((one) => one.id === step.step)?.due ?? [];
          if (step.status === 'open' && clocks.some((clock) => 'from' in clock && clock.from !== 'fact' && !clock.when))
            expect(step.due.kind).toBe('at');
        }
        const alarms = alarmsOf(each, 'r', now, { calendars, quiet: null });
        expect(new Set(alarms.map((alarm) => alarm.key)).size).toBe(alarms.length);
        const running = now.steps.filter((s) => s.due.kind === 'at' && (s.status === 'open' || s.status === 'waiting'));
        for (const step of running)
          expect(alarms.filter((alarm) => alarm.step === step.step && alarm.kind === 'due')).toHaveLength(1);
      }),
      runs,
    );
  }, 60_000);
});
