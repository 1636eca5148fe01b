import { calledBy, youthPaths } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { QuestionnaireAnswers } from '#reference/instruments/index.ts';
import { Card } from '#ui/card.tsx';
import { Cite } from '#ui/cite.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, ButtonLink } from '#ui/form.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { Tag } from '#ui/tag.tsx';
import type { ResultView } from '../actions/result.ts';
import { indicatorById } from '../indicators.ts';
import { pointsTo } from '../model/next.ts';
import type { FormScreen, Sign } from '../model/result.ts';
import { thresholds } from '../model/thresholds.ts';
import { pageWords } from '../page-words.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { fileHref } from './file-link.ts';
import { HeldSection } from './held.tsx';

const tones = { 'no-sign-now': 'plain', 'some-signs': 'calm', 'clear-concern': 'care' } as const;

/** Per form: what is seen now and why, sign by sign; and what to do now, in order. "No sign" never says "not trafficked". */
export function ResultPage({ view, frame }: { view: ResultView; frame: Frame }) {
  const t = pageWords(frame.lang);
  const say = words(frame.lang);
  const { result, youth } = view;
  return (
    <StaffPage frame={frame} title={t('result')} width="form">
      <h1>{t('result')}</h1>
      <p>{t('youthCalled', { who: calledBy(youth.card, youth.number, frame.lang), number: youth.number })}</p>
      <section aria-labelledby="now">
        <h2 id="now">{t('doNow')}</h2>
        <ol class="tl-steps-plain">
          {view.next.map((step) => (
            <li>
              {step.key === 'next-duty-report' || step.key === 'next-duty-suspect' ? (
                <a href={paths.reportAbout(youth.id)}>{say(step.key)}</a>
              ) : (
                say(step.key)
              )}
              {step.confirm && <span class="usa-hint"> {t('confirmDuty')}</span>}
              {step.citation && (
                <span class="usa-hint">
                  {' ('}
                  <Cite text={step.citation} />)
                </span>
              )}
            </li>
          ))}
        </ol>
      </section>
      {view.held ? <HeldSection view={view} frame={frame} /> : <GoOn view={view} frame={frame} />}
      <section aria-labelledby="forms">
        <h2 id="forms">{t('formsHeading')}</h2>
        {view.speaks ? (
          <>
            {Object.values(result.forms).map((form) => (
              <FormCard form={form} anyForm={!pointsTo(result, form.form)} frame={frame} />
            ))}
            <p>
              <strong>{say('result-not-validated')}</strong> {t('noSignIsNo')}
            </p>
          </>
        ) : (
          <p>{t('toolSaysNothing')}</p>
        )}
      </section>
      <Disclosure summary={t('theAnswers')} open={!view.speaks}>
        <QuestionnaireAnswers
          questionnaire={view.instrument.questionnaire}
          response={view.screening.answers}
          moment={view.moment}
          lang={frame.lang}
          fileHref={fileHref(view.screening.id)}
        />
        <p>
          <a href={paths.answers(view.screening.id)}>{t('answersAsFile')}</a>
        </p>
      </Disclosure>
      <Disclosure summary={t('notKnown')}>
        {result.unknown.length === 0 ? (
          <p>{t('nothingUnknown')}</p>
        ) : (
          <ul>
            {result.unknown.map((each) => (
              <li>
                {signText(each.indicator, frame)} <span class="usa-hint">({say(`unknown-${each.because}`)})</span>
              </li>
            ))}
          </ul>
        )}
      </Disclosure>
      {view.likely && (
        <p>
          {t('sameYouth')} <a href={youthPaths.duplicates(youth.id)}>{t('joinRecords')}</a>
        </p>
      )}
      <p>
        <a href={paths.askAbout(youth.id)}>{t('askAgain')}</a>
      </p>
      <PrintButton />
    </StaffPage>
  );
}

const GoOn = ({ view, frame }: { view: ResultView; frame: Frame }) => (
  <Actions>
    <ButtonLink href={`${youthPaths.youth(view.youth.id)}/identification`}>
      {pageWords(frame.lang)('nameIt')}
    </ButtonLink>
    {view.door.id === 'detention' && (
      <ButtonLink href={paths.ownSteps(view.youth.id)} look="outline">
        {pageWords(frame.lang)('intakeSteps')}
      </ButtonLink>
    )}
    <ButtonLink href={youthPaths.youth(view.youth.id)} look="outline">
      {pageWords(frame.lang)('openRecord')}
    </ButtonLink>
    <ButtonLink href={youthPaths.identity(view.youth.id)} look="outline">
      {pageWords(frame.lang)('nameYouth')}
    </ButtonLink>
  </Actions>
);

function FormCard({ form, anyForm, frame }: { form: FormScreen; anyForm: boolean; frame: Frame }) {
  const say = words(frame.lang);
  const t = pageWords(frame.lang);
  const threshold = thresholds.find((each) => each.id === form.threshold);
  return (
    <Card
      heading={say(`form-${form.form}`)}
      headingLevel={3}
      aside={<Tag tone={tones[form.result]}>{say(`result-${form.result}`)}</Tag>}
    >
      {threshold ? <p>{threshold.because[frame.lang]}</p> : <p>{say('result-no-sign-now-note')}</p>}
      {anyForm && form.result === 'some-signs' && <p>{say('any-form')}</p>}
      {form.why.length > 0 && (
        <Disclosure summary={t('why')} open>
          <ul>
            {form.why.map((sign) => (
              <SignLine sign={sign} frame={frame} />
            ))}
          </ul>
        </Disclosure>
      )}
      {form.result !== 'no-sign-now' &&
        form.openElements.map((element) => <p class="usa-hint">{say(`open-${element}`)}</p>)}
    </Card>
  );
}

function SignLine({ sign, frame }: { sign: Sign; frame: Frame }) {
  const t = pageWords(frame.lang);
  const say = words(frame.lang);
  return (
    <li>
      {signText(sign.indicator, frame)}{' '}
      <span class="usa-hint">
        ({sign.modes.map((mode) => (mode === 'observed' ? t('seen') : t('told'))).join(', ')})
      </span>
      {sign.quotes.map((quote) => (
        <blockquote>{quote}</blockquote>
      ))}
      {sign.alsoDenied && <p class="usa-hint">{say('sign-also-denied')}</p>}
    </li>
  );
}

function signText(id: string, frame: Frame): string {
  const indicator = indicatorById.get(id);
  return (indicator?.seen ?? indicator?.asked)?.[frame.lang] ?? id;
}
