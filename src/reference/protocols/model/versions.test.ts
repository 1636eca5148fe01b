import { describe, expect, test } from 'vitest';
import { inForce, openDraft, standingOf, type VersionFacts } from './versions.ts';

const now = new Date('2026-06-01T12:00:00Z');
const before = new Date('2026-05-01T12:00:00Z');
const later = new Date('2026-07-01T12:00:00Z');
const a = (version: number, facts: Partial<VersionFacts> = {}): VersionFacts => ({
  version,
  sentAt: null,
  approvedAt: null,
  publishedAt: null,
  retiredAt: null,
  discardedAt: null,
  ...facts,
});

describe('A version of a protocol', () => {
  const first = a(1, { approvedAt: before, publishedAt: before });
  test('is in force from its moment, and the newest such one replaces the older', () => {
    const waits = a(2, { approvedAt: now, publishedAt: later });
    expect(inForce([first, waits], now)?.version).toBe(1);
    expect(standingOf(waits, [first, waits], now)).toBe('scheduled');
    expect(inForce([first, waits], later)?.version).toBe(2);
    expect(standingOf(first, [first, waits], later)).toBe('replaced');
  });
  test('on its way is a draft, then sent, then approved', () => {
    expect(standingOf(a(2), [first], now)).toBe('draft');
    expect(standingOf(a(2, { sentAt: now }), [first], now)).toBe('sent');
    expect(standingOf(a(2, { sentAt: now, approvedAt: now }), [first], now)).toBe('approved');
    expect(openDraft([first, a(2, { approvedAt: now })])?.version).toBe(2);
    expect(openDraft([first, a(2, { discardedAt: now })])).toBeNull();
  });
  test('that is retired is never in force again', () => {
    const gone = a(1, { approvedAt: before, publishedAt: before, retiredAt: now });
    expect(inForce([gone], now)).toBeNull();
    expect(standingOf(gone, [gone], now)).toBe('retired');
  });
});
