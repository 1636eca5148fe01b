import { type DataKey, newDataKey, open, openDataKey, type Plain, seal, type Vault } from '#platform/vault/index.ts';

type Holder = { actor: { countyId: string }; vault: Vault };
type Kind = 'meeting-team' | 'consultation';
type Table = 'meetings.meetings' | 'meetings.consultations' | 'meetings.consultation_facts';
/** What the words of one team, or of one consultation, are sealed with: each opens only in its own row and column. */
export type RowSealer = {
  seal: (table: Table, row: string, column: string, plain: Plain) => Buffer;
  open: (table: Table, row: string, column: string, sealed: Uint8Array) => Plain;
};

/** A new key; only its wrapped form is stored. */
export const newKey = ({ actor, vault }: Holder, kind: Kind, id: string): Buffer =>
  newDataKey(vault.ring, { kind, county: actor.countyId, id }).wrapped;

/** @throws when the key does not open: the county's key is not the one it was wrapped with. */
export function sealerWith({ actor, vault }: Holder, kind: Kind, id: string, wrapped: Uint8Array): RowSealer {
  const county = actor.countyId;
  const key = openDataKey(vault.ring, wrapped, { kind, county, id }, vault.cache);
  if (!key.ok) throw new Error('A data key does not open: the county’s key is not the one it was wrapped with.');
  return ofKey(key.value, county);
}

const ofKey = (key: DataKey, county: string): RowSealer => ({
  seal: (table, row, column, plain) => seal(key, { county, table, row, column }, plain),
  open: (table, row, column, sealed) => {
    const opened = open(key, { county, table, row, column }, sealed);
    if (!opened.ok) throw new Error('A sealed field does not open: it was changed or moved.');
    return opened.value;
  },
});
