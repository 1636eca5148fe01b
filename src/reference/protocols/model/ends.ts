/** How a response ends, as a pure function of its steps and what happened. */
import { type CountyChoices, evaluate } from './condition.ts';
import type { ProtocolDefinition } from './definition.ts';
import type { ResponseEvent } from './events.ts';
import type { StepState } from './run.ts';
import type { Snapshot } from './timeline.ts';

export const latest = (dates: (Date | null)[]) =>
  new Date(Math.max(...dates.flatMap((date) => (date ? [date.getTime()] : []))));

const isSettled = (step: StepState) => !['ask', 'waiting', 'open'].includes(step.status);
export const isOutstanding = (step: StepState) => step.legal && (step.status === 'open' || step.status === 'waiting');

type Played = {
  definition: ProtocolDefinition;
  start: Date;
  county: CountyChoices;
  events: readonly ResponseEvent[];
  snapshots: readonly Snapshot[];
  settledAt: (step: string) => Date | null;
};

/** The end that came first: a person's decision, a condition that came true, or nothing left to do. */
export function endOf(played: Played, steps: readonly StepState[]): { id: string; at: Date } | null {
  const { definition, start, county, events, snapshots, settledAt } = played;
  const found = definition.ends.flatMap((end) => {
    if (end.how === 'person') {
      const event = events.find((each) => each.kind === 'ended' && each.end === end.id);
      return event ? [{ id: end.id, at: event.at }] : [];
    }
    if (end.how === 'condition') {
      const when = end.when;
      const at = snapshots.find(({ facts }) => when && evaluate(when, facts, county).answer === true)?.at;
      return at ? [{ id: end.id, at }] : [];
    }
    if (!steps.every(isSettled)) return [];
    return [{ id: end.id, at: latest([start, ...steps.map((step) => settledAt(step.step))]) }];
  });
  return found.sort((a, b) => a.at.getTime() - b.at.getTime())[0] ?? null;
}

export const closedBy = (step: StepState): StepState =>
  isSettled(step) || isOutstanding(step)
    ? step
    : { ...step, status: 'closed', due: { kind: 'none' }, lateByMs: null, askFacts: [] };
