import { describe, expect, it } from 'vitest';
import { bedsInOrder, daysWaited, freeNow, type Said } from './beds.ts';

const now = new Date('2026-03-02T23:40:00Z');
const said = (n: number, hoursAgo: number): Said => ({
  n,
  waitDays: null,
  at: new Date(now.getTime() - hoursAgo * 3_600_000),
  byLink: false,
});

describe('a bed tonight', () => {
  it('is free where it was said today, and perhaps where it was said before', () => {
    expect(freeNow(said(2, 1), now)).toBe('free');
    expect(freeNow(said(2, 25), now)).toBe('maybe');
    expect(freeNow(said(0, 1), now)).toBe('none');
    expect(freeNow(said(0, 25), now), 'full yesterday says nothing of tonight').toBe('unsaid');
    expect(freeNow(null, now)).toBe('unsaid');
  });

  it('stands first where it is free, and where that was said last', () => {
    const sites = [
      { name: 'full', said: said(0, 1) },
      { name: 'silent', said: null },
      { name: 'old', said: said(3, 30) },
      { name: 'earlier', said: said(1, 5) },
      { name: 'now', said: said(1, 1) },
    ];
    expect(bedsInOrder(sites, now).map(({ name }) => name)).toEqual(['now', 'earlier', 'old', 'silent', 'full']);
  });

  it('counts whole days of waiting, never below none', () => {
    expect(daysWaited(new Date('2026-03-01T00:00:00Z'), now)).toBe(1);
    expect(daysWaited(new Date('2026-03-03T00:00:00Z'), now)).toBe(0);
  });
});
