import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Frame } from '#platform/http/door.ts';
import { fill, type Lang } from '#platform/i18n/catalogue.ts';
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
});
type WordsFile = z.infer<typeof file>;

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
});

const bracesIn = (text: string): string =>
  [...text.matchAll(/\{\w+\}/g)]
    .map(([whole]) => whole)
    .sort()
    .join(' ');

/** Why a file is not offered, in sentences; none: it is whole. */
export function faultsOf(given: unknown): string[] {
  const read = file.safeParse(given);
  if (!read.success)
    return [`It is not of the shape that finder:words writes: ${read.error.issues[0]?.path.join('.')}`];
  const [said, wanted] = [read.data, template()];
  const faults = (['finder', 'needs', 'lines', 'page'] as const).flatMap((part) =>
    Object.entries(wanted[part]).flatMap(([key, english]) => {
      const text = said[part][key]?.trim() ?? '';
      if (text === '') return [`${part}.${key} is missing`];
      return bracesIn(text) === bracesIn(english) ? [] : [`${part}.${key} has other braces than ${bracesIn(english)}`];
    }),
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
    return [];
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
