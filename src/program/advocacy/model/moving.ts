/** How far a move from a closing program has come, for one youth. */
export type Move = 'to-choose' | 'asked' | 'accepted';

export type Moving = { nextAsked: boolean; nextAccepted: boolean; until: Date | null; endedAt: Date | null };

/** Null: there is nothing to move; the youth's advocacy had ended before. */
export function moveOf({ nextAsked, nextAccepted, until, endedAt }: Moving): Move | null {
  if (nextAccepted) return 'accepted';
  if (endedAt !== null || until !== null) return null;
  return nextAsked ? 'asked' : 'to-choose';
}
