import { calledBy, youthPaths } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import { endOfDay } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { Clock } from '#ui/clock.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { Table } from '#ui/table.tsx';
import type { MineView } from '../actions/mine.ts';
import type { MyYouth } from '../mine-store.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { When } from './when.tsx';

type Props = { view: MineView; frame: Frame };

/** My hearings: soonest first, and what is missing for each. No court is named here. */
export function MinePage({ view, frame }: Props) {
  const t = words(frame.lang);
  const zone = frame.actor?.timeZone ?? 'UTC';
  return (
    <StaffPage frame={frame} title={t('mine')} width="wide">
      <h1>{t('mine')}</h1>
      <p class="usa-intro">{t('mineLead')}</p>
      <Table
        caption={t('mine')}
        captionHidden
        rows={view.hearings}
        empty={
          <EmptyState heading={t('noneMine')}>
            <p>{t('noneMineHint')}</p>
          </EmptyState>
        }
        columns={[
          {
            label: t('when'),
            rowHeader: true,
            cell: ({ id, at, youth }) => (
              <a href={paths.hearing(youth.id, id)}>
                <When at={at} frame={frame} />
              </a>
            ),
          },
          { label: t('youth'), cell: ({ youth }) => <Who youth={youth} frame={frame} /> },
          {
            label: t('missing'),
            cell: ({ needs, speaks }) => (
              <>
                {needs.length === 0
                  ? t('nothingMissing')
                  : needs.map(({ kind, owner }) => `${t(`need-${kind}`)} (${owner ?? t('nobodyYet')})`).join(', ')}
                {speaks && <p>{t('speaks')}</p>}
              </>
            ),
          },
        ]}
      />
      {view.orders.length > 0 && (
        <section aria-labelledby="orders">
          <h2 id="orders">{t('ordersDue')}</h2>
          <Table
            caption={t('ordersDue')}
            captionHidden
            rows={view.orders}
            columns={[
              {
                label: t('due'),
                cell: ({ dueOn }) => <Clock dueAt={endOfDay(dueOn, zone)} now={frame.now} timeZone={zone} />,
              },
              {
                label: t('orders'),
                rowHeader: true,
                cell: ({ words: said, youth, hearingId }) => <a href={paths.hearing(youth.id, hearingId)}>{said}</a>,
              },
              { label: t('youth'), cell: ({ youth }) => <Who youth={youth} frame={frame} /> },
            ]}
          />
        </section>
      )}
      <PrintButton />
    </StaffPage>
  );
}

const Who = ({ youth, frame }: { youth: MyYouth; frame: Frame }) => (
  <a href={youthPaths.youth(youth.id)}>{calledBy(youth.card, youth.number, frame.lang)}</a>
);
