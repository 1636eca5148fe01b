import { z } from 'zod';
import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import {
  forceInput,
  fundFormInput,
  fundInput,
  keepers,
  putInForce,
  seeFund,
  seeFunds,
  writeFund,
} from './actions/funds.ts';
import { FundPage } from './pages/fund.tsx';
import { FundsPage } from './pages/funds.tsx';
import { paths } from './paths.ts';
import { words } from './words.ts';

const noYouth = { none: 'which money may pay, and by which rule; no youth' } as const;
const keeping = { roles: keepers } as const;

const fundsDoor = getDoor({
  method: 'GET',
  path: paths.funds,
  access: { signedIn: true },
  audit: noYouth,
  input: z.looseObject({}),
  action: seeFunds,
  page: (view, frame) => <FundsPage view={view} frame={frame} />,
});
const fundDoor = getDoor({
  method: 'GET',
  path: paths.fund(':fundId'),
  access: keeping,
  audit: noYouth,
  input: fundInput,
  action: seeFund,
  page: (view, frame) => <FundPage view={view} frame={frame} />,
});

/** The doors of this module. */
export const doors: readonly AnyDoor[] = [
  fundsDoor,
  fundDoor,
  door({
    method: 'POST',
    path: paths.fund(':fundId'),
    access: keeping,
    audit: 'fund.written',
    input: fundFormInput,
    action: writeFund,
    to: () => paths.funds,
    form: fundDoor,
    words,
  }),
  door({
    method: 'POST',
    path: paths.force(':fundVersionId'),
    access: keeping,
    audit: 'fund.put-in-force',
    input: forceInput,
    action: putInForce,
    to: () => paths.funds,
    form: fundsDoor,
    words,
  }),
];
