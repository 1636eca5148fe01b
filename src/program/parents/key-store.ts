import { createHash, randomBytes } from 'node:crypto';
import { codeFrom } from '#casework/asks/index.ts';
import {
  blindToken,
  indexKey,
  type KeyRing,
  newDataKey,
  open,
  openDataKey,
  type Plain,
  seal,
} from '#platform/vault/index.ts';

function keyOf(ring: KeyRing, county: string, version = ring.current) {
  const key = indexKey(ring, county, 'parents', version);
  if (!key.ok) throw new Error('The key ring has no key of this version');
  return key.value;
}

/** What a form is known by that was sent twice. */
export const sentOf = (formKey: string | null): Buffer =>
  createHash('sha256')
    .update('parents ')
    .update(formKey ?? randomBytes(32))
    .digest();

/** The code that a form makes: sent twice, it is the same code, and nobody else can work it out. */
export const newCode = (ring: KeyRing, county: string, sent: Buffer): string =>
  codeFrom(blindToken(keyOf(ring, county), 'from', sent.toString('hex')));
/** What is stored of a code; and what may be, under each of the county's keys. */
export const hashOf = (ring: KeyRing, county: string, code: string): Buffer =>
  blindToken(keyOf(ring, county), 'code', code);
const underEach = (ring: KeyRing, county: string, field: string, text: string): Buffer[] =>
  [ring.current, ...[...ring.keys.keys()].filter((version) => version !== ring.current)].map((version) =>
    blindToken(keyOf(ring, county, version), field, text),
  );
export const hashesOf = (ring: KeyRing, county: string, code: string): Buffer[] =>
  underEach(ring, county, 'code', code);
/** By what two answers of one person stand together, and nobody's name with them; the current key's first. */
export const pairsOf = (ring: KeyRing, county: string, registrationId: string): Buffer[] =>
  underEach(ring, county, 'pair', registrationId);

type Table = 'parents.registrations' | 'parents.words';
export type Pen = { seal: (row: string, said: Plain) => Buffer; open: (row: string, sealed: Uint8Array) => Plain };

function penWith(key: Parameters<typeof seal>[0], county: string, table: Table): Pen {
  const place = (row: string) => ({ county, table, row, column: 'body' });
  return {
    seal: (row, said) => seal(key, place(row), said),
    open: (row, sealed) => {
      const opened = open(key, place(row), sealed);
      if (!opened.ok) throw new Error('A sealed field of a parent does not open: it was changed or moved.');
      return opened.value;
    },
  };
}

function newPen(ring: KeyRing, county: string, id: string, table: Table): { wrapped: Buffer; pen: Pen } {
  const { wrapped, dataKey } = newDataKey(ring, { kind: 'parents', county, id });
  return { wrapped, pen: penWith(dataKey, county, table) };
}
/** @throws when the key does not open. Past the cache: a key that was destroyed must be gone from this process, too. */
export function penOf(ring: KeyRing, county: string, id: string, wrapped: Uint8Array, table: Table): Pen {
  const key = openDataKey(ring, wrapped, { kind: 'parents', county, id });
  if (!key.ok) throw new Error('The key of a parent’s row does not open: it was changed or moved.');
  return penWith(key.value, county, table);
}

/** A new key and pen for what somebody wrote who comes to a class; and for a request. */
export const newSeatPen = (ring: KeyRing, county: string, id: string): { wrapped: Buffer; pen: Pen } =>
  newPen(ring, county, id, 'parents.registrations');
export const newRequestPen = (ring: KeyRing, county: string, id: string): { wrapped: Buffer; pen: Pen } =>
  newPen(ring, county, id, 'parents.words');
