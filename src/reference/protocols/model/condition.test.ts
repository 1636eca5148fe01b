import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Condition, type CountyChoices, condition, evaluate, isGuarded, misfits } from './condition.ts';
import type { Facts } from './facts.ts';

const county: CountyChoices = { switches: new Set(['on']), settings: { rule: 'yes' } };
const answer = (on: Condition, facts: Facts) => evaluate(on, facts, county).answer;
const T: Condition = { fact: 'danger', eq: true };
const F: Condition = { fact: 'crisis', eq: true };
const U: Condition = { fact: 'agreed', eq: true };
const known: Facts = { danger: true, crisis: false };

describe('Three answers', () => {
  test.each<[string, Condition, boolean | 'unknown']>([
    ['all: true, unknown', { all: [T, U] }, 'unknown'],
    ['all: false, unknown', { all: [U, F] }, false],
    ['any: true, unknown', { any: [U, T] }, true],
    ['any: false, unknown', { any: [F, U] }, 'unknown'],
    ['not unknown', { not: U }, 'unknown'],
    ['not false', { not: F }, true],
    ['all true', { all: [T, { not: F }] }, true],
    ['any false', { any: [F, { not: T }] }, false],
  ])('%s', (_name, on, expected) => {
    expect(answer(on, known)).toBe(expected);
  });

  test.each<[string, Condition, Facts, boolean | 'unknown']>([
    ['one of several forms', { fact: 'form', eq: 'lt' }, { form: ['cse', 'lt'] }, true],
    ['any of these forms', { fact: 'form', in: ['lt', 'ltfc'] }, { form: ['cse'] }, false],
    ['no form, known to be none', { fact: 'form', in: ['lt'] }, { form: [] }, false],
    ['under 18', { fact: 'age', lt: 18 }, { age: 17 }, true],
    ['18 is not under 18', { fact: 'age', lt: 18 }, { age: 18 }, false],
    ['18 or more', { fact: 'age', gte: 18 }, { age: 18 }, true],
    ['age unknown', { fact: 'age', gte: 18 }, { age: null }, 'unknown'],
    ['known or not is always known', { fact: 'age', exists: true }, {}, false],
    ['a fact that is false is known', { fact: 'agreed', exists: true }, { agreed: false }, true],
    ['a switch', { switch: 'on' }, {}, true],
    ['a switch that is off', { switch: 'off' }, {}, false],
    ['a setting', { setting: 'rule', eq: 'yes' }, {}, true],
    ['a setting that is not set', { setting: 'other', eq: 'yes' }, {}, 'unknown'],
  ])('%s', (_name, on, facts, expected) => {
    expect(answer(on, facts)).toBe(expected);
  });

  test('an unknown answer names what to ask, once each', () => {
    expect(
      evaluate({ all: [U, { any: [U, { fact: 'age', lt: 18 }, { setting: 'other', eq: 'x' }] }] }, {}, county),
    ).toEqual({
      answer: 'unknown',
      facts: ['age', 'agreed'],
      settings: ['other'],
    });
  });

  test('learning a fact never turns a known answer round', () => {
    const leaf = fc.constantFrom<Condition>(T, F, U, { fact: 'age', lt: 18 }, { switch: 'on' });
    const tree: fc.Arbitrary<Condition> = fc.letrec<{ node: Condition }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.record({ all: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
        fc.record({ any: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
        fc.record({ not: tie('node') }),
      ),
    })).node;
    fc.assert(
      fc.property(tree, fc.boolean(), fc.nat(30), (on, agreed, age) => {
        const before = answer(on, known);
        if (before !== 'unknown') expect(answer(on, { ...known, agreed, age })).toBe(before);
        expect(answer(on, { ...known, agreed, age })).not.toBe('unknown');
      }),
    );
  });
});

test('a condition that is not in the language is refused', () => {
  for (const bad of [
    { fact: 'shoe-size', eq: 1 },
    { fact: 'age', eq: 1, lt: 3 },
    { all: [] },
    { run: 'x' },
    null,
    'age',
  ])
    expect(condition.safeParse(bad).success).toBe(false);
});

test('a value that the fact can never have is found', () => {
  expect(
    misfits({
      any: [
        { fact: 'form', eq: 'csx' },
        { fact: 'agreed', eq: 'yes' },
        { fact: 'door', gte: 3 },
      ],
    }),
  ).toHaveLength(3);
  expect(
    misfits({
      all: [
        { fact: 'form', in: ['cse', 'lt'] },
        { fact: 'age', lt: 18 },
      ],
    }),
  ).toEqual([]);
});

test('behind which conditions a system step cannot widen the net', () => {
  expect(
    isGuarded({
      all: [
        { fact: 'form', eq: 'lt' },
        { fact: 'agreed', eq: true },
      ],
    }),
  ).toBe(true);
  expect(isGuarded({ any: [{ switch: 'x' }, { fact: 'form', eq: 'lt' }] })).toBe(false);
  expect(isGuarded({ any: [{ switch: 'x' }, { fact: 'reportDue', eq: true }] })).toBe(true);
  expect(isGuarded({ fact: 'agreed', eq: false })).toBe(false);
  expect(isGuarded({ not: { fact: 'agreed', eq: true } })).toBe(false);
});
