import { StaffPage } from '#foundation/people/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { checkedWords, directoryPaths, editPaths } from '#reference/directory/index.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { Table } from '#ui/table.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { KeptEntry, MineView } from '../actions/keep.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

type Props = { view: MineView; frame: Frame };

/** What waits for those who keep the directory, and what this person keeps, the stalest first. */
export function MinePage({ view, frame }: Props) {
  const t = words(frame.lang);
  return (
    <StaffPage frame={frame} title={t('title')} width="wide">
      <h1>{t('title')}</h1>
      <p>{t('intro')}</p>
      <ul>
        <li>
          <a href={directoryPaths.list}>{t('toDirectory')}</a>
        </li>
        <li>
          <a href={paths.reports}>{t('toReports')}</a>
        </li>
        <li>
          <a href={paths.asks}>{t('toCounts')}</a>
        </li>
        <li>
          <a href={paths.wording}>{t('toWording')}</a>
        </li>
      </ul>
      <Waits view={view} frame={frame} />
      <Entries view={view} frame={frame} />
      <Pagination
        page={view.page}
        rowCount={view.count}
        pageSize={view.pageSize}
        href={(page) => `${paths.mine}?page=${page}`}
      />
    </StaffPage>
  );
}

type Waiting = { href: string; what: string; entry: string; since: Date };

function Waits({ view, frame }: Props) {
  const t = words(frame.lang);
  const rows: Waiting[] = [
    ...view.mends.map((each) => ({
      href: paths.mend(each.id),
      what: each.by === '' ? t('mendWaits') : t('mendWaitsBy', { who: each.by }),
      entry: view.nameOf(each.serviceId),
      since: each.at,
    })),
    ...view.reports.map((each) => ({
      href: paths.one(each.id),
      what: t('reportWaits', { what: t(`kind-${each.kind}`) }),
      entry: view.nameOf(each.serviceId) || t('noEntry'),
      since: each.at,
    })),
  ].sort((a, b) => a.since.getTime() - b.since.getTime());
  const zone = frame.actor?.timeZone ?? 'UTC';
  return (
    <>
      <h2>{t('waits')}</h2>
      {view.changes > 0 && (
        <p>
          <a href={editPaths.changes}>{t('changesWait', { n: view.changes })}</a>
        </p>
      )}
      <Table
        caption={t('waits')}
        captionHidden
        rows={rows}
        empty={
          view.changes > 0 ? (
            <></>
          ) : (
            <EmptyState heading={t('nothingWaits')}>
              <p>{t('nothingWaitsText')}</p>
            </EmptyState>
          )
        }
        columns={[
          { label: t('whatWaits'), rowHeader: true, cell: (row: Waiting) => <a href={row.href}>{row.what}</a> },
          { label: t('entry'), cell: (row) => row.entry },
          { label: t('since'), cell: (row) => dayWords(dayOf(row.since, zone), frame.lang) },
        ]}
      />
    </>
  );
}

function Entries({ view, frame }: Props) {
  const t = words(frame.lang);
  return (
    <Table
      caption={t('iKeep')}
      rows={view.entries}
      empty={
        <EmptyState heading={t('iKeepNone')}>
          <p>{t('iKeepNoneText')}</p>
        </EmptyState>
      }
      columns={[
        {
          label: t('entry'),
          rowHeader: true,
          cell: (row: KeptEntry) => <a href={directoryPaths.service(row.id)}>{row.name}</a>,
        },
        {
          label: t('organization'),
          cell: (row) => <a href={paths.answerFor(row.organizationId)}>{row.organization}</a>,
        },
        { label: t('checked'), cell: (row) => checkedWords(row.checkedOn, frame) },
        { label: t('asked'), cell: (row) => askWords(row, frame) },
      ]}
    />
  );
}

function askWords({ ask, hasAddress }: KeptEntry, frame: Frame): string {
  const t = words(frame.lang);
  if (!ask) return t(hasAddress ? 'notAsked' : 'noAddress');
  if (ask.isAnswered) return t('answered');
  const day = dayWords(dayOf(ask.againAt ?? ask.askedAt, frame.actor?.timeZone ?? 'UTC'), frame.lang);
  return t(ask.toldAt ? 'askedTwice' : 'askedOn', { day });
}
