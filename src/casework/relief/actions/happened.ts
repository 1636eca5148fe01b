import { startResponses } from '#casework/responses/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { Errand } from '#platform/http/door.ts';
import type { ChargeFacts } from '../model/charge.ts';
import { furthest, happeningOf } from '../model/happening.ts';

/** What the county does when a youth is arrested, cited or petitioned begins with the charge that says so, or joins what runs. */
export async function happened(errand: Errand, youthId: string, charges: readonly ChargeFacts[]): Promise<void> {
  const today = dayOf(errand.now, errand.actor.timeZone);
  const event = furthest(charges.map((charge) => happeningOf(charge, today)));
  if (event) await startResponses(errand, youthId, { event }, errand.now);
}

/** The same for a charge that was said anew: only where something else happened than it said before. */
export async function happenedSince(
  errand: Errand,
  youthId: string,
  before: ChargeFacts,
  after: ChargeFacts,
): Promise<void> {
  const today = dayOf(errand.now, errand.actor.timeZone);
  if (happeningOf(before, today) !== happeningOf(after, today)) await happened(errand, youthId, [after]);
}
