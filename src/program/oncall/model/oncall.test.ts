import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MINUTES, lengthOf, minuteOf, timeOfMinute } from '#kernel/hours.ts';
import { maybeSame } from '#kernel/same-person.ts';
import { tags, tongueMeant, tongues } from '../languages.ts';
import { notToAsk } from './same-person.ts';
import { answers, isSettled, type Ring, standingOf } from './standing.ts';

const at = new Date('2027-01-05T10:00:00Z');
const ring = (answer: Ring['answer']): Ring => ({ helperId: 'x', until: at, answer, answeredAt: answer ? at : null });

describe('hours on call', () => {
  it('are read and written alike, and run into the next day', () => {
    expect([minuteOf('22:00'), minuteOf('6:00'), minuteOf('24:00'), minuteOf('x')]).toEqual([1320, 360, null, null]);
    expect(lengthOf(1320, 360)).toBe(480);
    expect(lengthOf(480, 480)).toBe(DAY_MINUTES);
    const minute = fc.integer({ min: 0, max: DAY_MINUTES - 1 });
    fc.assert(
      fc.property(minute, minute, (from, until) => {
        expect(minuteOf(timeOfMinute(from))).toBe(from);
        const length = lengthOf(from, until);
        expect(length).toBeGreaterThan(0);
        expect(length).toBeLessThanOrEqual(DAY_MINUTES);
        expect((from + length) % DAY_MINUTES).toBe(until);
      }),
    );
  });
});

describe('a language', () => {
  it('has one tag, and is understood however it is written', () => {
    expect(new Set(tags).size).toBe(tags.length);
    expect(tongueMeant(['q’eqchi’'])).toBe('kek');
    expect(tongueMeant(['Spanish, some Mam'])).toBe('es');
    expect(tongueMeant(['español y mam'])).toBe('mam');
    expect(tongueMeant(['English'])).toBeNull();
    expect(tongues.filter(({ checked }) => !checked).map(({ tag }) => tag)).toContain('mix');
  });
});

describe('who may be the one who exploits', () => {
  it('is known under a shorter name, another order or without accents, and somebody else is not', () => {
    expect(maybeSame('María Caal Tot', 'caal maria')).toBe(true);
    expect(maybeSame('María Caal', 'Pedro Caal')).toBe(false);
    expect(maybeSame('', 'María Caal')).toBe(false);
    const helpers = [
      { id: 'a', userId: 'u', name: 'Rosa Xol' },
      { id: 'b', userId: null, name: 'María Caal Tot' },
      { id: 'c', userId: null, name: 'Ana Pop' },
    ];
    expect(notToAsk(helpers, { userIds: ['u'], names: ['Maria Caal'] })).toEqual(['a', 'b']);
    expect(notToAsk(helpers, { userIds: [], names: [] })).toEqual([]);
  });
});

describe('where an ask stands', () => {
  it('is settled by a yes, by being taken back, or once everyone was asked in vain; never by silence alone', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(null, ...answers)),
        fc.boolean(),
        fc.boolean(),
        (given, takenBack, unfilled) => {
          const standing = standingOf(
            { takenBackAt: takenBack ? at : null, unfilledAt: unfilled ? at : null },
            given.map(ring),
          );
          expect(isSettled(standing)).toBe(takenBack || given.includes('yes') || (unfilled && !given.includes(null)));
        },
      ),
    );
  });
});
