import { addDays, type Day } from '#kernel/calendar.ts';

/** An offer as far as a region's page asks. */
export type Help = {
  serviceId: string;
  name: string;
  organization: string;
  needs: readonly string[];
  region: string | null;
  checkedOn: Day | null;
  profile: { open_without_case?: boolean; capacity?: { state: 'open' | 'waiting' | 'full' } };
};

/** Of one need in one region: how many services there are, and how many take a youth without a case and are not full. */
export type Coverage = { need: string; services: number; openWithoutCase: number };

/** Each service once, whatever number of places it has. */
export function coverageOf(all: readonly Help[], region: string, needs: readonly string[]): Coverage[] {
  const here = servicesIn(all, region);
  return needs.map((need) => {
    const own = here.filter((each) => each.needs.includes(need));
    return { need, services: own.length, openWithoutCase: own.filter(isOpenWithoutCase).length };
  });
}

export const isOpenWithoutCase = ({ profile }: Pick<Help, 'profile'>): boolean =>
  profile.open_without_case === true && profile.capacity?.state !== 'full';

export const servicesIn = (all: readonly Help[], region: string): Help[] => [
  ...new Map(all.filter((each) => each.region === region).map((each) => [each.serviceId, each])).values(),
];

/** After so many days an entry that nobody looked at is stale. */
const STALE_AFTER_DAYS = 180;

export const isStale = ({ checkedOn }: Pick<Help, 'checkedOn'>, today: Day): boolean =>
  checkedOn === null || checkedOn < addDays(today, -STALE_AFTER_DAYS);

/** Entries of a region that ask to be checked: never checked first, then the longest ago. */
export const staleIn = (all: readonly Help[], region: string, today: Day): Help[] =>
  servicesIn(all, region)
    .filter((each) => isStale(each, today))
    .sort((a, b) => ((a.checkedOn ?? '') < (b.checkedOn ?? '') ? -1 : 1));
