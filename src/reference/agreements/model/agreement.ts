import type { Day } from '#kernel/calendar.ts';

export type Agreement = {
  id: string;
  title: string;
  agencies: string[];
  /** Their names, in the same order as far as they are known. */
  agencyNames: string[];
  parties: string;
  scope: string;
  fromOn: Day;
  untilOn: Day | null;
  paper: string;
  endedOn: Day | null;
  endWords: string | null;
};

/** Whether it stands on a day. The last day still counts; the day on which it was ended does not. */
export const standsOn = (
  { fromOn, untilOn, endedOn }: Pick<Agreement, 'fromOn' | 'untilOn' | 'endedOn'>,
  on: Day,
): boolean => fromOn <= on && (untilOn === null || on <= untilOn) && (endedOn === null || on < endedOn);

/** The agreements that cover an agency on a day. */
export const covering = <A extends Pick<Agreement, 'fromOn' | 'untilOn' | 'endedOn' | 'agencies'>>(
  all: readonly A[],
  agencyId: string,
  on: Day,
): A[] => all.filter((each) => each.agencies.includes(agencyId) && standsOn(each, on));
