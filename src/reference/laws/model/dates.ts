import { type Day, plusSpan } from '#kernel/days.ts';
import type { Case } from './case.ts';
import { dayAfter } from './days.ts';
import type { After, Known, Version } from './remedy.ts';

/** The days that count for one record under one law; absent: the law sets none, or a day it counts from is missing. */
export type Dates = {
  earliest?: Day | undefined;
  latest?: Day | undefined;
  /** From the day of service. */
  responseDue?: Day | undefined;
  /** From the day of the order. */
  sealedBy?: Day | undefined;
  destroyedBy?: Day | undefined;
};

export function datesFor(law: Version | null, of: Omit<Case, 'law'>): Dates {
  if (!law) return {};
  const day = (rule: Known<After | null>) =>
    rule === 'unknown' || rule.value === null ? undefined : dayAfter(rule.value, of.record, of.person);
  const response = law.responseDays === 'unknown' ? null : law.responseDays.value;
  const served = of.record.servedOn;
  return {
    earliest: day(law.earliest),
    latest: day(law.latest),
    responseDue: served && response !== null ? plusSpan(served, `P${response}D`) : undefined,
    sealedBy: of.record.orderedOn && day(law.sealedBy),
    destroyedBy: of.record.orderedOn && day(law.destroyedBy),
  };
}
