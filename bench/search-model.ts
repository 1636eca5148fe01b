/**
 * Does the design of the search tokens find the right youth? 1,000,000 invented youth in memory, names as unevenly spread
 * as names are, sought with each kind of error; prints recall in the first five beside its limit, and how long the lists
 * behind the tokens are. No database: `bench/search.ts` measures the milliseconds.
 *
 *   tsx bench/search-model.ts [youth] [questions of each kind]
 */
import { readFileSync } from 'node:fs';
import { otherNames, readNicknames } from '../src/casework/youth/model/nicknames.ts';
import { queryTokens, type Sought, yearsOfYouth } from '../src/casework/youth/model/query.ts';
import { rank } from '../src/casework/youth/model/rank.ts';
import { type Card, indexTokens } from '../src/casework/youth/model/tokens.ts';
import { aYouth, misspell, type Random, randomFrom, respell } from './search-names.ts';

const YOUTH = Number(process.argv[2] ?? 1_000_000);
const QUESTIONS = Number(process.argv[3] ?? 1000);
const LOOKED_AT = 300;
const BUCKETS = 2 ** 24;
const file: { en: Record<string, string[]>; es: Record<string, string[]> } = JSON.parse(
  readFileSync(new URL('../reference/names/nicknames.json', import.meta.url), 'utf8'),
);
const nicknames = readNicknames(file);
const formal = [...Object.keys(file.es), ...Object.keys(file.en)];
const random = randomFrom(20260301);
const say = (line: string) => process.stdout.write(`${line}\n`);

type Kind = { name: string; limit: number | null; ask: (card: Card) => Sought | null };

const spoken = (card: Card): string[] => {
  const [name] = card.names;
  const given = (name?.given ?? '').split(' ');
  const family = (name?.family ?? '').split(' ');
  const first = given.length > 1 && random() < 0.2 ? given : given.slice(0, 1);
  return [...first, ...(family.length > 1 && random() < 0.5 ? family : family.slice(0, 1))];
};
const yearOf = (card: Card) => Number((card.born ?? '').slice(0, 4));
const ask = (words: readonly string[], years: readonly number[]): Sought => ({
  words: words.join(' '),
  years,
  born: null,
  identifier: null,
});
const withYear = (change: (words: string[], random: Random) => string[] | null) => (card: Card) => {
  const words = change(spoken(card), random);
  return words ? ask(words, [yearOf(card)]) : null;
};
const oneOf = (words: readonly string[]) => Math.floor(random() * words.length);
const misspellOne = (words: string[]) => {
  const n = oneOf(words);
  return words.with(n, misspell(words[n] ?? '', random));
};

const kinds: Kind[] = [
  { name: 'as recorded', limit: null, ask: withYear((words) => words) },
  { name: 'one letter wrong', limit: 0.97, ask: withYear(misspellOne) },
  {
    name: 'spelled by ear',
    limit: 0.95,
    ask: withYear((words) => {
      const n = oneOf(words);
      const heard = respell(words[n] ?? '', random);
      return heard ? words.with(n, heard) : null;
    }),
  },
  {
    name: 'spelled by ear, each word',
    limit: 0.95,
    ask: withYear((words) => {
      const heard = words.map((word) => respell(word, random) ?? word);
      return heard.some((word, n) => word !== words[n]) ? heard : null;
    }),
  },
  {
    name: 'nickname',
    limit: 0.95,
    ask: withYear((words) => {
      const forms = otherNames(words[0] ?? '', nicknames);
      return forms.length === 0 ? null : words.with(0, forms[oneOf(forms)] ?? '');
    }),
  },
  { name: 'swapped order', limit: 0.95, ask: withYear(([first = '', ...rest]) => [...rest, first]) },
  { name: 'two letters wrong', limit: 0.8, ask: withYear((words) => misspellOne(misspellOne(words))) },
  { name: 'year one off', limit: null, ask: (card) => ask(spoken(card), [yearOf(card) + 1]) },
  { name: 'age only', limit: null, ask: (card) => ask(spoken(card), [yearOf(card), yearOf(card) + 1]) },
  { name: 'no year, as recorded', limit: null, ask: (card) => ask(spoken(card), yearsOfYouth('2026-03-01')) },
  {
    name: 'no year, one letter wrong',
    limit: null,
    ask: (card) => ask(misspellOne(spoken(card)), yearsOfYouth('2026-03-01')),
  },
  {
    name: 'date of birth, days swapped',
    limit: null,
    ask: (card) => {
      const [year, month, day] = (card.born ?? '').split('-');
      return month === day || Number(day) > 12
        ? null
        : { ...ask(misspellOne(spoken(card)), []), born: `${year}-${day}-${month}` };
    },
  },
];

const cards: Card[] = Array.from({ length: YOUTH }, () => aYouth(formal, random));
const index = build();
say(`tokens per youth: mean ${(index.total / YOUTH).toFixed(1)}, most ${index.most}\n`);
say(
  '| asked | limit | first five | first | of it, ties more than five | tokens asked p50/p95 | rows p50/p95/max | youth p50/p95 | ms ranked |',
);
say('| --- | --- | --- | --- | --- | --- | --- | --- | --- |');
for (const kind of kinds) measure(kind);

/** Postings sorted by bucket (24 bits of one hash), each with 32 bits of another: 56 bits of token. */
function build() {
  const starts = new Uint32Array(BUCKETS + 1);
  let total = 0;
  let most = 0;
  const buckets = new Uint32Array(YOUTH * 48);
  const checks = new Uint32Array(YOUTH * 48);
  const owners = new Uint32Array(YOUTH * 48);
  cards.forEach((card, owner) => {
    const tokens = indexTokens(card);
    most = Math.max(most, tokens.length);
    for (const { kind, text } of tokens) {
      const { bucket, check } = hash(kind + text);
      buckets[total] = bucket;
      checks[total] = check;
      owners[total++] = owner;
      starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1;
    }
  });
  for (let n = 0; n < BUCKETS; n++) starts[n + 1] = (starts[n + 1] ?? 0) + (starts[n] ?? 0);
  const next = starts.slice();
  const sortedChecks = new Uint32Array(total);
  const sortedOwners = new Uint32Array(total);
  for (let n = 0; n < total; n++) {
    const at = next[buckets[n] ?? 0] ?? 0;
    next[buckets[n] ?? 0] = at + 1;
    sortedChecks[at] = checks[n] ?? 0;
    sortedOwners[at] = owners[n] ?? 0;
  }
  return { starts, checks: sortedChecks, owners: sortedOwners, total, most };
}

function hash(text: string): { bucket: number; check: number } {
  let a = 0x811c9dc5;
  let b = 0x2545f491;
  for (let n = 0; n < text.length; n++) {
    const code = text.charCodeAt(n);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b + code, 0x9e3779b1) ^ (b >>> 15);
  }
  a = Math.imul(a ^ (a >>> 15), 0x85ebca6b);
  return { bucket: (a ^ (a >>> 13)) >>> 8, check: b >>> 0 };
}

function search(sought: Sought) {
  const tokens = queryTokens(sought, nicknames);
  const scores = new Map<number, number>();
  let rows = 0;
  for (const { kind, text, weight } of tokens) {
    const { bucket, check } = hash(kind + text);
    for (let at = index.starts[bucket] ?? 0; at < (index.starts[bucket + 1] ?? 0); at++) {
      if (index.checks[at] !== check) continue;
      rows++;
      const owner = index.owners[at] ?? 0;
      scores.set(owner, (scores.get(owner) ?? 0) + weight);
    }
  }
  const best = [...scores].sort((a, b) => b[1] - a[1]).slice(0, LOOKED_AT);
  const candidates = best.flatMap(([owner]) => {
    const card = cards[owner];
    return card ? [{ id: String(owner), card }] : [];
  });
  const before = process.hrtime.bigint();
  const found = rank(sought, candidates, nicknames);
  const ms = Number(process.hrtime.bigint() - before) / 1e6;
  return { found, tokens: tokens.length, rows, youth: scores.size, ms };
}

function measure({ name, limit, ask: question }: Kind): void {
  const seen = { tokens: [] as number[], rows: [] as number[], youth: [] as number[], ms: [] as number[] };
  let [asked, five, first, ties] = [0, 0, 0, 0];
  while (asked < QUESTIONS) {
    const owner = Math.floor(random() * YOUTH);
    const card = cards[owner];
    const sought = card && question(card);
    if (!card || !sought) continue;
    asked++;
    const result = search(sought);
    const place = result.found.findIndex(({ id }) => id === String(owner));
    if (place === 0) first++;
    if (place >= 0 && place < 5) five++;
    else if (place >= 0 && (result.found[4]?.score ?? 0) - (result.found[place]?.score ?? 0) < 1e-9) ties++;
    else if (process.env.SHOW)
      say(
        `  missed (${place}): "${sought.words}" for ${JSON.stringify(card)}; first ${JSON.stringify(cards[Number(result.found[0]?.id)])} ${result.found[0]?.score} against ${result.found[place]?.score}`,
      );
    for (const key of ['tokens', 'rows', 'youth', 'ms'] as const) seen[key].push(result[key]);
  }
  const at = (list: number[], part: number) =>
    list.toSorted((a, b) => a - b)[Math.floor((list.length - 1) * part)] ?? 0;
  const share = (n: number) => `${((100 * n) / asked).toFixed(1)} %`;
  const { tokens, rows, youth, ms } = seen;
  say(
    `| ${name} | ${limit === null ? '' : `${limit * 100} %`} | ${share(five)} | ${share(first)} | ${share(ties)} | ${at(tokens, 0.5)}/${at(tokens, 0.95)} | ${at(rows, 0.5)}/${at(rows, 0.95)}/${at(rows, 1)} | ${at(youth, 0.5)}/${at(youth, 0.95)} | ${at(ms, 0.95).toFixed(1)} |`,
  );
}
