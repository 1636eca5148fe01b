import { type DataKey, newDataKey, open, openDataKey, type Plain, seal, type Vault } from '#platform/vault/index.ts';

type Holder = { actor: { countyId: string }; vault: Vault };
type Table = 'forums.meetings' | 'forums.papers' | 'forums.notes';
/** What the words and papers of one forum are sealed with: each opens only in its own row and column. */
export type ForumSealer = {
  seal: (table: Table, row: string, column: string, plain: Plain) => Buffer;
  open: (table: Table, row: string, column: string, sealed: Uint8Array) => Plain;
};

/** A new key for a forum; only its wrapped form is stored. */
export const newForumKey = ({ actor, vault }: Holder, id: string): Buffer =>
  newDataKey(vault.ring, { kind: 'forum', county: actor.countyId, id }).wrapped;

/** @throws when the key does not open: the county's key is not the one it was wrapped with. */
export function forumSealer({ actor, vault }: Holder, id: string, wrapped: Uint8Array): ForumSealer {
  const county = actor.countyId;
  const key = openDataKey(vault.ring, wrapped, { kind: 'forum', county, id }, vault.cache);
  if (!key.ok)
    throw new Error('A forum’s data key does not open: the county’s key is not the one it was wrapped with.');
  return sealerWith(key.value, county);
}

const sealerWith = (key: DataKey, county: string): ForumSealer => ({
  seal: (table, row, column, plain) => seal(key, { county, table, row, column }, plain),
  open: (table, row, column, sealed) => {
    const opened = open(key, { county, table, row, column }, sealed);
    if (!opened.ok) throw new Error('A sealed field of a forum does not open: it was changed or moved.');
    return opened.value;
  },
});
