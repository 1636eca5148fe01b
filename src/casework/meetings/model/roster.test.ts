import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSeatRule, kinds, ruleNow, seatIds, staffSeats } from './kinds.ts';
import { cameIds, missingForYouth, phaseOf, rosterOf, type Seat } from './roster.ts';

const seat = (name: string, came: Seat['came'] = null): Seat => ({ seat: name, came });
const service = ruleNow('mdt-service', []);
const missing = (held: Seat[]) => rosterOf(service, held).missing.map((parts) => parts.join('|'));

describe('the seats that a statute asks for', () => {
  it('exist, and none is taken for checked that nobody checked', () => {
    for (const kind of kinds) {
      for (const each of kind.required) expect(isSeatRule(each), `${kind.id}: ${each}`).toBe(true);
      expect(kind.checkedOn, kind.id).toBeNull();
    }
    expect(kinds.find(({ id }) => id === 'mdt-investigation')?.lapseDays).toBe(30);
  });

  it('are what the county decided, where it decided, and it says who says so', () => {
    const own = [{ kind: 'cft', required: ['tribe'], because: 'Our protocol', checkedOn: '2026-11-01' }];
    expect(ruleNow('cft', own)).toMatchObject({
      required: ['tribe'],
      source: 'Our protocol',
      checkedOn: '2026-11-01',
      own: true,
    });
    expect(ruleNow('mdt-service', own)).toMatchObject({ own: false });
  });
});

describe('who is missing', () => {
  it('is said before by who has a seat, and once anyone has come by who came', () => {
    const held = ['child-welfare', 'probation', 'mental-health', 'public-health'].map((each) => seat(each));
    expect(missing(held)).toEqual(['substance-use']);
    const came = held.map(({ seat: name }) => seat(name, name === 'probation' ? 'no' : 'there'));
    expect(phaseOf(held)).toBe('before');
    expect(phaseOf(came)).toBe('after');
    expect(missing(came)).toEqual(['probation', 'substance-use']);
    expect(missing([...came.slice(1), seat('child-welfare', 'telephone')])).not.toContain('child-welfare');
  });

  it('is filled by either of two, and too few people are too few whatever their seats', () => {
    const court = ruleNow('court-team', []);
    const held = ['youth-counsel', 'prosecutor', 'child-welfare', 'advocate', 'substance-use'].map((each) =>
      seat(each),
    );
    expect(rosterOf(court, held)).toEqual({ missing: [], tooFew: 0, asksForYouth: false });
    expect(rosterOf({ required: [], least: 3 }, [seat('other')]).tooFew).toBe(2);
  });

  it('never grows when somebody is added, and never names a seat that is held and came', () => {
    const anySeat = fc.record({ seat: fc.constantFrom(...staffSeats), came: fc.constantFrom(null, ...cameIds) });
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.array(anySeat), anySeat, (kind, held, one) => {
        for (const phase of ['before', 'after'] as const) {
          const [less, more] = [rosterOf(kind, held, phase), rosterOf(kind, [...held, one], phase)];
          expect(more.missing.length).toBeLessThanOrEqual(less.missing.length);
          expect(more.tooFew).toBeLessThanOrEqual(less.tooFew);
          const there = held.filter(({ came }) => came === 'there').map((each) => each.seat);
          for (const parts of less.missing) for (const part of parts) expect(there).not.toContain(part);
        }
      }),
    );
  });

  it('on the youth’s side is nobody whom the youth decided not to be', () => {
    const { required } = ruleNow('cft', []);
    expect(missingForYouth(required, [], null)).toEqual(['youth', 'supporter']);
    expect(missingForYouth(required, [], 'not')).toEqual(['supporter']);
    const guest = (who: 'youth' | 'supporter', came: (typeof cameIds)[number] | null = null) => ({ who, came });
    expect(missingForYouth(required, [guest('youth'), guest('supporter')], null)).toEqual([]);
    // Once it is written down who came, a seat that stayed empty is missing; of the youth, unless they decided so.
    const nobodyCame = [guest('youth', 'no'), guest('supporter', 'no')];
    expect(missingForYouth(required, nobodyCame, 'comes')).toEqual(['youth', 'supporter']);
    expect(missingForYouth(required, nobodyCame, 'not')).toEqual(['supporter']);
    expect(missingForYouth(required, [...nobodyCame, guest('supporter', 'telephone')], 'not')).toEqual([]);
    expect(missingForYouth(service.required, [], null)).toEqual([]);
    expect(rosterOf({ required, least: 2 }, [seat('probation'), seat('other')])).toEqual({
      missing: [],
      tooFew: 0,
      asksForYouth: true,
    });
    expect(rosterOf(service, []).asksForYouth).toBe(false);
    expect(seatIds).toContain('substance-use');
  });
});
