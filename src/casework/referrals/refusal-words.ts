import type { Lang } from '#platform/i18n/catalogue.ts';
import { type RefusalReason, refusalReasons } from './model/codes.ts';
import { afterWords } from './words-after.ts';

const isReason = (code: string): code is RefusalReason => refusalReasons.some((each) => each === code);

/** Why nothing came of an ask, in words: the service's reason by its code, or that it never answered. A code of no list is "something else". */
export function refusalWords(code: string, lang: Lang): string {
  const t = afterWords(lang);
  if (code === 'no-answer') return t('reason-no-answer');
  return t(isReason(code) ? `reason-${code}` : 'reason-other');
}
