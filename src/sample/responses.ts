import { calendarsOf, categoryOf, clockRows, type Starter } from '#casework/responses/index.ts';
import { newId } from '#kernel/ids.ts';
import type { SampleYouth } from '#platform/sample/index.ts';
import { stepPace } from '#platform/sample/index.ts';
import {
  choicesOf,
  type Desk,
  type FactName,
  type Facts,
  factChoices,
  factKind,
  isSealedFact,
  type ProtocolDefinition,
  type ResponseEvent,
  run,
  type StepState,
} from '#reference/protocols/index.ts';

export type SampleRun = {
  seed: string;
  youth: SampleYouth;
  definition: ProtocolDefinition;
  pace: { onTime: number; late: number };
  facts: Facts;
  startedAt: Date;
  now: Date;
  starter: Starter;
  desks: readonly Desk[];
  timeZone: string;
  /** By whom a step was done, given the agency and role that it was routed to. */
  worker: (agencyId: string, role: string) => string | null;
};

const DAY_MS = 24 * 3_600_000;
const LEFT_DAYS = 30;
const dated = (at: Date) => ({ id: newId(at.getTime()), at, recordedAt: at });

/** When an open step was done; what was long left open somebody settles in the end, as teams do when they go through their lists. */
function doneAt({ seed, youth, definition, pace }: SampleRun, { step, due, openedAt }: StepState): Date | null {
  if (!openedAt) return null;
  const own = stepPace(seed, youth.index, definition.id, step, pace);
  const whole = due.kind === 'at' ? Math.max(60_000, due.at.getTime() - openedAt.getTime()) : 5 * DAY_MS;
  const took = own.done ? whole * own.shareOfTime : whole + (LEFT_DAYS + (youth.index % LEFT_DAYS)) * DAY_MS;
  return new Date(openedAt.getTime() + took);
}

/**
 * Most of what is asked late is answered no; where no is no answer to it, one after the other of what is. Nothing, where it would say
 * who the youth is, or is a number or a day.
 */
function answerTo(fact: FactName, index: number): [FactName, boolean | string | string[]][] {
  const kind = factKind(fact);
  if (isSealedFact(fact)) return [];
  if (kind === 'yes-no') return [[fact, false]];
  const values = factChoices(fact).map(({ value }) => value);
  const one = values.includes('no') ? 'no' : values[index % values.length];
  return one === undefined ? [] : [[fact, kind === 'choices' ? [one] : one]];
}

/** Lives a response through from its start to now, each step in its own time; gives its events and open clocks. */
export function liveThrough(scene: SampleRun) {
  const { definition, startedAt, now } = scene;
  const county = choicesOf({ settings: {} });
  const calendars = calendarsOf({ timeZone: scene.timeZone });
  const events: ResponseEvent[] = [];
  const id = newId(startedAt.getTime());
  const stateAt = (at: Date) =>
    run(definition, { start: startedAt, facts: scene.facts, events, county, calendars, now: at });
  const happened = (event: ResponseEvent, step: string): boolean => {
    if (event.at >= now || events.some((each) => 'step' in each && each.step === step)) return false;
    events.push(event);
    return true;
  };
  const settle = (step: StepState): boolean => {
    const at = step.status === 'open' ? doneAt(scene, step) : null;
    return at !== null && happened({ ...dated(at), kind: 'done', step: step.step }, step.step);
  };
  /** What nobody knew is asked a week after the rest was settled; what the answer calls for follows, and what it does not falls away. */
  const askLast = ({ steps, askFacts }: ReturnType<typeof stateAt>): boolean => {
    if (steps.some(({ status }) => status === 'open' || status === 'waiting')) return false;
    const at = new Date(Math.max(startedAt.getTime(), ...events.map((event) => event.at.getTime())) + 7 * DAY_MS);
    const told = Object.fromEntries(askFacts.flatMap((fact) => answerTo(fact, scene.youth.index)));
    if (at < now && Object.keys(told).length > 0) return events.push({ ...dated(at), kind: 'facts', facts: told }) > 0;
    const setAside = (step: string): ResponseEvent => ({
      ...dated(at),
      kind: 'not-needed',
      step,
      reason: 'already-done',
    });
    const asked = steps.filter(({ status }) => status === 'ask');
    return asked.filter(({ step }) => happened(setAside(step), step)).length > 0;
  };
  let again = true;
  while (again) {
    const found = stateAt(now);
    again = found.steps.filter(settle).length > 0 || askLast(found);
  }
  const state = stateAt(now);
  if (state.end) events.push({ ...dated(state.end.at), kind: 'ended', end: state.end.id });
  const category = categoryOf(definition.id);
  const clocks = clockRows({
    responseId: id,
    category,
    definition,
    state,
    desks: scene.desks,
    starter: scene.starter,
    region: scene.youth.region === null ? null : String(scene.youth.region),
    taken: new Map(),
    workers: new Map(),
    actor: { timeZone: scene.timeZone },
    now,
  });
  return {
    id,
    category,
    events,
    clocks: clocks.map((row) => ({ ...row, taken_by: scene.worker(row.routed_agency_id, row.owner_role) })),
  };
}
