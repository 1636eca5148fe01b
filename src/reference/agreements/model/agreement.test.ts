import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { covering, standsOn } from './agreement.ts';

const paper = { agencies: ['hall'], fromOn: '2026-01-10', untilOn: '2026-06-30', endedOn: null };

describe('a written agreement', () => {
  it('covers whom it names, from its first day to its last', () => {
    expect(covering([paper], 'hall', '2026-01-09')).toEqual([]);
    expect(covering([paper], 'hall', '2026-01-10')).toEqual([paper]);
    expect(covering([paper], 'hall', '2026-06-30')).toEqual([paper]);
    expect(covering([paper], 'hall', '2026-07-01')).toEqual([]);
    expect(covering([paper], 'police', '2026-03-01')).toEqual([]);
  });

  it('that was ended covers nobody from that day on, whatever its last day says', () => {
    const day = fc
      .date({ min: new Date('2026-01-10'), max: new Date('2026-06-30'), noInvalidDate: true })
      .map((at) => at.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (endedOn, on) => {
        expect(standsOn({ ...paper, endedOn }, on)).toBe(on < endedOn);
      }),
    );
  });
});
