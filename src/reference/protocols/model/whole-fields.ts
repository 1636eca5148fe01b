/** What a protocol says of itself, as the fields of a form, and back: names, purpose, when it starts, phones, warnings. */
import { isDay } from '#kernel/calendar.ts';
import { conditionOfFields, fieldsOfCondition } from './condition-fields.ts';
import { type ProtocolDefinition, protocolDefinition } from './definition.ts';
import { lateFields, type Typed } from './step-fields.ts';
import { lateRules, Reader } from './step-reading.ts';

export function wholeFields(definition: ProtocolDefinition): Typed {
  const when = fieldsOfCondition(definition.trigger);
  const { title, posterTitle, purpose, source, review } = definition;
  const rows: Typed = {};
  when.rows.forEach((row, i) => {
    rows[`when-${i}-part`] = row.part;
    rows[`when-${i}-not`] = row.not ? 'yes' : '';
  });
  for (const phone of definition.phones) {
    rows[`phone-${phone.id}-number`] = phone.number ?? '';
    rows[`phone-${phone.id}-checkedOn`] = phone.source.checkedOn ?? '';
  }
  return {
    titleEn: title.en,
    titleEs: title.es,
    posterTitleEn: posterTitle.en,
    posterTitleEs: posterTitle.es,
    purposeEn: purpose.en,
    purposeEs: purpose.es,
    citation: source.citation,
    certainty: source.certainty,
    checkedOn: source.checkedOn ?? '',
    committeeEn: review.committee.en,
    committeeEs: review.committee.es,
    doNotEn: definition.doNot.map((each) => each.en).join('\n'),
    doNotEs: definition.doNot.map((each) => each.es).join('\n'),
    whenHow: when.how,
    ...rows,
    ...lateFields(definition.onLate),
  };
}

export type WholeReading = { ok: true; definition: ProtocolDefinition } | { ok: false; errors: Record<string, string> };

export function readWhole(before: ProtocolDefinition, typed: Typed): WholeReading {
  const errors: Record<string, string> = {};
  const read = new Reader(typed, errors);
  const rows = read
    .rows('when')
    .map((i) => ({ part: read.text(`when-${i}-part`), not: read.text(`when-${i}-not`) === 'yes' }));
  const trigger = conditionOfFields({ how: read.text('whenHow') === 'any' ? 'any' : 'all', rows });
  if (!trigger?.on) errors['when-0-part'] = trigger ? 'fillThis' : 'partNotRight';
  const late = lateRules(read);
  if (late.length === 0) errors['late-0-tell'] = 'fillThis';
  const raw = {
    ...before,
    title: read.both('title'),
    posterTitle: read.both('posterTitle'),
    purpose: read.both('purpose'),
    source: read.source('', true),
    review: { ...before.review, committee: read.both('committee') },
    doNot: doNotOf(read),
    trigger: trigger?.on,
    onLate: late,
    phones: before.phones.map((phone) => phoneOf(read, phone)),
  };
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const parsed = protocolDefinition.safeParse(raw);
  return parsed.success ? { ok: true, definition: parsed.data } : { ok: false, errors: { titleEn: 'partNotRight' } };
}

function doNotOf(read: Reader) {
  const lines = (name: string) =>
    read
      .text(name)
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
  const [en, es] = [lines('doNotEn'), lines('doNotEs')];
  if (en.length !== es.length) read.errors.doNotEs = 'sameLines';
  return en.map((line, i) => ({ en: line, es: es[i] ?? line }));
}

function phoneOf(read: Reader, phone: ProtocolDefinition['phones'][number]) {
  const number = read.text(`phone-${phone.id}-number`);
  const checkedOn = read.text(`phone-${phone.id}-checkedOn`);
  if (checkedOn !== '' && !isDay(checkedOn)) read.errors[`phone-${phone.id}-checkedOn`] = 'dayNotRight';
  return { ...phone, number: number || null, source: { ...phone.source, checkedOn: checkedOn || null } };
}
