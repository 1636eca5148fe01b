import { describe, expect, it } from 'vitest';
import { newSince, writtenAt } from './new-since.ts';

const now = new Date('2026-03-15T18:00:00Z');

describe('what is new since a look', () => {
  it('is what was written since, also when it tells of something older', () => {
    const at = Date.parse('2026-03-15T10:00:00Z').toString(16).padStart(12, '0');
    const id = `${at.slice(0, 8)}-${at.slice(8)}-7000-8000-000000000000`;
    expect(writtenAt(id)).toEqual(new Date('2026-03-15T10:00:00Z'));
    const row = { id, at: new Date('2026-01-01T00:00:00Z') };
    expect(newSince(row, new Date('2026-03-15T09:00:00Z'), now)).toBe(true);
    expect(newSince(row, new Date('2026-03-15T11:00:00Z'), now)).toBe(false);
    expect(newSince({ id: 'x', at: new Date('2027-01-01T00:00:00Z') }, new Date(0), now)).toBe(false);
  });
});
