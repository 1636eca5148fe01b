import { describe, expect, test } from 'vitest';
import { aProtocol, at, calendars, mustBy, nothingSet, on, play, START, shouldBy } from '../fixtures.ts';
import { compare } from './compare.ts';
import { fidelity, percentile } from './fidelity.ts';
import { changeWords } from './sentences.ts';
import { type PastResponse, tryDraft } from './trial.ts';

const current = aProtocol([
  { id: 'call', ...mustBy('PT36H') },
  { id: 'visit', ...shouldBy('PT48H') },
]);
const draft = aProtocol([
  { id: 'call', ...mustBy('PT24H') },
  { id: 'call-back', ...shouldBy('PT72H') },
]);
const pastResponse = (id: string, calledAt: string, over: Partial<PastResponse> = {}): PastResponse => ({
  id,
  start: START,
  facts: { event: 'report' },
  events: [on(calledAt, { kind: 'done', step: 'call' })],
  county: nothingSet,
  calendars,
  now: at('2026-06-02T20:00'),
  ...over,
});

describe('A draft tried on past responses', () => {
  const past = [pastResponse('early', '2026-06-01T20:00'), pastResponse('slow', '2026-06-02T15:00')];
  const trial = tryDraft(current, draft, past);

  test('shows steps that come and go, deadlines that move, and which would have been late', () => {
    const of = (response: string) => trial.differences.filter((each) => each.response === response);
    const hours = -12 * 3_600_000;
    expect(of('early')).toEqual([
      { response: 'early', step: 'call', kind: 'moved', movedMs: hours },
      { response: 'early', step: 'call-back', kind: 'added', movedMs: 0 },
      { response: 'early', step: 'visit', kind: 'removed', movedMs: 0 },
    ]);
    expect(of('slow')).toContainEqual({ response: 'slow', step: 'call', kind: 'late', movedMs: hours });
  });
  test('shows the work it makes, by role', () => {
    expect(trial.workload).toEqual({
      now: [{ role: 'social-worker', steps: 4, legalSteps: 2 }],
      draft: [{ role: 'social-worker', steps: 4, legalSteps: 2 }],
    });
    expect(trial.alarms).toEqual({ now: 24, draft: 24 });
  });
  test('says which it would not have started, and which it would have had to ask about', () => {
    const narrower = aProtocol([{ id: 'call', ...mustBy('PT24H') }], { trigger: { fact: 'age', lt: 16 } });
    const three = [
      ...past,
      pastResponse('old', '2026-06-01T20:00', { facts: { event: 'report', age: 17 } }),
      pastResponse('young', '2026-06-01T20:00', { facts: { event: 'report', age: 12 } }),
    ];
    expect(tryDraft(current, narrower, three)).toMatchObject({
      responses: 4,
      wouldNotStart: ['old'],
      wouldAsk: ['early', 'slow'],
      workload: { draft: [{ steps: 1 }] },
    });
  });
  test('the same version makes no difference', () => {
    expect(tryDraft(current, current, past).differences).toEqual([]);
  });
});

describe('Two versions compared', () => {
  test('in sentences, in both languages', () => {
    const said = (lang: 'en' | 'es') =>
      compare(current, draft).map((change) => changeWords(current, draft, change, lang));
    expect(said('en')).toEqual([
      'New step: “call-back”',
      'Step taken out: “visit”',
      '“call”, clock: from “within 36 hours of the start” to “within 24 hours of the start”',
    ]);
    expect(said('es')[2]).toBe('“call”, plazo: de “en 36 horas desde el inicio” a “en 24 horas desde el inicio”');
  });
  test('nothing changed is nothing; a new trigger and a new order are told', () => {
    expect(compare(current, structuredClone(current))).toEqual([]);
    const other = { ...current, trigger: { fact: 'age', lt: 18 } as const, steps: [...current.steps].reverse() };
    expect(compare(current, other).map((change) => changeWords(current, other, change, 'en'))).toEqual([
      '“visit” has moved in the order',
      '“call” has moved in the order',
      'Changed: when it starts',
    ]);
  });
});

describe('Fidelity', () => {
  test('counts in time, late, skipped and open, with the median and 90th percentile in minutes', () => {
    const done = (when: string) =>
      play(current, '2026-06-04T10:00', { events: [on(when, { kind: 'done', step: 'call' })] });
    const skipped = play(current, '2026-06-02T10:00', {
      events: [on('2026-06-01T11:00', { kind: 'not-needed', step: 'call', reason: 'already-done' })],
    });
    const states = [
      done('2026-06-01T11:00'),
      done('2026-06-01T12:00'),
      done('2026-06-03T10:00'),
      skipped,
      play(current, '2026-06-04T10:00'),
      play(current, '2026-06-01T12:00'),
    ];
    expect(fidelity(current, states)[0]).toEqual({
      step: 'call',
      inPlay: 6,
      onTime: 2,
      late: 1,
      doneWithoutClock: 0,
      skipped: 1,
      openInTime: 1,
      openLate: 1,
      medianMinutes: 120,
      p90Minutes: 48 * 60,
    });
  });
  test('says nothing of what never happened', () => {
    expect(percentile([], 50)).toBeNull();
    expect([percentile([1, 2, 3, 4], 50), percentile([1, 2, 3, 4], 90), percentile([7], 1)]).toEqual([2, 4, 7]);
  });
});
