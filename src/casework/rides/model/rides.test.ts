import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptAwayAmong, namesIn } from './companions.ts';
import { isOver, moves, needsSomebody, standingOf, type Told } from './standing.ts';

const start = new Date('2027-01-06T07:00:00Z');
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const ride = (over: Partial<Told> = {}): Told => ({
  startsAt: start,
  minutes: 30,
  sentAt: later(-20),
  takenBackAt: null,
  unfilledAt: null,
  arrival: null,
  ...over,
});

describe('a ride', () => {
  it('waits for a person, is asked about, confirmed, under way, late; and an arrival ends it', () => {
    const at = (minutes: number, yes = true, open = false, over: Partial<Told> = {}) =>
      standingOf(ride(over), { yes, open, told: false }, 15, later(minutes));
    expect(at(-10, false, false, { sentAt: null })).toBe('looked-for');
    expect(at(-10, false, true)).toBe('asking');
    expect(at(-10, false, false)).toBe('next');
    expect(at(-10, false, false, { unfilledAt: later(-15) })).toBe('unfilled');
    expect([at(-1), at(0), at(44), at(45)]).toEqual(['confirmed', 'on-the-way', 'on-the-way', 'late']);
    expect([at(179, false, true), at(180, false, true)]).toEqual(['asking', 'passed']);
    expect([at(719, false, false, { sentAt: null }), at(720, false, false, { sentAt: null })]).toEqual([
      'looked-for',
      'passed',
    ]);
    expect(at(300, true, false, { arrival: 'arrived' })).toBe('arrived');
    expect(at(300, true, false, { arrival: 'not-arrived' })).toBe('not-arrived');
    expect(at(300, true, false, { takenBackAt: later(-1) })).toBe('taken-back');
    // Taken back before it is over: who said yes must be told, once.
    const back = (yes: boolean, told: boolean, minutes = 10) =>
      standingOf(ride({ takenBackAt: later(-1) }), { yes, open: false, told }, 15, later(minutes));
    expect([back(true, false), back(true, true), back(false, false), back(true, false, 30)]).toEqual([
      'to-call-off',
      'taken-back',
      'taken-back',
      'taken-back',
    ]);
    expect([needsSomebody('to-call-off'), isOver('to-call-off')]).toEqual([true, false]);
  });

  it('never ends by silence: one that somebody drives is over by a word alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 100_000 }), fc.integer({ min: 1, max: 600 }), (minutes, grace) => {
        const standing = standingOf(ride(), { yes: true, open: false, told: false }, grace, later(minutes));
        expect(isOver(standing)).toBe(false);
        expect(moves(standing)).toBe(false);
        expect(needsSomebody(standing)).toBe(minutes >= 30 + grace);
      }),
    );
  });
});

describe('who rides along', () => {
  it('is read name by name, and one who is kept away is known under a shorter name', () => {
    expect(namesIn(' Ana Pop\n\nLuis Caal; Rosa ')).toEqual(['Ana Pop', 'Luis Caal', 'Rosa']);
    expect(keptAwayAmong(['Ana Pop', 'caal luis'], ['Luis Caal Tot'])).toEqual(['caal luis']);
    expect(keptAwayAmong(['Ana Pop'], [])).toEqual([]);
  });
});
