import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import { absent, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import {
  type EvidenceField,
  type EvidenceValue,
  factKind,
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
import type { Desk } from '../model/owners.ts';
import { desksOf, findResponse, insertEvent, putClocks, type StoredResponse, takenSteps, takeStep } from '../store.ts';
import { stateOf } from './see.ts';

const words = z.string().trim().max(2000).default('');
const base = { responseId: z.uuid(), stepId: z.string().max(80) };

export const finishInput = z.looseObject(base);
export const setAsideInput = z.object({ ...base, reason: z.enum(notNeededReasonNames, 'chooseReason'), note: words });
export const stopInput = z.object({ ...base, reason: z.enum(stopReasonNames, 'chooseReason'), note: words });
export const stepInput = z.object(base);
export const endInput = z.object({ responseId: z.uuid(), end: z.string().max(80) });
type Done = Result<{ responseId: string }>;

/** A step is done, with what was recorded; evidence that makes a fact known makes it known to the whole response. */
export async function finish(errand: Errand, input: z.infer<typeof finishInput>): Promise<Done> {
  return change(errand, input.responseId, (response, state) => {
    const step = response.definition.steps.find((each) => each.id === input.stepId);
    if (!step) return absent;
    const evidence = evidenceFrom(step.evidence, input);
    const may = mayFinish(response.definition, state, step.id, evidence);
    if (!may.ok)
      return may.failure.kind === 'invalid'
        ? invalid(Object.fromEntries(Object.entries(may.failure.fields).map(([id, key]) => [`e.${id}`, key])))
        : may;
    const at = momentOf(errand, input.at);
    return at ? ok({ ...dated(errand, at), kind: 'done', step: step.id, evidence }) : invalid({ at: 'momentNotRight' });
  });
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
          reason: input.reason,
          ...(input.note ? { note: input.note } : {}),
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
  return ok({ responseId: input.responseId });
}

type Decide = (response: StoredResponse, state: ResponseState) => Result<ResponseEvent>;

async function change(errand: Errand, responseId: string, decide: Decide): Promise<Done> {
  const response = await findResponse(errand, responseId);
  if (!response) return absent;
  const decided = decide(response, stateOf(errand, response));
  if (!decided.ok) return decided;
  await insertEvent(errand, response, decided.value);
  const after = { ...response, events: [...response.events, decided.value] };
  const desks = await desksOf(errand);
  const taken = await takenSteps(errand, responseId);
  const rows = clockRows({
    responseId,
    category: response.category,
    definition: response.definition,
    state: stateOf(errand, after),
    desks,
    starter: starterOf(desks, response),
    region: null,
    taken: taken.steps,
    workers: taken.workers,
    actor: errand.actor,
    now: errand.now,
  });
  await putClocks(errand, response, rows);
  errand.touched({ youthId: response.youthId, recordIds: [responseId] });
  return ok({ responseId });
}

const starterOf = (desks: readonly Desk[], response: StoredResponse) =>
  desks.find((desk) => desk.agencyId === response.agencyId) ?? {
    agencyId: response.agencyId,
    kinds: [],
    roles: [],
    region: null,
  };

const dated = (errand: Errand, at = errand.now) => ({
  id: newId(),
  at,
  recordedAt: errand.now,
  by: errand.actor.userId,
});

/** When it happened: now, or the moment typed (ISO, with the county's offset added by the form), never in the future. */
function momentOf(errand: Errand, typed: unknown): Date | null {
  if (typeof typed !== 'string' || typed === '') return errand.now;
  const at = new Date(typed);
  return Number.isNaN(at.getTime()) || at > errand.now ? null : at;
}

/** The evidence fields of a posted form, `e.<field>`, read as their kinds. What does not fit is left for the check to name. */
function evidenceFrom(fields: readonly EvidenceField[], input: Record<string, unknown>): Record<string, EvidenceValue> {
  const evidence: Record<string, EvidenceValue> = {};
  for (const field of fields) {
    const sent = input[`e.${field.id}`];
    const texts = (Array.isArray(sent) ? sent : [sent]).filter(
      (each): each is string => typeof each === 'string' && each.trim() !== '',
    );
    const value = readAs(field.sets ? factAs(factKind(field.sets)) : field.kind, texts);
    if (value !== null) evidence[field.id] = value;
  }
  return evidence;
}

const factAs = (kind: ReturnType<typeof factKind>): EvidenceField['kind'] => kind;

function readAs(kind: EvidenceField['kind'], texts: string[]): EvidenceValue | null {
  const [first] = texts;
  if (first === undefined) return null;
  if (kind === 'yes-no') return first === 'yes' ? true : first === 'no' ? false : first;
  if (kind === 'number') return Number.isFinite(Number(first)) ? Number(first) : first;
  if (kind === 'choices') return texts;
  return first.slice(0, 4000);
}
