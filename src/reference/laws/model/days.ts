import { ageOn, type Day, plusSpan } from '#kernel/days.ts';
import type { LawRecord, Person } from './person.ts';
import type { After, Moment } from './remedy.ts';

/** The day of a moment in a record's life, or undefined where nobody knows it. */
export function dayOfMoment(record: LawRecord, moment: Moment): Day | undefined {
  switch (moment) {
    case 'offense':
      return record.offenseOn;
    case 'arrest':
      return record.arrestedOn;
    case 'disposition':
      return record.disposedOn;
    case 'completed':
      return record.completedOn;
    case 'jurisdiction-ended':
      return record.jurisdictionEndedOn;
    case 'order':
      return record.orderedOn;
    case 'service':
      return record.servedOn;
  }
}

/** The day that a law counts to; undefined while a day it counts from is missing. */
export function dayAfter(rule: After, record: LawRecord, person: Person): Day | undefined {
  const days = rule.of.map((each) => {
    if ('age' in each) return person.bornOn && plusSpan(person.bornOn, `P${each.age}Y`);
    const from = dayOfMoment(record, each.from);
    return from && plusSpan(from, each.span);
  });
  const known = days.filter((each) => each !== undefined).sort();
  // The earliest of several is certain only when all are known; one that has passed is enough for whoever asks (`reached`).
  if (!rule.first && known.length < days.length) return undefined;
  return rule.first ? known[0] : known.at(-1);
}

/** Whether the day has come. */
export function reached(rule: After, record: LawRecord, person: Person, on: Day): 'yes' | 'no' | 'ask' {
  const day = dayAfter(rule, record, person);
  if (day !== undefined && day <= on) return 'yes';
  if (day === undefined) return 'ask';
  const missing = rule.of.some((each) => ('age' in each ? !person.bornOn : !dayOfMoment(record, each.from)));
  return rule.first && missing ? 'ask' : 'no';
}

/** Under 18 at the offense; undefined where neither a day of birth nor an answer says so. */
export function under18(record: LawRecord, person: Person): boolean | undefined {
  if (person.bornOn && record.offenseOn) return ageOn(person.bornOn, record.offenseOn) < 18;
  const said = person.under18At?.[record.id];
  return said && said === 'yes';
}

/** Years at the offense, for groups that count from an age up to 18; of an adult whose day of birth is missing, 18. */
export function ageAtOffense(record: LawRecord, person: Person): number | undefined {
  if (person.bornOn && record.offenseOn) return ageOn(person.bornOn, record.offenseOn);
  return under18(record, person) === false ? 18 : undefined;
}
