import type { Calendars } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { Clock } from '#ui/clock.tsx';
import { Table } from '#ui/table.tsx';
import { type Clock as Counted, clocksOf, type Facts } from '../model/clocks.ts';
import type { Terms } from '../model/terms.ts';
import { words } from '../words.ts';
import { dayIn, zoneOf } from './shown.ts';

type Props = { facts: Facts; terms: readonly Terms[]; calendars: Calendars; frame: Frame };

/** Each step of one program's time: done, running by the contract's clock, or with no clock, since none was entered. */
export function Clocks({ facts, terms, calendars, frame }: Props) {
  const t = words(frame.lang);
  return (
    <Table
      caption={t('clocks')}
      captionHidden
      compact
      rows={clocksOf(facts, terms, calendars)}
      columns={[
        { label: t('step'), rowHeader: true, cell: ({ step }) => t(`step-${step}`) },
        { label: t('howItStands'), cell: (clock) => <Stand clock={clock} frame={frame} /> },
      ]}
    />
  );
}

function Stand({ clock, frame }: { clock: Counted; frame: Frame }) {
  const t = words(frame.lang);
  if (clock.doneAt && !clock.dueAt) return <>{t('doneOn', { day: dayIn(clock.doneAt, frame) })}</>;
  if (clock.state === 'ahead') return <>{t('comesAfter')}</>;
  if (clock.state === 'over') return <>{t('stepOver')}</>;
  if (!clock.dueAt) return <>{t('noClockYet')}</>;
  return <Clock dueAt={clock.dueAt} doneAt={clock.doneAt} now={frame.now} timeZone={zoneOf(frame)} />;
}

/** What is owed next. */
export function NextClock({ facts, terms, calendars, frame }: Props) {
  const t = words(frame.lang);
  const [next] = clocksOf(facts, terms, calendars, 'running');
  if (!next) return <>–</>;
  return (
    <>
      {t(`step-${next.step}`)}: <Stand clock={next} frame={frame} />
    </>
  );
}
