import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOf, type Reach } from './ask.ts';
import { mayWrite, type Step, standingOf, type Written } from './standing.ts';

const at = (minute: number) => new Date(Date.UTC(2027, 0, 4, 12, minute));
const step = (kind: Step['kind'], minute: number, by = 'ana', to: string | null = null): Step => ({
  kind,
  at: at(minute),
  by,
  to,
  reason: kind === 'closed' ? 'helped' : null,
});
const wrote = (kind: Written['kind'], minute: number): Written => ({ kind, at: at(minute) });

describe('where an ask stands', () => {
  it('is with nobody, with who took it, with whom it was passed to, and again with nobody', () => {
    const steps = [step('taken', 1), step('passed', 2, 'ana', 'ben'), step('put-back', 3, 'ben')];
    expect([0, 1, 2, 3].map((n) => standingOf(steps.slice(0, n), []).holder)).toEqual([null, 'ana', 'ben', null]);
  });

  it('is closed until they write or somebody takes it up again', () => {
    const closed = [step('taken', 1), step('closed', 5)];
    expect(standingOf(closed, [wrote('ask', 0), wrote('reply', 4)]).closed).toBe(true);
    expect(standingOf(closed, [wrote('ask', 0), wrote('reply', 6)])).toMatchObject({ closed: false, holder: 'ana' });
    expect(standingOf(closed, [wrote('reach', 6)]).closed).toBe(false);
    expect(standingOf([...closed, step('taken', 7)], []).closed).toBe(false);
  });

  it('says that they wrote back until they are answered', () => {
    expect(standingOf([], [wrote('ask', 0)]).wroteBack).toBe(false);
    expect(standingOf([], [wrote('answer', 1), wrote('reply', 2)]).wroteBack).toBe(true);
    expect(standingOf([], [wrote('answer', 1), wrote('reply', 2), wrote('answer', 3)]).wroteBack).toBe(false);
  });

  it('is never closed by silence: only by one who closes it', () => {
    const kinds = fc.constantFrom(
      'taken',
      'passed',
      'put-back',
      'reached',
      'desk-told',
      'liaison-told',
    ) as fc.Arbitrary<Step['kind']>;
    fc.assert(
      fc.property(fc.array(kinds), (all) => {
        expect(
          standingOf(
            all.map((kind, n) => step(kind, n, 'ana', 'ben')),
            [],
          ).closed,
        ).toBe(false);
      }),
    );
  });
});

describe('writing back', () => {
  it('is open once, and once more after each answer', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('reply', 'answer', 'reach') as fc.Arbitrary<Written['kind']>), (tries) => {
        const written: Written[] = [wrote('ask', 0)];
        for (const [n, kind] of tries.entries())
          if (kind !== 'reply' || mayWrite(written)) written.push(wrote(kind, n + 1));
        const talk = written.filter(({ kind }) => kind === 'reply' || kind === 'answer').map(({ kind }) => kind);
        expect(talk.join(' ')).not.toContain('reply reply');
      }),
    );
  });
});

describe('a way to be reached', () => {
  const reach = (over: Partial<Reach>): Reach => ({
    way: 'text',
    to: '213 555 0142',
    through: '',
    when: '',
    notWhen: '',
    message: 'not-said',
    ...over,
  });
  it.each([
    [reach({}), {}],
    [reach({ to: '555' }), { to: 'toNotPhone' }],
    [reach({ to: '' }), { to: 'toNeeded' }],
    [reach({ way: 'mail', to: 'a@mail.example' }), {}],
    [reach({ way: 'mail' }), { to: 'toNotMail' }],
    [reach({ way: 'through', to: '' }), { through: 'throughNeeded' }],
    [reach({ way: 'through', to: '', through: 'my aunt' }), {}],
    [reach({ way: 'code', to: '' }), {}],
  ])('%o lacks %o', (given, faults) => {
    expect(faultsOf(given)).toEqual(faults);
  });
});
