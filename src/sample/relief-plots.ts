/** What is written down of three youth of the sample: invented, and dated from their birth or from today. */
export type ChargePlot = {
  code: string;
  description: string;
  kind: string;
  grade: 'infraction' | 'misdemeanor' | 'felony';
  /** Days before today, or the age in months at which it happened. */
  at: { daysAgo: number } | { months: number };
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
    description: 'Cocaine base for sale',
    kind: 'drug-sale',
    grade: 'felony',
    at: { daysAgo: 19 },
    what: 'filed',
    after: 5,
  },
  {
    code: 'PC 148.9',
    description: 'False name to an officer',
    kind: 'false-identity',
    grade: 'misdemeanor',
    at: { daysAgo: 19 },
    what: 'arrest',
    after: 0,
  },
];

/** A grown survivor: three convictions of the county and a robbery. */
export const grown: readonly ChargePlot[] = [
  {
    code: 'PC 647(b)',
    description: 'Agreeing to sex for money',
    kind: 'prostitution',
    grade: 'misdemeanor',
    at: { months: 217 },
    what: 'convicted',
    after: 60,
    completed: 'yes',
    sentence: 'Three years of probation',
    fineCents: 45_000,
  },
  {
    code: 'PC 484',
    description: 'Theft',
    kind: 'theft',
    grade: 'misdemeanor',
    at: { months: 220 },
    what: 'convicted',
    after: 45,
    completed: 'yes',
    sentence: 'Ten days, served',
  },
  {
    code: 'HS 11350',
    description: 'Having drugs',
    kind: 'drug-possession',
    grade: 'misdemeanor',
    at: { months: 223 },
    what: 'convicted',
    after: 90,
    completed: 'yes',
  },
  {
    code: 'PC 211',
    description: 'Robbery',
    kind: 'robbery',
    grade: 'felony',
    at: { months: 226 },
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
    description: 'Shoplifting',
    kind: 'theft',
    grade: 'misdemeanor',
    at: { daysAgo: 320 },
    what: 'sustained',
    after: 40,
    completed: 'yes',
  },
  {
    code: 'PC 490.2',
    description: 'Petty theft',
    kind: 'theft',
    grade: 'misdemeanor',
    at: { daysAgo: 400 },
    what: 'dismissed',
    after: 30,
  },
];
