import type { Chance } from './random.ts';

/** The industries that the sources publish, and what the county codes them as (`reference/codes/exploitation.json`). */
const CODES: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'domestic-work': ['domestic-work'],
  agriculture: ['agriculture', 'cannabis-farm'],
  'peddling-begging': ['peddling', 'begging'],
  construction: ['construction'],
  'health-beauty': ['massage-beauty'],
  'food-service': ['restaurant'],
  'traveling-sales': ['sales-crew'],
  'meat-poultry': ['meat-poultry-processing'],
  manufacturing: ['garment-factory'],
  hospitality: ['hotel'],
};

/** One code of a published industry. */
export const codedIndustry = (chance: Chance, published: string): string =>
  chance.pick(CODES[published] ?? [published]);

/** The published industry that a code belongs to. */
export const publishedIndustry = (code: string): string =>
  Object.entries(CODES).find(([, codes]) => codes.includes(code))?.[0] ?? code;

export const allCodes = (): string[] => Object.values(CODES).flat();
