/** A small protocol and the means to play it, for tests: in casework words, with a county that has two holidays. */
import { type Calendars, instantAt } from '#kernel/calendar.ts';
import type { CountyChoices } from './model/condition.ts';
import { mayFinish } from './model/decide.ts';
import { type ProtocolDefinition, protocolDefinition, type Step } from './model/definition.ts';
import type { EvidenceValue, ResponseEvent } from './model/events.ts';
import { type FactName, type Facts, type FactValue, factChoices, factKind } from './model/facts.ts';
import { type ResponseState, type RunInput, run } from './model/run.ts';
import { shippedDefinitions } from './shipped.ts';

const ZONE = 'America/Los_Angeles';
const holidays = new Set(['2026-11-26', '2026-11-27', '2026-12-25', '2027-01-01']);
export const calendars: Calendars = {
  zone: ZONE,
  business: (day) => holidays.has(day),
  court: (day) => holidays.has(day),
};
export const at = (text: string): Date => instantAt(text.slice(0, 10), text.slice(11), ZONE);
export const nothingSet: CountyChoices = { switches: new Set(), settings: {} };

/** A county that has turned on and set everything that a protocol asks for. */
export const everything = (each: ProtocolDefinition): CountyChoices => ({
  switches: new Set(each.switches.map((one) => one.id)),
  settings: Object.fromEntries(
    each.settings.map((one) => [one.id, one.kind === 'span' ? 'PT48H' : (one.options?.[0]?.value ?? '555-0100')]),
  ),
});

const text = (en: string) => ({ en, es: en });
const source = { citation: 'a test', checkedOn: null, certainty: 'design' } as const;
const owner = {
  role: 'social-worker',
  agencyKind: 'child-welfare',
  fallback: { role: 'supervisor', agencyKind: 'child-welfare' },
} as const;

type Draft = Partial<Record<keyof Step, unknown>> & { id: string };

export const aStep = (draft: Draft) => ({
  title: text(draft.id),
  sentence: text(`Do ${draft.id}.`),
  owner,
  effect: 'work',
  duty: { kind: 'should', source },
  ...draft,
});
export const mustBy = (span: string) => ({ due: [{ from: 'start', span, source }], duty: { kind: 'must', source } });
export const shouldBy = (span: string) => ({ due: [{ from: 'start', span, source }] });
export const byLaw = { kind: 'must', source } as const;
export const sourced = { source };

export function aProtocol(steps: Draft[], rest: { readonly [part: string]: unknown } = {}): ProtocolDefinition {
  return protocolDefinition.parse({
    id: 'a-protocol',
    version: 1,
    effective: '2026-01-01',
    title: text('A protocol'),
    posterTitle: text('A poster'),
    purpose: text('To try.'),
    source,
    partners: [],
    trigger: { fact: 'event', eq: 'report' },
    steps: steps.map(aStep),
    ends: [{ id: 'all-done', title: text('done'), how: 'all-done' }],
    review: { committee: text('committee'), sentence: text('looks') },
    onLate: [
      { tell: 'supervisor', after: 'PT0S' },
      { tell: 'committee', after: 'PT24H' },
    ],
    ...rest,
  });
}

let count = 0;
type Act = ResponseEvent extends infer E ? (E extends ResponseEvent ? Omit<E, 'id' | 'at'> : never) : never;
/** An event with the next id. */
export const on = (when: string | Date, act: Act): ResponseEvent =>
  ({
    id: `e${String(++count).padStart(5, '0')}`,
    at: typeof when === 'string' ? at(when) : when,
    ...act,
  }) as ResponseEvent;

export const START = at('2026-06-01T10:00');
/** The state at `now` of a response that began on Monday 1 June 2026 at 10:00. */
export const play = (definition: ProtocolDefinition, now: string, over: Partial<RunInput> = {}): ResponseState =>
  run(definition, { start: START, facts: {}, events: [], county: nothingSet, calendars, now: at(now), ...over });
export const stepOf = (state: ResponseState, id: string) => {
  const step = state.steps.find((each) => each.step === id);
  if (!step) throw new Error(`No step ${id}`);
  return step;
};

/** Some answer to a fact or field; `pick` chooses among those that fit. */
export function anyValue(name: FactName, pick: (n: number) => number): FactValue {
  const choices = factChoices(name).map((choice) => choice.value);
  const kind = factKind(name);
  if (kind === 'yes-no') return pick(2) === 1;
  if (kind === 'number') return 10 + pick(8);
  if (kind === 'day') return ['2009-02-28', '2012-02-29', '2026-05-30'][pick(3)] ?? '2012-02-29';
  const one = choices[pick(choices.length)] ?? '';
  return kind === 'choice' ? one : [one];
}

export function anyEvidence(step: Step, pick: (n: number) => number): Record<string, EvidenceValue> {
  const evidence: Record<string, EvidenceValue> = {};
  for (const field of step.evidence) {
    const options = (field.options ?? []).map((option) => option.value);
    const one = options[pick(Math.max(1, options.length))];
    if (field.kind === 'choice' && one !== undefined) evidence[field.id] = one;
    else if (field.kind === 'choices' && one !== undefined) evidence[field.id] = [one];
    else if (field.sets) evidence[field.id] = anyValue(field.sets, pick);
    else if (field.kind === 'yes-no') evidence[field.id] = pick(2) === 1;
    else evidence[field.id] = field.kind === 'number' ? pick(9) : 'noted';
  }
  return evidence;
}

/** Plays a response to its end: asks what is unknown, does each open step a minute later. Returns all that happened. */
export function playToEnd(
  definition: ProtocolDefinition,
  facts: Facts,
  county: CountyChoices,
  pick: (n: number) => number,
): { events: ResponseEvent[]; state: ResponseState; input: RunInput } {
  const events: ResponseEvent[] = [];
  let now = START;
  for (let round = 0; round < 200; round++) {
    now = new Date(now.getTime() + 60_000);
    const input = { start: START, facts, events, county, calendars, now };
    const state = run(definition, input);
    if (state.status === 'ended') return { events, state, input };
    const open = state.steps.filter((step) => step.status === 'open');
    const next = open[pick(Math.max(1, open.length))] ?? open[0];
    const ask = state.askFacts[0];
    const step = definition.steps.find((each) => each.id === next?.step);
    if (step) {
      const evidence = anyEvidence(step, pick);
      if (!mayFinish(definition, state, step.id, evidence).ok) throw new Error(`Refused evidence for ${step.id}`);
      events.push(on(now, { kind: 'done', step: step.id, evidence }));
    } else if (ask) events.push(on(now, { kind: 'facts', facts: { [ask]: anyValue(ask, pick) } }));
    else {
      const undecided = state.steps.filter((each) => each.status === 'ask');
      if (undecided.length === 0) throw new Error(`Nothing to do, yet not ended: ${definition.id}`);
      for (const each of undecided)
        events.push(on(now, { kind: 'not-needed', step: each.step, reason: 'does-not-apply' }));
    }
  }
  throw new Error(`No end in sight: ${definition.id}`);
}

export const definition = (id: string): ProtocolDefinition => {
  const found = shippedDefinitions().find((each) => each.id === id);
  if (!found) throw new Error(`No protocol ${id}`);
  return found;
};
/** The state of a shipped protocol that began on 1 June 2026 at 10:00, by default on the next day at noon. */
export const respond = (
  id: string,
  facts: Facts,
  events: ResponseEvent[] = [],
  county = nothingSet,
  now = '2026-06-02T12:00',
): ResponseState => run(definition(id), { start: START, facts, events, county, calendars, now: at(now) });
export const done = (when: string, step: string, evidence: Record<string, EvidenceValue> = {}): ResponseEvent =>
  on(when, { kind: 'done', step, evidence });
/** A step's deadline, or why it has none. */
export const dueOn = (state: ResponseState, id: string): Date | string => {
  const clock = stepOf(state, id).due;
  return clock.kind === 'at' ? clock.at : clock.kind;
};
