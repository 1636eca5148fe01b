import { moneyWords } from '#casework/money/index.ts';
import { type AnyDoor, type AnyForm, door, getDoor } from '#platform/http/door.ts';
import { AskForPage, oncallPaths, oncallWords } from '#program/oncall/index.ts';
import {
  appointLeader,
  end,
  endLeader,
  headsInput,
  keepers,
  keepHeads,
  leaderInput,
  leading,
  markInput,
  markOne,
  open,
  openInput,
  seeKept,
  seeList,
  seeSession,
  sessionInput,
} from './actions/classes.ts';
import { askWith, beginWith, interpreterInput } from './actions/interpreter.ts';
import { askParentMoney, moneyFormInput, moneyInput, seeParentMoney, showParentFunds } from './actions/money.ts';
import { anyInput, classInput } from './actions/public.ts';
import {
  answer,
  answerInput,
  dutyInput,
  requestInput,
  seeRequest,
  seeRequests,
  setDuty,
  step,
  stepInput,
} from './actions/requests.ts';
import { KeptPage } from './pages/kept.tsx';
import { ListPage } from './pages/list.tsx';
import { AskMoneyPage } from './pages/money.tsx';
import { RequestPage } from './pages/request.tsx';
import { RequestsPage } from './pages/requests.tsx';
import { SessionPage } from './pages/session.tsx';
import { paths } from './paths.ts';
import { words } from './words.ts';

const classroom = { roles: ['parent-partner', 'clinician', 'training-lead', 'plan-lead'] } as const;
const keeping = { roles: keepers } as const;
const leads = { roles: leading } as const;
const partners = { roles: ['parent-partner'] } as const;
const noYouth = { none: 'classes and numbers; no person' } as const;

const list = getDoor({
  method: 'GET',
  path: paths.list,
  access: classroom,
  audit: noYouth,
  input: anyInput,
  action: seeList,
  page: (view, frame) => <ListPage view={view} frame={frame} />,
});
const kept = getDoor({
  method: 'GET',
  path: paths.kept(':classId'),
  access: classroom,
  audit: noYouth,
  input: classInput,
  action: seeKept,
  page: (view, frame) => <KeptPage view={view} frame={frame} />,
});
const session = getDoor({
  method: 'GET',
  path: paths.session(':classId', ':n'),
  access: leads,
  audit: 'parents.attendance-seen',
  input: sessionInput,
  action: seeSession,
  page: (view, frame) => <SessionPage view={view} frame={frame} />,
});
const requests = getDoor({
  method: 'GET',
  path: paths.requests,
  access: partners,
  audit: 'parents.requests-listed',
  input: anyInput,
  action: seeRequests,
  page: (view, frame) => <RequestsPage view={view} frame={frame} />,
});
const request = getDoor({
  method: 'GET',
  path: paths.request(':requestId'),
  access: partners,
  audit: 'parents.request-opened',
  input: requestInput,
  action: seeRequest,
  page: (view, frame) => <RequestPage view={view} frame={frame} />,
});
const interpreter = getDoor({
  method: 'GET',
  path: paths.interpreter(':requestId'),
  access: partners,
  audit: 'parents.request-opened',
  input: requestInput,
  action: beginWith,
  page: ({ requestId, lang }, frame) => <AskForPage to={paths.interpreter(requestId)} lang={lang} frame={frame} />,
});

const money = getDoor({
  method: 'GET',
  path: paths.money(':requestId'),
  access: partners,
  audit: 'parents.request-opened',
  input: moneyFormInput,
  action: seeParentMoney,
  page: (view, frame) => <AskMoneyPage {...view} frame={frame} />,
});
const toKept = ({ classId }: { classId: string }): string => paths.kept(classId);
const toSession = ({ classId, n }: { classId: string; n: number }): string => paths.session(classId, String(n));
const toRequest = ({ requestId }: { requestId: string }): string => paths.request(requestId);
const ofClass = { method: 'POST', access: keeping, to: toKept, form: kept as AnyForm, words } as const;
const ofSession = { method: 'POST', access: leads, to: toSession, form: session as AnyForm, words } as const;
const ofRequest = { method: 'POST', access: partners, to: toRequest, form: request as AnyForm, words } as const;

/** The doors of those who keep classes, lead them, and answer parents. */
export const staffDoors: readonly AnyDoor[] = [
  list,
  door({ ...ofClass, path: paths.list, audit: 'parents.class-opened', input: openInput, action: open, form: list }),
  kept,
  door({
    ...ofClass,
    path: paths.end(':classId'),
    access: classroom,
    audit: 'parents.class-ended',
    input: classInput,
    action: end,
  }),
  door({
    ...ofClass,
    path: paths.leaders(':classId'),
    audit: 'parents.leader-named',
    input: leaderInput,
    action: appointLeader,
  }),
  door({
    ...ofClass,
    path: paths.leaderEnd(':classId', ':userId'),
    audit: 'parents.leader-ended',
    input: leaderInput,
    action: endLeader,
  }),
  session,
  door({
    ...ofSession,
    path: paths.session(':classId', ':n'),
    audit: 'parents.attendance-noted',
    input: markInput,
    action: markOne,
  }),
  door({
    ...ofSession,
    path: paths.heads(':classId', ':n'),
    audit: 'parents.heads-counted',
    input: headsInput,
    action: keepHeads,
  }),
  requests,
  door({
    method: 'POST',
    path: paths.duty,
    access: partners,
    audit: 'parents.duty-set',
    input: dutyInput,
    action: setDuty,
    to: () => paths.requests,
    form: requests,
    words,
  }),
  request,
  door({
    ...ofRequest,
    path: paths.step(':requestId'),
    audit: 'parents.request-moved',
    input: stepInput,
    action: step,
  }),
  door({
    ...ofRequest,
    path: paths.answer(':requestId'),
    audit: 'parents.request-answered',
    input: answerInput,
    action: answer,
  }),
  money,
  door({
    method: 'POST',
    path: paths.moneyFunds(':requestId'),
    access: partners,
    audit: { none: 'which funds may pay; nothing is kept' },
    input: moneyInput,
    action: showParentFunds,
    to: ({ requestId }) => paths.money(requestId),
    answer: (view, frame) => <AskMoneyPage {...view} frame={frame} />,
    form: money,
    words: moneyWords,
  }),
  door({
    method: 'POST',
    path: paths.money(':requestId'),
    access: partners,
    audit: 'money.asked',
    input: moneyInput,
    action: askParentMoney,
    to: toRequest,
    form: money,
    words: moneyWords,
  }),
  interpreter,
  door({
    method: 'POST',
    path: paths.interpreter(':requestId'),
    access: partners,
    audit: 'oncall.asked',
    input: interpreterInput,
    action: askWith,
    to: ({ id }) => oncallPaths.ask(id),
    form: interpreter as AnyForm,
    words: oncallWords,
  }),
];
