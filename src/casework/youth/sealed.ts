import type { Errand } from '#platform/http/door.ts';
import { type DataKey, open, openDataKey, openText, type Plain, seal, type Vault } from '#platform/vault/index.ts';

/**
 * A youth's key, opened for this errand: what it seals can be read only here, in this row and column. Null when there is
 * no such youth for this person, or the key was destroyed (which is deletion).
 */
export type Sealer = {
  seal: (table: string, row: string, column: string, plain: Plain) => Buffer;
  open: (table: string, row: string, column: string, sealed: Uint8Array) => Plain;
  openText: (table: string, row: string, column: string, sealed: Uint8Array) => string;
};

export async function sealerOf(errand: Errand, youthId: string): Promise<Sealer | null> {
  const row = await errand.tx
    .selectFrom('youth.keys')
    .select('wrapped')
    .where('county_id', '=', errand.actor.countyId)
    .where('youth_id', '=', youthId)
    .executeTakeFirst();
  return row?.wrapped ? sealerFrom(errand, youthId, row.wrapped) : null;
}

/** What opening a key takes: the vault, and whose county's it is. A job has no person. */
type KeyHolder = { vault: Vault; actor: { countyId: string } };

/** For a list, whose rows bring their wrapped keys along. */
export function sealerFrom(errand: KeyHolder, youthId: string, wrapped: Uint8Array): Sealer {
  const county = errand.actor.countyId;
  const key = openDataKey(errand.vault.ring, wrapped, { kind: 'youth', county, id: youthId }, errand.vault.cache);
  if (!key.ok)
    throw new Error('A youth’s data key does not open: the county’s key is not the one it was wrapped with.');
  return makeSealer(county, key.value);
}

export function makeSealer(county: string, key: DataKey): Sealer {
  const must = <T>(opened: { ok: true; value: T } | { ok: false }): T => {
    if (!opened.ok) throw new Error('A sealed field does not open: it was changed or moved.');
    return opened.value;
  };
  return {
    seal: (table, row, column, plain) => seal(key, { county, table, row, column }, plain),
    open: (table, row, column, sealed) => must(open(key, { county, table, row, column }, sealed)),
    openText: (table, row, column, sealed) => must(openText(key, { county, table, row, column }, sealed)),
  };
}
