import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import {
  applicationInput,
  fileInput,
  type MadeFile,
  makeApplication,
  seeApplication,
  writeApplication,
} from './actions/packet.ts';
import { claimInput, kindInput, seeBegin, seeClaim, seeClaims, youthInput } from './actions/see.ts';
import {
  addStep,
  addWatch,
  beginClaim,
  beginInput,
  stepInput,
  stepOfInput,
  takeBackStep,
  watchInput,
} from './actions/write.ts';
import { applicationWords } from './application-words.ts';
import { ApplicationPage } from './pages/application.tsx';
import { BeginPage } from './pages/begin.tsx';
import { ClaimPage } from './pages/claim.tsx';
import { ClaimsPage } from './pages/claims.tsx';
import { paths } from './paths.ts';
import { words } from './words.ts';

const get = { method: 'GET', access: { signedIn: true } } as const;
const one = [':youthId', ':claimId'] as const;

const beginDoor = getDoor({
  ...get,
  path: paths.begin(':youthId', ':claimKind'),
  audit: 'claims.opened',
  input: kindInput,
  action: seeBegin,
  page: (view, frame) => <BeginPage view={view} frame={frame} />,
});
const claimDoor = getDoor({
  ...get,
  path: paths.one(...one),
  audit: 'claims.opened',
  input: claimInput,
  action: seeClaim,
  page: (view, frame) => <ClaimPage view={view} frame={frame} />,
});
const applicationDoor = getDoor({
  ...get,
  path: paths.application(...one),
  audit: 'claims.opened',
  input: claimInput,
  action: seeApplication,
  page: (view, frame) => <ApplicationPage view={view} frame={frame} />,
});

const fileOf = ({ bytes, name }: MadeFile) =>
  new Response(bytes.slice().buffer, {
    headers: {
      'content-type': name.endsWith('.pdf')
        ? 'application/pdf'
        : 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'content-disposition': `${name.endsWith('.pdf') ? 'inline' : 'attachment'}; filename="${name}"`,
      'cache-control': 'no-store',
    },
  });

type OfClaim = { youthId: string; claimId: string };
const post = { method: 'POST', access: { signedIn: true }, words } as const;
const ofClaim = {
  ...post,
  to: ({ youthId, claimId }: OfClaim) => paths.one(youthId, claimId),
  form: claimDoor,
} as const;

/** The doors of this module. */
export const doors: readonly AnyDoor[] = [
  getDoor({
    ...get,
    path: paths.ofYouth(':youthId'),
    audit: 'claims.opened',
    input: youthInput,
    action: seeClaims,
    page: (view, frame) => <ClaimsPage view={view} frame={frame} />,
  }),
  beginDoor,
  door({
    ...ofClaim,
    path: paths.begin(':youthId', ':claimKind'),
    audit: 'claims.begun',
    input: beginInput,
    action: beginClaim,
    form: beginDoor,
  }),
  claimDoor,
  door({ ...ofClaim, path: paths.steps(...one), audit: 'claims.step-kept', input: stepInput, action: addStep }),
  door({
    ...ofClaim,
    path: paths.back(...one, ':claimStep'),
    audit: 'claims.step-taken-back',
    input: stepOfInput,
    action: takeBackStep,
  }),
  door({ ...ofClaim, path: paths.watch(...one), audit: 'claims.watched', input: watchInput, action: addWatch }),
  applicationDoor,
  door({
    ...post,
    words: applicationWords,
    path: paths.application(...one),
    audit: 'claims.application-written',
    input: applicationInput,
    action: writeApplication,
    to: ({ youthId, claimId }: OfClaim) => paths.application(youthId, claimId),
    form: applicationDoor,
  }),
  getDoor({
    ...get,
    path: paths.file(...one, ':paper'),
    audit: 'claims.printed',
    input: fileInput,
    action: makeApplication,
    page: fileOf,
  }),
];
