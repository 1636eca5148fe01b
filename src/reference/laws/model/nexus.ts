import type { Case } from './case.ts';
import type { Answer, Nexus } from './person.ts';
import type { Verb } from './remedy.ts';

/** Which facts each wording of a law asks for. A court weighs them; here it is only said whether they are there. */
const asks: Record<Verb, readonly (keyof Nexus)[]> = {
  none: [],
  'while-victim': ['during'],
  'scheme-or-direction': ['demanded'],
  result: ['during', 'demanded'],
  'substantial-result': ['during', 'demanded'],
  'proximate-cause': ['during', 'demanded'],
  'direct-result': ['during', 'demanded'],
  'but-for': ['during', 'demanded', 'otherwise'],
};

/** Whether what is known of a record fits the wording. A thing that is not known is asked; nothing is concluded from it. */
export function nexusHolds(verb: Verb, of: Pick<Case, 'record' | 'person'>): 'yes' | 'no' | 'ask' {
  const answers = asks[verb].map((fact) => fits(fact, factOf(fact, of)));
  if (answers.includes('no')) return 'no';
  return answers.includes('ask') ? 'ask' : 'yes';
}

/** It would not have happened anyway: the one fact that a law wants to be "no". */
const fits = (fact: keyof Nexus, said: Answer | undefined): 'yes' | 'no' | 'ask' =>
  said === undefined ? 'ask' : (said === 'yes') === (fact !== 'otherwise') ? 'yes' : 'no';

/**
 * What was said; else, of `during`, what the days say. A day outside the known periods is asked, not denied: exploitation
 * often began before anybody wrote it down.
 */
function factOf(fact: keyof Nexus, { record, person }: Pick<Case, 'record' | 'person'>): Answer | undefined {
  const said = record.nexus?.[fact];
  const on = record.offenseOn;
  if (said || fact !== 'during' || !on) return said;
  return person.periods.some(({ from, until }) => from <= on && (until === null || on <= until)) ? 'yes' : undefined;
}
