/** How many answered, and of those who answered both how many gained: numbers of a class. */
export type Gains = { before: number; after: number; pairs: number; more: number; same: number; less: number };

/** Below this many pairs, a number could be somebody's. */
export const FEWEST_PAIRS = 5;

/** What may be shown of how it went: nothing of a class in which few answered twice. */
export const shown = (gains: Gains): Gains | null => (gains.pairs >= FEWEST_PAIRS ? gains : null);
