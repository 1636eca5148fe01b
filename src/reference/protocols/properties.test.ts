import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  anyEvidence,
  anyValue,
  calendars,
  definition,
  everything,
  nothingSet,
  on,
  playToEnd,
  START,
} from './fixtures.ts';
import { alarmsOf } from './model/alarms.ts';
import type { ResponseEvent } from './model/events.ts';
import { type FactName, factNames } from './model/facts.ts';
import { stopReasonNames } from './model/reasons.ts';
import { run } from './model/run.ts';
import { shippedDefinitions } from './shipped.ts';

const all = shippedDefinitions();
describe('For anything that may happen to any of them', () => {
  const seeded = (seed: number) => {
    let x = seed | 1;
    return (n: number) => {
      x = (Math.imul(x, 1_103_515_245) + 12_345) & 0x7fffffff;
      return (x >> 8) % Math.max(1, n);
    };
  };
  const whichever = fc.constantFrom(...all.map((each) => each.id));
  const runs = { numRuns: 60 };

  test('each reaches its end when its steps are done, with everything set and with nothing set', () => {
    fc.assert(
      fc.property(whichever, fc.nat(), fc.boolean(), (id, seed, set) => {
        const each = definition(id);
        const pick = seeded(seed);
        const played = playToEnd(each, {}, set ? everything(each) : nothingSet, pick);
        expect(played.state.status).toBe('ended');
        expect(
          played.state.steps.some((step) => step.legal && (step.status === 'open' || step.status === 'waiting')),
        ).toBe(false);
      }),
      runs,
    );
  }, 60_000);

  test('the order in which events are handed in does not matter, and asking twice gives the same', () => {
    fc.assert(
      fc.property(whichever, fc.nat(), (id, seed) => {
        const each = definition(id);
        const { events, input } = playToEnd(each, {}, everything(each), seeded(seed));
        const shuffled = [...events].sort(
          (a, b) => ((Number(a.id.slice(1)) * 7919) % 101) - ((Number(b.id.slice(1)) * 7919) % 101),
        );
        const together = events.map((event) => ({ ...event, at: input.start }));
        expect(run(each, { ...input, events: shuffled })).toEqual(run(each, { ...input, events }));
        expect(run(each, { ...input, events: [...together].reverse() })).toEqual(
          run(each, { ...input, events: together }),
        );
      }),
      runs,
    );
  }, 60_000);

  test('no event un-does a step that was done, and none moves or stops a clock of the law', () => {
    fc.assert(
      fc.property(whichever, fc.nat(), fc.nat(), (id, seed, cut) => {
        const each = definition(id);
        const pick = seeded(seed);
        const { events, input } = playToEnd(each, {}, everything(each), pick);
        const some = events.slice(0, cut % (events.length + 1));
        const before = run(each, { ...input, events: some });
        const step = each.steps[pick(each.steps.length)]?.id ?? '';
        const name = factNames[pick(factNames.length)] as FactName;
        const extra: ResponseEvent[] = [
          on(input.now, { kind: 'facts', facts: { [name]: anyValue(name, pick) } }),
          on(input.start, { kind: 'stopped', step, reason: stopReasonNames[pick(6)] ?? 'youth-left' }),
          on(input.now, { kind: 'not-needed', step, reason: 'youth-declined' }),
          on(input.now, { kind: 'ended', end: each.ends[pick(each.ends.length)]?.id ?? '' }),
        ];
        const after = run(each, { ...input, events: [...some, ...extra.slice(pick(2), 2 + pick(3))] });
        for (const was of before.steps) {
          const is = after.steps.find((one) => one.step === was.step);
          if (was.status === 'done') expect(is).toMatchObject({ status: 'done', doneAt: was.doneAt });
          if (was.legal) expect(is?.stopped).toBe(false);
          if (was.legal && was.status === 'open' && is?.status === 'closed') throw new Error(`${was.step} was closed`);
        }
      }),
      { numRuns: 120 },
    );
  }, 60_000);

  test('whatever is recorded, in whatever order and however wrongly, no open step with a known number lacks its clock', () => {
    fc.assert(
      fc.property(
        whichever,
        fc.nat(),
        fc.array(fc.tuple(fc.nat(), fc.nat(3000)), { maxLength: 30 }),
        (id, seed, acts) => {
          const each = definition(id);
          const county = everything(each);
          const events = acts.map(([act, minutes]) => {
            const pick = seeded(seed + act);
            const step = each.steps[pick(each.steps.length)] ?? each.steps[0];
            const when = new Date(START.getTime() + minutes * 60_000);
            const name = factNames[pick(factNames.length)] as FactName;
            if (!step) throw new Error('a protocol without steps');
            if (act % 4 === 0) return on(when, { kind: 'facts', facts: { [name]: anyValue(name, pick) } });
            if (act % 4 === 1) return on(when, { kind: 'not-needed', step: step.id, reason: 'does-not-apply' });
            if (act % 4 === 2) return on(when, { kind: 'stopped', step: step.id, reason: 'youth-left' });
            return on(when, { kind: 'done', step: step.id, evidence: anyEvidence(step, pick) });
          });
          const now = new Date(START.getTime() + 5000 * 60_000);
          const input = { start: START, facts: {}, events, county, calendars, now };
          const is = run(each, input);
          expect(run(each, { ...input, events: [...events].reverse() })).toEqual(is);
          for (const step of is.steps) {
            const clocks = each.steps.find((one) => one.id === step.step)?.due ?? [];
            const plain = clocks.some((clock) => 'from' in clock && clock.from !== 'fact' && !clock.when);
            if (step.status === 'open' && plain) expect(step.due.kind).toBe('at');
            if (step.status === 'done')
              expect(events.some((e) => e.kind === 'done' && e.step === step.step)).toBe(true);
          }
          const free = run(each, { ...input, events: events.filter((event) => event.kind !== 'stopped') });
          for (const step of is.steps)
            if (step.legal) expect(step.due).toEqual(free.steps.find((one) => one.step === step.step)?.due);
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);

  test('no clock is lost: an open step with a number that is known has a deadline, and six alarms, all different', () => {
    fc.assert(
      fc.property(whichever, fc.nat(), fc.nat(), (id, seed, cut) => {
        const each = definition(id);
        const county = everything(each);
        const { events, input } = playToEnd(each, { birthDay: '2012-02-29' }, county, seeded(seed));
        const now = run(each, {
          ...input,
          events: events.slice(0, cut % (events.length + 1)),
          facts: { birthDay: '2012-02-29' },
        });
        for (const step of now.steps) {
          const clocks = each.steps.find((one) => one.id === step.step)?.due ?? [];
          if (step.status === 'open' && clocks.some((clock) => 'from' in clock && clock.from !== 'fact' && !clock.when))
            expect(step.due.kind).toBe('at');
        }
        const alarms = alarmsOf(each, 'r', now, { calendars, quiet: null });
        expect(new Set(alarms.map((alarm) => alarm.key)).size).toBe(alarms.length);
        const running = now.steps.filter((s) => s.due.kind === 'at' && (s.status === 'open' || s.status === 'waiting'));
        for (const step of running)
          expect(alarms.filter((alarm) => alarm.step === step.step && alarm.kind === 'due')).toHaveLength(1);
      }),
      runs,
    );
  }, 60_000);
});
