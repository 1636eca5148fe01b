import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptOffIn, ownLifeIn } from './own-life.ts';
import { parts, type Relation, relations } from './parts.ts';

const at = (n: number) => new Date(Date.UTC(2026, 10, 1 + n));
const one = (name: string, relation: Relation | null, more: Partial<Parameters<typeof ownLifeIn>[0][number]> = {}) => ({
  id: `${name} ${relation}`,
  part: 'supporter' as const,
  relation,
  who: { name },
  userName: null,
  endedAt: null,
  clearedAt: null,
  doubtedAt: null,
  ...more,
});
const said = (members: Parameters<typeof ownLifeIn>[0]) => {
  const { may, not } = ownLifeIn(members);
  return { may: may.map(({ name }) => name), not: not.map(({ name, why }) => `${name}: ${why}`) };
};

describe('who of the youth’s own life may be told', () => {
  it('is never one of those among whom the one who exploits is often found, until a worker decided', () => {
    for (const relation of ['parent', 'caregiver', 'partner', 'sponsor', 'employer'] as const) {
      expect(said([one('Ida Bell', relation)]), relation).toEqual({ may: [], not: ['Ida Bell: undecided'] });
      expect(said([one('Ida Bell', relation, { clearedAt: at(1) })]).may, relation).toEqual(['Ida Bell']);
    }
    expect(said([one('Teo', 'mentor')])).toEqual({ may: ['Teo'], not: [] });
  });

  it('is not one who was doubted and is no longer named, nor the same name under another relation', () => {
    const left = one('Bo Kern', 'relative', { doubtedAt: at(1), endedAt: at(2) });
    expect(said([left])).toEqual({ may: [], not: ['Bo Kern: doubted'] });
    expect(said([left, one('Bo', 'mentor')]).may).toEqual([]);
    expect(said([{ ...left, clearedAt: at(3) }, one('Bo', 'mentor')])).toEqual({ may: ['Bo'], not: [] });
  });

  it('over any history of one person: told only where the last word of a worker lets them', () => {
    const when = fc.option(fc.integer({ min: 0, max: 9 }).map(at), { nil: null });
    const anyone = fc.record({
      part: fc.constantFrom(...parts),
      relation: fc.constantFrom(...relations),
      endedAt: when,
      clearedAt: when,
      doubtedAt: when,
    });
    fc.assert(
      fc.property(anyone, (facts) => {
        const { may, not } = ownLifeIn([one('Ana Pop', facts.relation, facts)]);
        expect(may.length + not.length).toBeLessThanOrEqual(1);
        const { doubtedAt, clearedAt } = facts;
        if (facts.part === 'supporter' && doubtedAt && !(clearedAt && clearedAt > doubtedAt))
          expect(not).toHaveLength(1);
        if (may.length > 0) expect(facts.endedAt).toBeNull();
        // Leaving changes nothing of a doubt.
        const left = ownLifeIn([one('Ana Pop', facts.relation, { ...facts, endedAt: at(9) })]);
        if (facts.part === 'supporter') expect(left.not).toEqual(not);
      }),
    );
  });
});

it('a name among several, typed with words between, is found', () => {
  const not = [{ name: 'Bo Kern' }, { name: 'Ida' }];
  expect(keptOffIn('Lawyer Ruiz, bo kern and the nurse', not)).toEqual(['Bo Kern']);
  expect(keptOffIn('la abogada y Ida', not)).toEqual(['Ida']);
  expect(keptOffIn('Lawyer, advocate', not)).toEqual([]);
});
