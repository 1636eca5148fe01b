import { type Ids, idsOf, phoneBook } from './directory-parts.ts';
import type { Family, SampleDirectory, SampleNeed, SamplePlace, SampleRegion } from './directory-shapes.ts';
import { inventWord } from './names.ts';
import { type Chance, chance } from './random.ts';

/** What the directory is made from. `today` is the county's day (YYYY-MM-DD); names of languages go by BCP 47. */
export type DirectoryGiven = {
  seed: string;
  today: string;
  county: string;
  places: readonly SamplePlace[];
  regions: readonly SampleRegion[];
  countywideLanguages: readonly string[];
  languageNames: ReadonlyMap<string, string>;
  needs: Readonly<Record<SampleNeed, { en: string; es: string }>>;
};

/** An organization that more services may join. */
export type House = {
  id: string;
  word: string;
  family: Family;
  region: string | null;
  phone: string;
  locationId: string | null;
  kinds: string[];
};

/** The directory while it is made. */
export type Draft = {
  given: DirectoryGiven;
  ids: Ids;
  phone: (region: string | null) => string;
  houses: House[];
  words: Set<string>;
  terms: Map<SampleNeed, { id: string; name: string }>;
  out: SampleDirectory;
};

export function begin(given: DirectoryGiven): Draft {
  const out: SampleDirectory = {
    organizations: [],
    locations: [],
    services: [],
    servicesAtLocations: [],
    taxonomies: [],
    terms: [],
    confidential: [],
  };
  return {
    given,
    ids: idsOf(given.seed),
    phone: phoneBook(),
    houses: [],
    words: new Set(),
    terms: new Map(),
    out,
  };
}

export const ownChance = (draft: Draft, ...words: (string | number)[]): Chance =>
  chance(draft.given.seed, 'directory', ...words);

/** A word that no other house or library of the directory is called by. */
export function newWord(draft: Draft, own: Chance): string {
  for (;;) {
    const word = inventWord(own, own.yes(0.6) ? 'english' : 'spanish');
    if (draft.words.has(word)) continue;
    draft.words.add(word);
    return word;
  }
}

export function placeIn(draft: Draft, own: Chance, region: string): SamplePlace {
  return own.pick(draft.given.places.filter((place) => place.region === region));
}
