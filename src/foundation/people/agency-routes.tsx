import { z } from 'zod';
import { absent, invalid, ok } from '#kernel/result.ts';
import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { addAgency, changeAgency, endAgency } from './actions/agencies.ts';
import { changeSettings } from './actions/settings.ts';
import { administrators, Confirmed, Id, Nothing, name, read } from './administrators.ts';
import { agencyDoors, agencyKinds, protocolParts } from './model/agency.ts';
import { AgenciesPage, AgencyPage, NewAgencyPage } from './pages/agencies.tsx';
import { SettingsPage } from './pages/settings.tsx';
import { paths } from './paths.ts';
import { listAgencies, peopleOfAgency, readAgency, settingChanges } from './store.ts';
import { words } from './words-admin.ts';

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

const act = { method: 'POST', ...administrators, words } as const;
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

/** Administration of agencies, and of what the county decides for itself. */
export const agencyRoutes: readonly AnyDoor[] = [
  agencies,
  newAgency,
  oneAgency,
  settings,
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
];
