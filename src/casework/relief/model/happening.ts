import { addDays, type Day } from '#kernel/calendar.ts';
import type { ChargeFacts } from './charge.ts';

/** What a charge tells the county's protocols: that it has just happened to this youth. */
export type Happening = 'arrest' | 'citation' | 'petition';

/** An arrest or ticket of which nothing came for as long is history, not something that happens now. */
const RECENT_DAYS = 180;

/**
 * What happened, where it is of now: a petition as long as it is open, an arrest or a ticket (diverted or not) while it is recent or
 * its day is not known. What a court or the prosecutor decided long ago begins nothing, nor does a warrant by itself.
 */
export function happeningOf(
  it: Pick<ChargeFacts, 'what' | 'happenedOn' | 'arrestedOn' | 'offenseOn'>,
  today: Day,
): Happening | null {
  if (it.what === 'filed') return 'petition';
  const day = it.happenedOn ?? it.arrestedOn ?? it.offenseOn;
  if (day !== null && day < addDays(today, -RECENT_DAYS)) return null;
  if (it.what === 'arrest' || it.what === 'citation') return it.what;
  return it.what === 'diverted' ? (it.arrestedOn ? 'arrest' : 'citation') : null;
}

const graver: readonly Happening[] = ['petition', 'arrest', 'citation'];

/** Of several that are written down at once, the one that is furthest on. */
export const furthest = (all: readonly (Happening | null)[]): Happening | null =>
  graver.find((each) => all.includes(each)) ?? null;
