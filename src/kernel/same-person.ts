/** The parts of a name that tell people apart, without accents, order or case. */
const partsOf = (name: string): string[] =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\s]/gu, '')
    .split(/\s+/)
    .filter((part) => part.length > 1)
    .sort();

/**
 * Whether two names may be one person's: every part of the shorter is in the longer, and at least two parts, or both are one alone.
 * Careful on purpose: who is left out by mistake is one helper less; who is let in by mistake may be the one who exploits.
 */
export function maybeSame(one: string, other: string): boolean {
  const [short, long] = [partsOf(one), partsOf(other)].sort((a, b) => a.length - b.length);
  if (!short || !long || short.length === 0) return false;
  if (short.length === 1) return long.includes(short[0] ?? '');
  return short.every((part) => long.includes(part));
}
