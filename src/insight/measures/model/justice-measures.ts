import type { Measure } from './measures.ts';

/** Youth and the law that charged them (justice.ltfc, justice.detained_share), and the offer of a screening. */
export const justiceMeasures: readonly Measure[] = [
  {
    id: 'charged',
    unit: 'youth',
    share: { numerator: 'forced-named', denominator: 'row' },
    rows: ['arrest', 'citation', 'diverted', 'rejected', 'filed', 'sustained', 'convicted', 'dismissed', 'warrant'],
    columns: ['forced-named', 'forced-not-named'],
    byMonth: false,
    times: false,
    overlaps: true,
    apart: 'own-wholes',
    source: 'charges',
  },
  {
    id: 'held',
    unit: 'youth',
    share: { numerator: 'form-named', denominator: 'row' },
    rows: ['held-youth'],
    columns: ['form-named', 'form-not-named'],
    byMonth: true,
    times: false,
    source: 'responses',
  },
  {
    id: 'screening-offers',
    unit: 'offer',
    share: { numerator: 'offer-done', denominator: 'row' },
    rows: null,
    columns: ['offer-done', 'offer-refused', 'offer-other', 'offer-open'],
    byMonth: true,
    times: false,
    source: 'responses',
  },
];
