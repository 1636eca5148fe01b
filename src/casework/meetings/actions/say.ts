import { z } from 'zod';
import { supportersFor } from '#casework/care/index.ts';
import { instantOf } from '#casework/youth/index.ts';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { insertGuest, removeGuest } from '../guest-store.ts';
import { comesIds, insertItem, insertTalk, takeItemBack } from '../said-store.ts';
import { enterYouth } from './enter.ts';

const place = { meetingId: z.uuid(), youthId: z.uuid() };
type Place = { meetingId: string; youthId: string };
type Done = Promise<Result<Place>>;
const long = z.string().trim().max(2000, 'tooLong').default('');

export const itemInput = z.object({
  ...place,
  words: z.string('wordsNeeded').trim().min(1, 'wordsNeeded').max(500, 'tooLong'),
});

/** Something to talk about, beside what the agenda finds by itself. */
export async function addItem(errand: Errand, { words, ...at }: z.infer<typeof itemInput>): Done {
  const entered = await enterYouth(errand, at);
  if (!entered?.mayAdd) return absent;
  const id = await insertItem(errand, entered.youth.sealer, { ...at, words });
  errand.touched({ youthId: at.youthId, recordIds: [id] });
  return ok(at);
}

export const itemBackInput = z.object({ ...place, itemId: z.uuid() });

export async function takeBackItem(errand: Errand, { itemId, ...at }: z.infer<typeof itemBackInput>): Done {
  const entered = await enterYouth(errand, at);
  if (!entered?.mayAdd || !(await takeItemBack(errand, at.meetingId, at.youthId, itemId))) return absent;
  errand.touched({ youthId: at.youthId, recordIds: [itemId] });
  return ok(at);
}

export const preparedInput = z.object({
  ...place,
  comes: z.enum(comesIds, 'chooseComes'),
  at: z.string('momentNotRight').max(40, 'momentNotRight').default(''),
  say: long,
  represented: z.string().trim().max(300, 'tooLong').default(''),
  notBefore: long,
});

/** The youth was prepared: what they want said, whether they come, who speaks for them, what stays unsaid and before whom. */
export async function prepare(errand: Errand, input: z.infer<typeof preparedInput>): Done {
  const { comes, at: typed, say, represented, notBefore, ...at } = input;
  const entered = await enterYouth(errand, at);
  if (!entered?.mayAdd) return absent;
  const moment = instantOf(typed, errand.now, errand.actor.timeZone);
  if (!moment) return invalid({ at: 'momentNotRight' });
  const words = { say, represented, notBefore };
  const id = await insertTalk(errand, entered.youth.sealer, { ...at, kind: 'prepared', comes, at: moment, words });
  if (comes === 'comes' || comes === 'telephone') await insertGuest(errand, { ...at, memberId: null });
  errand.touched({ youthId: at.youthId, recordIds: [id] });
  return ok(at);
}

export const toldInput = z.object({
  ...place,
  toldAt: z.string('momentNotRight').max(40, 'momentNotRight').default(''),
  saidToIt: long,
});

/** The youth was told what came of it, and said something to it. */
export async function tell(errand: Errand, { toldAt: typed, saidToIt: say, ...at }: z.infer<typeof toldInput>): Done {
  const entered = await enterYouth(errand, at);
  if (!entered?.mayAdd) return absent;
  if (entered.meeting.startsAt > errand.now) return conflict('notYet');
  const moment = instantOf(typed, errand.now, errand.actor.timeZone);
  if (!moment || moment < entered.meeting.startsAt) return invalid({ toldAt: 'momentNotRight' });
  const words = { say, represented: '', notBefore: '' };
  const id = await insertTalk(errand, entered.youth.sealer, { ...at, kind: 'told', comes: null, at: moment, words });
  errand.touched({ youthId: at.youthId, recordIds: [id] });
  return ok(at);
}

export const guestInput = z.object({ ...place, guest: z.union([z.literal('youth'), z.uuid()], 'chooseGuest') });

/** The youth, or somebody of their life, has a seat for this youth. Who waits for a worker's decision has none. */
export async function seatGuest(errand: Errand, { guest, ...at }: z.infer<typeof guestInput>): Done {
  const entered = await enterYouth(errand, at);
  if (!entered?.mayAdd || entered.meeting.endedAt) return absent;
  if (guest !== 'youth') {
    const supporters = await supportersFor(errand, new Map([[at.youthId, entered.youth.sealer]]));
    const one = supporters.find(({ id }) => id === guest);
    if (!one) return invalid({ guest: 'chooseGuest' });
    if (one.waits) return invalid({ guest: 'guestWaits' });
  }
  if (!(await insertGuest(errand, { ...at, memberId: guest === 'youth' ? null : guest })))
    return invalid({ guest: 'sitsAlready' });
  errand.touched({ youthId: at.youthId, recordIds: [at.meetingId] });
  return ok(at);
}

export const guestEndInput = z.object({ ...place, guestId: z.uuid() });

export async function unseatGuest(errand: Errand, { guestId, ...at }: z.infer<typeof guestEndInput>): Done {
  const entered = await enterYouth(errand, at);
  if (!entered?.mayAdd) return absent;
  if (!(await removeGuest(errand, at.meetingId, at.youthId, guestId))) return conflict('movedOn');
  errand.touched({ youthId: at.youthId, recordIds: [at.meetingId] });
  return ok(at);
}
