/** Who somebody of the youth's own life is to them. */
export const relations = [
  'parent',
  'sibling',
  'relative',
  'partner',
  'friend',
  'caregiver',
  'sponsor',
  'employer',
  'mentor',
  'teacher',
  'faith',
  'therapist',
  'other',
] as const;
export type Relation = (typeof relations)[number];

/** Whom a youth may live with or be cared for by; the others of their own life have no task in that (0072 and 0099 hold it, too). */
const withoutCare: ReadonlySet<Relation> = new Set(['friend', 'teacher', 'faith', 'therapist']);
export const caresFor = (relation: Relation | null): boolean => relation === null || !withoutCare.has(relation);

/**
 * Those among whom the one who exploits is often found (design, access: a possible exploiter). They hold no seat until a worker
 * decides otherwise, with the reason; a caregiver is a parent's stand-in, and asked about alike.
 */
const cautious: ReadonlySet<Relation> = new Set(['parent', 'caregiver', 'partner', 'sponsor', 'employer']);

/** Of whom a worker said that they may be the one who exploits, that stands until a worker decides otherwise later (0072 holds it, too). */
export const waitsForDecision = (member: {
  relation: Relation | null;
  clearedAt: Date | null;
  doubtedAt: Date | null;
}): boolean =>
  member.doubtedAt === null
    ? member.relation !== null && cautious.has(member.relation) && member.clearedAt === null
    : member.clearedAt === null || member.clearedAt <= member.doubtedAt;

/**
 * Whether somebody of the youth's own life may be the one who exploits, as far as anybody decided: named still or no longer, since leaving
 * decides nothing (0108 holds it, too).
 */
export const inDoubt = (member: Parameters<typeof waitsForDecision>[0] & { part: Part }): boolean =>
  member.part === 'supporter' && waitsForDecision(member);

/** Of these nobody can say that they are no parent or guardian (0108 holds it, too): it is decided whether they may take part. */
export const mayBeGuardian = ['parent', 'caregiver', 'sponsor'] as const satisfies readonly Relation[];
/** Whether one in doubt holds back a parent's or guardian's word, and a worker may say that they are none. */
export const askedIfGuardian = (member: { relation: Relation | null; noGuardianAt: Date | null }): boolean =>
  member.relation !== null &&
  caresFor(member.relation) &&
  !(mayBeGuardian as readonly Relation[]).includes(member.relation) &&
  member.noGuardianAt === null;

/** What is known of somebody on the team beside their basis of access. */
export const parts = ['main-advocate', 'chosen', 'supporter', 'not-wanted'] as const;
export type Part = (typeof parts)[number];

/** Kinds of worker whose changes a youth counts, each by the roles that make one. */
export const counted = {
  'social-worker': ['social-worker'],
  'probation-officer': ['probation-officer'],
  advocate: ['advocate'],
  clinician: ['clinician'],
  counsel: ['counsel'],
} as const;
export type Counted = keyof typeof counted;
