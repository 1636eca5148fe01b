import type { Lang } from '#platform/i18n/catalogue.ts';
import type { ParticularValue } from './model/kinds.ts';
import { words } from './words.ts';

/** A recorded value as a person reads it: its codes in words, then what was written beside them. */
export function valueWords(kind: string, value: ParticularValue, lang: Lang): string {
  const t = words(lang);
  const codes = value.codes.map((code) => codeWords(kind, code, t));
  return [...codes, value.words].filter(Boolean).join(', ');
}

export function codeWords(kind: string, code: string, t: ReturnType<typeof words>): string {
  try {
    return t(`code-${kind}-${code}` as Parameters<typeof t>[0]);
  } catch {
    return t(`code-${code}` as Parameters<typeof t>[0]);
  }
}
