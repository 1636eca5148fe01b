import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { codeFrom } from '#casework/asks/index.ts';
import { caresFor, keptAway, type Member, membersOf, openTeam, waitsForDecision } from '#casework/care/index.ts';
import { hearingMoment, type NextHearing, nextHearings } from '#casework/courts/index.ts';
import { addTask, readTasks, type Task } from '#casework/plan/index.ts';
import type { OpenRecord } from '#casework/youth/index.ts';
import { worksTheCase } from '#foundation/access/index.ts';
import { isDay } from '#kernel/calendar.ts';
import { absent, invalid, ok, type Result, refused } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { hashOfCode } from '#program/voice/index.ts';
import { cardDaysIn } from '../county.ts';
import { isUnwanted } from '../model/who.ts';
import {
  type AskLine,
  addItem,
  asksOf,
  type Card,
  cardsOf,
  endItem,
  endKey,
  itemsOf,
  makeKey,
  mayMakeKey,
  type SpeakerLine,
  type StaffItem,
  speak,
  speakersOf,
} from '../staff-store.ts';

export type CaregiverLine = {
  partId: string;
  name: string;
  relation: Member['relation'];
  /** They hold no page until a worker decides otherwise, with the reason. */
  waits: boolean;
  /** The youth does not want somebody of this name. */
  unwanted: boolean;
  mayMake: boolean;
  card: Card | null;
  speakers: SpeakerLine[];
  items: StaffItem[];
  /** What the plan gives them to do. */
  tasks: Task[];
  asks: AskLine[];
};
export type CaregiversView = {
  record: OpenRecord;
  mayAdd: boolean;
  mayEnd: boolean;
  caregivers: CaregiverLine[];
  hearings: NextHearing[];
};
export const youthInput = z.looseObject({ youthId: z.uuid() });
const AHEAD_DAYS = 180;

/** Who of the youth's own life could hold a page, who does, and what stands on it. */
export async function seeCaregivers(
  errand: Errand,
  { youthId }: z.infer<typeof youthInput>,
): Promise<Result<CaregiversView>> {
  const opened = await openTeam(errand, youthId);
  if (!opened) return absent;
  const { record, mayAdd } = opened;
  const [members, away] = [await membersOf(errand, record.sealer, youthId), await keptAway(errand, youthId)];
  const unwanted = members.filter(({ part, endedAt }) => part === 'not-wanted' && endedAt === null);
  const [cards, speakers, items, asks] = [
    await cardsOf(errand, youthId),
    await speakersOf(errand, youthId),
    await itemsOf(errand, youthId),
    await asksOf(errand, youthId),
  ];
  const tasks = (await readTasks(errand, record.sealer, youthId)).filter(({ outcome }) => outcome !== 'handed-on');
  const caregivers: CaregiverLine[] = [];
  for (const member of members) {
    if (member.part !== 'supporter' || member.endedAt || !member.who || !caresFor(member.relation)) continue;
    const of = <T extends { partId: string }>(all: readonly T[]) => all.filter(({ partId }) => partId === member.id);
    const waits = waitsForDecision(member);
    const isAway = isUnwanted(
      member.who.name,
      unwanted.flatMap(({ who }) => who?.name ?? []),
    );
    caregivers.push({
      partId: member.id,
      name: member.who.name,
      relation: member.relation,
      waits,
      unwanted: isAway,
      mayMake: away !== null && !waits && !isAway && (await mayMakeKey(errand, member.id)),
      card: of(cards)[0] ?? null,
      speakers: of(speakers),
      items: of(items),
      tasks: tasks.filter(({ partId }) => partId === member.id),
      asks: of(asks),
    });
  }
  errand.touched({ youthId, ...(record.basis ? { basis: record.basis } : {}) });
  const hearings = mayAdd ? await nextHearings(errand, youthId, AHEAD_DAYS) : [];
  return ok({ record, mayAdd, mayEnd: await worksTheCase(errand, youthId), caregivers, hearings });
}

const part = { youthId: z.uuid(), partId: z.uuid() };
type Done = Promise<Result<{ youthId: string; partId: string }>>;

export const oneInput = z.looseObject(part);
export type OneView = CaregiversView & { line: CaregiverLine };
/** One caregiver of this youth. */
export async function seeCaregiver(
  errand: Errand,
  { youthId, partId }: { youthId: string; partId: string },
): Promise<Result<OneView>> {
  const seen = await seeCaregivers(errand, { youthId });
  if (!seen.ok) return seen;
  const line = seen.value.caregivers.find((each) => each.partId === partId);
  return line ? ok({ ...seen.value, line }) : absent;
}
/** The same, as far as this person may write on the team. */
async function lineOf(errand: Errand, it: { youthId: string; partId: string }): Promise<OneView | null> {
  const seen = await seeCaregiver(errand, it);
  return seen.ok && seen.value.mayAdd ? seen.value : null;
}

export const cardInput = z.object({
  ...part,
  present: z.literal('yes', 'presentNeeded'),
  told: z.literal('yes', 'toldNeeded'),
  lang: z.enum(['en', 'es']).default('en'),
});
export type CardView = { youthId: string; partId: string; code: string; until: Date; lang: 'en' | 'es' };
/** A new card, shown this once; the one before it stops. */
export async function makeCard(errand: Errand, input: z.infer<typeof cardInput>): Promise<Result<CardView>> {
  const found = await lineOf(errand, input);
  if (!found) return absent;
  if (found.line.waits) return refused('waitsFirst');
  if (found.line.unwanted) return refused('unwantedFirst');
  const code = codeFrom(randomBytes(8));
  const days = cardDaysIn(errand.actor.settings);
  const id = await makeKey(errand, { partId: input.partId, hash: hashOfCode(errand.vault.ring, code), days });
  if (!id) return absent;
  errand.touched({ youthId: input.youthId, recordIds: [id] });
  const until = new Date(errand.now.getTime() + days * 86_400_000);
  return ok({ youthId: input.youthId, partId: input.partId, code, until, lang: input.lang });
}

export const endingInput = z.object({ ...part, why: z.enum(['lost', 'found'], 'chooseWhy') });
/** Ends the card and every open page of it, at once. */
export async function endCard(errand: Errand, { youthId, partId, why }: z.infer<typeof endingInput>): Done {
  if (!(await worksTheCase(errand, youthId))) return absent;
  if (!(await endKey(errand, partId, why === 'found'))) return refused('isOff');
  errand.touched({ youthId, recordIds: [partId] });
  return ok({ youthId, partId });
}

export const speakInput = z.object({ ...part, speak: z.enum(['yes', 'no']) });
export async function sayWhoSpeaks(errand: Errand, input: z.infer<typeof speakInput>): Done {
  if (!(await lineOf(errand, input))) return absent;
  await speak(errand, input.youthId, input.partId, input.speak === 'yes');
  errand.touched({ youthId: input.youthId, recordIds: [input.partId] });
  return ok({ youthId: input.youthId, partId: input.partId });
}

const blank = z.literal('').transform(() => null);
export const itemInput = z.object({
  ...part,
  kind: z.enum(['bring', 'task', 'paper'], 'chooseItem'),
  hearing: z.union([blank, z.uuid()]).default(null),
  at: z.string().max(40, 'momentNeeded').default(''),
  due: z.union([blank, z.string().refine(isDay, 'dayNeeded')]).default(null),
  text: z.string().trim().max(300, 'tooLong').default(''),
});
/** Writes on the caregiver's page: nothing that was not meant for them ever comes there. */
export async function writeItem(errand: Errand, input: z.infer<typeof itemInput>): Done {
  const found = await lineOf(errand, input);
  if (!found) return absent;
  const { youthId, partId, kind } = input;
  if (kind === 'task') return giveTask(errand, input);
  const isHearing = kind === 'bring' && input.hearing !== null;
  if (isHearing && !found.hearings.some(({ id }) => id === input.hearing)) return invalid({ hearing: 'chooseHearing' });
  const at = kind === 'bring' && !isHearing ? hearingMoment(input.at, errand.now, errand.actor.timeZone) : null;
  if (kind === 'bring' && !isHearing && (!at || at <= errand.now)) return invalid({ at: 'momentNeeded' });
  if (!isHearing && input.text === '') return invalid({ text: 'textNeeded' });
  const id = await addItem(errand, {
    youthId,
    partId,
    kind,
    hearingId: isHearing ? input.hearing : null,
    at,
    text: isHearing ? null : input.text,
  });
  if (!id) return invalid({ hearing: 'isThere' });
  errand.touched({ youthId, recordIds: [id] });
  return ok({ youthId, partId });
}
/** What is theirs to do is a task of the youth's plan. */
async function giveTask(
  errand: Errand,
  { youthId, partId, text, due }: { youthId: string; partId: string; text: string; due: string | null },
): Done {
  if (text === '') return invalid({ text: 'textNeeded' });
  const doer = { ownerId: null, partId };
  const done = await addTask(errand, youthId, { title: text, doer, dueOn: due, from: { kind: 'plan', id: youthId } });
  if (!done.ok) return done.failure.kind === 'invalid' ? refused('waitsFirst') : done;
  return ok({ youthId, partId });
}
export const itemEndInput = z.object({ ...part, itemId: z.uuid() });
export async function takeItemOff(errand: Errand, input: z.infer<typeof itemEndInput>): Done {
  if (!(await lineOf(errand, input)) || !(await endItem(errand, input))) return absent;
  errand.touched({ youthId: input.youthId, recordIds: [input.itemId] });
  return ok({ youthId: input.youthId, partId: input.partId });
}
