import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { nextInput, writeNext } from './actions/left.ts';
import {
  addFact,
  askInput,
  factInput,
  oneInput,
  seeRepair,
  seeRepairs,
  writeDown,
  youthInput,
} from './actions/repair.ts';
import { OnePage } from './pages/one.tsx';
import { RepairPage } from './pages/repair.tsx';
import { paths } from './paths.ts';
import { words } from './words.ts';

const access = { signedIn: true } as const;
const list = getDoor({
  method: 'GET',
  path: paths.ofYouth(':youthId'),
  access,
  audit: 'restorative.opened',
  input: youthInput,
  action: seeRepairs,
  page: (view, frame) => <RepairPage view={view} frame={frame} />,
});
const one = getDoor({
  method: 'GET',
  path: paths.one(':youthId', ':repairId'),
  access,
  audit: 'restorative.opened',
  input: oneInput,
  action: seeRepair,
  page: (view, frame) => <OnePage view={view} frame={frame} />,
});
const post = {
  method: 'POST',
  access,
  words,
  to: ({ youthId, repairId }: { youthId: string; repairId: string }) => paths.one(youthId, repairId),
} as const;

/** The doors of this module. */
export const doors: readonly AnyDoor[] = [
  list,
  one,
  door({
    ...post,
    form: list,
    path: paths.ofYouth(':youthId'),
    audit: 'restorative.written-down',
    input: askInput,
    action: writeDown,
  }),
  door({
    ...post,
    form: list,
    path: paths.next(':youthId', ':repairId'),
    audit: 'restorative.chosen-next',
    input: nextInput,
    action: writeNext,
    to: ({ youthId }) => paths.ofYouth(youthId),
  }),
  door({
    ...post,
    form: one,
    path: paths.facts(':youthId', ':repairId'),
    audit: 'restorative.fact-kept',
    input: factInput,
    action: addFact,
  }),
];
