import { createHash, randomBytes } from 'node:crypto';
import {
  blindToken,
  type DataKey,
  indexKey,
  type KeyRing,
  newDataKey,
  open,
  openDataKey,
  type Plain,
  seal,
  type Vault,
} from '#platform/vault/index.ts';
import { codeFrom } from './model/code.ts';

const PURPOSE = 'asks';
const keyOf = (ring: KeyRing, county: string, version = ring.current) => {
  const key = indexKey(ring, county, PURPOSE, version);
  if (!key.ok) throw new Error('The key ring has no key of its current version');
  return key.value;
};

/** What a form is known by that was sent twice; a form without a key of its own is known by nothing. `what`: which kind of form. */
export const sentOf = (formKey: string | null, what = 'ask'): Buffer =>
  createHash('sha256')
    .update(`${what} `)
    .update(formKey ?? randomBytes(32))
    .digest();

/** The code of the ask that a form makes: the same form sent twice is shown the same code, and nobody else can work it out. */
export const newCode = (ring: KeyRing, county: string, sent: Buffer): string =>
  codeFrom(blindToken(keyOf(ring, county), 'from', sent.toString('hex')));

/** What is stored of a code. */
export const hashOf = (ring: KeyRing, county: string, code: string): Buffer =>
  blindToken(keyOf(ring, county), 'code', code);

/** What may be stored of it, under each of the county's keys: those of before a key was changed still open theirs. */
export const hashesOf = (ring: KeyRing, county: string, code: string): Buffer[] =>
  [...ring.keys.keys()].map((version) => blindToken(keyOf(ring, county, version), 'code', code));

const TABLE = 'asks.words';
/** Seals and opens what was written of one ask. */
export type Pen = { seal: (row: string, said: Plain) => Buffer; open: (row: string, sealed: Uint8Array) => Plain };

export function newPen(ring: KeyRing, county: string, askId: string): { wrapped: Buffer; pen: Pen } {
  const { wrapped, dataKey } = newDataKey(ring, { kind: 'ask', county, id: askId });
  return { wrapped, pen: penWith(dataKey, county) };
}

/** @throws when the key does not open: it was changed or moved. */
export function penOf({ ring }: Vault, county: string, askId: string, wrapped: Uint8Array): Pen {
  // Past the cache: a key that was destroyed must be gone from this process, too.
  const key = openDataKey(ring, wrapped, { kind: 'ask', county, id: askId });
  if (!key.ok) throw new Error('The key of an ask does not open: it was changed or moved.');
  return penWith(key.value, county);
}

function penWith(key: DataKey, county: string): Pen {
  const place = (row: string) => ({ county, table: TABLE, row, column: 'body' });
  return {
    seal: (row, said) => seal(key, place(row), said),
    open: (row, sealed) => {
      const opened = open(key, place(row), sealed);
      if (!opened.ok) throw new Error('A sealed field does not open: it was changed or moved.');
      return opened.value;
    },
  };
}
