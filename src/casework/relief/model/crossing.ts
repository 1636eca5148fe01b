import type { Charge } from './charge.ts';
import type { Worksheet } from './sheet.ts';

const CODES = /^pc236\.1|^pc266|^pc653\.23/;

/**
 * Whether a charge says that the youth brought in or drove others: then the two sides of the law are set out for counsel as a question.
 * It names nobody anything.
 */
export const bringsInOthers = ({ code, kinds }: Pick<Charge, 'code' | 'kinds'>): boolean =>
  kinds.includes('recruiting') || CODES.test((code ?? '').toLowerCase().replaceAll(/\s/g, ''));

/** What is on file that bears on it: each a fact, or that nobody has said. */
export type CrossingFact = { fact: 'own-exploitation' | 'age' | 'demanded' | 'means' | 'gain'; there: boolean };
export const crossingFacts = (
  sheet: Worksheet | null,
  known: { underEighteen: boolean; exploited: boolean },
): CrossingFact[] => [
  { fact: 'own-exploitation', there: known.exploited },
  { fact: 'age', there: known.underEighteen },
  { fact: 'demanded', there: sheet?.demanded === 'yes' },
  { fact: 'means', there: (sheet?.means.length ?? 0) > 0 },
  { fact: 'gain', there: Boolean(sheet?.words.got) },
];
