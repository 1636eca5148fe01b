import type { Schedule } from '#reference/directory/index.ts';

/** Opening hours as they are written in for a place that is not in the directory: workdays, Saturdays, Sundays. */
export const weekParts = ['workdays', 'saturday', 'sunday'] as const;
export type WeekPart = (typeof weekParts)[number];
const days: Readonly<Record<WeekPart, string>> = { workdays: 'MO,TU,WE,TH,FR', saturday: 'SA', sunday: 'SU' };

export type WrittenHours = Partial<Record<WeekPart, { opens: string; closes: string }>>;

/** As HSDS has them, so that they are read like those of the directory. */
export const schedulesOf = (written: WrittenHours): Schedule[] =>
  weekParts.flatMap((part) => {
    const hours = written[part];
    return hours
      ? [{ id: part, freq: 'WEEKLY' as const, byday: days[part], opens_at: hours.opens, closes_at: hours.closes }]
      : [];
  });

/** What stands in the form's fields of hours that were written before. */
export const timesIn = (hours: readonly Schedule[]): Record<string, string> =>
  Object.fromEntries(
    hours.flatMap(({ id, opens_at, closes_at }) => [
      [`${id}-opens`, opens_at ?? ''],
      [`${id}-closes`, closes_at ?? ''],
    ]),
  );
