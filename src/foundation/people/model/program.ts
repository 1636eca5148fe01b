import type { Role } from '#platform/http/actor.ts';

/** The roles that a program itself admits to, as the database has them (`people.admitted_by`): they open privileged notes. */
export const programRoles: readonly Role[] = ['advocate'];

export const isProgramRole = (role: string): boolean => programRoles.some((each) => each === role);
