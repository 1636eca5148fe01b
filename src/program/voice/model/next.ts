type Line = { at: Date | null; text: string };

/** What comes next: the soonest first, what has no day last; the same words for the same moment once. */
export function inOrder(lines: readonly Line[]): Line[] {
  const seen = new Set<string>();
  return [...lines]
    .sort((a, b) => (a.at?.getTime() ?? Number.POSITIVE_INFINITY) - (b.at?.getTime() ?? Number.POSITIVE_INFINITY))
    .filter(({ at, text }) => {
      const key = `${at?.getTime() ?? ''} ${text}`;
      const first = !seen.has(key);
      seen.add(key);
      return first;
    });
}
