import { ASKS } from '#casework/asks/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { entriesOf, type Lang } from '#platform/i18n/catalogue.ts';
import { heardIn, spokenToo } from '#reference/finder/index.ts';
import { ownWords } from './own-words.ts';

const OWN_ASKS = 'own-asks';
const speaker = spokenToo(
  OWN_ASKS,
  entriesOf(ownWords),
  (lang) => (key, values) => ownWords(lang)(key as never, values),
);
type Heard = Pick<Frame, 'lang' | 'tag'>;
type Speech = ReturnType<typeof ownWords>;

/** What the pages say on which somebody asks a service themselves, in the language asked for where the county has them in it. */
export const speakOwn = (frame: Heard): Speech => speaker(frame) as Speech;
export const ownErrors = (lang: Lang, tag: string): Speech => speakOwn({ lang, tag });
/** Such a page as a whole in one language: it has words of asks, too. */
export const ownFrame = (frame: Frame): Frame => heardIn(frame, ASKS, OWN_ASKS);
