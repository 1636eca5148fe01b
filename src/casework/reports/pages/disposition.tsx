import { calledBy } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Checkboxes, Radios } from '#ui/choice-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { ReportView } from '../actions/see.ts';
import { dispositions, followed, supportAnswers, supports, whyNoSupport } from '../model/disposition.ts';
import { pageWords } from '../page-words.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { Tool, toReport } from './tool-field.tsx';
import { StillToGo, VisitAsked } from './visit.tsx';

/** What came of the report, what followed, and which help near home was offered. */
export function DispositionPage({ view, frame }: { view: ReportView; frame: Frame }) {
  const t = pageWords(frame.lang);
  const say = words(frame.lang);
  const { report, youth, state } = view;
  const { value, values, error } = typed(frame.again);
  const nobodyGoes = state === 'to-close' ? 'evaluated-out' : '';
  return (
    <StaffPage frame={frame} title={t('result')} width="form" crumbs={toReport(report.id, frame)}>
      <h1>{t('result')}</h1>
      <p>{t('aboutWho', { who: calledBy(youth.card, youth.number, frame.lang) })}</p>
      <StillToGo view={view} frame={frame} />
      <Form action={paths.disposition(report.id)} requiredNote>
        <Radios
          name="disposition"
          label={t('disposition')}
          required
          value={value('disposition') || nobodyGoes}
          error={error('disposition')}
          choices={dispositions.map((each) => ({ value: each, label: say(`disposition-${each}`) }))}
        />
        <Radios
          name="followed"
          label={t('followed')}
          required
          value={value('followed')}
          error={error('followed')}
          choices={followed.map((each) => ({ value: each, label: say(`followed-${each}`) }))}
        />
        <TextArea
          name="reasons"
          label={t('reasons')}
          required
          value={value('reasons')}
          error={error('reasons')}
          rows={4}
          maxlength={4000}
        />
        {state === 'worker-goes' && (
          <>
            <Tool name="safety" tools={report.tools} frame={frame} />
            <Tool name="risk" tools={report.tools} frame={frame} />
          </>
        )}
        {view.unmet && <VisitAsked view={view} frame={frame} />}
        <h2>{t('support')}</h2>
        <p class="usa-hint">{t('supportHint')}</p>
        <Radios
          name="support"
          label={t('supportAsk')}
          value={value('support')}
          error={error('support')}
          choices={[...supportAnswers, ...whyNoSupport].map((each) => ({ value: each, label: say(`answer-${each}`) }))}
        />
        <Checkboxes
          name="what"
          label={t('supportWhat')}
          values={values('what')}
          error={error('what')}
          choices={supports.map((each) => ({ value: each, label: say(`support-${each}`) }))}
        />
        <p class="usa-hint">{t('closeHint')}</p>
        <Actions>
          <SubmitButton>{t('close')}</SubmitButton>
        </Actions>
      </Form>
    </StaffPage>
  );
}
