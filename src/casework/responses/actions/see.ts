import { z } from 'zod';
import { type Card, findYouth } from '#casework/youth/index.ts';
import { absent, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { choicesOf, type ResponseState, run } from '#reference/protocols/index.ts';
import { calendarsOf } from '../county.ts';
import { findResponse, type StoredResponse, takenSteps } from '../store.ts';

export const responseInput = z.object({ responseId: z.uuid() });

export type ResponseView = {
  response: StoredResponse;
  state: ResponseState;
  youth: { id: string; number: string; card: Card | null };
  taken: ReadonlyMap<string, string>;
};

/** A response as it stands now. */
export async function see(errand: Errand, input: z.infer<typeof responseInput>): Promise<Result<ResponseView>> {
  const response = await findResponse(errand, input.responseId);
  if (!response) return absent;
  const youth = await findYouth(errand, response.youthId);
  if (!youth) return absent;
  errand.touched({ youthId: youth.id, recordIds: [response.id] });
  return ok({
    response,
    state: stateOf(errand, response),
    youth,
    taken: (await takenSteps(errand, response.id)).steps,
  });
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
