import type { Need, Offer, Served } from '#reference/directory/index.ts';
import type { Point } from './nearby.ts';

/** What somebody asked. Nothing of it is kept: it lives as long as its answer takes. */
export type Question = {
  need: Need;
  /** Where they are, and in which region that is. */
  from: Point | null;
  region: string | null;
  /** When it must be open, other than now; null: now, if at all. */
  at: Date | null;
  openNow: boolean;
  age: number | null;
  /** BCP 47, the language's own part (`es`). */
  language: string | null;
  noId: boolean;
  noCase: boolean;
  walkIn: boolean;
  affirming: boolean;
  serves: readonly Served[];
};

/** Conditions that an offer meets or does not, whoever asks. */
export const traits = [
  'no-id',
  'no-case',
  'walk-in',
  'affirming',
  'boys',
  'labor-trafficked',
  'expectant-or-parenting',
  'with-disabilities',
  'undocumented',
  'lgbtq',
] as const satisfies readonly ('no-id' | 'no-case' | 'walk-in' | 'affirming' | Served)[];
export type Trait = (typeof traits)[number];
/** A condition that was asked for. */
export type Asked = 'age' | 'language' | Trait;

/** The traits that a question asks for. */
export const traitsAsked = (question: Question): Trait[] => [
  ...(question.noId ? (['no-id'] as const) : []),
  ...(question.noCase ? (['no-case'] as const) : []),
  ...(question.walkIn ? (['walk-in'] as const) : []),
  ...(question.affirming ? (['affirming'] as const) : []),
  ...question.serves,
];

/** Whether an offer has a trait; null where nobody has said. A service that names some whom it serves has not said that it serves no other. */
export function hasTrait(offer: Offer, trait: Trait): boolean | null {
  const { profile } = offer;
  switch (trait) {
    case 'no-id':
      return profile.no_id_needed ?? (offer.documents.length > 0 ? false : null);
    case 'no-case':
      return profile.open_without_case ?? null;
    case 'walk-in':
      return profile.walk_in ?? null;
    case 'affirming':
      return profile.affirming ?? null;
    default:
      return profile.serves?.includes(trait) ? true : null;
  }
}

export function agesFit({ minimumAge, maximumAge }: Offer, age: number): boolean | null {
  if (minimumAge === null && maximumAge === null) return null;
  return age >= (minimumAge ?? 0) && age <= (maximumAge ?? Number.POSITIVE_INFINITY);
}

/** Not among those that are named: an interpreter may be there all the same, so it is to be asked. */
export const speaks = ({ languages }: Offer, language: string): boolean | null =>
  languages.some((each) => each.split('-')[0] === language) ? true : null;

/** What of the question is so, and what nobody has said; null where something is known to be otherwise. */
export function fitOf(offer: Offer, question: Question): { fits: Asked[]; ask: Asked[] } | null {
  const known: [Asked, boolean | null][] = traitsAsked(question).map((trait) => [trait, hasTrait(offer, trait)]);
  if (question.language !== null) known.unshift(['language', speaks(offer, question.language)]);
  if (question.age !== null) known.unshift(['age', agesFit(offer, question.age)]);
  if (known.some(([, so]) => so === false)) return null;
  return {
    fits: known.flatMap(([asked, so]) => (so === true ? [asked] : [])),
    ask: known.flatMap(([asked, so]) => (so === null ? [asked] : [])),
  };
}
