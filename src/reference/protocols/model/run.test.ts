import { describe, expect, test } from 'vitest';
import { aProtocol, at, mustBy, nothingSet, on, play, shouldBy, sourced, stepOf } from '../fixtures.ts';
import { mayEnd, mayFinish, maySetAside, starts } from './decide.ts';
import type { Facts } from './facts.ts';

const dueAt = (state: ReturnType<typeof play>, id: string) => {
  const { due } = stepOf(state, id);
  return due.kind === 'at' ? due.at.toISOString() : due.kind;
};
const iso = (text: string) => at(text).toISOString();

describe('A step and its clock', () => {
  const protocol = aProtocol([
    { id: 'call', ...mustBy('PT24H') },
    { id: 'visit', ...shouldBy('P2BD'), needs: ['call'] },
    { id: 'after', needs: ['visit'], due: [{ from: 'step', step: 'visit', span: 'PT2H', ...sourced }] },
    { id: 'once-open', needs: ['call'], due: [{ from: 'open', span: 'PT3H', ...sourced }] },
  ]);

  test('is open from the start when it needs nothing, and waits when it does', () => {
    const state = play(protocol, '2026-06-01T10:00');
    expect(state.steps.map((step) => step.status)).toEqual(['open', 'waiting', 'waiting', 'waiting']);
    expect(stepOf(state, 'visit').waitingFor).toEqual(['call']);
    expect(dueAt(state, 'call')).toBe(iso('2026-06-02T10:00'));
    expect(dueAt(state, 'visit')).toBe(iso('2026-06-03T23:59:59'));
    expect([dueAt(state, 'after'), dueAt(state, 'once-open')]).toEqual(['waiting', 'waiting']);
  });

  test('runs from another step, or from when it opened', () => {
    const events = [on('2026-06-01T11:00', { kind: 'done', step: 'call' })];
    const state = play(protocol, '2026-06-01T12:00', { events });
    expect(dueAt(state, 'once-open')).toBe(iso('2026-06-01T14:00'));
    events.push(on('2026-06-02T09:00', { kind: 'done', step: 'visit' }));
    expect(dueAt(play(protocol, '2026-06-02T09:00', { events }), 'after')).toBe(iso('2026-06-02T11:00'));
  });

  test('is late from the first second after its deadline, waiting or open', () => {
    expect(stepOf(play(protocol, '2026-06-02T10:00'), 'call').lateByMs).toBe(0);
    expect(stepOf(play(protocol, '2026-06-02T10:30'), 'call').lateByMs).toBe(30 * 60_000);
    expect(stepOf(play(protocol, '2026-06-04T00:10'), 'visit')).toMatchObject({ status: 'waiting' });
    expect(stepOf(play(protocol, '2026-06-04T00:10'), 'visit').lateByMs).toBeGreaterThan(0);
  });

  test('done in time yet written down late is not late, and says so', () => {
    const events = [on('2026-06-02T09:00', { kind: 'done', step: 'call', recordedAt: at('2026-06-02T15:00') })];
    expect(stepOf(play(protocol, '2026-06-03T09:00', { events }), 'call')).toMatchObject({
      status: 'done',
      lateByMs: 0,
      recordedLate: true,
    });
  });

  test('ends when every step is settled, at the instant of the last', () => {
    const events = (['call', 'visit', 'after', 'once-open'] as const).map((step, i) =>
      on(`2026-06-01T1${i}:00`, { kind: 'done', step }),
    );
    const state = play(protocol, '2026-06-09T10:00', { events });
    expect(state).toMatchObject({ status: 'ended', end: { id: 'all-done', at: at('2026-06-01T13:00') } });
  });

  test('a minute after daylight-saving began, 24 hours are still 24 hours', () => {
    const start = at('2026-03-07T12:00');
    const state = play(protocol, '2026-03-08T12:30', { start });
    expect(dueAt(state, 'call')).toBe(iso('2026-03-08T13:00'));
    expect(stepOf(state, 'call').lateByMs).toBe(0);
  });
});

describe('What is unknown', () => {
  const protocol = aProtocol([
    { id: 'ask', evidence: [{ id: 'due', label: { en: 'x', es: 'x' }, kind: 'yes-no', sets: 'reportDue' }] },
    { id: 'report', effect: 'notice', when: { fact: 'reportDue', eq: true }, ...mustBy('PT36H') },
  ]);

  test('starts no step; it is listed to be asked again', () => {
    const state = play(protocol, '2026-06-01T10:00');
    expect(stepOf(state, 'report')).toMatchObject({ status: 'ask', askFacts: ['reportDue'], due: { kind: 'none' } });
    expect(state.askFacts).toEqual(['reportDue']);
  });
  test('starts no protocol either', () => {
    expect(starts(protocol, {}, nothingSet)).toEqual({ answer: 'unknown', facts: ['event'], settings: [] });
    expect(starts(protocol, { event: 'missing' }, nothingSet).answer).toBe(false);
    expect(starts(protocol, { event: 'report' }, nothingSet).answer).toBe(true);
  });
  test('becomes known by what a step records: yes brings the duty, no sets it aside', () => {
    const done = (due: boolean) => [on('2026-06-01T12:00', { kind: 'done', step: 'ask', evidence: { due } })];
    expect(dueAt(play(protocol, '2026-06-01T13:00', { events: done(true) }), 'report')).toBe(iso('2026-06-02T22:00'));
    const no = play(protocol, '2026-06-01T13:00', { events: done(false) });
    expect([stepOf(no, 'report').status, no.status]).toEqual(['not-applicable', 'ended']);
  });
  test('keeps the response from ending by itself', () => {
    const events = [on('2026-06-01T12:00', { kind: 'done', step: 'ask' })];
    expect(play(protocol, '2026-07-01T12:00', { events }).status).toBe('running');
  });
});

describe('A step that applies only under a condition', () => {
  const protocol = aProtocol([
    { id: 'help', when: { fact: 'retaliation', eq: true }, due: [{ from: 'open', span: 'PT10H', ...sourced }] },
  ]);
  const learned = (when: string, facts: Facts) => on(when, { kind: 'facts', facts });
  test('has the clock run from when the condition came true, and other news does not wind it back', () => {
    const events = [
      learned('2026-06-02T08:00', { retaliation: true }),
      learned('2026-06-02T12:00', { age: 15 }),
      learned('2026-06-02T13:00', { retaliation: true, age: 16 }),
    ];
    expect(dueAt(play(protocol, '2026-06-02T14:00', { events }), 'help')).toBe(iso('2026-06-02T18:00'));
  });
  test('counts from when news came where it applies only by them; an answer, or later news, moves no clock of the start', () => {
    const told = aProtocol([
      { id: 'tell', when: { fact: 'form', eq: 'cse' }, ...mustBy('PT36H') },
      { id: 'other', when: { fact: 'retaliation', eq: true }, ...mustBy('PT36H') },
    ]);
    const news = (facts: Facts) => on('2026-06-04T12:00', { kind: 'facts', facts, cameAt: at('2026-06-04T10:00') });
    const tell = (events: ReturnType<typeof news>[]) => dueAt(play(told, '2026-06-04T13:00', { events }), 'tell');
    expect(tell([news({ form: ['cse'] })])).toBe(iso('2026-06-05T22:00'));
    expect(tell([learned('2026-06-04T12:00', { form: ['cse'] })])).toBe(iso('2026-06-02T22:00'));
    expect(tell([learned('2026-06-01T11:00', { form: ['cse'] }), news({ form: ['cse', 'lt'] })])).toBe(
      iso('2026-06-02T22:00'),
    );
    const both = [learned('2026-06-01T11:00', { form: ['cse'] }), news({ retaliation: true })];
    const state = play(told, '2026-06-04T13:00', { events: both });
    expect([dueAt(state, 'tell'), dueAt(state, 'other')]).toEqual([iso('2026-06-02T22:00'), iso('2026-06-05T22:00')]);
  });
  test('is owed once more when news says so after it was done, from when the news came', () => {
    const told = aProtocol([
      { id: 'tell', ...mustBy('PT36H') },
      { id: 'then', needs: ['tell'] },
    ]);
    const done = (time: string) => on(time, { kind: 'done', step: 'tell', evidence: { agency: time } });
    const news = (typed: string, came: string) =>
      on(typed, { kind: 'facts', facts: { danger: true }, cameAt: at(came), again: ['tell'] });
    const tell = (events: ReturnType<typeof on>[]) => play(told, '2026-06-04T13:00', { events });
    const first = done('2026-06-01T11:00');
    const later = news('2026-06-03T12:00', '2026-06-03T10:00');
    expect(stepOf(tell([first]), 'tell')).toMatchObject({ status: 'done', againSince: null });
    const open = stepOf(tell([first, later]), 'tell');
    expect(open).toMatchObject({ status: 'open', againSince: at('2026-06-03T10:00'), doneAt: null, evidence: {} });
    expect(dueAt(tell([first, later]), 'tell')).toBe(iso('2026-06-04T22:00'));
    expect(stepOf(tell([first, later]), 'then').status).toBe('waiting');
    // Done before the news were typed in, yet after they came, and written down by one who knew.
    const knowing = { ...done('2026-06-03T11:00'), recordedAt: at('2026-06-03T12:10') };
    expect(stepOf(tell([first, later, knowing]), 'tell')).toMatchObject({
      status: 'done',
      evidence: { agency: '2026-06-03T11:00' },
      lateByMs: 0,
    });
    const unknowing = [first, later, done('2026-06-03T11:00')];
    expect(stepOf(tell(unknowing), 'tell').status).toBe('open');
    // What comes before it was done asks nothing more, and does not move its clock.
    expect(dueAt(tell([later]), 'tell')).toBe(iso('2026-06-02T22:00'));
    expect(stepOf(tell([news('2026-06-01T10:30', '2026-06-01T10:10'), first]), 'tell').status).toBe('done');
    const thrice = [first, later, knowing, news('2026-06-04T09:00', '2026-06-04T09:00')];
    expect(stepOf(tell(thrice), 'tell')).toMatchObject({ status: 'open', againSince: at('2026-06-04T09:00') });
  });
  test('has it run anew when the condition lapsed and came back', () => {
    const events = [
      learned('2026-06-02T08:00', { retaliation: true }),
      learned('2026-06-02T09:00', { retaliation: false }),
      learned('2026-06-03T08:00', { retaliation: true }),
    ];
    expect(play(protocol, '2026-06-02T10:00', { events }).steps[0]?.status).toBe('not-applicable');
    expect(dueAt(play(protocol, '2026-06-03T09:00', { events }), 'help')).toBe(iso('2026-06-03T18:00'));
  });
});

describe('Setting a step aside, finishing and ending', () => {
  const protocol = aProtocol(
    [
      { id: 'law', ...mustBy('PT24H') },
      { id: 'offer', effect: 'offer' },
      { id: 'number', evidence: [{ id: 'n', label: { en: 'x', es: 'x' }, kind: 'text', required: true }] },
      { id: 'extra', switch: 'more' },
    ],
    {
      ends: [
        { id: 'all-done', title: { en: 'x', es: 'x' }, how: 'all-done' },
        { id: 'closed', title: { en: 'x', es: 'x' }, how: 'person' },
      ],
      switches: [{ id: 'more', title: { en: 'x', es: 'x' }, sentence: { en: 'x', es: 'x' } }],
    },
  );
  const fresh = play(protocol, '2026-06-01T11:00');

  test('the youth may decline an offer, not a duty of law', () => {
    expect(maySetAside(protocol, fresh, 'offer', 'youth-declined').ok).toBe(true);
    expect(maySetAside(protocol, fresh, 'law', 'youth-declined')).toMatchObject({
      failure: { because: 'legalStepStays' },
    });
    expect(maySetAside(protocol, fresh, 'law', 'does-not-apply').ok).toBe(true);
    const forced = [on('2026-06-01T11:00', { kind: 'not-needed', step: 'law', reason: 'youth-declined' })];
    expect(stepOf(play(protocol, '2026-06-01T12:00', { events: forced }), 'law').status).toBe('open');
  });
  test('what must be recorded is asked for, field by field', () => {
    expect(mayFinish(protocol, fresh, 'number', {})).toMatchObject({ failure: { fields: { n: 'required' } } });
    expect(mayFinish(protocol, fresh, 'number', { n: 7 })).toMatchObject({ failure: { fields: { n: 'notAnAnswer' } } });
    expect(mayFinish(protocol, fresh, 'number', { n: 'A-7' }).ok).toBe(true);
    expect(mayFinish(protocol, fresh, 'extra', {})).toMatchObject({ failure: { because: 'stepIsOff' } });
  });
  test('an end closes what was only good practice; a duty of law stays open with its clock', () => {
    const events = [on('2026-06-01T12:00', { kind: 'ended', end: 'closed' })];
    const state = play(protocol, '2026-06-03T12:00', { events });
    expect(state).toMatchObject({ status: 'ending', end: { id: 'closed' } });
    expect(state.steps.map((step) => step.status)).toEqual(['open', 'closed', 'closed', 'off']);
    expect(stepOf(state, 'law').lateByMs).toBeGreaterThan(0);
    const done = [...events, on('2026-06-01T13:00', { kind: 'done', step: 'law' })];
    expect(play(protocol, '2026-06-03T12:00', { events: done }).status).toBe('ended');
    expect(mayEnd(protocol, state, 'closed')).toMatchObject({ failure: { because: 'alreadyEnded' } });
    expect(mayEnd(protocol, fresh, 'all-done')).toMatchObject({ failure: { because: 'noSuchEnd' } });
  });
});

test('days between two steps, and how often a fact came true, are counted', () => {
  const protocol = aProtocol([{ id: 'left' }, { id: 'back' }], {
    counts: [
      { id: 'away', title: { en: 'x', es: 'x' }, days: { from: 'left', until: 'back' } },
      { id: 'moves', title: { en: 'x', es: 'x' }, times: 'movedFromChildWelfare' },
    ],
  });
  const moved = (when: string, value: boolean) => on(when, { kind: 'facts', facts: { movedFromChildWelfare: value } });
  const events = [
    on('2026-06-01T23:00', { kind: 'done', step: 'left' }),
    moved('2026-06-02T10:00', true),
    moved('2026-06-03T10:00', true),
    moved('2026-06-04T10:00', false),
    moved('2026-06-05T10:00', true),
  ];
  expect(play(protocol, '2026-06-08T01:00', { events }).counts).toEqual([
    { id: 'away', n: 7 },
    { id: 'moves', n: 2 },
  ]);
  events.push(on('2026-06-04T01:00', { kind: 'done', step: 'back' }));
  expect(play(protocol, '2026-06-20T01:00', { events }).counts[0]).toEqual({ id: 'away', n: 3 });
});
