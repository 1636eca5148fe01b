import type { AnyDoor } from '#platform/http/door.ts';
import { door, getDoor } from '#platform/http/door.ts';
import { caseloadInput, meInput, sayMine, seeCaseload } from './actions/caseload.ts';
import { anything } from './actions/contract.ts';
import { homeInput, seeHome } from './actions/home.ts';
import {
  forStepInput,
  fromAskInput,
  ofYouthInput,
  referForStep,
  referInput,
  referOutside,
  referOutsideInput,
  referStepInput,
  referYouth,
  seeForStep,
  seeFromAsk,
  seeOfYouth,
  seeRefer,
} from './actions/refer.ts';
import {
  askInput,
  declineIt,
  decliningInput,
  eventInput,
  noteIt,
  routeIt,
  routingInput,
  seeReferral,
  take,
  takingInput,
} from './actions/referral.ts';
import { contractDoors } from './contract-routes.tsx';
import { CaseloadPage } from './pages/caseload.tsx';
import { HomePage } from './pages/home.tsx';
import { ForStepPage, OfYouthPage, ReferPage } from './pages/refer.tsx';
import { ReferralPage } from './pages/referral.tsx';
import { paths } from './paths.ts';
import { reviewDoors } from './review-routes.tsx';
import { words } from './words.ts';

const signedIn = { signedIn: true } as const;
const staffOnly = { none: 'people of one’s own program and what they say of their work; no youth' } as const;

const ofYouthDoor = getDoor({
  method: 'GET',
  path: paths.ofYouth(':youthId'),
  access: signedIn,
  audit: 'advocacy.youth-opened',
  input: ofYouthInput,
  action: seeOfYouth,
  page: (view, frame) => <OfYouthPage view={view} frame={frame} />,
});
const referDoor = getDoor({
  method: 'GET',
  path: paths.refer,
  access: signedIn,
  audit: { none: 'an empty form; no youth' },
  input: anything,
  action: seeRefer,
  page: (view, frame) => <ReferPage view={view} frame={frame} />,
});
const forStepDoor = getDoor({
  method: 'GET',
  path: paths.forStep(':responseId', ':stepId'),
  access: signedIn,
  audit: 'advocacy.youth-opened',
  input: forStepInput,
  action: seeForStep,
  page: (view, frame) => <ForStepPage view={view} frame={frame} />,
});
const referralDoor = getDoor({
  method: 'GET',
  path: paths.referral(':advocacyId'),
  access: signedIn,
  audit: 'advocacy.referral-opened',
  input: askInput,
  action: seeReferral,
  page: (view, frame) => <ReferralPage view={view} frame={frame} />,
});
const caseloadDoor = getDoor({
  method: 'GET',
  path: paths.caseload,
  access: signedIn,
  audit: staffOnly,
  input: caseloadInput,
  action: seeCaseload,
  page: (view, frame) => <CaseloadPage view={view} frame={frame} />,
});
const ofReferral = {
  method: 'POST',
  access: signedIn,
  to: ({ advocacyId }: { advocacyId: string }) => paths.referral(advocacyId),
  form: referralDoor,
  words,
} as const;

/** The doors of this module. */
export const doors: readonly AnyDoor[] = [
  getDoor({
    method: 'GET',
    path: paths.home,
    access: signedIn,
    audit: 'advocacy.list-opened',
    input: homeInput,
    action: seeHome,
    page: (view, frame) => <HomePage view={view} frame={frame} />,
  }),
  ofYouthDoor,
  door({
    method: 'POST',
    path: paths.ofYouth(':youthId'),
    access: signedIn,
    audit: 'advocacy.asked',
    input: referInput,
    action: referYouth,
    to: ({ youthId }) => paths.ofYouth(youthId),
    form: ofYouthDoor,
    words,
  }),
  forStepDoor,
  door({
    method: 'POST',
    path: paths.forStep(':responseId', ':stepId'),
    access: signedIn,
    audit: 'advocacy.asked',
    input: referStepInput,
    action: referForStep,
    to: ({ next }) => next,
    form: forStepDoor,
    words,
  }),
  getDoor({
    method: 'GET',
    path: paths.forAsk(':askId'),
    access: signedIn,
    audit: 'ask.opened',
    input: fromAskInput,
    action: seeFromAsk,
    page: (view, frame) => <ReferPage view={view} frame={frame} />,
  }),
  referDoor,
  door({
    ...ofReferral,
    path: paths.refer,
    audit: 'advocacy.asked',
    input: referOutsideInput,
    action: referOutside,
    form: referDoor,
  }),
  referralDoor,
  door({
    ...ofReferral,
    path: paths.taking(':advocacyId'),
    audit: 'advocacy.taken',
    input: takingInput,
    action: take,
  }),
  door({
    ...ofReferral,
    path: paths.declining(':advocacyId'),
    audit: 'advocacy.declined',
    input: decliningInput,
    action: declineIt,
    to: () => paths.home,
  }),
  door({
    ...ofReferral,
    path: paths.routing(':advocacyId'),
    audit: 'advocacy.routed',
    input: routingInput,
    action: routeIt,
  }),
  door({ ...ofReferral, path: paths.event(':advocacyId'), audit: 'advocacy.noted', input: eventInput, action: noteIt }),
  caseloadDoor,
  door({
    method: 'POST',
    path: paths.caseload,
    access: signedIn,
    audit: staffOnly,
    input: meInput,
    action: sayMine,
    to: () => paths.caseload,
    form: caseloadDoor,
    words,
  }),
  ...contractDoors,
  ...reviewDoors,
];
