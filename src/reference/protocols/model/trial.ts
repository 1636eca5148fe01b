/** A draft tried on past responses before it is published: what would have been different, and how much work it makes. */
import type { QuietHours } from '#kernel/calendar.ts';
import { alarmsOf } from './alarms.ts';
import { starts } from './decide.ts';
import type { ProtocolDefinition } from './definition.ts';
import type { OwnerRole } from './owners.ts';
import { type ResponseState, type RunInput, run, type StepState } from './run.ts';

/** A past response as it ran; `now` is when it ended, or the moment of the trial. */
export type PastResponse = RunInput & { id: string };

export type StepDifference = {
  response: string;
  step: string;
  /** `added` and `removed`: in play in one of the two only. `moved`: another deadline. `late`: met then, missed now. */
  kind: 'added' | 'removed' | 'moved' | 'late' | 'in-time';
  /** Milliseconds by which the deadline moves; negative is sooner. 0 unless both have one. */
  movedMs: number;
};

export type Workload = { role: OwnerRole; steps: number; legalSteps: number };

export type Trial = {
  responses: number;
  /** Past responses that the draft would not have started, and those whose start it would have had to ask about. */
  wouldNotStart: string[];
  wouldAsk: string[];
  differences: StepDifference[];
  /** Steps in play, by the role that owns them: as it is, and by the draft. */
  workload: { now: Workload[]; draft: Workload[] };
  /** Alarms that would ring if nobody acted, in all. */
  alarms: { now: number; draft: number };
};

export function tryDraft(
  current: ProtocolDefinition,
  draft: ProtocolDefinition,
  past: readonly PastResponse[],
  quiet: QuietHours | null = null,
): Trial {
  const pairs = past.map((response) => ({
    response,
    was: run(current, response),
    is: run(draft, response),
    starts: starts(draft, response.facts, response.county).answer,
  }));
  const started = pairs.filter((pair) => pair.starts === true);
  const ringing = (definition: ProtocolDefinition, responses: readonly PastResponse[]) =>
    responses.reduce((sum, response) => {
      const idle = run(definition, { ...response, events: [], now: response.start });
      return sum + alarmsOf(definition, response.id, idle, { calendars: response.calendars, quiet }).length;
    }, 0);
  return {
    responses: past.length,
    wouldNotStart: pairs.filter((pair) => pair.starts === false).map((pair) => pair.response.id),
    wouldAsk: pairs.filter((pair) => pair.starts === 'unknown').map((pair) => pair.response.id),
    differences: started.flatMap((pair) => differences(pair.response.id, pair.was, pair.is)),
    workload: {
      now: workload(
        current,
        pairs.map((pair) => pair.was),
      ),
      draft: workload(
        draft,
        started.map((pair) => pair.is),
      ),
    },
    alarms: {
      now: ringing(current, past),
      draft: ringing(
        draft,
        started.map((pair) => pair.response),
      ),
    },
  };
}

const OUT = new Set<StepState['status']>(['off', 'not-applicable', 'ask']);
const inPlay = (state: ResponseState) => new Map(state.steps.filter((s) => !OUT.has(s.status)).map((s) => [s.step, s]));

function differences(response: string, was: ResponseState, is: ResponseState): StepDifference[] {
  const before = inPlay(was);
  const after = inPlay(is);
  const found: StepDifference[] = [];
  for (const [step, now] of after) {
    const then = before.get(step);
    if (!then) found.push({ response, step, kind: 'added', movedMs: 0 });
    const movedMs =
      then && then.due.kind === 'at' && now.due.kind === 'at' ? now.due.at.getTime() - then.due.at.getTime() : 0;
    if (movedMs !== 0) found.push({ response, step, kind: 'moved', movedMs });
    const lateThen = (then?.lateByMs ?? 0) > 0;
    const lateNow = (now.lateByMs ?? 0) > 0;
    if (then && lateNow !== lateThen) found.push({ response, step, kind: lateNow ? 'late' : 'in-time', movedMs });
  }
  for (const step of before.keys()) if (!after.has(step)) found.push({ response, step, kind: 'removed', movedMs: 0 });
  return found;
}

function workload(definition: ProtocolDefinition, states: readonly ResponseState[]): Workload[] {
  const roles = new Map<OwnerRole, Workload>();
  for (const state of states) {
    const active = inPlay(state);
    for (const step of definition.steps) {
      if (!active.has(step.id)) continue;
      const row = roles.get(step.owner.role) ?? { role: step.owner.role, steps: 0, legalSteps: 0 };
      row.steps += 1;
      row.legalSteps += step.duty.kind === 'must' ? 1 : 0;
      roles.set(step.owner.role, row);
    }
  }
  return [...roles.values()].sort((a, b) => b.steps - a.steps || (a.role < b.role ? -1 : 1));
}
