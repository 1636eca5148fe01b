import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventKinds } from './codes.ts';
import { isOpen, lastAnswer, mayFollow, needsAnother, type ReferralEvent, stateOf } from './state.ts';

const HOUR_MS = 3_600_000;
const asked = new Date('2026-03-02T17:00:00Z');
const hour = (hours: number) => new Date(asked.getTime() + hours * HOUR_MS);
const promised = { dueAt: hour(72) };
const event = (kind: ReferralEvent['kind'], code: string, hours: number, untilHours?: number): ReferralEvent => ({
  id: `${kind} ${hours}`,
  kind,
  code,
  reason: code === 'not-taken' ? 'full' : null,
  untilAt: untilHours === undefined ? null : hour(untilHours),
  at: hour(hours),
  recordedAt: hour(hours),
});

const anyEvent = fc
  .record({
    kind: fc.constantFrom(...eventKinds),
    answer: fc.constantFrom('taken', 'waiting', 'not-taken'),
    hours: fc.integer({ min: 0, max: 2_000 }),
    wait: fc.integer({ min: 1, max: 2_000 }),
  })
  .map(({ kind, answer, hours, wait }) =>
    kind === 'answered'
      ? event(kind, answer, hours, answer === 'waiting' ? hours + wait : undefined)
      : event(kind, 'other', hours),
  );
const anyHistory = fc.array(anyEvent, { maxLength: 8 });
const anyHour = fc.integer({ min: 0, max: 100_000 });

describe('how a referral stands', () => {
  it.each([
    ['asked, and the time runs', [], 71, 'asked'],
    ['no answer in time', [], 73, 'no-answer'],
    ['no answer for eleven years', [], 100_000, 'no-answer'],
    ['on a waiting list', [event('answered', 'waiting', 10, 200)], 199, 'waiting'],
    ['the wait is over and nobody said more', [event('answered', 'waiting', 10, 200)], 201, 'wait-over'],
    ['taken after it waited', [event('answered', 'waiting', 10, 200), event('answered', 'taken', 90)], 300, 'taken'],
    ['not taken', [event('answered', 'not-taken', 10)], 11, 'not-taken'],
    ['introduced', [event('answered', 'taken', 1), event('handed-over', 'together', 2)], 3, 'handed-over'],
    [
      'begun',
      [event('answered', 'taken', 1), event('handed-over', 'together', 2), event('begun', 'begun', 3)],
      4,
      'begun',
    ],
    ['ended', [event('answered', 'taken', 1), event('begun', 'begun', 3), event('ended', 'moved', 5)], 6, 'ended'],
    ['closed by a person', [event('closed', 'other-help', 5)], 6, 'closed'],
    ['not before it was written down', [event('closed', 'other-help', 50)], 6, 'asked'],
  ] as const)('%s', (_said, events, hours, state) => {
    expect(stateOf(promised, events, hour(hours))).toBe(state);
  });

  it('is over only where a person wrote that down: no silence ends it', () => {
    fc.assert(
      fc.property(anyHistory, anyHour, (events, hours) => {
        const state = stateOf(promised, events, hour(hours));
        const known = events.filter(({ recordedAt }) => recordedAt <= hour(hours));
        const said = (kind: string) => known.some((each) => each.kind === kind);
        expect(state === 'closed').toBe(said('closed'));
        if (state === 'ended') expect(said('ended') && lastAnswer(known)?.code === 'taken').toBe(true);
        if (!known.some(({ kind }) => kind === 'answered' || kind === 'closed'))
          expect(['asked', 'no-answer']).toContain(state);
      }),
    );
  });

  it('does not change by time alone, but from within time to without', () => {
    fc.assert(
      fc.property(anyHistory, anyHour, anyHour, (events, one, other) => {
        const last = Math.max(0, ...events.map(({ recordedAt }) => (recordedAt.getTime() - asked.getTime()) / HOUR_MS));
        const [earlier, later] = [one, other].sort((a, b) => a - b).map((hours) => hour(last + hours));
        const [was, is] = [stateOf(promised, events, earlier ?? asked), stateOf(promised, events, later ?? asked)];
        if (was !== is)
          expect([
            ['asked', 'no-answer'],
            ['waiting', 'wait-over'],
          ]).toContainEqual([was, is]);
      }),
    );
  });

  it('always leaves something to do, until it is closed', () => {
    fc.assert(
      fc.property(anyHistory, anyHour, (events, hours) => {
        const state = stateOf(promised, events, hour(hours));
        const next = mayFollow(promised, events, hour(hours));
        expect(next.includes('closed')).toBe(state !== 'closed');
        expect(next.includes('answered')).toBe(isOpen(state));
        if (needsAnother(state)) expect(next).not.toContain('begun');
      }),
    );
  });
});
