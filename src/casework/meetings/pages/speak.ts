import { dayOf } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';

import { dayWords, exactTime } from '#ui/time-words.ts';
import { kindOf, seats } from '../model/kinds.ts';
import type { Roster } from '../model/roster.ts';
import { words } from '../words.ts';

export const zoneOf = (frame: Frame): string => frame.actor?.timeZone ?? 'UTC';
export const momentIn = (at: Date, frame: Frame): string => exactTime(at, frame.now, frame.lang, zoneOf(frame));
export const dayIn = (at: Date, frame: Frame): string => dayWords(dayOf(at, zoneOf(frame)), frame.lang);
export const seatName = (seat: string, frame: Frame): string => seats[seat]?.[frame.lang] ?? seat;
export const kindName = (kind: string, frame: Frame): string => kindOf(kind).title[frame.lang];

/** A required seat: "Probation officer", "Child welfare worker or Probation officer". */
export const eitherSeat = (parts: readonly string[], frame: Frame): string =>
  parts.map((part) => seatName(part, frame)).reduce((a, b) => words(frame.lang)('or', { a, b }));

/** Who is missing, in sentences; none: nobody. `came`: the meeting has been, or is on. */
function missingWords({ missing, tooFew }: Roster, came: boolean, frame: Frame): string[] {
  const t = words(frame.lang);
  const names = missing.map((parts) => eitherSeat(parts, frame)).join(', ');
  return [
    ...(missing.length > 0 ? [t(came ? 'missingCame' : 'missing', { seats: names })] : []),
    ...(tooFew > 0 ? [t('tooFew', { n: tooFew })] : []),
  ];
}

/** How the seats stand, in sentences. Where the rule asks for the youth's side, never that all are filled. */
export function seatWords(roster: Roster, came: boolean, frame: Frame): string[] {
  const t = words(frame.lang);
  const missing = missingWords(roster, came, frame);
  if (!roster.asksForYouth) return missing.length === 0 ? [t('complete')] : missing;
  return [...(missing.length === 0 ? [t('completeStaff')] : missing), t('asksForYouth')];
}

/** For a field of day and hour: in the county's time. */
export function localOf(at: Date, frame: Frame): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zoneOf(frame),
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(at);
  return parts.replace(' ', 'T').slice(0, 16);
}
