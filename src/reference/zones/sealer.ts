import type { Errand } from '#platform/http/door.ts';
import { type DataKey, type KeyRing, newDataKey, open, openDataKey, seal } from '#platform/vault/index.ts';

/** What is sealed, by where it stands. */
type Column =
  | 'zones.applications.head'
  | 'zones.trainings.person'
  | 'zones.approvals.approved_by'
  | 'zones.signs.photo';

/** Seals the names and photos of one application. */
export type ZoneSealer = {
  seal: (column: Column, row: string, text: string) => Buffer;
  open: (column: Column, row: string, sealed: Uint8Array) => string;
};

/** A new key for an application; only its wrapped form is stored. */
export function newZoneSealer(ring: KeyRing, county: string, id: string): { wrapped: Buffer; sealer: ZoneSealer } {
  const { wrapped, dataKey } = newDataKey(ring, { kind: 'zone', county, id });
  return { wrapped, sealer: sealerWith(dataKey, county) };
}

/** @throws when the application's key does not open: the county's key is another than the one it was wrapped with. */
export function zoneSealer({ actor, vault }: Errand, id: string, wrapped: Uint8Array): ZoneSealer {
  const key = openDataKey(vault.ring, wrapped, { kind: 'zone', county: actor.countyId, id }, vault.cache);
  if (!key.ok)
    throw new Error('An application’s data key does not open: the county’s key is not the one it was wrapped with.');
  return sealerWith(key.value, actor.countyId);
}

function sealerWith(key: DataKey, county: string): ZoneSealer {
  const place = (where: Column, row: string) => {
    const [schema, table, column = ''] = where.split('.');
    return { county, table: `${schema}.${table}`, row, column };
  };
  return {
    seal: (column, row, text) => seal(key, place(column, row), text),
    open: (column, row, sealed) => {
      const opened = open(key, place(column, row), sealed);
      if (!opened.ok || typeof opened.value !== 'string')
        throw new Error('A sealed name or photo of a zone does not open: it was changed or moved.');
      return opened.value;
    },
  };
}
