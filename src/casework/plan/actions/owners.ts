import { caresFor, keptAway, membersOf, waitsForDecision } from '#casework/care/index.ts';
import type { OpenRecord } from '#casework/youth/index.ts';
import { peopleHere, termsOf } from '#foundation/access/index.ts';
import { maybeSame } from '#kernel/same-person.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Doer } from '../model/tasks.ts';

/** Somebody who may own a task. */
export type Owner = Doer & { name: string };

/** Whether they are there to do it: who sees what the team shares, or who cares for the youth and takes part; the youth always is. */
export async function isHere(errand: Errand, record: OpenRecord, { ownerId, partId }: Doer): Promise<boolean> {
  if (partId) return (await caregiversOf(errand, record)).some((each) => each.partId === partId);
  return ownerId === null || (await peopleHere(errand, record.id)).some(({ id }) => id === ownerId);
}

/** Who cares for the youth, takes part, and has not a name that the youth does not want near. */
async function caregiversOf(errand: Errand, { id, sealer }: OpenRecord): Promise<Owner[]> {
  const away = (await keptAway(errand, id))?.names ?? [];
  return (await membersOf(errand, sealer, id)).flatMap(({ id: partId, part, endedAt, who, ...rest }) =>
    part === 'supporter' &&
    endedAt === null &&
    who &&
    caresFor(rest.relation) &&
    !waitsForDecision(rest) &&
    !away.some((name) => maybeSame(name, who.name))
      ? [{ ownerId: null, partId, name: who.name }]
      : [],
  );
}

/** Those who work with the youth by name and see what the team shares, by name, whoever asks first; then who cares for the youth. */
export async function ownersOf(errand: Errand, record: OpenRecord): Promise<Owner[]> {
  const here = await peopleHere(errand, record.id);
  const named = new Set((await termsOf(errand, record.id)).map(({ userId }) => userId));
  const me = errand.actor.userId;
  const first = here.filter(({ id }) => id === me);
  const atWork = [...first, ...here.filter(({ id }) => id !== me && named.has(id))];
  return [
    ...atWork.map(({ id, name }) => ({ ownerId: id, partId: null, name })),
    ...(await caregiversOf(errand, record)),
  ];
}
