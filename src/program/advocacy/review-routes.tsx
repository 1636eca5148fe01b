import type { AnyDoor } from '#platform/http/door.ts';
import { door, getDoor } from '#platform/http/door.ts';
import {
  addRequired,
  beginInput,
  beginReview,
  endRequired,
  findingInput,
  findingViewInput,
  keepFinding,
  requirementEndInput,
  requirementInput,
  seeCompliance,
  seeFinding,
  signInput,
  signIt,
} from './actions/compliance.ts';
import { contractInput } from './actions/contract.ts';
import { addInterview, interviewInput, reviewInput, reviewsInput, seeReviews, writeReview } from './actions/reviews.ts';
import { complianceCsv } from './csv.ts';
import { CompliancePage } from './pages/compliance.tsx';
import { FindingPage } from './pages/finding-form.tsx';
import { ReviewsPage } from './pages/reviews.tsx';
import { paths } from './paths.ts';
import { words } from './words.ts';

const signedIn = { signedIn: true } as const;
const noYouth = { none: 'what a contract asks for; no youth' } as const;

const complianceDoor = getDoor({
  method: 'GET',
  path: paths.compliance(':contractId'),
  access: signedIn,
  audit: noYouth,
  input: contractInput,
  action: seeCompliance,
  page: (view, frame) => <CompliancePage view={view} frame={frame} />,
});
const findingDoor = getDoor({
  method: 'GET',
  path: paths.finding(':contractId', ':requirementId'),
  access: signedIn,
  audit: noYouth,
  input: findingViewInput,
  action: seeFinding,
  page: (view, frame) => <FindingPage view={view} frame={frame} />,
});
const reviewsDoor = getDoor({
  method: 'GET',
  path: paths.reviews(':youthId'),
  access: signedIn,
  audit: 'advocacy.reviews-opened',
  input: reviewsInput,
  action: seeReviews,
  page: (view, frame) => <ReviewsPage view={view} frame={frame} />,
});

const ofCheck = {
  method: 'POST',
  access: signedIn,
  to: ({ contractId }: { contractId: string }) => paths.compliance(contractId),
  form: complianceDoor,
  words,
} as const;
const ofReview = {
  method: 'POST',
  access: signedIn,
  to: ({ youthId }: { youthId: string }) => paths.reviews(youthId),
  form: reviewsDoor,
  words,
} as const;

/** The doors of contract compliance, and of case reviews. */
export const reviewDoors: readonly AnyDoor[] = [
  complianceDoor,
  getDoor({
    method: 'GET',
    path: paths.complianceFile(':contractId'),
    access: signedIn,
    audit: 'advocacy.compliance-downloaded',
    input: contractInput,
    action: seeCompliance,
    page: (view, frame) =>
      new Response(complianceCsv(view, frame.lang), {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': 'attachment; filename="contract.csv"',
          'cache-control': 'no-store',
        },
      }),
  }),
  door({
    ...ofCheck,
    path: paths.compliance(':contractId'),
    audit: 'advocacy.check-begun',
    input: beginInput,
    action: beginReview,
  }),
  door({
    ...ofCheck,
    path: paths.requirements(':contractId'),
    audit: 'advocacy.required',
    input: requirementInput,
    action: addRequired,
  }),
  door({
    ...ofCheck,
    path: paths.requirementEnd(':contractId', ':requirementId'),
    audit: 'advocacy.required-no-more',
    input: requirementEndInput,
    action: endRequired,
  }),
  findingDoor,
  door({
    ...ofCheck,
    path: paths.finding(':contractId', ':requirementId'),
    audit: 'advocacy.found',
    input: findingInput,
    action: keepFinding,
    form: findingDoor,
  }),
  door({ ...ofCheck, path: paths.signing(':contractId'), audit: 'advocacy.signed', input: signInput, action: signIt }),
  reviewsDoor,
  door({
    ...ofReview,
    path: paths.reviews(':youthId'),
    audit: 'advocacy.review-written',
    input: reviewInput,
    action: writeReview,
  }),
  door({
    ...ofReview,
    path: paths.interviews(':youthId'),
    audit: 'advocacy.interview-kept',
    input: interviewInput,
    action: addInterview,
  }),
];
