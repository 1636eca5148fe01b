import { courtPageWords, courtPaths, HearingTime, type MyNeed, type MyOrder } from '#casework/courts/index.ts';
import { calledBy, youthPaths } from '#casework/youth/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { Table } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { WorkView } from '../actions/work.ts';
import { words } from '../words.ts';

type Owed = { need: MyNeed; order: null } | { need: null; order: MyOrder };

/** What this person owes a court, the first due first: what they took on for a hearing, and what was ordered for their youth. */
export function MyCourts({ view, frame }: { view: WorkView; frame: Frame }) {
  const t = words(frame.lang);
  const court = courtPageWords(frame.lang);
  const zone = frame.actor?.timeZone ?? 'UTC';
  const dayOfOwed = ({ need, order }: Owed) => (need ? dayOf(need.at, zone) : order.dueOn);
  const rows: Owed[] = [
    ...view.owed.needs.map((need) => ({ need, order: null })),
    ...view.owed.orders.map((order) => ({ need: null, order })),
  ].sort((a, b) => dayOfOwed(a).localeCompare(dayOfOwed(b)));
  if (rows.length === 0) return null;
  const today = dayOf(frame.now, zone);
  return (
    <section aria-labelledby="courts">
      <h2 id="courts">{court('owed')}</h2>
      <Table
        caption={court('owed')}
        captionHidden
        columns={[
          {
            label: t('due'),
            cell: (row) => (
              <>
                {row.need ? <HearingTime at={row.need.at} frame={frame} /> : dayWords(row.order.dueOn, frame.lang)}{' '}
                {dayOfOwed(row) < today && <Tag tone="care">{court('owedLate')}</Tag>}
              </>
            ),
          },
          {
            label: court('owedWhat'),
            rowHeader: true,
            cell: ({ need, order }) => {
              const { youth, hearingId } = need ?? order;
              return (
                <a href={courtPaths.hearing(youth.id, hearingId)}>{need ? court(`need-${need.kind}`) : order.words}</a>
              );
            },
          },
          {
            label: t('youth'),
            cell: ({ need, order }) => {
              const { youth } = need ?? order;
              return <a href={youthPaths.youth(youth.id)}>{calledBy(youth.card, youth.number, frame.lang)}</a>;
            },
          },
        ]}
        rows={rows}
      />
    </section>
  );
}
