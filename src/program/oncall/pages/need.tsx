import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { Table } from '#ui/table.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { NeedView } from '../actions/list.ts';
import { paths } from '../paths.ts';
import type { Need } from '../store.ts';
import { words } from '../words.ts';
import { whatWords } from './desk.tsx';

type Props = { view: NeedView; frame: Frame };

/** Who is there against what is asked, by language; where nobody could comes first. */
export function NeedPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const day = dayWords(view.since, frame.lang);
  const able = ({ kind, lang }: Need) =>
    view.helpers.filter((each) => each.kind === kind && (lang === null || each.languages.includes(lang)));
  return (
    <StaffPage frame={frame} title={t('need')} crumbs={[{ href: paths.desk, label: t('title') }]}>
      <h1>{t('need')}</h1>
      <p class="usa-intro">{t('needIntro', { day })}</p>
      <Table
        caption={t('need')}
        captionHidden
        rows={view.needs}
        empty={
          <EmptyState heading={t('needNone', { day })}>
            <p>
              <a href={paths.list}>{t('list')}</a>
            </p>
          </EmptyState>
        }
        columns={[
          { label: t('lang'), rowHeader: true, cell: (row: Need) => whatWords(row, frame) },
          { label: t('peopleN'), numeric: true, cell: (row) => String(able(row).length) },
          {
            label: t('trainedN'),
            numeric: true,
            cell: (row) => String(able(row).filter(({ trainedOn }) => trainedOn).length),
          },
          { label: t('askedN'), numeric: true, cell: (row) => String(row.asked) },
          { label: t('filledN'), numeric: true, cell: (row) => String(row.filled) },
          { label: t('unfilledN'), numeric: true, cell: (row) => String(row.unfilled) },
          { label: t('nightN'), numeric: true, cell: (row) => String(row.atNight) },
          { label: t('nightUnfilledN'), numeric: true, cell: (row) => String(row.nightUnfilled) },
          {
            label: t('middleMinutes'),
            numeric: true,
            cell: (row) => (row.minutes === null ? '–' : String(row.minutes)),
          },
        ]}
      />
      <PrintButton />
    </StaffPage>
  );
}
