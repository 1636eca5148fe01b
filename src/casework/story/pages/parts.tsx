import { languageName } from '#foundation/consent/index.ts';
import type { Frame } from '#platform/http/door.ts';
import type { Part } from '../model/parts.ts';
import { words } from '../words.ts';

/** What the youth calls a part. */
export const partName = ({ code, name }: Pick<Part, 'code' | 'name'>, frame: Frame): string =>
  name ?? words(frame.lang)(`part-${code}`);

/** Whose words, and in which language. */
export const whoseWords = ({ text }: Part, frame: Frame): string =>
  words(frame.lang)(`whose-${text.whose}`, {
    name: text.byName ?? '',
    language: languageName(text.lang, frame.lang),
  });

/** What a part says, marked as the language that it is in for whoever has it read aloud. */
export function PartText({ part, frame }: { part: Part; frame: Frame }) {
  return (
    <>
      <p class="tl-prose" lang={part.text.lang}>
        {part.text.words}
      </p>
      <p class="usa-hint">{whoseWords(part, frame)}</p>
    </>
  );
}
