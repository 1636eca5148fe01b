import { describe, expect, it } from 'vitest';
import { isForGood, retryAt } from './retry.ts';

const now = new Date('2026-03-02T10:00:00Z');
const minutes = (tries: number) => (retryAt(tries, now).getTime() - now.getTime()) / 60_000;

describe('a mail that could not be sent', () => {
  it('is tried again after a minute, then less and less often, every half hour at the least', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 50, 5_000].map(minutes)).toEqual([1, 2, 4, 8, 16, 30, 30, 30, 30]);
  });
  it('is given up at once where the address is refused for good, else after five days', () => {
    const dayAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
    expect(isForGood({ code: 'EENVELOPE', response: 550 }, now, now)).toBe(true);
    expect(isForGood({ code: 'EENVELOPE', response: 450 }, dayAgo(2), now)).toBe(false);
    expect(isForGood({ code: 'EAUTH', response: 535 }, dayAgo(2), now)).toBe(false);
    expect(isForGood({ code: 'ECONNECTION', response: null }, dayAgo(4), now)).toBe(false);
    expect(isForGood({ code: 'ECONNECTION', response: null }, dayAgo(6), now)).toBe(true);
  });
});
