import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Table } from '#ui/table.tsx';
import type { VisitsView } from '../actions/visits.ts';
import { isGiven, type MonthRow } from '../model/visit.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { formWords } from '../words-forms.ts';
import { monthWords } from './parts.tsx';

type Props = { view: VisitsView; frame: Frame };
type Sum = VisitsView['sums'][number];

/** Visits of all the places that this person may see, by month and by place. */
export function VisitsPage({ view, frame }: Props) {
  const t = words(frame.lang);
  return (
    <StaffPage frame={frame} title={t('visits')} width="wide" crumbs={[{ href: paths.list, label: t('zones') }]}>
      <h1>{t('visits')}</h1>
      <p class="usa-intro">{t('visitsIntro')}</p>
      <h2>{t('visitsByMonth')}</h2>
      <VisitTables months={view.months} given={[]} frame={frame} />
      {view.sums.length > 0 && (
        <>
          <h2>{t('visitsByPlace')}</h2>
          <Table
            caption={t('visitsByPlace')}
            captionHidden
            rows={view.sums}
            columns={[
              {
                label: t('place'),
                rowHeader: true,
                cell: (row: Sum) => <a href={paths.place(row.placeId)}>{row.name}</a>,
              },
              { label: t('visit-place'), numeric: true, cell: (row) => row.place },
              { label: t('visit-crisis'), numeric: true, cell: (row) => row.crisis },
            ]}
          />
        </>
      )}
    </StaffPage>
  );
}

type TablesProps = { months: readonly MonthRow[]; given: readonly { what: string; times: number }[]; frame: Frame };

/** By month, and what was given. */
export function VisitTables({ months, given, frame }: TablesProps) {
  const t = words(frame.lang);
  return (
    <>
      <Table
        caption={t('visits')}
        captionHidden
        rows={months}
        empty={<p>{t('noVisits')}</p>}
        columns={[
          { label: t('month'), rowHeader: true, cell: (row: MonthRow) => monthWords(row.month, frame) },
          { label: t('visit-place'), numeric: true, cell: (row) => row.place },
          { label: t('visit-crisis'), numeric: true, cell: (row) => row.crisis },
        ]}
      />
      {given.length > 0 && (
        <Table
          caption={t('given')}
          rows={given.filter(({ what }) => isGiven(what))}
          columns={[
            {
              label: t('given'),
              rowHeader: true,
              cell: ({ what }: { what: string; times: number }) =>
                formWords(frame.lang)(`give-${what}` as 'give-water'),
            },
            { label: t('times'), numeric: true, cell: (row) => row.times },
          ]}
        />
      )}
    </>
  );
}
