import type { Frame } from '#platform/http/door.ts';
import { needs } from '#reference/directory/index.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { AnswersView } from '../actions/answer.ts';
import { linesFor } from '../crisis-lines.ts';
import { paths } from '../paths.ts';
import { words } from '../public-words.ts';
import { AnswerCard } from './answer-card.tsx';
import { QuestionForm } from './question-form.tsx';
import { SafePlacesNear } from './safe-places.tsx';
import { FinderPage, inLang } from './shell.tsx';

type Props = { view: AnswersView; frame: Frame };

const FIRST = 3;

/** What answers, best first: whom to call now, three good ones, the rest one tap away, and what would make them fit better. */
export function AnswersPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const { answers, rest } = view;
  const more = answers.slice(FIRST);
  return (
    <FinderPage frame={frame}>
      <h1>{needs[view.question.need][frame.lang]}</h1>
      <Lines view={view} frame={frame} />
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
        <p>{t(view.known > 0 ? 'nothing' : 'nothingYet')}</p>
      )}
      <QuestionForm view={view} frame={frame} />
      <p class="tl-lead">
        <a href={inLang(paths.find, frame)}>{t('otherNeed')}</a>
      </p>
      <p class="usa-hint">{t('onPaper')}</p>
    </FinderPage>
  );
}

function Lines({ view, frame }: Props) {
  const t = words(frame.lang);
  const lines = linesFor(view.question.need);
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="lines">
      <h2 id="lines">{t('callNow')}</h2>
      <ul>
        {lines.map((line) => (
          <li>
            {line.who[frame.lang]}:{' '}
            <a href={`tel:${line.call.replace(/[^+\d]/g, '')}`}>{t('call', { number: line.call })}</a>
            {line.text && (
              <>
                {' · '}
                <a href={`sms:${line.text}`}>{t('text', { number: line.text })}</a>
              </>
            )}
          </li>
        ))}
      </ul>
      <Disclosure summary={t('linesFrom')}>
        <ul>
          {lines.map((line) => (
            <li>
              {line.call}: <span lang="en">{line.source}</span>.{' '}
              {t('checked', { day: dayWords(line.checkedOn, frame.lang) })}
            </li>
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}
