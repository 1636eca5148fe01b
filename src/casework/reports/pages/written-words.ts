import type { Lang } from '#platform/i18n/catalogue.ts';
import { dayWords, exactTime } from '#ui/time-words.ts';
import { allegationLabel } from '../codes.ts';
import { relations } from '../model/account.ts';
import type { Allegation } from '../model/allegations.ts';
import type { Field, Section } from '../model/written-report.ts';
import { partnerWords } from '../partner-words.ts';
import { words } from '../words.ts';

type Key = Parameters<ReturnType<typeof partnerWords>>[0];

/** What the form calls a part of it. */
export const sectionLabel = (section: Section, lang: Lang): string => partnerWords(lang)(`section-${section.id}`);

/** What the form calls a field; the second parent or sibling is called as the first. */
export const fieldLabel = (id: string, lang: Lang): string =>
  partnerWords(lang)(`field-${id.replace(/-\d+-/, '-')}` as Key);

export type Reading = {
  lang: Lang;
  zone: string;
  now: Date;
  reporterWithheld: boolean;
  allegations: readonly Allegation[];
};

/** A field's value as people write it; what is blank says why. */
export function fieldWords(field: Field, { lang, zone, now, reporterWithheld, allegations }: Reading): string {
  const t = partnerWords(lang);
  const { id, value } = field;
  if (value === null) {
    if (reporterWithheld && id.startsWith('reporter-')) return t('heldBack');
    return t(field.need === 'must' ? 'toFill' : 'notKnown');
  }
  if (id === 'incident-kinds') return allegations.map((one) => allegationLabel(one, lang)).join('; ');
  if (id === 'child-birth-date') return dayWords(value, lang);
  if (id === 'telephoned-at') return exactTime(new Date(value), now, lang, zone);
  if (value === 'yes' || value === 'true') return t('yes');
  if (value === 'no' || value === 'false') return t('no');
  const relation = id.endsWith('-relation') ? relations.find((one) => one === value) : undefined;
  return relation ? words(lang)(`relation-${relation}`) : value;
}

/** The fields that are not complete without an answer, by the form's own names; what this reader may not see is not blank. */
export const blankLabels = (sections: readonly Section[], { lang, reporterWithheld }: Reading): string[] =>
  sections.flatMap((section) =>
    section.fields
      .filter((field) => field.value === null && field.need === 'must')
      .filter((field) => !(reporterWithheld && section.id === 'reporter'))
      .map((field) => `${sectionLabel(section, lang)}: ${fieldLabel(field.id, lang)}`),
  );
