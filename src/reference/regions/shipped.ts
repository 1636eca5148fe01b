import file from '../../../reference/regions/places.json' with { type: 'json' };
import { readPlaces } from './model/places.ts';

/** The table of postal codes that comes with the program, read and checked once; holds until a county brings its own. */
export const shippedPlaces = readPlaces(file);
