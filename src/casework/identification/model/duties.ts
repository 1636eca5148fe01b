import type { ProposedStanding, Standing } from './forms.ts';

/**
 * Duties that follow from an identification and its facts. Each carries its law, how sure it is, and the facts that
 * made it. Where a fact is not known the duty is listed as open: to be found out, never assumed and never dropped.
 */
export type DutyFacts = {
  standing: { cse: Standing | ProposedStanding; lt: Standing | ProposedStanding; ltfc: Standing | ProposedStanding };
  under18: boolean | null;
  /** Neither citizen nor lawful permanent resident, or possibly so. Null: nobody has had reason to ask. */
  mayBeForeignNational: boolean | null;
  /** A federal, state or local official found it (not a community organisation). */
  foundByOfficial: boolean;
  /** The youth receives child welfare services, in care or at home. */
  receivesChildWelfare: boolean | null;
  /** Known to the county through a mandated reporter acting as one. */
  byMandatedReporter: boolean;
  /** Dated county setting: does labor trafficking alone oblige a report? Null: not decided. */
  laborAloneObliges: boolean | null;
  /** A report of abuse was received by child welfare, probation or law enforcement. */
  reportReceived: boolean;
  missingNow: boolean;
  /** Child welfare or probation has care, placement or supervision of the missing youth. */
  inAgencyCare: boolean | null;
};

export type DutyId =
  | 'federal-notice'
  | 'law-enforcement-notice'
  | 'mandated-report'
  | 'cross-report'
  | 'missing-child-report';

export type Duty = {
  id: DutyId;
  /** `due`: the facts make it. `open`: it hangs on a fact that is not known, named in `because`. */
  state: 'due' | 'open';
  /** ISO 8601 spans from the moment of knowing; `at-once` where the law says immediately. */
  clocks: { what: string; within: string }[];
  citation: string;
  /** The day the law was last read, null when from memory: shown as not verified. */
  checkedOn: string | null;
  because: string[];
};

const suspected = (standing: string) => standing === 'suspected' || standing === 'confirmed';

export function dutiesFrom(facts: DutyFacts): Duty[] {
  const cse = suspected(facts.standing.cse);
  const labor = suspected(facts.standing.lt) || suspected(facts.standing.ltfc);
  if (facts.under18 === false) return facts.missingNow ? missing(facts) : [];
  return [
    ...(cse || labor ? federalNotice(facts) : []),
    ...(cse ? lawEnforcementNotice(facts) : []),
    ...(cse || labor ? mandatedReport(facts, cse) : []),
    ...(facts.reportReceived && (cse || labor) ? crossReport() : []),
    ...(facts.missingNow ? missing(facts) : []),
  ];
}

function federalNotice(facts: DutyFacts): Duty[] {
  if (!facts.foundByOfficial || facts.mayBeForeignNational === false) return [];
  const due = facts.mayBeForeignNational === true;
  return [
    {
      id: 'federal-notice',
      state: due ? 'due' : 'open',
      clocks: [{ what: 'clock-hhs-notice', within: 'PT24H' }],
      citation: '22 U.S.C. 7105(b)',
      checkedOn: '2026-11-22',
      because: [
        'fact-trafficking-suspected',
        'fact-found-by-official',
        due ? 'fact-may-be-foreign-national' : 'ask-foreign-national',
      ],
    },
  ];
}

function lawEnforcementNotice(facts: DutyFacts): Duty[] {
  if (facts.receivesChildWelfare === false) return [];
  const due = facts.receivesChildWelfare === true;
  return [
    {
      id: 'law-enforcement-notice',
      state: due ? 'due' : 'open',
      clocks: [{ what: 'clock-law-enforcement', within: 'PT24H' }],
      citation: '42 U.S.C. 671(a)(34)(A); WIC 16501.35; Pen. Code 11166(j)',
      checkedOn: '2026-11-22',
      because: ['fact-cse-suspected', due ? 'fact-receives-child-welfare' : 'ask-receives-child-welfare'],
    },
  ];
}

function mandatedReport(facts: DutyFacts, cse: boolean): Duty[] {
  if (!facts.byMandatedReporter || (!cse && facts.laborAloneObliges === false)) return [];
  const due = cse || facts.laborAloneObliges === true;
  return [
    {
      id: 'mandated-report',
      state: due ? 'due' : 'open',
      clocks: [
        { what: 'clock-report-telephone', within: 'at-once' },
        { what: 'clock-report-written', within: 'PT36H' },
      ],
      citation: cse
        ? 'Pen. Code 11166(a); county policy DCFS 0070-535.10'
        : 'Pen. Code 11166(a); county setting on labor trafficking',
      checkedOn: cse ? '2026-11-22' : null,
      because: [
        'fact-mandated-reporter',
        cse ? 'fact-cse-suspected' : due ? 'fact-county-labor-obliges' : 'ask-county-labor-obliges',
      ],
    },
  ];
}

const crossReport = (): Duty[] => [
  {
    id: 'cross-report',
    state: 'due',
    clocks: [
      { what: 'clock-cross-report-telephone', within: 'at-once' },
      { what: 'clock-cross-report-written', within: 'PT36H' },
    ],
    citation: 'Pen. Code 11166(j), (k)',
    checkedOn: null,
    because: ['fact-report-received'],
  },
];

function missing(facts: DutyFacts): Duty[] {
  if (facts.inAgencyCare === false) return [];
  const due = facts.inAgencyCare === true;
  return [
    {
      id: 'missing-child-report',
      state: due ? 'due' : 'open',
      clocks: [
        { what: 'clock-missing-law-enforcement', within: 'PT24H' },
        { what: 'clock-missing-national-center', within: 'PT24H' },
      ],
      citation: '42 U.S.C. 671(a)(35)(B); WIC 16501.45',
      checkedOn: null,
      because: ['fact-missing-now', due ? 'fact-in-agency-care' : 'ask-in-agency-care'],
    },
  ];
}
