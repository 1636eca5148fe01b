import { z } from 'zod';
import { doorFact } from '#casework/identification/index.ts';
import { type RunningResponse, responsesFor, sealedReason, startResponses } from '#casework/responses/index.ts';
import { doorOf, type MeetingDoor } from '#casework/screening/index.ts';
import { findYouth, type Hub, meetYouth, type Sealer } from '#casework/youth/index.ts';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Facts } from '#reference/protocols/index.ts';
import { visitPlace } from '#reference/zones/index.ts';
import { arrivalEvent, type Opening, openingOf } from '../model/choices.ts';

const age = z
  .union([
    z.literal(''),
    z.coerce.number('ageNotRight').int('ageNotRight').min(0, 'ageNotRight').max(30, 'ageNotRight'),
  ])
  .default('');

export const arrivalViewInput = z.looseObject({});
/** Why the steps of a walk-in begin: asked where they do, by `openingOf`. */
const why = { opens: z.string().max(20).default(''), emergency: z.string().trim().max(2000).default('') };
export const arrivalInput = z.object({
  door: z.string().max(40),
  age,
  about: z.string().trim().max(300).default(''),
  ...why,
});
export const arrivalOfInput = z.looseObject({ youthId: z.uuid() });
export const arriveAgainInput = z.looseObject({ youthId: z.uuid(), door: z.string().max(40).default(''), ...why });

export type ArrivalView = {
  doors: MeetingDoor[];
  /** The youth, where they were met before; and which of the agency's own steps run for them. */
  youth: Hub | null;
  running: RunningResponse[];
  /** Where this person may count a visit, whatever else comes of it; null: nowhere. */
  visitAt: { id: string } | 'not-said' | null;
};

/** Doors of this person's agency at which a youth may simply come in. */
const ownDoors = (errand: Errand): MeetingDoor[] =>
  errand.actor.agencyDoors
    .map(doorOf)
    .filter((door) => door !== null && arrivalEvent(door.id) !== null) as MeetingDoor[];

export async function beforeArrival(errand: Errand): Promise<Result<ArrivalView>> {
  const doors = ownDoors(errand);
  return doors.length > 0 ? ok({ doors, youth: null, running: [], visitAt: await visitPlace(errand) }) : absent;
}

/** A youth came in, or someone is concerned: the youth is met, named or not, and the agency's own steps begin at once. */
export async function arrive(
  errand: Errand,
  input: z.infer<typeof arrivalInput>,
): Promise<Result<{ responseId: string }>> {
  const door = ownDoors(errand).find((each) => each.id === input.door);
  if (!door) return absent;
  const opening = openingOf(arrivalEvent(door.id), input.opens, input.emergency);
  // Nobody is met before it is said: else a record would be left of a youth who said no.
  if (!opening.ok) return invalid(opening.wrong);
  const { youthId, sealer } = await meetYouth(errand, {
    // At a community door the record stays with the agency; a hall or camp is the county's own door.
    held: door.response !== 'at-once',
    card: { names: [], born: null, aboutAge: input.age === '' ? null : input.age, about: input.about },
  });
  return begin(errand, { youthId, sealer }, door, opening);
}

export async function beforeArrivalOf(
  errand: Errand,
  input: z.infer<typeof arrivalOfInput>,
): Promise<Result<ArrivalView>> {
  const youth = await findYouth(errand, input.youthId);
  const doors = ownDoors(errand);
  if (!youth || doors.length === 0) return absent;
  errand.touched({ youthId: youth.id });
  return ok({ doors, youth, running: await responsesFor(errand, youth.id), visitAt: null });
}

/** The same for a youth whom this agency has met already, a screening behind them. */
export async function arriveAgain(
  errand: Errand,
  input: z.infer<typeof arriveAgainInput>,
): Promise<Result<{ responseId: string }>> {
  const youth = await findYouth(errand, input.youthId);
  const door = ownDoors(errand).find((each) => each.id === input.door) ?? ownDoors(errand)[0];
  if (!youth || !door) return absent;
  const opening = openingOf(arrivalEvent(door.id), input.opens, input.emergency);
  if (!opening.ok) return invalid(opening.wrong);
  return begin(errand, { youthId: youth.id, sealer: youth.sealer }, door, opening);
}

async function begin(
  errand: Errand,
  { youthId, sealer }: { youthId: string; sealer: Sealer },
  door: MeetingDoor,
  { opens, reason }: Extract<Opening, { ok: true }>,
): Promise<Result<{ responseId: string }>> {
  const facts: Facts = { event: arrivalEvent(door.id), door: doorFact(door.id), ...(opens ? { opens } : {}) };
  const seal = reason === '' ? undefined : (id: string) => sealedReason({ id }, sealer, reason);
  const { responses } = await startResponses(errand, youthId, facts, errand.now, null, seal);
  const [response] = responses;
  if (!response) return conflict('stepsRunAlready');
  errand.touched({ youthId, recordIds: responses.map((each) => each.id), basis: 'own-case' });
  return ok({ responseId: response.id });
}
