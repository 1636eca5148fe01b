import { type Sealer, sealerFrom } from '#casework/youth/index.ts';
import { type DataKey, type KeyRing, newDataKey, open, openDataKey, seal } from '#platform/vault/index.ts';
import type { YouthErrand } from './door.ts';

/** What is in the youth's record is sealed with the youth's own key. */
export const ownSealer = ({ vault, youth }: Pick<YouthErrand, 'vault' | 'youth'>): Sealer =>
  sealerFrom({ vault, actor: { countyId: youth.countyId } }, youth.id, youth.wrapped);

/** One letter, a change that is asked for or a complaint, under a key of its own: who answers it reads this alone. */
export type LetterPen = {
  seal: (part: Part, text: string) => Buffer;
  open: (part: Part, sealed: Uint8Array) => string;
};
type Part = 'body' | 'answer';

export function newLetterPen(ring: KeyRing, county: string, id: string): { wrapped: Buffer; pen: LetterPen } {
  const { wrapped, dataKey } = newDataKey(ring, { kind: 'voice', county, id });
  return { wrapped, pen: penWith(dataKey, county, id) };
}

/** @throws when the key does not open: it was changed or moved. */
export function letterPen(ring: KeyRing, county: string, id: string, wrapped: Uint8Array): LetterPen {
  const key = openDataKey(ring, wrapped, { kind: 'voice', county, id });
  if (!key.ok) throw new Error('The key of a letter does not open: it was changed or moved.');
  return penWith(key.value, county, id);
}

function penWith(key: DataKey, county: string, id: string): LetterPen {
  const place = (column: Part) => ({ county, table: 'voice.letters', row: id, column });
  return {
    seal: (part, text) => seal(key, place(part), text),
    open: (part, sealed) => {
      const opened = open(key, place(part), sealed);
      if (!opened.ok) throw new Error('A sealed field does not open: it was changed or moved.');
      return String(opened.value);
    },
  };
}
