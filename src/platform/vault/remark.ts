import { newDataKey, openDataKey } from './data-key.ts';
import { open, type Place, type Plain, seal } from './field.ts';
import type { KeyRing } from './keyring.ts';
import type { Vault } from './vault.ts';

/** A remark as a row keeps it: the wrapped key of that row, and what it seals. */
export type Remark = { wrapped: Buffer; sealed: Buffer };

/** Seals what somebody wrote in their own words, under a key of its row alone. `place.row` is the row's id. */
export function sealRemark(ring: KeyRing, place: Place, plain: Plain): Remark {
  const { wrapped, dataKey } = newDataKey(ring, { kind: 'remark', county: place.county, id: place.row });
  return { wrapped, sealed: seal(dataKey, place, plain) };
}

/** @throws when it does not open: the county's key is another, or the row was changed or moved. */
export function openRemark(
  { ring, cache }: Vault,
  place: Place,
  { wrapped, sealed }: { wrapped: Uint8Array; sealed: Uint8Array },
): Plain {
  const key = openDataKey(ring, wrapped, { kind: 'remark', county: place.county, id: place.row }, cache);
  const opened = key.ok ? open(key.value, place, sealed) : key;
  if (!opened.ok)
    throw new Error('A sealed remark does not open: the county’s key is another, or it was changed or moved.');
  return opened.value;
}
