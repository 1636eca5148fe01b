import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shippedDefinitions } from '#reference/protocols/index.ts';
import { plainProtocols, plainSteps } from '../plain-steps.ts';
import { inOrder } from './next.ts';

it('the soonest comes first, what has no day last, and nothing is said twice', () => {
  const line = fc.record({
    at: fc.option(fc.date({ noInvalidDate: true }), { nil: null }),
    text: fc.constantFrom('a', 'b'),
  });
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const told = inOrder(lines);
      const times = told.map(({ at }) => at?.getTime() ?? Number.POSITIVE_INFINITY);
      expect(times).toEqual([...times].sort((a, b) => a - b));
      const keys = told.map(({ at, text }) => `${at?.getTime()} ${text}`);
      expect(new Set(keys)).toEqual(new Set(lines.map(({ at, text }) => `${at?.getTime()} ${text}`)));
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

it('what a youth reads of a step is of a step that there is, and never of a report, police or another person', () => {
  const steps = new Set(shippedDefinitions().flatMap(({ id, steps: all }) => all.map((step) => `${id}/${step.id}`)));
  expect([...plainSteps.keys()].filter((key) => !steps.has(key))).toEqual([]);
  const protocols = new Set(shippedDefinitions().map(({ id }) => id));
  expect([...plainProtocols.keys()].filter((id) => !protocols.has(id))).toEqual([]);
  const told = [...plainSteps.values(), ...plainProtocols.values()].flatMap(({ en, es }) => [en, es]).join(' ');
  expect(told).not.toMatch(/report|police|traffick|exploit|hotline|reporte|policía|\btrata\b|explot/i);
});
