/** What a person may do with a response: each act is allowed, or refused with the reason by its key in `words.ts`. */
import { ok, refused } from '#kernel/result.ts';
import { type CountyChoices, evaluate, type Verdict } from './condition.ts';
import type { ProtocolDefinition, Step } from './definition.ts';
import type { EvidenceValue } from './events.ts';
import { type Facts, fits } from './facts.ts';
import { type NotNeededReason, notNeededReasons } from './reasons.ts';
import type { ResponseState } from './run.ts';

/**
 * Whether these facts start the protocol. Unknown never starts one: its facts are to be asked again. A definition that
 * is behind a switch starts only where the county has turned it on.
 */
export function starts(definition: ProtocolDefinition, facts: Facts, county: CountyChoices): Verdict {
  if (definition.switch && !county.switches.has(definition.switch)) return { answer: false };
  return evaluate(definition.trigger, facts, county);
}

export function mayStopClock(definition: ProtocolDefinition, state: ResponseState, stepId: string) {
  const { step, now } = find(definition, state, stepId);
  if (!step || !now) return refused('noSuchStep');
  if (step.duty.kind === 'must') return refused('legalClockRuns');
  if (now.status !== 'open' && now.status !== 'waiting') return refused('stepIsSettled');
  if (now.stopped) return refused('clockIsStopped');
  return now.due.kind === 'at' && now.due.fixed ? refused('dayCannotMove') : ok(null);
}

export function mayResumeClock(definition: ProtocolDefinition, state: ResponseState, stepId: string) {
  const { now } = find(definition, state, stepId);
  if (!now) return refused('noSuchStep');
  return now.stopped ? ok(null) : refused('clockRuns');
}

export function maySetAside(
  definition: ProtocolDefinition,
  state: ResponseState,
  stepId: string,
  reason: NotNeededReason,
) {
  const { step, now } = find(definition, state, stepId);
  if (!step || !now) return refused('noSuchStep');
  if (now.status === 'done' || now.status === 'not-needed') return refused('stepIsSettled');
  return step.duty.kind === 'must' && !notNeededReasons[reason].legal ? refused('legalStepStays') : ok(null);
}

/**
 * Whether a step may be marked done with what was recorded. A step may be done before those that it needs (a worker
 * does what the moment asks); only the evidence that is required must be there.
 */
export function mayFinish(
  definition: ProtocolDefinition,
  state: ResponseState,
  stepId: string,
  evidence: { readonly [field: string]: EvidenceValue },
) {
  const { step, now } = find(definition, state, stepId);
  if (!step || !now) return refused('noSuchStep');
  if (now.status === 'off') return refused('stepIsOff');
  if (now.status === 'done') return refused('stepIsSettled');
  const fields: Record<string, string> = {};
  for (const field of step.evidence) {
    const answer = evidence[field.id];
    const empty = answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0);
    if (field.required && empty) fields[field.id] = 'required';
    else if (!empty && !answers(field, answer)) fields[field.id] = 'notAnAnswer';
  }
  return Object.keys(fields).length > 0 ? ({ ok: false, failure: { kind: 'invalid', fields } } as const) : ok(null);
}

/** Duties of law outlast an end; a person may end the response all the same, and they stay open. */
export function mayEnd(definition: ProtocolDefinition, state: ResponseState, endId: string) {
  if (state.end) return refused('alreadyEnded');
  return definition.ends.some((end) => end.id === endId && end.how === 'person') ? ok(null) : refused('noSuchEnd');
}

function answers(field: Step['evidence'][number], answer: unknown): boolean {
  if (field.sets) return fits(field.sets, answer);
  const offered = (each: unknown) => (field.options ?? []).some((option) => option.value === each);
  switch (field.kind) {
    case 'yes-no':
      return typeof answer === 'boolean';
    case 'number':
      return typeof answer === 'number' && Number.isFinite(answer);
    case 'choice':
      return offered(answer);
    case 'choices':
      return Array.isArray(answer) && answer.every(offered);
    default:
      return typeof answer === 'string';
  }
}

const find = (definition: ProtocolDefinition, state: ResponseState, id: string) => ({
  step: definition.steps.find((each) => each.id === id),
  now: state.steps.find((each) => each.step === id),
});
