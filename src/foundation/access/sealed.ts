import { sql } from 'kysely';
import type { Errand } from '#platform/http/door.ts';
import { open, openDataKey, type Place, seal } from '#platform/vault/index.ts';

/** Sealed texts about one youth, in the rows of this floor: the youth's key, the row's own place. */
export type TextSealer = {
  seal: (table: string, row: string, column: string, text: string) => Buffer;
  open: (table: string, row: string, column: string, sealed: Uint8Array | null) => string | null;
};

/** Null when this person may not see the youth, or the youth's key was destroyed. */
export async function textSealerOf(errand: Errand, youthId: string): Promise<TextSealer | null> {
  const county = errand.actor.countyId;
  const { rows } = await sql<{ wrapped: Uint8Array | null }>`
    select wrapped from youth.keys where county_id = ${county} and youth_id = ${youthId}`.execute(errand.tx);
  const wrapped = rows[0]?.wrapped;
  if (!wrapped) return null;
  const key = openDataKey(errand.vault.ring, wrapped, { kind: 'youth', county, id: youthId }, errand.vault.cache);
  if (!key.ok)
    throw new Error('A youth’s data key does not open: the county’s key is not the one it was wrapped with.');
  const place = (table: string, row: string, column: string): Place => ({ county, table, row, column });
  return {
    seal: (table, row, column, text) => seal(key.value, place(table, row, column), text),
    open: (table, row, column, sealed) => {
      if (!sealed) return null;
      const opened = open(key.value, place(table, row, column), sealed);
      if (!opened.ok) throw new Error('A sealed field does not open: it was changed or moved.');
      return String(opened.value);
    },
  };
}
