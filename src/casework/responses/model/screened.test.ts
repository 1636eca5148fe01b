import { describe, expect, it } from 'vitest';
import { shippedDefinitions } from '#reference/protocols/index.ts';
import { lessThanScreened, recordsSigns, strongest } from './screened.ts';

const detention = shippedDefinitions().find((each) => each.id === 'detention');
const stepOf = (id: string) => {
  const found = detention?.steps.find((each) => each.id === id);
  if (!found) throw new Error(`No step ${id}`);
  return found;
};

describe('what a screening showed', () => {
  it('is its strongest result of any form', () => {
    expect(strongest(['no-sign-now', 'clear-concern', 'some-signs'])).toBe('clear');
    expect(strongest(['no-sign-now', 'no-sign-now', 'some-signs'])).toBe('some');
    expect(strongest(['no-sign-now'])).toBe('none');
    expect(strongest([])).toBeNull();
  });

  it('is not recorded as less by a step; more may be recorded, or nothing', () => {
    const screen = stepOf('screen');
    expect(lessThanScreened(screen, { signs: 'none' }, { signs: 'some' })).toEqual({ signs: 'screeningShowedMore' });
    expect(lessThanScreened(screen, { signs: 'some' }, { signs: 'some' })).toEqual({});
    expect(lessThanScreened(screen, { signs: 'clear' }, { signs: 'some' })).toEqual({});
    expect(lessThanScreened(screen, {}, { signs: 'clear' })).toEqual({});
    expect(lessThanScreened(screen, { signs: 'none' }, null)).toEqual({});
  });

  it('is asked by the steps that see and screen, and by no other', () => {
    expect(detention?.steps.filter(recordsSigns).map((each) => each.id)).toEqual(['observe', 'screen']);
  });
});
