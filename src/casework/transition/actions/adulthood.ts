import { z } from 'zod';
import { countBefore, factsForAdulthood } from '#casework/benefits/index.ts';
import { type OwnLife, ownLifeOf } from '#casework/care/index.ts';
import { type Told, toldOf } from '#casework/story/index.ts';
import { mayAdd, type OpenRecord, openRecord } from '#casework/youth/index.ts';
import { type Day, dayOf, isDay } from '#kernel/calendar.ts';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { askEveryMonths } from '../county.ts';
import { type Item, list } from '../list.ts';
import {
  ageDay,
  askAgainOn,
  type Due,
  dueByAge,
  missingForTheDay,
  ofAge,
  standing,
  states,
} from '../model/adulthood.ts';
import { gotOf } from '../model/supports.ts';
import { factsOf, insertFact, insertOutcome, type KeptFact, type Outcome, outcomesOf } from '../store.ts';
import { supportsOf } from '../support-store.ts';
import { isParenting } from './supports.ts';

export const adulthoodInput = z.looseObject({ youthId: z.uuid() });
export type AdulthoodView = {
  record: OpenRecord;
  mayAdd: boolean;
  born: Day | null;
  eighteenth: Day | null;
  today: Day;
  /** Expecting or parenting, as far as it is this person's to know. */
  parenting: boolean;
  /** Of the supports of a young parent, how many were got, of how many that were begun. */
  supports: { got: number; of: number };
  due: Due<Item>[];
  facts: Map<string, KeptFact>;
  history: KeptFact[];
  missing: Item[];
  outcomes: Outcome[];
  askAgain: Day | null;
  /** Benefits enrolled before the day of each age, of how many that were begun. */
  enrolled: { age: number; enrolled: number; of: number }[];
  /** What the youth told already. */
  told: Told;
};

async function open(errand: Errand, youthId: string): Promise<OpenRecord | null> {
  const record = await openRecord(errand, youthId);
  return record?.rights.has('coordination') ? record : null;
}

/** What a youth has and lacks on the way to adulthood, what is due at which age, and how they fare afterwards. */
export async function seeAdulthood(
  errand: Errand,
  { youthId }: z.infer<typeof adulthoodInput>,
): Promise<Result<AdulthoodView>> {
  const record = await open(errand, youthId);
  if (!record) return absent;
  const born = record.card?.born ?? null;
  const today = dayOf(errand.now, errand.actor.timeZone);
  const history = await writtenOf(errand, record);
  const facts = standing(history);
  const outcomes = await outcomesOf(errand, record.sealer, youthId);
  const supports = await supportsOf(errand, record.sealer, youthId);
  errand.touched({ youthId, ...(record.basis ? { basis: record.basis } : {}) });
  return ok({
    record,
    mayAdd: mayAdd(record.rights, 'coordination'),
    born,
    eighteenth: born && ofAge(born),
    today,
    parenting: supports.length > 0 || (await isParenting(errand, record)),
    supports: gotOf(supports),
    due: dueByAge(list.ages, list.items, born, today),
    facts,
    history,
    missing: missingForTheDay(list.items, facts),
    outcomes,
    askAgain: askAgainOn(
      outcomes.map(({ onDay }) => onDay),
      askEveryMonths(errand.actor),
      born,
      list.until,
    ),
    enrolled: born ? await enrolledAt(errand, record, born) : [],
    told: await toldOf(errand, record),
  });
}

const COUNTED_AGES = [18, 21];
const enrolledAt = async (errand: Errand, record: OpenRecord, born: Day): Promise<AdulthoodView['enrolled']> =>
  Promise.all(
    COUNTED_AGES.map(async (age) => ({ age, ...(await countBefore(errand, record, ageDay(born, age * 12))) })),
  );

/** What was written here, and what the youth's benefits say of the same things. */
async function writtenOf(errand: Errand, record: OpenRecord): Promise<KeptFact[]> {
  const own = await factsOf(errand, record.sealer, record.id);
  const benefits = (await factsForAdulthood(errand, [record.id])).get(record.id) ?? [];
  const all = [...own, ...benefits.map((fact) => ({ ...fact, id: '', byName: null, words: null }))];
  return all.toSorted((a, b) => a.onDay.localeCompare(b.onDay) || a.at.getTime() - b.at.getTime());
}

const itemOf = (id: string): Item | undefined => list.items.find((each) => each.id === id);

export const itemPageInput = z.looseObject({ youthId: z.uuid(), item: z.string().max(50) });
export type ItemView = {
  record: OpenRecord;
  item: Item;
  today: Day;
  eighteenth: Day | null;
  history: KeptFact[];
  told: Told;
  /** Of people whom the youth keeps: who may be asked, and who not. */
  life: OwnLife | null;
};
/** Things that are people. */
const ofPeople: readonly string[] = ['adult', 'contacts'];

/** One thing of the list: what was written of it, and the form to write where it stands. */
export async function seeItem(
  errand: Errand,
  { youthId, item: id }: z.infer<typeof itemPageInput>,
): Promise<Result<ItemView>> {
  const record = await open(errand, youthId);
  const item = itemOf(id);
  if (!record || !mayAdd(record.rights, 'coordination') || !item) return absent;
  errand.touched({ youthId, ...(record.basis ? { basis: record.basis } : {}) });
  const born = record.card?.born ?? null;
  return ok({
    record,
    item,
    today: dayOf(errand.now, errand.actor.timeZone),
    eighteenth: born && ofAge(born),
    history: await writtenOf(errand, record),
    told: await toldOf(errand, record),
    life: ofPeople.includes(item.group) ? await ownLifeOf(errand, youthId) : null,
  });
}

const words = z.string().trim().max(600, 'tooLong').default('');
export const itemInput = z.object({
  youthId: z.uuid(),
  item: z.string().max(50),
  state: z.enum(states, 'chooseState'),
  onDay: z.string('dayNeeded').refine(isDay, 'dayNeeded'),
  words,
});

/** Where one thing stands, since a day that has come. */
export async function keepItem(errand: Errand, input: z.infer<typeof itemInput>): Promise<Result<{ youthId: string }>> {
  const { youthId } = input;
  const record = await open(errand, youthId);
  if (!record || !mayAdd(record.rights, 'coordination') || !itemOf(input.item)) return absent;
  if (input.onDay > dayOf(errand.now, errand.actor.timeZone)) return invalid({ onDay: 'dayNotCome' });
  const id = await insertFact(errand, record.sealer, input);
  errand.touched({ youthId, recordIds: [id] });
  return ok({ youthId });
}

const answer = z.enum(['yes', 'no', 'not-known'], 'chooseAnswer');
export const outcomeInput = z.object({
  youthId: z.uuid(),
  onDay: z.string('dayNeeded').refine(isDay, 'dayNeeded'),
  diploma: answer,
  college: answer,
  working: answer,
  adult: answer,
  housed: answer,
  benefits: answer,
  words,
});

/** How the youth fares: the first time is their exit, each later time a question asked again. */
export async function keepOutcome(
  errand: Errand,
  input: z.infer<typeof outcomeInput>,
): Promise<Result<{ youthId: string }>> {
  const { youthId } = input;
  const record = await open(errand, youthId);
  if (!record || !mayAdd(record.rights, 'coordination')) return absent;
  if (input.onDay > dayOf(errand.now, errand.actor.timeZone)) return invalid({ onDay: 'dayNotCome' });
  const before = await outcomesOf(errand, record.sealer, youthId);
  if (before.some(({ onDay }) => onDay >= input.onDay)) return invalid({ onDay: 'dayBeforeLast' });
  const kind = before.length === 0 ? 'exit' : 'later';
  const id = await insertOutcome(errand, record.sealer, { ...input, kind });
  if (!id) return conflict('movedOn');
  errand.touched({ youthId, recordIds: [id] });
  return ok({ youthId });
}
