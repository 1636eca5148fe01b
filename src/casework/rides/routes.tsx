import type { Child } from 'hono/jsx';
import { MoneyAskPage, moneyWords } from '#casework/money/index.ts';
import { type AnyDoor, type AnyForm, door, getDoor } from '#platform/http/door.ts';
import { askInput, askRide, formInput, seeRides } from './actions/ask.ts';
import { deskInput, seeDesk } from './actions/desk.ts';
import {
  actInput,
  arrivalInput,
  arrived,
  askOne,
  nextInput,
  oneInput,
  providerTold,
  rate,
  rateInput,
  say,
  sayInput,
  seeRide,
  sendInput,
  sendOn,
  takeBack,
  told,
} from './actions/follow.ts';
import {
  askRideMoney,
  moneyFormInput,
  moneyInput,
  type RideMoneyView,
  seeRideMoney,
  showRideFunds,
} from './actions/money.ts';
import { DeskPage } from './pages/desk.tsx';
import { OfYouthPage } from './pages/of-youth.tsx';
import { RidePage } from './pages/ride.tsx';
import { paths } from './paths.ts';
import { vendorDoors } from './vendor-routes.tsx';
import { words } from './words.ts';

const signedIn = { signedIn: true } as const;
const ids = [':youthId', ':rideId'] as const;

const ofYouth = getDoor({
  method: 'GET',
  path: paths.ofYouth(':youthId'),
  access: signedIn,
  audit: 'rides.of-youth-opened',
  input: formInput,
  action: seeRides,
  page: (view, frame) => <OfYouthPage view={view} frame={frame} />,
});
const one = getDoor({
  method: 'GET',
  path: paths.ride(...ids),
  access: signedIn,
  audit: 'rides.opened',
  input: oneInput,
  action: seeRide,
  page: (view, frame) => <RidePage view={view} frame={frame} />,
});
type Done = { youthId: string; rideId: string };
const ofRide = {
  method: 'POST',
  access: signedIn,
  to: ({ youthId, rideId }: Done) => paths.ride(youthId, rideId),
  form: one as AnyForm,
  words,
} as const;

const moneyPage = (
  { youthId, rideId, form }: RideMoneyView,
  frame: Parameters<typeof MoneyAskPage>[0]['frame'],
): Child => (
  <MoneyAskPage
    view={form}
    frame={frame}
    to={{ send: paths.money(youthId, rideId), funds: paths.moneyFunds(youthId, rideId) }}
  />
);
const money = getDoor({
  method: 'GET',
  path: paths.money(...ids),
  access: signedIn,
  audit: { none: 'a form; what is sent with it is written down' },
  input: moneyFormInput,
  action: seeRideMoney,
  page: moneyPage,
});
const ofMoney = { ...ofRide, form: money as AnyForm, words: moneyWords } as const;

/** The doors of who asks for a ride and follows it; beside them those of the providers. */
export const doors: readonly AnyDoor[] = [
  getDoor({
    method: 'GET',
    path: paths.desk,
    access: signedIn,
    audit: 'rides.listed',
    input: deskInput,
    action: seeDesk,
    page: (view, frame) => <DeskPage view={view} frame={frame} />,
  }),
  ...vendorDoors,
  ofYouth,
  door({
    method: 'POST',
    path: paths.ofYouth(':youthId'),
    access: signedIn,
    audit: 'rides.asked',
    input: askInput,
    action: askRide,
    to: ({ youthId, id }) => paths.ride(youthId, id),
    form: ofYouth,
    words,
  }),
  one,
  door({ ...ofRide, path: paths.rings(...ids, ':ring'), audit: 'rides.heard', input: sayInput, action: say }),
  door({ ...ofRide, path: paths.step(...ids, 'sent'), audit: 'rides.sent', input: sendInput, action: sendOn }),
  door({ ...ofRide, path: paths.step(...ids, 'next'), audit: 'rides.one-asked', input: nextInput, action: askOne }),
  door({ ...ofRide, path: paths.step(...ids, 'told'), audit: 'rides.youth-told', input: actInput, action: told }),
  door({
    ...ofRide,
    path: paths.step(...ids, 'arrival'),
    audit: 'rides.arrival',
    input: arrivalInput,
    action: arrived,
  }),
  door({ ...ofRide, path: paths.step(...ids, 'rating'), audit: 'rides.rated', input: rateInput, action: rate }),
  door({
    ...ofRide,
    path: paths.step(...ids, 'taken-back'),
    audit: 'rides.taken-back',
    input: actInput,
    action: takeBack,
  }),
  door({
    ...ofRide,
    path: paths.step(...ids, 'provider-told'),
    audit: 'rides.provider-told',
    input: actInput,
    action: providerTold,
  }),
  money,
  door({
    ...ofMoney,
    path: paths.moneyFunds(...ids),
    audit: { none: 'which funds may pay; nothing is kept' },
    input: moneyInput,
    action: showRideFunds,
    to: ({ youthId, rideId }) => paths.money(youthId, rideId),
    answer: moneyPage,
  }),
  door({ ...ofMoney, path: paths.money(...ids), audit: 'rides.money-asked', input: moneyInput, action: askRideMoney }),
];
