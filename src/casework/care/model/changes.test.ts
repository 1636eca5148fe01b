import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesIn, earlierIn, type Term, turnOf } from './changes.ts';

const now = new Date('2026-11-30T12:00:00Z');
const daysAgo = (n: number) => new Date(now.getTime() - n * 86_400_000);
const term = (userId: string, from: number, to: number | null, roles = ['social-worker']): Term => ({
  userId,
  name: userId,
  roles,
  since: daysAgo(from),
  until: to === null ? null : daysAgo(to),
});
const said = (terms: Term[]) =>
  changesIn(terms, now).map(({ kind, workers }) => `${kind} ${workers.map(({ userId }) => userId).join(' ')}`);

describe('workers whom a youth had in a year', () => {
  it('are counted by kind, the first first; one alone is no change', () => {
    expect(said([term('ana', 20, null)])).toEqual([]);
    expect(said([term('ana', 20, null), term('ben', 90, null)]), 'side by side').toEqual([]);
    expect(said([term('cy', 20, null), term('ana', 300, 200), term('ben', 200, 20)])).toEqual([
      'social-worker ana ben cy',
    ]);
  });

  it('are not those of more than a year ago, nor those who have not begun', () => {
    expect(said([term('ana', 900, 366), term('ben', 300, null), term('cy', -5, null)])).toEqual([]);
    expect(said([term('ana', 900, 364), term('ben', 300, null)])).toEqual(['social-worker ana ben']);
  });

  it('are one when one person came back, and count in each kind whose role they hold', () => {
    expect(said([term('ana', 300, 200), term('ana', 100, null)])).toEqual([]);
    const both = [term('ana', 300, 100, ['advocate']), term('ben', 90, null, ['advocate', 'clinician'])];
    expect(said(both)).toEqual(['advocate ana ben']);
  });

  it('are never more than there are people, whatever their terms', () => {
    const anyTerm = fc
      .tuple(
        fc.constantFrom('a', 'b', 'c', 'd'),
        fc.integer({ min: -30, max: 800 }),
        fc.option(fc.integer({ min: 0, max: 800 })),
      )
      .map(([who, from, to]) => term(who, from, to === null ? null : Math.min(from, to)));
    fc.assert(
      fc.property(fc.array(anyTerm), (terms) => {
        for (const { workers } of changesIn(terms, now)) {
          expect(new Set(workers.map(({ userId }) => userId)).size).toBe(workers.length);
          expect(workers.some(({ until }) => until !== null && until <= now)).toBe(true);
        }
      }),
    );
  });

  it('count the only one who left and was followed by nobody, and say the how-manieth each of them is', () => {
    expect(said([term('ana', 90, 10)])).toEqual(['social-worker ana']);
    const changes = changesIn([term('cy', 20, null), term('ana', 300, 200), term('ben', 200, 20)], now);
    expect(turnOf(changes, 'cy')).toEqual([{ kind: 'social-worker', n: 3 }]);
    expect(turnOf(changes, 'ana')).toEqual([]);
  });
});

describe('who worked with the youth and does no longer', () => {
  it('is each one who began, left and did not come back, once, from their first day to their last', () => {
    const terms = [
      term('ana', 300, 200),
      term('ana', 150, 100),
      term('ben', 90, null),
      term('cy', 80, 40),
      term('ben', 400, 300),
    ];
    expect(earlierIn(terms, now).map(({ last, since, until }) => [last.userId, since, until])).toEqual([
      ['cy', daysAgo(80), daysAgo(40)],
      ['ana', daysAgo(300), daysAgo(100)],
    ]);
  });

  it('over any terms: with those who work with them now, everybody who ever began, and nobody twice', () => {
    const anyTerm = fc
      .tuple(
        fc.constantFrom('a', 'b', 'c'),
        fc.integer({ min: -30, max: 800 }),
        fc.option(fc.integer({ min: -20, max: 800 })),
      )
      .map(([who, from, to]) => term(who, from, to === null ? null : Math.min(from, to)));
    fc.assert(
      fc.property(fc.array(anyTerm), (terms) => {
        const begun = terms.filter(({ since }) => since <= now);
        const still = new Set(begun.filter(({ until }) => until === null || until > now).map(({ userId }) => userId));
        const gone = earlierIn(terms, now).map(({ last }) => last.userId);
        expect(new Set(gone).size).toBe(gone.length);
        expect(new Set([...still, ...gone])).toEqual(new Set(begun.map(({ userId }) => userId)));
        for (const each of gone) expect(still.has(each)).toBe(false);
      }),
    );
  });
});
