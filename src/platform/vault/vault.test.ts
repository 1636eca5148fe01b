import { createSecretKey } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blindToken,
  type DataKey,
  DataKeyCache,
  indexKey,
  type KeyRing,
  newDataKey,
  open,
  openDataKey,
  openText,
  type Place,
  type Plain,
  readKeyRing,
  reseal,
  rewrap,
  type Subject,
  seal,
  sealedUnder,
  wrappedUnder,
} from './index.ts';

const keyOf = (fill: number) => createSecretKey(new Uint8Array(32).fill(fill));
const ring: KeyRing = { current: 1, keys: new Map([[1, keyOf(7)]]) };
const rotated: KeyRing = { current: 2, keys: new Map([...ring.keys, [2, keyOf(8)]]) };
const youth: Subject = { kind: 'youth', county: 'c-1', id: 'y-1' };
const place: Place = { county: 'c-1', table: 'youth.names', row: 'r-1', column: 'name' };
const { wrapped, dataKey } = newDataKey(ring, youth);
/** JSON has no -0: what is sealed is what JSON can say. */
const throughJson = (plain: unknown): Plain => JSON.parse(JSON.stringify(plain));
const anyText = fc.string({ unit: 'binary' });
const anyPlain: fc.Arbitrary<Plain> = fc.oneof(anyText, fc.jsonValue().map(throughJson));

const value = <T>(result: { ok: true; value: T } | { ok: false; failure: unknown }): T => {
  if (!result.ok) throw new Error(`Not ok: ${JSON.stringify(result.failure)}`);
  return result.value;
};
const whyNot = (result: { ok: boolean; failure?: unknown }) => (result.ok ? 'it opened' : result.failure);
const because = (reason: string) => ({ kind: 'refused', because: reason });

describe('a sealed field', () => {
  it('comes back whole, whatever was typed', () => {
    fc.assert(
      fc.property(anyPlain, (plain) => {
        expect(value(open(dataKey, place, seal(dataKey, place, plain)))).toEqual(plain);
      }),
    );
  });

  it.each(['', 'Ñandú', '李小龍', '👩‍👧 e\u0301', 'half an emoji \ud83d', '\u0000', '"1"'])(
    'keeps the text %j',
    (text) => {
      expect(value(openText(dataKey, place, seal(dataKey, place, text)))).toBe(text);
    },
  );

  it('is 32 bytes longer than its text, and never looks the same twice', () => {
    const once = seal(dataKey, place, 'Ana');
    expect(once.length).toBe(3 + 32);
    expect(seal(dataKey, place, 'Ana').equals(once)).toBe(false);
    expect(sealedUnder(once)).toBe(1);
    const seen = new Set(Array.from({ length: 2000 }, () => seal(dataKey, place, 'Ana').toString('hex', 3, 15)));
    expect(seen.size).toBe(2000);
  });

  it('does not open anywhere but in its own place', () => {
    const coordinates = fc.constantFrom('county', 'table', 'row', 'column') as fc.Arbitrary<keyof Place>;
    fc.assert(
      fc.property(coordinates, anyText, anyText, (coordinate, other, text) => {
        fc.pre(other !== place[coordinate]);
        const sealed = seal(dataKey, place, text);
        expect(whyNot(open(dataKey, { ...place, [coordinate]: other }, sealed))).toEqual(because('altered'));
      }),
    );
  });

  it('does not open when the words of its place are only shifted from one coordinate to the next', () => {
    const sealed = seal(dataKey, { ...place, table: 'ab', row: 'c' }, 'x');
    expect(open(dataKey, { ...place, table: 'a', row: 'bc' }, sealed).ok).toBe(false);
    const tricky = seal(dataKey, { ...place, table: '1:a', row: '' }, 'x');
    expect(open(dataKey, { ...place, table: '', row: '1:a' }, tricky).ok).toBe(false);
  });

  it('does not open with any bit flipped', () => {
    const sealed = seal(dataKey, place, 'María José');
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const flipped = Buffer.from(sealed);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(open(dataKey, place, flipped).ok, `bit ${bit}`).toBe(false);
    }
  });

  it('does not open cut short or lengthened', () => {
    const sealed = seal(dataKey, place, 'María José');
    for (let length = 0; length < sealed.length; length++) {
      expect(open(dataKey, place, sealed.subarray(0, length)).ok, `cut at ${length}`).toBe(false);
    }
    expect(open(dataKey, place, Buffer.concat([sealed, Buffer.alloc(1)])).ok).toBe(false);
  });

  it('never throws for bytes that were never sealed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(open(dataKey, place, bytes).ok).toBe(false);
        expect(openDataKey(ring, bytes, youth).ok).toBe(false);
        expect(rewrap(rotated, bytes, youth).ok).toBe(false);
      }),
    );
  });

  it('refuses what JSON cannot say instead of losing it', () => {
    const unsayable: unknown = undefined;
    expect(() => seal(dataKey, place, unsayable as string)).toThrow('text or a JSON value');
  });

  it('holds a text only, where a text is asked for', () => {
    expect(whyNot(openText(dataKey, place, seal(dataKey, place, ['Ana'])))).toEqual(because('altered'));
  });
});

describe('a data key', () => {
  it('opens again from its wrapped form, 65 bytes', () => {
    expect(wrapped.length).toBe(65);
    const again = value(openDataKey(ring, wrapped, youth));
    expect(again.generation).toBe(1);
    expect(again.key.equals(dataKey.key)).toBe(true);
  });

  it.each([
    ['another county', { ...youth, county: 'c-2' }],
    ['another youth', { ...youth, id: 'y-2' }],
    ["a program's vault", { ...youth, kind: 'program' as const }],
    ['a reporter', { ...youth, kind: 'reporter' as const }],
  ])('does not open for %s', (_who, subject) => {
    expect(whyNot(openDataKey(ring, wrapped, subject))).toEqual(because('altered'));
  });

  it('says when the county key is not at hand', () => {
    const without: KeyRing = { current: 2, keys: new Map([[2, keyOf(8)]]) };
    expect(whyNot(openDataKey(without, wrapped, youth))).toEqual(because('noCountyKey'));
    expect(whyNot(openDataKey({ current: 1, keys: new Map([[1, keyOf(9)]]) }, wrapped, youth))).toEqual(
      because('altered'),
    );
  });

  it('once destroyed, leaves nothing that opens what it sealed', () => {
    const sealed = seal(dataKey, place, 'María José');
    const others: DataKey[] = [newDataKey(ring, youth).dataKey, { generation: 1, key: keyOf(7) }];
    for (const other of others) expect(open(other, place, sealed).ok).toBe(false);
    const cache = new DataKeyCache(2);
    openDataKey(ring, wrapped, youth, cache);
    cache.forget(wrapped);
    expect(cache.get(wrapped, youth)).toBeUndefined();
  });

  it('opens nothing of another subject, in whatever place', () => {
    const program = newDataKey(ring, { kind: 'program', county: 'c-1', id: 'a-1' }).dataKey;
    expect(open(dataKey, place, seal(program, place, 'told in confidence')).ok).toBe(false);
  });
});

describe('the cache of data keys', () => {
  const fresh = (id: string) => ({ subject: { ...youth, id }, ...newDataKey(ring, { ...youth, id }) });

  it('gives the key back without unwrapping, and only to the subject it was opened for', () => {
    const cache = new DataKeyCache(10);
    const first = value(openDataKey(ring, wrapped, youth, cache));
    expect(value(openDataKey(ring, wrapped, youth, cache))).toBe(first);
    expect(whyNot(openDataKey(ring, wrapped, { ...youth, id: 'y-2' }, cache))).toEqual(because('altered'));
    expect(whyNot(openDataKey(ring, wrapped, { ...youth, kind: 'program' }, cache))).toEqual(because('altered'));
  });

  it('is bounded; who was not looked at for longest leaves first', () => {
    const cache = new DataKeyCache(2);
    const [a, b, c] = [fresh('a'), fresh('b'), fresh('c')];
    for (const one of [a, b]) openDataKey(ring, one.wrapped, one.subject, cache);
    openDataKey(ring, a.wrapped, a.subject, cache);
    openDataKey(ring, c.wrapped, c.subject, cache);
    expect(cache.size).toBe(2);
    expect(cache.get(b.wrapped, b.subject)).toBeUndefined();
    expect(cache.get(a.wrapped, a.subject)).toBeDefined();
    cache.clear();
    expect(cache.size).toBe(0);
  });

  it('does not keep what did not open', () => {
    const cache = new DataKeyCache(2);
    openDataKey(ring, wrapped, { ...youth, id: 'y-2' }, cache);
    expect(cache.size).toBe(0);
    expect(() => new DataKeyCache(0)).toThrow();
  });
});

describe('key rotation', () => {
  it('keeps every field readable while rows are old and new, and can stop and go on', () => {
    const rows = Array.from({ length: 6 }, (_, n) => {
      const subject: Subject = { ...youth, id: `y-${n}` };
      const made = newDataKey(ring, subject);
      return { subject, wrapped: made.wrapped, sealed: seal(made.dataKey, place, `name ${n}`) };
    });
    const readAll = (keys: KeyRing) =>
      rows.map((row) => value(open(value(openDataKey(keys, row.wrapped, row.subject)), place, row.sealed)));
    const turn = (count: number) => {
      for (const row of rows.slice(0, count))
        row.wrapped = value(rewrap(rotated, row.wrapped, row.subject)) ?? row.wrapped;
    };
    const before = readAll(ring);
    turn(3);
    const third = rows[2]?.wrapped;
    expect(readAll(rotated)).toEqual(before);
    turn(6);
    expect(rows[2]?.wrapped).toBe(third);
    expect(rows.map((row) => wrappedUnder(row.wrapped))).toEqual([2, 2, 2, 2, 2, 2]);
    expect(readAll({ current: 2, keys: new Map([[2, keyOf(8)]]) })).toEqual(before);
  });

  it('does not carry a key to another subject', () => {
    expect(whyNot(rewrap(rotated, wrapped, { ...youth, id: 'y-2' }))).toEqual(because('altered'));
  });

  it('can give a youth a new data key, field by field', () => {
    const next = newDataKey(ring, youth, 2).dataKey;
    const sealed = seal(dataKey, place, { told: ['once', 'ñ'] });
    const moved = value(reseal(dataKey, next, place, sealed)) ?? sealed;
    expect(sealedUnder(moved)).toBe(2);
    expect(value(open(next, place, moved))).toEqual({ told: ['once', 'ñ'] });
    expect(whyNot(open(dataKey, place, moved))).toEqual(because('otherKey'));
    expect(value(reseal(dataKey, next, place, moved))).toBeNull();
    expect(reseal(dataKey, next, { ...place, row: 'r-2' }, sealed).ok).toBe(false);
  });
});

describe('blind index tokens', () => {
  const key = value(indexKey(ring, 'c-1', 'youth-search'));

  it('are 12 bytes, the same each time, and differ by kind, text, county, purpose and county key', () => {
    const token = blindToken(key, 'n', 'maria').toString('hex');
    expect(token).toHaveLength(24);
    expect(blindToken(value(indexKey(ring, 'c-1', 'youth-search')), 'n', 'maria').toString('hex')).toBe(token);
    const others = [
      blindToken(key, 's', 'maria'),
      blindToken(key, 'n', 'mario'),
      blindToken(key, 'nm', 'aria'),
      blindToken(value(indexKey(ring, 'c-2', 'youth-search')), 'n', 'maria'),
      blindToken(value(indexKey(ring, 'c-1', 'reporter-search')), 'n', 'maria'),
      blindToken(value(indexKey(rotated, 'c-1', 'youth-search')), 'n', 'maria'),
    ].map((other) => other.toString('hex'));
    expect(new Set([token, ...others]).size).toBe(others.length + 1);
    expect(blindToken(value(indexKey(rotated, 'c-1', 'youth-search', 1)), 'n', 'maria').toString('hex')).toBe(token);
  });

  it('need the county key of that version', () => {
    expect(whyNot(indexKey(ring, 'c-1', 'youth-search', 9))).toEqual(because('noCountyKey'));
  });
});

describe('a key file', () => {
  const good = keyOf(7).export().toString('base64');
  it('is read when every key fits', () => {
    const read = value(readKeyRing({ current: 2, keys: { 1: good, 2: good } }));
    expect(read.current).toBe(2);
    expect(read.keys.get(1)?.equals(keyOf(7))).toBe(true);
  });

  it.each([
    ['nothing', null],
    ['no current key', { current: 2, keys: { 1: good } }],
    ['a short key', { current: 1, keys: { 1: Buffer.alloc(31).toString('base64') } }],
    ['a version that is no number', { current: 1, keys: { 1: good, one: good } }],
    ['a version too high', { current: 70000, keys: { 70000: good } }],
    ['one version twice', { current: 1, keys: { 1: good, '01': good } }],
    ['text that is not base64', { current: 1, keys: { 1: '***' } }],
  ])('is refused: %s', (_what, file) => {
    expect(whyNot(readKeyRing(file))).toEqual(because('badRing'));
  });
});
