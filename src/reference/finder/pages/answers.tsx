import type { Frame } from '#platform/http/door.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form } from '#ui/form.tsx';
import type { AnswersView } from '../actions/answer.ts';
import { linesFor } from '../crisis-lines.ts';
import { paths } from '../paths.ts';
import { needName, speak } from '../spoken.ts';
import { AnswerCard, ONE_PLACE } from './answer-card.tsx';
import { Lines } from './lines.tsx';
import { AsItWas, PlaceForms, SameQuestion } from './place-forms.tsx';
import { QuestionForm } from './question-form.tsx';
import { SafePlacesNear } from './safe-places.tsx';
import { FinderPage, inLang } from './shell.tsx';

type Props = { view: AnswersView; frame: Frame };

const FIRST = 3;

/** What answers, best first: whom to call now, three good ones, the rest one tap away, and what would make them fit better. */
export function AnswersPage({ view, frame }: Props) {
  const t = speak(frame);
  const { answers, rest } = view;
  const more = answers.slice(FIRST);
  return (
    <FinderPage frame={frame} asked={<SameQuestion view={view} />}>
      <h1>{needName(view.question.need, frame)}</h1>
      <Lines lines={linesFor(view.question.need)} heading={t('callNow')} frame={frame} />
      {view.question.need === 'my-kid' && (
        <p>
          <a href={inLang(paths.parents, frame)}>{t('classes')}</a>
        </p>
      )}
      <AsItWas view={view} frame={frame} />
      {view.taken && <p class="usa-hint">{t('tookItAs', { place: view.taken })}</p>}
      <SafePlacesNear near={view.safePlaces} zone={view.zone} frame={frame} />
      {answers.length > 0 ? (
        <section aria-labelledby="best">
          <h2 id="best">{t('bestFirst')}</h2>
          {answers.slice(0, FIRST).map((answer) => (
            <AnswerCard answer={answer} view={view} frame={frame} />
          ))}
          {more.length > 0 && (
            <Disclosure summary={t('moreAnswers', { n: more.length })}>
              {more.map((answer) => (
                <AnswerCard answer={answer} view={view} frame={frame} />
              ))}
              {rest > 0 && <p>{t('andMore', { n: rest })}</p>}
            </Disclosure>
          )}
        </section>
      ) : (
        <p>{t(view.away === 'nothing-kept' ? 'cannotReach' : view.known > 0 ? 'nothing' : 'nothingYet')}</p>
      )}
      <PlaceForms view={view} frame={frame} />
      <Form action={inLang(paths.service, frame)} id={ONE_PLACE} label={t('onePlace')}>
        <SameQuestion view={view} />
      </Form>
      <QuestionForm view={view} frame={frame} />
      <p class="tl-lead">
        <a href={inLang(paths.find, frame)}>{t('otherNeed')}</a>
      </p>
      <p class="usa-hint">{t('onPaper')}</p>
      <p>
        <a href={inLang(paths.keep, frame)}>{t('keep')}</a>
      </p>
    </FinderPage>
  );
}
