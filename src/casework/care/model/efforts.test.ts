import { describe, expect, it } from 'vitest';
import { type Effort, effortsIn, mayTakeBack } from './efforts.ts';

const now = new Date('2026-11-30T12:00:00Z');
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
const effort = (days: number, more: Partial<Effort> = {}): Effort => ({
  whom: 'youth',
  how: 'call',
  reached: false,
  at: ago(days),
  takenBackAt: null,
  ...more,
});

describe('tries to reach somebody', () => {
  it('count whether or not anyone answered; one that was taken back, or is older, does not', () => {
    const tries = [effort(1), effort(2, { reached: true }), effort(3, { takenBackAt: ago(3) }), effort(31)];
    expect(effortsIn(tries, 30, now)).toEqual({ tries: 2, reached: 1, lastReached: ago(2) });
  });

  it('say when the youth was last reached, however long ago, and not when a colleague was', () => {
    const tries = [effort(90, { reached: true }), effort(1, { whom: 'colleague', reached: true })];
    expect(effortsIn(tries, 30, now)).toEqual({ tries: 1, reached: 1, lastReached: ago(90) });
    expect(effortsIn([], 30, now)).toEqual({ tries: 0, reached: 0, lastReached: null });
  });

  it('can be taken back for a day, once', () => {
    expect(mayTakeBack({ recordedAt: ago(0.9), takenBackAt: null }, now)).toBe(true);
    expect(mayTakeBack({ recordedAt: ago(1), takenBackAt: null }, now)).toBe(false);
    expect(mayTakeBack({ recordedAt: ago(0.1), takenBackAt: now }, now)).toBe(false);
  });
});
