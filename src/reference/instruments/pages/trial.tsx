import type { Child } from 'hono/jsx';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, ButtonLink, Form, SubmitButton } from '#ui/form.tsx';
import type { TrialView } from '../actions/library.ts';
import { STATE, type Trial } from '../actions/trial.ts';
import { inLanguage } from '../model/extensions.ts';
import { structureOf } from '../model/structure.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { libraryWords } from '../words-library.ts';
import { VersionTabs } from './instrument.tsx';
import { QuestionnaireFields } from './questionnaire-form.tsx';

/** A tool as it looks, to be tried: it opens, checks and calculates, and keeps nothing. */
export function TrialPage({ view, frame }: { view: TrialView; frame: Frame }) {
  const t = libraryWords(frame.lang);
  const { instrument, trial } = view;
  const { title, _title } = instrument.questionnaire;
  const name = inLanguage(title, _title, frame.lang) || instrument.id;
  const to = paths.trial(instrument.id, instrument.version);
  return (
    <StaffPage
      frame={frame}
      title={name}
      width="form"
      scripts={['questionnaire']}
      crumbs={[{ href: paths.library, label: t('tools') }]}
    >
      <VersionTabs id={instrument.id} version={instrument.version} current="trial" frame={frame} />
      <h1>{name}</h1>
      <p>{t('trialIntro')}</p>
      <TrialForm trial={trial} action={to} frame={frame}>
        <ButtonLink href={to} look="outline">
          {t('startAgain')}
        </ButtonLink>
      </TrialForm>
    </StaffPage>
  );
}

type FormProps = { trial: Trial; action: string; frame: Frame; hidden?: Child; children?: Child };

/** The fields in a form of their own; `hidden` goes along with them. */
export function TrialForm({ trial, action, frame, hidden, children }: FormProps) {
  const t = libraryWords(frame.lang);
  if (!trial.fits) return <p>{t('tooLongToShow', { n: structureOf(trial.questionnaire).all.length })}</p>;
  return (
    <>
      <Outcome trial={trial} frame={frame} />
      <Form action={action} multipart label={t('questionsTab')}>
        {hidden}
        <input type="hidden" name="q-sent" value="1" />
        <input type="hidden" name={STATE} value={JSON.stringify(trial.response)} />
        <QuestionnaireFields
          questionnaire={trial.questionnaire}
          response={trial.response}
          problems={trial.problems}
          lang={frame.lang}
          moment={trial.moment}
          typed={trial.typed}
        />
        <Actions>
          <SubmitButton>{t('workOut')}</SubmitButton>
          {children}
        </Actions>
      </Form>
    </>
  );
}

/** What the answers came to; problems without a place on the page are said here. */
function Outcome({ trial, frame }: { trial: Trial; frame: Frame }) {
  const t = libraryWords(frame.lang);
  if (!trial.tried) return null;
  const homeless = trial.problems.filter((problem) => problem.name === '');
  return (
    <Alert kind={trial.problems.length > 0 ? 'warning' : 'success'}>
      <p>{trial.problems.length > 0 ? t('problemsFound', { n: trial.problems.length }) : t('allFits')}</p>
      {homeless.map((problem) => (
        <p>{t('problemAt', { linkId: problem.linkId, text: words(frame.lang)(problem.key, problem.values) })}</p>
      ))}
      {trial.total !== null && <p>{t('sumOfScores', { n: trial.total })}</p>}
    </Alert>
  );
}
