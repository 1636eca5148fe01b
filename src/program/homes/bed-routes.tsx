import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import {
  addPlace,
  askProvider,
  countRefusal,
  linkInput,
  newSiteInput,
  refusalInput,
  saidInput,
  sayItByLink,
  sayStaff,
  sayVacancy,
  seeBed,
  seeBeds,
  seeSaid,
  siteInput,
  staffInput,
  vacancyInput,
} from './actions/beds.ts';
import { anything } from './actions/homes.ts';
import { BedPage } from './pages/bed.tsx';
import { BedsPage } from './pages/beds.tsx';
import { SaidPage } from './pages/said.tsx';
import { paths } from './paths.ts';
import { bedWords } from './words-beds.ts';

const signedIn = { signedIn: true } as const;
const noYouth = { none: 'beds of services and what their providers say; no youth' } as const;
const open = {
  public:
    'a provider without an account says by a one-time link how many of its own beds are free; it shows nothing else',
} as const;

const beds = getDoor({
  method: 'GET',
  path: paths.beds,
  access: signedIn,
  audit: noYouth,
  input: anything,
  action: seeBeds,
  page: (view, frame) => <BedsPage view={view} frame={frame} />,
});
const bed = getDoor({
  method: 'GET',
  path: paths.site(':siteId'),
  access: signedIn,
  audit: noYouth,
  input: siteInput,
  action: seeBed,
  page: (view, frame) => <BedPage view={view} frame={frame} />,
});
const said = getDoor({
  method: 'GET',
  path: paths.said(':token'),
  access: open,
  audit: { none: 'nobody is signed in; what is said is written down with the beds' },
  input: linkInput,
  action: seeSaid,
  page: (view, frame) => <SaidPage view={view} frame={frame} />,
});
const ofBed = {
  method: 'POST',
  access: signedIn,
  to: ({ siteId }: { siteId: string }) => paths.site(siteId),
  form: bed,
  words: bedWords,
} as const;

/** Beds of every kind. */
export const bedDoors: readonly AnyDoor[] = [
  beds,
  said,
  bed,
  door({
    method: 'POST',
    path: paths.sites,
    access: signedIn,
    audit: 'beds.place-added',
    input: newSiteInput,
    action: addPlace,
    to: () => paths.beds,
    form: beds,
    words: bedWords,
  }),
  door({
    ...ofBed,
    path: paths.vacancy(':siteId'),
    audit: 'beds.vacancy-said',
    input: vacancyInput,
    action: sayVacancy,
  }),
  door({
    ...ofBed,
    path: paths.refusal(':siteId'),
    audit: 'beds.refusal-counted',
    input: refusalInput,
    action: countRefusal,
  }),
  door({ ...ofBed, path: paths.staff(':siteId'), audit: 'beds.training-said', input: staffInput, action: sayStaff }),
  door({
    ...ofBed,
    path: paths.letter(':siteId'),
    audit: 'beds.provider-asked',
    input: siteInput,
    action: askProvider,
  }),
  door({
    method: 'POST',
    path: paths.said(':token'),
    access: open,
    audit: { none: 'nobody is signed in; what is said is written down with the beds' },
    input: saidInput,
    action: sayItByLink,
    to: ({ token }) => paths.said(token),
    form: said,
    words: bedWords,
  }),
];
