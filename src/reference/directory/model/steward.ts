import { type Body, inside, text } from './directory.ts';

export type Keeper = { id: string; name: string };
/** One who may keep an entry: of which region (its number), and whether they are a liaison. */
export type PossibleKeeper = Keeper & { region: number | null; isLiaison: boolean };
/** Who keeps a service true. `named`: said by somebody; else the liaison of its region. */
export type Steward = { keeper: Keeper | null; named: boolean };

/** Who was named, if they still may; else the liaison of the region where one of its places is; else the first liaison. */
export function stewardFrom(
  namedId: string | null,
  keepers: readonly PossibleKeeper[],
  regions: readonly string[],
): Steward {
  const named = keepers.find(({ id }) => id === namedId);
  if (named) return { keeper: { id: named.id, name: named.name }, named: true };
  const liaisons = keepers.filter(({ isLiaison }) => isLiaison);
  const found = liaisons.find(({ region }) => region !== null && regions.includes(`spa-${region}`)) ?? liaisons[0];
  return { keeper: found ? { id: found.id, name: found.name } : null, named: false };
}

/** The regions of these places, by what `regionOf` says of a postal code. */
export const regionsOf = (locations: readonly Body[], regionOf: (code: string) => string | null): string[] =>
  locations.flatMap((location) =>
    inside(location, 'addresses').flatMap((each) => regionOf(text(each, 'postal_code')) ?? []),
  );
