import type { Listener } from './silence.ts';

/** One who may hear. `serves`: of the regions in which something is silent, those where they connect help, as `regions.works_in` says. */
export type Ear = { id: string; agencyId: string; serves: readonly string[]; supervises: boolean; liaison: boolean };
/** Nobody of the program sent what somebody asked themselves. */
export type Asked = { byUser: string | null; agencyId: string | null; region: string | null };

/**
 * Who hears of a silence: the sender, or the agency's supervisors where the sender is gone; then the region's liaisons, or all
 * liaisons where the region has none. With no liaison in the county, the sender's supervisors; nobody, where there is no sender.
 */
export function earsFor(listener: Listener, asked: Asked, people: readonly Ear[]): string[] {
  const supervisors = people.filter((each) => each.supervises && each.agencyId === asked.agencyId);
  const groups: readonly (readonly Ear[])[] =
    listener === 'sender'
      ? [people.filter(({ id }) => id === asked.byUser), supervisors]
      : [
          people.filter((each) => each.liaison && serves(each, asked.region)),
          people.filter(({ liaison }) => liaison),
          supervisors,
        ];
  return (groups.find((group) => group.length > 0) ?? []).map(({ id }) => id);
}

/** What has no region is every liaison's. */
const serves = (ear: Ear, region: string | null): boolean => region === null || ear.serves.includes(region);
