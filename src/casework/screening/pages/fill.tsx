import { AlreadyTold } from '#casework/story/index.ts';
import { calledBy } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { inLanguage, QuestionnaireFields, SaveStatus } from '#reference/instruments/index.ts';
import { Alert } from '#ui/alert.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { aboutInstrument } from '../about.ts';
import { type FillView, fileMessages, type Sheet, withTyped } from '../actions/fill.ts';
import { warningFor } from '../model/interview.ts';
import { pageWords } from '../page-words.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { AnsweredBefore } from './before.tsx';
import { fileHref } from './file-link.ts';
import { ProtectionFields } from './protection.tsx';

/** The questions, saved as they are answered. */
export function FillPage({ view: stored, frame }: { view: FillView; frame: Frame }) {
  const answered = frame.again && frame.path === paths.screening(stored.screening.id) ? frame.again : null;
  const t = pageWords(frame.lang);
  const view = answered
    ? withTyped(stored, answered, new Set(Object.values(fileMessages).map((key) => t(key))))
    : { ...stored, problems: [], typed: undefined };
  const { screening, youth } = view;
  return (
    <StaffPage frame={frame} title={t('screening')} width="form" scripts={['questionnaire']}>
      <h1>{t('screening')}</h1>
      <p>{t('youthCalled', { who: calledBy(youth.card, youth.number, frame.lang), number: youth.number })}</p>
      {screening.finishedAt ? (
        <p>
          <a href={paths.result(screening.id)}>{t('result')}</a>
        </p>
      ) : (
        <>
          {view.opened && <Alert kind="info">{t('openedNow')}</Alert>}
          <Before view={view} frame={frame} />
          <AlreadyTold form="screening" told={stored.told} frame={frame} />
          <form
            class="tl-form"
            method="post"
            action={paths.screening(screening.id)}
            enctype="multipart/form-data"
            data-save={paths.screening(screening.id)}
            novalidate
          >
            <input type="hidden" name="_csrf" value={frame.csrf} />
            <input type="hidden" name="_key" value={frame.key} />
            <AnsweredBefore before={stored.before} told={stored.told} frame={frame} />
            <QuestionnaireFields
              questionnaire={view.instrument.questionnaire}
              response={screening.answers}
              problems={view.problems}
              lang={frame.lang}
              moment={view.moment}
              again={answered !== null}
              fileHref={fileHref(screening.id)}
              {...(view.typed ? { typed: view.typed } : {})}
            />
            <SaveStatus lang={frame.lang} />
            <Actions>
              <SubmitButton name="do" value="finish">
                {t('finish')}
              </SubmitButton>
              <SubmitButton name="do" value="save" look="outline">
                {t('saveNow')}
              </SubmitButton>
            </Actions>
          </form>
          <AboutTool view={view} frame={frame} />
        </>
      )}
    </StaffPage>
  );
}

/** What is said first, and where answers could be used against the youth, that nothing is asked yet. */
function Before({ view, frame }: { view: Sheet; frame: Frame }) {
  const t = pageWords(frame.lang);
  const { screening, door } = view;
  const { terms } = screening;
  const seenOnly = door.observedOnlyUntilCounsel && !terms.counselSpoken && !terms.nonUseAgreement;
  const back = frame.again && frame.path === paths.counsel(screening.id) ? frame.again : null;
  return (
    <>
      <Alert kind={door.observedOnlyUntilCounsel ? 'warning' : 'info'} heading={t('sayFirst')}>
        <p>“{words(frame.lang)(warningFor(door, terms))}”</p>
      </Alert>
      {seenOnly && (
        <>
          <p>{t('observedOnly')}</p>
          <Disclosure summary={t('counselCame')} open={back !== null}>
            <Form action={paths.counsel(screening.id)} label={t('counselCame')}>
              <ProtectionFields frame={{ ...frame, again: back }} />
              <Actions>
                <SubmitButton look="outline">{t('openQuestions')}</SubmitButton>
              </Actions>
            </Form>
          </Disclosure>
        </>
      )}
      {terms.counselSpoken && terms.counselWho && <p class="usa-hint">{t('counselWas', { who: terms.counselWho })}</p>}
      {terms.nonUseAgreement && terms.agreementWhich && (
        <p class="usa-hint">{t('agreementWas', { which: terms.agreementWhich })}</p>
      )}
      <p>{t('skipAnything')}</p>
    </>
  );
}

function AboutTool({ view, frame }: { view: Sheet; frame: Frame }) {
  const t = pageWords(frame.lang);
  const { questionnaire } = view.instrument;
  const { population, license, accuracy } = aboutInstrument(questionnaire, frame.lang);
  return (
    <p class="usa-hint">
      {[inLanguage(questionnaire.title ?? '', questionnaire._title, frame.lang), population, license]
        .filter(Boolean)
        .join(' · ')}
      {accuracy && ` · ${t('accuracy', { said: accuracy })}`}
    </p>
  );
}
