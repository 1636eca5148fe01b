import { parseSpan } from '#kernel/calendar.ts';

export type Said = { n: number; unit: 'hours' | 'days' | 'business-days' };

/** How a person would say a span of a contract. */
export function saidSpan(span: string | null): Said | null {
  const parts = span === null ? null : parseSpan(span);
  if (!parts) return null;
  if (parts.kind === 'elapsed') return { n: parts.hours, unit: 'hours' };
  return { n: parts.days, unit: parts.kind === 'working' ? 'business-days' : 'days' };
}
