import { z } from 'zod';
import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { bring, bringByOrder, bringForm, bringFormInput, bringInput, orderInput } from './actions/bring.ts';
import {
  blockInput,
  blockPerson,
  end,
  endInput,
  extend,
  extendInput,
  lift,
  liftInput,
} from './actions/change-access.ts';
import {
  emergencyForm,
  emergencyInput,
  listEmergencies,
  openEmergency,
  review,
  reviewInput,
  reviewPageInput,
  seeEmergency,
} from './actions/emergency.ts';
import {
  cellsInput,
  confirm,
  confirmInput,
  draft,
  draftInput,
  publish,
  publishInput,
  rulesInput,
  saveCells,
  saveCellsInput,
  seeCells,
  seeRules,
} from './actions/rules.ts';
import { proofInput, prove, seal, sealInput, seeSealings, undo, undoInput } from './actions/sealing.ts';
import { seeAccess, youthInput } from './actions/see-access.ts';
import { looksInput, seeLooks } from './actions/see-looks.ts';
import { AccessPage } from './pages/access.tsx';
import { BringPage, OrderPage } from './pages/bring.tsx';
import { CellsPage } from './pages/cells.tsx';
import { EmergenciesPage, EmergencyPage, ReviewPage } from './pages/emergency.tsx';
import { LooksPage } from './pages/looks.tsx';
import { RulesPage } from './pages/rules.tsx';
import { SealingPage } from './pages/sealing.tsx';
import { paths } from './paths.ts';
import { words } from './words.ts';

const signedIn = { signedIn: true } as const;
const privacy = { roles: ['privacy'] } as const;
const administrators = { roles: ['administrator'] } as const;

const accessDoor = getDoor({
  method: 'GET',
  path: paths.access(':youthId'),
  access: signedIn,
  audit: 'access.seen',
  input: youthInput,
  action: seeAccess,
  page: (view, frame) => <AccessPage view={view} frame={frame} />,
});
const bringDoor = getDoor({
  method: 'GET',
  path: paths.bring(':youthId'),
  access: signedIn,
  audit: { none: 'an empty form: the county’s agencies and their people' },
  input: bringFormInput,
  action: bringForm,
  page: (view, frame) => <BringPage view={view} frame={frame} />,
});
const orderDoor = getDoor({
  ...bringDoor,
  path: paths.order(':youthId'),
  page: (view, frame) => <OrderPage view={view} frame={frame} />,
});
const looksDoor = getDoor({
  method: 'GET',
  path: paths.looks(':youthId'),
  access: signedIn,
  audit: 'access.looks-seen',
  input: looksInput,
  action: seeLooks,
  page: (view, frame) => <LooksPage view={view} frame={frame} />,
});
const emergencyDoor = getDoor({
  method: 'GET',
  path: paths.emergency,
  access: signedIn,
  audit: { none: 'an empty form' },
  input: z.looseObject({}),
  action: emergencyForm,
  page: (view, frame) => <EmergencyPage view={view} frame={frame} />,
});
const emergenciesDoor = getDoor({
  method: 'GET',
  path: paths.emergencies,
  access: signedIn,
  audit: 'emergencies.listed',
  input: z.looseObject({}),
  action: listEmergencies,
  page: (view, frame) => <EmergenciesPage view={view} frame={frame} />,
});
const reviewDoor = getDoor({
  method: 'GET',
  path: paths.review(':emergencyId'),
  access: signedIn,
  audit: 'emergency.seen',
  input: reviewPageInput,
  action: seeEmergency,
  page: (view, frame) => <ReviewPage view={view} frame={frame} />,
});
const rulesDoor = getDoor({
  method: 'GET',
  path: paths.rules,
  access: signedIn,
  audit: { none: 'the county’s table of law; no youth' },
  input: rulesInput.pick({}),
  action: (errand) => seeRules(errand, {}),
  page: (view, frame) => <RulesPage view={view} frame={frame} />,
});
const versionDoor = getDoor({ ...rulesDoor, path: paths.version(':version'), input: rulesInput, action: seeRules });
const cellsDoor = getDoor({
  method: 'GET',
  path: paths.cells(':version', ':category', ':recipient'),
  access: signedIn,
  audit: { none: 'the county’s table of law; no youth' },
  input: cellsInput,
  action: seeCells,
  page: (view, frame) => <CellsPage view={view} frame={frame} />,
});
const sealingDoor = getDoor({
  method: 'GET',
  path: paths.sealings,
  access: privacy,
  audit: 'sealings.listed',
  input: z.looseObject({}),
  action: seeSealings,
  page: (view, frame) => <SealingPage view={view} frame={frame} />,
});

const toAccess = ({ youthId }: { youthId: string }) => paths.access(youthId);

/** The doors of this module. */
export const doors: readonly AnyDoor[] = [
  accessDoor,
  bringDoor,
  orderDoor,
  looksDoor,
  emergencyDoor,
  emergenciesDoor,
  reviewDoor,
  rulesDoor,
  versionDoor,
  cellsDoor,
  sealingDoor,
  door({
    method: 'POST',
    path: paths.bring(':youthId'),
    access: signedIn,
    audit: 'access.brought',
    input: bringInput,
    action: bring,
    to: toAccess,
    form: bringDoor,
    words,
  }),
  door({
    method: 'POST',
    path: paths.order(':youthId'),
    access: signedIn,
    audit: 'access.ordered',
    input: orderInput,
    action: bringByOrder,
    to: toAccess,
    form: orderDoor,
    words,
  }),
  door({
    method: 'POST',
    path: paths.ending(':youthId', ':basisId'),
    access: signedIn,
    audit: 'access.ended',
    input: endInput,
    action: end,
    to: toAccess,
    form: accessDoor,
    words,
  }),
  door({
    method: 'POST',
    path: paths.extension(':youthId', ':basisId'),
    access: signedIn,
    audit: 'access.extended',
    input: extendInput,
    action: extend,
    to: toAccess,
    form: accessDoor,
    words,
  }),
  door({
    method: 'POST',
    path: paths.blocks(':youthId'),
    access: signedIn,
    audit: 'access.blocked',
    input: blockInput,
    action: blockPerson,
    to: toAccess,
    form: accessDoor,
    words,
  }),
  door({
    method: 'POST',
    path: paths.lifting(':youthId', ':blockId'),
    access: signedIn,
    audit: 'access.block-lifted',
    input: liftInput,
    action: lift,
    to: (_view, { youthId }) => paths.access(youthId),
    form: accessDoor,
    words,
  }),
  door({
    method: 'POST',
    path: paths.emergency,
    access: signedIn,
    audit: 'emergency.opened',
    input: emergencyInput,
    action: openEmergency,
    to: ({ youthId }) => paths.youth(youthId),
    form: emergencyDoor,
    words,
  }),
  door({
    method: 'POST',
    path: paths.review(':emergencyId'),
    access: privacy,
    audit: 'emergency.reviewed',
    input: reviewInput,
    action: review,
    to: () => paths.emergencies,
    form: reviewDoor,
    words,
  }),
  door({
    method: 'POST',
    path: paths.rules,
    access: administrators,
    audit: 'rules.drafted',
    input: draftInput,
    action: draft,
    to: ({ version }) => paths.version(version),
    form: rulesDoor,
    words,
  }),
  door({
    method: 'POST',
    path: paths.cells(':version', ':category', ':recipient'),
    access: administrators,
    audit: 'rules.edited',
    input: saveCellsInput,
    action: saveCells,
    to: ({ version }) => paths.version(version),
    form: cellsDoor,
    words,
  }),
  door({
    method: 'POST',
    path: paths.confirmation(':version', ':category', ':recipient'),
    access: administrators,
    audit: 'rules.confirmed',
    input: confirmInput,
    action: confirm,
    to: (_view, input) => paths.cells(input.version, input.category, input.recipient),
    form: cellsDoor,
    words,
  }),
  door({
    method: 'POST',
    path: paths.publishing(':version'),
    access: administrators,
    audit: 'rules.published',
    input: publishInput,
    action: publish,
    to: () => paths.rules,
    form: versionDoor,
    words,
  }),
  door({
    method: 'POST',
    path: paths.sealings,
    access: privacy,
    audit: 'matter.sealed',
    input: sealInput,
    action: seal,
    to: () => paths.sealings,
    form: sealingDoor,
    words,
  }),
  door({
    method: 'POST',
    path: paths.undoing(':sealingId'),
    access: privacy,
    audit: 'matter.unsealed',
    input: undoInput,
    action: undo,
    to: () => paths.sealings,
    form: sealingDoor,
    words,
  }),
  door({
    method: 'POST',
    path: paths.proof(':removalId'),
    access: privacy,
    audit: 'removal.proven',
    input: proofInput,
    action: prove,
    to: () => paths.sealings,
    form: sealingDoor,
    words,
  }),
];
