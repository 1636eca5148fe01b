import type { Actor } from '#platform/http/actor.ts';
import { holdsAny } from '#platform/http/actor.ts';
import type { Errand } from '#platform/http/door.ts';
import training from '../../../../reference/homes/training.json' with { type: 'json' };
import { type Contractor, contractorsOf, courseChanges } from '../home-store.ts';
import { type Course, coursesNow } from '../model/home.ts';

/** Who finds a home for a youth: a worker of child welfare or probation. The database holds the same. */
export const places = (actor: Actor): boolean =>
  actor.kind === 'person' &&
  ['child-welfare', 'probation'].includes(actor.agencyKind) &&
  holdsAny(actor, ['social-worker', 'probation-officer', 'supervisor']);

/** Who keeps the contracts and the list of training. */
export const keeps = (actor: Actor): boolean => holdsAny(actor, ['administrator', 'plan-lead']);

/** The contractor that this person works for, while it is one. */
export async function ownContractor(errand: Errand): Promise<Contractor | null> {
  const all = await contractorsOf(errand);
  return all.find(({ agencyId, endedAt }) => agencyId === errand.actor.agencyId && endedAt === null) ?? null;
}

export const shippedCourses: readonly Course[] = training.courses.map((course) => ({ ...course, needed: true }));
export const shippedSource = { source: training.source, checkedOn: training.checkedOn as string | null };

/** The training that resource parents need here, as the county has it. */
export const coursesOf = async (errand: Errand): Promise<Course[]> =>
  coursesNow(shippedCourses, await courseChanges(errand));
export const neededCodes = (courses: readonly Course[]): string[] =>
  courses.filter(({ needed }) => needed).map(({ code }) => code);
