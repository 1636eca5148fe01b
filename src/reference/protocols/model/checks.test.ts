import { describe, expect, test } from 'vitest';
import { aProtocol, aStep, byLaw, mustBy, sourced } from '../fixtures.ts';
import { shippedDefinitions } from '../shipped.ts';
import { checkDefinition, readDefinition } from './checks.ts';

const problems = (...args: Parameters<typeof aProtocol>) => checkDefinition(aProtocol(...args)).map((p) => p.problem);
const text = { en: 'x', es: 'x' };

describe('A draft is refused', () => {
  test.each<[string, Parameters<typeof aProtocol>, RegExp]>([
    ['when two steps share a name', [[{ id: 'a' }, { id: 'a' }]], /used twice/],
    [
      'when steps wait for each other',
      [
        [
          { id: 'a', needs: ['b'] },
          { id: 'b', needs: ['a'] },
        ],
      ],
      /waits for itself/,
    ],
    ['when a step needs one that is not there', [[{ id: 'a', needs: ['b'] }]], /no step/],
    ['when a number has no source', [[{ id: 'a', due: [{ from: 'start', span: 'PT1H' }] }]], /without a source/],
    [
      'when a clock runs from a step that it does not need',
      [[{ id: 'a' }, { id: 'b', due: [{ from: 'step', step: 'a', span: 'PT1H', ...sourced }] }]],
      /must also need/,
    ],
    [
      'when a clock runs from a fact that is no day',
      [[{ id: 'a', due: [{ from: 'fact', fact: 'age', span: 'P1D', ...sourced }] }]],
      /no day/,
    ],
    [
      'when a clock uses a setting that is not listed',
      [[{ id: 'a', due: [{ from: 'start', span: { setting: 's' } }] }]],
      /no length of time/,
    ],
    ['when it tells an authority without duty, say or switch', [[{ id: 'a', effect: 'notice' }]], /tells an authority/],
    [
      'when it enters a system because of a form alone',
      [[{ id: 'a', effect: 'system', when: { fact: 'form', eq: 'lt' } }]],
      /tells an authority/,
    ],
    [
      'when an offer can be switched off',
      [[{ id: 'a', effect: 'offer', switch: 's' }], { switches: [{ id: 's', title: text, sentence: text }] }],
      /offered may not be switched off/,
    ],
    [
      'when a duty of law can be switched off',
      [[{ id: 'a', switch: 's', ...mustBy('PT1H') }], { switches: [{ id: 's', title: text, sentence: text }] }],
      /legal duty may not be switched off/i,
    ],
    ['when it cannot end', [[{ id: 'a' }], { ends: [{ id: 'p', title: text, how: 'person' }] }], /able to end/],
    ['when a phone is not listed', [[{ id: 'a', phone: 'p' }]], /phone p/],
    ['when a switch is not listed', [[{ id: 'a', when: { switch: 's' } }]], /switch s/],
    ['when a condition can never hold', [[{ id: 'a', when: { fact: 'door', eq: 'window' } }]], /never window/],
    [
      'when a choice has no choices',
      [[{ id: 'a', evidence: [{ id: 'e', label: text, kind: 'choice' }] }]],
      /no choices/,
    ],
    [
      'when a field does not fit its fact',
      [[{ id: 'a', evidence: [{ id: 'e', label: text, kind: 'text', sets: 'age' }] }]],
      /does not fit/,
    ],
    [
      'when it counts between steps that do not exist',
      [[{ id: 'a' }], { counts: [{ id: 'c', title: text, days: { from: 'a', until: 'z' } }] }],
      /do not exist/,
    ],
  ])('%s', (_name, args, expected) => {
    expect(problems(...args).join('\n')).toMatch(expected);
  });

  test('when it lacks a language, a citation or an owner', () => {
    const good = JSON.parse(JSON.stringify(shippedDefinitions()[0]));
    const breaks: ((d: typeof good) => void)[] = [
      (d) => delete d.title.es,
      (d) => {
        d.title.es = ' ';
      },
      (d) => delete d.steps[0].duty.source.citation,
      (d) => delete d.steps[0].owner.fallback,
      (d) => {
        d.steps[0].due = [{ from: 'start', span: '36 hours' }];
      },
      (d) => {
        d.settings[0].default = 'PT1H';
      },
      (d) => {
        d.effective = '2026-02-30';
      },
    ];
    for (const spoil of breaks) {
      const bad = structuredClone(good);
      spoil(bad);
      expect(readDefinition(bad).ok).toBe(false);
    }
    expect(readDefinition(good).ok).toBe(true);
    expect(readDefinition(null).ok).toBe(false);
  });
});

test('a notice may follow a notice that the law demands', () => {
  const steps = [
    { id: 'tell', effect: 'notice', duty: byLaw },
    { id: 'tell-more', effect: 'notice', needs: ['tell'] },
  ];
  expect(problems(steps)).toEqual([]);
});

test('a step that only helps passes without more', () => {
  expect(problems([aStep({ id: 'a', effect: 'offer' })])).toEqual([]);
});
