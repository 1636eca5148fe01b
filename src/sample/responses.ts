import { calendarsOf, categoryOf, clockRows, type Starter } from '#casework/responses/index.ts';
import { newId } from '#kernel/ids.ts';
import type { SampleYouth } from '#platform/sample/index.ts';
import { stepPace } from '#platform/sample/index.ts';
import {
  choicesOf,
  type Desk,
  type Facts,
  type ProtocolDefinition,
  type ResponseEvent,
  run,
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

/** Lives a response through from its start to now, each step in its own time; gives its events and open clocks. */
export function liveThrough(scene: SampleRun) {
  const { definition, startedAt, now } = scene;
  const county = choicesOf({ settings: {} });
  const calendars = calendarsOf({ timeZone: scene.timeZone });
  const events: ResponseEvent[] = [];
  const id = newId(startedAt.getTime());
  const stateAt = (at: Date) =>
    run(definition, { start: startedAt, facts: scene.facts, events, county, calendars, now: at });
  for (let again = true; again; ) {
    again = false;
    for (const step of stateAt(now).steps) {
      if (step.status !== 'open' || !step.openedAt) continue;
      const pace = stepPace(scene.seed, scene.youth.index, definition.id, step.step, scene.pace);
      if (!pace.done) continue;
      const whole =
        step.due.kind === 'at' ? Math.max(60_000, step.due.at.getTime() - step.openedAt.getTime()) : 5 * 24 * 3_600_000;
      const at = new Date(step.openedAt.getTime() + whole * pace.shareOfTime);
      if (at >= now || events.some((event) => 'step' in event && event.step === step.step)) continue;
      events.push({ id: newId(at.getTime()), kind: 'done', step: step.step, at, recordedAt: at });
      again = true;
    }
  }
  const state = stateAt(now);
  const category = categoryOf(definition.id);
  const clocks = state.end
    ? []
    : clockRows({
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
