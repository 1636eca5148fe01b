import { newId } from '#kernel/ids.ts';
import type { Errand } from '#platform/http/door.ts';
import {
  type CountyChoices,
  type Desk,
  desksOf,
  type FactName,
  type Facts,
  type Published,
  partFacts,
  publishedProtocols,
  run,
  starts,
} from '#reference/protocols/index.ts';
import { clockRows, workerKey } from '../clocks.ts';
import { FORCED_CRIME, factsOutside, knownOutside, tellCounsel } from '../counsel-store.ts';
import { calendarsOf, choicesOf } from '../county.ts';
import { runningFor } from '../list-store.ts';
import { categoryOf } from '../model/categories.ts';
import type { Starter } from '../model/owners.ts';
import { openResponse } from '../store.ts';
import { joinRunning } from './join.ts';

export type Started = {
  responses: { id: string; protocolId: string }[];
  /** What to find out: it could start a protocol. */
  ask: FactName[];
};

/** From which facts a response begins, when, and where the youth is. `sealReason`: a person began it by hand, and said why. */
export type Beginning = {
  facts: Facts;
  at: Date;
  region: string | null;
  sealReason?: (responseId: string) => string;
};

/**
 * Starts every published protocol that these facts call for and that does not run yet. Unknown never starts one: its facts
 * are handed back to be asked. `at` is when the event happened (the clocks run from it), not when it was written down.
 */
export async function startResponses(
  errand: Errand,
  youthId: string,
  facts: Facts,
  at: Date,
  region: string | null = null,
  sealReason?: Beginning['sealReason'],
): Promise<Started> {
  const county = choicesOf(errand.actor);
  const [published, running] = await Promise.all([publishedProtocols(errand), runningFor(errand, youthId)]);
  const desks = await desksOf(errand, running.heldBy);
  const started: Started = { responses: [], ask: [] };
  for (const each of published) {
    const runs = running.protocols.has(each.definition.id);
    if (runs && each.definition.id !== FORCED_CRIME) continue;
    const verdict = starts(each.definition, facts, county);
    if (verdict.answer === 'unknown' && !runs) started.ask.push(...verdict.facts);
    if (verdict.answer !== true) continue;
    if (runs) {
      await joinRunning(errand, youthId, facts);
      continue;
    }
    const id = await beginOne(
      errand,
      youthId,
      each,
      { facts, at, region, ...(sealReason ? { sealReason } : {}) },
      { county, desks },
    );
    if (id) started.responses.push({ id, protocolId: each.definition.id });
    // Another began it in this very moment: what happened here is part of it.
    else if (each.definition.id === FORCED_CRIME) await joinRunning(errand, youthId, facts);
  }
  started.ask = [...new Set(started.ask)];
  return started;
}

/** Begins one protocol with its clocks. Null where it runs already, or the county may not act for this youth (yet). */
export async function beginOne(
  errand: Errand,
  youthId: string,
  { version, definition }: Published,
  beginning: Beginning,
  { county, desks }: { county: CountyChoices; desks: readonly Desk[] },
): Promise<string | null> {
  const id = newId();
  const { at } = beginning;
  const outside = definition.id === FORCED_CRIME ? await knownOutside(errand, youthId) : null;
  const facts: Facts = { ...beginning.facts, ...(outside ? factsOutside(outside) : {}) };
  const calendars = calendarsOf(errand.actor);
  const category = categoryOf(definition.id);
  const clocks = clockRows({
    responseId: id,
    category,
    definition,
    state: run(definition, { start: at, facts, events: [], county, calendars, now: errand.now }),
    desks,
    starter: starterOf(errand, desks),
    region: beginning.region,
    counsel: outside?.counsel ?? null,
    taken: new Map(),
    workers: ownRoles(errand),
    actor: errand.actor,
    now: errand.now,
  });
  const response = {
    id,
    protocol_id: definition.id,
    protocol_version: version,
    category,
    started_at: at.toISOString(),
    // Who the youth is stays on the card: read from there whenever the clocks are counted.
    facts: partFacts(facts).plain,
    reason: beginning.sealReason?.(id) ?? null,
  };
  if (!(await openResponse(errand, youthId, response, clocks))) return null;
  if (outside) await tellCounsel(errand, id);
  return id;
}

/** Whoever brings a response about works it, where it falls to their own agency and role. */
const ownRoles = (errand: Errand): Map<string, string> =>
  new Map(errand.actor.roles.map((role) => [workerKey(errand.actor.agencyId, role), errand.actor.userId]));

export function starterOf(errand: Errand, desks: readonly Desk[]): Starter {
  const desk = desks.find((each) => each.agencyId === errand.actor.agencyId);
  return {
    agencyId: errand.actor.agencyId,
    kinds: desk?.kinds ?? [],
    roles: errand.actor.roles,
    region: desk?.region ?? null,
  };
}
