/** What a protocol counts for its committee: days between two steps, and how often a fact came true. */
import { type Calendars, dayOf, daysBetween } from '#kernel/calendar.ts';
import type { ProtocolDefinition } from './definition.ts';
import type { Snapshot } from './timeline.ts';

/** `n` is null while the step that begins the count is not done, and where the step that ends it does not apply. */
export type Count = { id: string; n: number | null };

/** When a step was done or set aside, and whether it applies at all: nobody waits for what does not. */
export type CountedSteps = { settledAt: (step: string) => Date | null; applies: (step: string) => boolean };

export function countsOf(
  definition: ProtocolDefinition,
  snapshots: readonly Snapshot[],
  steps: CountedSteps,
  { calendars, now }: { calendars: Calendars; now: Date },
): Count[] {
  const day = (at: Date) => dayOf(at, calendars.zone);
  return definition.counts.map((count) => {
    if ('times' in count) {
      const values = snapshots.map(({ facts }) => facts[count.times] === true);
      return { id: count.id, n: values.filter((value, i) => value && values[i - 1] !== true).length };
    }
    const from = steps.settledAt(count.days.from);
    const until = steps.settledAt(count.days.until) ?? (steps.applies(count.days.until) ? now : null);
    if (!until) return { id: count.id, n: null };
    return { id: count.id, n: from ? Math.max(0, daysBetween(day(from), day(until))) : null };
  });
}
