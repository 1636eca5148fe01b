import type { Day } from '#kernel/calendar.ts';

export const facts = [
  'facilitator',
  'explained',
  'safety',
  'support',
  'willing',
  'not-willing',
  'ready',
  'met',
  'agreed',
  'kept',
  'not-kept',
  'withdrawn',
  'closed',
] as const;
export type Fact = (typeof facts)[number];
export const outcomes = ['repaired', 'partly', 'no-agreement', 'other-side-no'] as const;
export type Outcome = (typeof outcomes)[number];
export type RepairFact = { fact: Fact; onDay: Day; checkOn: Day | null; outcome: Outcome | null; at: Date };

/** What must be there before the survivor says that they are ready: explained, looked at for safety, somebody beside them. */
export const preparation = ['explained', 'safety', 'support'] as const;

export const has = (all: readonly RepairFact[], fact: Fact): boolean => all.some((each) => each.fact === fact);
export const isOver = (all: readonly RepairFact[]): boolean => has(all, 'withdrawn') || has(all, 'closed');

export const standings = ['asked', 'preparing', 'ready', 'met', 'agreed', 'withdrawn', 'closed'] as const;
export type Standing = (typeof standings)[number];

/** How far it has come. That the survivor stopped outweighs all else. */
export function standingOf(all: readonly RepairFact[]): Standing {
  if (has(all, 'withdrawn')) return 'withdrawn';
  if (has(all, 'closed')) return 'closed';
  if (has(all, 'agreed')) return 'agreed';
  if (has(all, 'met')) return 'met';
  if (has(all, 'ready')) return 'ready';
  return all.length > 0 ? 'preparing' : 'asked';
}

/**
 * What may be written next. Ready only after each step of preparation and by a facilitator; a meeting only when the survivor is ready
 * and the other side is willing; an agreement only after they met, word of its keeping only after it. To stop is always open.
 */
export function nextOf(all: readonly RepairFact[]): Fact[] {
  if (isOver(all)) return [];
  const willing = all.findLast(({ fact }) => fact === 'willing' || fact === 'not-willing')?.fact === 'willing';
  const prepared = has(all, 'facilitator') && preparation.every((each) => has(all, each));
  return facts.filter((fact) => {
    if (fact === 'ready') return prepared && !has(all, 'ready');
    if (fact === 'willing' || fact === 'not-willing') return has(all, 'explained') && has(all, 'safety');
    if (fact === 'met') return has(all, 'ready') && willing;
    if (fact === 'agreed') return has(all, 'met');
    if (fact === 'kept' || fact === 'not-kept') return has(all, 'agreed');
    return true;
  });
}

/** When to look whether what was agreed is kept: as the newest word of it says. */
export const checkOn = (all: readonly RepairFact[]): Day | null =>
  isOver(all)
    ? null
    : (all.findLast(({ fact }) => fact === 'agreed' || fact === 'kept' || fact === 'not-kept')?.checkOn ?? null);
