import { type Body, inside, text } from './directory.ts';

export type Keeper = { id: string; name: string };
/** One who may keep an entry: in which regions of the county they work (by id), and whether they are a liaison. */
export type PossibleKeeper = Keeper & { regions: readonly string[]; isLiaison: boolean };
/** Who keeps a service true. `named`: said by somebody; else the liaison of its region. */
export type Steward = { keeper: Keeper | null; named: boolean };

/**
 * Who was named, if they still may; else the liaison of the region (its id) where one of its places is, before one who works in many or
 * everywhere; else the first liaison.
 */
export function stewardFrom(
  namedId: string | null,
  keepers: readonly PossibleKeeper[],
  regions: readonly string[],
): Steward {
  const named = keepers.find(({ id }) => id === namedId);
  if (named) return { keeper: { id: named.id, name: named.name }, named: true };
  const liaisons = keepers.filter(({ isLiaison }) => isLiaison);
  const here = liaisons.filter((each) => each.regions.some((region) => regions.includes(region)));
  const found = here.toSorted((a, b) => a.regions.length - b.regions.length)[0] ?? liaisons[0];
  return { keeper: found ? { id: found.id, name: found.name } : null, named: false };
}

/** The postal codes of these places. */
export const codesOf = (locations: readonly Body[]): string[] =>
  locations.flatMap((location) => inside(location, 'addresses').map((each) => text(each, 'postal_code')));

type Regions = { places: { regionOf: (code: string) => string | null } };

/** The regions in which these postal codes lie, as the county's own table has them. */
export const regionIdsOf = (codes: readonly string[], { places }: Regions): string[] =>
  codes.flatMap((code) => places.regionOf(code) ?? []);
