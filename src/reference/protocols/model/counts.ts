/** What a protocol counts for its committee: days between two steps, and how often a fact came true. */
import { type Calendars, dayOf, daysBetween } from '#kernel/calendar.ts';
import type { ProtocolDefinition } from './definition.ts';
import type { Snapshot } from './timeline.ts';

/** `n` is null while the step that begins the count is not done. */
export type Count = { id: string; n: number | null };

export function countsOf(
  definition: ProtocolDefinition,
  snapshots: readonly Snapshot[],
  doneAt: (step: string) => Date | null,
  { calendars, now }: { calendars: Calendars; now: Date },
): Count[] {
  const day = (at: Date) => dayOf(at, calendars.zone);
  return definition.counts.map((count) => {
    if ('times' in count) {
      const values = snapshots.map(({ facts }) => facts[count.times] === true);
      return { id: count.id, n: values.filter((value, i) => value && values[i - 1] !== true).length };
    }
    const from = doneAt(count.days.from);
    const until = doneAt(count.days.until) ?? now;
    return { id: count.id, n: from ? Math.max(0, daysBetween(day(from), day(until))) : null };
  });
}
