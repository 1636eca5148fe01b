import { addDays, type Day } from '#kernel/calendar.ts';
import type { Need, Offer, Schedule } from '#reference/directory/index.ts';
import { isOn } from './opening.ts';

/** Whether an offer is open by the clock on the wall: `unknown` where nobody has said when. */
export type OpenNow = 'open' | 'closed' | 'unknown';

/**
 * The offers by need, each with its hours of the day at hand: so that a question asks of thousands whether they are open now
 * without working out one schedule twice in a day. Kept until the directory changes.
 */
export type Shelf = {
  of: (need: Need) => readonly Offer[];
  openNow: (offer: Offer, day: Day, minute: number) => OpenNow;
  count: number;
};

/** From and until, in minutes of the day; an end beyond midnight is over 1440. */
type Hours = readonly (readonly [number, number])[];
const WHOLE_DAY = 1440;

export function shelfOf(offers: readonly Offer[]): Shelf {
  const byNeed = new Map<Need, Offer[]>();
  for (const offer of offers)
    for (const need of offer.needs) {
      const known = byNeed.get(need);
      if (known) known.push(offer);
      else byNeed.set(need, [offer]);
    }
  let day: Day | null = null;
  let hours = new Map<string, Hours | null>();
  const hoursOn = (offer: Offer, on: Day): Hours | null => {
    if (day !== on) [day, hours] = [on, new Map()];
    const known = hours.get(offer.id);
    if (known !== undefined) return known;
    const worked = hoursOf(offer.schedules, on);
    hours.set(offer.id, worked);
    return worked;
  };
  return {
    of: (need) => byNeed.get(need) ?? [],
    openNow: (offer, on, minute) => {
      const today = hoursOn(offer, on);
      if (!today) return 'unknown';
      return today.some(([from, until]) => from <= minute && minute < until) ? 'open' : 'closed';
    },
    count: offers.length,
  };
}

/** The hours of a day, with what yesterday's reach over midnight; null where nobody has said any. */
export function hoursOf(schedules: readonly Schedule[], day: Day): Hours | null {
  const said = schedules.filter((schedule) => schedule.freq !== undefined || schedule.opens_at !== undefined);
  if (said.length === 0) return null;
  const before = addDays(day, -1);
  return said.flatMap((schedule) => {
    const [from, until] = span(schedule);
    const today = isOn(schedule, day) ? [[from, until] as const] : [];
    const over = until > WHOLE_DAY && isOn(schedule, before) ? [[0, until - WHOLE_DAY] as const] : [];
    return [...today, ...over];
  });
}

function span({ opens_at, closes_at }: Schedule): readonly [number, number] {
  const from = (minutesOf(opens_at) ?? 0) % WHOLE_DAY;
  const until = minutesOf(closes_at) ?? WHOLE_DAY;
  if (until >= WHOLE_DAY - 1) return [from, WHOLE_DAY];
  return [from, until > from ? until : until + WHOLE_DAY];
}

function minutesOf(text: string | undefined): number | null {
  const found = /^([01]?\d|2[0-4]):([0-5]\d)/.exec(text ?? '');
  return found ? Number(found[1]) * 60 + Number(found[2]) : null;
}
