/**
 * A pure function of one word that keeps its last answers, at most `most` of them: names repeat, and their sound is
 * asked for again and again. What is kept changes no answer.
 */
export function remembered<T>(answer: (word: string) => T, most = 20_000): (word: string) => T {
  let kept = new Map<string, T>();
  return (word) => {
    const before = kept.get(word);
    if (before !== undefined) return before;
    if (kept.size >= most) kept = new Map();
    const fresh = answer(word);
    kept.set(word, fresh);
    return fresh;
  };
}
