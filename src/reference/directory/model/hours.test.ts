import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Span, sameWeek, type Week, weekdays, weekOf, withWeek } from './hours.ts';

const monthly = { id: 'm', freq: 'MONTHLY', byday: '1FR', opens_at: '10:00', closes_at: '12:00' };
const summer = {
  id: 's',
  freq: 'WEEKLY',
  byday: 'MO',
  opens_at: '08:00',
  closes_at: '09:00',
  valid_from: '2026-06-01',
};
const week = { id: 'w', freq: 'WEEKLY', byday: 'MO,TU', opens_at: '09:00', closes_at: '17:00', notes: 'Ring twice' };

let n = 0;
const freshId = () => `new-${n++}`;
const closed: Week = { MO: [], TU: [], WE: [], TH: [], FR: [], SA: [], SU: [] };

describe('the table of a week', () => {
  it('shows every week’s hours and leaves out what it cannot say', () => {
    expect(weekOf([monthly, summer, week])).toEqual({
      ...closed,
      MO: [{ opens: '09:00', closes: '17:00' }],
      TU: [{ opens: '09:00', closes: '17:00' }],
    });
  });

  it('loses nothing that it does not show, and keeps a note where the hours stay', () => {
    const after = withWeek(
      [monthly, summer, week],
      { ...weekOf([week]), SA: [{ opens: '22:00', closes: '02:00' }] },
      freshId,
    );
    expect(after).toContainEqual(monthly);
    expect(after).toContainEqual(summer);
    expect(after).toContainEqual(week);
    expect(after).toContainEqual(expect.objectContaining({ byday: 'SA', opens_at: '22:00', closes_at: '02:00' }));
    expect(withWeek([monthly, week], closed, freshId)).toEqual([monthly]);
  });

  it('changes not a letter where nothing was changed', () => {
    const odd = [{ ...week, opens_at: '9:00Z', wkst: 'SU' }, monthly];
    expect(withWeek(odd, weekOf(odd), freshId)).toEqual(odd);
  });

  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30'))
    .map(([h, m]) => `${String(h).padStart(2, '0')}:${m}`);
  const span: fc.Arbitrary<Span> = fc.record({ opens: time, closes: time });
  const day = fc
    .uniqueArray(span, { maxLength: 2, selector: ({ opens }) => opens })
    .map((all) => all.sort((a, b) => (a.opens < b.opens ? -1 : 1)));
  const anyWeek = fc.record(Object.fromEntries(weekdays.map((each) => [each, day]))) as unknown as fc.Arbitrary<Week>;

  it('says, of any week, what was written into it, whatever stood there before', () => {
    fc.assert(
      fc.property(anyWeek, anyWeek, (before, after) => {
        const first = withWeek([monthly], before, freshId);
        const second = withWeek(first, after, freshId);
        expect(sameWeek(weekOf(second), after)).toBe(true);
        expect(second).toContainEqual(monthly);
        expect(new Set(second.map(({ id }) => id)).size).toBe(second.length);
      }),
    );
  });
});
