import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '#kernel/calendar.ts';
import { list } from '../list.ts';
import {
  ageDay,
  askAgainOn,
  daysToTheDay,
  dueByAge,
  missingForTheDay,
  ofAge,
  type State,
  standing,
} from './adulthood.ts';

const fact = (item: string, state: State, onDay = '2026-05-01', at = '2026-05-01T10:00:00Z') => ({
  item,
  state,
  onDay,
  at: new Date(at),
});

describe('the day of an age', () => {
  it('counts by months, and a child of 29 February as if born on the 28th', () => {
    expect(ofAge('2009-06-15')).toBe('2027-06-15');
    expect(ageDay('2009-06-15', 210)).toBe('2026-12-15');
    expect(ofAge('2008-02-29')).toBe('2026-02-28');
    expect(ageDay('2008-02-29', 252)).toBe('2029-02-28');
    expect(ageDay('2009-08-31', 210)).toBe('2027-02-28');
  });

  it('counts the days to it from 17 and a half, never before and never after', () => {
    expect(daysToTheDay('2009-06-15', '2026-12-14')).toBeNull();
    expect(daysToTheDay('2009-06-15', '2026-12-15')).toBe(182);
    expect(daysToTheDay('2009-06-15', '2027-06-14')).toBe(1);
    expect(daysToTheDay('2009-06-15', '2027-06-15')).toBeNull();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 9000 }), (birth, later) => {
        const born = addDays('2005-01-01', birth);
        const today = addDays(born, later);
        const days = daysToTheDay(born, today);
        if (days !== null) expect(days).toBe(daysBetween(today, ofAge(born)));
        if (days !== null) expect(days).toBeGreaterThan(0);
        if (days !== null) expect(days).toBeLessThanOrEqual(185);
      }),
    );
  });
});

describe('the plan for the day of 18', () => {
  const needed = list.items.filter(({ dayOf18 }) => dayOf18).map(({ id }) => id);

  it('asks where they sleep, what they eat, who cares for their health and who stays', () => {
    expect(needed.toSorted()).toEqual(['caring-adult', 'food', 'health-cover', 'where-to-live']);
  });

  it('is there when nothing is open; asked for is not yet there; the newest word counts', () => {
    const all = needed.map((id) => fact(id, 'have'));
    expect(missingForTheDay(list.items, standing(all))).toEqual([]);
    expect(
      missingForTheDay(list.items, standing([...all, fact('food', 'asked', '2026-06-01')])).map(({ id }) => id),
    ).toEqual(['food']);
    expect(missingForTheDay(list.items, standing([...all, fact('food', 'missing', '2026-04-01')]))).toEqual([]);
    const same = fact('food', 'missing', '2026-05-01', '2026-05-01T11:00:00Z');
    expect(missingForTheDay(list.items, standing([same, ...all]))).toHaveLength(1);
    expect(missingForTheDay(list.items, standing([fact('photo-id', 'missing')]))).toHaveLength(needed.length);
  });

  it('shows at each age what is due, and which ages have come', () => {
    const due = dueByAge(list.ages, list.items, '2009-06-15', '2026-12-20');
    expect(due.map(({ id, reached }) => [id, reached])).toEqual([
      ['16', true],
      ['17', true],
      ['17.5', true],
      ['18', false],
      ['21', false],
    ]);
    expect(due.flatMap(({ items }) => items)).toHaveLength(list.items.length);
    expect(dueByAge(list.ages, list.items, null, '2026-12-20').every(({ day, reached }) => !day && !reached)).toBe(
      true,
    );
  });
});

describe('after leaving', () => {
  it('is asked again until 25, and not before having left', () => {
    expect(askAgainOn([], 6, '2009-06-15', 25)).toBeNull();
    expect(askAgainOn(['2027-06-20', '2027-12-22'], 6, '2009-06-15', 25)).toBe('2028-06-22');
    expect(askAgainOn(['2034-01-01'], 6, '2009-06-15', 25)).toBeNull();
    expect(askAgainOn(['2034-01-01'], 6, null, 25)).toBe('2034-07-01');
  });
});
