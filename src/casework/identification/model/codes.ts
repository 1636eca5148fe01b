import type { Allegations, FederalElements, Fund, SpecialProjects } from './code-books.ts';
import {
  type ChildWelfareEpisodes,
  type CsecProblem,
  type CsecRow,
  csecProblems,
  csecRows,
  type Episode,
} from './csec-history.ts';
import { type Form, forms, type Standing } from './forms.ts';

/**
 * Everything that follows from an identification in other people's codes. Nobody types these: they are read off the
 * standing, the dates and the child welfare episodes, each time they are shown or sent.
 */
export type Identified = { form: Form; standing: Standing; occurrence: Episode };

export type CodeBooks = {
  allegations: Allegations;
  projects: SpecialProjects;
  federal: FederalElements;
  funds: readonly Fund[];
};

export type CodeFacts = {
  episodes: ChildWelfareEpisodes;
  /** Under 18, neither citizen nor lawful permanent resident, or possibly so. */
  mayBeForeignNational: boolean | null;
};

export type DerivedCode = { id: string; code: number | string | null; verified: boolean };

export type Codes = {
  /** Exploitation, with one sub-category for each form that is at least suspected; null when none is. */
  allegation: { code: number; subCategories: DerivedCode[] } | null;
  reportType: string | null;
  csecHistory: { rows: CsecRow[]; problems: CsecProblem[] };
  specialProjects: DerivedCode[];
  ncands: DerivedCode | null;
  funds: Fund[];
};

export function codesFor(identified: readonly Identified[], books: CodeBooks, facts: CodeFacts): Codes {
  const held = identified.filter((one) => one.standing !== 'ruled-out');
  const alleged = forms.filter((form) => held.some((one) => one.form === form && one.standing !== 'at-risk'));
  const rows = held
    .filter((one) => one.form === 'cse')
    .flatMap((one) => (one.standing === 'ruled-out' ? [] : csecRows(one.standing, one.occurrence, facts.episodes)));
  return {
    allegation:
      alleged.length === 0
        ? null
        : { code: books.allegations.exploitation, subCategories: alleged.map((form) => subCategory(form, books)) },
    reportType: alleged.includes('cse') ? books.projects.csecReferral.reportType : null,
    csecHistory: { rows, problems: csecProblems(rows) },
    specialProjects: held.flatMap((one) => projectsOf(one, books)),
    ncands: held.some((one) => one.form === 'cse' && one.standing === 'confirmed')
      ? {
          id: 'sex-trafficking',
          code: books.federal.ncands.sexTrafficking,
          verified: books.federal.ncands.source.checkedOn !== null,
        }
      : null,
    funds: books.funds.filter((fund) => mayPay(fund, held, facts)),
  };
}

function subCategory(form: Form, books: CodeBooks): DerivedCode {
  const found = books.allegations.subCategories.find((one) => one.form === form);
  if (!found) throw new Error(`No allegation sub-category for ${form}`);
  return { id: found.id, code: found.code, verified: found.code !== null && found.checkedOn !== null };
}

/** Suspected counts as at risk: the state's other code is for a youth who experienced it. */
function projectsOf({ form, standing }: Identified, books: CodeBooks): DerivedCode[] {
  const as = standing === 'confirmed' ? 'confirmed' : 'at-risk';
  return books.projects.projects
    .filter((project) => project.form === form && project.standing === as)
    .map(({ id, code, checkedOn }) => ({ id, code, verified: code !== null && checkedOn !== null }));
}

function mayPay(fund: Fund, held: readonly Identified[], facts: CodeFacts): boolean {
  const has = (form: Form) => held.some((one) => one.form === form);
  if (!fund.forms.some(has)) return false;
  if (fund.when === 'labor-also-at-risk-of-cse') return has('cse');
  if (fund.when === 'may-be-foreign-national') return facts.mayBeForeignNational === true;
  return true;
}
