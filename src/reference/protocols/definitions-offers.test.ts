import { describe, expect, test } from 'vitest';
import { at, calendars, definition, done, dueOn, nothingSet, on, respond, stepOf } from './fixtures.ts';
import { starts } from './model/decide.ts';
import { run } from './model/run.ts';

describe('Missing', () => {
  test('from care: police and the national center within 24 hours; on return why, what happened, screen again', () => {
    const away = respond('missing-from-care', { missing: 'care' });
    expect([dueOn(away, 'tell-police'), dueOn(away, 'tell-center')]).toEqual([
      at('2026-06-02T10:00'),
      at('2026-06-02T10:00'),
    ]);
    expect(stepOf(away, 'screen-again').status).toBe('ask');
    const events = [done('2026-06-01T11:00', 'look-now'), done('2026-06-03T11:00', 'is-back', { returned: true })];
    const back = respond('missing-from-care', { missing: 'care' }, events, nothingSet, '2026-06-03T12:00');
    for (const step of ['welcome', 'why', 'screen-again']) expect(stepOf(back, step).status).toBe('open');
    expect(back.counts).toEqual([{ id: 'days-away', n: 2 }]);
  });
  test('from care: it cannot end while the youth is away', () => {
    const events = definition('missing-from-care')
      .steps.filter((step) => step.id !== 'is-back')
      .map((step) => done('2026-06-01T12:00', step.id));
    expect(respond('missing-from-care', { missing: 'care', nativeNation: 'no' }, events).status).toBe('running');
  });
  test('from home: a refusal by police is recorded, counted and taken higher', () => {
    const events = [
      done('2026-06-01T11:00', 'tonight', { danger: false }),
      done('2026-06-01T12:00', 'police-report', { refused: true, agency: 'x' }),
    ];
    const refused = respond('missing-from-home', { missing: 'home' }, events);
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
    const safe = respond('missing-from-home', { missing: 'home' }, events);
    expect(stepOf(safe, 'offer-help').status).toBe('open');
    expect(stepOf(safe, 'duty-to-report').status).toBe('not-applicable');
    expect(['ask', 'not-applicable']).toContain(stepOf(safe, 'report-by-phone').status);
    expect(stepOf(safe, 'report-by-phone').due).toEqual({ kind: 'none' });
  });
});

describe('Labor response', () => {
  const facts = { form: ['lt'], standingLt: 'suspected' };
  test('its offers are on from the start; its system steps are off until the county decides', () => {
    const now = respond('labor-response', facts, [
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
        respond('labor-response', facts, [...base, done('2026-06-01T13:00', 'who-first', { first: 'state', agreed })]),
        'state-agency',
      ).status;
    expect([decided(true), decided(false)]).toEqual(['open', 'not-applicable']);
  });
  test('payback by the employer is asked about, and answered', () => {
    const now = respond('labor-response', facts, [
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
    const now = respond('detention', { event: 'intake' }, events, nothingSet, '2026-06-20T12:00');
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
    const now = respond('school', { event: 'concern', door: 'school' }, events);
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
    expect(dueOn(of, 'injury-written')).toEqual(at('2026-12-01T23:59:59'));
  });
});

describe('Arrest, ticket, detention or petition', () => {
  const facts = { event: 'arrest', hasCounsel: true };
  const spoke = done('2026-06-01T11:00', 'counsel-first', { 'spoke-at': 'x' });
  test('starts for each of them, and for nothing else', () => {
    const begins = (event: string) => starts(definition('forced-crime'), { event }, nothingSet).answer;
    expect(['arrest', 'citation', 'petition', 'intake'].map(begins)).toEqual([true, true, true, true]);
    expect(begins('police-contact')).toBe(false);
    expect(starts(definition('forced-crime'), {}, nothingSet).answer).toBe('unknown');
  });
  test('a lawyer is told or found before anything is asked, and nothing else follows without a sign', () => {
    const open = (state: ReturnType<typeof respond>) =>
      state.steps.filter(({ status }) => status === 'open').map(({ step }) => step);
    expect(open(respond('forced-crime', facts))).toEqual(['counsel-first']);
    expect(open(respond('forced-crime', { ...facts, hasCounsel: false }))).toEqual(['find-counsel']);
    expect(open(respond('forced-crime', facts, [spoke]))).toEqual(['offer-screening']);
    const none = [spoke, done('2026-06-02T11:00', 'offer-screening', { signs: 'none' })];
    expect(respond('forced-crime', facts, none).end?.id).toBe('all-done');
  });
  test('a sign opens how it came about and then the ways out; what keeps them in only where they are held', () => {
    const sign = on('2026-06-01T12:00', { kind: 'facts', facts: { signs: 'some' }, cameAt: at('2026-06-01T12:00') });
    const free = respond('forced-crime', facts, [spoke, sign]);
    expect(dueOn(free, 'nexus')).toEqual(at('2026-06-03T12:00'));
    expect(stepOf(free, 'gates').status).toBe('waiting');
    expect(stepOf(free, 'drivers').status).not.toBe('open');
    const held = respond('forced-crime', { event: 'intake', hasCounsel: true, hearingDay: '2026-06-08' }, [
      spoke,
      sign,
    ]);
    expect(dueOn(held, 'drivers')).toEqual(at('2026-06-07T23:59:59'));
    expect(stepOf(held, 'offer-screening').status).toBe('not-applicable');
  });
});
