import { describe, expect, it } from 'vitest';
import { spectrumOf, workFactsFrom } from './spectrum.ts';

const noWork = { works: null, familyBusiness: null, withinChildLaborLaw: null, paidByLaw: null, freeToLeave: null };

describe('the spectrum below trafficking', () => {
  it.each([
    ['a child who helps on the family farm', { works: true, familyBusiness: true }, ['lawful-child-labor']],
    ['a lawful summer job', { works: true, withinChildLaborLaw: true, paidByLaw: true }, ['lawful-child-labor']],
    ['a job of which nothing more is known', { works: true }, []],
    ['nights with knives', { works: true, withinChildLaborLaw: false }, ['child-labor-violation']],
    [
      'nights with knives, underpaid, on the family farm',
      { familyBusiness: true, withinChildLaborLaw: false, paidByLaw: false },
      ['child-labor-violation', 'labor-exploitation'],
    ],
    ['no work at all', {}, []],
  ])('%s', (_, work, places) => {
    expect(spectrumOf({ ...noWork, ...work }).map((one) => one.place)).toEqual(places);
  });

  it('takes a sign found as a fact, and a sign not found as unknown', () => {
    const shown = [{ place: 'child-labor-violation' as const, indicators: ['dangerous-work'] }];
    expect(workFactsFrom(shown, { freeToLeave: null })).toEqual({ ...noWork, withinChildLaborLaw: false });
  });
});
