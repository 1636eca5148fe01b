import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { directoryPaths } from '#reference/directory/index.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { type Column, Table } from '#ui/table.tsx';
import type { CountsView } from '../actions/keep.ts';
import { words } from '../words.ts';

type Row = CountsView['counts'][number];

/** Letters, referrals, calls, answers and minutes, by organization and month: nobody should be asked too much. */
export function CountsPage({ view, frame }: { view: CountsView; frame: Frame }) {
  const t = words(frame.lang);
  const numbers: Column<Row>[] = [
    { label: t('letters'), numeric: true, cell: (row) => row.letters },
    { label: t('referralAsks'), numeric: true, cell: (row) => row.referrals },
    { label: t('outreachAsks'), numeric: true, cell: (row) => row.calls },
    { label: t('answers'), numeric: true, cell: (row) => row.answers },
    { label: t('byLiaison'), numeric: true, cell: (row) => row.forThem },
    { label: t('minutes'), numeric: true, cell: (row) => row.minutes },
  ];
  return (
    <StaffPage
      frame={frame}
      title={t('counts')}
      width="wide"
      crumbs={[{ href: directoryPaths.list, label: t('toDirectory') }]}
    >
      <h1>{t('counts')}</h1>
      <p>{t('countsIntro')}</p>
      <Table
        caption={t('counts')}
        captionHidden
        rows={view.counts.length > 0 ? [totalOf(view.counts, t('all')), ...view.counts] : []}
        empty={
          <EmptyState heading={t('noCounts')}>
            <p>{t('noCountsText')}</p>
          </EmptyState>
        }
        columns={[
          { label: t('organization'), rowHeader: true, cell: (row: Row) => row.organization },
          { label: t('month'), cell: (row) => row.month },
          ...numbers,
        ]}
      />
    </StaffPage>
  );
}

function totalOf(rows: readonly Row[], all: string): Row {
  const sum = (of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {
    organizationId: '',
    organization: all,
    month: '',
    letters: sum((row) => row.letters),
    answers: sum((row) => row.answers),
    forThem: sum((row) => row.forThem),
    minutes: sum((row) => row.minutes),
    referrals: sum((row) => row.referrals),
    calls: sum((row) => row.calls),
  };
}
