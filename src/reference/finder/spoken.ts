import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Frame } from '#platform/http/door.ts';
import { type Entries, fill, type Lang, type Translate } from '#platform/i18n/catalogue.ts';
import { type Need, needs } from '#reference/directory/index.ts';
import { type PageTexts, pageTexts } from '#ui/public-page.tsx';
import { allLines } from './crisis-lines.ts';
import { entries, words } from './public-words.ts';

const texts = z.record(z.string(), z.string());
const file = z.strictObject({
  tag: z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  own: z.string().min(1),
  rightToLeft: z.boolean(),
  translatedBy: z.string().nullable(),
  checkedBy: z.string().nullable(),
  checkedOn: z.iso.date().nullable(),
  finder: texts,
  needs: texts,
  lines: texts,
  page: texts,
  /** Pages to which the finder leads and which other modules make; each is spoken where its part is whole. */
  besides: z.record(z.string(), texts).default({}),
});
type WordsFile = z.infer<typeof file>;

/** The texts of those pages, by the name of their part. */
const parts = new Map<string, Entries>();
const heldAgainst = (part: string): Record<string, string> =>
  Object.fromEntries(Object.entries(parts.get(part) ?? {}).map(([key, [english]]) => [key, english]));

/** Every text that a language needs, in English: what a file is begun from and held against. */
export const template = (): WordsFile => ({
  tag: 'xx',
  own: 'The language by its own name',
  rightToLeft: false,
  translatedBy: null,
  checkedBy: null,
  checkedOn: null,
  finder: Object.fromEntries(Object.entries(entries).map(([key, [english]]) => [key, english])),
  needs: Object.fromEntries(Object.entries(needs).map(([need, { en }]) => [need, en])),
  lines: Object.fromEntries(allLines.map(({ id, who }) => [id, who.en])),
  page: { ...pageTexts },
  besides: Object.fromEntries([...parts.keys()].map((part) => [part, heldAgainst(part)])),
});

const bracesIn = (text: string): string =>
  [...text.matchAll(/\{\w+\}/g)]
    .map(([whole]) => whole)
    .sort()
    .join(' ');

const faultsIn = (name: string, said: Record<string, string>, wanted: Record<string, string>): string[] =>
  Object.entries(wanted).flatMap(([key, english]) => {
    const text = said[key]?.trim() ?? '';
    if (text === '') return [`${name}.${key} is missing`];
    return bracesIn(text) === bracesIn(english) ? [] : [`${name}.${key} has other braces than ${bracesIn(english)}`];
  });

/** Why a file is not offered, in sentences; none: it is whole. */
export function faultsOf(given: unknown): string[] {
  const read = file.safeParse(given);
  if (!read.success)
    return [`It is not of the shape that finder:words writes: ${read.error.issues[0]?.path.join('.')}`];
  const [said, wanted] = [read.data, template()];
  const faults = (['finder', 'needs', 'lines', 'page'] as const).flatMap((part) =>
    faultsIn(part, said[part], wanted[part]),
  );
  if (!said.translatedBy || !said.checkedBy || !said.checkedOn) faults.push('nobody has checked it');
  if (said.translatedBy && said.translatedBy === said.checkedBy) faults.push('who translated it has checked it');
  return faults;
}

const offered = new Map<string, WordsFile>();
let offers = 0;
/** Another number once other languages are offered. */
export const offersMade = (): number => offers;

/** Offers the languages whose files in a folder are whole, in place of those before. @returns the others, each with its first fault */
export function offerLanguages(folder: string): { name: string; because: string }[] {
  offered.clear();
  offers++;
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  return names.sort().flatMap((name) => {
    const given: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const [because] = faultsOf(given);
    if (because) return [{ name, because }];
    const said = file.parse(given);
    offered.set(said.tag, said);
    // Such a part is left in English and Spanish, and the rest is offered.
    return [...parts.keys()].flatMap((part) => {
      const [lacks] = faultsIn(`besides.${part}`, said.besides[part] ?? {}, heldAgainst(part));
      return lacks ? [{ name: `${name}, ${part}`, because: lacks }] : [];
    });
  });
}

type Heard = Pick<Frame, 'lang' | 'tag'>;
const ownOf = ({ tag }: Heard): WordsFile | undefined => offered.get(tag);

/** The finder's words in the language that the page is asked for in. */
export function speak(frame: Heard): ReturnType<typeof words> {
  const own = ownOf(frame);
  if (!own) return words(frame.lang);
  return (key, values) => fill(own.finder[key] ?? '', 'en', own.rightToLeft ? isolated(values) : values);
}
/** What is put into a text that runs from right to left keeps its own direction: a telephone number is not turned round. */
const isolated = (values: Record<string, string | number> = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, `\u2068${value}\u2069`]));

/** Whether these pages are whole in a language. */
const speaks = (said: WordsFile, names: readonly string[]): boolean =>
  names.every((part) => faultsIn(part, said.besides[part] ?? {}, heldAgainst(part)).length === 0);

/** A page that needs these parts, in the language asked for where all of them are whole in it; else in English or Spanish as a whole. */
export function heardIn<F extends Heard>(frame: F, ...names: string[]): F {
  const own = ownOf(frame);
  return own && !speaks(own, names) ? { ...frame, tag: frame.lang } : frame;
}

/** The words of pages that another module makes, in each language of which the county has them. What is no key of them is none. */
export function spokenToo<E extends Entries>(part: string, entries: E, own: (lang: Lang) => Translate<E>) {
  parts.set(part, entries);
  return ({ lang, tag }: Heard): Translate<E> => {
    const said = offered.get(tag);
    if (!said || !speaks(said, [part])) return own(lang);
    return (key, values) => {
      const text = said.besides[part]?.[key];
      if (text === undefined) throw new Error(`No words for the key ${key}`);
      return fill(text, 'en', said.rightToLeft ? isolated(values) : values);
    };
  };
}

/** The page's language, as it stands in its address and on its root. */
export const tagOf = (frame: Heard): string => ownOf(frame)?.tag ?? frame.lang;
export const isRightToLeft = (frame: Heard): boolean => ownOf(frame)?.rightToLeft ?? false;
export const pageTextsOf = (frame: Heard): PageTexts | undefined => ownOf(frame)?.page as PageTexts | undefined;
export const needName = (need: Need, frame: Heard): string => ownOf(frame)?.needs[need] ?? needs[need][frame.lang];
export const lineName = (line: { id: string; who: Record<Lang, string> }, frame: Heard): string =>
  ownOf(frame)?.lines[line.id] ?? line.who[frame.lang];

/** Every language in which the finder is whole, by its own name. */
export const languagesOffered = (): { tag: string; own: string }[] => [
  { tag: 'en', own: 'English' },
  { tag: 'es', own: 'Español' },
  ...[...offered.values()].map(({ tag, own }) => ({ tag, own })),
];
