import { sql } from 'kysely';
import { z } from 'zod';
import { addSupporter, careWords, relations } from '#casework/care/index.ts';
import { doorFact } from '#casework/identification/index.ts';
import { startResponses } from '#casework/responses/index.ts';
import { doorOf, type MeetingDoor } from '#casework/screening/index.ts';
import { meetYouth } from '#casework/youth/index.ts';
import { absent, conflict, ok, type Result } from '#kernel/result.ts';
import { databaseIsAway } from '#platform/database/away.ts';
import type { Errand } from '#platform/http/door.ts';
import { helpsFamilies } from '../model/choices.ts';

export const notHomeInput = z.object({
  door: z.string().max(40),
  given: z.string().trim().max(120).default(''),
  family: z.string().trim().max(120).default(''),
  age: z
    .union([
      z.literal(''),
      z.coerce.number('ageNotRight').int('ageNotRight').min(0, 'ageNotRight').max(30, 'ageNotRight'),
    ])
    .default(''),
  about: z.string().trim().max(300).default(''),
  /** Who says so, and who that is to the youth: they may be the one who exploits. */
  teller: z.string().trim().max(120).default(''),
  tellerIs: z.union([z.literal(''), z.enum(relations)]).default(''),
});

export type NotHomeView = { doors: MeetingDoor[] };

const familyDoors = (errand: Errand): MeetingDoor[] =>
  errand.actor.agencyDoors.map(doorOf).filter((door) => door !== null && helpsFamilies(door.id)) as MeetingDoor[];

export async function beforeNotHome(errand: Errand): Promise<Result<NotHomeView>> {
  const doors = familyDoors(errand);
  return doors.length > 0 ? ok({ doors }) : absent;
}

/**
 * A parent or partner says that a youth has not come home: the steps for tonight begin with whoever was told. No case comes
 * of it; at a community door the record stays with that agency.
 */
export async function notHome(
  errand: Errand,
  input: z.infer<typeof notHomeInput>,
): Promise<Result<{ responseId: string }>> {
  const door = familyDoors(errand).find((each) => each.id === input.door);
  if (!door) return absent;
  const { youthId } = await meetYouth(errand, {
    held: door.side === 'community',
    card: {
      names: input.given || input.family ? [{ given: input.given, family: input.family, kind: 'usual' }] : [],
      born: null,
      aboutAge: input.age === '' ? null : input.age,
      about: input.about,
    },
  });
  const facts = {
    event: 'missing',
    missing: 'home',
    door: doorFact(door.id),
    ...(input.age === '' ? {} : { age: input.age }),
  };
  const { responses } = await startResponses(errand, youthId, facts, errand.now);
  const response = responses.find((each) => each.protocolId === 'missing-from-home');
  if (!response) return conflict('stepsNotPublished');
  await keepTeller(errand, youthId, input);
  errand.touched({ youthId, recordIds: responses.map((each) => each.id), basis: 'own-case' });
  return ok({ responseId: response.id });
}

/** Who said so stands on the team: as somebody in doubt, where the one who exploits is often found, until a worker decides. */
async function keepTeller(errand: Errand, youthId: string, { teller, tellerIs }: z.infer<typeof notHomeInput>) {
  if (teller === '' && tellerIs === '') return;
  const relation = tellerIs || 'other';
  const name = teller || careWords(errand.actor.lang)(`relation-${relation}`);
  await addSupporter(errand, { youthId, name, relation, reach: '', saidBy: 'worker' });
}

export type Hotline = { county: string; name: string; phone: string };
export type TonightView = { hotlines: Hotline[] };

/** Whom a parent can ring: names and numbers that hang on walls, and nothing else. Where the database is away, the steps stand alone. */
export async function tonight(errand: Errand): Promise<Result<TonightView>> {
  try {
    const { rows } = await sql<Hotline>`select county, name, phone from people.public_hotlines()`.execute(errand.tx);
    return ok({ hotlines: rows });
  } catch (error) {
    if (databaseIsAway(error)) return ok({ hotlines: [] });
    throw error;
  }
}
