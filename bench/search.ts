import { otherNames } from '../src/casework/youth/model/nicknames.ts';
import type { Sought } from '../src/casework/youth/model/query.ts';
import { nicknames } from '../src/casework/youth/search-entry.ts';
import { searchYouth } from '../src/casework/youth/search-store.ts';
import type { Ground } from './ground.ts';
import { deskOf } from './in-process.ts';
import { quantile, short } from './numbers.ts';
import { DESK_HANDLE, formalNames } from './population.ts';
import type { Row } from './row.ts';
import { misspell, type Random, randomFrom, respell } from './search-names.ts';
import { cardOf, idOf } from './youth-rows.ts';

/** Each kind of error is asked so often; the mix of the milliseconds is one of each in turn. */
const QUESTIONS = 400;

type Change = (words: string[], random: Random) => string[] | null;
const oneOf = (words: readonly string[], random: Random) => Math.floor(random() * words.length);
const misspellOne: Change = (words, random) => {
  const n = oneOf(words, random);
  return words.with(n, misspell(words[n] ?? '', random));
};
const kinds: { name: string; limit: number; change: Change }[] = [
  { name: 'one-letter-wrong', limit: 0.97, change: misspellOne },
  {
    name: 'spelled-by-ear',
    limit: 0.95,
    change: (words, random) => {
      const n = oneOf(words, random);
      const heard = respell(words[n] ?? '', random);
      return heard ? words.with(n, heard) : null;
    },
  },
  {
    name: 'nickname',
    limit: 0.95,
    change: (words, random) => {
      const forms = otherNames(words[0] ?? '', nicknames);
      return forms.length === 0 ? null : words.with(0, forms[oneOf(forms, random)] ?? '');
    },
  },
  { name: 'swapped-order', limit: 0.95, change: ([first = '', ...rest]) => [...rest, first] },
  {
    name: 'two-letters-wrong',
    limit: 0.8,
    change: (words, random) => misspellOne(misspellOne(words, random) ?? words, random),
  },
];

/** Names as people say them, with the year of birth, among a million youth, by a desk that may see them all. */
export async function search(ground: Ground): Promise<Row[]> {
  const town = await ground.town(1_000_000);
  const desk = await deskOf(town, DESK_HANDLE, 1);
  const formal = formalNames(ground.root);
  const random = randomFrom(20_260_301);
  const taken: number[] = [];
  const rows: Row[] = [];
  try {
    for (const { name, limit, change } of kinds) {
      const questions = Math.round(QUESTIONS * Math.max(ground.scale, 0.1));
      let found = 0;
      for (let asked = 0; asked < questions; ) {
        const n = Math.floor(random() * town.youth);
        const sought = question(cardOf(n, formal), change, random);
        if (!sought) continue;
        const ms = await desk.work(async (errand) => {
          const begun = performance.now();
          const { hits } = await searchYouth(errand, sought);
          if (hits.slice(0, 5).some(({ id }) => id === idOf('youth', n))) found++;
          return performance.now() - begun;
        });
        // The first questions warm the plans and the compiler.
        if (asked++ >= 20) taken.push(ms);
      }
      rows.push({
        name: `search.${name}`,
        value: short((100 * found) / questions),
        unit: '% in the first five',
        comparedWith: `${questions} questions, given name, family name and year of birth`,
        ratio: null,
        limit: `at least ${limit * 100} %`,
        ok: found / questions >= limit,
      });
    }
  } finally {
    await desk.close();
  }
  const p95 = quantile(taken, 0.95);
  return [
    {
      name: 'search.p95',
      value: short(p95),
      unit: 'ms',
      comparedWith: `${town.youth.toLocaleString('en-US')} youth, ${taken.length} questions, as many of each kind below; median ${short(quantile(taken, 0.5))} ms`,
      ratio: null,
      limit: 'under 50 ms',
      ok: p95 < 50,
    },
    ...rows,
  ];
}

function question(card: ReturnType<typeof cardOf>, change: Change, random: Random): Sought | null {
  const [name] = card.names;
  const [given = '', family = ''] = [name?.given.split(' ')[0], name?.family.split(' ')[0]];
  const words = change([given, family], random);
  return words && { words: words.join(' '), years: [Number(card.born?.slice(0, 4))], born: null, identifier: null };
}
