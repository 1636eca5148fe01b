import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import { absent, invalid, ok, type Result, refused } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import {
  type Desk,
  desksOf,
  mayEnd,
  mayFinish,
  mayResumeClock,
  maySetAside,
  mayStopClock,
  notNeededReasonNames,
  type ResponseEvent,
  type ResponseState,
  stopReasonNames,
} from '#reference/protocols/index.ts';
import { clockRows } from '../clocks.ts';
import { FORCED_CRIME, knownOutside } from '../counsel-store.ts';
import { doneAt, momentField, readEvidence } from '../evidence.ts';
import { runningFor } from '../list-store.ts';
import { lessThanScreened, type Screened } from '../model/screened.ts';
import { paths } from '../paths.ts';
import { screenedFor } from '../screened.ts';
import { placesFor } from '../step-places.ts';
import { findResponse, type StoredResponse, takeStep } from '../store.ts';
import { findForTaker, lockResponse, recordEvents } from '../write-store.ts';
import { ofOwnLife } from './own-life.ts';
import { stateOf } from './see.ts';

const words = z.string().trim().max(2000).default('');
const base = { responseId: z.uuid(), stepId: z.string().max(80) };

export const finishInput = z.looseObject({ ...base, note: words.optional() });
export const setAsideInput = z.object({ ...base, reason: z.enum(notNeededReasonNames, 'chooseReason'), note: words });
export const stopInput = z.object({ ...base, stopReason: z.enum(stopReasonNames, 'chooseReason'), stopNote: words });
export const stepInput = z.object(base);
export const endInput = z.object({ responseId: z.uuid(), end: z.string().max(80) });
/** `next`: where this person goes on: the response, or their own page where the response is not theirs to see. */
export type Done = Result<{ responseId: string; next: string }>;

/**
 * A step is done, with what was recorded; evidence that makes a fact known makes it known to the whole response. One that
 * waits for others may have been done before them (the moment asks what it asks), but only where the person says so.
 */
export async function finish(errand: Errand, sent: z.infer<typeof finishInput>): Promise<Done> {
  const told = await ofOwnLife(errand, sent);
  if (!told.ok) return told;
  const input = told.value ? { ...sent, note: [sent.note, told.value].filter(Boolean).join(' ') } : sent;
  const screened = await screenedFor(errand, input.responseId, input.stepId);
  const place = await placesFor(errand, input.responseId, [input.stepId]);
  return change(errand, input.responseId, (response, state) => {
    if (place.size > 0) return refused('doneOnItsPage');
    const now = state.steps.find((each) => each.step === input.stepId);
    const said = now?.status !== 'waiting' || input.before === 'yes';
    const done = doneFrom(errand, input, response, state, screened);
    if (said || (!done.ok && done.failure.kind !== 'invalid')) return done;
    const wrong = !done.ok && done.failure.kind === 'invalid' ? done.failure.fields : {};
    return invalid({ ...wrong, before: 'sayDoneBefore' });
  });
}

/** The same for another module, whose own errand is the step. */
export const finishStep = (errand: Errand, input: z.infer<typeof finishInput>): Promise<Done> =>
  change(errand, input.responseId, (response, state) => doneFrom(errand, input, response, state, null));

function doneFrom(
  errand: Errand,
  input: z.infer<typeof finishInput>,
  response: StoredResponse,
  state: ResponseState,
  screened: Screened | null,
): Result<ResponseEvent> {
  const step = response.definition.steps.find((each) => each.id === input.stepId);
  if (!step) return absent;
  const { evidence, wrong } = readEvidence(step.evidence, input, errand);
  const may = mayFinish(response.definition, state, step.id, evidence);
  if (!may.ok && may.failure.kind === 'refused') return refused(may.failure.because);
  const missing = !may.ok && may.failure.kind === 'invalid' ? may.failure.fields : {};
  const fields: Record<string, string> = { ...missing, ...lessThanScreened(step, evidence, screened), ...wrong };
  if (Object.keys(fields).length > 0)
    return invalid(Object.fromEntries(Object.entries(fields).map(([id, key]) => [`e.${id}`, key])));
  const at = doneAt(step, evidence, input.at, errand);
  if (!at) return invalid({ at: 'momentNotRight' });
  const since = state.steps.find((each) => each.step === step.id)?.againSince;
  const moment = momentField(step);
  if (since && at < since) return invalid({ [moment ? `e.${moment.id}` : 'at']: 'beforeNews' });
  const note = input.note ? { note: input.note } : {};
  return ok({ ...dated(errand, at), kind: 'done', step: step.id, evidence, ...note });
}

export const setAside = (errand: Errand, input: z.infer<typeof setAsideInput>): Promise<Done> =>
  change(errand, input.responseId, (response, state) => {
    const may = maySetAside(response.definition, state, input.stepId, input.reason);
    return may.ok
      ? ok({
          ...dated(errand),
          kind: 'not-needed',
          step: input.stepId,
          reason: input.reason,
          ...(input.note ? { note: input.note } : {}),
        })
      : may;
  });

export const stopClock = (errand: Errand, input: z.infer<typeof stopInput>): Promise<Done> =>
  change(errand, input.responseId, (response, state) => {
    const may = mayStopClock(response.definition, state, input.stepId);
    return may.ok
      ? ok({
          ...dated(errand),
          kind: 'stopped',
          step: input.stepId,
          reason: input.stopReason,
          ...(input.stopNote ? { note: input.stopNote } : {}),
        })
      : may;
  });

export const resumeClock = (errand: Errand, input: z.infer<typeof stepInput>): Promise<Done> =>
  change(errand, input.responseId, (response, state) => {
    const may = mayResumeClock(response.definition, state, input.stepId);
    return may.ok ? ok({ ...dated(errand), kind: 'resumed', step: input.stepId }) : may;
  });

export const end = (errand: Errand, input: z.infer<typeof endInput>): Promise<Done> =>
  change(errand, input.responseId, (response, state) => {
    const may = mayEnd(response.definition, state, input.end);
    return may.ok ? ok({ ...dated(errand), kind: 'ended', end: input.end }) : may;
  });

/** Takes a step that waits for this person's agency and role; that brings them to the youth's team. */
export async function take(errand: Errand, input: z.infer<typeof stepInput>): Promise<Done> {
  const youthId = await takeStep(errand, input.responseId, input.stepId, newId());
  if (!youthId) return absent;
  errand.touched({ youthId, recordIds: [input.responseId], basis: 'assigned-team' });
  return ok({ responseId: input.responseId, next: paths.response(input.responseId) });
}

type Decide = (response: StoredResponse, state: ResponseState) => Result<ResponseEvent>;

/** One change of a response: read under its lock, decided on what is so now, written with the clocks that follow. */
export async function change(errand: Errand, responseId: string, decide: Decide): Promise<Done> {
  await lockResponse(errand, responseId);
  const response = (await findResponse(errand, responseId)) ?? (await findForTaker(errand, responseId));
  if (!response) return absent;
  const before = stateOf(errand, response);
  const decided = decide(response, before);
  if (!decided.ok) return decided;
  const done = decided.value;
  // One who may see no more than their own step settles that step alone.
  if (response.onlySteps && !('step' in done && response.onlySteps.has(done.step))) return absent;
  const state = stateOf(errand, { ...response, events: [...response.events, done] });
  const reached = state.end && !before.end && done.kind !== 'ended' ? state.end : null;
  const events: ResponseEvent[] = reached
    ? [done, { ...dated(errand, reached.at), kind: 'ended', end: reached.id }]
    : [done];
  if (!(await recordEvents(errand, response, events, await clocksAfter(errand, response, state)))) return absent;
  errand.touched({ youthId: response.youthId, recordIds: [responseId] });
  const own = errand.actor.kind === 'shift' ? paths.street : response.onlySteps ? paths.work : null;
  return ok({ responseId, next: own ?? paths.response(responseId) });
}

async function clocksAfter(errand: Errand, response: StoredResponse, state: ResponseState) {
  const desks = await desksOf(errand, (await runningFor(errand, response.youthId)).heldBy);
  return clockRows({
    responseId: response.id,
    category: response.category,
    definition: response.definition,
    state,
    desks,
    starter: starterOf(desks, response),
    region: null,
    counsel: response.definition.id === FORCED_CRIME ? (await knownOutside(errand, response.youthId)).counsel : null,
    ...response.routes,
    actor: errand.actor,
    now: errand.now,
  });
}

const starterOf = (desks: readonly Desk[], response: StoredResponse) =>
  desks.find((desk) => desk.agencyId === response.agencyId) ?? {
    agencyId: response.agencyId,
    kinds: [],
    roles: [],
    region: null,
  };

export const dated = (errand: Errand, at = errand.now) => ({
  id: newId(),
  at,
  recordedAt: errand.now,
  by: errand.actor.userId,
});
