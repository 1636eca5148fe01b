import type { Lang } from '#platform/i18n/catalogue.ts';
import allegations from '../../../reference/codes/allegations.json' with { type: 'json' };
import csecHistory from '../../../reference/codes/csec-history.json' with { type: 'json' };
import exploitation from '../../../reference/codes/exploitation.json' with { type: 'json' };
import federal from '../../../reference/codes/federal.json' with { type: 'json' };
import funds from '../../../reference/codes/funds.json' with { type: 'json' };
import projects from '../../../reference/codes/special-projects.json' with { type: 'json' };
import {
  parseAllegations,
  parseCsecHistoryCodes,
  parseExploitationCodes,
  parseFederalElements,
  parseFunds,
  parseSpecialProjects,
} from './model/code-books.ts';
import type { CodeBooks } from './model/codes.ts';

export const exploitationCodes = parseExploitationCodes(exploitation);
export const csecHistoryCodes = parseCsecHistoryCodes(csecHistory);
export const codeBooks: CodeBooks = {
  allegations: parseAllegations(allegations),
  projects: parseSpecialProjects(projects),
  federal: parseFederalElements(federal),
  funds: parseFunds(funds),
};

type Coded = { id: string; label: { en: string; es: string } };

/** A list of codes as choices, in the reader's language. */
export const choices = (list: readonly Coded[], lang: Lang) =>
  list.map((each) => ({ value: each.id, label: each.label[lang] }));
