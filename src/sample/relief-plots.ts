/** What is written down of three youth of the sample: invented, and dated from their birth or from today. */
export type ChargePlot = {
  code: string;
  kind: string;
  grade: 'infraction' | 'misdemeanor' | 'felony';
  /** Days before today. */
  daysAgo: number;
  what: 'arrest' | 'filed' | 'sustained' | 'convicted' | 'dismissed' | 'citation';
  /** Days after it happened. */
  after: number;
  completed?: 'yes' | 'no';
  sentence?: string;
  fineCents?: number;
};

/** Fifteen, arrested with drugs that others gave to carry: the charge is open, the gates come first. */
export const carrying: readonly ChargePlot[] = [
  {
    code: 'HS 11351.5',
    kind: 'drug-sale',
    grade: 'felony',
    daysAgo: 19,
    what: 'filed',
    after: 5,
  },
  {
    code: 'PC 148.9',
    kind: 'false-identity',
    grade: 'misdemeanor',
    daysAgo: 19,
    what: 'arrest',
    after: 0,
  },
];

/** A grown survivor: three convictions of the county and a robbery. What happened before 18 was sustained, not convicted. */
export const grown: readonly ChargePlot[] = [
  {
    code: 'PC 647(b)',
    kind: 'prostitution',
    grade: 'misdemeanor',
    daysAgo: 1300,
    what: 'convicted',
    after: 60,
    completed: 'yes',
    sentence: 'Three years of probation',
    fineCents: 45_000,
  },
  {
    code: 'PC 484',
    kind: 'theft',
    grade: 'misdemeanor',
    daysAgo: 1210,
    what: 'convicted',
    after: 45,
    completed: 'yes',
    sentence: 'Ten days, served',
  },
  {
    code: 'HS 11350',
    kind: 'drug-possession',
    grade: 'misdemeanor',
    daysAgo: 1120,
    what: 'convicted',
    after: 90,
    completed: 'yes',
  },
  {
    code: 'PC 211',
    kind: 'robbery',
    grade: 'felony',
    daysAgo: 1000,
    what: 'convicted',
    after: 120,
    completed: 'no',
    sentence: 'Two years, then parole',
  },
];

/** Sixteen, taken to shops to steal: one sustained, one dismissed. */
export const taking: readonly ChargePlot[] = [
  {
    code: 'PC 459.5',
    kind: 'theft',
    grade: 'misdemeanor',
    daysAgo: 320,
    what: 'sustained',
    after: 40,
    completed: 'yes',
  },
  {
    code: 'PC 490.2',
    kind: 'theft',
    grade: 'misdemeanor',
    daysAgo: 400,
    what: 'dismissed',
    after: 30,
  },
];
