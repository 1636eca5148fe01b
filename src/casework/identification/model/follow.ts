import type { Day } from '#kernel/calendar.ts';
import { type ChildWelfareRole, childWelfareRole } from './child-welfare-role.ts';
import { type CodeBooks, type Codes, codesFor, type Identified } from './codes.ts';
import type { ChildWelfareEpisodes, Episode } from './csec-history.ts';
import type { CurrentIdentification } from './decision.ts';
import { type OpenQuestion, openQuestions } from './details.ts';
import { type Duty, dutiesFrom } from './duties.ts';
import { type Afcars, afcars } from './federal.ts';
import { type Form, forms } from './forms.ts';
import { type Consultation, consultationSteps, type TribalAffiliation, type TribalStep } from './tribal.ts';

/** What is known beside the decisions. Null: nobody recorded it, or the reader may not see it; then it is asked, not assumed. */
export type FollowFacts = {
  under18: boolean | null;
  mayBeForeignNational: boolean | null;
  foundByOfficial: boolean;
  receivesChildWelfare: boolean | null;
  byMandatedReporter: boolean;
  laborAloneObliges: boolean | null;
  reportReceived: boolean;
  missingNow: boolean;
  inAgencyCare: boolean | null;
  episodes: ChildWelfareEpisodes;
  /** Days on which child welfare told police of sex trafficking. */
  toldLawEnforcement: readonly Day[];
  tribal: TribalAffiliation;
  consultations: readonly Consultation[];
  /** Days after which what is not known is asked again. */
  askAgainDays: number;
};

export type Following = {
  codes: Codes;
  afcars: Afcars | null;
  duties: Duty[];
  role: ChildWelfareRole;
  tribal: TribalStep[];
  open: OpenQuestion[];
};

type Current = Partial<Record<Form, CurrentIdentification>>;

/** Everything that follows from the county's current answer: read off each time, typed by nobody. */
export function following(current: Current, facts: FollowFacts, books: CodeBooks): Following {
  const standing = (form: Form) => current[form]?.standing ?? 'none';
  const holds = (form: Form) => standing(form) === 'suspected' || standing(form) === 'confirmed';
  const details = forms.flatMap((form) => current[form]?.details ?? []);
  return {
    codes: codesFor(identified(current), books, facts),
    afcars: afcars({
      occurrence: current.cse?.standing === 'confirmed' ? occurrenceOf(current.cse) : null,
      currentFosterCare: facts.episodes.fosterCare.find((one) => one.to === null) ?? null,
      toldLawEnforcement: facts.toldLawEnforcement,
    }),
    duties: dutiesFrom({
      ...facts,
      standing: { cse: standing('cse'), lt: standing('lt'), ltfc: standing('ltfc') },
    }),
    role: childWelfareRole({
      cseSuspected: holds('cse'),
      laborSuspected: holds('lt') || holds('ltfc'),
      byParentOrGuardian: byFamily(details.flatMap((one) => one.relationships)),
      failureToProtect: yesOrNo(details.map((one) => one.failureToProtect ?? 'not-known')),
    }),
    tribal: consultationSteps(
      facts.tribal,
      facts.consultations,
      facts.episodes.openCases.some(({ to }) => to === null),
    ),
    open: details.flatMap((one) => openQuestions(one, facts.askAgainDays)),
  };
}

const identified = (current: Current): Identified[] =>
  forms.flatMap((form): Identified[] => {
    const one = current[form];
    return one ? [{ form, standing: one.standing, occurrence: occurrenceOf(one) }] : [];
  });

/** Since when it is known, until it ended. A decision without details counts from its own day. */
const occurrenceOf = (one: CurrentIdentification): Episode => ({
  from: one.details?.since ?? one.decidedAt.toISOString().slice(0, 10),
  to: one.details?.until ?? null,
});

function byFamily(relationships: readonly string[]): boolean | null {
  if (relationships.includes('parent') || relationships.includes('guardian')) return true;
  return relationships.length === 0 || relationships.includes('not-known') ? null : false;
}

function yesOrNo(said: readonly ('yes' | 'no' | 'not-known')[]): boolean | null {
  if (said.includes('yes')) return true;
  return said.includes('no') ? false : null;
}
