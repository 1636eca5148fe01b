import { z } from 'zod';
import { responsePaths } from '#casework/responses/index.ts';
import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { endCalendar, feedInput, readFeed, renewCalendar, seeCalendar } from './actions/calendar.ts';
import { recordInput, seeRecord, seeTimeline, timelineInput } from './actions/record.ts';
import { chooseView, lookedAt, lookedInput, seeWork, viewInput, workInput } from './actions/work.ts';
import { CalendarPage, calendarFile } from './pages/calendar.tsx';
import { RecordPage } from './pages/record.tsx';
import { TimelinePage } from './pages/timeline.tsx';
import { WorkPage } from './pages/work.tsx';
import { paths } from './paths.ts';
import { words } from './words.ts';

const signedIn = { signedIn: true } as const;

const workDoor = getDoor({
  method: 'GET',
  path: paths.work,
  access: signedIn,
  shift: true,
  audit: 'work.opened',
  input: workInput,
  action: seeWork,
  // A shift card has one page.
  page: (view, frame) =>
    frame.actor?.kind === 'shift'
      ? new Response(null, { status: 303, headers: { location: responsePaths.street } })
      : WorkPage({ view, frame }),
});

const calendarDoor = getDoor({
  method: 'GET',
  path: paths.calendar,
  access: signedIn,
  audit: { none: 'one’s own calendar address; nothing of a youth' },
  input: z.looseObject({}),
  action: seeCalendar,
  page: (view, frame) => <CalendarPage view={view} frame={frame} />,
});

const ownDesk = { none: 'one’s own desk; nothing of a youth is shown or changed' };

/** The doors of this module. */
export const doors: readonly AnyDoor[] = [
  getDoor({
    method: 'GET',
    path: paths.record(':youthId'),
    access: signedIn,
    audit: 'youth.opened',
    input: recordInput,
    action: seeRecord,
    page: (view, frame) => <RecordPage view={view} frame={frame} />,
  }),
  getDoor({
    method: 'GET',
    path: paths.timeline(':youthId'),
    access: signedIn,
    audit: 'youth.timeline-opened',
    input: timelineInput,
    action: seeTimeline,
    page: (view, frame) => <TimelinePage view={view} frame={frame} />,
  }),
  workDoor,
  door({
    method: 'POST',
    path: paths.workView,
    access: signedIn,
    audit: ownDesk,
    input: viewInput,
    action: chooseView,
    to: () => paths.work,
    form: workDoor,
    words,
  }),
  door({
    method: 'POST',
    path: paths.looked,
    access: signedIn,
    audit: ownDesk,
    input: lookedInput,
    action: lookedAt,
    to: () => paths.work,
    form: workDoor,
    words,
  }),
  calendarDoor,
  door({
    method: 'POST',
    path: paths.calendar,
    access: signedIn,
    audit: 'calendar.made',
    input: z.looseObject({}),
    action: renewCalendar,
    to: () => paths.calendar,
    form: calendarDoor,
    words,
  }),
  door({
    method: 'POST',
    path: paths.calendarEnding,
    access: signedIn,
    audit: 'calendar.ended',
    input: z.looseObject({}),
    action: endCalendar,
    to: () => paths.calendar,
    form: calendarDoor,
    words,
  }),
  getDoor({
    method: 'GET',
    path: paths.feed(':token'),
    access: { public: 'a calendar program polls it with a secret address; it names nobody and says not what is due' },
    audit: { none: 'no person asks, and nothing of a record is in it' },
    input: feedInput,
    action: readFeed,
    page: (feed, frame) => calendarFile(feed, frame),
  }),
];
