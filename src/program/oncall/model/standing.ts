export const answers = ['yes', 'no', 'tie', 'no-answer', 'passed'] as const;
export type Answer = (typeof answers)[number];
/** One person who was rung, in order. */
export type Ring = { helperId: string; until: Date; answer: Answer | null; answeredAt: Date | null };
export type Asked = { takenBackAt: Date | null; unfilledAt: Date | null };

export type Standing = 'taken-back' | 'confirmed' | 'unfilled' | 'ringing' | 'next';

/**
 * Where an ask stands, a function of dated facts: taken back; confirmed, even after all were asked in vain; shown as unfilled; somebody
 * is rung; or the next is about to be.
 */
export function standingOf({ takenBackAt, unfilledAt }: Asked, rings: readonly Ring[]): Standing {
  if (takenBackAt) return 'taken-back';
  if (rings.some(({ answer }) => answer === 'yes')) return 'confirmed';
  if (rings.some(({ answer }) => answer === null)) return 'ringing';
  return unfilledAt ? 'unfilled' : 'next';
}

/** Whether nothing more will come of it by itself. */
export const isSettled = (standing: Standing): boolean => standing !== 'ringing' && standing !== 'next';
