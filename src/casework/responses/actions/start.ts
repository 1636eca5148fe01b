import { newId } from '#kernel/ids.ts';
import type { Errand } from '#platform/http/door.ts';
import { choicesOf, type FactName, type Facts, publishedProtocols, run, starts } from '#reference/protocols/index.ts';
import { clockRows, workerKey } from '../clocks.ts';
import { calendarsOf } from '../county.ts';
import { categoryOf } from '../model/categories.ts';
import type { Starter } from '../model/owners.ts';
import { desksOf, openResponse, runningProtocols } from '../store.ts';

export type Started = {
  responses: { id: string; protocolId: string }[] /** What to find out: it could start a protocol. */;
  ask: FactName[];
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
): Promise<Started> {
  const county = choicesOf(errand.actor);
  const [published, running, desks] = [
    await publishedProtocols(errand),
    await runningProtocols(errand, youthId),
    await desksOf(errand),
  ];
  const starter = starterOf(errand, desks);
  const started: Started = { responses: [], ask: [] };
  for (const { version, definition } of published) {
    if (running.has(definition.id)) continue;
    const verdict = starts(definition, facts, county);
    if (verdict.answer === 'unknown') started.ask.push(...verdict.facts);
    if (verdict.answer !== true) continue;
    const id = newId();
    const category = categoryOf(definition.id);
    const state = run(definition, {
      start: at,
      facts,
      events: [],
      county,
      calendars: calendarsOf(errand.actor),
      now: errand.now,
    });
    const clocks = clockRows({
      responseId: id,
      category,
      definition,
      state,
      desks,
      starter,
      region,
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
      facts,
    };
    if (await openResponse(errand, youthId, response, clocks))
      started.responses.push({ id, protocolId: definition.id });
  }
  started.ask = [...new Set(started.ask)];
  return started;
}

/** Whoever brings a response about works it, where it falls to their own agency and role. */
const ownRoles = (errand: Errand): Map<string, string> =>
  new Map(errand.actor.roles.map((role) => [workerKey(errand.actor.agencyId, role), errand.actor.userId]));

export function starterOf(
  errand: Errand,
  desks: readonly { agencyId: string; kinds: readonly string[]; region: string | null }[],
): Starter {
  const desk = desks.find((each) => each.agencyId === errand.actor.agencyId);
  return {
    agencyId: errand.actor.agencyId,
    kinds: desk?.kinds ?? [],
    roles: errand.actor.roles,
    region: desk?.region ?? null,
  };
}
