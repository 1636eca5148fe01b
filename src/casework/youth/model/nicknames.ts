import { z } from 'zod';
import { fold } from './fold.ts';

const table = z.record(z.string(), z.array(z.string()));
const file = z.object({ en: table, es: table });

/** For each folded name, the other names the same person may go by: short forms of it, and what it is short for. */
export type Nicknames = ReadonlyMap<string, ReadonlySet<string>>;

const MOST_FORMS = 12;
const SMALL = /(?:c?it[oa]s?|ill[oa])$/;

/** Reads `reference/names/nicknames.json`; throws when it is not of its form. */
export function readNicknames(value: unknown): Nicknames {
  const { en, es } = file.parse(value);
  const all = new Map<string, Set<string>>();
  const link = (a: string, b: string) => {
    const known = all.get(a);
    if (known) known.add(b);
    else all.set(a, new Set([b]));
  };
  for (const [formal, shorts] of [...Object.entries(en), ...Object.entries(es)]) {
    for (const short of shorts.map(fold)) {
      link(fold(formal), short);
      link(short, fold(formal));
    }
  }
  return all;
}

/** Other names for a folded word, Spanish diminutives included (Carlitos: Carlos); at most 12. */
export function otherNames(word: string, nicknames: Nicknames): string[] {
  const forms = new Set(nicknames.get(word));
  if (word.length > 5 && SMALL.test(word)) {
    const stem = word.replace(SMALL, '').replace(/gu$/, 'g').replace(/qu$/, 'c');
    for (const end of ['', 'a', 'o', 'os', 'es']) if (nicknames.has(stem + end)) forms.add(stem + end);
  }
  forms.delete(word);
  return [...forms].slice(0, MOST_FORMS);
}

/** Whether one is a known short form of the other. */
export const sameByNickname = (a: string, b: string, nicknames: Nicknames): boolean =>
  (nicknames.get(a)?.has(b) ?? false) || diminutiveOf(a, b, nicknames) || diminutiveOf(b, a, nicknames);

const diminutiveOf = (small: string, name: string, nicknames: Nicknames): boolean =>
  SMALL.test(small) && otherNames(small, nicknames).includes(name);
