/** Whom a try was meant to reach, and how. */
export const whoms = ['youth', 'family', 'colleague'] as const;
export type Whom = (typeof whoms)[number];
export const hows = ['call', 'message', 'visit'] as const;
export type How = (typeof hows)[number];

export type Effort = { whom: Whom; how: How; reached: boolean; at: Date; takenBackAt: Date | null };

/** How long a wrong tap can be taken back by the one who made it. */
export const TAKE_BACK_MS = 24 * 3_600_000;

export const mayTakeBack = (effort: { recordedAt: Date; takenBackAt: Date | null }, now: Date): boolean =>
  effort.takenBackAt === null && now.getTime() - effort.recordedAt.getTime() < TAKE_BACK_MS;

/** What trying came to in the last so many days: each try is work, whether or not anyone answered. */
export function effortsIn(efforts: readonly Effort[], days: number, now: Date) {
  const since = now.getTime() - days * 86_400_000;
  const kept = efforts.filter(({ takenBackAt, at }) => takenBackAt === null && at <= now);
  const lastReached = kept
    .filter(({ whom, reached }) => whom === 'youth' && reached)
    .reduce<Date | null>((last, { at }) => (last === null || at > last ? at : last), null);
  const recent = kept.filter(({ at }) => at.getTime() >= since);
  return { tries: recent.length, reached: recent.filter(({ reached }) => reached).length, lastReached };
}
