import { newDataKey, open, openDataKey, type Plain, seal, type Vault } from '#platform/vault/index.ts';

/** What sealing takes: the county, and its key. */
type Holder = { actor: { countyId: string }; vault: Vault };
type Row = { table: 'liaisons.members' | 'liaisons.outreach'; id: string };
const COLUMN = 'sealed';

/** What was typed, sealed under a new key of its row. */
export function sealRow(
  { actor, vault }: Holder,
  { table, id }: Row,
  plain: Plain,
): { wrapped: Buffer; sealed: Buffer } {
  const county = actor.countyId;
  const { wrapped, dataKey } = newDataKey(vault.ring, { kind: 'liaison', county, id });
  return { wrapped, sealed: seal(dataKey, { county, table, row: id, column: COLUMN }, plain) };
}

/** @throws when it does not open: the county's key is another, or the row was changed or moved. */
export function openRow(
  { actor, vault }: Holder,
  { table, id }: Row,
  row: { wrapped: Uint8Array; sealed: Uint8Array },
): Plain {
  const county = actor.countyId;
  const key = openDataKey(vault.ring, row.wrapped, { kind: 'liaison', county, id }, vault.cache);
  const opened = key.ok ? open(key.value, { county, table, row: id, column: COLUMN }, row.sealed) : key;
  if (!opened.ok)
    throw new Error('A sealed row of a liaison does not open: the key is another, or it was changed or moved.');
  return opened.value;
}
