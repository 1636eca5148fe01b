import { newDataKey, open, openDataKey, type Plain, seal, type Vault } from '#platform/vault/index.ts';

type Table = 'oncall.helpers' | 'oncall.asks';
type Holder = { vault: Pick<Vault, 'ring'>; county: string };

/** Seals one row under a new key of its own. */
export function sealRow(
  { vault, county }: Holder,
  table: Table,
  id: string,
  plain: Plain,
): { wrapped: Buffer; sealed: Buffer } {
  const { wrapped, dataKey } = newDataKey(vault.ring, { kind: 'oncall', county, id });
  return { wrapped, sealed: seal(dataKey, { county, table, row: id, column: 'sealed' }, plain) };
}

/** @throws when it does not open: the key or the row was changed or moved. */
export function openRow(
  { vault, county }: Holder,
  table: Table,
  id: string,
  row: { wrapped: Uint8Array; sealed: Uint8Array },
): Plain {
  const key = openDataKey(vault.ring, row.wrapped, { kind: 'oncall', county, id });
  if (!key.ok) throw new Error('The key of a row of those on call does not open: it was changed or moved.');
  const opened = open(key.value, { county, table, row: id, column: 'sealed' }, row.sealed);
  if (!opened.ok) throw new Error('A sealed field of those on call does not open: it was changed or moved.');
  return opened.value;
}
