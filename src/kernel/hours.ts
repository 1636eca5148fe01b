export const DAY_MINUTES = 1440;

/** `22:00` as minutes of the day; null: no time of a day. */
export function minuteOf(typed: string): number | null {
  const found = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(typed.trim());
  return found ? Number(found[1]) * 60 + Number(found[2]) : null;
}

export const timeOfMinute = (minute: number): string =>
  `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** How many minutes from one time of the day to the next such other: from 22:00 until 06:00 are 480; the same is a whole day. */
export const lengthOf = (from: number, until: number): number => ((until - from + DAY_MINUTES - 1) % DAY_MINUTES) + 1;
