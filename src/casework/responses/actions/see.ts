import { z } from 'zod';
import { type OwnLife, ownLifeOf, type SessionsView, sessionsOf } from '#casework/care/index.ts';
import { type Told, toldOnce } from '#casework/story/index.ts';
import { type Card, findYouth } from '#casework/youth/index.ts';
import { absent, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import {
  type Desk,
  desksOf,
  type MovedClock,
  type Phone,
  phonesOf,
  type RecountCause,
  type ResponseState,
  run,
} from '#reference/protocols/index.ts';
import { calendarsOf, choicesOf } from '../county.ts';
import { type Ground, groundsOf } from '../ground-store.ts';
import { withStatus } from '../model/order.ts';
import { reachesOwnLife } from '../model/own-life.ts';
import { recordsSigns, type Screened } from '../model/screened.ts';
import { latestScreened } from '../screened.ts';
import { type FoundPlace, placesFor } from '../step-places.ts';
import { findResponse, peopleNamed, type StoredResponse } from '../store.ts';
import { findForTaker } from '../write-store.ts';

export const responseInput = z.looseObject({ responseId: z.uuid() });

export type ResponseView = {
  response: StoredResponse;
  state: ResponseState;
  youth: { id: string; number: string; card: Card | null };
  /** Whom a step falls to: the agency's name, and who took it. */
  owners: ReadonlyMap<string, StepOwner>;
  phones: readonly Phone[];
  recounts: readonly Recount[];
  /** Decisions that it began from and that were withdrawn since. */
  grounds: readonly Ground[];
  /** What the latest finished screening showed, where a step that is still to be done would record it. */
  screened: Screened | null;
  /** Steps still to be done that are done on another module's page. */
  places: ReadonlyMap<string, FoundPlace>;
  /** What the youth told already, where this person may read it beside a question. */
  told: Told | undefined;
  /** Who of the youth's own life may be told, where a step that is to be done may lead to them; null where the team is not theirs to see. */
  life: OwnLife | null;
  /** In a hall: which clinician stays, and how sessions go on there; null where the team is not theirs to see. */
  sessions: SessionsView | null;
};
/** Clocks that were counted again since something outside the response changed. `by`: null where no person of the county did. */
export type Recount = { at: Date; because: readonly RecountCause[]; by: string | null; moved: readonly MovedClock[] };
export type StepOwner = {
  agency: string;
  phone: string | null;
  takenBy: string | null;
  mine: boolean;
  canTake: boolean;
};

/** A response as it stands now; for one who may see no more, the steps that they took. */
export async function see(errand: Errand, input: { responseId: string }): Promise<Result<ResponseView>> {
  const response = (await findResponse(errand, input.responseId)) ?? (await findForTaker(errand, input.responseId));
  if (!response) return absent;
  const youth = await findYouth(errand, response.youthId);
  if (!youth) return absent;
  errand.touched({ youthId: youth.id, recordIds: [response.id] });
  const desks = await desksOf(errand);
  const state = stateOf(errand, response);
  return ok({
    response,
    state,
    youth,
    owners: await ownersOf(errand, response, desks),
    phones: phonesOf(response.definition.phones, choicesOf(errand.actor).settings, desks),
    recounts: await recountsOf(errand, response),
    grounds: await groundsOf(errand, youth.sealer, response.id),
    screened: asksForSigns(response, state) ? await latestScreened(errand, response) : null,
    places: await placesFor(errand, response.id, toBeDone(response, state)),
    told: response.onlySteps ? undefined : await toldOnce(errand, youth.id),
    life: leadsToOwnLife(response, state) ? await ownLifeOf(errand, youth.id) : null,
    sessions: response.definition.id === 'detention' ? await sessionsOf(errand, youth.id) : null,
  });
}

const toDo = ({ definition }: StoredResponse, state: ResponseState) =>
  withStatus(definition, state.steps, ['open', 'waiting', 'ask']);
const asksForSigns = (response: StoredResponse, state: ResponseState) =>
  toDo(response, state).some(({ step }) => recordsSigns(step));
const leadsToOwnLife = (response: StoredResponse, state: ResponseState) =>
  toDo(response, state).some(({ step }) => reachesOwnLife(step));
const toBeDone = (response: StoredResponse, state: ResponseState) => toDo(response, state).map(({ step }) => step.id);

async function recountsOf(errand: Errand, { events }: StoredResponse): Promise<Recount[]> {
  const found = events.filter((event) => event.kind === 'recounted');
  const names = await peopleNamed(errand, [...new Set(found.flatMap(({ by }) => by ?? []))]);
  return found
    .map(({ at, because, by, moved }) => ({ at, because, by: names.get(by ?? '') ?? null, moved }))
    .toReversed();
}

async function ownersOf(
  errand: Errand,
  { routes, definition }: StoredResponse,
  desks: readonly Desk[],
): Promise<Map<string, StepOwner>> {
  const { userId, agencyId, roles, kind } = errand.actor;
  const names = await peopleNamed(errand, [...new Set(routes.taken.values())]);
  const owners = new Map<string, StepOwner>();
  for (const [step, route] of routes.routed) {
    const desk = desks.find((each) => each.agencyId === route.agencyId);
    const taker = routes.taken.get(step) ?? null;
    // Whose step is the reporter's is who reported: theirs to read alone (PC 11167(d)).
    const named = taker === userId || definition.steps.find((each) => each.id === step)?.owner.role !== 'reporter';
    owners.set(step, {
      agency: desk?.name ?? '',
      phone: desk?.phone ?? null,
      takenBy: taker && named ? (names.get(taker) ?? null) : null,
      mine: taker === userId,
      canTake: taker === null && kind === 'person' && route.agencyId === agencyId && roles.includes(route.role),
    });
  }
  return owners;
}

export const stateOf = (errand: Errand, response: StoredResponse): ResponseState =>
  run(response.definition, {
    start: response.startedAt,
    facts: response.facts,
    events: response.events,
    county: choicesOf(errand.actor),
    calendars: calendarsOf(errand.actor),
    now: errand.now,
  });
