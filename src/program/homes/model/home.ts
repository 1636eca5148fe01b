import { type Stage, type Support, supports } from './codes.ts';

/** A dated fact of a home, as its contractor wrote it down. */
export type Fact = {
  id: string;
  kind: 'stage' | 'parent' | 'training' | 'support';
  code: string;
  parentId: string | null;
  since: string;
  until: string | null;
};

/** A training that a resource parent needs before a youth is placed. */
export type Course = { code: string; label: { en: string; es: string }; needed: boolean };

/** Where a home is on its way: the last step that was dated. Facts come in their order. */
export function stageOf(facts: readonly Fact[]): Stage {
  const steps = facts.filter(({ kind }) => kind === 'stage');
  return (steps.at(-1)?.code as Stage | undefined) ?? 'recruited';
}

export const parentsOf = (facts: readonly Fact[]): Fact[] =>
  facts.filter(({ kind, until }) => kind === 'parent' && until === null);

/** What each resource parent has still to learn, by their id; nobody in it who has nothing left. */
export function missingTraining(facts: readonly Fact[], courses: readonly Course[]): Map<string, Course[]> {
  const needed = courses.filter((course) => course.needed);
  return new Map(
    parentsOf(facts).flatMap(({ id }) => {
      const left = needed.filter(
        ({ code }) => !facts.some((fact) => fact.kind === 'training' && fact.parentId === id && fact.code === code),
      );
      return left.length > 0 ? [[id, left] as const] : [];
    }),
  );
}

/** The supports that stand, each since when; and those that are not there. */
export function supportsOf(facts: readonly Fact[]): { support: Support; fact: Fact | null }[] {
  return supports.map((support) => ({
    support,
    fact: facts.find(({ kind, code, until }) => kind === 'support' && code === support && until === null) ?? null,
  }));
}

export const lacks = ['stage', 'full-time', 'training', 'taken'] as const;
export type Lack = (typeof lacks)[number];

/** Why no youth can be placed here now; empty where one can. `living`: how many youth live there. */
export function lacking(facts: readonly Fact[], courses: readonly Course[], living: number): Lack[] {
  return [
    ...(stageOf(facts) === 'approved' ? [] : (['stage'] as const)),
    ...(parentsOf(facts).some(({ code }) => code === 'full-time') ? [] : (['full-time'] as const)),
    ...(missingTraining(facts, courses).size > 0 ? (['training'] as const) : []),
    ...(living > 0 ? (['taken'] as const) : []),
  ];
}

/** A contractor keeps at least this many approved homes (report, keystone 7: a minimum of two resource parents). */
export const LEAST_APPROVED = 2;

/** The county's list as it holds: what came with the program, and over it what the county changed, the newest last. */
export function coursesNow(shipped: readonly Course[], changes: readonly Course[]): Course[] {
  const all = new Map<string, Course>();
  for (const course of [...shipped, ...changes]) all.set(course.code, course);
  return [...all.values()];
}
