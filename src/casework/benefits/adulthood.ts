import type { Day } from '#kernel/calendar.ts';
import type { Errand } from '#platform/http/door.ts';
import { benefitOf } from './list.ts';
import type { Step } from './model/standing.ts';
import { factsOfMany } from './store.ts';

/** A step, as the way to adulthood says it. What was only thought of says nothing there. */
const said: Partial<Record<Step, 'have' | 'asked' | 'missing' | 'not-wanted'>> = {
  applied: 'asked',
  'papers-asked': 'asked',
  enrolled: 'have',
  refused: 'missing',
  ended: 'missing',
  'not-wanted': 'not-wanted',
};

export type AdulthoodFact = { item: string; state: 'have' | 'asked' | 'missing' | 'not-wanted'; onDay: Day; at: Date };

/** What these youth's benefits say of the things on the way to adulthood that they are: one truth, written once. */
export async function factsForAdulthood(
  errand: Errand,
  youthIds: readonly string[],
): Promise<ReadonlyMap<string, AdulthoodFact[]>> {
  const facts = await factsOfMany(errand, youthIds);
  return new Map(
    [...facts].map(([youthId, own]) => [
      youthId,
      own.flatMap(({ benefit, step, onDay, at }) => {
        const item = benefitOf(benefit)?.adulthood;
        const state = said[step];
        return item && state ? [{ item, state, onDay, at }] : [];
      }),
    ]),
  );
}
