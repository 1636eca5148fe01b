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
import { seeAccess, youthInput } from './actions/see-access.ts';
import { looksInput, seeLooks } from './actions/see-looks.ts';
import { AccessPage } from './pages/access.tsx';
import { BringPage, OrderPage } from './pages/bring.tsx';
import { EmergenciesPage, EmergencyPage, ReviewPage } from './pages/emergency.tsx';
import { LooksPage } from './pages/looks.tsx';
import { paths } from './paths.ts';
import { doors as ruleDoors } from './rule-routes.tsx';
import { doors as sealingDoors } from './sealing-routes.tsx';
import { words } from './words.ts';

const signedIn = { signedIn: true } as const;
const privacy = { roles: ['privacy'] } as const;

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
  ...ruleDoors,
  ...sealingDoors,
];
