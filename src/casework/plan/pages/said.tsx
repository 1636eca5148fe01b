import type { Frame } from '#platform/http/door.ts';
import { Radios } from '#ui/choice-field.tsx';
import { TextArea } from '#ui/text-field.tsx';
import type { typed } from '#ui/typed.ts';
import { type Line, type Whose, whoses } from '../model/lines.ts';
import { words } from '../words.ts';

export type Back = ReturnType<typeof typed>;

/** Whose words these are. */
export const whoseWords = (line: Pick<Line, 'whose' | 'byName'>, frame: Frame): string =>
  words(frame.lang)(`whose-${line.whose}`, { name: line.byName ?? '' });

export const WhoseField = ({ back, value, frame }: { back: Back; value?: Whose; frame: Frame }) => (
  <Radios
    name="whose"
    label={words(frame.lang)('whose')}
    value={back.value('whose') || (value ?? 'youth')}
    error={back.error('whose')}
    choices={whoses.map((each) => ({ value: each, label: words(frame.lang)(`whose-me-${each}`) }))}
  />
);

/** What another wrote while this form was open: theirs stands above, and one's own words stay in the field. */
export const SaysNow = ({ line, frame }: { line: Line; frame: Frame }) => (
  <div class="tl-card">
    <p>{words(frame.lang)('saysNow', { name: line.byName ?? '' })}</p>
    <p class="tl-prose">{line.words}</p>
  </div>
);

type WordsProps = { back: Back; label: string; hint?: string; value?: string };
export const WordsField = ({ back, label, hint, value }: WordsProps) => (
  <TextArea
    name="words"
    label={label}
    {...(hint ? { hint } : {})}
    value={back.isBack ? back.value('words') : value}
    error={back.error('words')}
    rows={4}
    maxlength={2000}
  />
);
