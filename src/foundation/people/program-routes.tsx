import { z } from 'zod';
import { absent, ok } from '#kernel/result.ts';
import { roles } from '#platform/http/actor.ts';
import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { confirmLink } from './actions/people.ts';
import { admit, declineRole, seeProgram, stopLink } from './actions/program.ts';
import { programRoles } from './model/program.ts';
import { ProgramLinkPage, ProgramPage } from './pages/program.tsx';
import { paths } from './paths.ts';
import { shownLink } from './shown-link.ts';
import { words } from './words-program.ts';

/** The gate checks again whoever comes in here. */
const advocates = { roles: programRoles } as const;
const RoleOf = z.object({ id: z.uuid(), role: z.enum(roles) });
const Id = z.object({ id: z.uuid() });

const program = getDoor({
  method: 'GET',
  path: paths.program,
  access: advocates,
  audit: { none: 'names no youth' },
  input: z.object({}),
  action: seeProgram,
  page: (view, frame) => <ProgramPage frame={frame} program={view} />,
});

const link = getDoor({
  method: 'GET',
  path: paths.programLink(':id'),
  access: advocates,
  audit: 'one-time link shown',
  input: Id,
  action: async (errand, { id }) => {
    const shown = await shownLink(errand, id);
    return shown ? ok(shown) : absent;
  },
  page: (view, frame) => <ProgramLinkPage frame={frame} {...view} />,
});

const act = { method: 'POST', access: advocates, words, form: program } as const;

export const programDoors: readonly AnyDoor[] = [
  program,
  link,
  door({
    ...act,
    path: '/program/people/:id/:role/admit',
    audit: 'program admitted',
    input: RoleOf,
    action: (errand, { id, role }) => admit(errand, id, role),
    to: (view) => paths.programLink(view.id),
  }),
  door({
    ...act,
    path: '/program/people/:id/:role/decline',
    audit: 'program declined',
    input: RoleOf,
    action: (errand, { id, role }) => declineRole(errand, id, role),
    to: () => paths.program,
  }),
  door({
    ...act,
    path: '/program/links/:id/confirm',
    audit: 'one-time link confirmed',
    input: Id,
    action: (errand, { id }) => confirmLink(errand, id),
    to: (view) => paths.programLink(view.id),
  }),
  door({
    ...act,
    path: '/program/links/:id/stop',
    audit: 'one-time link stopped',
    input: Id,
    action: (errand, { id }) => stopLink(errand, id),
    to: () => paths.program,
  }),
];
