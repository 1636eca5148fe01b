const HOUR_MS = 3_600_000;

/** Who is told of a silence, one after the other. */
export const listeners = ['sender', 'liaison'] as const;
export type Listener = (typeof listeners)[number];

/** One moment at which somebody is to be told. `dueAt` is the deadline that passed: with the listener it is told once. */
export type Telling = { listener: Listener; dueAt: Date; at: Date };

/**
 * When who is told, if no further answer comes: the sender when the provider's time is over, the region's liaison after as long
 * again. `own`: somebody asked themselves, and the liaison is told at once. The time runs to `dueAt`: as promised when it was asked, or the day until which the provider said that it waits.
 */
export const tellingsOf = (dueAt: Date, silenceHours: number, own = false): readonly Telling[] =>
  own
    ? [{ listener: 'liaison', dueAt, at: dueAt }]
    : [
        { listener: 'sender', dueAt, at: dueAt },
        { listener: 'liaison', dueAt, at: new Date(dueAt.getTime() + silenceHours * HOUR_MS) },
      ];

/** Those whose moment has come, and when the next one comes. */
export function silenceAt(
  dueAt: Date,
  silenceHours: number,
  now: Date,
  own = false,
): { due: readonly Telling[]; next: Date | null } {
  const all = tellingsOf(dueAt, silenceHours, own);
  return { due: all.filter(({ at }) => at <= now), next: all.find(({ at }) => at > now)?.at ?? null };
}
