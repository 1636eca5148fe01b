import { z } from 'zod';
import { absent, ok } from '#kernel/result.ts';
import { roles } from '#platform/http/actor.ts';
import { type AnyDoor, door, type Errand, getDoor } from '#platform/http/door.ts';
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
import { administrators, Confirmed, Id, Nothing, name, read } from './administrators.ts';
import { agencyRoutes } from './agency-routes.tsx';
import { AdministrationPage } from './pages/administration.tsx';
import { ApprovalsPage } from './pages/approvals.tsx';
import { LinkPage } from './pages/link.tsx';
import { FoundPage, NewPersonPage, PeoplePage } from './pages/people.tsx';
import { PersonPage } from './pages/person.tsx';
import { paths } from './paths.ts';
import { programDoors } from './program-routes.tsx';
import { shiftDoors } from './shift-routes.tsx';
import { shownLink } from './shown-link.ts';
import {
  findPeople,
  isLastOfProgram,
  linkDecidedBy,
  listAgencies,
  listPeople,
  proposals,
  readPerson,
  readSignInFacts,
  rolesOf,
  waitingLinks,
} from './store.ts';
import { words } from './words-admin.ts';

const agency = z.uuid('agencyNeeded');
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
      link: await linkDecidedBy(tx, id),
      lastOfProgram: await isLastOfProgram(tx, id),
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
  action: async (errand, { id }) => {
    const shown = await shownLink(errand, id);
    return shown ? ok(shown) : absent;
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
// ---------------------------------------------------------------- acts

const Role = z.enum(roles, 'roleNeeded');
const toPerson = (view: { id: string }) => paths.person(view.id);
const act = { method: 'POST', ...administrators, words } as const;
export const doors: readonly AnyDoor[] = [
  home,
  people,
  peoplePage,
  newPerson,
  person,
  link,
  approvals,
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
    to: (view) => (view.link ? paths.link(view.link) : paths.approvals),
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
  ...agencyRoutes,
  ...programDoors,
  ...shiftDoors,
];
