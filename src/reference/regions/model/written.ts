import { type Region, regionLabel } from './region.ts';

type Known = { regions: readonly Region[]; of: (id: string) => Region | null };

/**
 * The regions as a form offers them, by id. `kept`: what a record has already, where the county no longer offers it: the form that opens
 * must not lose it.
 */
export function regionChoices(
  county: Known,
  shipped: readonly Region[],
  kept: string | null = null,
): { value: string; label: string }[] {
  const now = county.regions.map((each) => ({ value: each.id, label: regionLabel(each) }));
  if (kept === null || kept === '' || now.some(({ value }) => value === kept)) return now;
  const label = saidRegion(county, shipped, kept);
  return label === null ? now : [...now, { value: kept, label }];
}

/**
 * A region as a record has it, in words: by its id; before regions were the county's own, by the number of one that came with the program.
 * One that the county has given up is called as it was when the program came. Null: no region.
 */
export function saidRegion({ of }: Pick<Known, 'of'>, shipped: readonly Region[], written: string): string | null {
  const region = /^\d{1,3}$/.test(written)
    ? shipped.find(({ number }) => number === Number(written))
    : (of(written) ?? shipped.find(({ id }) => id === written));
  return region ? regionLabel(region) : null;
}
