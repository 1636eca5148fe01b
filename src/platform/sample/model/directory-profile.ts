import { addDays } from '#kernel/calendar.ts';
import { FLAGS, type Kind, type SampleServed, SERVED } from './directory-shapes.ts';
import type { Chance } from './random.ts';

/** Of each question of the profile, how many services have said nothing: a directory is never whole. */
const UNSAID = 0.2;

/** The county's own properties of a service, beside those of HSDS. What is absent, nobody has said. */
export function profileOf(own: Chance, kind: Kind, today: string): Record<string, unknown> {
  const profile: Record<string, unknown> = { needs: [...kind.needs] };
  for (const flag of FLAGS) {
    const share = kind.flags[flag];
    if (own.yes(share === undefined ? 0.75 : UNSAID)) continue;
    const yes = own.yes(share ?? 0.4);
    // Nobody says of a house that it is not affirming.
    if (yes || flag !== 'affirming') profile[flag] = yes;
  }
  if (kind.at === 'confidential') profile.confidential = true;
  const serves = SERVED.filter((group) => own.yes(kind.serves[group] ?? 0.15));
  if (serves.length > 0 && !own.yes(UNSAID)) profile.serves = serves;
  const senders = own.yes(UNSAID) ? undefined : kind.referredBy && own.pick(kind.referredBy);
  if (senders) profile.referred_by = [...senders];
  if (senders && !senders.some((who) => who === 'anyone' || who === 'youth') && profile.open_without_case !== undefined)
    profile.open_without_case = false;
  if (own.yes(kind.capacity ?? 0)) profile.capacity = capacityOf(own, today);
  const exclusions = own.yes(kind.exclusions ?? 0) ? exclusionsOf(own, serves) : [];
  if (exclusions.length > 0) profile.exclusions = exclusions;
  const [en, es] = own.pick(kind.comes);
  profile.when_you_come = { en, es };
  return profile;
}

/** What was said of room, mostly these days; some said it long ago. */
function capacityOf(own: Chance, today: string) {
  const state = own.weigh({ open: 4, waiting: 3, full: 3 });
  const said_on = addDays(today, -own.below(own.yes(0.75) ? 7 : 90));
  return state === 'waiting' ? { state, wait_days: 2 + own.below(40), said_on } : { state, said_on };
}

/** Lists of youth whom a service will not take, as the county's plan found them (strategic plan, priority 2). */
const EXCLUSIONS: readonly { what: string; why?: string; against?: SampleServed }[] = [
  { what: 'A youth who once set a fire', why: 'The insurance of the house' },
  { what: 'A youth on probation' },
  { what: 'A youth who took drugs in the last three days', why: 'No nurse at night' },
  { what: 'A youth who was in a fight at a shelter', why: 'Few staff at night' },
  { what: 'A youth who ran from here before' },
  { what: 'A youth with a baby', why: 'No cribs', against: 'expectant-or-parenting' },
  { what: 'Boys', why: 'Shared rooms', against: 'boys' },
  { what: 'A youth who needs help to wash or to walk', why: 'Stairs and no elevator', against: 'with-disabilities' },
  { what: 'A youth without papers', why: 'The grant asks for proof of status', against: 'undocumented' },
  { what: 'A youth in a gang', why: 'Other youth felt unsafe' },
];

function exclusionsOf(own: Chance, serves: readonly SampleServed[]) {
  const open = EXCLUSIONS.filter(({ against }) => against === undefined || !serves.includes(against));
  const first = own.pick(open);
  const chosen = own.yes(0.4) ? [first, own.pick(open.filter((each) => each !== first))] : [first];
  return chosen.map(({ what, why }) => (why === undefined || own.yes(0.3) ? { what } : { what, why }));
}
