import { wordsOf } from './fold.ts';
import { type Sought, WEIGHT, type WeightedToken } from './query.ts';
import { NO_YEAR } from './tokens.ts';

/**
 * "Is this youth known?" is answered without opening a name: only by which tokens agree. `likely` when an identifier
 * does; or two words do, in spelling or sound, with the year of birth; or one word and the day. One word and a year are
 * `possible`, and say too little to answer with.
 */
export function knownBy(sought: Sought, matched: readonly WeightedToken[]): 'likely' | 'possible' | 'no' {
  if (matched.some(({ kind }) => kind === 'i')) return 'likely';
  const yearly = matched.filter(({ kind, text }) => (kind === 's' || kind === 'n') && !text.endsWith(`|${NO_YEAR}`));
  // Each such token is a word beside the first sound of another: two first sounds mean that two words agree.
  const beside = new Set(yearly.map(({ text }) => text.split('|')[1]));
  const together = matched.some(({ kind }) => kind === 'p');
  const dated = matched.some(({ kind, weight }) => kind === 'b' && weight === WEIGHT.birth);
  const several = wordsOf(sought.words).length > 1 && beside.size > 1;
  if (several || (together && yearly.length > 0) || (dated && yearly.length > 0)) return 'likely';
  return matched.length > 0 ? 'possible' : 'no';
}
