import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { clocksIn } from '../county.ts';
import { beOnDuty, type Duty, dutyNow } from '../duty-store.ts';
import type { Clocks } from '../model/request.ts';
import { answerBy, type Request, requestsOf, stepBy } from '../request-store.ts';

export const requestInput = z.object({ requestId: z.uuid() });
export const stepInput = requestInput.extend({
  kind: z.enum(['taken', 'put-back', 'reached', 'not-reached', 'closed'], 'stepNeeded'),
});
export const answerInput = requestInput.extend({ text: z.string().trim().min(1, 'textNeeded').max(1000, 'tooLong') });
export const dutyInput = z.object({
  hours: z.coerce.number('hoursWrong').int().min(0, 'hoursWrong').max(24, 'hoursWrong'),
});

export type RequestsView = { requests: Request[]; duty: Duty[]; me: string; clocks: Clocks };
/** What parents ask for, and who is on duty. */
export async function seeRequests(errand: Errand): Promise<Result<RequestsView>> {
  const requests = await requestsOf(errand);
  errand.touched({ recordIds: requests.map(({ id }) => id) });
  return ok({
    requests,
    duty: await dutyNow(errand),
    me: errand.actor.userId,
    clocks: clocksIn(errand.actor.settings),
  });
}

export type RequestView = { request: Request; me: string; clocks: Clocks };
export async function seeRequest(
  errand: Errand,
  { requestId }: z.infer<typeof requestInput>,
): Promise<Result<RequestView>> {
  const [request] = await requestsOf(errand, requestId);
  if (!request) return absent;
  errand.touched({ recordIds: [requestId] });
  return ok({ request, me: errand.actor.userId, clocks: clocksIn(errand.actor.settings) });
}

type Done = Promise<Result<{ requestId: string }>>;
async function done(errand: Errand, requestId: string, was: boolean): Done {
  if (!was) return (await requestsOf(errand, requestId)).length > 0 ? conflict('movedOn') : absent;
  errand.touched({ recordIds: [requestId] });
  return ok({ requestId });
}

/** One step; where it cannot be done, somebody else was quicker, or it is not this person's. */
export const step = async (errand: Errand, { requestId, kind }: z.infer<typeof stepInput>): Done =>
  done(errand, requestId, await stepBy(errand, requestId, kind));

export const answer = async (errand: Errand, { requestId, text }: z.infer<typeof answerInput>): Done =>
  done(errand, requestId, await answerBy(errand, requestId, { id: newId(), text }));

const HOUR_MS = 3_600_000;
/** On duty for so many hours from now; none ends it. */
export async function setDuty(errand: Errand, { hours }: z.infer<typeof dutyInput>): Promise<Result<object>> {
  const until = new Date(errand.now.getTime() + hours * HOUR_MS);
  return (await beOnDuty(errand, until)) ? ok({}) : invalid({ hours: 'hoursWrong' });
}
