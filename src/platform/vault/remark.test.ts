import { createSecretKey } from 'node:crypto';
import { expect, it } from 'vitest';
import { DataKeyCache } from './data-key-cache.ts';
import type { KeyRing } from './keyring.ts';
import { openRemark, sealRemark } from './remark.ts';

const ring: KeyRing = { current: 1, keys: new Map([[1, createSecretKey(Buffer.alloc(32, 7))]]) };
const vault = { ring, cache: new DataKeyCache(10) };
const place = { county: 'c-1', table: 'x.remarks', row: 'r-1', column: 'words' };

it('a remark opens in its own row and nowhere else, under a key of its own', () => {
  const one = sealRemark(ring, place, 'They said no');
  expect(openRemark(vault, place, one)).toBe('They said no');
  expect(one.sealed.includes('They said no')).toBe(false);
  for (const moved of [
    { ...place, row: 'r-2' },
    { ...place, county: 'c-2' },
    { ...place, column: 'why' },
  ])
    expect(() => openRemark(vault, moved, one)).toThrow(/does not open/);
  const other = sealRemark(ring, place, 'They said no');
  expect(() => openRemark(vault, place, { wrapped: other.wrapped, sealed: one.sealed })).toThrow(/does not open/);
});
