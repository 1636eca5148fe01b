import { ageOn, type Day, plusSpan } from '#kernel/calendar.ts';
import type { LawRecord, Person } from '../model/person.ts';
import { type Bar, bars, grades, recordKinds } from '../model/remedy.ts';
import { californiaCode, offenseKinds } from '../shipped.ts';

export type Facts = { record: LawRecord; person: Person; on: Day };
type Made = { record: Omit<LawRecord, 'jurisdiction' | 'id'>; person: Omit<Person, 'records'>; others: LawRecord[] };

/**
 * A case in words. What is not said is a misdemeanor conviction of an adult of 20 on March 1, 2024, demanded by a sex trafficker
 * while it went on, its sentence done, nothing owed, no later case, asked as of December 1, 2026. Each word changes one thing.
 */
export function factsOf(state: string, words: string): Facts {
  const said = words.split(' ').filter((word) => word !== '');
  const value = (key: string) => said.find((word) => word.startsWith(`${key}:`))?.slice(key.length + 1);
  const offenseOn = value('offense') ?? '2024-03-01';
  const made: Made = { record: usual(offenseOn), person: someone(), others: [] };
  const age = value('age') ?? '20';
  if (age !== '?') made.person.bornOn = bornFor(Number(age), offenseOn);
  for (const word of said) apply(word, made, state);
  if (state === 'us-ca') kindByCode(made.record.offense);
  const record: LawRecord = { id: 'r', jurisdiction: state, ...made.record };
  return { record, person: { ...made.person, records: [record, ...made.others] }, on: value('on') ?? '2026-12-01' };
}

/** As the review of a criminal-history file does it: a code that is known brings its kind. */
function kindByCode(offense: Made['record']['offense']): void {
  const known = offense.code === null ? null : californiaCode(offense.code);
  if (known && offense.kinds.length === 0) offense.kinds = [known.kind];
}

const usual = (offenseOn: Day): Made['record'] => ({
  kind: 'conviction',
  offense: { code: null, kinds: [], grade: 'misdemeanor' },
  offenseOn,
  arrestedOn: offenseOn,
  disposedOn: plusSpan(offenseOn, 'P3M'),
  completedOn: plusSpan(offenseOn, 'P15M'),
  completed: 'yes',
  forms: ['sex'],
  nexus: { during: 'yes', demanded: 'yes', otherwise: 'no' },
  prosecutorConsents: 'yes',
  restitutionPaid: 'yes',
  bars: { 'failed-defense': 'no', 'used-before': 'no', 'other-conviction': 'no' },
  also: {},
});

const someone = (): Made['person'] => ({
  periods: [],
  laterConvictions: [],
  pendingCharge: 'no',
  openWarrant: 'no',
  diligent: 'yes',
});

/** Half a year past the birthday, so that the age is clear. */
function bornFor(age: number, offenseOn: Day): Day {
  const [year, rest] = [Number(offenseOn.slice(0, 4)), offenseOn.slice(4)];
  const birthday = plusSpan(`${year - age - 1}${rest}`, 'P6M');
  if (ageOn(birthday, offenseOn) !== age) throw new Error(`No birthday for ${age} on ${offenseOn}`);
  return birthday;
}

/** Words that stand alone. */
const plain: Record<string, (made: Made) => void> = {
  'grade?': ({ record }) => delete record.offense.grade,
  labor: ({ record }) => (record.forms = ['labor']),
  'form?': ({ record }) => delete record.forms,
  'link?': ({ record }) => (record.nexus = {}),
  alone: ({ record }) => (record.nexus = { during: 'yes', demanded: 'no', otherwise: 'yes' }),
  anyway: ({ record }) => (record.nexus = { during: 'yes', demanded: 'yes', otherwise: 'yes' }),
  before: ({ record }) => (record.nexus = { during: 'no', demanded: 'no', otherwise: 'yes' }),
  undone: ({ record }) => Object.assign(record, { completed: 'no', completedOn: undefined }),
  'done?': ({ record }) => Object.assign(record, { completed: undefined, completedOn: undefined }),
  owes: ({ record }) => (record.restitutionPaid = 'no'),
  'owes?': ({ record }) => delete record.restitutionPaid,
  'bars?': ({ record }) => delete record.bars,
  pending: ({ person }) => (person.pendingCharge = 'yes'),
  'pending?': ({ person }) => delete person.pendingCharge,
  wanted: ({ person }) => (person.openWarrant = 'yes'),
  late: ({ person }) => (person.diligent = 'no'),
  'late?': ({ person }) => delete person.diligent,
  'later?': ({ person }) => delete person.laterConvictions,
};

/** Words with a value: `code:PC_211`, `yes:away`, `later:2025-02-01:felony`. */
const valued: Record<string, (made: Made, value: string, state: string) => void> = {
  age: () => undefined,
  on: () => undefined,
  offense: () => undefined,
  code: ({ record }, value) => (record.offense.code = value.replaceAll('_', ' ')),
  class: ({ record }, value) => (record.offense.degree = `class ${value}`),
  disposed: ({ record }, value) => (record.disposedOn = value),
  completed: ({ record }, value) => (record.completedOn = value),
  ended: ({ record }, value) => (record.jurisdictionEndedOn = value),
  yes: ({ record }, value) => (record.also = { ...record.also, [value]: 'yes' }),
  no: ({ record }, value) => (record.also = { ...record.also, [value]: 'no' }),
  bar: ({ record }, value) => (record.bars = { ...record.bars, [barOf(value)]: 'yes' }),
  adult: ({ person }, value) => (person.under18At = { r: value === 'yes' ? 'no' : 'yes' }),
  later: ({ person }, value) => {
    const [on = '', how] = value.split(':');
    const grade = how === 'felony' ? ('felony' as const) : ('misdemeanor' as const);
    person.laterConvictions = [{ on, grade, moralTurpitude: how === 'moral' ? 'yes' : 'no' }];
  },
  with: ({ others, record }, value, state) => {
    const offense = { code: null, kinds: [value], grade: 'misdemeanor' as const };
    others.push({ ...record, id: 'other', jurisdiction: state, kind: 'conviction', offense });
  },
};

function apply(word: string, made: Made, state: string): void {
  const [key = '', ...rest] = word.split(':');
  const kind = recordKinds.find((each) => each === word);
  const grade = grades.find((each) => each === word);
  const [alone, with_] = [plain[word], valued[key]];
  if (kind) made.record.kind = kind;
  else if (grade) made.record.offense.grade = grade;
  else if (offenseKinds.some(({ id }) => id === word)) made.record.offense.kinds = [...made.record.offense.kinds, word];
  else if (alone) alone(made);
  else if (with_ && rest.length > 0) with_(made, rest.join(':'), state);
  else throw new Error(`No such word in a case: ${word}`);
}

function barOf(value: string): Bar {
  const bar = bars.find((each) => each === value);
  if (!bar) throw new Error(`No such bar: ${value}`);
  return bar;
}
