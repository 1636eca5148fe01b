/** A length of time as two fields, an amount and a unit, and back. */
import { parseSpan } from '#kernel/calendar.ts';

export const spanUnits = ['minutes', 'hours', 'days', 'business', 'court', 'months'] as const;
export type SpanUnit = (typeof spanUnits)[number];

const write: Record<SpanUnit, (n: number) => string> = {
  minutes: (n) => `PT${n}M`,
  hours: (n) => `PT${n}H`,
  days: (n) => `P${n}D`,
  business: (n) => `P${n}BD`,
  court: (n) => `P${n}CD`,
  months: (n) => `P${n}M`,
};

/** `PT90M` from 90 and minutes; null where it is no whole number, or more than any duty runs. */
export function spanOf(amount: string, unit: string): string | null {
  if (!/^\d{1,4}$/.test(amount.trim())) return null;
  const known = spanUnits.find((each) => each === unit);
  return known ? write[known](Number(amount)) : null;
}

/** 90 and minutes from `PT90M`; null where two units meet (`PT1H30M`), which the fields cannot show. */
export function fieldsOf(span: string): { amount: string; unit: SpanUnit } | null {
  const match = /^PT?(\d+)(BD|CD|[MHD])$/.exec(span);
  if (!match || !parseSpan(span)) return null;
  const unit = spanUnits.find((each) => write[each](Number(match[1])) === span);
  if (unit) return { amount: match[1] ?? '', unit };
  return Number(match[1]) === 0 ? { amount: '0', unit: 'minutes' } : null;
}
