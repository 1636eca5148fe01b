import { expect, test } from 'vitest';
import { shippedLaws } from '../shipped.ts';
import { aFile, aVersion, yes } from './fixtures.ts';
import { counts, dimensions, sideBySide } from './scorecard.ts';

test('A gap is a gap: what is not known, not read, or not yet law is never counted as a no', () => {
  const known = aFile([aVersion({ counsel: yes(true) })]);
  const files = [
    known,
    aFile([aVersion({ counsel: 'unknown' })], { id: 'us-yy' }),
    aFile([aVersion({ counsel: yes(false), sure: 'memory' })], { id: 'us-xx', read: false }),
    aFile([aVersion({ from: '2030-01-01' })], { id: 'us-ww' }),
    { ...known, id: 'us-vv', remedies: [] },
  ];
  const rows = sideBySide(files, 'counsel', '2026-12-01');
  expect(rows.map(({ value, sure }) => [value, sure])).toEqual([
    [true, 'read'],
    [undefined, null],
    [false, 'memory'],
    [undefined, null],
    [null, null],
  ]);
  expect(counts(rows, ({ value }) => String(value))).toEqual([
    { said: 'undefined', laws: 2 },
    { said: 'false', laws: 1 },
    { said: 'null', laws: 1 },
    { said: 'true', laws: 1 },
  ]);
});

test('Every jurisdiction has its row in every dimension', () => {
  const files = [...shippedLaws().values()];
  for (const name of dimensions) {
    const rows = sideBySide(files, name, '2026-12-01');
    expect(new Set(rows.map(({ file }) => file.id)).size).toBe(files.length);
  }
});
