import type { Body } from './directory.ts';
import type { Reader, Shown } from './fields-parts.ts';
import type { Translation } from './profile.ts';
import { OWN, ownWords, translationsIn } from './translations.ts';

/** The language that a form always asks for; any other that stands there already, and room for one more. */
const FIRST = 'es';
const ANOTHER = 'another';
const LONGEST = 5_000;

export const anotherLanguage = 'tr-another';
export const translationName = (language: string, row: number): string => `tr-${language}-${row}`;
/** The entry's own words beside a field: what was translated, should they have changed meanwhile. */
export const translatedName = (row: number): string => `tr-of-${row}`;
/** The field beside which a fault of all of them stands. */
export const firstTranslation = translationName(FIRST, 0);

/** The languages of a form, the last of which may be any. */
export const translationLanguages = (body: Body): string[] => [
  ...new Set([FIRST, ...translationsIn(body).map(({ language }) => language)]),
  ANOTHER,
];

/** One row for each of an entry's own words, in each language. What was translated of words that are gone is gone too. */
export const translationsField: Reader = {
  shown: (body) => {
    const all: Shown = {};
    const known = translationsIn(body);
    ownWords(body).forEach((own, row) => {
      all[translatedName(row)] = own;
      for (const { language, of, says } of known) if (of === own) all[translationName(language, row)] = says;
    });
    return all;
  },
  written: (body, typed) => {
    const errors: Record<string, string> = {};
    const before = translationsIn(body);
    const another = typed.one(anotherLanguage);
    const now = new Set(ownWords(body));
    const made: Translation[] = [];
    for (const language of translationLanguages(body)) {
      const tag = language === ANOTHER ? another : language;
      for (let row = 0; row < MOST_ROWS; row++) {
        const [of, says] = [
          typed.one(translatedName(row)).replace(/\r\n/g, '\n'),
          typed.one(translationName(language, row)),
        ];
        if (of === '' || says === '' || !now.has(of)) continue;
        if (says.length > LONGEST) errors[translationName(language, row)] = 'tooLong';
        if (tag === '' || tag === OWN) errors[anotherLanguage] = 'chooseOne';
        else if (!made.some((each) => each.language === tag && each.of === of)) made.push({ language: tag, of, says });
      }
    }
    if (Object.keys(errors).length > 0) return { errors };
    return { patch: { translations: inOrder(made, before) } };
  },
};

/** More texts than an entry has. */
const MOST_ROWS = 60;

/** In the order that stands there, so that the same words are the same. */
const inOrder = (made: readonly Translation[], before: readonly Translation[]): Translation[] => {
  const place = ({ language, of }: Translation) => {
    const at = before.findIndex((each) => each.language === language && each.of === of);
    return at < 0 ? before.length : at;
  };
  return made.toSorted((a, b) => place(a) - place(b));
};
