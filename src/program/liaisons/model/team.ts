import type { Day } from '#kernel/calendar.ts';

/** Somebody who connects help in a region, from a day on, until another or further notice. */
export type Assignment = {
  id: string;
  region: string;
  userId: string;
  name: string;
  agency: string;
  lead: boolean;
  since: Day;
  until: Day | null;
};

/** Whether they do so on this day: the last day counts. */
export const isNow = ({ since, until }: Pick<Assignment, 'since' | 'until'>, today: Day): boolean =>
  since <= today && (until === null || today <= until);

/** Who connects help in a region on this day: who leads first, then by name. */
export const teamOf = (all: readonly Assignment[], region: string, today: Day): Assignment[] =>
  all
    .filter((each) => each.region === region && isNow(each, today))
    .sort((a, b) => Number(b.lead) - Number(a.lead) || (a.name < b.name ? -1 : 1));

/** The regions in which this person connects help on this day. */
export const regionsOf = (all: readonly Assignment[], userId: string, today: Day): string[] => [
  ...new Set(all.filter((each) => each.userId === userId && isNow(each, today)).map(({ region }) => region)),
];

/** What a region's team knows: whether there is one, how much of what the region has was checked, and what it has at all. */
export type Readiness = {
  region: string;
  people: number;
  services: number;
  checked: number;
  needsMet: number;
  needs: number;
};

/** Proposed process outcome of strategy 2.1: teams in each region that are "equipped with the knowledge of a broad array of services". */
export type Equipped = 'no-team' | 'begun' | 'equipped';

/** At least half of a region's services checked within the half-year, and at least half of what youth need there at all. */
export const equippedOf = ({ people, services, checked, needsMet, needs }: Readiness): Equipped => {
  if (people === 0) return 'no-team';
  return services > 0 && checked * 2 >= services && needsMet * 2 >= needs ? 'equipped' : 'begun';
};
