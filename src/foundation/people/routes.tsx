import { z } from 'zod';
import { absent, invalid, ok } from '#kernel/result.ts';
import { roles } from '#platform/http/actor.ts';
import { type Door, door, type Errand, getDoor } from '#platform/http/door.ts';
import { addAgency, changeAgency, endAgency } from './actions/agencies.ts';
import {
  approveRole,
  confirmLink,
  end,
  endRole,
  endSessions,
  grantRole,
  invite,
  makeLink,
  move,
  rename,
} from './actions/people.ts';
import { changeSettings } from './actions/settings.ts';
import { agencyDoors, agencyKinds, protocolParts } from './model/agency.ts';
import { AdministrationPage } from './pages/administration.tsx';
import { AgenciesPage, AgencyPage, NewAgencyPage } from './pages/agencies.tsx';
import { ApprovalsPage } from './pages/approvals.tsx';
import { LinkPage } from './pages/link.tsx';
import { FoundPage, NewPersonPage, PeoplePage } from './pages/people.tsx';
import { PersonPage } from './pages/person.tsx';
import { SettingsPage } from './pages/settings.tsx';
import { paths } from './paths.ts';
import { shiftDoors } from './shift-routes.tsx';
import { linkToken } from './sign-in/link.ts';
import {
  findPeople,
  listAgencies,
  listPeople,
  peopleOfAgency,
  proposals,
  readAgency,
  readLink,
  readPerson,
  readSignInFacts,
  rolesOf,
  settingChanges,
  waitingLinks,
} from './store.ts';
import { words } from './words-admin.ts';

const administrators = { access: { roles: ['administrator'] } } as const;
const read = { ...administrators, audit: { none: 'names no youth' } } as const;
const Nothing = z.object({});
const Id = z.object({ id: z.uuid() });
const name = z.string('nameNeeded').trim().min(1, 'nameNeeded').max(120, 'fieldNotRight');
const agency = z.uuid('agencyNeeded');
const several = <const T extends readonly [string, ...string[]]>(keys: T) =>
  z.preprocess(
    (typed) => (typed === undefined || typed === '' ? [] : [typed].flat()),
    z.array(z.enum(keys, 'fieldNotRight')),
  );
const optional = (most: number) =>
  z
    .string('fieldNotRight')
    .trim()
    .max(most, 'fieldNotRight')
    .transform((text) => text || null)
    .default(null);

/** How long a one-time link stays on the page of whoever made it live. */
const LINK_SHOWN_MS = 600_000;

// ---------------------------------------------------------------- pages

const home = getDoor({
  method: 'GET',
  path: paths.administration,
  ...read,
  input: Nothing,
  action: async ({ tx }) => ok({ waiting: (await proposals(tx)).length + (await waitingLinks(tx)).length }),
  page: (view, frame) => <AdministrationPage frame={frame} waiting={view.waiting} />,
});

const listOf = async ({ tx }: Errand, page: number) => ok({ page, ...(await listPeople(tx, page)) });
const people = getDoor({
  method: 'GET',
  path: paths.people,
  ...read,
  input: Nothing,
  action: (errand) => listOf(errand, 1),
  page: (view, frame) => <PeoplePage frame={frame} {...view} />,
});
const peoplePage = getDoor({
  method: 'GET',
  path: '/administration/people/page/:page',
  ...read,
  input: z.object({ page: z.coerce.number().int().min(1).max(100_000) }),
  action: (errand, { page }) => listOf(errand, page),
  page: (view, frame) => <PeoplePage frame={frame} {...view} />,
});
const newPerson = getDoor({
  method: 'GET',
  path: paths.newPerson,
  ...read,
  input: Nothing,
  action: async ({ tx }) => ok({ agencies: await listAgencies(tx) }),
  page: (view, frame) => <NewPersonPage frame={frame} agencies={view.agencies} />,
});
const person = getDoor({
  method: 'GET',
  path: '/administration/people/:id',
  ...read,
  input: Id,
  action: async ({ tx }, { id }) => {
    const found = await readPerson(tx, id);
    if (!found) return absent;
    return ok({
      person: found,
      facts: await readSignInFacts(tx, id),
      roles: await rolesOf(tx, id),
      agencies: await listAgencies(tx),
    });
  },
  page: (view, frame) => <PersonPage frame={frame} {...view} />,
});
const link = getDoor({
  method: 'GET',
  path: '/administration/links/:id',
  ...administrators,
  audit: 'one-time link shown',
  input: Id,
  action: async ({ tx, actor, now, vault, touched }, { id }) => {
    const found = await readLink(tx, id);
    if (!found) return absent;
    touched({ recordIds: [found.userId] });
    const mine = (found.confirmedById ?? found.madeById) === actor.userId;
    const fresh = found.liveAt !== null && now.getTime() - found.liveAt.getTime() < LINK_SHOWN_MS;
    const open = found.usedAt === null && found.endedAt === null;
    return ok({ link: found, token: mine && fresh && open ? linkToken(vault.ring, id) : null });
  },
  page: (view, frame) => <LinkPage frame={frame} link={view.link} token={view.token} />,
});
const approvals = getDoor({
  method: 'GET',
  path: paths.approvals,
  ...read,
  input: Nothing,
  action: async ({ tx }) => ok({ roles: await proposals(tx), links: await waitingLinks(tx) }),
  page: (view, frame) => <ApprovalsPage frame={frame} roles={view.roles} links={view.links} />,
});
const agencies = getDoor({
  method: 'GET',
  path: paths.agencies,
  ...read,
  input: Nothing,
  action: async ({ tx }) => ok({ agencies: await listAgencies(tx) }),
  page: (view, frame) => <AgenciesPage frame={frame} agencies={view.agencies} />,
});
const newAgency = getDoor({
  method: 'GET',
  path: paths.newAgency,
  ...read,
  input: Nothing,
  action: async () => ok(null),
  page: (_view, frame) => <NewAgencyPage frame={frame} />,
});
const oneAgency = getDoor({
  method: 'GET',
  path: '/administration/agencies/:id',
  ...read,
  input: Id,
  action: async ({ tx }, { id }) => {
    const found = await readAgency(tx, id);
    return found ? ok({ agency: found, people: await peopleOfAgency(tx, id) }) : absent;
  },
  page: (view, frame) => <AgencyPage frame={frame} agency={view.agency} people={view.people} />,
});
const settings = getDoor({
  method: 'GET',
  path: paths.settings,
  ...read,
  input: Nothing,
  action: async ({ tx }) => ok({ changes: await settingChanges(tx) }),
  page: (view, frame) => <SettingsPage frame={frame} changes={view.changes} />,
});

// ---------------------------------------------------------------- acts

const Role = z.enum(roles, 'roleNeeded');
const toPerson = (view: { id: string }) => paths.person(view.id);
const act = { method: 'POST', ...administrators, words } as const;
const Confirmed = Id.extend({ sure: z.literal('yes', 'endNeeded') });
const AgencyFacts = z.object({
  name,
  phone: optional(40),
  region: optional(60),
  doors: several(agencyDoors),
  protocolKinds: several(protocolParts),
  sharedDesk: z
    .literal('yes')
    .optional()
    .catch(undefined)
    .transform((typed) => typed === 'yes'),
});

// biome-ignore lint/suspicious/noExplicitAny: rows of many input types; each checks its own.
export const doors: readonly Door<any, any>[] = [
  home,
  people,
  peoplePage,
  newPerson,
  person,
  link,
  approvals,
  agencies,
  newAgency,
  oneAgency,
  settings,
  door({
    ...act,
    path: paths.find,
    audit: { none: 'names no youth' },
    input: z.object({ who: z.string('findNeeded').trim().min(2, 'findNeeded').max(120, 'findNeeded') }),
    action: async ({ tx }, { who }) => ok({ who, people: await findPeople(tx, who) }),
    answer: (view, frame) => <FoundPage frame={frame} who={view.who} people={view.people} />,
    to: () => paths.people,
    form: people,
  }),
  door({
    ...act,
    path: paths.newPerson,
    audit: 'person added',
    input: z.object({
      name,
      email: z.email('emailNeeded').max(254, 'emailNeeded'),
      agency,
      lang: z.enum(['en', 'es']).catch('en'),
    }),
    action: invite,
    to: toPerson,
    form: newPerson,
  }),
  door({
    ...act,
    path: '/administration/people/:id/name',
    audit: 'person renamed',
    input: Id.extend({ name }),
    action: (errand, input) => rename(errand, input.id, input.name),
    to: toPerson,
    form: person,
  }),
  door({
    ...act,
    path: '/administration/people/:id/agency',
    audit: 'person moved',
    input: Id.extend({ agency }),
    action: (errand, input) => move(errand, input.id, input.agency),
    to: toPerson,
    form: person,
  }),
  door({
    ...act,
    path: '/administration/people/:id/end',
    audit: 'person ended',
    input: Confirmed,
    action: (errand, { id }) => end(errand, id),
    to: toPerson,
    form: person,
  }),
  door({
    ...act,
    path: '/administration/people/:id/sessions',
    audit: 'person signed out everywhere',
    input: Id,
    action: (errand, { id }) => endSessions(errand, id),
    to: toPerson,
    form: person,
  }),
  door({
    ...act,
    path: '/administration/people/:id/roles',
    audit: 'role given',
    input: Id.extend({ role: Role }),
    action: (errand, { id, role }) => grantRole(errand, id, role),
    to: toPerson,
    form: person,
  }),
  door({
    ...act,
    path: '/administration/people/:id/roles/:role/end',
    audit: 'role ended',
    input: Id.extend({ role: Role }),
    action: (errand, { id, role }) => endRole(errand, id, role),
    to: toPerson,
    form: person,
  }),
  door({
    ...act,
    path: '/administration/people/:id/roles/:role/approve',
    audit: 'role approved',
    input: Id.extend({ role: Role }),
    action: (errand, { id, role }) => approveRole(errand, id, role),
    to: () => paths.approvals,
    form: approvals,
  }),
  door({
    ...act,
    path: '/administration/people/:id/link',
    audit: 'one-time link made',
    input: Id,
    action: (errand, { id }) => makeLink(errand, id),
    to: (view) => paths.link(view.id),
    form: person,
  }),
  door({
    ...act,
    path: '/administration/links/:id/confirm',
    audit: 'one-time link confirmed',
    input: Id,
    action: (errand, { id }) => confirmLink(errand, id),
    to: (view) => paths.link(view.id),
    form: link,
  }),
  door({
    ...act,
    path: paths.newAgency,
    audit: 'agency added',
    input: AgencyFacts.extend({ kind: z.enum(agencyKinds, 'kindNeeded') }),
    action: (errand, { kind, ...facts }) => addAgency(errand, kind, facts),
    to: (view) => paths.agency(view.id),
    form: newAgency,
  }),
  door({
    ...act,
    path: '/administration/agencies/:id',
    audit: 'agency changed',
    input: AgencyFacts.extend({ id: z.uuid() }),
    action: (errand, { id, ...facts }) => changeAgency(errand, id, facts),
    to: (view) => paths.agency(view.id),
    form: oneAgency,
  }),
  door({
    ...act,
    path: '/administration/agencies/:id/end',
    audit: 'agency ended',
    input: Confirmed,
    action: (errand, { id }) => endAgency(errand, id),
    to: () => paths.agencies,
    form: oneAgency,
  }),
  door({
    ...act,
    path: paths.settings,
    audit: 'settings changed',
    input: z.record(z.string(), z.unknown()),
    action: (errand, typed) => {
      const texts: Record<string, string> = {};
      for (const [key, value] of Object.entries(typed)) {
        if (typeof value !== 'string' || value.length > 1000)
          return Promise.resolve(invalid({ [key]: 'settingNotRight' }));
        texts[key] = value;
      }
      return changeSettings(errand, texts);
    },
    to: () => paths.settings,
    form: settings,
  }),
  ...shiftDoors,
];
