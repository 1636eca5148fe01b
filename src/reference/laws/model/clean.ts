import { type Day, plusSpan } from '#kernel/days.ts';
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
  const window = span && windowOf(rule.from, span.span, record, on);
  if (!window) return 'ask';
  const within = person.laterConvictions?.filter((each) => window.holds(each.on)).map((each) => counts(rule.of, each));
  if (within?.includes('yes') || window.ends > on) return 'no';
  return !within || within.includes('ask') ? 'ask' : 'yes';
}

/** Which days count, and when they are over; undefined while nobody knows where they begin. */
function windowOf(from: Clean['from'], span: string | undefined, record: Case['record'], on: Day) {
  // Backward from the day of asking: a conviction counts until its own day and the span have passed.
  if (from === 'asking') return { holds: (day: Day) => day <= on && (!span || plusSpan(day, span) > on), ends: on };
  const start = dayOfMoment(record, from);
  if (start === undefined) return undefined;
  const ends = span === undefined ? on : plusSpan(start, span);
  return { holds: (day: Day) => day > start && day <= ends, ends };
}

function counts(
  of: Clean['of'],
  { grade, moralTurpitude }: NonNullable<Case['person']['laterConvictions']>[number],
): 'yes' | 'no' | 'ask' {
  if (of === 'any-conviction' || grade === 'felony') return 'yes';
  if (grade === undefined) return 'ask';
  return of === 'felony' ? 'no' : (moralTurpitude ?? 'ask');
}
