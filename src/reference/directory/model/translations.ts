import { commonWords } from './common-words.ts';
import { type Body, inside, text } from './directory.ts';
import type { Offer } from './offer.ts';
import type { Translation } from './profile.ts';
import { locationShape } from './profile-shape.ts';

/** The language in which entries are written where nothing else is said (BCP 47). */
export const OWN = 'en';

/** Words as a reader gets them. `lang`: the language that they are in, where it is not the reader's. */
export type Said = { words: string; lang?: string };

/** What a thing says in other languages; what has not their shape is nothing. */
export function translationsIn(body: Body): Translation[] {
  const read = locationShape.translations.safeParse(body.translations);
  return read.success ? read.data : [];
}

/** What a list that does not say all brings of translations, with those that stay. */
export function laidOver(brought: Body, was: Body): { translations?: Translation[] } {
  const [more, before] = [translationsIn(brought), translationsIn(was)];
  if (more.length === 0) return {};
  const twin = (all: readonly Translation[], { language, of }: Translation) =>
    all.find((each) => each.language === language && each.of === of);
  return {
    translations: [
      ...before.map((each) => twin(more, each) ?? each),
      ...more.filter((each) => twin(before, each) === undefined),
    ],
  };
}

const sayings = ['name', 'description', 'alert', 'eligibility_description', 'application_process'] as const;
const costs = ['fees_description', 'interpretation_services', 'transportation'] as const;

/** Every text of a service or a location that a person reads, once each, in the order in which they read it. */
export function ownWords(body: Body): string[] {
  const isService = typeof body.location_type !== 'string';
  const all = [
    ...sayings.filter((name) => isService || name !== 'name').map((name) => text(body, name)),
    ...costs.map((name) => text(body, name)),
    ...inside(body, 'required_documents').map((each) => text(each, 'document')),
    ...inside(body, 'exclusions').flatMap((each) => [text(each, 'what'), text(each, 'why')]),
    ...inside(body, 'accessibility').map((each) => text(each, 'description') || text(each, 'details')),
  ];
  return [...new Set(all.map((each) => each.trim()).filter(Boolean))];
}

/** How words of an entry are said to a reader of this language: in it, or as the entry has them, marked with theirs. */
export function sayingIn(translations: readonly Translation[], language: string): (own: string) => Said {
  const [base = language] = language.split('-');
  const said = (own: string, tag: string) =>
    translations.find((each) => each.language === tag && each.of === own.trim())?.says;
  return (own) => {
    const words = said(own, language) ?? said(own, base);
    if (words) return { words };
    if (base === OWN) return { words: own };
    const known = commonWords(own, base);
    return known ? { words: known } : { words: own, lang: OWN };
  };
}

/** The words of an offer for a reader of this language. */
export const wordsOf = ({ translations = [] }: Pick<Offer, 'translations'>, language: string) =>
  sayingIn(translations, language);

/** What happens when you come, in this language; else as it is said in another, marked so. Null: nobody has said. */
export function comesIn(offer: Pick<Offer, 'profile' | 'translations'>, language: string): Said | null {
  const { en, es } = offer.profile.when_you_come ?? {};
  const [base] = language.split('-');
  if (es && (base === 'es' || !en)) return { words: es, ...(base === 'es' ? {} : { lang: 'es' }) };
  return en ? wordsOf(offer, language)(en) : null;
}

/** A mark that a sentence has in the place of words that keep their own language. */
const SLOT = '\uE000';

/** A sentence of the program around words of an entry: each piece with its language. */
export function sentence(make: (slot: string) => string, said: readonly Said[], between = ', '): Said[] {
  const [before = '', after = ''] = make(SLOT).split(SLOT);
  return [
    { words: before },
    ...said.flatMap((each, at) => (at > 0 ? [{ words: between }, each] : [each])),
    { words: after },
  ].filter(({ words }) => words !== '');
}

/** Exclusions as they are read: what, and why in brackets. */
export const exclusionWords = ({ what, why }: { what: string; why?: string }, say: (own: string) => Said): Said[] =>
  why ? [say(what), { words: ' (' }, say(why), { words: ')' }] : [say(what)];

/** An entry's body with its words in this language, where they are said in it: for pages that show properties as they are. */
export function bodyIn(body: Body, language: string): Body {
  const say = sayingIn(translationsIn(body), language);
  const words = (own: string) => say(own).words;
  const one = (names: readonly string[], each: Body): Body => ({
    ...each,
    ...Object.fromEntries(names.flatMap((name) => (text(each, name) === '' ? [] : [[name, words(text(each, name))]]))),
  });
  const lists: Record<string, readonly string[]> = {
    required_documents: ['document'],
    exclusions: ['what', 'why'],
    accessibility: ['description', 'details'],
  };
  return {
    ...one([...sayings, ...costs], body),
    ...Object.fromEntries(
      Object.entries(lists).flatMap(([name, parts]) => {
        const all = inside(body, name);
        return all.length > 0 ? [[name, all.map((each) => one(parts, each))]] : [];
      }),
    ),
  };
}
