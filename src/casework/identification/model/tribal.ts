import { z } from 'zod';

/**
 * Tribal affiliation, recognised by the federal government or not, and the language spoken at home. Each nation sets
 * its own steps of consultation: they are the nation's data, entered with it, not the county's guess.
 */
export const tribalShape = z
  .strictObject({
    /** `may-be`: someone gave reason to believe so; the duty to ask starts there. */
    affiliation: z.enum(['yes', 'may-be', 'no', 'not-asked']),
    nations: z.array(
      z.strictObject({
        name: z.string().min(1).max(120),
        recognition: z.enum(['federal', 'state', 'not-recognised', 'not-known']),
        /** Whether the youth or family wants this nation told. Their say comes first where no duty exists. */
        youthWantsNotice: z.enum(['yes', 'no', 'not-asked']),
      }),
    ),
    /** An indigenous language, by its own name: Mam, K'iche', Mixteco, Zapoteco, Navajo … */
    indigenousLanguage: z.string().max(60).optional(),
    askedOf: z.array(z.enum(['youth', 'parent', 'relative', 'tribe', 'other'])),
  })
  .refine(({ affiliation, nations }) => affiliation !== 'yes' || nations.length > 0, {
    path: ['nations'],
    message: 'tribal-name-the-nation',
  });

export type TribalAffiliation = z.infer<typeof tribalShape>;

/** A nation's own consultation, as the nation gave it. */
export const consultationShape = z.strictObject({
  nation: z.string().min(1),
  contact: z.strictObject({ office: z.string(), phone: z.string(), hours: z.string().optional() }),
  steps: z.array(z.strictObject({ id: z.string(), en: z.string(), es: z.string() })).min(1),
  givenBy: z.string(),
  checkedOn: z.iso.date().nullable(),
});

export type Consultation = z.infer<typeof consultationShape>;

export type TribalStep = { key: TribalKey; nation?: string; citation?: string; checkedOn: string | null } | NationStep;
export type TribalKey =
  | 'tribal-ask'
  | 'tribal-notice'
  | 'tribal-invite-team'
  | 'tribal-find-contact'
  | 'tribal-interpreter'
  | 'tribal-ask-youth-first';
export type NationStep = { nation: string; step: Consultation['steps'][number]; checkedOn: string | null };

/**
 * What to do, in order. Notice by law follows a dependency case; without one, the youth's say comes first.
 * @param inDependency a dependency petition or case exists.
 */
export function consultationSteps(
  tribal: TribalAffiliation,
  known: readonly Consultation[],
  inDependency: boolean,
): TribalStep[] {
  const steps: TribalStep[] = [];
  if (tribal.affiliation === 'not-asked') steps.push({ key: 'tribal-ask', citation: 'WIC 224.2', checkedOn: null });
  if (tribal.indigenousLanguage) steps.push({ key: 'tribal-interpreter', checkedOn: null });
  if (tribal.affiliation === 'no') return steps;
  for (const nation of tribal.nations) {
    const theirs = known.find((one) => sameName(one.nation, nation.name));
    if (inDependency && nation.recognition === 'federal')
      steps.push({ key: 'tribal-notice', nation: nation.name, citation: 'WIC 224.3; 25 U.S.C. 1912', checkedOn: null });
    else if (nation.youthWantsNotice !== 'yes') {
      if (nation.youthWantsNotice === 'not-asked')
        steps.push({ key: 'tribal-ask-youth-first', nation: nation.name, checkedOn: null });
      continue;
    }
    if (theirs)
      steps.push(
        ...theirs.steps.map((step): NationStep => ({ nation: nation.name, step, checkedOn: theirs.checkedOn })),
      );
    else steps.push({ key: 'tribal-find-contact', nation: nation.name, checkedOn: null });
    steps.push({
      key: 'tribal-invite-team',
      nation: nation.name,
      citation: 'WIC 18961.7 (AB 477, 2021)',
      checkedOn: '2026-11-22',
    });
  }
  return steps;
}

const sameName = (a: string, b: string) => a.trim().toLocaleLowerCase('en') === b.trim().toLocaleLowerCase('en');
