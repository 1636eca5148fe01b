import fc from 'fast-check';
import { expect, it } from 'vitest';
import { saidSince, sessionHows } from './sessions.ts';

const at = (n: number) => new Date(Date.UTC(2026, 0, 1 + n));

it('what was said of sessions before a move says nothing of them after it', () => {
  const said = [{ userId: 'ana', how: 'clinic' as const, at: at(1) }];
  expect(saidSince(said, 'ana', { kind: 'home', at: at(0) })?.how).toBe('clinic');
  expect(saidSince(said, 'ana', { kind: 'hall', at: at(2) })).toBeNull();
  expect(saidSince(said, 'ben', { kind: 'home', at: at(0) }), 'of another clinician').toBeNull();
});

it('over any words and moves: the last word since the last move stands, and none from before it', () => {
  const word = fc.record({
    userId: fc.constantFrom('ana', 'ben'),
    how: fc.constantFrom(...sessionHows),
    at: fc.integer({ min: 0, max: 40 }).map(at),
  });
  fc.assert(
    fc.property(fc.array(word), fc.integer({ min: 0, max: 40 }), (said, day) => {
      const move = { kind: 'moved' as const, at: at(day) };
      const found = saidSince(said, 'ana', move);
      const since = said.filter((each) => each.userId === 'ana' && each.at >= move.at);
      expect(found === null).toBe(since.length === 0);
      for (const each of since) expect(found && found.at >= each.at).toBe(true);
    }),
  );
});
