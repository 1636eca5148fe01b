import { describe, expect, it } from 'vitest';
import json from '../../../../reference/indicators/indicators.json';
import { evidenceFrom } from './evidence.ts';
import { parseIndicators } from './indicators.ts';

const { indicators } = parseIndicators(json);
const on = '2026-11-22';

describe('what a screening hands on', () => {
  it('each sign as evidence of its element, with the words said and who said them', () => {
    const { evidence } = evidenceFrom(
      [{ indicator: 'family-debt', mode: 'asked', value: 'yes', quote: 'For the coyote' }],
      indicators,
      on,
    );
    const one = {
      element: 'means:debt',
      finding: 'present',
      basis: 'told',
      quote: 'For the coyote',
      indicator: 'family-debt',
      on,
    };
    expect(evidence).toEqual([
      { ...one, form: 'lt', strength: 'strong' },
      { ...one, form: 'ltfc', strength: 'strong' },
      { ...one, form: 'cse', strength: 'sign' },
    ]);
  });

  it('nothing for no, not sure and rather not say: unknown never becomes yes, and no is not a finding of absence', () => {
    const answers = (['no', 'unsure', 'declined'] as const).map((value) => ({
      indicator: 'owes-debt',
      mode: 'asked' as const,
      value,
    }));
    expect(evidenceFrom(answers, indicators, on).evidence).toEqual([]);
  });

  it('what a parent tells is told by another person', () => {
    const answers = [{ indicator: 'quota', mode: 'asked' as const, value: 'yes' as const }];
    expect(
      evidenceFrom(answers, indicators, on, 'other-person').evidence.every((one) => one.basis === 'other-person'),
    ).toBe(true);
  });

  it('the trade, the kind of work and the crime that the signs tell of', () => {
    const yes = ['unlicensed-farm', 'drugs-for-another', 'met-online', 'missing-from-care', 'dangerous-work'];
    const answers = yes.map((indicator) => ({ indicator, mode: 'observed' as const, value: 'yes' as const }));
    expect(evidenceFrom(answers, indicators, on)).toMatchObject({
      trades: ['unlicensed-trade'],
      industries: ['cannabis-farm'],
      crimeTypes: ['drug-cultivation', 'drug-sales'],
      metOnline: true,
      vulnerabilities: ['missing-from-care'],
      spectrum: [{ place: 'child-labor-violation', indicators: ['dangerous-work'] }],
    });
  });
});
