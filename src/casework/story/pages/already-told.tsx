import type { Child } from 'hono/jsx';
import { dayOf } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { Checkbox } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { type Offer, OffersProvider } from '#ui/offers.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import { type AskingForm, aboveIn, answersIn } from '../model/asking.ts';
import type { Part, Told } from '../model/parts.ts';
import { words } from '../words.ts';
import { PartText, partName } from './parts.tsx';

type Props = { told: Told | undefined; frame: Frame };

/** Beside a form's question: what the youth told already and lets stand here, and what they never want to be asked again. */
export function AlreadyTold({ told, form, frame }: Props & { form?: AskingForm }) {
  const t = words(frame.lang);
  if (!told) return null;
  const parts = form ? aboveIn(told, form) : told.parts;
  if (parts.length + told.neverAsk.length === 0) return null;
  return (
    // Beside a form it is for this reader's eyes, and goes on no paper that somebody else may hold.
    <div class={form ? 'tl-screen-only' : undefined}>
      {told.neverAsk.map((part) => (
        <div class="tl-card">
          <p>
            <strong>{t('neverAsk')}</strong>
          </p>
          <p class="tl-prose" lang={part.text.lang}>
            {part.text.words}
          </p>
        </div>
      ))}
      {parts.length > 0 && (
        <Disclosure summary={t('alreadyTold', { n: parts.length })}>
          <p>{t('alreadyToldHint')}</p>
          {parts.map((part) => (
            <>
              <p>
                <strong>{toldOn(part, frame)}</strong> {t('stillHolds')}
              </p>
              <PartText part={part} frame={frame} />
            </>
          ))}
        </Disclosure>
      )}
    </div>
  );
}

const toldOn = (part: Part, frame: Frame): string =>
  words(frame.lang)('toldOn', {
    part: partName(part, frame),
    day: dayWords(dayOf(part.text.at, frame.actor?.timeZone ?? 'UTC'), frame.lang),
  });

/**
 * Around a form that asks: what was told stands above it or beside its fields, and an empty field that asks just that begins with it.
 * @param isNew nothing was ever written in that field: only then it is filled, and never again once the form came back.
 */
export function TellingOnce({
  told,
  form,
  frame,
  isNew = () => false,
  children,
}: Props & { form: AskingForm; isNew?: (field: string) => boolean; children?: Child }) {
  return (
    <>
      <AlreadyTold told={told} form={form} frame={frame} />
      <OffersProvider value={told ? offersOf(told, form, { frame, isNew }) : []}>{children}</OffersProvider>
    </>
  );
}

function offersOf(
  told: Told,
  form: AskingForm,
  { frame, isNew }: { frame: Frame; isNew: (field: string) => boolean },
): Offer[] {
  const t = words(frame.lang);
  return answersIn(told, form, frame.now).map(({ field, part, forAll, fills }) => ({
    field,
    text: part.text.words,
    lang: part.text.lang,
    from: toldOn(part, frame),
    note: t(forAll ? 'stillHolds' : 'notForAll'),
    fills: fills && isNew(field) && frame.again === null,
  }));
}

const INTO_STORY = 'intoStory';

/** One tap by which what was said in a form goes into the story as well, if the youth says yes. */
export const IntoStory = ({ frame }: { frame: Frame }) => (
  <Checkbox
    name={INTO_STORY}
    label={words(frame.lang)('intoStory')}
    hint={words(frame.lang)('intoStoryHint')}
    checked={typed(frame.again).value(INTO_STORY) === 'yes'}
  />
);
