import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarsOf } from '#casework/responses/index.ts';
import { addDays } from '#kernel/calendar.ts';
import { compensationRule, ruleOf } from '../rules.ts';
import { categoryOf, dueAfter, dueNow, isOver, kinds, lastStep, paidCents, type StepFact } from './claim.ts';
import { type Answer, compensationFor, type Decided, type Known } from './compensation.ts';

const zone = 'America/Los_Angeles';
const known: Known = { born: '2009-05-01', decided: [], evidence: [], today: '2026-12-01', zone };
const decided = (standing: Decided['standing'], since: string | null = null, until: string | null = null): Decided => ({
  form: 'lt',
  standing,
  since,
  until,
});
const answer = (over: Partial<Known>) => compensationFor(compensationRule, { ...known, ...over });
const order: readonly Answer[] = ['not', 'not-known', 'perhaps', 'likely'];

describe('compensation for lost income', () => {
  it.each([
    [
      'confirmed, a child then',
      { decided: [decided('confirmed', '2024-01-01', '2024-06-01')] },
      'likely',
      '2037-04-30',
    ],
    [
      'suspected, a child then',
      { decided: [decided('suspected', '2024-01-01', '2024-06-01')] },
      'likely',
      '2037-04-30',
    ],
    [
      'an adult then: seven years after it ended',
      { born: '2000-05-01', decided: [decided('confirmed', '2020-01-01', '2020-06-01')] },
      'likely',
      '2027-05-31',
    ],
    [
      'an adult then, later than that: the board may still take it',
      { born: '1990-05-01', decided: [decided('confirmed', '2015-01-01', '2016-06-01')] },
      'perhaps',
      '2023-05-31',
    ],
    [
      'a child then, on the last day before 28',
      { today: '2037-04-30', decided: [decided('confirmed', '2024-01-01', '2024-06-01')] },
      'likely',
      '2037-04-30',
    ],
    [
      'and a day after it',
      { today: '2037-05-01', decided: [decided('confirmed', '2024-01-01', '2024-06-01')] },
      'perhaps',
      '2037-04-30',
    ],
    [
      'born on 29 February: as of the 28th',
      { born: '2008-02-29', decided: [decided('confirmed', '2024-01-01', '2024-06-01')] },
      'likely',
      '2036-02-27',
    ],
    [
      'no day of birth: the seven years alone',
      { born: null, decided: [decided('confirmed', '2024-01-01', '2024-06-01')] },
      'likely',
      '2031-05-31',
    ],
    ['at risk alone', { decided: [decided('at-risk')] }, 'not-known', null],
    ['ruled out', { decided: [decided('ruled-out')] }, 'not', null],
    [
      'ruled out in one form, confirmed in another',
      {
        decided: [decided('ruled-out'), { ...decided('confirmed', '2024-01-01', '2024-06-01'), form: 'ltfc' }],
      },
      'likely',
      '2037-04-30',
    ],
    ['nothing decided', {}, 'not-known', null],
    ['confirmed, and no days', { decided: [decided('confirmed')] }, 'perhaps', null],
  ] as const)('%s', (_, over, said, lastDay) => {
    const verdict = answer(over as Partial<Known>);
    expect([verdict.answer, verdict.lastDay]).toEqual([said, lastDay]);
  });

  it('that goes on has not begun to run', () => {
    const { reasons, answer: said } = answer({ born: null, decided: [decided('confirmed', '2010-01-01')] });
    expect(said).toBe('likely');
    expect(reasons.map(({ why }) => why)).toContain('goes-on');
  });

  const anyDecided = fc.record({
    form: fc.constantFrom('cse', 'lt', 'ltfc'),
    standing: fc.constantFrom('ruled-out', 'at-risk', 'suspected', 'confirmed'),
    since: fc.constantFrom(null, '2012-02-29', '2019-05-01', '2024-01-01'),
    until: fc.constantFrom(null, '2024-02-29', '2025-05-01'),
  }) as fc.Arbitrary<Decided>;
  const anyKnown = fc.record({
    born: fc.constantFrom(null, '1995-01-01', '2008-02-29', '2010-12-31'),
    decided: fc.array(anyDecided, { maxLength: 4 }),
    evidence: fc.constantFrom([], ['caseworker']),
    today: fc.constantFrom('2026-12-01', '2033-01-01', '2040-01-01'),
    zone: fc.constant(zone),
  });

  it('never says yes of what nobody decided, and never no but where it was ruled out', () => {
    fc.assert(
      fc.property(anyKnown, (it) => {
        const { answer: said } = compensationFor(compensationRule, it);
        if (said === 'likely')
          expect(it.decided.some(({ standing }) => standing === 'confirmed' || standing === 'suspected')).toBe(true);
        if (said === 'not') expect(it.decided.every(({ standing }) => standing === 'ruled-out')).toBe(true);
      }),
    );
  });

  it('is never less for more that is known against no-one: proof, a day of birth, or one more decision for it', () => {
    fc.assert(
      fc.property(anyKnown, (it) => {
        const rank = (over: Partial<Known>) =>
          order.indexOf(compensationFor(compensationRule, { ...it, ...over }).answer);
        expect(rank({ evidence: ['caseworker'] })).toBe(rank({ evidence: [] }));
        expect(rank({ decided: [...it.decided, decided('confirmed', '2024-01-01')] })).toBeGreaterThanOrEqual(rank({}));
        if (it.born === null) expect(rank({ born: '2011-01-01' })).toBeGreaterThanOrEqual(rank({}));
      }),
    );
  });

  it('is not in time again on a later day', () => {
    fc.assert(
      fc.property(anyKnown, (it) => {
        const late = (today: string) =>
          compensationFor(compensationRule, { ...it, today }).reasons.some(({ why }) => why === 'late');
        if (late(it.today)) expect(late(addDays(it.today, 400))).toBe(true);
      }),
    );
  });
});

const calendars = calendarsOf({ timeZone: zone });
const fact = (step: StepFact['step'], onDay: string, more: Partial<StepFact> = {}): StepFact => ({
  id: `${step} ${onDay}`,
  step,
  onDay,
  dueOn: null,
  cents: null,
  at: new Date(`${onDay}T20:00:00Z`),
  ...more,
});

describe('the days of a claim', () => {
  const declaration = ruleOf('officer-declaration').waits;
  const due = (step: StepFact['step'], on: string, over: { said?: string; met?: string } = {}) =>
    dueAfter(declaration, step, { on, said: over.said ?? null, met: over.met ?? null }, calendars);

  it('of a declaration are 15 business days from the first encounter, or from the day it was asked for', () => {
    // Thanksgiving and the day after, Christmas and the new year are no business days of the county.
    expect(due('asked', '2026-12-01')).toBe('2026-12-22');
    expect(due('asked', '2026-12-01', { met: '2026-11-23' })).toBe('2026-12-16');
    expect(due('asked', '2026-12-01', { met: '2026-09-01' }), 'never before it was asked').toBe('2026-12-01');
    expect(due('new-evidence', '2026-12-01')).toBe('2026-12-08');
    expect(due('refused', '2026-12-01')).toBeNull();
    expect(due('refused', '2026-12-01', { said: '2026-12-20' }), 'what the office said').toBe('2026-12-20');
  });

  it('of a certification for T or U status are 30, or 7 in removal proceedings, and shown as not yet verified', () => {
    for (const kind of ['t-lead', 'u-lead'] as const) {
      const { waits } = ruleOf(kind);
      const by = (step: StepFact['step']) =>
        dueAfter(waits, step, { on: '2026-12-01', said: null, met: '2026-09-01' }, calendars);
      expect([by('certification-asked'), by('certification-asked-removal')], kind).toEqual([
        '2026-12-31',
        '2026-12-08',
      ]);
      expect(by('certified'), 'the lead goes on to its filing').not.toBeNull();
      for (const wait of waits.filter(({ after }) => after.startsWith('certification-asked')))
        expect([wait.law, wait.checkedOn, wait.source.includes('memory')]).toEqual([true, null, true]);
    }
    expect(ruleOf('sij-lead').steps).not.toContain('certified');
  });

  it('wait for the newest step alone, and for nothing where it is over', () => {
    const steps = [fact('asked', '2026-11-01', { dueOn: '2026-12-03' })];
    expect(dueNow(steps, null, '2026-12-01')).toEqual({ what: 'step', on: '2026-12-03' });
    expect(dueNow(steps, null, '2026-11-01'), 'more than a week off').toBeNull();
    expect(dueNow(steps, '2026-11-30', '2026-12-01')).toEqual({ what: 'watch', on: '2026-11-30' });
    expect(dueNow([...steps, fact('granted', '2026-11-20')], null, '2026-12-01')).toBeNull();
    const over = [...steps, fact('ended', '2026-11-21')];
    expect([isOver(over), dueNow(over, '2026-11-30', '2026-12-01')]).toEqual([true, null]);
  });

  it('count what was paid, not what was granted', () => {
    const steps = [fact('granted', '2026-01-01', { cents: 900 }), fact('paid', '2026-02-01', { cents: 500 })];
    expect(paidCents([...steps, fact('paid', '2026-03-01', { cents: 300 })])).toBe(800);
    expect(lastStep([...steps].reverse())?.step).toBe('paid');
  });
});

describe('the rules in reference/claims', () => {
  it('count only after steps that a kind has, and show on the youth’s own page only what the team shares', () => {
    for (const kind of kinds) {
      const rule = ruleOf(kind);
      for (const { after } of rule.waits) expect(['noted', ...rule.steps], `${kind} ${after}`).toContain(after);
      if (rule.public) expect(categoryOf(kind)).toBe('coordination');
    }
  });
});
