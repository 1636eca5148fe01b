import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { seeCharge } from './actions/charge.ts';
import {
  addCharge,
  changeInput,
  chargeInput,
  editCharge,
  lookInput,
  lookUpCode,
  newChargeInput,
  oneChargeInput,
  seeChange,
  seeNewCharge,
  takeBackCharge,
  withdrawInput,
} from './actions/charges.ts';
import { addDriver, answerDriverInput, driverInput, settleDriver } from './actions/drivers.ts';
import { answerGate, answerGateInput, askGate, askGateInput } from './actions/gates.ts';
import { seeRelief, youthInput } from './actions/record.ts';
import {
  accountInput,
  accountOfInput,
  addEvidence,
  dropInput,
  evidenceInput,
  keepAccount,
  keepSheet,
  seeAccount,
  seeSheet,
  sheetInput,
  takeOutEvidence,
} from './actions/sheet.ts';
import { explainedDoors } from './explained-routes.tsx';
import { historyDoors } from './history-routes.tsx';
import { openingDoors } from './opening-routes.tsx';
import { AccountPage } from './pages/account.tsx';
import { ChargePage } from './pages/charge.tsx';
import { ChangeChargePage, NewChargePage } from './pages/charge-form.tsx';
import { ReliefPage } from './pages/record.tsx';
import { WorksheetPage } from './pages/worksheet.tsx';
import { paths } from './paths.ts';
import { words } from './words.ts';

const signedIn = { signedIn: true } as const;
const one = [':youthId', ':chargeId'] as const;
const get = { method: 'GET', access: signedIn } as const;
const post = { method: 'POST', access: signedIn, words } as const;

const reliefDoor = getDoor({
  ...get,
  path: paths.relief(':youthId'),
  audit: 'relief.opened',
  input: youthInput,
  action: seeRelief,
  page: (view, frame) => <ReliefPage view={view} frame={frame} />,
});
const newChargeDoor = getDoor({
  ...get,
  path: paths.charges(':youthId'),
  audit: 'relief.opened',
  input: newChargeInput,
  action: seeNewCharge,
  page: (view, frame) => <NewChargePage view={view} frame={frame} />,
});
const chargeDoor = getDoor({
  ...get,
  path: paths.charge(...one),
  audit: 'relief.charge-opened',
  input: oneChargeInput,
  action: seeCharge,
  page: (view, frame) => <ChargePage view={view} frame={frame} />,
});
const changeDoor = getDoor({
  ...get,
  path: paths.changing(...one),
  audit: 'relief.charge-opened',
  input: oneChargeInput,
  action: seeChange,
  page: (view, frame) => <ChangeChargePage view={view} frame={frame} />,
});
const sheetDoor = getDoor({
  ...get,
  path: paths.worksheet(...one),
  audit: 'relief.worksheet-opened',
  input: oneChargeInput,
  action: seeSheet,
  page: (view, frame) => <WorksheetPage view={view} frame={frame} />,
});
const accountDoor = getDoor({
  ...get,
  path: paths.account(':youthId'),
  audit: 'relief.account-opened',
  input: accountOfInput,
  action: seeAccount,
  page: (view, frame) => <AccountPage view={view} frame={frame} />,
});

type OfYouth = { youthId: string };
type OfCharge = OfYouth & { chargeId: string };
const toRelief = ({ youthId }: OfYouth) => paths.relief(youthId);
const toCharge = ({ youthId, chargeId }: OfCharge) => paths.charge(youthId, chargeId);
const toSheet = ({ youthId, chargeId }: OfCharge) => paths.worksheet(youthId, chargeId);

/** The doors of this module. */
export const doors: readonly AnyDoor[] = [
  reliefDoor,
  ...explainedDoors,
  newChargeDoor,
  door({
    ...post,
    path: paths.charges(':youthId'),
    audit: 'relief.charge-written',
    input: chargeInput,
    action: addCharge,
    // The next one: several are written in a row.
    to: ({ youthId }: OfYouth) => paths.charges(youthId),
    form: newChargeDoor,
  }),
  door({
    ...post,
    path: paths.lookingUp(':youthId'),
    audit: 'relief.opened',
    input: lookInput,
    action: lookUpCode,
    to: ({ record }) => paths.charges(record.id),
    form: newChargeDoor,
    answer: (view, frame) => <NewChargePage view={view} frame={frame} />,
  }),
  chargeDoor,
  changeDoor,
  door({
    ...post,
    path: paths.changing(...one),
    audit: 'relief.charge-changed',
    input: changeInput,
    action: editCharge,
    to: toCharge,
    form: changeDoor,
  }),
  door({
    ...post,
    path: paths.withdrawing(...one),
    audit: 'relief.charge-withdrawn',
    input: withdrawInput,
    action: takeBackCharge,
    to: toRelief,
    form: chargeDoor,
  }),
  sheetDoor,
  door({
    ...post,
    path: paths.worksheet(...one),
    audit: 'relief.worksheet-written',
    input: sheetInput,
    action: keepSheet,
    to: toSheet,
    form: sheetDoor,
  }),
  door({
    ...post,
    path: paths.evidence(...one),
    audit: 'relief.evidence-added',
    input: evidenceInput,
    action: addEvidence,
    to: toSheet,
    form: sheetDoor,
  }),
  door({
    ...post,
    path: paths.dropping(...one, ':evidenceId'),
    audit: 'relief.evidence-dropped',
    input: dropInput,
    action: takeOutEvidence,
    to: toSheet,
    form: sheetDoor,
  }),
  door({
    ...post,
    path: paths.asks(...one),
    audit: 'relief.gate-asked',
    input: askGateInput,
    action: askGate,
    to: toCharge,
    form: chargeDoor,
  }),
  door({
    ...post,
    path: paths.answering(...one, ':askId'),
    audit: 'relief.gate-answered',
    input: answerGateInput,
    action: answerGate,
    to: toCharge,
    form: chargeDoor,
  }),
  accountDoor,
  door({
    ...post,
    path: paths.account(':youthId'),
    audit: 'relief.account-written',
    input: accountInput,
    action: keepAccount,
    to: toRelief,
    form: accountDoor,
  }),
  door({
    ...post,
    path: paths.drivers(':youthId'),
    audit: 'relief.driver-found',
    input: driverInput,
    action: addDriver,
    to: toRelief,
    form: reliefDoor,
  }),
  door({
    ...post,
    path: paths.answeringDriver(':youthId', ':driverId'),
    audit: 'relief.driver-answered',
    input: answerDriverInput,
    action: settleDriver,
    to: toRelief,
    form: reliefDoor,
  }),
  ...historyDoors,
  ...openingDoors,
];
