import { describe, expect, it, test } from 'vitest';
import { coverageOf, type Help, isStale, servicesIn, staleIn } from './region-help.ts';
import { type Assignment, equippedOf, isNow, regionsOf, teamOf } from './team.ts';

const today = '2026-11-30';
const assignment = (over: Partial<Assignment> = {}): Assignment => ({
  id: 'a',
  region: 'south',
  userId: 'u',
  name: 'Rosa',
  agency: 'County',
  lead: false,
  since: '2026-01-01',
  until: null,
  ...over,
});

describe('who connects help in a region', () => {
  test.each([
    [{ since: today }, true],
    [{ since: '2026-12-01' }, false],
    [{ until: today }, true],
    [{ until: '2026-11-29' }, false],
  ])('%o: %s', (over, expected) => {
    expect(isNow(assignment(over), today)).toBe(expected);
  });

  it('is shown with who leads first', () => {
    const all = [
      assignment({ name: 'Ana' }),
      assignment({ id: 'b', name: 'Zoe', lead: true }),
      assignment({ id: 'c', region: 'north' }),
      assignment({ id: 'd', until: '2026-02-01' }),
    ];
    expect(teamOf(all, 'south', today).map(({ name }) => name)).toEqual(['Zoe', 'Ana']);
    expect(regionsOf(all, 'u', today)).toEqual(['south', 'north']);
  });
});

describe('how ready a team is', () => {
  const readiness = { region: 'south', people: 1, services: 10, checked: 5, needsMet: 6, needs: 11 };
  test.each([
    [{}, 'equipped'],
    [{ people: 0 }, 'no-team'],
    [{ checked: 4 }, 'begun'],
    [{ needsMet: 5 }, 'begun'],
    [{ services: 0, checked: 0 }, 'begun'],
  ] as const)('%o: %s', (over, expected) => {
    expect(equippedOf({ ...readiness, ...over })).toBe(expected);
  });
});

describe('what a region has', () => {
  const help = (over: Partial<Help> = {}): Help => ({
    serviceId: 's',
    name: 'Kitchen',
    organization: 'Casa',
    needs: ['food'],
    region: 'south',
    checkedOn: '2026-11-01',
    profile: { open_without_case: true },
    ...over,
  });

  it('is counted by service, not by place', () => {
    expect(servicesIn([help(), help(), help({ serviceId: 't', region: 'north' })], 'south')).toHaveLength(1);
  });

  it('is open without a case only where it is said and there is room', () => {
    const all = [
      help(),
      help({ serviceId: 'b', profile: {} }),
      help({ serviceId: 'c', profile: { open_without_case: true, capacity: { state: 'full' } } }),
    ];
    expect(coverageOf(all, 'south', ['food', 'talk'])).toEqual([
      { need: 'food', services: 3, openWithoutCase: 1 },
      { need: 'talk', services: 0, openWithoutCase: 0 },
    ]);
  });

  it('asks to be checked after half a year, what was never checked first', () => {
    const all = [
      help({ serviceId: 'old', checkedOn: '2026-01-01' }),
      help({ serviceId: 'fresh' }),
      help({ serviceId: 'never', checkedOn: null }),
    ];
    expect(staleIn(all, 'south', today).map(({ serviceId }) => serviceId)).toEqual(['never', 'old']);
    expect(isStale({ checkedOn: '2026-06-03' }, today)).toBe(false);
    expect(isStale({ checkedOn: '2026-06-02' }, today)).toBe(true);
  });
});
