import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alarmsOf, run, shippedDefinitions } from '#reference/protocols/index.ts';
import { clockRows } from '../clocks.ts';
import { calendarsOf, quietHours } from '../county.ts';
import { alarmsOfClock } from './clock-alarms.ts';

const county = { timeZone: 'America/Los_Angeles' };
const rules = { calendars: calendarsOf(county), quiet: quietHours };
const start = new Date('2026-03-07T18:20:00Z');

describe('a stored clock', () => {
  it('has the same alarms as the engine gives for its whole response, whatever was done before', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...shippedDefinitions()),
        fc.array(fc.record({ step: fc.nat(30), minutes: fc.integer({ min: 0, max: 20_000 }) }), { maxLength: 12 }),
        (definition, acts) => {
          const events = acts.flatMap(({ step, minutes }, i) => {
            const found = definition.steps[step % definition.steps.length];
            const at = new Date(start.getTime() + minutes * 60_000);
            return found ? [{ id: String(i), at, recordedAt: at, by: 'u', kind: 'done' as const, step: found.id }] : [];
          });
          const now = new Date(start.getTime() + 30 * 86_400_000);
          const settings = Object.fromEntries(definition.settings.map((each) => [each.id, 'P10D']));
          const switches = new Set(definition.switches.map((each) => each.id));
          const facts = { birthDay: '2011-05-01' };
          const state = run(definition, {
            start,
            facts,
            events,
            county: { switches, settings },
            calendars: rules.calendars,
            now,
          });
          const rows = clockRows({
            responseId: 'r1',
            category: 'coordination',
            definition,
            state,
            desks: [],
            starter: { agencyId: 'a', kinds: [], roles: ['screener'], region: null },
            region: null,
            taken: new Map(),
            workers: new Map(),
            actor: county,
            now,
          });
          const stored = rows.flatMap((row) =>
            alarmsOfClock(definition, {
              countyId: 'c',
              responseId: 'r1',
              stepId: row.step_id,
              state: row.state,
              dueAt: row.due_at ? new Date(row.due_at) : null,
              startedAt: new Date(row.started_at ?? start),
              timeZone: county.timeZone,
            }),
          );
          const whole = alarmsOf(definition, 'r1', state, rules);
          const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);
          expect(stored.sort(byKey)).toEqual([...whole].sort(byKey));
          for (const row of rows)
            expect(row.next_alarm_at).toBe(whole.find((alarm) => alarm.step === row.step_id)?.at.toISOString() ?? null);
        },
      ),
      { numRuns: 200 },
    );
  });
});
