import type { Lang } from '#platform/i18n/catalogue.ts';
import exploitation from '../../../reference/codes/exploitation.json' with { type: 'json' };
import { parseExploitationCodes } from './model/code-books.ts';

export const exploitationCodes = parseExploitationCodes(exploitation);

type Coded = { id: string; label: { en: string; es: string } };

/** A list of codes as choices, in the reader's language. */
export const choices = (list: readonly Coded[], lang: Lang) =>
  list.map((each) => ({ value: each.id, label: each.label[lang] }));
