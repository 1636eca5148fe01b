import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agencyKinds, basisKinds, categories } from './categories.ts';
import { changesOf, openedBy, opens, type Rule, rowOf, unconfirmed } from './rules.ts';

const aRule = (over: Partial<Rule> = {}): Rule => ({
  category: 'identity',
  recipient: 'health',
  basis: 'treatment',
  effect: 'add',
  condition: null,
  citation: 'Civ 56.10',
  note: null,
  confirmedBy: null,
  confirmedOn: null,
  ...over,
});

const someRule = fc.record({
  category: fc.constantFrom(...categories),
  recipient: fc.constantFrom(...agencyKinds),
  basis: fc.constantFrom(...basisKinds),
  effect: fc.constantFrom('view' as const, 'add' as const, 'neither' as const),
  condition: fc.constantFrom(null, 'masked' as const, 'emergency' as const, 'suspicion' as const),
});

describe('what a cell opens', () => {
  it.each([
    [{}, 'add'],
    [{ effect: 'view' }, 'view'],
    [{ effect: 'neither' }, 'neither'],
    [{ condition: 'masked' }, 'neither'],
    [{ condition: 'suspicion' }, 'neither'],
    [{ condition: 'emergency' }, 'neither'],
    [{ condition: 'emergency', basis: 'emergency' }, 'add'],
  ] as const)('%o → %s', (over, effect) => {
    expect(opens(aRule(over))).toBe(effect);
  });
});

describe('what a basis opens', () => {
  const rules = [
    aRule(),
    aRule({ category: 'medical', effect: 'view' }),
    aRule({ category: 'medical', recipient: 'probation' }),
    aRule({ category: 'education', basis: 'consent' }),
  ];

  it('is read from the cells of that basis and that kind of agency', () => {
    expect([...openedBy(rules, 'treatment', 'health', null)]).toEqual([
      ['identity', 'add'],
      ['medical', 'view'],
    ]);
  });

  it('is never more than what it names itself', () => {
    expect([...openedBy(rules, 'treatment', 'health', ['medical']).keys()]).toEqual(['medical']);
    expect(openedBy(rules, 'treatment', 'health', []).size).toBe(0);
  });

  it('with fewer categories is never wider', () => {
    fc.assert(
      fc.property(fc.array(someRule), fc.subarray([...categories]), (some, only) => {
        const all = some.map((rule) => aRule(rule));
        const narrow = openedBy(all, 'consent', 'health', only);
        const wide = openedBy(all, 'consent', 'health', null);
        for (const [category, effect] of narrow) {
          expect(only).toContain(category);
          expect(wide.get(category)).toBe(effect);
        }
      }),
    );
  });
});

describe('cells still to be confirmed', () => {
  it('are those that open something and name no counsel', () => {
    expect(
      unconfirmed([
        aRule(),
        aRule({ effect: 'neither' }),
        aRule({ confirmedBy: 'A. Counsel' }),
        aRule({ condition: 'masked' }),
      ]),
    ).toBe(1);
  });
});

describe('a draft', () => {
  it('says what would change, and nothing else', () => {
    const before = [aRule(), aRule({ category: 'medical', effect: 'view' })];
    const after = [
      aRule({ citation: 'another' }),
      aRule({ category: 'medical', effect: 'neither' }),
      aRule({ category: 'sogie' }),
    ];
    expect(changesOf(before, after).map((change) => [change.rule.category, change.before, change.after])).toEqual([
      ['medical', 'view', 'neither'],
      ['sogie', 'neither', 'add'],
    ]);
  });

  it('shows each basis once, absent cells as opening nothing', () => {
    const row = rowOf([aRule()], 'identity', 'health');
    expect(row.map((rule) => rule.basis)).toEqual([...basisKinds]);
    expect(row.filter((rule) => rule.effect !== 'neither')).toHaveLength(1);
    expect(row.every((rule) => rule.citation === 'Civ 56.10')).toBe(true);
  });
});
