import { type Alarm, alarmsOf, type ProtocolDefinition } from '#reference/protocols/index.ts';
import { calendarsOf, quietHours } from '../county.ts';

/** A stored clock, as far as its alarms depend on it. */
export type StoredClock = {
  countyId: string;
  responseId: string;
  stepId: string;
  state: 'open' | 'waiting' | 'stopped';
  dueAt: Date | null;
  startedAt: Date;
  timeZone: string;
};

/**
 * Every alarm of a stored clock, earliest first: the same as the engine gives for the whole response (held by a test),
 * without its facts, its events or anything sealed.
 */
export function alarmsOfClock(definition: ProtocolDefinition, clock: StoredClock): Alarm[] {
  if (!clock.dueAt || clock.state === 'stopped') return [];
  const { startedAt } = clock;
  const due = { kind: 'at', at: clock.dueAt, from: startedAt, fixed: true, unset: [], ask: [] } as const;
  const step = { step: clock.stepId, status: clock.state, stopped: false, openedAt: startedAt, due } as const;
  const only = { ...definition, steps: definition.steps.filter((each) => each.id === clock.stepId) };
  const rules = { calendars: calendarsOf(clock), quiet: quietHours };
  return alarmsOf(only, clock.responseId, { steps: [{ ...step, due: { ...due, unset: [], ask: [] } }] }, rules);
}
