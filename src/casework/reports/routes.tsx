import { z } from 'zod';
import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { addFacts, addInput, seeAddition } from './actions/addition.ts';
import { dispose, disposeInput } from './actions/decide.ts';
import { list, listInput } from './actions/list.ts';
import { mine } from './actions/mine.ts';
import { aboutInput, fileReport, newReport, partnerInput } from './actions/partner.ts';
import { outcomeInput, recordReview, reviews, seeReview, takeInput, takeReview } from './actions/review.ts';
import { screenInput, screenReport, seeScreening } from './actions/screening.ts';
import { reportInput, see } from './actions/see.ts';
import { sendWritten, written, writtenInput } from './actions/written.ts';
import { callDoors } from './call-routes.tsx';
import { disclosureDoors } from './disclosure-routes.tsx';
import { AdditionPage } from './pages/addition.tsx';
import { DispositionPage } from './pages/disposition.tsx';
import { ListPage } from './pages/list.tsx';
import { MinePage } from './pages/mine.tsx';
import { PartnerPage } from './pages/partner.tsx';
import { ReportPage } from './pages/report.tsx';
import { ReviewPage } from './pages/review.tsx';
import { ReviewsPage } from './pages/reviews.tsx';
import { ScreeningPage } from './pages/screening.tsx';
import { WrittenPage } from './pages/written.tsx';
import { writtenPaper } from './pages/written-paper.ts';
import { paths } from './paths.ts';
import { words } from './words.ts';

const signedIn = { signedIn: true } as const;
const nothing = z.looseObject({});
// An entry would tell the youth, who may ask who looked, that this person is about to report (Pen. Code 11167(d)).
const emptyForm = { none: 'an empty form, with the name by which its reader just came from the record' } as const;

const partnerDoor = (path: string) =>
  getDoor({
    method: 'GET',
    path,
    access: signedIn,
    audit: emptyForm,
    input: aboutInput,
    action: newReport,
    page: (view, frame) => <PartnerPage view={view} frame={frame} />,
  });

/** A form's page and its sending, once for a youth still unknown and once for a known one. */
const filings = [paths.new, paths.newAbout(':youthId')].flatMap((path) => [
  partnerDoor(path),
  door({
    method: 'POST',
    path,
    access: signedIn,
    audit: 'report.filed',
    input: partnerInput,
    action: fileReport,
    to: ({ reportId, mandated }) => (mandated ? paths.written(reportId) : paths.mine),
    form: partnerDoor(path),
    words,
  }),
]);

const screeningDoor = getDoor({
  method: 'GET',
  path: paths.screening(':reportId'),
  access: signedIn,
  audit: 'report.opened',
  input: reportInput,
  action: seeScreening,
  page: (view, frame) => <ScreeningPage view={view} frame={frame} />,
});
const additionDoor = getDoor({
  method: 'GET',
  path: paths.addition(':reportId'),
  access: { roles: ['screener'] },
  audit: 'report.opened',
  input: reportInput,
  action: seeAddition,
  page: (view, frame) => <AdditionPage view={view} frame={frame} />,
});
const dispositionDoor = getDoor({
  method: 'GET',
  path: paths.disposition(':reportId'),
  access: signedIn,
  audit: 'report.opened',
  input: reportInput,
  action: seeScreening,
  page: (view, frame) => <DispositionPage view={view} frame={frame} />,
});
const reviewsDoor = getDoor({
  method: 'GET',
  path: paths.reviews,
  access: { roles: ['supervisor'] },
  audit: { none: 'shows no youth: what was decided, and when' },
  input: nothing,
  action: reviews,
  page: (view, frame) => <ReviewsPage view={view} frame={frame} />,
});
const reviewDoor = getDoor({
  method: 'GET',
  path: paths.review(':reportId'),
  access: { roles: ['supervisor'] },
  audit: 'report.opened',
  input: reportInput,
  action: seeReview,
  page: (view, frame) => <ReviewPage view={view} frame={frame} />,
});
const writtenDoor = getDoor({
  method: 'GET',
  path: paths.written(':reportId'),
  access: signedIn,
  audit: 'report.written-opened',
  input: writtenInput,
  action: written,
  page: (view, frame) => <WrittenPage view={view} frame={frame} />,
});

/** The doors of this module. */
export const doors: readonly AnyDoor[] = [
  getDoor({
    method: 'GET',
    path: paths.list,
    access: signedIn,
    audit: 'report.listed',
    input: listInput,
    action: list,
    page: (view, frame) => <ListPage view={view} frame={frame} />,
  }),
  ...callDoors,
  ...filings,
  ...disclosureDoors,
  getDoor({
    method: 'GET',
    path: paths.mine,
    access: signedIn,
    audit: 'report.own-listed',
    input: nothing,
    action: mine,
    page: (view, frame) => <MinePage view={view} frame={frame} />,
  }),
  reviewsDoor,
  getDoor({
    method: 'GET',
    path: paths.report(':reportId'),
    access: signedIn,
    audit: 'report.opened',
    input: reportInput,
    action: see,
    page: (view, frame) => <ReportPage view={view} frame={frame} />,
  }),
  screeningDoor,
  door({
    method: 'POST',
    path: paths.screening(':reportId'),
    access: signedIn,
    audit: 'report.screened',
    input: screenInput,
    action: screenReport,
    to: ({ reportId }) => paths.report(reportId),
    form: screeningDoor,
    words,
  }),
  additionDoor,
  door({
    method: 'POST',
    path: paths.addition(':reportId'),
    access: { roles: ['screener'] },
    audit: 'report.added-to',
    input: addInput,
    action: addFacts,
    to: ({ reportId }) => paths.report(reportId),
    form: additionDoor,
    words,
  }),
  dispositionDoor,
  door({
    method: 'POST',
    path: paths.disposition(':reportId'),
    access: signedIn,
    audit: 'report.decided',
    input: disposeInput,
    action: dispose,
    to: ({ reportId }) => paths.report(reportId),
    form: dispositionDoor,
    words,
  }),
  door({
    method: 'POST',
    path: paths.reviewTaking(':reportId'),
    access: { roles: ['supervisor'] },
    audit: 'report.review-taken',
    input: takeInput,
    action: takeReview,
    to: ({ reportId }) => paths.review(reportId),
    form: reviewsDoor,
    words,
  }),
  reviewDoor,
  door({
    method: 'POST',
    path: paths.review(':reportId'),
    access: { roles: ['supervisor'] },
    audit: 'report.reviewed',
    input: outcomeInput,
    action: recordReview,
    to: ({ reportId }) => paths.report(reportId),
    form: reviewDoor,
    words,
  }),
  writtenDoor,
  door({
    method: 'POST',
    path: paths.written(':reportId'),
    access: signedIn,
    audit: 'report.written-sent',
    input: writtenInput,
    action: sendWritten,
    to: ({ reportId }) => paths.written(reportId),
    form: writtenDoor,
    words,
  }),
  getDoor({
    method: 'GET',
    path: paths.writtenPdf(':reportId'),
    access: signedIn,
    audit: 'report.written-printed',
    input: writtenInput,
    action: written,
    page: writtenPaper,
  }),
];
