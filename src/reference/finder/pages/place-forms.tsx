import type { Frame } from '#platform/http/door.ts';
import { Form, SubmitButton } from '#ui/form.tsx';
import { exactTime } from '#ui/time-words.ts';
import type { AnswersView } from '../actions/answer.ts';
import { paths } from '../paths.ts';
import { speak, tagOf } from '../spoken.ts';
import { ASK_THEM, SOMEONE } from './answer-card.tsx';
import { inLang } from './shell.tsx';

type Asked = Pick<AnswersView, 'question' | 'asked'>;

/** The question as it was asked, sent along unseen: so the way on and the way back both know it, and no address does. */
export const SameQuestion = ({ view: { question, asked } }: { view: Asked }) => (
  <>
    <input type="hidden" name="need" value={question.need} />
    {(['where', 'age', 'language', 'when', 'hour'] as const).map(
      (name) => asked[name] !== '' && <input type="hidden" name={name} value={asked[name]} />,
    )}
    {asked.matters.map((matter) => (
      <input type="hidden" name="matters" value={matter} />
    ))}
  </>
);

/** The forms that the cards' own buttons send, each with its place. */
export function PlaceForms({ view, frame }: { view: Asked; frame: Frame }) {
  const t = speak(frame);
  return (
    <>
      <Form action={inLang(paths.askThem, frame)} id={ASK_THEM} label={t('askThem')}>
        <input type="hidden" name="need" value={view.question.need} />
      </Form>
      <Form action={inLang(paths.someone, frame)} id={SOMEONE} label={t('someone')}>
        <input type="hidden" name="need" value={view.question.need} />
        <SubmitButton look="outline">{t('someone')}</SubmitButton>
      </Form>
    </>
  );
}

/** Where the database is away: since when this is as it was. */
export function AsItWas({ view: { away, zone }, frame }: { view: Pick<AnswersView, 'away' | 'zone'>; frame: Frame }) {
  if (away === null || away === 'nothing-kept') return null;
  const at = exactTime(away.asOf, frame.now, tagOf(frame), zone);
  return <p class="tl-lead">{speak(frame)('asItWas', { at })}</p>;
}
