import type { Lang } from '#platform/i18n/catalogue.ts';
import { type EvidenceField, type EvidenceValue, factChoices } from '#reference/protocols/index.ts';
import { dayWords, exactTime } from '#ui/time-words.ts';
import { words as yesNo } from './yes-no.ts';

/** What was recorded in a field, as a person reads it. */
export function evidenceWords(
  field: EvidenceField,
  kind: EvidenceField['kind'],
  value: EvidenceValue | undefined,
  lang: Lang,
  now: Date,
  zone: string,
): string {
  const options = field.sets ? factChoices(field.sets) : (field.options ?? []);
  const named = (code: string) => options.find((option) => option.value === code)?.label[lang] ?? code;
  if (typeof value === 'boolean') return yesNo(lang)(value ? 'yes' : 'no');
  if (typeof value === 'number') return String(value);
  if (typeof value === 'object') return value.map(named).join(', ');
  if (value === undefined) return '';
  if (kind === 'instant') {
    const at = new Date(value);
    return Number.isNaN(at.getTime()) ? value : exactTime(at, now, lang, zone);
  }
  return kind === 'day' ? dayWords(value, lang) : kind === 'choice' ? named(value) : value;
}
