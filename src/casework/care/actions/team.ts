import { z } from 'zod';
import type { OpenRecord } from '#casework/youth/index.ts';
import { type PersonTerm, termsOf } from '#foundation/access/index.ts';
import { newId } from '#kernel/ids.ts';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import { maybeSame } from '#kernel/same-person.ts';
import type { Errand } from '#platform/http/door.ts';
import { effortsFor } from '../effort-store.ts';
import { homesLived } from '../homes-lived.ts';
import { type Change, changesIn, type Earlier, earlierIn } from '../model/changes.ts';
import { effortsIn } from '../model/efforts.ts';
import { ownLifeIn } from '../model/own-life.ts';
import { counted, inDoubt, relations } from '../model/parts.ts';
import {
  clearMember,
  doubtMember,
  endMember,
  insertMember,
  type Member,
  membersOf,
  sayNoGuardian,
} from '../team-store.ts';
import { openTeam } from './open.ts';
import { type SessionsView, sessionsIn } from './sessions.ts';

export const teamInput = z.looseObject({ youthId: z.uuid() });

/** One person who works with the youth now, whatever lets them in, with what is said of them. */
export type Colleague = {
  userId: string;
  name: string;
  agencyName: string;
  roles: readonly string[];
  terms: PersonTerm[];
  main: Member | null;
  chosen: Member | null;
};

export type TeamView = {
  record: OpenRecord;
  mayAdd: boolean;
  colleagues: Colleague[];
  /** Those of the youth's own life; the youth's own choice among them is said by `saidBy`. */
  supporters: Member[];
  /** Of them, who is no longer named and may be the one who exploits: that stands until a worker decides. */
  leftInDoubt: Member[];
  notWanted: Member[];
  changes: Change[];
  /** Who worked with the youth and does no longer. */
  earlier: Earlier<PersonTerm>[];
  sessions: SessionsView | null;
  /** Homes that the youth lived in within a year: youth count these, too. */
  homes: Awaited<ReturnType<typeof homesLived>>;
  efforts: ReturnType<typeof effortsIn>;
};

const MOST_EFFORTS = 500;

/** Who stands by this youth, why, since when; whom the youth chose, whom they do not want, and what has changed. */
export async function seeTeam(errand: Errand, { youthId }: z.infer<typeof teamInput>): Promise<Result<TeamView>> {
  const opened = await openTeam(errand, youthId);
  if (!opened) return absent;
  const { record, mayAdd } = opened;
  const terms = await termsOf(errand, youthId);
  const everyone = await membersOf(errand, record.sealer, youthId);
  const members = everyone.filter(({ endedAt }) => endedAt === null);
  const efforts = await effortsFor(errand, record.sealer, youthId, MOST_EFFORTS);
  errand.touched({ youthId, ...(record.basis ? { basis: record.basis } : {}) });
  return ok({
    record,
    mayAdd,
    colleagues: colleaguesOf(terms, members, errand.now),
    supporters: members.filter(({ part }) => part === 'supporter'),
    leftInDoubt: everyone.filter((each) => each.endedAt !== null && inDoubt(each)),
    notWanted: members.filter(({ part }) => part === 'not-wanted'),
    changes: changesIn(terms, errand.now),
    earlier: earlierIn(terms, errand.now),
    sessions: await sessionsIn(errand, opened, terms),
    homes: await homesLived(errand, youthId),
    efforts: effortsIn(efforts, 30, errand.now),
  });
}

/** Those who work with the youth now, each once, with what is said of them. */
export function colleaguesOf(terms: readonly PersonTerm[], members: readonly Member[], now: Date): Colleague[] {
  const standing = terms.filter(({ since, until }) => since <= now && (until === null || until > now));
  const said = (part: Member['part'], userId: string) =>
    members.find((each) => each.part === part && each.userId === userId) ?? null;
  const byPerson = Map.groupBy(standing, ({ userId }) => userId);
  return [...byPerson.entries()].flatMap(([userId, own]) => {
    const [first] = own;
    if (!first) return [];
    const { name, agencyName, roles } = first;
    const main = said('main-advocate', userId);
    return [{ userId, name, agencyName, roles, terms: own, main, chosen: said('chosen', userId) }];
  });
}

/** Whose case it is to say something of the team, and the record's key. */
async function penOf(errand: Errand, youthId: string): Promise<OpenRecord | null> {
  const opened = await openTeam(errand, youthId);
  return opened?.mayAdd ? opened.record : null;
}

type Said = Promise<Result<{ youthId: string }>>;
const saidBy = z.enum(['youth', 'worker']).default('worker');
export const personInput = z.object({ youthId: z.uuid(), userId: z.uuid('choosePerson') });

/** Makes somebody who works with the youth now their main advocate; the one before is no longer. */
export async function setMainAdvocate(errand: Errand, { youthId, userId }: z.infer<typeof personInput>): Said {
  const record = await penOf(errand, youthId);
  if (!record) return absent;
  const terms = await termsOf(errand, youthId);
  const there = colleaguesOf(terms, [], errand.now).find((each) => each.userId === userId);
  const isAdvocate = there?.roles.some((role) => (counted.advocate as readonly string[]).includes(role));
  if (!isAdvocate) return invalid({ userId: 'notAnAdvocateHere' });
  const before = (await membersOf(errand, record.sealer, youthId)).find(
    ({ part, endedAt }) => part === 'main-advocate' && endedAt === null,
  );
  if (before?.userId === userId) return ok({ youthId });
  if (before) await endMember(errand, record.sealer, { id: before.id, youthId, words: '' });
  const id = newId();
  if (!(await insertMember(errand, record.sealer, { id, youthId, part: 'main-advocate', userId, saidBy: 'worker' })))
    return conflict('movedOn');
  errand.touched({ youthId, recordIds: [id] });
  return ok({ youthId });
}

/** The youth chose this person. */
export async function choosePerson(errand: Errand, { youthId, userId }: z.infer<typeof personInput>): Said {
  const record = await penOf(errand, youthId);
  if (!record) return absent;
  const there = colleaguesOf(await termsOf(errand, youthId), [], errand.now);
  if (!there.some((each) => each.userId === userId)) return invalid({ userId: 'notOnTheTeam' });
  const id = newId();
  await insertMember(errand, record.sealer, { id, youthId, part: 'chosen', userId, saidBy: 'youth' });
  errand.touched({ youthId, recordIds: [id] });
  return ok({ youthId });
}

const named = z.string('nameNeeded').trim().min(1, 'nameNeeded').max(120, 'tooLong');
const reach = z.string().trim().max(300, 'tooLong').default('');
export const supporterInput = z.object({
  youthId: z.uuid(),
  name: named,
  relation: z.enum(relations, 'chooseRelation'),
  reach,
  saidBy,
});

/** Somebody of the youth's own life. */
export async function addSupporter(errand: Errand, input: z.infer<typeof supporterInput>): Said {
  const { youthId, name, relation, reach: how, saidBy: by } = input;
  const record = await penOf(errand, youthId);
  if (!record) return absent;
  const { not } = ownLifeIn(await membersOf(errand, record.sealer, youthId));
  if (not.some((each) => each.why !== 'not-wanted' && maybeSame(each.name, name)))
    return invalid({ name: 'decideFirst' });
  const id = newId();
  const who = { name, reach: how };
  await insertMember(errand, record.sealer, { id, youthId, part: 'supporter', relation, who, saidBy: by });
  errand.touched({ youthId, recordIds: [id] });
  return ok({ youthId });
}

export const notWantedInput = z.object({ youthId: z.uuid(), name: named, reach });

/** Whom the youth does not want about them: kept, so that nobody asks them twice, or brings that person again. */
export async function keepAway(errand: Errand, { youthId, name, reach: why }: z.infer<typeof notWantedInput>): Said {
  const record = await penOf(errand, youthId);
  if (!record) return absent;
  const id = newId();
  const who = { name, reach: why };
  await insertMember(errand, record.sealer, { id, youthId, part: 'not-wanted', who, saidBy: 'youth' });
  errand.touched({ youthId, recordIds: [id] });
  return ok({ youthId });
}

const base = { youthId: z.uuid(), partId: z.uuid() };
export const endInput = z.object({ ...base, words: z.string().trim().max(2000, 'tooLong').default('') });
export const clearInput = z.object({
  ...base,
  words: z.string('reasonNeeded').trim().min(1, 'reasonNeeded').max(2000, 'tooLong'),
});

/** What was said of somebody is no longer so; it stays in the history. */
export async function endPart(errand: Errand, { youthId, partId, words }: z.infer<typeof endInput>): Said {
  const record = await penOf(errand, youthId);
  if (!record || !(await endMember(errand, record.sealer, { id: partId, youthId, words }))) return absent;
  errand.touched({ youthId, recordIds: [partId] });
  return ok({ youthId });
}

/** A worker decides, with the reason, that somebody who might be the one who exploits may take part. */
export async function clearPart(errand: Errand, { youthId, partId, words }: z.infer<typeof clearInput>): Said {
  const record = await penOf(errand, youthId);
  if (!record || !(await clearMember(errand, record.sealer, { id: partId, youthId, words }))) return absent;
  errand.touched({ youthId, recordIds: [partId] });
  return ok({ youthId });
}

/** A worker says, with the reason, that one in doubt is no parent or guardian: they stay kept off, and hold back no word of one. */
export async function noGuardian(errand: Errand, { youthId, partId, words }: z.infer<typeof clearInput>): Said {
  const record = await penOf(errand, youthId);
  if (!record || !(await sayNoGuardian(errand, record.sealer, { id: partId, youthId, words }))) return absent;
  errand.touched({ youthId, recordIds: [partId] });
  return ok({ youthId });
}

/** A worker says, with the reason, that somebody may be the one who exploits. */
export async function doubtPart(errand: Errand, { youthId, partId, words }: z.infer<typeof clearInput>): Said {
  const record = await penOf(errand, youthId);
  if (!record || !(await doubtMember(errand, record.sealer, { id: partId, youthId, words }))) return absent;
  errand.touched({ youthId, recordIds: [partId] });
  return ok({ youthId });
}
