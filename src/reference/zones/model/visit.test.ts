import { describe, expect, it } from 'vitest';
import { photoKind } from './photo.ts';
import { byMonth, partOf } from './visit.ts';

describe('a visit', () => {
  it.each([
    ['04:59', 'night'],
    ['05:00', 'morning'],
    ['11:59', 'morning'],
    ['12:00', 'afternoon'],
    ['17:00', 'evening'],
    ['20:59', 'evening'],
    ['21:00', 'night'],
  ])('at %s is of the %s', (time, part) => expect(partOf(time)).toBe(part));

  it('adds up by month over places, the latest first', () => {
    const counts = [
      { placeId: 'a', month: '2026-01', place: 2, crisis: 1 },
      { placeId: 'b', month: '2026-01', place: 3, crisis: 0 },
      { placeId: 'a', month: '2026-02', place: 1, crisis: 0 },
    ];
    expect(byMonth(counts)).toEqual([
      { month: '2026-02', place: 1, crisis: 0 },
      { month: '2026-01', place: 5, crisis: 1 },
    ]);
  });
});

describe('a photo is what its bytes say', () => {
  const bytes = (...all: number[]) => new Uint8Array([...all, ...Array(20).fill(0)]);
  it.each([
    ['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0), 'image/jpeg'],
    ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'image/png'],
    ['a WebP', bytes(0x52, 0x49, 0x46, 0x46, 1, 2, 3, 4, 0x57, 0x45, 0x42, 0x50), 'image/webp'],
    ['a sound in the same wrapping', bytes(0x52, 0x49, 0x46, 0x46, 1, 2, 3, 4, 0x57, 0x41, 0x56, 0x45), null],
    ['a page', new TextEncoder().encode('<svg onload="x"></svg>'), null],
    ['nothing', new Uint8Array(), null],
  ])('%s', (_name, given, kind) => expect(photoKind(given)).toBe(kind));
});
