import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_CHANGES, newsFrom, newsOf } from './agenda.ts';
import { consultationState, type FactKind, factKinds, owedToExpert } from './consultation.ts';
import { byAgency, inOrder, promiseState, stateOf } from './standing.ts';

const now = new Date('2026-11-30T12:00:00Z');
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const meeting = (minutes: number, more = {}) => ({
  startsAt: at(minutes),
  minutes: 60,
  cancelledAt: null,
  endedAt: null,
  ...more,
});

describe('a meeting', () => {
  it('is to come, now, over and not closed, held, or called off, by its dates alone', () => {
    expect(stateOf(meeting(1), now)).toBe('ahead');
    expect(stateOf(meeting(0), now)).toBe('now');
    expect(stateOf(meeting(-60), now)).toBe('now');
    expect(stateOf(meeting(-61), now)).toBe('not-closed');
    expect(stateOf(meeting(-61, { endedAt: now }), now)).toBe('held');
    expect(stateOf(meeting(5, { cancelledAt: now }), now)).toBe('cancelled');
  });

  it('stands soonest first while it is to come, and latest first once it was; none is lost', () => {
    const any = fc.integer({ min: -5000, max: 5000 }).map((minutes) => meeting(minutes));
    fc.assert(
      fc.property(fc.array(any), (all) => {
        const { ahead, past } = inOrder(all, now);
        expect(ahead.length + past.length).toBe(all.length);
        const times = (list: typeof all) => list.map(({ startsAt }) => startsAt.getTime());
        expect(times(ahead)).toEqual(times(ahead).sort((a, b) => a - b));
        expect(times(past)).toEqual(times(past).sort((a, b) => b - a));
      }),
    );
  });
});

describe('a promise', () => {
  const promise = (more = {}) => ({ ownerAgency: 'Clinic', dueOn: '2026-11-30', kept: null, taskDone: false, ...more });

  it('is open until its day has passed; what the team says of it outweighs the task', () => {
    expect(promiseState(promise(), '2026-11-30')).toBe('open');
    expect(promiseState(promise(), '2026-12-01')).toBe('late');
    expect(promiseState(promise({ taskDone: true }), '2026-12-01')).toBe('kept');
    expect(promiseState(promise({ taskDone: true, kept: false }), '2026-12-01')).toBe('not-kept');
  });

  it('is counted once, with its agency; what nobody’s person promised is nobody’s', () => {
    const rows = [
      promise({ kept: true }),
      promise({ kept: false }),
      promise({ ownerAgency: null }),
      promise({ ownerAgency: 'A' }),
    ];
    expect(byAgency(rows, '2026-12-01')).toEqual([
      { agency: 'A', kept: 0, 'not-kept': 0, late: 1, open: 0 },
      { agency: 'Clinic', kept: 1, 'not-kept': 1, late: 0, open: 0 },
    ]);
  });
});

describe('what changed', () => {
  it('is what came after the last meeting; of a youth whom the team meets first, the last thirty days', () => {
    expect(newsFrom(at(-500), now)).toEqual(at(-500));
    expect(newsFrom(null, now)).toEqual(new Date('2026-10-31T12:00:00Z'));
    const changes = [-1, -2, -600, 5].map((minutes) => ({ at: at(minutes), heading: String(minutes), by: '' }));
    expect(newsOf(changes, at(-500), now)).toEqual({ shown: [changes[0], changes[1]], more: 0 });
    const many = Array.from({ length: MOST_CHANGES + 3 }, (_, n) => ({ at: at(-n - 1), heading: '', by: '' }));
    expect(newsOf(many, at(-500), now)).toMatchObject({ more: 3 });
  });
});

describe('a consultation', () => {
  const facts = (...kinds: FactKind[]) => kinds.map((kind) => ({ kind }));

  it('stands by its last rung', () => {
    expect(consultationState([])).toBe('asked');
    expect(consultationState(facts('taken', 'time'))).toBe('timed');
    expect(consultationState(facts('time', 'answered'))).toBe('answered');
    expect(consultationState(facts('answered', 'withdrawn'))).toBe('withdrawn');
  });

  it('owes an expert to be prepared before, debriefed and paid after; and once all is done, nothing', () => {
    expect(owedToExpert(true, [])).toEqual(['expert']);
    expect(owedToExpert(false, [])).toEqual([]);
    expect(owedToExpert(false, facts('expert'))).toEqual(['prepared']);
    expect(owedToExpert(true, facts('expert', 'answered'))).toEqual(['debriefed', 'paid']);
    expect(owedToExpert(true, facts('expert', 'withdrawn')), 'nobody can be prepared any more').toEqual([
      'debriefed',
      'paid',
    ]);
    expect(owedToExpert(true, facts('expert', 'answered', 'debriefed', 'paid'))).toEqual([]);
    fc.assert(
      fc.property(fc.subarray([...factKinds]), fc.boolean(), (kinds, wants) => {
        for (const owed of owedToExpert(wants, facts(...kinds))) expect(kinds).not.toContain(owed);
      }),
    );
  });
});
