import { peopleHere, termsOf } from '#foundation/access/index.ts';
import type { Errand } from '#platform/http/door.ts';

/** Somebody who may own a task. */
export type Owner = { id: string; name: string };

export const isHere = async (errand: Errand, youthId: string, userId: string): Promise<boolean> =>
  (await peopleHere(errand, youthId)).some(({ id }) => id === userId);

/** Those who work with the youth by name and see what the team shares, by name; whoever asks first. */
export async function ownersOf(errand: Errand, youthId: string): Promise<Owner[]> {
  const here = await peopleHere(errand, youthId);
  const named = new Set((await termsOf(errand, youthId)).map(({ userId }) => userId));
  const me = errand.actor.userId;
  const first = here.filter(({ id }) => id === me);
  return [...first, ...here.filter(({ id }) => id !== me && named.has(id))].map(({ id, name }) => ({ id, name }));
}
