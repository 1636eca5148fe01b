import { calledBy } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { Clock } from '#ui/clock.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Actions, ButtonLink } from '#ui/form.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { Table } from '#ui/table.tsx';
import { exactTime } from '#ui/time-words.ts';
import type { ListView } from '../actions/list.ts';
import { allegationLabel, responseTimeLabel } from '../codes.ts';
import { VISIT_STEP } from '../gate-store.ts';
import { reportState } from '../model/state.ts';
import { pageWords } from '../page-words.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { UnfinishedCalls } from './unfinished.tsx';

type Row = ListView['rows'][number];
const states = ['to-screen', 'worker-goes', 'to-close', 'closed'] as const;

/** The hotline's reports, by what is to be done: those nobody has decided first. */
export function ListPage({ view, frame }: { view: ListView; frame: Frame }) {
  const t = pageWords(frame.lang);
  const say = words(frame.lang);
  const groups = states
    .map((state) => ({ state, rows: view.rows.filter((row) => reportState(row) === state) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <StaffPage frame={frame} title={t('reports')} width="wide">
      <h1>{t('reports')}</h1>
      <p class="usa-intro">{t('reportsIntro')}</p>
      {view.atHotline && (
        <Actions>
          <ButtonLink href={paths.call}>{t('takeCall')}</ButtonLink>
        </Actions>
      )}
      <UnfinishedCalls own={view.unfinished} others={view.ofOthers} frame={frame} />
      {view.toReview > 0 && (
        <Alert kind="info">
          <a href={paths.reviews}>{t('toReview', { n: view.toReview })}</a>
        </Alert>
      )}
      {view.rows.length === 0 && (
        <EmptyState heading={t('noReports')}>
          <p>{t('noReportsHint')}</p>
        </EmptyState>
      )}
      {groups.map(({ state, rows }) => (
        <section aria-labelledby={`group-${state}`}>
          <h2 id={`group-${state}`}>{t('group', { state: say(`state-${state}`), n: rows.length })}</h2>
          <Rows rows={rows} state={state} frame={frame} />
        </section>
      ))}
      <Pagination page={view.page} rowCount={view.count} pageSize={view.size} href={paths.page} />
    </StaffPage>
  );
}

function Rows({ rows, state, frame }: { rows: Row[]; state: (typeof states)[number]; frame: Frame }) {
  const t = pageWords(frame.lang);
  const say = words(frame.lang);
  const zone = frame.actor?.timeZone ?? 'UTC';
  const closed = state === 'closed';
  return (
    <Table
      caption={say(`state-${state}`)}
      captionHidden
      rows={rows}
      columns={[
        {
          label: t('who'),
          rowHeader: true,
          cell: (row) => <a href={paths.report(row.id)}>{calledBy(row.card, row.number, frame.lang)}</a>,
        },
        { label: t('what'), cell: (row) => row.allegations.map((one) => allegationLabel(one, frame.lang)).join('; ') },
        { label: t('came'), cell: (row) => exactTime(row.receivedAt, frame.now, frame.lang, zone) },
        ...(state === 'worker-goes'
          ? [{ label: t('responseTime'), cell: (row: Row) => responseTimeLabel(row.responseTime ?? '', frame.lang) }]
          : []),
        closed
          ? { label: t('became'), cell: (row) => (row.disposition ? say(`disposition-${row.disposition}`) : '') }
          : { label: t('dueNext'), cell: (row) => <Next row={row} frame={frame} /> },
      ]}
    />
  );
}

function Next({ row, frame }: { row: Row; frame: Frame }) {
  const t = pageWords(frame.lang);
  const { next, goNow } = row;
  const visitNext = goNow && next?.stepId === VISIT_STEP;
  if (!next && !goNow) return <>{t('nothingDue')}</>;
  return (
    <>
      {goNow && <strong>{t('goNow')}</strong>}
      {goNow && next && <br />}
      {next && !visitNext && (
        <>
          {next.title}
          <br />
        </>
      )}
      {next?.dueAt ? (
        <Clock dueAt={next.dueAt} now={frame.now} timeZone={frame.actor?.timeZone ?? 'UTC'} />
      ) : (
        next && !visitNext && <span class="usa-hint">{t(next.urgent ? 'atOnce' : 'noTime')}</span>
      )}
    </>
  );
}
