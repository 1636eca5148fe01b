import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { Radios } from '#ui/choice-field.tsx';
import { Clock } from '#ui/clock.tsx';
import { DateTimeField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { ReportView } from '../actions/see.ts';
import { responseTimeLabel } from '../codes.ts';
import { VISIT_STEP } from '../gate-store.ts';
import { visits } from '../model/visit.ts';
import { pageWords } from '../page-words.ts';
import { visitWords } from '../visit-words.ts';

type Props = { view: ReportView; frame: Frame };

/** While nobody has written down that the youth was met: how it was, among what may close a report all the same. */
export function VisitAsked({ view, frame }: Props) {
  const t = visitWords(frame.lang);
  const { error } = typed(frame.again);
  const fields = <Fields view={view} frame={frame} />;
  if (view.state === 'worker-goes')
    return (
      <>
        <h2>{t('heading')}</h2>
        {fields}
      </>
    );
  return (
    <Disclosure summary={t('heading')} open={Boolean(error('visit') || error('metAt') || error('visitWords'))}>
      {fields}
    </Disclosure>
  );
}

function Fields({ view, frame }: Props) {
  const t = visitWords(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <>
      {view.state !== 'worker-goes' && <p>{t('nobodyYet')}</p>}
      <Radios
        name="visit"
        label={t('ask')}
        hint={t('rule')}
        value={value('visit')}
        error={error('visit')}
        choices={visits.map((each) => ({ value: each, label: t(`visit-${each}`) }))}
      />
      <DateTimeField name="metAt" label={t('metAt')} value={value('metAt')} error={error('metAt')} />
      <TextArea
        name="visitWords"
        label={t('wordsAsk')}
        value={value('visitWords')}
        error={error('visitWords')}
        rows={3}
        maxlength={2000}
      />
    </>
  );
}

/** Before anything is asked: that a worker was to go and nobody has met the youth, with the step and its clock. */
export function StillToGo({ view, frame }: Props) {
  const t = visitWords(frame.lang);
  const { report, state } = view;
  if (state !== 'worker-goes' || !view.unmet) return null;
  const step = view.due.find((each) => each.stepId === VISIT_STEP);
  return (
    <Alert kind="info" heading={t('stillOpen')}>
      <p>{t('goes', { time: responseTimeLabel(report.responseTime ?? '', frame.lang) })}</p>
      {step && (
        <p>
          <a href={step.href}>{step.title}</a>
          <br />
          {step.dueAt ? (
            <Clock dueAt={step.dueAt} now={frame.now} timeZone={frame.actor?.timeZone ?? 'UTC'} />
          ) : (
            pageWords(frame.lang)(step.urgent ? 'atOnce' : 'noTime')
          )}
        </p>
      )}
      <p>{t('outEnds')}</p>
    </Alert>
  );
}
