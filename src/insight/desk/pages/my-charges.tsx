import { gates, type ReliefDay, reliefWords } from '#casework/relief/index.ts';
import { calledBy, youthPaths } from '#casework/youth/index.ts';
import { endOfDay } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { Clock } from '#ui/clock.tsx';
import { Table } from '#ui/table.tsx';
import type { WorkView } from '../actions/work.ts';
import { words } from '../words.ts';

/** Days at the gates of the youth whose lawyer this person is, and what keeps a youth locked up that is theirs to answer. */
export function MyCharges({ view, frame }: { view: WorkView; frame: Frame }) {
  const t = words(frame.lang);
  const relief = reliefWords(frame.lang);
  const zone = frame.actor?.timeZone ?? 'UTC';
  if (view.charges.length === 0) return null;
  return (
    <section aria-labelledby="charges">
      <h2 id="charges">{relief('myDays')}</h2>
      <Table
        caption={relief('myDays')}
        captionHidden
        columns={[
          {
            label: t('due'),
            cell: ({ dueOn }: ReliefDay) => <Clock dueAt={endOfDay(dueOn, zone)} now={frame.now} timeZone={zone} />,
          },
          {
            label: relief('gate'),
            rowHeader: true,
            cell: (day: ReliefDay) => <a href={day.href}>{nameOf(day, frame)}</a>,
          },
          {
            label: t('youth'),
            cell: ({ youth }: ReliefDay) => (
              <a href={youthPaths.youth(youth.id)}>{calledBy(youth.card, youth.number, frame.lang)}</a>
            ),
          },
        ]}
        rows={view.charges}
      />
    </section>
  );
}

const nameOf = ({ what, code }: ReliefDay, { lang }: Frame): string =>
  what === 'driver'
    ? reliefWords(lang)(`driver-${code as 'other'}`)
    : (gates.find(({ id }) => id === code)?.title[lang] ?? code);
