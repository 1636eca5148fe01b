import { type KeyRing, newDataKey, open, openDataKey, seal } from '#platform/vault/index.ts';

const subject = (county: string, id: string) => ({ kind: 'caregiver', county, id }) as const;
const place = (county: string, row: string) => ({ county, table: 'plan', row, column: 'part_title' });

/** A task's words once more under a key of their own, for somebody who cares for the youth: their session has no key of the youth's. */
export function sealForPart(
  ring: KeyRing,
  county: string,
  id: string,
  title: string,
): { wrapped: Buffer; title: Buffer } {
  const { wrapped, dataKey } = newDataKey(ring, subject(county, id));
  return { wrapped, title: seal(dataKey, place(county, id), title) };
}

/** @throws when the key or the words do not open: they were changed or moved. */
export function openForPart(
  ring: KeyRing,
  county: string,
  it: { id: string; wrapped: Uint8Array; title: Uint8Array },
): string {
  const key = openDataKey(ring, it.wrapped, subject(county, it.id));
  const opened = key.ok ? open(key.value, place(county, it.id), it.title) : key;
  if (!opened.ok) throw new Error('What a caregiver is to do does not open: it was changed or moved.');
  return String(opened.value);
}
