import { calledBy } from '#casework/youth/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Card } from '#ui/card.tsx';
import { Tag } from '#ui/tag.tsx';
import { exactTime } from '#ui/time-words.ts';
import { stands } from '../actions/desk.ts';
import { arrivalMinutes } from '../county.ts';
import { needsSomebody, type Standing } from '../model/standing.ts';
import { paths } from '../paths.ts';
import type { Ride } from '../store.ts';
import { words } from '../words.ts';

export const timeIn = (at: Date, frame: Frame): string =>
  exactTime(at, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');
export const standsFor = (ride: Ride, frame: Frame): Standing =>
  stands(ride, frame.now, arrivalMinutes(frame.actor ?? { settings: {} }));

export function StandingTag({ ride, frame }: { ride: Ride; frame: Frame }) {
  const standing = standsFor(ride, frame);
  const good = standing === 'arrived' || standing === 'confirmed';
  return (
    <Tag tone={needsSomebody(standing) ? 'care' : good ? 'good' : 'plain'}>
      {words(frame.lang)(`state-${standing}`)}
    </Tag>
  );
}

/** One ride in a list: when, of whom, and where it stands; never where to. */
export function RideCard({ ride, named, frame }: { ride: Ride; named: boolean; frame: Frame }) {
  const t = words(frame.lang);
  const who = named ? calledBy(ride.youth.card, ride.youth.number, frame.lang) : null;
  return (
    <Card
      heading={[who, t('rideAt', { at: timeIn(ride.startsAt, frame) })].filter(Boolean).join(': ')}
      headingLevel={3}
      href={paths.ride(ride.youth.id, ride.id)}
      aside={<StandingTag ride={ride} frame={frame} />}
    >
      <p class="usa-hint">{ride.byName ?? t('byYouth')}</p>
    </Card>
  );
}
