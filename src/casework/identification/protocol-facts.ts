import type { Screening } from '#casework/screening/index.ts';
import { ageOfCard, type Card } from '#casework/youth/index.ts';
import type { Facts } from '#reference/protocols/index.ts';
import type { Form, Standing } from './model/forms.ts';

/** Doors as protocols name them. */
const doorFacts: Readonly<Record<string, string>> = {
  hotline: 'hotline',
  police: 'law-enforcement',
  probation: 'probation',
  detention: 'detention',
  court: 'court',
  'child-welfare': 'child-welfare',
  school: 'school',
  'wellbeing-center': 'school',
  clinic: 'clinic',
  shelter: 'shelter',
  'community-organization': 'community',
  library: 'library',
  'street-outreach': 'street',
  parent: 'family',
  youth: 'self',
};
/** What happened at a door, as protocols name it. */
const eventAt: Readonly<Record<string, string>> = {
  police: 'police-contact',
  detention: 'intake',
  library: 'walk-in',
  school: 'concern',
  'wellbeing-center': 'concern',
  clinic: 'concern',
};

export const doorFact = (door: string): string | null => doorFacts[door] ?? null;

type Known = {
  standing: Partial<Record<Form, Standing>>;
  card: Card | null;
  today: string;
  screening: Screening | null;
};

/** What protocols may ask of an identification, from what is known; what is not known stays out. */
export function protocolFacts({ standing, card, today, screening }: Known): Facts {
  const holding = (['cse', 'lt', 'ltfc'] as const).filter(
    (form) => standing[form] === 'suspected' || standing[form] === 'confirmed' || standing[form] === 'at-risk',
  );
  const age = ageOfCard(card, today);
  const foreign = screening?.terms.mayBeForeignNational;
  return {
    event: (screening && eventAt[screening.door]) ?? 'identification',
    ...(screening && doorFacts[screening.door] ? { door: doorFacts[screening.door] } : {}),
    form: holding,
    ...(standing.cse ? { standingCse: standing.cse } : {}),
    ...(standing.lt ? { standingLt: standing.lt } : {}),
    ...(standing.ltfc ? { standingLtfc: standing.ltfc } : {}),
    ...(age === null ? {} : { age }),
    ...(card?.born ? { birthDay: card.born } : {}),
    ...(foreign === 'yes' ? { foreignNational: 'possible' } : foreign === 'no' ? { foreignNational: 'no' } : {}),
    ...(screening?.terms.missingNow ? { missing: 'home' } : {}),
  } as Facts;
}
