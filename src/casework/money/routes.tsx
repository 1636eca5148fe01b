import type { z } from 'zod';
import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { askInput, formInput, makeAsk, seeForm, showFunds } from './actions/ask.ts';
import {
  anyInput,
  approve,
  approveInput,
  deny,
  denyInput,
  oneInput,
  payAsk,
  payInput,
  seeMoney,
  seeOfYouth,
  seeOne,
  tellInput,
  tellWhatItDid,
  youthInput,
} from './actions/desk.ts';
import { AskPage } from './pages/ask.tsx';
import { MoneyPage } from './pages/money.tsx';
import { OfYouthPage } from './pages/of-youth.tsx';
import { OnePage } from './pages/one.tsx';
import { paths } from './paths.ts';
import { words } from './words.ts';

const signedIn = { signedIn: true } as const;

/** The form, the funds that it asks about, and the ask: of a youth, and without a record. */
function asking(path: string, funds: string): AnyDoor[] {
  const form = getDoor({
    method: 'GET',
    path,
    access: signedIn,
    audit: { none: 'a form; what is sent with it is written down' },
    input: formInput,
    action: seeForm,
    page: (view, frame) => <AskPage view={view} frame={frame} />,
  });
  return [
    form,
    door({
      method: 'POST',
      path: funds,
      access: signedIn,
      audit: { none: 'which funds may pay; nothing is kept' },
      input: askInput,
      action: showFunds,
      to: () => path,
      answer: (view, frame) => <AskPage view={view} frame={frame} />,
      form,
      words,
    }),
    door({
      method: 'POST',
      path,
      access: signedIn,
      audit: 'money.asked',
      input: askInput,
      action: makeAsk,
      to: ({ id }) => paths.one(id),
      form,
      words,
    }),
  ];
}

const oneDoor = getDoor({
  method: 'GET',
  path: paths.one(':moneyId'),
  access: signedIn,
  audit: 'money.opened',
  input: oneInput,
  action: seeOne,
  page: (view, frame) => <OnePage view={view} frame={frame} />,
});
type Done = { moneyId: string };
const deed = <I,>(
  step: Parameters<typeof paths.step>[1],
  audit: string,
  input: z.ZodType<I>,
  action: Parameters<typeof door<I, Done>>[0]['action'],
) =>
  door<I, Done>({
    method: 'POST',
    path: paths.step(':moneyId', step),
    access: signedIn,
    audit,
    input,
    action,
    to: ({ moneyId }) => paths.one(moneyId),
    form: oneDoor,
    words,
  });

/** The doors of this module. */
export const doors: readonly AnyDoor[] = [
  getDoor({
    method: 'GET',
    path: paths.money,
    access: signedIn,
    audit: 'money.listed',
    input: anyInput,
    action: seeMoney,
    page: (view, frame) => <MoneyPage view={view} frame={frame} />,
  }),
  getDoor({
    method: 'GET',
    path: paths.ofYouth(':youthId'),
    access: signedIn,
    audit: 'money.of-youth-opened',
    input: youthInput,
    action: seeOfYouth,
    page: (view, frame) => <OfYouthPage view={view} frame={frame} />,
  }),
  ...asking(paths.askFor(':youthId'), paths.askForFunds(':youthId')),
  ...asking(paths.ask, paths.askFunds),
  oneDoor,
  deed('approval', 'money.approved', approveInput, approve),
  deed('denial', 'money.denied', denyInput, deny),
  deed('payment', 'money.paid', payInput, payAsk),
  deed('effect', 'money.effect-kept', tellInput, tellWhatItDid),
];
