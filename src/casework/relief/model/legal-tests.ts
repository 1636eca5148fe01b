import type { Evidence, LegalTest, Means, Worksheet } from './sheet.ts';

/** What each test asks for; the wording of the law stands beside it in the catalogue, with its citation. */
export const points = {
  'direct-result': ['exploited-then', 'demanded', 'not-otherwise', 'evidence'],
  duress: ['threat', 'fear', 'no-way-out', 'evidence'],
  intent: ['not-own-idea', 'knew-little', 'no-gain', 'evidence'],
} as const satisfies Record<LegalTest, readonly string[]>;
export type Point = (typeof points)[LegalTest][number];
/** `there`: it is written down. `against`: what is written speaks against it. `missing`: nobody has said. */
export type Stands = 'there' | 'missing' | 'against';
export type TestStands = { test: LegalTest; points: { point: Point; stands: Stands }[]; evidence: Evidence[] };

const THREATS: readonly Means[] = ['force', 'threats', 'debt', 'immigration', 'quota', 'drugs', 'family'];
const answered = (said: 'yes' | 'no' | null | undefined, wanted: 'yes' | 'no'): Stands =>
  said == null ? 'missing' : said === wanted ? 'there' : 'against';
const written = (words: string | undefined): Stands => (words?.trim() ? 'there' : 'missing');

/**
 * The three tests side by side for one charge: what is there and what is missing. It weighs nothing: whether it is enough, a court
 * says. `duringByDays`: the days put it within a known time of exploitation.
 */
export function testsFor(sheet: Worksheet | null, evidence: readonly Evidence[], duringByDays: boolean): TestStands[] {
  const means = sheet?.means ?? [];
  const standsOf: Record<Exclude<Point, 'evidence'>, Stands> = {
    'exploited-then': answered(sheet?.during ?? (duringByDays ? 'yes' : null), 'yes'),
    demanded: answered(sheet?.demanded, 'yes'),
    'not-otherwise': answered(sheet?.otherwise, 'no'),
    threat: means.some((each) => (THREATS as readonly string[]).includes(each)) ? 'there' : 'missing',
    fear: written(sheet?.words.refusal),
    'no-way-out': answered(sheet?.otherwise, 'no'),
    'not-own-idea': answered(sheet?.demanded, 'yes'),
    'knew-little': written(sheet?.words.knew),
    'no-gain': written(sheet?.words.got),
  };
  return (Object.keys(points) as LegalTest[]).map((test) => {
    const own = evidence.filter(({ tests }) => tests.includes(test));
    return {
      test,
      evidence: own,
      points: points[test].map((point) => ({
        point,
        stands: point === 'evidence' ? (own.length > 0 ? 'there' : 'missing') : standsOf[point],
      })),
    };
  });
}
