import { addDays, beforeBirthday, type Day } from '#kernel/calendar.ts';
import type { Facts } from '#reference/protocols/index.ts';

/** 22 USC 7105(b)(1)(G): interim assistance up to 90 days, which HHS may extend by 30. Not verified. */
export const INTERIM_DAYS = 90;
export const EXTENSION_DAYS = 30;

export type FederalState = {
  letter: 'interim' | 'eligibility' | 'denied' | null;
  /** The last day of interim assistance; null where none runs. */
  interimUntil: Day | null;
  extended: boolean;
  /** The last minute in which the request may be made; null while the date of birth is not known. */
  lastMinute: Date | null;
};

/** How the federal request stands, from dated facts. `zone`: the county's. */
export function federalState(facts: Facts, zone: string): FederalState {
  const letter = facts.letter;
  const from = typeof facts.interimFrom === 'string' ? facts.interimFrom : null;
  const extended = facts.interimExtended === true;
  return {
    letter: letter === 'interim' || letter === 'eligibility' || letter === 'denied' ? letter : null,
    interimUntil: letter === 'interim' && from ? addDays(from, INTERIM_DAYS + (extended ? EXTENSION_DAYS : 0)) : null,
    extended,
    lastMinute: typeof facts.birthDay === 'string' ? beforeBirthday(facts.birthDay, 18, zone) : null,
  };
}
