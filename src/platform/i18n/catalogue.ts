/**
 * The catalogue: every string a person reads, in English and Spanish side by side, so that neither can be forgotten
 * (the type asks for both). A module keeps its own in `words.ts`:
 *
 *   export const words = catalogue({ due: ['Due in {n} {n|minute|minutes}', 'Vence en {n} {n|minuto|minutos}'] });
 *   const t = words(lang);  t('due', { n: 40 })
 *
 * `{name}` is replaced; `{name|one|other}` picks by the language's plural rule.
 */
export type Lang = 'en' | 'es';

/** A text in reference data (protocols, instruments, codes): both languages, required. */
export type Text = { en: string; es: string };

export type Entries = Record<string, readonly [en: string, es: string]>;
type Values = Record<string, string | number>;
export type Translate<E extends Entries> = (key: keyof E & string, values?: Values) => string;

const plurals: Record<Lang, Intl.PluralRules> = { en: new Intl.PluralRules('en'), es: new Intl.PluralRules('es') };

const catalogues: Entries[] = [];

export function catalogue<const E extends Entries>(entries: E): (lang: Lang) => Translate<E> {
  catalogues.push(entries);
  const speak =
    (lang: Lang): Translate<E> =>
    (key, values) => {
      const pair = entries[key];
      if (!pair) throw new Error(`No words for the key ${key}`);
      return fill(pair[lang === 'en' ? 0 : 1], lang, values);
    };
  const both = { en: speak('en'), es: speak('es') };
  const words = (lang: Lang) => both[lang];
  made.set(words, entries);
  return words;
}

const made = new WeakMap<object, Entries>();
/** Every text of a module's catalogue by its key, for those who review the wording. */
export const entriesOf = (words: (lang: Lang) => unknown): Entries => made.get(words) ?? {};

/** Every catalogue loaded so far, for the tests that count words, grade and gaps. */
export const allCatalogues = (): readonly Entries[] => catalogues;

/** The words of a reference-data text in the reader's language. */
export const say = (text: Text, lang: Lang): string => text[lang];

export function fill(template: string, lang: Lang, values: Values = {}): string {
  const place = /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}(\.?)/g;
  return template.replace(
    place,
    (whole, name: string, one: string | undefined, other: string | undefined, stop: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      if (one === undefined || other === undefined) {
        // "11:16 a.m." ends a sentence with the stop that it has.
        const text = String(value);
        return stop && text.endsWith('.') ? text : text + stop;
      }
      return (plurals[lang].select(Number(value)) === 'one' ? one : other) + stop;
    },
  );
}
