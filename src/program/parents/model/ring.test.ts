import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMoney, type StoredMoney } from './money.ts';
import type { Step, StepKind } from './request.ts';
import { callState, type Ring } from './ring.ts';

const at = (minute: number) => new Date(minute * 60_000);
const step = (kind: StepKind, minute: number): Step => ({ kind, at: at(minute), by: null });
const ring = (minute: number, passed: number | null = null, to = 'a'): Ring => ({
  to,
  at: at(minute),
  until: at(minute + 3),
  passedAt: passed === null ? null : at(passed),
});

describe('a parent’s call', () => {
  it('is told to one, then the next, then to everyone; and held from when it is taken', () => {
    expect(callState([], [ring(0)], at(1))).toMatchObject({ kind: 'told', to: 'a' });
    expect(callState([], [ring(0, 3), ring(3, null, 'b')], at(4))).toMatchObject({ kind: 'told', to: 'b' });
    expect(callState([step('nobody', 6)], [ring(0, 3), ring(3, 6, 'b')], at(7))).toEqual({ kind: 'nobody', at: at(6) });
    expect(callState([step('nobody', 6), step('taken', 8)], [ring(0, 3)], at(9))).toEqual({
      kind: 'held',
      since: at(8),
    });
    // Nobody was there, then somebody came on duty and was told.
    expect(callState([step('nobody', 6)], [ring(0, 3), ring(9, null, 'c')], at(10))).toMatchObject({ to: 'c' });
  });

  it('waits, and does not seem told, when the time is over and nobody saw to it', () => {
    expect(callState([], [ring(0)], at(3))).toEqual({ kind: 'waits' });
    expect(callState([], [], at(3))).toEqual({ kind: 'waits' });
  });

  it('that was put back is told anew: what was told before no longer counts', () => {
    const steps = [step('taken', 1), step('put-back', 2)];
    expect(callState(steps, [ring(0)], at(2))).toEqual({ kind: 'waits' });
    expect(callState([step('nobody', 0), ...steps], [], at(2))).toEqual({ kind: 'waits' });
    expect(callState(steps, [ring(0), ring(2, null, 'b')], at(3))).toMatchObject({ kind: 'told', to: 'b' });
  });

  it('that somebody took is theirs, whatever was told before', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), fc.nat(60), (minutes, now) => {
        const state = callState(
          [step('taken', 20)],
          minutes.map((minute) => ring(minute)),
          at(now),
        );
        expect(state).toEqual({ kind: 'held', since: at(20) });
      }),
    );
  });
});

describe('money asked for with a parent', () => {
  const asked: StoredMoney = {
    id: 'x',
    code: 'two words',
    purpose: 'recreation',
    cents: 4000,
    at: '2026-12-01T10:00:00Z',
    needs: 2,
    decisions: [],
    paidOn: null,
  };
  const yes = (hour: string) => ({ kind: 'approved' as const, at: `2026-12-01T${hour}:00:00Z` });
  it('is approved when as many said yes as it needs; one no ends it; a payment has its day', () => {
    expect(readMoney(asked).state).toBe('waiting');
    expect(readMoney({ ...asked, decisions: [yes('11')] }).state).toBe('waiting');
    expect(readMoney({ ...asked, decisions: [yes('11'), yes('12')] })).toMatchObject({
      state: 'approved',
      since: new Date('2026-12-01T12:00:00Z'),
    });
    expect(readMoney({ ...asked, decisions: [yes('11'), { kind: 'denied', at: '2026-12-01T12:00:00Z' }] }).state).toBe(
      'denied',
    );
    expect(readMoney({ ...asked, decisions: [yes('11'), yes('12')], paidOn: '2026-12-02' }).state).toBe('paid');
  });
});
