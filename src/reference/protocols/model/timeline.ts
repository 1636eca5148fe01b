/** How the facts of a response came to be known, and since when each step applies. */
import { type CountyChoices, evaluate } from './condition.ts';
import type { ProtocolDefinition, Step } from './definition.ts';
import type { EvidenceValue, ResponseEvent } from './events.ts';
import { type FactName, type Facts, type FactValue, fits } from './facts.ts';

export type Snapshot = { at: Date; facts: Facts };
export type Applies =
  | { kind: 'applies' | 'not-applicable' | 'off'; since: Date }
  | { kind: 'ask'; since: Date; facts: FactName[]; settings: string[] };

/** What was known from when on; one snapshot for each instant at which a fact changed. `events` are in order. */
export function factsOverTime(
  definition: ProtocolDefinition,
  start: Date,
  known: Facts,
  events: readonly ResponseEvent[],
): Snapshot[] {
  const snapshots: [Snapshot, ...Snapshot[]] = [{ at: start, facts: known }];
  const sets = new Map(definition.steps.map((step) => [step.id, step.evidence.filter((field) => field.sets)]));
  for (const event of events) {
    const learned = event.kind === 'facts' ? event.facts : event.kind === 'done' ? fromEvidence(event, sets) : {};
    if (Object.keys(learned).length === 0) continue;
    const at = event.at < start ? start : event.at;
    const last = snapshots[snapshots.length - 1] ?? snapshots[0];
    const facts = { ...last.facts, ...learned };
    if (last.at.getTime() === at.getTime()) last.facts = facts;
    else snapshots.push({ at, facts });
  }
  return snapshots;
}

function fromEvidence(
  event: ResponseEvent & { kind: 'done' },
  sets: ReadonlyMap<string, Step['evidence']>,
): Partial<Record<FactName, FactValue>> {
  const learned: Partial<Record<FactName, FactValue>> = {};
  for (const field of sets.get(event.step) ?? []) {
    const answer = event.evidence?.[field.id];
    if (field.sets && fits(field.sets, answer)) learned[field.sets] = answer;
  }
  return learned;
}

/** Whether a step applies now, and since when without a break. */
export function appliesSince(
  definition: ProtocolDefinition,
  step: Step,
  snapshots: readonly Snapshot[],
  county: CountyChoices,
): Applies {
  const on = (id: string | undefined) => id === undefined || county.switches.has(id);
  let now: Applies | null = null;
  for (const snapshot of snapshots) {
    const next = on(definition.switch) && on(step.switch) ? appliesAt(step, snapshot, county) : off(snapshot.at);
    now = now && now.kind === next.kind ? { ...next, since: now.since } : next;
  }
  return now ?? off(new Date(0));
}

const off = (since: Date): Applies => ({ kind: 'off', since });

function appliesAt(step: Step, { at, facts }: Snapshot, county: CountyChoices): Applies {
  if (!step.when) return { kind: 'applies', since: at };
  const verdict = evaluate(step.when, facts, county);
  if (verdict.answer === 'unknown') return { kind: 'ask', since: at, facts: verdict.facts, settings: verdict.settings };
  return { kind: verdict.answer ? 'applies' : 'not-applicable', since: at };
}

/**
 * What happened to a step since news made it owed once more, and when the news came. Only what was written down after the news, and
 * done after they came, answers them: who did it before may not have known. News before it was settled asks nothing more of it.
 */
export function lastRound(
  step: string,
  events: readonly ResponseEvent[],
): { events: readonly ResponseEvent[]; since: Date | null } {
  let round = { events, since: null as Date | null };
  const news = events.filter((event) => event.kind === 'facts' && event.again?.includes(step)).sort(byRecord);
  for (const event of news) {
    const since = event.kind === 'facts' && event.cameAt ? event.cameAt : event.at;
    const settledBefore = round.events.some((each) => settles(each, step) && byRecord(each, event) < 0);
    if (settledBefore)
      round = { events: events.filter((each) => each.at >= since && byRecord(each, event) > 0), since };
  }
  return round;
}

const settles = (event: ResponseEvent, step: string): boolean =>
  (event.kind === 'done' || event.kind === 'not-needed') && event.step === step;

/** In the order in which events were written down. */
const byRecord = (a: ResponseEvent, b: ResponseEvent): number =>
  (a.recordedAt ?? a.at).getTime() - (b.recordedAt ?? b.at).getTime() || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** What was recorded of a step, later records filling in and correcting earlier ones. */
export function evidenceOf(
  step: string,
  events: readonly ResponseEvent[],
): { readonly [field: string]: EvidenceValue } {
  const records = events.flatMap((event) =>
    event.kind === 'done' && event.step === step && event.evidence ? [event.evidence] : [],
  );
  return Object.assign({}, ...records);
}

/** From when a step's time counts: the beginning; for a step that applies only by news, when the news came. */
export function countsFrom(applies: Applies, start: Date, events: readonly ResponseEvent[]): Date {
  if (applies.kind !== 'applies') return start;
  const since = applies.since.getTime();
  const news = events.find((event) => event.kind === 'facts' && event.cameAt && event.at.getTime() === since);
  return news?.kind === 'facts' && news.cameAt && news.cameAt > start ? news.cameAt : start;
}
