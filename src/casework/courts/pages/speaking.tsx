import { responsePaths } from '#casework/responses/index.ts';
import { AlreadyTold } from '#casework/story/index.ts';
import { Clock } from '#ui/clock.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { Table } from '#ui/table.tsx';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import type { HearingProps } from './hearing.tsx';

/** A youth who is to speak: what is to be done before, on the day and after, counted from this hearing. */
export function Speaking({ view, frame }: HearingProps) {
  const t = words(frame.lang);
  const { record, hearing, steps } = view;
  const zone = frame.actor?.timeZone ?? 'UTC';
  const may = view.mayAdd && !hearing.cancelledAt;
  if (!hearing.responseId && !may) return null;
  const runs = steps.length > 0;
  return (
    <section aria-labelledby="speaking">
      <h2 id="speaking">{t('speaking')}</h2>
      <p>{t('speakingLead')}</p>
      {runs && (
        <Table
          caption={t('speaking')}
          captionHidden
          rows={steps}
          columns={[
            { label: t('step'), rowHeader: true, cell: (step) => <a href={step.href}>{step.title}</a> },
            {
              label: t('due'),
              cell: (step) =>
                step.dueAt ? <Clock dueAt={step.dueAt} now={frame.now} timeZone={zone} /> : <>{t('noClock')}</>,
            },
          ]}
        />
      )}
      {hearing.responseId && (
        <p>
          {!runs && <>{t('speakOver')} </>}
          <a href={responsePaths.response(hearing.responseId)}>{t('allSteps')}</a>
        </p>
      )}
      <AlreadyTold told={view.told} form="hearing-speaking" frame={frame} />
      {may && (
        <Form action={paths.witness(record.id, hearing.id)} label={t('speaking')}>
          <Actions>
            <SubmitButton name="speaks" value={runs ? 'no' : 'yes'} look="outline">
              {t(runs ? 'speakEnd' : 'speakBegin')}
            </SubmitButton>
          </Actions>
        </Form>
      )}
    </section>
  );
}
