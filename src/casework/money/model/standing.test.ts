import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayDecide, paceOf, standingOf, type Told } from './standing.ts';

const told = (over: Partial<Told> = {}): Told => ({ needs: 1, decisions: [], paidOn: null, toldAt: null, ...over });
const yes = { kind: 'approved' } as const;

describe('an ask for money', () => {
  it('waits until as many said yes as its fund needs, and one no ends it', () => {
    expect(standingOf(told())).toBe('waiting');
    expect(standingOf(told({ decisions: [yes] }))).toBe('approved');
    expect(standingOf(told({ needs: 2, decisions: [yes] }))).toBe('waiting');
    expect(standingOf(told({ needs: 2, decisions: [yes, yes] }))).toBe('approved');
    expect(standingOf(told({ needs: 2, decisions: [yes, { kind: 'denied' }] }))).toBe('denied');
    expect(standingOf(told({ decisions: [yes], paidOn: '2026-12-01' }))).toBe('paid');
    expect(standingOf(told({ decisions: [yes], paidOn: '2026-12-01', toldAt: new Date(0) }))).toBe('told');
  });

  it('is decided by whom the fund names, never by who asked, never twice by one', () => {
    const ask = { ...told({ needs: 2 }), byId: 'asker', agencyId: 'a', approvers: ['supervisor'], deciders: ['first'] };
    const may = (userId: string, role = 'supervisor') => mayDecide(ask, { userId, agencyId: 'a', roles: [role] });
    expect([may('second'), may('asker'), may('first'), may('second', 'social-worker')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(mayDecide(ask, { userId: 'second', agencyId: 'b', roles: ['supervisor'] }), 'another agency').toBe(false);
    expect(
      mayDecide({ ...ask, decisions: [yes, yes] }, { userId: 'second', agencyId: 'a', roles: ['supervisor'] }),
    ).toBe(false);
  });

  it('counts days to the payment: the middle, and what nine of ten stayed within', () => {
    const asks = [0, 1, 2, 3, 4, 5, 6, 7, 8, 30].map((days) => ({
      askedOn: '2026-11-01',
      paidOn: `2026-${days === 30 ? '12-01' : `11-${String(days + 1).padStart(2, '0')}`}`,
    }));
    expect(paceOf(asks)).toEqual({ paid: 10, median: 4, late: 8 });
    expect(paceOf([{ askedOn: '2026-11-01', paidOn: null }])).toEqual({ paid: 0, median: null, late: null });
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 28 }), { minLength: 1 }), (days) => {
        const pace = paceOf(
          days.map((day) => ({ askedOn: '2026-11-01', paidOn: `2026-11-${String(day).padStart(2, '0')}` })),
        );
        expect(pace.median).toBeLessThanOrEqual(pace.late ?? -1);
      }),
    );
  });
});
