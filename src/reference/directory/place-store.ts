import type { Errand } from '#platform/http/door.ts';
import {
  type DataKey,
  type KeyRing,
  newDataKey,
  open,
  openDataKey,
  openText,
  type Place,
  type Plain,
  seal,
} from '#platform/vault/index.ts';
import type { Body } from './model/directory.ts';

type Column = 'body' | 'was';
/** Where the confidential places of one import are, sealed under a key of that import. */
export type PlaceSealer = {
  seal: (entityId: string, column: Column, body: Body) => Buffer;
  open: (entityId: string, column: Column, sealed: Uint8Array) => Body;
  /** A piece of a file that waits to be read, by its number. */
  sealPart: (file: number, part: number, bytes: Uint8Array) => Buffer;
  openPart: (file: number, part: number, sealed: Uint8Array) => Buffer;
};

/** A new key for an import that brings where confidential places are; only its wrapped form is stored. */
export function newPlaceSealer(
  ring: KeyRing,
  county: string,
  importId: string,
): { wrapped: Buffer; sealer: PlaceSealer } {
  const { wrapped, dataKey } = newDataKey(ring, { kind: 'place', county, id: importId });
  return { wrapped, sealer: sealerWith(dataKey, county, importId) };
}

/** @throws when the import's key does not open: the county's key is another than the one it was wrapped with. */
export function placeSealer(
  { actor, vault }: Pick<Errand, 'vault'> & { actor: Pick<Errand['actor'], 'countyId'> },
  importId: string,
  wrapped: Uint8Array,
): PlaceSealer {
  const county = actor.countyId;
  const key = openDataKey(vault.ring, wrapped, { kind: 'place', county, id: importId }, vault.cache);
  if (!key.ok)
    throw new Error('An import’s data key does not open: the county’s key is not the one it was wrapped with.');
  return sealerWith(key.value, county, importId);
}

function sealerWith(key: DataKey, county: string, importId: string): PlaceSealer {
  const place = (row: string, column: Column): Place => ({
    county,
    table: 'directory.confidential_places',
    row,
    column,
  });
  const piece = (file: number, part: number): Place => ({
    county,
    table: 'directory.import_parts',
    row: `${importId} ${file} ${part}`,
    column: 'body',
  });
  return {
    seal: (row, column, body) => seal(key, place(row, column), body as Plain),
    open: (row, column, sealed) => {
      const opened = open(key, place(row, column), sealed);
      if (!opened.ok) throw new Error('A sealed place does not open: it was changed or moved.');
      return opened.value as Body;
    },
    sealPart: (file, part, bytes) => seal(key, piece(file, part), Buffer.from(bytes).toString('base64')),
    openPart: (file, part, sealed) => {
      const opened = openText(key, piece(file, part), sealed);
      if (!opened.ok) throw new Error('A piece of a file does not open: it was changed or moved.');
      return Buffer.from(opened.value, 'base64');
    },
  };
}
