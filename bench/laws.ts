import { addDays, type Day } from '../src/kernel/calendar.ts';
import {
  answersFor,
  type Jurisdiction,
  type LawRecord,
  offenseKinds,
  type Person,
  shippedLaws,
} from '../src/reference/laws/index.ts';
import type { Ground } from './ground.ts';
import { quantile, short } from './numbers.ts';
import type { Row } from './row.ts';
import { type Random, randomFrom } from './search-names.ts';

const PEOPLE = 100_000;
const ON = '2026-12-01';
const [LIMIT_S, LIMIT_MS] = [60, 5];
/** Days are made once: the making is not what is measured. */
const DAYS: readonly Day[] = Array.from({ length: 4_000 }, (_, n) => addDays('2014-01-01', n));

/**
 * The records of 100,000 people under every remedy of the states they stand in, one after the other in one process; beside a
 * loop that only reads the same fields of the same records and laws.
 */
export async function laws(ground: Ground): Promise<Row[]> {
  const files = shippedLaws();
  const random = randomFrom(51);
  const people = Array.from({ length: Math.round(PEOPLE * ground.scale) }, () => aPerson(random, [...files.keys()]));
  // Once around, so that neither of the two is measured while it is still being compiled.
  for (const person of people.slice(0, 1_000)) read(person, files) + answered(person, files);
  const [bare, ours] = [timed(people, (each) => read(each, files)), timed(people, (each) => answered(each, files))];
  const records = people.reduce((sum, { records: all }) => sum + all.length, 0).toLocaleString('en-US');
  const slowest = people.slice(0, 5_000).map((each) => bestOfThree(() => answered(each, files)));
  return [
    {
      name: `laws.of-${people.length}-people`,
      value: short(ours.seconds),
      unit: 's',
      comparedWith: `the same fields of ${records} records and their laws only read: ${short(bare.seconds)} s`,
      ratio: short(ours.seconds / bare.seconds),
      limit: `at most ${LIMIT_S} s`,
      ok: ours.seconds <= LIMIT_S,
    },
    {
      name: 'laws.one-person',
      value: short(quantile(slowest, 1)),
      unit: 'ms at most',
      comparedWith: `best of three; median ${short(quantile(slowest, 0.5))} ms; ${ours.found.toLocaleString('en-US')} answers in all`,
      ratio: null,
      limit: `under ${LIMIT_MS} ms`,
      ok: quantile(slowest, 1) < LIMIT_MS,
    },
  ];
}

function answered(person: Person, files: ReadonlyMap<string, Jurisdiction>): number {
  return answersFor(person, files, ON).reduce((sum, { answers }) => sum + answers.length, 0);
}

/** What an answer looks at, and nothing decided: each field of the record beside each dimension of each version. */
function read(person: Person, files: ReadonlyMap<string, Jurisdiction>): number {
  let seen = 0;
  for (const record of person.records)
    for (const { versions } of files.get(record.jurisdiction)?.remedies ?? [])
      for (const version of versions) {
        for (const value of Object.values(version)) if (value !== undefined) seen++;
        for (const value of Object.values(record)) if (value !== undefined) seen++;
      }
  return seen;
}

function timed(people: readonly Person[], work: (person: Person) => number) {
  const begun = performance.now();
  const found = people.reduce((sum, person) => sum + work(person), 0);
  return { seconds: (performance.now() - begun) / 1000, found };
}

/** Milliseconds; of three, so that what else the machine does in between does not count. */
function bestOfThree(work: () => unknown): number {
  const once = () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  };
  return Math.min(once(), once(), once());
}

/** One to six records, most in the person's own state, half of what could be known of each. */
function aPerson(random: Random, states: readonly string[]): Person {
  const home = pick(random, states);
  const records = Array.from({ length: 1 + Math.floor(random() * 6) }, (_, n) =>
    aRecord(random, `${n}`, random() < 0.85 ? home : pick(random, states)),
  );
  return {
    bornOn: `${1985 + Math.floor(random() * 27)}-04-15`,
    periods:
      random() < 0.6 ? [{ form: random() < 0.5 ? 'sex' : 'labor', from: '2016-01-01', until: '2023-06-30' }] : [],
    laterConvictions: random() < 0.5 ? [{ on: pick(random, DAYS), grade: 'misdemeanor' }] : undefined,
    pendingCharge: said(random),
    diligent: said(random),
    records,
  };
}

function aRecord(random: Random, id: string, jurisdiction: string): LawRecord {
  const offenseOn = pick(random, DAYS);
  return {
    id,
    jurisdiction,
    kind: pick(random, ['arrest', 'dismissed', 'adjudication', 'conviction', 'conviction', 'conviction'] as const),
    offense: {
      code: null,
      kinds: [pick(random, offenseKinds).id],
      grade: random() < 0.33 ? undefined : pick(random, ['misdemeanor', 'felony'] as const),
    },
    offenseOn,
    arrestedOn: offenseOn,
    disposedOn: offenseOn,
    completedOn: random() < 0.7 ? offenseOn : undefined,
    nexus: { during: said(random), demanded: said(random), otherwise: said(random) },
    restitutionPaid: said(random),
    also: {},
  };
}

const said = (random: Random) => (random() < 0.33 ? undefined : pick(random, ['yes', 'no'] as const));

function pick<T extends string | object>(random: Random, all: readonly T[]): T {
  const found = all[Math.floor(random() * all.length)];
  if (found === undefined) throw new Error('Nothing to pick from');
  return found;
}
