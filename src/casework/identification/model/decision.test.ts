import { describe, expect, it } from 'vitest';
import {
  currentIdentification,
  type DecisionFact,
  type DecisionInput,
  decide,
  decisionShape,
  history,
} from './decision.ts';
import { type Details, detailsShape, openQuestions } from './details.ts';
import { propose } from './proposal.ts';

const today = '2026-11-22';
const at = (day: string) => new Date(`${day}T18:00:00Z`);
const work = { works: null, familyBusiness: null, withinChildLaborLaw: null, paidByLaw: null, freeToLeave: null };
const facts = { ageYears: 16, trades: [], demandedActIsOffence: null, work, vulnerabilities: [] };
const evidence = (form: 'lt', element: 'purpose:labor' | 'means:debt') =>
  ({ form, element, finding: 'present', strength: 'strong', basis: 'told', on: today }) as const;
const shownBoth = propose([evidence('lt', 'purpose:labor'), evidence('lt', 'means:debt')], facts).forms.lt;
const shownHalf = propose([evidence('lt', 'purpose:labor')], facts).forms.lt;
const nothing = propose([], facts).forms.lt;

const details: Details = {
  form: 'lt',
  industries: ['meat-poultry-processing'],
  crimeTypes: [],
  relationships: ['employer'],
  ageAtFirst: { known: true, value: 15 },
  lengthMonths: { known: false, askedOn: '2026-11-20' },
  places: [{ kind: 'region', region: '3' }],
  debt: 'yes',
  onlineRecruitment: 'not-known',
  cameToLight: 'screening',
  since: '2025-09-01',
  spectrum: ['child-labor-violation'],
};
const input = (change: Partial<DecisionInput> = {}): DecisionInput => ({
  form: 'lt',
  standing: 'confirmed',
  reasons: 'The youth told us, and the pay slips agree.',
  decidedBy: 'social worker A',
  decidedAt: at(today),
  reviewOn: '2027-01-22',
  details,
  ...change,
});

describe('a decision', () => {
  it('keeps the proposal beside it', () => {
    expect(decide(input(), shownBoth, today)).toMatchObject({
      ok: true,
      value: { proposed: 'confirmed', differs: false },
    });
    expect(decide(input({ standing: 'suspected' }), shownBoth, today)).toMatchObject({
      ok: true,
      value: { differs: true },
    });
  });

  it('cannot confirm while an element is unknown, nor hold what a person found not so', () => {
    expect(decide(input(), shownHalf, today)).toMatchObject({ failure: { because: 'decision-element-unknown' } });
    const absent = propose(
      [evidence('lt', 'purpose:labor'), { ...evidence('lt', 'means:debt'), element: 'means', finding: 'absent' }],
      facts,
    ).forms.lt;
    expect(decide(input({ standing: 'suspected' }), absent, today)).toMatchObject({
      failure: { because: 'decision-element-absent' },
    });
  });

  it('rules out only by a person with a reason; no sign is not a ruling out', () => {
    expect(decide(input({ standing: 'ruled-out', reasons: 'no', details: null }), nothing, today)).toMatchObject({
      failure: { fields: { reasons: 'decision-ruled-out-reasons' } },
    });
    const ruled = input({
      standing: 'ruled-out',
      reasons: 'The job is her aunt’s shop, two hours on Saturdays.',
      details: null,
    });
    expect(decide(ruled, nothing, today)).toMatchObject({
      ok: true,
      value: { standing: 'ruled-out', proposed: 'none' },
    });
    expect(decisionShape.safeParse({ ...ruled, decidedBy: '' }).success).toBe(false);
    expect(nothing.standing).toBe('none');
  });

  it('needs its details and a day to look again', () => {
    expect(decide(input({ details: null, reviewOn: today }), shownBoth, today)).toMatchObject({
      failure: { fields: { details: 'decision-details-needed', reviewOn: 'decision-review-in-future' } },
    });
  });

  it('about another form is refused', () => {
    expect(decide(input({ form: 'cse' }), shownBoth, today)).toMatchObject({
      failure: { because: 'decision-other-form' },
    });
  });
});

const fact = (day: string, change: Partial<DecisionFact> = {}): DecisionFact => ({
  ...input({ decidedAt: at(day) }),
  proposed: 'suspected',
  differs: false,
  withdrawn: null,
  ...change,
});

describe('the county’s current answer', () => {
  const suspected = fact('2026-06-01', { standing: 'suspected' });
  const confirmed = fact('2026-08-01');
  const cse = fact('2026-07-01', { form: 'cse', standing: 'at-risk' });

  it('is the latest decision on each form; several forms stand at once', () => {
    const now = currentIdentification([confirmed, cse, suspected], at(today), today);
    expect([now.lt?.standing, now.cse?.standing, now.ltfc]).toEqual(['confirmed', 'at-risk', undefined]);
  });

  it('at an earlier time is what was then decided', () => {
    expect(currentIdentification([confirmed, suspected], at('2026-07-01'), '2026-07-01').lt?.standing).toBe(
      'suspected',
    );
  });

  it('goes back to the one before when a decision is withdrawn, and the history keeps both', () => {
    const wrong = { ...confirmed, withdrawn: { at: at('2026-09-01'), by: 'supervisor', because: 'another youth' } };
    expect(currentIdentification([suspected, wrong], at(today), today).lt?.standing).toBe('suspected');
    expect(history([suspected, wrong])).toEqual([wrong, suspected]);
  });

  it('says when it is to be looked at again', () => {
    expect(currentIdentification([confirmed], at('2027-01-22'), '2027-01-22').lt?.reviewDue).toBe(true);
    expect(currentIdentification([confirmed], at(today), today).lt?.reviewDue).toBe(false);
  });
});

describe('the two required facts', () => {
  it('are known, or asked again after 30 days', () => {
    expect(openQuestions(details)).toEqual([{ field: 'lengthMonths', form: 'lt', dueOn: '2026-12-20' }]);
    expect(openQuestions(details, 7)[0]?.dueOn).toBe('2026-11-27');
  });

  it('cannot be left out', () => {
    const { lengthMonths: _, ...without } = details;
    expect(detailsShape.safeParse(without).success).toBe(false);
  });

  it.each([
    ['labor without a kind of work', { industries: [] }],
    ['an end before the beginning', { until: '2025-08-31' }],
    ['no place at all', { places: [] }],
    ['a place of birth', { birthplace: 'GT' }],
  ])('details with %s are refused', (_, change) => {
    expect(detailsShape.safeParse({ ...details, ...change }).success).toBe(false);
  });

  it('forced criminality names what the youth was made to do; cse never names a crime of the youth', () => {
    expect(detailsShape.safeParse({ ...details, form: 'ltfc' }).success).toBe(false);
    expect(detailsShape.safeParse({ ...details, form: 'ltfc', crimeTypes: ['theft'] }).success).toBe(true);
    expect(detailsShape.safeParse({ ...details, form: 'cse', crimeTypes: ['theft'] }).success).toBe(false);
  });
});
