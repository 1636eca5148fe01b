import { describe, expect, test } from 'vitest';
import { aProtocol, at, byLaw, mustBy, nothingSet, on, play, shouldBy, sourced, stepOf } from '../fixtures.ts';
import { mayStopClock } from './decide.ts';

const dueAt = (state: ReturnType<typeof play>, id: string) => {
  const { due } = stepOf(state, id);
  return due.kind === 'at' ? due.at.toISOString() : due.kind;
};
const iso = (text: string) => at(text).toISOString();

describe('Stopping a clock', () => {
  const protocol = aProtocol([
    { id: 'law', ...mustBy('PT24H') },
    { id: 'soon', ...shouldBy('PT24H') },
    { id: 'days', ...shouldBy('P2D') },
    { id: 'birthday', due: [{ before: 'birthday', age: 18, ...sourced }] },
  ]);
  const facts = { birthDay: '2008-12-10' };
  const stop = (step: string, from: string, until?: string) => [
    on(from, { kind: 'stopped', step, reason: 'youth-left', by: 'me' }),
    ...(until ? [on(until, { kind: 'resumed', step })] : []),
  ];

  test('moves its deadline by as long as it stood still', () => {
    const events = stop('soon', '2026-06-01T12:00', '2026-06-01T15:00');
    expect(dueAt(play(protocol, '2026-06-03T10:00', { events, facts }), 'soon')).toBe(iso('2026-06-02T13:00'));
  });

  test('keeps a deadline in days at the end of a day', () => {
    const events = stop('days', '2026-06-01T12:00', '2026-06-02T13:00');
    expect(dueAt(play(protocol, '2026-06-03T10:00', { events, facts }), 'days')).toBe(iso('2026-06-05T23:59:59'));
  });

  test('shows who stopped it and why, and is not late meanwhile', () => {
    const state = play(protocol, '2026-06-09T10:00', { events: stop('soon', '2026-06-01T12:00'), facts });
    expect(stepOf(state, 'soon')).toMatchObject({ stopped: true, lateByMs: 0 });
    expect(stepOf(state, 'soon').stops).toMatchObject([{ reason: 'youth-left', by: 'me', until: null }]);
  });

  test('does not forgive what was late already', () => {
    const events = stop('soon', '2026-06-02T11:00', '2026-06-05T11:00');
    expect(dueAt(play(protocol, '2026-06-06T10:00', { events, facts }), 'soon')).toBe(iso('2026-06-02T10:00'));
  });

  test('is refused for a clock of the law, and such an event changes nothing', () => {
    const events = stop('law', '2026-06-01T12:00');
    const state = play(protocol, '2026-06-01T13:00', { events, facts });
    expect(mayStopClock(protocol, state, 'law')).toEqual({
      ok: false,
      failure: { kind: 'refused', because: 'legalClockRuns' },
    });
    expect(dueAt(state, 'law')).toBe(iso('2026-06-02T10:00'));
    expect(state.ignored).toMatchObject([{ because: 'legal-clock' }]);
    expect(mayStopClock(protocol, state, 'soon').ok).toBe(true);
    expect(mayStopClock(protocol, state, 'birthday')).toMatchObject({ failure: { because: 'dayCannotMove' } });
  });
});

describe('Several clocks: the earliest counts', () => {
  const protocol = aProtocol(
    [
      {
        id: 'part-a',
        duty: byLaw,
        due: [
          { from: 'start', span: 'PT24H', ...sourced },
          { before: 'birthday', age: 18, ...sourced },
        ],
      },
      { id: 'own-time', due: [{ from: 'start', span: { setting: 'own-time' } }] },
      { id: 'interim', due: [{ before: 'fact', fact: 'interimFrom', days: 0, ...sourced }] },
    ],
    { settings: [{ id: 'own-time', kind: 'span', label: { en: 'x', es: 'x' }, note: { en: 'x', es: 'x' } }] },
  );

  test('the birthday comes before the 24 hours', () => {
    const state = play(protocol, '2026-06-01T10:00', { facts: { birthDay: '2008-06-02' } });
    expect(dueAt(state, 'part-a')).toBe(iso('2026-06-01T20:59'));
  });
  test('an unknown birthday leaves the 24 hours, and is asked', () => {
    const state = play(protocol, '2026-06-01T10:00');
    expect(dueAt(state, 'part-a')).toBe(iso('2026-06-02T10:00'));
    expect(state.askFacts).toEqual(['birthDay', 'interimFrom']);
  });
  test('a time that the county has not set is no clock, and says so', () => {
    expect(stepOf(play(protocol, '2026-06-01T10:00'), 'own-time').due).toEqual({ kind: 'unset', unset: ['own-time'] });
    const county = { ...nothingSet, settings: { 'own-time': 'P1BD' } };
    expect(dueAt(play(protocol, '2026-06-01T10:00', { county }), 'own-time')).toBe(iso('2026-06-02T23:59:59'));
  });
  test('a setting that is no length of time counts as not set', () => {
    const county = { ...nothingSet, settings: { 'own-time': 'soon' } };
    expect(dueAt(play(protocol, '2026-06-01T10:00', { county }), 'own-time')).toBe('unset');
  });
});

test('a clock that runs from when another step came up is not lost when that step was set aside before it opened', () => {
  const protocol = aProtocol([
    { id: 'talk' },
    { id: 'owed', needs: ['talk'] },
    {
      id: 'report',
      needs: ['owed'],
      duty: byLaw,
      due: [{ from: 'step', step: 'owed', moment: 'opened', span: 'PT36H', ...sourced }],
    },
  ]);
  const usual = [
    on('2026-06-01T12:00', { kind: 'done', step: 'talk' }),
    on('2026-06-02T09:00', { kind: 'done', step: 'owed' }),
  ];
  expect(dueAt(play(protocol, '2026-06-02T10:00', { events: usual }), 'report')).toBe(iso('2026-06-03T00:00'));
  const aside = [on('2026-06-02T09:00', { kind: 'not-needed', step: 'owed', reason: 'already-done' })];
  expect(dueAt(play(protocol, '2026-06-02T10:00', { events: aside }), 'report')).toBe(iso('2026-06-03T21:00'));
});
