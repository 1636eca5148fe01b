type OfPaper = { paper: string; blanks: readonly string[] };

/** What is missing in every paper is said once, before what is missing in one. */
export function sortedBlanks(
  found: readonly OfPaper[],
  papers: number,
): { inAll: readonly string[]; each: readonly OfPaper[] } {
  const [first] = found;
  if (!first || papers < 2 || found.length < papers) return { inAll: [], each: found };
  const inAll = first.blanks.filter((blank) => found.every(({ blanks }) => blanks.includes(blank)));
  const each = found
    .map(({ paper, blanks }) => ({ paper, blanks: blanks.filter((blank) => !inAll.includes(blank)) }))
    .filter(({ blanks }) => blanks.length > 0);
  return { inAll, each };
}
