/** A step as the fields of a form, by name. `step-reading.ts` reads them back. */

import { fieldsOfCondition } from './condition-fields.ts';
import type { Clock, LateRule, Step } from './definition.ts';
import { fieldsOf } from './span-fields.ts';

export type Typed = Record<string, string | string[]>;

/** Rows that a form shows: what is there, and one more. */
export const rowsOf = (n: number, least = 1): number[] => Array.from({ length: Math.max(n + 1, least) }, (_, i) => i);

/** What a saved form of this step would send. */
export function stepFields(step: Step): Typed {
  const { owner, duty } = step;
  const when = fieldsOfCondition(step.when);
  return {
    titleEn: step.title.en,
    titleEs: step.title.es,
    sentenceEn: step.sentence.en,
    sentenceEs: step.sentence.es,
    role: owner.role,
    agency: owner.agencyKind,
    fallbackRole: owner.fallback.role,
    fallbackAgency: owner.fallback.agencyKind,
    effect: step.effect,
    duty: duty.kind,
    citation: duty.source.citation,
    certainty: duty.source.certainty,
    checkedOn: duty.source.checkedOn ?? '',
    phone: step.phone ?? '',
    switch: step.switch ?? '',
    urgent: step.urgent ? 'yes' : '',
    needs: step.needs,
    whenHow: when.how,
    ...numbered('when', when.rows, (row) => ({ part: row.part, not: row.not ? 'yes' : '' })),
    ...numbered('due', step.due, clockFields),
    ...numbered('evidence', step.evidence, (field) => ({
      id: field.id,
      en: field.label.en,
      es: field.label.es,
      kind: field.kind,
      sets: field.sets ?? '',
      required: field.required ? 'yes' : '',
      options: (field.options ?? []).map((each) => `${each.value} | ${each.label.en} | ${each.label.es}`).join('\n'),
    })),
    lateOwn: step.onLate ? 'yes' : '',
    ...lateFields(step.onLate ?? []),
  };
}

export const lateFields = (rules: readonly LateRule[]): Typed =>
  numbered('late', rules, (rule) => ({ tell: rule.tell, ...spanFields(rule.after) }));

const spanFields = (span: string) => fieldsOf(span) ?? { amount: '', unit: `=${span}` };

function numbered<R>(name: string, rows: readonly R[], of: (row: R) => Record<string, string>): Typed {
  return Object.fromEntries(
    rows.flatMap((row, i) => Object.entries(of(row)).map(([part, value]) => [`${name}-${i}-${part}`, value])),
  );
}

function clockFields(clock: Clock): Record<string, string> {
  const source = clock.source;
  return {
    ...lengthFields(clock),
    when: clock.when ? JSON.stringify(clock.when) : '',
    roll: 'roll' in clock ? (clock.roll ?? '') : '',
    citation: source?.citation ?? '',
    certainty: source?.certainty ?? '',
    checkedOn: source?.checkedOn ?? '',
  };
}

function lengthFields(clock: Clock): Record<string, string> {
  if ('age' in clock) return { from: 'birthday', amount: String(clock.age), unit: 'years' };
  if ('before' in clock) return { from: `before:${clock.fact}`, amount: String(clock.days), unit: 'days' };
  const from =
    clock.from === 'step' ? `${clock.moment}:${clock.step}` : clock.from === 'fact' ? `fact:${clock.fact}` : clock.from;
  const length =
    typeof clock.span === 'object' ? { amount: '', unit: `@${clock.span.setting}` } : spanFields(clock.span);
  return { from, ...length };
}
