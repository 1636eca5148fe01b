import { newDataKey, open, openDataKey, type Plain, seal, type Vault } from '#platform/vault/index.ts';

/** Seals and opens what is written of one ask, under the ask's own key: who approves has no key of the youth. */
export type Pen = {
  seal: (column: string, plain: Plain) => Buffer;
  open: (column: string, sealed: Uint8Array) => Plain;
};
type Holder = { actor: { countyId: string }; vault: Vault };
type DataKey = Parameters<typeof seal>[0];

export function newPen(
  { actor, vault }: { actor: Holder['actor']; vault: Pick<Vault, 'ring'> },
  askId: string,
): { wrapped: Buffer; pen: Pen } {
  const { wrapped, dataKey } = newDataKey(vault.ring, { kind: 'money', county: actor.countyId, id: askId });
  return { wrapped, pen: penWith(dataKey, actor.countyId, askId) };
}

/** @throws when the key does not open: the county's key is another, or the row was changed or moved. */
export function penOf({ actor, vault }: Holder, askId: string, wrapped: Uint8Array): Pen {
  const key = openDataKey(vault.ring, wrapped, { kind: 'money', county: actor.countyId, id: askId }, vault.cache);
  if (!key.ok) throw new Error('The key of an ask for money does not open: it was changed or moved.');
  return penWith(key.value, actor.countyId, askId);
}

function penWith(key: DataKey, county: string, row: string): Pen {
  const place = (column: string) => ({ county, table: 'money.asks', row, column });
  return {
    seal: (column, plain) => seal(key, place(column), plain),
    open: (column, sealed) => {
      const opened = open(key, place(column), sealed);
      if (!opened.ok) throw new Error('What was sealed of an ask for money does not open: it was changed or moved.');
      return opened.value;
    },
  };
}
