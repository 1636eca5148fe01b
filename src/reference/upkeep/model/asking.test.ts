import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ask, type Due, lettersInYear, stepsOf } from './asking.ts';

const zone = 'America/Los_Angeles';
const rhythm = { everyDays: 180, againDays: 14, mostAYear: 4 };
const now = new Date('2026-11-30T20:00:00Z');
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
const dayAgo = (days: number) => ago(days).toISOString().slice(0, 10);
const entry = (id: string, more: Partial<Due> = {}): Due => ({
  id,
  organizationId: 'casa',
  checkedOn: null,
  heardOn: null,
  ...more,
});
const ask = (more: Partial<Ask> = {}): Ask => ({
  id: 'a',
  organizationId: 'casa',
  services: ['beds'],
  askedAt: ago(1),
  againAt: null,
  toldAt: null,
  linkTurn: 0,
  isAnswered: false,
  ...more,
});
const steps = (entries: Due[], asks: Ask[] = []) => stepsOf(entries, asks, rhythm, now, zone);

describe('whom the county asks', () => {
  it('asks an organization once about all that is stale, and with it what soon would be', () => {
    expect(
      steps([
        entry('beds'),
        entry('food', { checkedOn: dayAgo(200) }),
        entry('soon', { checkedOn: dayAgo(150) }),
        entry('fresh', { checkedOn: dayAgo(20) }),
      ]),
    ).toEqual([{ kind: 'ask', organizationId: 'casa', services: ['beds', 'food', 'soon'] }]);
  });

  it('asks nothing that was checked or that an import says', () => {
    expect(steps([entry('beds', { checkedOn: dayAgo(170) })])).toEqual([]);
    expect(steps([entry('beds', { checkedOn: dayAgo(900), heardOn: dayAgo(3) })])).toEqual([]);
    expect(steps([entry('beds', { checkedOn: dayAgo(3), heardOn: dayAgo(900) })])).toEqual([]);
  });

  it('asks once more after the county’s days, then tells, then is still', () => {
    const beds = [entry('beds')];
    expect(steps(beds, [ask({ askedAt: ago(13) })])).toEqual([]);
    expect(steps(beds, [ask({ askedAt: ago(15) })])).toMatchObject([{ kind: 'again' }]);
    expect(steps(beds, [ask({ askedAt: ago(29), againAt: ago(13) })])).toEqual([]);
    expect(steps(beds, [ask({ askedAt: ago(30), againAt: ago(15) })])).toMatchObject([{ kind: 'tell' }]);
    expect(steps(beds, [ask({ askedAt: ago(30), againAt: ago(15), toldAt: ago(1) })])).toEqual([]);
  });

  it('does not ask again what was just answered, whatever the answer', () => {
    expect(steps([entry('beds')], [ask({ isAnswered: true })])).toEqual([]);
    expect(steps([entry('beds')], [ask({ isAnswered: true, askedAt: ago(181) })])).toMatchObject([{ kind: 'ask' }]);
  });

  it('never sends more letters in a year than the county allows', () => {
    const many = [300, 250, 200].map((days, n) => ask({ id: `${n}`, askedAt: ago(days), isAnswered: true }));
    expect(lettersInYear(many, now)).toBe(3);
    expect(
      steps([entry('beds')], [...many, ask({ askedAt: ago(15) })]),
      'the fourth went: the keeper is told instead',
    ).toMatchObject([{ kind: 'tell' }]);
    expect(steps([entry('beds')], [...many, ask({ askedAt: ago(190), isAnswered: true })])).toEqual([]);
  });

  it('over any two years of silence and answers, keeps to its limit and asks each entry at most once an interval', () => {
    fc.assert(
      fc.property(
        fc.record({
          everyDays: fc.integer({ min: 14, max: 200 }),
          againDays: fc.integer({ min: 3, max: 30 }),
          mostAYear: fc.integer({ min: 1, max: 6 }),
        }),
        fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
        (wanted, answers) => {
          let asks: Ask[] = [];
          for (let day = 0; day < 730; day++) {
            const at = new Date(now.getTime() + day * 86_400_000);
            for (const step of stepsOf([entry('beds'), entry('food')], asks, wanted, at, zone)) {
              if (step.kind === 'ask') {
                expect(step.services).toEqual(['beds', 'food']);
                asks = [
                  ...asks,
                  ask({
                    id: `${asks.length}`,
                    askedAt: at,
                    services: step.services,
                    isAnswered: answers[asks.length] ?? false,
                  }),
                ];
              } else {
                const field = step.kind === 'again' ? 'againAt' : 'toldAt';
                expect(step.ask[field]).toBeNull();
                asks = asks.map((each) => (each.id === step.ask.id ? { ...each, [field]: at } : each));
              }
            }
            expect(lettersInYear(asks, at)).toBeLessThanOrEqual(wanted.mostAYear);
          }
          const times = asks.map(({ askedAt }) => askedAt.getTime() / 86_400_000);
          for (let n = 1; n < times.length; n++)
            expect((times[n] ?? 0) - (times[n - 1] ?? 0)).toBeGreaterThanOrEqual(wanted.everyDays);
        },
      ),
      { numRuns: 40 },
    );
  });
});
