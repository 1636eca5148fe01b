import { type Body, inside, text } from './directory.ts';

export type Keeper = { id: string; name: string };
/** One who may keep an entry: of which region (its number), and whether they are a liaison. */
export type PossibleKeeper = Keeper & { region: number | null; isLiaison: boolean };
/** Who keeps a service true. `named`: said by somebody; else the liaison of its region. */
export type Steward = { keeper: Keeper | null; named: boolean };

/** Who was named, if they still may; else the liaison of the region (its number) where one of its places is; else the first liaison. */
export function stewardFrom(
  namedId: string | null,
  keepers: readonly PossibleKeeper[],
  regions: readonly number[],
): Steward {
  const named = keepers.find(({ id }) => id === namedId);
  if (named) return { keeper: { id: named.id, name: named.name }, named: true };
  const liaisons = keepers.filter(({ isLiaison }) => isLiaison);
  const found = liaisons.find(({ region }) => region !== null && regions.includes(region)) ?? liaisons[0];
  return { keeper: found ? { id: found.id, name: found.name } : null, named: false };
}

/** The postal codes of these places. */
export const codesOf = (locations: readonly Body[]): string[] =>
  locations.flatMap((location) => inside(location, 'addresses').map((each) => text(each, 'postal_code')));

type Regions = {
  of: (id: string) => { number: number | null } | null;
  places: { regionOf: (code: string) => string | null };
};

/** The numbers of the regions in which these postal codes lie, as the county's own table has them. */
export const regionNumbersOf = (codes: readonly string[], { of, places }: Regions): number[] =>
  codes.flatMap((code) => of(places.regionOf(code) ?? '')?.number ?? []);
