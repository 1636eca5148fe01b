/** The sample's homes and beds, each a line. Invented: people, streets and cities that there are not. */
type Says = {
  languages: string[];
  pets: 'yes' | 'no' | null;
  children: 'yes' | 'no' | null;
  affirming: 'yes' | 'no' | null;
  parenting: 'yes' | 'no' | null;
  fromAge: number | null;
  toAge: number | null;
};
export type HomePlot = {
  agency: string;
  /** Who of the contractor knows the youth: a handle of the sample. */
  by: string | null;
  /** The contractor's own line goes with its first home. */
  first?: true;
  leavesInDays?: number;
  sinceDays: number;
  region: string;
  says: Says;
  stages: readonly ('recruited' | 'home-study' | 'approved')[];
  parents: readonly [name: string, much: 'full-time' | 'part-time'][];
  trained: number;
  supports: readonly string[];
  address: string;
  /** A youth has lived there for so many days. */
  lives?: number;
};

const says = (languages: string, more: Partial<Says> = {}): Says => ({
  languages: languages.split(' '),
  pets: null,
  children: 'no',
  affirming: 'yes',
  parenting: null,
  fromAge: 12,
  toAge: 17,
  ...more,
});
const approved = ['recruited', 'home-study', 'approved'] as const;
const all = ['respite', 'line', 'advocate', 'peer-group'];

export const homePlots: readonly HomePlot[] = [
  {
    agency: 'advocates-foothill',
    by: 'labor-advocate',
    first: true,
    sinceDays: 400,
    region: 'spa-6',
    says: says('en es', { pets: 'yes' }),
    stages: approved,
    parents: [['Delphine Archer', 'full-time']],
    trained: 7,
    supports: all,
    address: '12 Sample Orchard Road, Nowhere. Ring at the side gate.',
    lives: 45,
  },
  {
    agency: 'advocates-foothill',
    by: 'labor-advocate',
    sinceDays: 260,
    region: 'spa-6',
    says: says('en', { pets: 'no' }),
    stages: approved,
    parents: [
      ['Ramona Fields', 'full-time'],
      ['Otis Fields', 'part-time'],
    ],
    trained: 7,
    supports: ['respite', 'line'],
    address: '3 Sample Heron Court, Nowhere.',
  },
  {
    agency: 'advocates-foothill',
    by: 'labor-advocate',
    sinceDays: 70,
    region: 'spa-7',
    says: says('es', { children: 'yes' }),
    stages: ['recruited', 'home-study'],
    parents: [['Marisela Ibarra', 'full-time']],
    trained: 2,
    supports: [],
    address: '88 Sample Cedar Street, Nowhere.',
  },
  {
    agency: 'cbo-newcomers',
    by: 'newcomers',
    first: true,
    sinceDays: 300,
    region: 'spa-4',
    says: says('es mam en', { parenting: 'yes' }),
    stages: approved,
    parents: [['Lucero Chavez', 'full-time']],
    trained: 7,
    supports: [...all, 'mentor'],
    address: '5 Sample Fountain Walk, Nowhere.',
    lives: 120,
  },
  {
    agency: 'cbo-newcomers',
    by: 'newcomers',
    sinceDays: 210,
    region: 'spa-7',
    says: says('es en', { pets: 'yes', affirming: null }),
    stages: approved,
    parents: [['Estela Prado', 'full-time']],
    trained: 7,
    supports: ['respite', 'advocate'],
    address: '41 Sample Linden Avenue, Nowhere.',
  },
  {
    agency: 'cbo-pride',
    by: null,
    first: true,
    leavesInDays: 40,
    sinceDays: 380,
    region: 'spa-4',
    says: says('en', { pets: 'yes', fromAge: 14 }),
    stages: approved,
    parents: [['Juniper Lane', 'full-time']],
    trained: 7,
    supports: ['line'],
    address: '7 Sample Harbor Steps, Nowhere.',
  },
];

type BedPlot = {
  kind: 'shelter' | 'residential' | 'drop-in' | 'transitional' | 'parenting-family' | 'treatment';
  agency?: string;
  beds: number;
  said?: { free: number; hoursAgo: number; wait?: number };
  trained?: readonly [number, number];
  refused: readonly string[];
};

export const bedPlots: readonly BedPlot[] = [
  {
    kind: 'shelter',
    agency: 'shelter',
    beds: 16,
    said: { free: 2, hoursAgo: 3 },
    trained: [7, 12],
    refused: ['age', 'full'],
  },
  { kind: 'transitional', beds: 24, said: { free: 1, hoursAgo: 40, wait: 14 }, trained: [4, 11], refused: ['history'] },
  {
    kind: 'parenting-family',
    beds: 8,
    said: { free: 0, hoursAgo: 5, wait: 30 },
    refused: ['full', 'partner-or-child'],
  },
  { kind: 'residential', beds: 12, said: { free: 1, hoursAgo: 8 }, trained: [10, 10], refused: ['behavior'] },
  { kind: 'drop-in', beds: 20, said: { free: 20, hoursAgo: 2 }, refused: [] },
  { kind: 'treatment', beds: 10, refused: ['full'] },
];
