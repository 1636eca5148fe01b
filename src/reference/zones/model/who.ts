import type { Actor, Role } from '#platform/http/actor.ts';

/** Who keeps the whole county's zones. */
const keepers: readonly Role[] = ['administrator', 'liaison'];
/** Who fills in for their own agency. */
const fillers: readonly Role[] = [
  'supervisor',
  'training-lead',
  'library-staff',
  'outreach-worker',
  'screener',
  'educator',
  'clinician',
  'advocate',
];

const holds = (actor: Pick<Actor, 'roles'>, wanted: readonly Role[]): boolean =>
  wanted.some((role) => actor.roles.includes(role));

export const keepsZones = (actor: Pick<Actor, 'roles'>): boolean => holds(actor, keepers);

/** Whether a person may write what concerns this agency's application; null: an agency without people in the program. */
export const mayFill = (actor: Pick<Actor, 'roles' | 'agencyId'>, agencyId: string | null): boolean =>
  keepsZones(actor) || (actor.agencyId === agencyId && holds(actor, fillers));

/** Who finds zones in the menu. */
export const meetsZones = (actor: Pick<Actor, 'roles' | 'kind'>): boolean =>
  actor.kind === 'person' && (keepsZones(actor) || holds(actor, fillers) || holds(actor, ['plan-lead']));
