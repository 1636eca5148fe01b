import { type KeyRing, newDataKey, open, openDataKey, seal } from '#platform/vault/index.ts';

type Column = 'body' | 'answer';
const subject = (county: string, id: string) => ({ kind: 'caregiver', county, id }) as const;
const place = (county: string, row: string, column: Column) => ({ county, table: 'caregivers', row, column });

/** New words under a key of their own: who reads them needs no key of the youth's, and has none. */
export function sealNew(ring: KeyRing, county: string, id: string, text: string): { wrapped: Buffer; body: Buffer } {
  const { wrapped, dataKey } = newDataKey(ring, subject(county, id));
  return { wrapped, body: seal(dataKey, place(county, id, 'body'), text) };
}

/** @throws when the key or the field does not open: it was changed or moved. */
export function penOf(ring: KeyRing, county: string, id: string, wrapped: Uint8Array) {
  const key = openDataKey(ring, wrapped, subject(county, id));
  if (!key.ok) throw new Error('The key of what was written for a caregiver does not open: it was changed or moved.');
  return {
    open: (column: Column, sealed: Uint8Array): string => {
      const opened = open(key.value, place(county, id, column), sealed);
      if (!opened.ok) throw new Error('A sealed field does not open: it was changed or moved.');
      return String(opened.value);
    },
    answer: (text: string): Buffer => seal(key.value, place(county, id, 'answer'), text),
  };
}
