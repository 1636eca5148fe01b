import type { Actor } from '#platform/http/actor.ts';
import {
  alarmsOf,
  begunAt,
  type Desk,
  type ProtocolDefinition,
  type ResponseState,
} from '#reference/protocols/index.ts';
import { calendarsOf, quietHours } from './county.ts';
import type { ResponseCategory } from './model/categories.ts';
import { type Route, routeOf, type Starter } from './model/owners.ts';

/** A row of `responses.clocks`: one open step, who it is for and when its next alarm rings. */
export type ClockRow = {
  response_id: string;
  step_id: string;
  protocol_id: string;
  category: ResponseCategory;
  state: 'open' | 'waiting' | 'stopped';
  due_at: string | null;
  /** From when its time runs; its alarms are a function of this, the deadline and the definition. */
  started_at: string | null;
  duty: 'must' | 'should';
  owner_role: string;
  routed_agency_id: string;
  taken_by: string | null;
  next_alarm_at: string | null;
};

export type Counsel = { userId: string; agencyId: string };

export type ClockScene = {
  responseId: string;
  category: ResponseCategory;
  definition: ProtocolDefinition;
  state: ResponseState;
  desks: readonly Desk[];
  starter: Starter;
  region: string | null;
  /** Steps taken before, by step: a new reading of the response does not take them from anyone. */
  taken: ReadonlyMap<string, string>;
  /** Who already works this response, by agency and role: a step that opens for them is theirs from the start. */
  workers: ReadonlyMap<string, string>;
  /** The youth's own lawyer, where the protocol begins with them: the steps of a lawyer are theirs. */
  counsel?: Counsel | null;
  /** To whom open steps were routed before: a step stays where it was sent. */
  routed?: ReadonlyMap<string, Route>;
  actor: Pick<Actor, 'timeZone'> & Partial<Pick<Actor, 'settings'>>;
  now: Date;
};

export const workerKey = (agencyId: string, role: string): string => `${agencyId} ${role}`;

/** The clocks of a response as its state stands now: one row for each step that is open or waits. */
export function clockRows(scene: ClockScene): ClockRow[] {
  const { definition, state, responseId } = scene;
  const alarms = alarmsOf(definition, responseId, state, { calendars: calendarsOf(scene.actor), quiet: quietHours });
  return state.steps.flatMap((each): ClockRow[] => {
    if (each.status !== 'open' && each.status !== 'waiting') return [];
    const step = definition.steps.find((one) => one.id === each.step);
    if (!step) return [];
    const counsel = step.owner.role === 'counsel' ? (scene.counsel ?? null) : null;
    const route = counsel
      ? { agencyId: counsel.agencyId, role: 'counsel' }
      : (scene.routed?.get(each.step) ?? routeOf(step.owner, scene.desks, scene.starter, scene.region));
    // The first of all, past or to come: the sweeper knows which have rung, and none may fall between it and this moment.
    const first = alarms.find((alarm) => alarm.step === each.step);
    return [
      {
        response_id: responseId,
        step_id: each.step,
        protocol_id: definition.id,
        category: scene.category,
        state: each.stopped ? 'stopped' : each.status,
        due_at: each.due.kind === 'at' ? each.due.at.toISOString() : null,
        started_at: begunAt(each)?.toISOString() ?? null,
        duty: step.duty.kind,
        owner_role: route.role,
        routed_agency_id: route.agencyId,
        taken_by:
          counsel?.userId ??
          scene.taken.get(each.step) ??
          scene.workers.get(workerKey(route.agencyId, route.role)) ??
          null,
        next_alarm_at: first?.at.toISOString() ?? null,
      },
    ];
  });
}
