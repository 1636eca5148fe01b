import type { ChargeFacts, Grade } from './charge.ts';

export type Named = {
  code: string;
  label: { en: string; es: string };
  kinds: readonly string[];
  grades: readonly Grade[];
};

const plain = (code: string) =>
  code
    .toLowerCase()
    .replaceAll(/[\s§]/g, '')
    .replace(/^p\.c\.|^penal(code)?/, 'pc');

/** The named offense that a typed code means: the same, or the narrower one it begins with (`PC 647(b)(1)` is `PC 647(b)`). */
export function lookUp(typed: string, named: readonly Named[]): Named | null {
  const wanted = plain(typed);
  const fits = named.filter(({ code }) => {
    const own = plain(code);
    return wanted === own || (wanted.startsWith(own) && wanted.charAt(own.length) === '(');
  });
  return fits.sort((a, b) => b.code.length - a.code.length)[0] ?? null;
}

/** What the code says, where a person left it empty: the name, the kinds, and the grade where there is only one. */
export function filledIn(facts: ChargeFacts, named: Named | null, lang: 'en' | 'es'): ChargeFacts {
  if (!named) return facts;
  const [only] = named.grades.length === 1 ? named.grades : [];
  return {
    ...facts,
    kinds: facts.kinds.length > 0 ? facts.kinds : [...named.kinds],
    grade: facts.grade ?? only ?? null,
    words: { ...facts.words, description: facts.words.description || named.label[lang] },
  };
}
