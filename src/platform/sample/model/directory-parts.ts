import type { SamplePlace } from './directory-shapes.ts';
import { type Chance, chance } from './random.ts';

/** UUIDs of RFC 9562's version 8 (made as the maker likes): the same seed and words give the same one. */
export function idsOf(seed: string): (...words: (string | number)[]) => string {
  return (...words) => {
    const { next } = chance(seed, 'directory-id', ...words);
    const hex = [0, 1, 2, 3]
      .map(() =>
        Math.floor(next() * 0x1_0000_0000)
          .toString(16)
          .padStart(8, '0'),
      )
      .join('');
    const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
  };
}
export type Ids = ReturnType<typeof idsOf>;

const AREA_CODES: Readonly<Record<string, readonly string[]>> = {
  'spa-1': ['661'],
  'spa-2': ['818', '747'],
  'spa-3': ['626'],
  'spa-4': ['213', '323'],
  'spa-5': ['310', '424'],
  'spa-6': ['323', '310'],
  'spa-7': ['562', '323'],
  'spa-8': ['310', '424', '562'],
};

/**
 * Telephone numbers that are kept for stories (555-01xx), each given once. The county's own agencies have the first forty of
 * 213. Who is kept confidential has a number of 213, wherever it is: an area code tells where.
 */
export function phoneBook(): (region: string | null) => string {
  const given = new Map<string, number>([['213', 39]]);
  const nextOf = (area: string) => (given.get(area) ?? -1) + 1;
  return (region) => {
    const areas = AREA_CODES[region ?? ''] ?? ['213'];
    const area = areas.reduce((best, each) => (nextOf(each) < nextOf(best) ? each : best));
    const at = nextOf(area);
    if (at > 99) throw new Error(`No telephone number left in ${area}`);
    given.set(area, at);
    return `(${area}) 555-01${String(at).padStart(2, '0')}`;
  };
}

/** An address in a street that is nowhere, and a point within about 400 metres of the middle of its postal code. */
export function addressAt(own: Chance, id: string, place: SamplePlace, street: string) {
  const way = own.pick(['Street', 'Avenue', 'Way', 'Lane', 'Road']);
  return {
    address: {
      id,
      address_1: `${100 + own.below(9000)} ${street} ${way}`,
      city: place.city,
      state_province: 'CA',
      postal_code: place.postalCode,
      country: 'US',
      address_type: 'physical',
    },
    point: { latitude: near(own, place.latitude), longitude: near(own, place.longitude) },
  };
}

const near = (own: Chance, degrees: number): number =>
  Math.round((degrees + (own.next() - 0.5) * 0.008) * 10_000) / 10_000;
