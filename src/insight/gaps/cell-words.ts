import { refusalWords } from '#casework/referrals/index.ts';
import type { Lang } from '#platform/i18n/catalogue.ts';
import { isNeed, needs } from '#reference/directory/index.ts';
import { languages } from './languages.ts';
import type { Cell } from './model/gaps.ts';
import { words } from './words.ts';

export const needWords = (need: string, lang: Lang): string => (isNeed(need) ? needs[need][lang] : need);

export const languageWords = (tag: string, lang: Lang): string =>
  languages.find((each) => each.tag === tag)?.name[lang] ?? tag;

/** What a cell says, in one sentence: what is missing, or how much there is. */
export function missingWords(cell: Cell, lang: Lang): string {
  const t = words(lang);
  return cell.missing === null ? t('ready', { n: cell.counts.ready }) : t(`missing-${cell.missing}`);
}

/** Why services said no or nothing, the most frequent first. */
export const reasonWords = ({ reasons }: Pick<Cell, 'reasons'>, lang: Lang): string =>
  reasons.map(({ reason, n }) => `${refusalWords(reason, lang)}: ${n}`).join(', ');
