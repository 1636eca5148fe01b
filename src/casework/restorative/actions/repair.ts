import { z } from 'zod';
import { colleaguesOf } from '#casework/care/index.ts';
import { mayKnowCharges } from '#casework/relief/index.ts';
import { type Told, toldOf } from '#casework/story/index.ts';
import { mayAdd, type OpenRecord, openRecord } from '#casework/youth/index.ts';
import { termsOf } from '#foundation/access/index.ts';
import { type Day, dayOf, isDay } from '#kernel/calendar.ts';
import { absent, invalid, ok, type Result, refused } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { isOpenHere } from '../county.ts';
import { type LeftRepair, leftToMe } from '../left-store.ts';
import { checkOn, facts, isOver, nextOf, outcomes } from '../model/repair.ts';
import {
  insertFact,
  insertRequest,
  lockRequest,
  type MyRepair,
  mayFacilitate,
  myRepairs,
  type Repair,
  repairsOf,
} from '../store.ts';

export const youthInput = z.looseObject({ youthId: z.uuid() });
type Person = { userId: string; name: string };
export type RepairView = {
  record: OpenRecord;
  repairs: Repair[];
  told: Told;
  /** The county has opened it. */
  isOpen: boolean;
  /** Requests for which this person asks the survivor whom they choose next, and who may be. */
  left: LeftRepair[];
  people: Person[];
};

/** Whoever may write what the team shares, and neither charges, arrests nor teaches. */
export async function open(errand: Errand, youthId: string): Promise<OpenRecord | null> {
  if (!mayKnowCharges(errand.actor)) return null;
  const record = await openRecord(errand, youthId);
  return record && mayAdd(record.rights, 'coordination') ? record : null;
}
export const touch = (errand: Errand, { id, basis }: OpenRecord, recordIds: readonly string[] = []) =>
  errand.touched({ youthId: id, recordIds, ...(basis ? { basis } : {}) });

/** What this youth asked for, as far as this person was chosen to know or facilitates; and how one is written down in their words. */
export async function seeRepairs(errand: Errand, { youthId }: z.infer<typeof youthInput>): Promise<Result<RepairView>> {
  const record = await open(errand, youthId);
  if (!record) return absent;
  const repairs = await repairsOf(errand, record.sealer, youthId);
  const left = (await leftToMe(errand)).filter(({ youth }) => youth.id === youthId);
  const isOpen = isOpenHere(errand.actor);
  if (!isOpen && repairs.length === 0 && left.length === 0) return absent;
  touch(errand, record);
  const told = await toldOf(errand, record);
  return ok({ record, repairs, told, isOpen, left, people: left.length > 0 ? await peopleFor(errand, youthId) : [] });
}

export const oneInput = z.looseObject({ youthId: z.uuid(), repairId: z.uuid() });
export type OneView = { record: OpenRecord; one: Repair; people: Person[]; today: Day };

/** One of them: what was done, and what may be written next. */
export async function seeRepair(
  errand: Errand,
  { youthId, repairId }: z.infer<typeof oneInput>,
): Promise<Result<OneView>> {
  const record = await open(errand, youthId);
  const one = record && (await repairsOf(errand, record.sealer, youthId)).find(({ id }) => id === repairId);
  if (!record || !one) return absent;
  touch(errand, record, [repairId]);
  return ok({
    record,
    one,
    people: isOver(one.facts) ? [] : await peopleFor(errand, youthId),
    today: dayOf(errand.now, errand.actor.timeZone),
  });
}

async function peopleFor(errand: Errand, youthId: string): Promise<Person[]> {
  const { userId, name } = errand.actor;
  const team = colleaguesOf(await termsOf(errand, youthId), [], errand.now);
  const all = [{ userId, name }, ...team.filter((each) => each.userId !== userId)];
  const may = await mayFacilitate(
    errand,
    youthId,
    all.map((each) => each.userId),
  );
  return all.flatMap((each) => (may.has(each.userId) ? [{ userId: each.userId, name: each.name }] : []));
}

export const askInput = z.object({
  youthId: z.uuid(),
  words: z.string().trim().min(1, 'wordsNeeded').max(3000, 'tooLong'),
  chosen: z.literal('yes', 'chosenNeeded'),
});

/** Written down by whom the youth chose for it, in the youth's own words. Nobody else can open one for them. */
export async function writeDown(
  errand: Errand,
  { youthId, words }: z.infer<typeof askInput>,
): Promise<Result<{ youthId: string; repairId: string }>> {
  const record = await open(errand, youthId);
  if (!record || !isOpenHere(errand.actor)) return absent;
  const repairId = await insertRequest(errand, record.sealer, { youthId, words });
  touch(errand, record, [repairId]);
  return ok({ youthId, repairId });
}

const day = z
  .string()
  .trim()
  .default('')
  .refine((said) => said === '' || isDay(said), 'dayNeeded')
  .transform((said) => said || null);
export const factInput = z.object({
  youthId: z.uuid(),
  repairId: z.uuid(),
  fact: z.enum(facts, 'chooseFact'),
  onDay: z.string('dayNeeded').refine(isDay, 'dayNeeded'),
  checkOn: day,
  outcome: z
    .enum(['', ...outcomes])
    .default('')
    .transform((said) => said || null),
  toUser: z.union([z.literal(''), z.uuid('choosePerson')]).default(''),
  words: z.string().trim().max(3000, 'tooLong').default(''),
});

/** One step of it. That the survivor stops needs no reason, and none is kept. */
export async function addFact(
  errand: Errand,
  input: z.infer<typeof factInput>,
): Promise<Result<{ youthId: string; repairId: string }>> {
  const { youthId, repairId: requestId, fact, onDay } = input;
  const record = await open(errand, youthId);
  if (!record) return absent;
  await lockRequest(errand, requestId);
  const one = (await repairsOf(errand, record.sealer, youthId)).find(({ id }) => id === requestId);
  if (!one) return absent;
  if (isOver(one.facts)) return refused('isOver');
  const faults: Record<string, string> = {};
  const asks = fact === 'agreed' || fact === 'kept';
  if (!nextOf(one.facts).includes(fact)) faults.fact = 'notYet';
  if (onDay > dayOf(errand.now, errand.actor.timeZone)) faults.onDay = 'dayNotCome';
  if (asks && input.checkOn && input.checkOn <= onDay) faults.checkOn = 'checkLater';
  if (fact === 'agreed' && input.words === '') faults.words = 'agreementNeeded';
  if (fact === 'closed' && !input.outcome) faults.outcome = 'chooseOutcome';
  const people = fact === 'facilitator' ? await peopleFor(errand, youthId) : [];
  if (fact === 'facilitator' && !people.some(({ userId }) => userId === input.toUser)) faults.toUser = 'choosePerson';
  if (Object.keys(faults).length > 0) return invalid(faults);
  const id = await insertFact(errand, record.sealer, {
    youthId,
    requestId,
    fact,
    onDay,
    checkOn: asks ? input.checkOn : null,
    outcome: fact === 'closed' ? input.outcome : null,
    toUser: fact === 'facilitator' ? input.toUser : null,
    words: fact === 'withdrawn' ? '' : input.words,
  });
  touch(errand, record, [requestId, id]);
  return ok({ youthId, repairId: requestId });
}

/** What is open and this person's: they were chosen or facilitate. `on`: when to look whether an agreement is kept. */
export type OpenRepair = Pick<MyRepair, 'id' | 'youth'> & { on: Day | null };
export async function openRepairs(errand: Errand): Promise<OpenRepair[]> {
  return (await myRepairs(errand))
    .filter(({ facts: done }) => !isOver(done))
    .map(({ id, youth, facts: done }) => ({ id, youth, on: checkOn(done) }));
}
