import { describe, expect, it } from 'vitest';
import { movedClocks, type StoodClock } from './moved.ts';

const clock = (step_id: string, due_at: string | null, state = 'open'): StoodClock => ({ step_id, due_at, state });

describe('what moved', () => {
  it('names a deadline that is another one now, a step that opened and one that fell away', () => {
    const before = [
      clock('same', '2026-06-01T10:00:00Z'),
      clock('part-a', null),
      clock('gone', '2026-06-02T10:00:00Z'),
    ];
    const after = [
      clock('same', '2026-06-01T10:00:00.000Z'),
      clock('part-a', '2026-07-01T03:59:00Z'),
      clock('new', null),
    ];
    expect(movedClocks(before, after)).toEqual([
      { step: 'gone', how: 'closed', from: '2026-06-02T10:00:00.000Z', to: null },
      { step: 'new', how: 'opened', from: null, to: null },
      { step: 'part-a', how: 'moved', from: null, to: '2026-07-01T03:59:00.000Z' },
    ]);
  });

  it('says nothing of a clock that stands still: its deadline moves with every minute', () => {
    const stopped = (due: string) => [clock('step', due, 'stopped')];
    expect(movedClocks(stopped('2026-06-01T10:00:00Z'), stopped('2026-06-01T11:00:00Z'))).toEqual([]);
  });
});
