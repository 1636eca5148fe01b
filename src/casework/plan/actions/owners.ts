import { termsOf } from '#foundation/access/index.ts';
import type { Errand } from '#platform/http/door.ts';
import { whoIsHere } from '../task-store.ts';

/** Somebody who may own a task. */
export type Owner = { id: string; name: string };

/** Those who work with the youth by name and see what the team shares, by name; whoever asks first. */
export async function ownersOf(errand: Errand, youthId: string): Promise<Owner[]> {
  const here = await whoIsHere(errand, youthId);
  const named = new Map(
    (await termsOf(errand, youthId)).flatMap(({ userId, name }) => (here.has(userId) ? [[userId, name] as const] : [])),
  );
  const { userId: me, name } = errand.actor;
  named.delete(me);
  const others = [...named].map(([id, each]) => ({ id, name: each })).toSorted((a, b) => a.name.localeCompare(b.name));
  return here.has(me) ? [{ id: me, name }, ...others] : others;
}
