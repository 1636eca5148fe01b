import { meetingPaths } from '#casework/meetings/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import { icsOf } from '#platform/documents/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import type { CalendarView } from '../actions/calendar.ts';
import type { Feed } from '../calendar-store.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

/** One's own calendar address: made, renewed, ended. */
export function CalendarPage({ view, frame }: { view: CalendarView; frame: Frame }) {
  const t = words(frame.lang);
  const address = view.token ? `${frame.site.address ?? ''}${paths.feed(view.token)}` : null;
  return (
    <StaffPage frame={frame} title={t('calendar')} width="form" crumbs={[{ href: paths.work, label: t('work') }]}>
      <h1>{t('calendar')}</h1>
      <p class="usa-intro">{t('calendarIntro')}</p>
      {address === null ? (
        <EmptyState heading={t('calendarNone')}>
          <Form action={paths.calendar}>
            <SubmitButton>{t('calendarMake')}</SubmitButton>
          </Form>
        </EmptyState>
      ) : (
        <>
          <h2>{t('calendarAddress')}</h2>
          <p class="tl-address">
            <a href={address}>{address}</a>
          </p>
          <p>{t('calendarHow')}</p>
          <Alert kind="warning">{t('calendarSecret')}</Alert>
          <Actions>
            <Form action={paths.calendar}>
              <SubmitButton look="outline">{t('calendarRenew')}</SubmitButton>
            </Form>
            <Form action={paths.calendarEnding}>
              <SubmitButton look="outline">{t('calendarEnd')}</SubmitButton>
            </Form>
          </Actions>
        </>
      )}
    </StaffPage>
  );
}

/** The feed itself. */
export function calendarFile(feed: Feed, frame: Frame): Response {
  const t = words(frame.lang);
  if ('waitSeconds' in feed)
    return new Response(t('feedTooOften'), {
      status: 429,
      headers: { 'retry-after': String(feed.waitSeconds), 'content-type': 'text/plain; charset=utf-8' },
    });
  const steps = feed.steps.map(({ uid, dueAt, legal }) => ({
    uid: `${uid}@throughline`,
    dueAt,
    summary: t(legal ? 'icsLegal' : 'icsDue'),
    description: t('icsWhere'),
  }));
  const hearings = feed.hearings.map(({ uid, at }) => ({
    uid: `${uid}@throughline`,
    dueAt: at,
    summary: t('icsHearing'),
    description: t('icsWhere'),
  }));
  const meetings = feed.meetings.map(({ uid, id, startsAt, minutes, cancelled }) => ({
    uid: `${uid}@throughline`,
    dueAt: startsAt,
    endsAt: new Date(startsAt.getTime() + minutes * 60_000),
    summary: t('icsMeeting'),
    description: t('icsWhere'),
    url: `${frame.site.address ?? ''}${meetingPaths.meeting(id)}`,
    cancelled,
  }));
  const events = [...steps, ...hearings, ...meetings];
  return new Response(icsOf({ name: t('icsName'), now: frame.now, events }), {
    headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private, no-store' },
  });
}
