/** How many years of school a text asks for (Flesch and Kincaid 1975: sentences by words, words by syllables). */
export function readingGrade(text: string): number {
  const sentences = text
    .split(/[.!?:;\n]+(?=\s|$)/)
    .map((each) => each.match(/[A-Za-z][A-Za-z'’-]*/g) ?? [])
    .filter((each) => each.length > 0);
  const words = sentences.flat();
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

/** Groups of vowels, without the silent e's; near enough for an average over many words. */
export function syllablesIn(word: string): number {
  const plain = word
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/(?:[^laeiouy]es|[^aeiouytd]ed|[^laeiouy]e)$/, (end) => end[0] ?? '');
  return Math.max(1, (plain.match(/[aeiouy]+/g) ?? []).length);
}
