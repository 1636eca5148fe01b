import type { Case } from './case.ts';
import { cleanHolds } from './clean.ts';
import { ageAtOffense, dayOfMoment, reached, under18 } from './days.ts';
import { both, type Judged, judge } from './judge.ts';
import { nexusHolds } from './nexus.ts';
import { covered, memberOf, weakest } from './offenses.ts';
import type { LawRecord } from './person.ts';
import type { Bar, Known, Version } from './remedy.ts';

export const conditionNames = [
  'record',
  'age',
  'form',
  'offense',
  'nexus',
  'predicate',
  'sentence',
  'earliest',
  'latest',
  'clean',
  'restitution',
  'bars',
  'consent',
  'diligence',
  'also',
] as const;
export type ConditionName = (typeof conditionNames)[number];
/** `id`: which of a law's own questions it is, where a condition holds several. */
export type Reason = Judged & { condition: ConditionName; id?: string };

/** Every condition of one version for one record, each with how it stands. Conditions that the law does not make are left out. */
export function reasonsFor(of: Case): Reason[] {
  const one = (condition: ConditionName, judged: Judged | null): Reason[] => (judged ? [{ condition, ...judged }] : []);
  return [
    ...one('record', judge(of.law.records[of.record.kind], yesOrNo)),
    ...one('age', age(of)),
    ...one('form', form(of)),
    ...one('offense', offense(of)),
    ...one(
      'nexus',
      judge(of.law.nexus, (verb) => nexusHolds(verb, of)),
    ),
    ...one(
      'predicate',
      made(of.law.predicate, (groups) => predicate(groups, of)),
    ),
    ...one('sentence', required(of.law.sentenceCompleted, sentenceDone(of))),
    ...one(
      'earliest',
      made(of.law.earliest, (rule) => reached(rule, of.record, of.person, of.on)),
    ),
    ...one(
      'latest',
      made(of.law.latest, (rule) => not(reached(rule, of.record, of.person, of.on))),
    ),
    ...one(
      'clean',
      made(of.law.clean, (rule) => cleanHolds(rule, of)),
    ),
    ...one('restitution', required(of.law.restitutionPaid, of.record.restitutionPaid ?? 'ask')),
    ...barred(of),
    ...one('consent', required(of.law.prosecutorConsent, of.record.prosecutorConsents ?? 'ask')),
    ...one('diligence', required(of.law.diligence, of.person.diligent ?? 'ask')),
    ...of.law.also.map((each): Reason => ({ condition: 'also', id: each.id, ...alsoHolds(each, of.record) })),
  ];
}

const yesOrNo = (value: boolean) => (value ? 'yes' : 'no');
const not = (holds: 'yes' | 'no' | 'ask') => (holds === 'yes' ? 'no' : holds === 'no' ? 'yes' : 'ask');

/** A condition that a law may not make at all: null where it is known not to. */
function made<T>(known: Known<T | null>, test: (value: T) => 'yes' | 'no' | 'ask'): Judged | null {
  if (known !== 'unknown' && known.value === null) return known.sure === 'memory' ? judge(known, () => 'yes') : null;
  return judge(known, (value) => (value === null ? 'yes' : test(value)));
}

/** A thing that a law may ask for, yes or no, and how it stands. */
const required = (known: Known<boolean>, stands: 'yes' | 'no' | 'ask'): Judged | null =>
  known !== 'unknown' && !known.value && known.sure !== 'memory'
    ? null
    : judge(known, (asked) => (asked ? stands : 'yes'));

/** Where age does not matter, nobody is asked for it; where it does and nobody knows it, it is asked. */
function age({ law: { ageAtOffense }, record, person }: Case): Judged {
  const [young, grown] = [judge(ageAtOffense.under18, yesOrNo), judge(ageAtOffense.adult, yesOrNo)];
  const is = under18(record, person);
  if (is !== undefined) return is ? young : grown;
  if (young.holds === grown.holds) return both(young, grown);
  const unclear = [young, grown].find(({ holds }) => holds === 'law-unknown');
  return unclear ?? { ...young, holds: 'ask' };
}

function form({ law, record, person }: Case): Judged {
  if (law.nexus !== 'unknown' && law.nexus.value === 'none' && law.nexus.sure === 'read')
    return { holds: 'yes', sure: 'read', citation: law.nexus.citation };
  const forms = record.forms ?? (person.periods.length > 0 ? person.periods.map((each) => each.form) : undefined);
  return judge(law.forms, (accepted) => {
    if (accepted.includes('sex') && accepted.includes('labor')) return 'yes';
    if (!forms || forms.length === 0) return 'ask';
    return forms.some((each) => accepted.includes(each)) ? 'yes' : 'no';
  });
}

/** A list that nobody read, or a law's use of it, closes no door and opens none: the less sure of the two counts. */
function offense({ law, file, record, person }: Case): Judged {
  if (law.offenses === 'unknown') return judge(law.offenses, () => 'ask');
  const member = covered(law.offenses.value, file.groups, record.offense, () => ageAtOffense(record, person));
  const sure = member.in === 'ask' ? law.offenses.sure : weakest([law.offenses.sure, member.sure]);
  return judge({ ...law.offenses, value: member.in, sure }, (holds) => holds);
}

function predicate(groups: readonly string[], { file, person }: Case): 'yes' | 'no' | 'ask' {
  const wanted = file.groups.filter(({ id }) => groups.includes(id));
  const found = person.records
    .filter(({ kind, jurisdiction }) => kind === 'conviction' && jurisdiction === file.id)
    .flatMap(({ offense: each }) => wanted.map((one) => memberOf(one, each).in));
  // A conviction that nobody entered may be there: without one the answer is to ask, not no.
  return found.includes('yes') ? 'yes' : 'ask';
}

function sentenceDone({ record, on }: Case): 'yes' | 'no' | 'ask' {
  if (record.completed) return record.completed;
  const day = dayOfMoment(record, 'completed');
  return day === undefined ? 'ask' : day <= on ? 'yes' : 'no';
}

function barred({ law, record, person }: Case): Reason[] {
  if (law.bars === 'unknown' || law.bars.sure === 'memory')
    return [{ condition: 'bars', ...judge(law.bars, () => 'yes') }];
  const known = law.bars;
  const of = (bar: Bar) =>
    record.bars?.[bar] ??
    { 'pending-charge': person.pendingCharge, 'open-warrant': person.openWarrant }[bar as string] ??
    'ask';
  return known.value.map((bar): Reason => ({ condition: 'bars', id: bar, ...judge(known, () => not(of(bar))) }));
}

const alsoHolds = ({ id, needs, sure, citation }: Version['also'][number], record: LawRecord): Judged =>
  judge({ value: needs, sure, citation }, (wanted) => {
    const said = record.also?.[id];
    return said === undefined ? 'ask' : said === wanted ? 'yes' : 'no';
  });
