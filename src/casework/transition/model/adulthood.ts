import { addMonths, type Day, daysBetween } from '#kernel/calendar.ts';

/** Where one thing stands on a day: the newest word of it counts. */
export const states = ['have', 'asked', 'missing', 'not-wanted'] as const;
export type State = (typeof states)[number];
export type Fact = { item: string; state: State; onDay: Day; at: Date };

const OF_AGE_MONTHS = 216;

/** The day on which so many months of age are reached. Born on 29 February: as if on the 28th, so that nothing is late by a day. */
export function ageDay(born: Day, months: number): Day {
  const counted = born.endsWith('-02-29') ? `${born.slice(0, 5)}02-28` : born;
  return addMonths(counted, months);
}

export const ofAge = (born: Day): Day => ageDay(born, OF_AGE_MONTHS);

/** The newest fact of each item: by its day, then by when it was written down. */
export function standing<Each extends Fact>(facts: readonly Each[]): Map<string, Each> {
  const ordered = facts.toSorted((a, b) => a.onDay.localeCompare(b.onDay) || a.at.getTime() - b.at.getTime());
  return new Map(ordered.map((fact) => [fact.item, fact]));
}

/** Settled: it is there, or the youth has decided against it. */
export const isSettled = (state: State | undefined): boolean => state === 'have' || state === 'not-wanted';

/** What is due at each age, with the day of it, and whether that day has come. */
export type Due<Each> = { id: string; day: Day | null; reached: boolean; items: Each[] };
export function dueByAge<Each extends { at: string }>(
  ages: readonly { id: string; months: number }[],
  items: readonly Each[],
  born: Day | null,
  today: Day,
): Due<Each>[] {
  return ages.map(({ id, months }) => {
    const day = born && ageDay(born, months);
    return { id, day, reached: day !== null && day <= today, items: items.filter(({ at }) => at === id) };
  });
}

/** What the plan for the day of 18 still lacks. A youth has a plan for that day when nothing of it is open. */
export const missingForTheDay = <Each extends { id: string; dayOf18?: true | undefined }>(
  items: readonly Each[],
  facts: ReadonlyMap<string, Fact>,
): Each[] => items.filter(({ id, dayOf18 }) => dayOf18 && !isSettled(facts.get(id)?.state));

const WATCHED_FROM_MONTHS = 210;

/** Days until the 18th birthday of a youth of 17 and a half or more; null for the younger and for those who are of age. */
export function daysToTheDay(born: Day, today: Day): number | null {
  const day = ofAge(born);
  return today >= ageDay(born, WATCHED_FROM_MONTHS) && today < day ? daysBetween(today, day) : null;
}

/** The day on which a youth who has left is asked again: so many months after they were last asked, until they are 25. */
export function askAgainOn(askedOn: readonly Day[], everyMonths: number, born: Day | null, until: number): Day | null {
  const last = askedOn.toSorted().at(-1);
  if (!last) return null;
  const next = addMonths(last, everyMonths);
  return born && next >= ageDay(born, until * 12) ? null : next;
}
