import { dayOf } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { type Region, regionLabel } from '#reference/regions/index.ts';
import { dayWords } from '#ui/time-words.ts';
import { words } from '../words.ts';

export const dayIn = (at: Date, frame: Frame): string =>
  dayWords(dayOf(at, frame.actor?.timeZone ?? 'UTC'), frame.lang);

/** A home by its number; it has no name. */
export const homeWords = (number: number | null, frame: Frame): string =>
  words(frame.lang)('home', { n: number ?? '–' });

export const regionOf = (regions: readonly Region[], id: string): string => {
  const region = regions.find((each) => each.id === id);
  return region ? regionLabel(region) : id;
};
export const regionChoices = (regions: readonly Region[]): { value: string; label: string }[] =>
  regions.map((region) => ({ value: region.id, label: regionLabel(region) }));
