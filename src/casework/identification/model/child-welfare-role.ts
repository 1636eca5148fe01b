/**
 * Why child welfare has a role, or that it has none. The county's plan and the ten-county brief name three ways in;
 * where none is shown the path is the community's, and the program never makes one up (domain, Cautions 1).
 */
export type RoleFacts = {
  /** Commercial sexual exploitation is at least suspected, alone or beside labor. */
  cseSuspected: boolean;
  /** Labor of any kind is at least suspected. */
  laborSuspected: boolean;
  /** The exploiter is a parent or guardian. */
  byParentOrGuardian: boolean | null;
  /** A parent or guardian failed, or was not able, to supervise or protect. Poverty alone is not this. */
  failureToProtect: boolean | null;
};

export type ChildWelfareRole =
  | { role: 'yes'; because: RoleReason[] }
  | { role: 'ask'; open: ('byParentOrGuardian' | 'failureToProtect')[] }
  | { role: 'none'; path: 'community' };

export type RoleReason = { key: RoleKey; citation: string; checkedOn: string | null };
export type RoleKey = 'role-cse' | 'role-cse-intersection' | 'role-parent' | 'role-failure-to-protect';

const checkedOn = '2026-11-22';

export function childWelfareRole(facts: RoleFacts): ChildWelfareRole {
  if (!facts.cseSuspected && !facts.laborSuspected) return { role: 'none', path: 'community' };
  const because: RoleReason[] = [];
  if (facts.cseSuspected)
    because.push({
      key: facts.laborSuspected ? 'role-cse-intersection' : 'role-cse',
      citation: 'WIC 300(b)(2), 16524.7',
      checkedOn,
    });
  if (facts.byParentOrGuardian) because.push({ key: 'role-parent', citation: 'WIC 300(b)(1)', checkedOn });
  if (facts.failureToProtect) because.push({ key: 'role-failure-to-protect', citation: 'WIC 300(b)(1)', checkedOn });
  if (because.length > 0) return { role: 'yes', because };
  const open = (['byParentOrGuardian', 'failureToProtect'] as const).filter((name) => facts[name] === null);
  return open.length > 0 ? { role: 'ask', open } : { role: 'none', path: 'community' };
}
