import type { Rhythm } from './rhythm.ts';

/** When each kind of thing happens. Chosen to look like a county at work; no source publishes these. */
const officeWeek = [10, 10, 10, 10, 9, 0.3, 0];
const everyDay = [10, 10, 10, 10, 11, 8, 7];
const weekendNights = [6, 7, 8, 9, 11, 11, 9];

//                  0  1  2  3  4  5  6  7  8  9 10 11 12 13 14 15 16 17 18 19 20 21 22 23
const officeHours = [0, 0, 0, 0, 0, 0, 0, 1, 6, 9, 9, 8, 5, 8, 9, 8, 6, 2, 0, 0, 0, 0, 0, 0];
const hotlineHours = [2, 1, 1, 1, 1, 1, 2, 4, 8, 10, 10, 10, 8, 9, 11, 12, 10, 8, 7, 6, 6, 5, 4, 3];
const nightHours = [11, 11, 9, 6, 3, 1, 1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 6, 8, 9, 10, 11];
const eveningHours = [4, 3, 2, 1, 0, 0, 0, 0, 0, 1, 1, 2, 2, 3, 4, 6, 6, 7, 8, 9, 10, 10, 8, 6];
const schoolHours = [0, 0, 0, 0, 0, 0, 0, 2, 8, 10, 10, 8, 6, 8, 9, 5, 1, 0, 0, 0, 0, 0, 0, 0];
const schoolMonths = [10, 10, 10, 9, 10, 4, 0.5, 5, 10, 11, 8, 6];

export const RHYTHMS = {
  hotline: { week: everyDay, hours: hotlineHours },
  school: { week: [10, 10, 10, 10, 9, 0, 0], hours: schoolHours, months: schoolMonths },
  office: { week: officeWeek, hours: officeHours },
  night: { week: weekendNights, hours: nightHours },
  evening: { week: weekendNights, hours: eveningHours },
  custody: {
    week: [10, 11, 11, 11, 11, 9, 8],
    hours: [5, 4, 3, 3, 2, 2, 2, 2, 3, 5, 6, 6, 6, 7, 8, 9, 9, 9, 9, 9, 9, 8, 7, 6],
  },
} satisfies Record<string, Rhythm>;

export type RhythmName = keyof typeof RHYTHMS;
