import type { TeamMember } from '#platform/sample/index.ts';
import { chance } from '#platform/sample/model/random.ts';

const DAY_MS = 86_400_000;
/** How many of those who stand by a youth began beside a colleague who then left, and how many of these beside two. */
const CHANGED = 0.28;
const TWICE = 0.25;

/** Handles of colleagues are `socialworker`, `socialworker-2`, …: those that could have been there before. */
export const colleaguesOf = (handle: string): string[] => {
  const stem = handle.replace(/-\d+$/, '');
  return [stem, ...[2, 3, 4, 5, 6, 7, 8, 9].map((n) => `${stem}-${n}`)].filter((each) => each !== handle);
};

/** Who was there first and gave the youth over after some weeks, of these; the same for one seed. Youth count them. */
export function earlierOf<P>(
  { seed, index, now }: { seed: string; index: number; now: Date },
  { role, since }: Pick<TeamMember, 'role' | 'since'>,
  colleagues: readonly P[],
): { who: P; until: Date }[] {
  const own = chance(seed, 'earlier', index, role);
  if (!own.yes(CHANGED) || colleagues.length === 0) return [];
  const first = own.below(colleagues.length);
  const days = [12 + own.below(50), 20 + own.below(70)].slice(0, own.yes(TWICE) ? 2 : 1);
  return days.slice(0, colleagues.length).flatMap((n, at) => {
    const who = colleagues[(first + at) % colleagues.length];
    const until = new Date(since.getTime() + n * DAY_MS);
    return who !== undefined && until < now ? [{ who, until }] : [];
  });
}
