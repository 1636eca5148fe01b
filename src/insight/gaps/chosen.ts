import type { Chosen } from './actions/see.ts';

/** The address of a page or a file with what is chosen, and what would change. */
export const chosenIn = (path: string, chosen: Chosen, change: Partial<Chosen> = {}): string => {
  const all = Object.entries({ ...chosen, ...change }).filter(([, value]) => value !== '');
  return all.length === 0 ? path : `${path}?${new URLSearchParams(all)}`;
};
