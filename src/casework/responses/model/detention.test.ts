import { describe, expect, it } from 'vitest';
import { type ResponseEvent, run, shippedDefinitions } from '#reference/protocols/index.ts';
import { calendarsOf } from '../county.ts';

/** What the detention response counts for its committee and for measures: dated facts in, days out. */
const detention = shippedDefinitions().find(({ id }) => id === 'detention');
const day = (n: number) => new Date(`2026-03-${String(n).padStart(2, '0')}T18:00:00Z`);
const why = (noBed: boolean, moved: boolean): ResponseEvent => ({
  id: 'why',
  kind: 'done',
  step: 'why-here',
  at: day(2),
  evidence: { driver: ['no-bed'], 'no-bed': noBed, moved },
});
const observe: ResponseEvent = { id: 'seen', kind: 'done', step: 'observe', at: day(1), evidence: { signs: 'some' } };
const counted = (events: ResponseEvent[], now: Date) => {
  if (!detention) throw new Error('No detention protocol');
  const { counts } = run(detention, {
    start: day(1),
    facts: { event: 'intake' },
    events,
    county: { switches: new Set(), settings: {} },
    calendars: calendarsOf({ timeZone: 'America/Los_Angeles' }),
    now,
  });
  return Object.fromEntries(counts.map(({ id, n }) => [id, n]));
};

describe('in detention', () => {
  it('the days in which a youth waits only for a place are counted until there is one', () => {
    const waits = [observe, why(true, false)];
    expect(counted(waits, day(9))['days-waiting']).toBe(7);
    const found: ResponseEvent = {
      id: 'found',
      kind: 'done',
      step: 'find-place',
      at: day(5),
      evidence: { ready: true },
    };
    expect(counted([...waits, found], day(9))['days-waiting']).toBe(3);
  });

  it('no day is counted for a youth who waits for no place', () => {
    expect(counted([observe, why(false, false)], day(9))['days-waiting']).toBeNull();
  });

  it('a move from child welfare to probation is counted once', () => {
    expect(counted([observe, why(false, true)], day(9)).moves).toBe(1);
    expect(counted([observe, why(false, false)], day(9)).moves).toBe(0);
  });
});
