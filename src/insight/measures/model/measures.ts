import type { Counted } from '#insight/disclosure/index.ts';
import { justiceMeasures } from './justice-measures.ts';
import { placeMeasures } from './place-measures.ts';
import { standingMeasures } from './standing-measures.ts';

/** One number of the roll-ups: how many, in a month, of a row and a column. */
export type Figure = { measure: string; month: number; row: string; column: string; n: number };

/** How a measure's numbers are laid out. Its words are in the catalogue under its id. */
export type Measure = {
  id:
    | 'reports'
    | 'youth'
    | 'screenings'
    | 'clocks'
    | 'zones'
    | 'zones-by-agency'
    | 'zones-by-region'
    | 'zone-visits'
    | 'fresh'
    | 'fresh-by-region'
    | 'fresh-by-need'
    | 'fresh-by-language'
    | 'refused'
    | 'without-case'
    | 'advocacy-active'
    | 'advocacy-referrals'
    | 'advocacy-plan'
    | 'advocacy-efforts'
    | 'housed-now'
    | 'home-asks'
    | 'gone-missing'
    | 'homes'
    | 'beds'
    | 'transition'
    | 'continuity'
    | 'parents-asked'
    | 'young-parents'
    | 'young-parents-by-case'
    | 'charged'
    | 'held'
    | 'screening-offers'
    | 'cleared'
    | 'compensation';
  unit:
    | 'report'
    | 'youth'
    | 'screening'
    | 'step'
    | 'place'
    | 'visit'
    | 'service'
    | 'referral'
    | 'plan'
    | 'effort'
    | 'ask'
    | 'time'
    | 'home'
    | 'bed'
    | 'offer';
  /** Of places and services that anyone can look up: nobody is counted, and nothing is withheld. */
  open?: true;
  /** It is of today, not of a period. */
  ofToday?: true;
  /** One thing may stand in several rows: they do not add up to a whole. */
  overlaps?: true;
  /** Its rows are of youth and overlap, so each is released by itself: all of the same youth, or each of its own. */
  apart?: 'one-whole' | 'own-wholes';
  /** Numerator and denominator where it is a share; null where it only counts. */
  share: { numerator: string; denominator: 'row' } | null;
  /** The rows in their order; null: whatever rows there are, by name (protocols). */
  rows: readonly string[] | null;
  columns: readonly string[];
  /** Also by month: the same whole, told another way. */
  byMonth: boolean;
  /** Also how long it took, by the median and the 90th percentile. */
  times: false | 'hours' | 'days';
  /** Where its numbers come from. */
  source:
    | 'reports'
    | 'identifications'
    | 'screenings'
    | 'responses'
    | 'zones'
    | 'directory'
    | 'referrals'
    | 'advocacy'
    | 'homes'
    | 'transition'
    | 'parents'
    | 'care'
    | 'charges'
    | 'claims'
    | 'petitions';
};

const disjointForms = ['cse', 'lt', 'ltfc', 'two', 'three'] as const;

export const measures: readonly Measure[] = [
  {
    id: 'reports',
    unit: 'report',
    share: null,
    rows: [...disjointForms, 'none'],
    columns: ['open', 'evaluated-out', 'unfounded', 'inconclusive', 'substantiated'],
    byMonth: true,
    times: false,
    source: 'reports',
  },
  {
    id: 'youth',
    unit: 'youth',
    share: null,
    rows: disjointForms,
    columns: ['suspected', 'confirmed'],
    byMonth: false,
    times: false,
    source: 'identifications',
  },
  {
    id: 'screenings',
    unit: 'screening',
    share: null,
    rows: [
      'hotline',
      'police',
      'probation',
      'detention',
      'court',
      'child-welfare',
      'school',
      'clinic',
      'shelter',
      'community-organization',
      'library',
      'street-outreach',
      'parent',
      'youth',
    ],
    columns: ['unfinished', 'no-sign-now', 'some-signs', 'clear-concern'],
    byMonth: false,
    times: false,
    source: 'screenings',
  },
  {
    id: 'clocks',
    unit: 'step',
    share: { numerator: 'in-time', denominator: 'row' },
    rows: null,
    columns: ['in-time', 'late'],
    byMonth: false,
    times: 'hours',
    source: 'responses',
  },
  ...placeMeasures,
  ...standingMeasures,
  ...justiceMeasures,
];

/** One form alone, any two together, or all three: each youth or report is in exactly one of them. */
export function formsRow(forms: string): string {
  const count = forms.split('+').length;
  if (count === 2) return 'two';
  return count === 3 ? 'three' : forms;
}

/** The counts of a measure. A row that the table does not know would be lost in silence, so it is an error. */
export function countsOf(measure: Measure, figures: readonly Figure[]): Counted {
  const own = figures.filter((each) => each.measure === measure.id);
  const rowOf = (row: string) => (measure.id === 'reports' || measure.id === 'youth' ? formsRow(row) : row);
  const rows = measure.rows ?? [...new Set(own.map(({ row }) => row))].sort();
  const counts = rows.map(() => measure.columns.map(() => 0));
  for (const { row, column, n } of own) {
    const into = counts[rows.indexOf(rowOf(row))];
    const at = measure.columns.indexOf(column);
    if (!into || at < 0) throw new Error(`The measure ${measure.id} has no place for ${row}, ${column}`);
    into[at] = (into[at] ?? 0) + n;
  }
  return { rows, columns: measure.columns, counts };
}

/** The same whole by month, from January through the last month asked for. */
export function countsByMonth(measure: Measure, figures: readonly Figure[], through: number): Counted {
  const rows = Array.from({ length: through }, (_, at) => String(at + 1));
  const counts = rows.map(() => [0]);
  for (const { measure: id, month, n } of figures) {
    const into = counts[month - 1];
    if (id === measure.id && into) into[0] = (into[0] ?? 0) + n;
  }
  return { rows, columns: ['all'], counts };
}

/** A percentile of whole hours or days, by how many there are of each: the least that this share of them does not exceed. */
export function percentile(hours: ReadonlyMap<number, number>, share: number): number | null {
  const whole = [...hours.values()].reduce((a, b) => a + b, 0);
  if (whole === 0) return null;
  let seen = 0;
  for (const hour of [...hours.keys()].sort((a, b) => a - b)) {
    seen += hours.get(hour) ?? 0;
    if (seen >= whole * share) return hour;
  }
  return null;
}

/** How long what is in a row took, in whole hours or days: how many there are of each. */
export function timesIn(measure: Measure, row: string, figures: readonly Figure[]): Map<number, number> {
  const found = new Map<number, number>();
  const took = measure.times === 'days' ? `${measure.id}-days` : 'took';
  for (const each of figures)
    if (each.measure === took && each.row === row)
      found.set(Number(each.column), (found.get(Number(each.column)) ?? 0) + each.n);
  return found;
}
