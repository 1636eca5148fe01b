import { languageName } from '#foundation/consent/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import type { Lang } from '#platform/i18n/catalogue.ts';
import { labelOf } from '#reference/regions/index.ts';
import { dayWords } from '#ui/time-words.ts';
import type { Ground } from '../actions/ground.ts';
import { saidSpan } from '../model/spans.ts';
import { words } from '../words.ts';

export const dayIn = (at: Date, frame: Frame): string =>
  dayWords(dayOf(at, frame.actor?.timeZone ?? 'UTC'), frame.lang);

export const zoneOf = (frame: Frame): string => frame.actor?.timeZone ?? 'UTC';

/** A span as people say it; where the county entered none, that. */
export function spanIn(span: string | null, lang: Lang): string {
  const t = words(lang);
  const said = saidSpan(span);
  return said ? t(`span-${said.unit}`, { n: said.n }) : t('notEntered');
}

export const formsIn = (forms: readonly ('cse' | 'lt' | 'ltfc')[], lang: Lang): string =>
  forms.map((form) => words(lang)(`form-${form}`)).join(', ');

export function regionsIn(ids: readonly string[], ground: Ground, lang: Lang): string {
  if (ids.length === 0) return words(lang)('everywhere');
  return ids.map((id) => labelOf(ground.regions, id)).join(', ');
}

export const languagesIn = (tags: readonly string[], lang: Lang): string =>
  tags.length === 0 ? words(lang)('anyLanguage') : tags.map((tag) => languageName(tag, lang)).join(', ');
