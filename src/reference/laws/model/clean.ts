import { plusSpan } from '#kernel/days.ts';
import type { Case } from './case.ts';
import { dayOfMoment } from './days.ts';
import type { Version } from './remedy.ts';

type Clean = NonNullable<Exclude<Version['clean'], 'unknown'>['value']>;

/** Years without a new conviction, as the law counts them. Nobody looked for one: it is asked. */
export function cleanHolds(rule: Clean, { record, person, on }: Case): 'yes' | 'no' | 'ask' {
  const span = rule.spans.find(
    ({ grade, degree }) =>
      (grade === undefined || grade === record.offense.grade) &&
      (degree === undefined || degree === record.offense.degree),
  );
  if (!span) return 'ask';
  const from = dayOfMoment(record, rule.from);
  if (from === undefined) return 'ask';
  const until = span.span === undefined ? on : plusSpan(from, span.span);
  const counted = person.laterConvictions?.map((each) => ({ on: each.on, counts: counts(rule.of, each) }));
  const within = counted?.filter((each) => each.on > from && each.on <= until);
  if (within?.some((each) => each.counts === 'yes')) return 'no';
  if (until > on) return 'no';
  return !within || within.some((each) => each.counts === 'ask') ? 'ask' : 'yes';
}

function counts(
  of: Clean['of'],
  { grade, moralTurpitude }: NonNullable<Case['person']['laterConvictions']>[number],
): 'yes' | 'no' | 'ask' {
  if (of === 'any-conviction' || grade === 'felony') return 'yes';
  if (grade === undefined) return 'ask';
  return of === 'felony' ? 'no' : (moralTurpitude ?? 'ask');
}
