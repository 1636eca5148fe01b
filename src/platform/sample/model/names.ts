import { NICKNAMES, TRADITIONS, type Tradition, type TraditionName } from './name-parts.ts';
import type { Chance } from './random.ts';

export type PersonName = { given: string; middle?: string; family: string };

/** An invented name of a tradition. The middle name is given to a third of those whose custom has one. */
export function inventName(chance: Chance, tradition: TraditionName, like: 'girl' | 'boy'): PersonName {
  const parts: Tradition = TRADITIONS[tradition];
  const given = likely(chance, like === 'girl' ? parts.girls : parts.boys);
  const family = parts.twoSurnames ? `${surname(chance, parts)} ${surname(chance, parts)}` : surname(chance, parts);
  if (!chance.yes(0.3)) return { given, family };
  const middle = chance.pick(like === 'girl' ? parts.girls : parts.boys);
  return middle === given ? { given, family } : { given, middle, family };
}

/** One word made of the parts of surnames: what houses, streets and libraries of the sample county are called. */
export const inventWord = (chance: Chance, tradition: TraditionName): string => surname(chance, TRADITIONS[tradition]);

/** Short forms of a given name, or none. */
export const nicknamesOf = (given: string): readonly string[] => NICKNAMES[given] ?? [];

/** True when the family name is made only of the invented parts above: the tests ask it of every name. */
export function isInvented(family: string): boolean {
  return family
    .split(' ')
    .every((word) =>
      Object.values<Tradition>(TRADITIONS).some(({ first, second }) =>
        first.some((start) => word.startsWith(start) && second.includes(word.slice(start.length))),
      ),
    );
}

const surname = (chance: Chance, parts: Tradition): string => chance.pick(parts.first) + chance.pick(parts.second);

/** Some given names are common and most are not: the square leans to the front of the list, a little. */
function likely(chance: Chance, names: readonly string[]): string {
  const at = chance.yes(0.35) ? Math.floor(chance.next() ** 2 * names.length) : chance.below(names.length);
  return names[at] ?? chance.pick(names);
}
