import type { Lang } from '#platform/i18n/catalogue.ts';
import { type Need, needs } from '#reference/directory/index.ts';

export const isNeed = (code: string): code is Need => Object.hasOwn(needs, code);
/** What is needed, in words. */
export const needWords = (code: string, lang: Lang): string => (isNeed(code) ? needs[code][lang] : code);
