import type { Lang } from '#platform/i18n/catalogue.ts';
import type { Reason, RemedyAnswer, Verdict } from '#reference/laws/index.ts';
import { words } from '../words.ts';
import { lawWords } from '../words-law.ts';

type LawKey = Parameters<ReturnType<typeof lawWords>>[0];

export const toneOf = (verdict: Verdict): 'good' | 'care' | 'calm' | 'plain' =>
  ({ eligible: 'good', perhaps: 'care', 'not-known': 'calm', not: 'plain' })[verdict] as 'good';

/** What a condition is about: the law's own question where it is one, or the bar by its name. */
export function nameOf(reason: Reason, { law }: RemedyAnswer, lang: Lang): string {
  const t = lawWords(lang);
  if (reason.condition === 'also')
    return law?.also.find(({ id }) => id === reason.id)?.ask[lang] ?? t('condition-also');
  if (reason.condition === 'bars' && reason.id) return t(`bar-${reason.id}` as LawKey);
  return t(`condition-${reason.condition}`);
}

/** How it stands, in one sentence. */
export const sentenceOf = (reason: Reason, lang: Lang): string => lawWords(lang)(`${reason.condition}-${reason.holds}`);

export const sureOf = (reason: Reason, lang: Lang): string =>
  reason.sure ? lawWords(lang)(`sure-${reason.sure}`) : words(lang)('notRead');
