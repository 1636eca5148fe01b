import type { Listener } from './silence.ts';

export type Ear = { id: string; agencyId: string; region: number | null; supervises: boolean; liaison: boolean };
export type Asked = { byUser: string; agencyId: string; region: string | null };

/**
 * Who hears of a silence: the sender, or the agency's supervisors where the sender is gone; then the region's liaisons, or all
 * liaisons where the region has none. With no liaison in the county, the sender's supervisors.
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

/** As `referrals.in_region` has it: a liaison of no region serves all. */
const serves = ({ region: number }: Ear, region: string | null): boolean =>
  number === null || region === null || region === `spa-${number}`;
