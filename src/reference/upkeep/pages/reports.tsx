import { StaffPage } from '#foundation/people/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { directoryPaths, editPaths } from '#reference/directory/index.ts';
import { Alert } from '#ui/alert.tsx';
import { Radios } from '#ui/choice-field.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Actions, ButtonLink, Form, SubmitButton } from '#ui/form.tsx';
import { Table } from '#ui/table.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { OneView, ReportsView } from '../actions/report.ts';
import { paths } from '../paths.ts';
import { outcomes, type ReportRow } from '../report-store.ts';
import { words } from '../words.ts';

const day = (at: Date, frame: Frame): string => dayWords(dayOf(at, frame.actor?.timeZone ?? 'UTC'), frame.lang);

/** What people reported, what is open first. */
export function ReportsPage({ view, frame }: { view: ReportsView; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <StaffPage frame={frame} title={t('reports')} width="wide" crumbs={[{ href: paths.mine, label: t('title') }]}>
      <h1>{t('reports')}</h1>
      <p>{t('reportsIntro')}</p>
      <p>
        {view.kind ? (
          <a href={paths.reports}>{t('allKinds')}</a>
        ) : (
          <a href={`${paths.reports}?kind=turned-away`}>{t('onlyTurnedAway')}</a>
        )}
      </p>
      <Table
        caption={t('reports')}
        captionHidden
        rows={view.reports}
        empty={
          <EmptyState heading={t('noReports')}>
            <p>{t('noReportsText')}</p>
          </EmptyState>
        }
        columns={[
          {
            label: t('what'),
            rowHeader: true,
            cell: (row: ReportRow) => <a href={paths.one(row.id)}>{t(`kind-${row.kind}`)}</a>,
          },
          { label: t('entry'), cell: (row) => view.nameOf(row.serviceId) || t('noEntry') },
          { label: t('since'), cell: (row) => day(row.at, frame) },
          { label: t('state'), cell: (row) => handledWords(row, frame) },
        ]}
      />
    </StaffPage>
  );
}

function handledWords({ handling }: ReportRow, { lang }: Frame): string {
  const t = words(lang);
  return handling ? t('handledBy', { what: t(`outcome-${handling.outcome}`), who: handling.by }) : t('open');
}

/** One report: what was said, and what was done with it. */
export function OneReportPage({ view, frame }: { view: OneView; frame: Frame }) {
  const t = words(frame.lang);
  const { report } = view;
  const { value, error } = typed(frame.again);
  return (
    <StaffPage
      frame={frame}
      title={t('report')}
      width="form"
      crumbs={[
        { href: paths.mine, label: t('title') },
        { href: paths.reports, label: t('reports') },
      ]}
    >
      <h1>{t(`kind-${report.kind}`)}</h1>
      <p class="tl-lead">
        {report.serviceId ? <a href={directoryPaths.service(report.serviceId)}>{view.name}</a> : t('noEntry')},{' '}
        {day(report.at, frame)}
      </p>
      <h2>{t('theirWords')}</h2>
      {report.words ? (
        <>
          <p class="usa-hint">{t('wordsCare')}</p>
          <p>{report.words}</p>
        </>
      ) : (
        <p>{t('noWords')}</p>
      )}
      {report.serviceId && (
        <Actions>
          <ButtonLink href={editPaths.edit(report.serviceId)} look="outline">
            {t('toEntry')}
          </ButtonLink>
        </Actions>
      )}
      {report.handling ? (
        <Alert kind="info">
          <p>
            {handledWords(report, frame)}, {day(report.handling.at, frame)}
          </p>
          {report.handling.words && <p>{report.handling.words}</p>}
        </Alert>
      ) : (
        <>
          {frame.again && <ErrorSummary errors={frame.again.errors} />}
          <Form action={paths.handled(report.id)} label={t('handle')}>
            <Radios
              name="outcome"
              label={t('handle')}
              value={value('outcome')}
              error={error('outcome')}
              required
              choices={outcomes.map((outcome) => ({ value: outcome, label: t(`outcome-${outcome}`) }))}
            />
            <TextArea name="words" label={t('handleWords')} value={value('words')} error={error('words')} rows={2} />
            <Actions>
              <SubmitButton>{t('done')}</SubmitButton>
            </Actions>
          </Form>
        </>
      )}
    </StaffPage>
  );
}
