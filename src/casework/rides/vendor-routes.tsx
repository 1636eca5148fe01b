import type { Child } from 'hono/jsx';
import { type AnyDoor, type AnyForm, door, getDoor } from '#platform/http/door.ts';
import { answerInput, answerLink, droppedInput, linkInput, saysDropped, saysOffRead, seeLink } from './actions/link.ts';
import {
  add,
  addHours,
  addInput,
  anyInput,
  change,
  changeInput,
  check,
  end,
  hoursEndInput,
  hoursInput,
  keepers,
  seeList,
  seeVendor,
  stopHours,
  vendorInput,
  vendorPageInput,
} from './actions/vendors.ts';
import { GonePage, LinkPage } from './pages/link.tsx';
import { VendorPage, VendorsPage } from './pages/vendors.tsx';
import { paths } from './paths.ts';
import { vendorWords } from './vendor-words.ts';

const keeping = { roles: keepers } as const;
const open = { public: 'a ride provider without an account says yes or no by a one-time link' } as const;
const noYouth = { none: 'who drives for the county; no youth' } as const;
const unwritten = { none: 'nobody is signed in; the answer itself is written down with the ride' } as const;

const list = getDoor({
  method: 'GET',
  path: paths.vendors,
  access: { signedIn: true },
  audit: noYouth,
  input: anyInput,
  action: seeList,
  page: (view, frame) => <VendorsPage view={view} frame={frame} />,
});
const vendor = getDoor({
  method: 'GET',
  path: paths.vendor(':id'),
  access: keeping,
  audit: noYouth,
  input: vendorPageInput,
  action: seeVendor,
  page: (view, frame) => <VendorPage view={view} frame={frame} />,
});
const gone = async (page: Child): Promise<Response> =>
  new Response(String(await page), { status: 404, headers: { 'content-type': 'text/html; charset=UTF-8' } });
const link = getDoor({
  method: 'GET',
  path: paths.answer(':token'),
  access: open,
  audit: unwritten,
  input: linkInput,
  action: seeLink,
  page: (view, frame) => (view ? <LinkPage view={view} frame={frame} /> : gone(<GonePage frame={frame} />)),
});

const ofVendor = {
  method: 'POST',
  access: keeping,
  to: ({ id }: { id: string }) => paths.vendor(id),
  form: vendor as AnyForm,
  words: vendorWords,
} as const;
const ofLink = {
  method: 'POST',
  access: open,
  audit: unwritten,
  to: ({ token }: { token: string }) => paths.answer(token),
  form: link as AnyForm,
  words: vendorWords,
} as const;
const changed = 'rides.provider-changed';

/** The doors of who keeps the list of providers, and of a provider by their link. */
export const vendorDoors: readonly AnyDoor[] = [
  list,
  door({ ...ofVendor, path: paths.vendors, audit: 'rides.provider-added', input: addInput, action: add, form: list }),
  vendor,
  door({ ...ofVendor, path: paths.vendor(':id'), audit: changed, input: changeInput, action: change }),
  door({ ...ofVendor, path: paths.vendorStep(':id', 'hours'), audit: changed, input: hoursInput, action: addHours }),
  door({
    ...ofVendor,
    path: paths.hoursEnd(':id', ':hours'),
    audit: changed,
    input: hoursEndInput,
    action: stopHours,
  }),
  door({
    ...ofVendor,
    path: paths.vendorStep(':id', 'checked'),
    audit: 'rides.provider-checked',
    input: vendorInput,
    action: check,
  }),
  door({
    ...ofVendor,
    path: paths.vendorStep(':id', 'end'),
    audit: 'rides.provider-ended',
    input: vendorInput,
    action: end,
    to: () => paths.vendors,
  }),
  link,
  door({ ...ofLink, path: paths.answer(':token'), input: answerInput, action: answerLink }),
  door({ ...ofLink, path: paths.dropped(':token'), input: droppedInput, action: saysDropped }),
  door({ ...ofLink, path: paths.offRead(':token'), input: droppedInput, action: saysOffRead }),
];
