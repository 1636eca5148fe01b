import file from '../../../reference/regions/places.json' with { type: 'json' };
import spas from '../../../reference/regions/spas.json' with { type: 'json' };
import type { CountyRegions } from './model/county.ts';
import { readPlaces } from './model/places.ts';
import { readRegions } from './model/region.ts';
import * as written from './model/written.ts';

/** The table of postal codes that comes with the program, read and checked once; holds until a county brings its own. */
export const shippedPlaces = readPlaces(file);

/** The regions that come with the program: for a start without the database, and for what records say of before. */
export const shippedRegions = readRegions(spas);

/** The county's regions as a form offers them; `kept`: what the record that it opens has already. */
export const regionChoices = (county: CountyRegions, kept: string | null = null): { value: string; label: string }[] =>
  written.regionChoices(county, shippedRegions, kept);

/** A region as a record has it, in words. Null: it names none. */
export const saidRegion = (county: CountyRegions, region: string): string | null =>
  written.saidRegion(county, shippedRegions, region);
