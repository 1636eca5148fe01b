import type { Lang } from '#platform/i18n/catalogue.ts';
import { publicWords } from '../public-words.ts';

type Key = Parameters<ReturnType<typeof publicWords>>[0];

/** What a worker is to a youth, in plain words, by the first of their roles that has any. */
export function roleFor(roles: readonly string[], lang: Lang): string {
  const t = publicWords(lang);
  for (const role of roles) {
    try {
      return t(`publicRole-${role}` as Key);
    } catch {
      // Not a role that a youth meets: the next.
    }
  }
  return t('publicRole-other');
}

/** A kind of information, and a reason to see it, as a youth would say them. */
export const kindFor = (category: string, lang: Lang): string => publicWords(lang)(`publicKind-${category}` as Key);
export const whyFor = (basis: string, lang: Lang): string => publicWords(lang)(`publicBasis-${basis}` as Key);
