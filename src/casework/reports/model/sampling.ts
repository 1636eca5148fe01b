/**
 * Which evaluated-out or closed reports are drawn for review. The draw depends on the report's id and the county's
 * seed alone: the same each time it is asked, nobody can steer it, and nothing need be stored.
 */
export function drawnForReview(reportId: string, seed: string, rate: number): boolean {
  if (!(rate >= 0 && rate <= 1)) throw new RangeError(`A rate lies between 0 and 1, not at ${rate}`);
  return fraction(`${seed}\u0000${reportId}`) < rate;
}

/** An even spread of a text over 0 (with) to 1 (without): FNV-1a, then a finishing mix, 32 bits. */
function fraction(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
