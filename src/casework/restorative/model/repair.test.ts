import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkOn, type Fact, facts, isOver, nextOf, preparation, type RepairFact, standingOf } from './repair.ts';

const done = (...all: Fact[]): RepairFact[] =>
  all.map((fact, n) => ({
    fact,
    onDay: '2026-12-01',
    checkOn: fact === 'agreed' ? '2026-12-20' : null,
    outcome: null,
    at: new Date(n),
  }));

describe('a request of a survivor', () => {
  it('is ready only after each step of preparation, and met only when the other side is willing', () => {
    const prepared = done('facilitator', ...preparation);
    expect(nextOf(done())).not.toContain('ready');
    for (const left of ['facilitator', ...preparation] as const)
      expect(nextOf(prepared.filter(({ fact }) => fact !== left)), left).not.toContain('ready');
    expect(nextOf(prepared)).toContain('ready');
    const ready = [...prepared, ...done('ready')];
    expect(nextOf(ready)).not.toContain('met');
    expect(nextOf([...ready, ...done('willing')])).toContain('met');
    expect(nextOf([...ready, ...done('willing', 'not-willing')])).not.toContain('met');
    expect(nextOf([...ready, ...done('willing')])).not.toContain('agreed');
    expect(nextOf([...ready, ...done('willing', 'met')])).toContain('agreed');
    expect(nextOf([...ready, ...done('willing', 'met')])).not.toContain('kept');
  });

  it('may be stopped at any time before it ended, and then nothing follows', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...facts), { maxLength: 12 }), (all) => {
        const so = done(...all);
        if (isOver(so)) expect(nextOf(so)).toEqual([]);
        else expect(nextOf(so)).toContain('withdrawn');
        const stopped = [...so, ...done('withdrawn')];
        expect([standingOf(stopped), nextOf(stopped), checkOn(stopped)]).toEqual(['withdrawn', [], null]);
      }),
    );
  });

  it('that was agreed is looked at on the day that the newest word of it says', () => {
    expect(checkOn(done('met', 'agreed'))).toBe('2026-12-20');
    expect(checkOn(done('met', 'agreed', 'kept'))).toBeNull();
    expect(checkOn(done('met', 'agreed', 'closed'))).toBeNull();
  });
});
