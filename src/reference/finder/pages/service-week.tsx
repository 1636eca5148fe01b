import { addDays, startOfDay } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { SummaryList } from '#ui/summary-list.tsx';
import { clockTime, weekdayWords } from '#ui/time-words.ts';
import type { ServiceView } from '../actions/service.ts';
import type { DayHours, Span } from '../model/opening.ts';
import { speak, tagOf } from '../spoken.ts';

type Props = { week: ServiceView['week']; today: string; zone: string; frame: Frame };

/** The coming seven days by name and date: holidays and fifth Fridays are in it as they will be. */
export function Week({ week, today, zone, frame }: Props) {
  const t = speak(frame);
  if (!week) return <p>{t('hoursUnknown')}</p>;
  return (
    <SummaryList
      rows={week.map((each) => ({
        label: [each.day === today ? t('today') : '', weekdayWords(each.day, tagOf(frame))].filter(Boolean).join(', '),
        value: hoursWords(each, zone, frame),
      }))}
    />
  );
}

function hoursWords({ day, spans, unusual }: DayHours, zone: string, frame: Frame): string {
  const t = speak(frame);
  const said = spans.length === 0 ? t('dayClosed') : spans.map((each) => spanWords(each, day, zone, frame)).join(', ');
  return unusual === null ? said : `${said} (${unusual || t('unusual')})`;
}

function spanWords({ from, until }: Span, day: string, zone: string, frame: Frame): string {
  const at = (moment: Date) => clockTime(moment, tagOf(frame), zone);
  const isWholeDay = from <= startOfDay(day, zone) && until >= startOfDay(addDays(day, 1), zone);
  return isWholeDay ? speak(frame)('dayAll') : `${at(from)} – ${at(until)}`;
}
