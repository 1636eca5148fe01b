import { z } from 'zod';
import { type AnyDoor, type AnyForm, door, getDoor } from '#platform/http/door.ts';
import { entryInput, listInput, seeOutreach, seeService, serviceInput, writeEntry } from './actions/outreach.ts';
import { regionInput, seeAreas, seeMine, seeRegion, seeRegions } from './actions/regions.ts';
import {
  appointInput,
  appointPerson,
  contactInput,
  endInput,
  endPerson,
  giveRegionContact,
  join,
  joinInput,
  leave,
} from './actions/team.ts';
import { AreasPage } from './pages/areas.tsx';
import { OutreachPage } from './pages/outreach.tsx';
import { OutreachServicePage } from './pages/outreach-service.tsx';
import { RegionPage } from './pages/region.tsx';
import { RegionsPage } from './pages/regions.tsx';
import { paths } from './paths.ts';
import { words } from './words.ts';

const signedIn = { signedIn: true } as const;
const appointers = { roles: ['administrator', 'plan-lead'] } as const;
const noYouth = { none: 'regions, who works there and what services say; no youth' } as const;
const open = {
  public: 'which areas the county has and what help is in each is public; nothing is asked or kept',
} as const;
const anything = z.looseObject({});

const regionDoor = getDoor({
  method: 'GET',
  path: paths.region(':region'),
  access: signedIn,
  audit: noYouth,
  input: regionInput,
  action: seeRegion,
  page: (view, frame) => <RegionPage view={view} frame={frame} />,
});
const serviceDoor = getDoor({
  method: 'GET',
  path: paths.outreachTo(':serviceId'),
  access: signedIn,
  audit: noYouth,
  input: serviceInput,
  action: seeService,
  page: (view, frame) => <OutreachServicePage view={view} frame={frame} />,
});

const toRegion = ({ region }: { region: string }): string => paths.region(region);
const ofRegion = { method: 'POST', to: toRegion, form: regionDoor as AnyForm, words } as const;

/** The doors of this module. */
export const doors: readonly AnyDoor[] = [
  getDoor({
    method: 'GET',
    path: paths.regions,
    access: signedIn,
    audit: noYouth,
    input: anything,
    action: seeRegions,
    page: (view, frame) => <RegionsPage view={view} frame={frame} />,
  }),
  getDoor({
    method: 'GET',
    path: paths.mine,
    access: signedIn,
    audit: noYouth,
    input: anything,
    action: seeMine,
    // Who has no region yet begins with all of them.
    page: ({ regions: [first] }) =>
      new Response(null, { status: 303, headers: { location: first ? paths.region(first) : paths.regions } }),
  }),
  regionDoor,
  door({
    ...ofRegion,
    path: paths.team(':region'),
    access: appointers,
    audit: 'liaison.appointed',
    input: appointInput,
    action: appointPerson,
  }),
  door({
    ...ofRegion,
    path: paths.teamEnd(':region', ':id'),
    access: appointers,
    audit: 'liaison.ended',
    input: endInput,
    action: endPerson,
  }),
  door({
    ...ofRegion,
    path: paths.network(':region'),
    access: signedIn,
    audit: 'network.joined',
    input: joinInput,
    action: join,
  }),
  door({
    ...ofRegion,
    path: paths.networkEnd(':region', ':id'),
    access: signedIn,
    audit: 'network.left',
    input: endInput,
    action: leave,
  }),
  door({
    ...ofRegion,
    path: paths.contact(':region'),
    access: signedIn,
    audit: 'region.contact-given',
    input: contactInput,
    action: giveRegionContact,
  }),
  getDoor({
    method: 'GET',
    path: paths.outreach,
    access: signedIn,
    audit: noYouth,
    input: listInput,
    action: seeOutreach,
    page: (view, frame) => <OutreachPage view={view} frame={frame} />,
  }),
  serviceDoor,
  door({
    method: 'POST',
    path: paths.outreachTo(':serviceId'),
    access: signedIn,
    audit: 'outreach.written',
    input: entryInput,
    action: writeEntry,
    to: ({ serviceId }) => paths.outreachTo(serviceId),
    form: serviceDoor,
    words,
  }),
  getDoor({
    method: 'GET',
    path: paths.areas,
    access: open,
    audit: { none: 'public facts about areas; no youth, and nobody is noted' },
    input: z.object({}),
    action: seeAreas,
    page: (view, frame) => <AreasPage view={view} frame={frame} />,
  }),
  getDoor({
    method: 'GET',
    path: paths.area(':region'),
    access: open,
    audit: { none: 'public facts about areas; no youth, and nobody is noted' },
    input: regionInput,
    action: seeAreas,
    page: (view, frame) => <AreasPage view={view} frame={frame} />,
  }),
];
