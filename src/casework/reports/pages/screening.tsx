import { calledBy } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Checkboxes, Radios } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { ReportView } from '../actions/see.ts';
import { responseTimeChoices } from '../codes.ts';
import { formsAlleged } from '../model/allegations.ts';
import { pageWords } from '../page-words.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { EarlierDecision, wasDecided } from './decisions.tsx';
import { Tool, toReport } from './tool-field.tsx';

/**
 * How soon a worker goes: the tool's answer, the person's, and why. A change begins from what stands; why is said anew, since
 * the reasons of the earlier decision are its own.
 */
export function ScreeningPage({ view, frame }: { view: ReportView; frame: Frame }) {
  const t = pageWords(frame.lang);
  const say = words(frame.lang);
  const { report, youth } = view;
  const { value, values, error, isBack } = typed(frame.again);
  const changes = wasDecided(view);
  const title = t(changes ? 'decideAgain' : 'screening');
  const considered = report.screenedAt ? report.formsConsidered : formsAlleged(report.allegations);
  return (
    <StaffPage frame={frame} title={title} width="form" crumbs={toReport(report.id, frame)}>
      <h1>{title}</h1>
      <p>{t('aboutWho', { who: calledBy(youth.card, youth.number, frame.lang) })}</p>
      <EarlierDecision view={view} frame={frame} />
      <Form action={paths.screening(report.id)} requiredNote>
        <Tool name="hotline" tools={report.tools} required hint={t('toolHint')} frame={frame} />
        <Radios
          name="responseTime"
          label={t('responseTime')}
          hint={t('fromCall')}
          required
          value={value('responseTime') || report.responseTime}
          error={error('responseTime')}
          choices={responseTimeChoices(frame.lang)}
        />
        <TextArea
          name="why"
          label={t(changes ? 'whyChange' : 'why')}
          hint={t('whyHint')}
          required
          value={value('why')}
          error={error('why')}
          rows={4}
          maxlength={4000}
        />
        <Checkboxes
          name="forms"
          label={t('formsAsk')}
          hint={t('formsHint')}
          values={isBack ? values('forms') : considered}
          error={error('forms')}
          choices={(['cse', 'lt', 'ltfc'] as const).map((form) => ({ value: form, label: say(`form-${form}`) }))}
        />
        <Disclosure summary={t('atVisit')} open={Boolean(error('safetyTool') || error('riskTool'))}>
          <Tool name="safety" tools={report.tools} frame={frame} />
          <Tool name="risk" tools={report.tools} frame={frame} />
        </Disclosure>
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </StaffPage>
  );
}
