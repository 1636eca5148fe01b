import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedFunds } from '../shipped.ts';
import { approvalsFor, choicesOf, chosenFacts, type Facts, type Fund } from './fund.ts';
import { fundsFor, type Verdict } from './rule.ts';

const today = '2026-12-01';
const base: Fund = {
  id: 'base',
  label: { en: 'Base', es: 'Base' },
  pays: 'county',
  purposes: ['clothing'],
  rules: [],
  limit: null,
  approval: { roles: ['supervisor'], twoOverCents: 20000 },
  proof: null,
  note: null,
  from: null,
  until: null,
  source: 'x',
  checkedOn: null,
};
const only = (facts: Facts, fund: Fund, cents: number | null = 5000): Verdict => {
  const [verdict] = fundsFor(facts, [fund], { purpose: 'clothing', cents }, today);
  if (!verdict) throw new Error('no verdict');
  return verdict;
};

const choice = (name: keyof typeof choicesOf) => fc.constantFrom<string>(...choicesOf[name]);
const someFacts: fc.Arbitrary<Facts> = fc.record(
  {
    age: fc.integer({ min: 8, max: 30 }),
    region: fc.constantFrom('1', '2', '3'),
    ...Object.fromEntries(chosenFacts.map((name) => [name, choice(name)])),
  },
  { requiredKeys: [] },
);
const condition = fc.oneof(
  fc
    .tuple(fc.integer({ min: 8, max: 30 }), fc.integer({ min: 0, max: 12 }))
    .map(([from, span]) => ({ fact: 'age' as const, from, to: from + span })),
  fc.constantFrom('1', '2').map((region) => ({ fact: 'region' as const, in: [region] })),
  ...chosenFacts.map((fact) => choice(fact).map((one) => ({ fact, in: [one] }))),
);
const someDay = fc.constantFrom(null, '2026-01-01', '2026-12-01', '2027-05-05');
const someFund: fc.Arbitrary<Fund> = fc.record({
  ...(Object.fromEntries(Object.entries(base).map(([key, value]) => [key, fc.constant(value)])) as {
    [key in keyof Fund]: fc.Arbitrary<Fund[key]>;
  }),
  rules: fc.array(
    fc.array(condition, { minLength: 1, maxLength: 3 }).map((any) => ({ any, text: base.label, citation: 'x' })),
    { maxLength: 4 },
  ),
  limit: fc.option(fc.record({ cents: fc.integer({ min: 1, max: 9000 }), every: fc.constant('year' as const) })),
  from: someDay,
  until: someDay,
});
const cents = fc.option(fc.integer({ min: 1, max: 10000 }));

describe('which money may pay', () => {
  it('is told for a youth trafficked for labor who is also at risk, and asked where that is not known', () => {
    const fund = shippedFunds.find(({ id }) => id === 'csec-program') as Fund;
    expect(only({ lt: 'experienced', cse: 'at-risk' }, fund).answer).toBe('may');
    expect(only({ lt: 'experienced', cse: 'no' }, fund).answer).toBe('may-not');
    const open = only({ lt: 'experienced' }, fund);
    expect([open.answer, open.ask]).toEqual(['not-known', ['cse']]);
    expect(open.reasons.flatMap((each) => (each.kind === 'rule' ? [each.rule.citation] : []))).toEqual([
      expect.stringContaining('WIC 16524.7'),
    ]);
  });

  it('never goes back from yes or no to "not known" when one more fact is known', () => {
    fc.assert(
      fc.property(someFacts, someFacts, someFund, cents, (known, more, fund, asked) => {
        const before = only(known, fund, asked).answer;
        if (before !== 'not-known') expect(only({ ...more, ...known }, fund, asked).answer).toBe(before);
      }),
      { numRuns: 1000 },
    );
  });

  it('answers neither yes nor no where one way of filling in what is not known gives the other', () => {
    fc.assert(
      fc.property(someFacts, someFacts, someFund, (known, more, fund) => {
        const { answer, ask } = only(known, fund);
        const after = only({ ...more, ...known }, fund).answer;
        if (after !== 'not-known' && after !== answer) {
          expect(answer).toBe('not-known');
          expect(ask.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is never a fund that has ended or has not begun', () => {
    fc.assert(
      fc.property(someFacts, someFund, (facts, fund) => {
        const out = (fund.until !== null && fund.until < today) || (fund.from !== null && fund.from > today);
        if (out) expect(only(facts, fund).answer).toBe('may-not');
      }),
    );
    expect(only({}, { ...base, until: today }).answer, 'on its last day').toBe('may');
  });

  it('is never more than the limit, and not known while nobody has said how much', () => {
    fc.assert(
      fc.property(someFacts, someFund, fc.integer({ min: 1, max: 20000 }), (facts, fund, asked) => {
        if (fund.limit && asked > fund.limit.cents) expect(only(facts, fund, asked).answer).toBe('may-not');
      }),
    );
    expect(only({}, { ...base, limit: { cents: 100, every: 'ask' } }, null).answer).toBe('not-known');
  });

  it('is not a fund for something else', () => {
    expect(fundsFor({}, [base], { purpose: 'food', cents: 1 }, today)[0]?.answer).toBe('may-not');
  });

  it('needs two people above the amount that the fund names, and not at it', () => {
    expect([approvalsFor(base, 20000), approvalsFor(base, 20001)]).toEqual([1, 2]);
    expect(approvalsFor({ ...base, approval: { roles: ['supervisor'], twoOverCents: null } }, 9e6)).toBe(1);
  });

  it('ships with nothing that claims to be verified, and each purpose known', () => {
    for (const fund of shippedFunds) expect([fund.id, fund.checkedOn]).toEqual([fund.id, null]);
  });
});
