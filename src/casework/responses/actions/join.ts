import type { Errand } from '#platform/http/door.ts';
import type { Facts } from '#reference/protocols/index.ts';
import { FORCED_CRIME, tellCounsel } from '../counsel-store.ts';
import { runningOne } from '../list-store.ts';
import { findResponse } from '../store.ts';
import { learnFacts } from './facts.ts';
import { stateOf } from './see.ts';

/**
 * One more arrest, ticket, petition or intake of a youth for whom it runs joins it: what happened last is what is so, and the youth's
 * lawyers hear of each. Whoever may not see the response leaves it as it is.
 */
export async function joinRunning(errand: Errand, youthId: string, { event, detained }: Facts): Promise<void> {
  const id = await runningOne(errand, youthId, FORCED_CRIME);
  const response = id ? await findResponse(errand, id) : null;
  if (!id || !response || !event) return;
  const before = stateOf(errand, response).facts;
  const isNew = before.event !== event;
  if (isNew) await learnFacts(errand, id, { event, ...(detained ? { detained } : {}) }, { cameAt: errand.now });
  // A youth stays at the door by which they came: only a charge is news each time.
  if (isNew || event !== 'intake') await tellCounsel(errand, id);
}
