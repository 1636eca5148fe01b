import type { Role } from '#platform/http/actor.ts';
import type { AgencyKind, Desk, OwnerRole, Step } from '#reference/protocols/index.ts';

/** Which roles of this program do what a protocol asks of an owner. `reporter`: whoever brought the response about. */
export const rolesFor: Readonly<Record<OwnerRole, readonly Role[]>> = {
  'hotline-screener': ['screener'],
  officer: ['officer'],
  detective: ['officer'],
  'intake-officer': ['intake-officer'],
  'probation-officer': ['probation-officer'],
  'social-worker': ['social-worker'],
  supervisor: ['supervisor'],
  advocate: ['advocate'],
  clinician: ['clinician'],
  'mental-health-clinician': ['clinician'],
  educator: ['educator'],
  counsel: ['counsel'],
  'legal-aid': ['counsel'],
  'mdt-coordinator': ['mdt-coordinator'],
  liaison: ['liaison'],
  'site-staff': ['library-staff', 'screener', 'outreach-worker', 'clinician', 'educator'],
  'family-worker': ['advocate', 'outreach-worker', 'screener'],
  reporter: [],
  'tribal-worker': ['social-worker'],
  'benefits-worker': ['social-worker'],
};

export type Starter = { agencyId: string; kinds: readonly string[]; roles: readonly string[]; region: string | null };
export type Route = { agencyId: string; role: string };

/**
 * To whom a step goes: the starter's own agency where it fits, else one in the youth's region, else the first that fits;
 * else the step's fallback; else the starter, so that no step is ever nobody's.
 */
export function routeOf(owner: Step['owner'], desks: readonly Desk[], starter: Starter, region: string | null): Route {
  return (
    find(owner.role, owner.agencyKind, desks, starter, region) ??
    find(owner.fallback.role, owner.fallback.agencyKind, desks, starter, region) ??
    own(starter)
  );
}

const own = (starter: Starter): Route => ({ agencyId: starter.agencyId, role: starter.roles[0] ?? 'screener' });

function find(
  role: OwnerRole,
  kind: AgencyKind,
  desks: readonly Desk[],
  starter: Starter,
  region: string | null,
): Route | null {
  if (role === 'reporter') return own(starter);
  const wanted = rolesFor[role];
  const roleAt = (desk: Desk) => wanted.find((each) => desk.roles.includes(each)) ?? null;
  const fits = desks.filter((desk) => (kind === 'any' || desk.kinds.includes(kind)) && roleAt(desk) !== null);
  const chosen =
    fits.find((desk) => desk.agencyId === starter.agencyId) ??
    fits.find((desk) => region !== null && desk.region === region) ??
    fits[0];
  const found = chosen ? roleAt(chosen) : null;
  return chosen && found ? { agencyId: chosen.agencyId, role: found } : null;
}
