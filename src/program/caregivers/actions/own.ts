import { z } from 'zod';
import { absent, invalid, ok, type Result, refused } from '#kernel/result.ts';
import { readPin } from '#program/voice/index.ts';
import { ask, askKinds, type OurAsk, ourAsks, takeBack } from '../ask-store.ts';
import type { CaregiverErrand } from '../door.ts';
import {
  itemDone,
  type OurItem,
  type OurMeeting,
  ourItems,
  ourMeetings,
  ourSpeakers,
  ourTasks,
  type Speaker,
  taskDone,
} from '../own-store.ts';
import { type OurPin, ourPin, setPin } from '../session-store.ts';

type Errand = CaregiverErrand;
export type HomeView = { speakers: Speaker[]; items: OurItem[]; meetings: OurMeeting[]; pin: OurPin | null };

/** All that is theirs: whom they talk with, where they bring the youth, what is theirs to do, their papers. */
export async function seeHome(errand: Errand): Promise<Result<HomeView>> {
  return ok({
    speakers: await ourSpeakers(errand),
    items: [...(await ourTasks(errand)), ...(await ourItems(errand))],
    meetings: await ourMeetings(errand),
    pin: await ourPin(errand),
  });
}

export const doneInput = z.object({ item: z.uuid() });
export async function markDone(errand: Errand, { item }: z.infer<typeof doneInput>): Promise<Result<null>> {
  if (!(await taskDone(errand, item)) && !(await itemDone(errand, item))) return refused('publicIsBack');
  errand.touched(item);
  return ok(null);
}

export const seeAsks = async (errand: Errand): Promise<Result<OurAsk[]>> => ok(await ourAsks(errand));
export const askInput = z.object({
  kind: z.enum(askKinds, 'publicChooseKind'),
  text: z.string('publicWriteIt').trim().min(1, 'publicWriteIt').max(3000, 'publicTooLong'),
});
export async function askIt(errand: Errand, input: z.infer<typeof askInput>): Promise<Result<null>> {
  const id = await ask(errand, input);
  if (!id) return refused(input.kind === 'wrong' ? 'publicNobodyHears' : 'publicNotAsked');
  // That something was wrong is in no list that its own people read.
  if (input.kind !== 'wrong') errand.touched(id);
  return ok(null);
}
export const backInput = z.object({ askId: z.uuid() });
export async function takeAskBack(errand: Errand, { askId }: z.infer<typeof backInput>): Promise<Result<null>> {
  return (await takeBack(errand, askId)) ? ok(null) : refused('publicIsBack');
}

export async function seePin(errand: Errand): Promise<Result<OurPin>> {
  const pin = await ourPin(errand);
  return pin ? ok(pin) : absent;
}
const one = z.string().max(40).transform(readPin);
export const pinInput = z.object({
  pin: one
    .refine((pin) => /^\d{4,12}$/.test(pin), 'publicPinShape')
    .refine((pin) => !/^(\d)\1*$/.test(pin), 'publicPinEasy'),
  again: one.default(''),
  before: one.default(''),
});
export async function keepPin(errand: Errand, input: z.infer<typeof pinInput>): Promise<Result<null>> {
  if (input.again !== input.pin) return invalid({ again: 'publicPinNotSame' });
  return (await setPin(errand, input.pin, input.before)) ? ok(null) : invalid({ before: 'publicPinBeforeWrong' });
}
export async function skipPin(errand: Errand): Promise<Result<null>> {
  await setPin(errand, null, '');
  return ok(null);
}
