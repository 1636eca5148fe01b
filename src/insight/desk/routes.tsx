import { type Door, getDoor } from '#platform/http/door.ts';
import { recordInput, seeRecord, seeTimeline, timelineInput } from './actions/record.ts';
import { RecordPage } from './pages/record.tsx';
import { TimelinePage } from './pages/timeline.tsx';
import { paths } from './paths.ts';

const signedIn = { signedIn: true } as const;

/** The doors of this module. */
// biome-ignore lint/suspicious/noExplicitAny: rows of many input types; each checks its own.
export const doors: readonly Door<any, any>[] = [
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
];
