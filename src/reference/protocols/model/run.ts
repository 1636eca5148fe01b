/**
 * The engine: what a response is at an instant, as a pure function of its definition, its beginning, the events since,
 * and what the county has decided. Nothing is stored that this could give.
 */
import { type Calendars, isAfterDeadline } from '#kernel/calendar.ts';
import { type Due, dueOf, type Stop, stopsOf } from './clocks.ts';
import type { CountyChoices } from './condition.ts';
import { type Count, type CountedSteps, countsOf } from './counts.ts';
import type { ProtocolDefinition, Step } from './definition.ts';
import { closedBy, endOf, isOutstanding, latest } from './ends.ts';
import { type EvidenceValue, type Ignored, ignoredOf, inOrder, type ResponseEvent } from './events.ts';
import type { FactName, Facts } from './facts.ts';
import type { NotNeededReason } from './reasons.ts';
import {
  type Applies,
  appliesSince,
  countsFrom,
  evidenceOf,
  factsOverTime,
  lastRound,
  type Snapshot,
} from './timeline.ts';

export type RunInput = {
  /** The instant of the event that began it: a discovery, a report, a meeting. */
  start: Date;
  facts: Facts;
  events: readonly ResponseEvent[];
  county: CountyChoices;
  calendars: Calendars;
  now: Date;
};

/**
 * `off`: the county has not turned it on. `ask`: facts that would decide it are unknown. `waiting`: steps before it are
 * not settled. `closed`: the response ended first. A step that the law demands, once it applies, is never closed by an end.
 */
export type StepStatus = 'off' | 'not-applicable' | 'ask' | 'waiting' | 'open' | 'done' | 'not-needed' | 'closed';

export type StepState = {
  step: string;
  status: StepStatus;
  legal: boolean;
  askFacts: FactName[];
  askSettings: string[];
  waitingFor: string[];
  openedAt: Date | null;
  due: Due;
  stops: Stop[];
  /** The clock stands still now. */
  stopped: boolean;
  doneAt: Date | null;
  recordedAt: Date | null;
  by: string | null;
  evidence: { readonly [field: string]: EvidenceValue };
  notNeeded: { reason: NotNeededReason; at: Date } | null;
  /** What was written beside it when it was done or set aside. */
  note: string | null;
  /** News came then that makes it owed once more, after it had been settled. */
  againSince: Date | null;
  /** Milliseconds past the deadline, when it was done or now; 0 when in time, null without a deadline. */
  lateByMs: number | null;
  /** In time, yet written down only after the deadline. */
  recordedLate: boolean;
};

export type ResponseState = {
  status: 'running' | 'ending' | 'ended';
  /** Which end was reached and when. `ending`: reached, while duties of law are still open. */
  end: { id: string; at: Date } | null;
  steps: StepState[];
  facts: Facts;
  askFacts: FactName[];
  counts: Count[];
  /** Events that changed nothing, and why: they are kept, and shown. */
  ignored: Ignored[];
};

/** The state of a response at `now`. Events after `now` are not looked at. */
export function run(definition: ProtocolDefinition, input: RunInput): ResponseState {
  const events = inOrder(input.events, input.now);
  const ignored = ignoredOf(definition, events);
  const counted = events.filter((event) => !ignored.some((each) => each.event === event.id));
  const snapshots = factsOverTime(definition, input.start, input.facts, counted);
  const facts = snapshots.at(-1)?.facts ?? input.facts;
  const scene: Scene = { definition, input, events: counted, snapshots, facts, settled: new Map() };
  const steps = definition.steps.map((step) => stateOf(step, scene));
  const settledAt = (step: string) => scene.settled.get(step)?.at ?? null;
  const end = endOf({ ...scene, ...input, events: counted, settledAt }, steps);
  const closed = end ? steps.map(closedBy) : steps;
  const outstanding = closed.some(isOutstanding);
  return {
    status: end ? (outstanding ? 'ending' : 'ended') : 'running',
    end,
    steps: closed,
    facts,
    askFacts: [...new Set(closed.flatMap((step) => step.askFacts))].sort(),
    counts: countsOf(definition, snapshots, countedSteps(scene), input),
    ignored,
  };
}

type Scene = {
  definition: ProtocolDefinition;
  input: RunInput;
  events: readonly ResponseEvent[];
  snapshots: readonly Snapshot[];
  facts: Facts;
  settled: Map<string, Settled>;
};

/** How a step was settled, if it was: done, set aside, or never in play. `at` is when that became so. */
type Settled = {
  done: (ResponseEvent & { kind: 'done' }) | null;
  notNeeded: (ResponseEvent & { kind: 'not-needed' }) | null;
  applies: Applies;
  /** Since when it is owed once more, and what happened from then on; null and everything, where it is not. */
  since: Date | null;
  events: readonly ResponseEvent[];
  at: Date | null;
};

function settledOf(id: string, scene: Scene): Settled | null {
  const step = scene.definition.steps.find((each) => each.id === id);
  if (!step) return null;
  const known = scene.settled.get(id);
  if (known) return known;
  const { events, since } = lastRound(id, scene.events);
  const done = events.find((event) => event.kind === 'done' && event.step === id) ?? null;
  const notNeeded = events.find((event) => event.kind === 'not-needed' && event.step === id) ?? null;
  const applies = appliesSince(scene.definition, step, scene.snapshots, scene.input.county);
  const never = applies.kind === 'off' || applies.kind === 'not-applicable' ? applies.since : null;
  const settled: Settled = {
    done: done?.kind === 'done' ? done : null,
    notNeeded: !done && notNeeded?.kind === 'not-needed' ? notNeeded : null,
    applies,
    events,
    since,
    at: done?.at ?? notNeeded?.at ?? never,
  };
  scene.settled.set(id, settled);
  return settled;
}

const countedSteps = (scene: Scene): CountedSteps => ({
  settledAt: (id) => {
    const settled = settledOf(id, scene);
    return settled?.done || settled?.notNeeded ? settled.at : null;
  },
  applies: (id) => settledOf(id, scene)?.applies.kind === 'applies',
});

function stateOf(step: Step, scene: Scene): StepState {
  const own = settledOf(step.id, scene);
  if (!own) throw new Error(`No step ${step.id}`);
  const { start, now, county, calendars } = scene.input;
  const waitingFor = unsettledNeeds(step, scene);
  const openedAt = openingOf(step.id, scene);
  const settledAt = own.done || own.notNeeded ? own.at : null;
  const stops = stopsOf(step, own.events, settledAt);
  const inPlay = own.done || own.applies.kind === 'applies';
  const due = inPlay
    ? dueOf(step, {
        start: own.since ?? countsFrom(own.applies, start, scene.events),
        openedAt,
        settledAt: (id) => anchorAt(id, scene, openedAt),
        // A step that was settled without ever opening counts from when it was settled: no clock may be lost.
        openingOf: (id) => openingOf(id, scene) ?? anchorAt(id, scene, openedAt),
        facts: scene.facts,
        county,
        calendars,
        stops,
        now: settledAt ?? now,
      })
    : ({ kind: 'none' } as const);
  const status = statusOf(own, waitingFor);
  const asks = own.applies.kind === 'ask' && status === 'ask' ? own.applies : null;
  const recordedAt = own.done ? (own.done.recordedAt ?? own.done.at) : null;
  return {
    step: step.id,
    status,
    legal: step.duty.kind === 'must',
    askFacts: [...(asks?.facts ?? []), ...(asks === null && 'ask' in due ? due.ask : [])],
    askSettings: asks?.settings ?? [],
    waitingFor,
    openedAt,
    due,
    stops,
    stopped: settledAt === null && stops.at(-1)?.until === null,
    doneAt: own.done?.at ?? null,
    recordedAt,
    by: own.done?.by ?? null,
    evidence: evidenceOf(step.id, own.events),
    notNeeded: own.notNeeded ? { reason: own.notNeeded.reason, at: own.notNeeded.at } : null,
    note: (own.done ?? own.notNeeded)?.note ?? null,
    againSince: own.since,
    lateByMs: due.kind === 'at' && !own.notNeeded ? lateBy(own.done?.at ?? now, due.at) : null,
    recordedLate:
      due.kind === 'at' && own.done !== null && recordedAt !== null
        ? !isAfterDeadline(own.done.at, due.at) && isAfterDeadline(recordedAt, due.at)
        : false,
  };
}

const unsettledNeeds = (step: Step, scene: Scene): string[] =>
  step.needs.filter((id) => (settledOf(id, scene)?.at ?? null) === null);

/** When a step could be begun: it applied, and all that it needs was settled. Null while that is not so. */
function openingOf(id: string, scene: Scene): Date | null {
  const step = scene.definition.steps.find((each) => each.id === id);
  const own = settledOf(id, scene);
  if (!step || !own || unsettledNeeds(step, scene).length > 0) return null;
  if (own.applies.kind !== 'applies' && !own.done) return null;
  const applies = own.applies.kind === 'applies' ? own.applies.since : null;
  return latest([
    scene.input.start,
    applies,
    own.since,
    ...step.needs.map((need) => settledOf(need, scene)?.at ?? null),
  ]);
}

/** When the step that another's clock runs from was done or set aside; if it never applied, when this one opened. */
function anchorAt(id: string, scene: Scene, openedAt: Date | null): Date | null {
  const settled = settledOf(id, scene);
  return settled?.done || settled?.notNeeded ? settled.at : settled?.at ? openedAt : null;
}

function statusOf(own: Settled, waitingFor: string[]): StepStatus {
  if (own.done) return 'done';
  if (own.applies.kind !== 'applies' && own.applies.kind !== 'ask') return own.applies.kind;
  if (own.notNeeded) return 'not-needed';
  if (own.applies.kind === 'ask') return 'ask';
  return waitingFor.length > 0 ? 'waiting' : 'open';
}

const lateBy = (at: Date, due: Date) => (isAfterDeadline(at, due) ? at.getTime() - due.getTime() : 0);
