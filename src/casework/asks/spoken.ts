import type { Frame } from '#platform/http/door.ts';
import { entriesOf, type Lang } from '#platform/i18n/catalogue.ts';
import { heardIn, spokenToo } from '#reference/finder/index.ts';
import { statements } from './law.ts';
import { publicWords } from './public-words.ts';

/** The part of a county's file of words in which these pages stand. */
export const ASKS = 'asks';
const lawKey = (id: string): string => `law-${id}`;
const law = Object.fromEntries(statements.map(({ id, text }) => [lawKey(id), [text.en, text.es] as const]));

const speaker = spokenToo(
  ASKS,
  { ...entriesOf(publicWords), ...law },
  (lang) => (key, values) =>
    Object.hasOwn(law, key) ? (law[key]?.[lang === 'en' ? 0 : 1] ?? '') : publicWords(lang)(key as never, values),
);

type Heard = Pick<Frame, 'lang' | 'tag'>;
type Speech = ReturnType<typeof publicWords>;

/** What these pages say, in the language asked for where the county has them in it. */
export const speakAsk = (frame: Heard): Speech => speaker(frame) as Speech;
/** What the law would require, in the same. */
export const lawWords = (id: string, frame: Heard): string => speaker(frame)(lawKey(id));
/** What was not right with a form of them. */
export const askErrors = (lang: Lang, tag: string): Speech => speakAsk({ lang, tag });
/** A page of asks in one language as a whole. */
export const askFrame = (frame: Frame): Frame => heardIn(frame, ASKS);
