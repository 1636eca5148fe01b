import { z } from 'zod';
import { comesIds } from '#casework/meetings/index.ts';
import { absent, ok, type Result, refused } from '#kernel/result.ts';
import type { YouthErrand } from '../door.ts';
import { inOrder } from '../model/next.ts';
import {
  type Grown,
  type MyHearing,
  type MyMeeting,
  myAdulthood,
  myHearings,
  myMeetings,
  prepare,
} from '../next-store.ts';
import { ownSealer } from '../pen-store.ts';
import { type MyTask, myTasks, taskDone } from '../plan-store.ts';
import { voiceSources } from '../sources.ts';

export type NextView = {
  lines: { at: Date | null; text: string }[];
  meetings: MyMeeting[];
  hearings: MyHearing[];
  tasks: MyTask[];
  grown: Grown[];
};
/** What comes next, from every module that knows. */
export async function seeNext(errand: YouthErrand): Promise<Result<NextView>> {
  const { youth, now, tx } = errand;
  const scene = { lang: youth.lang, now, timeZone: youth.timeZone, sealer: ownSealer(errand) };
  const all = await Promise.all(voiceSources.map(({ next }) => next(tx, scene)));
  return ok({
    lines: inOrder(all.flat()),
    meetings: await myMeetings(errand),
    hearings: await myHearings(errand),
    tasks: await myTasks(errand),
    grown: await myAdulthood(errand),
  });
}

export const meetingInput = z.looseObject({ meeting: z.uuid() });
export async function seeMeeting(
  errand: YouthErrand,
  { meeting: id }: z.infer<typeof meetingInput>,
): Promise<Result<MyMeeting>> {
  const found = (await myMeetings(errand)).find((each) => each.id === id);
  return found ? ok(found) : absent;
}

const text = z.string().trim().max(2000, 'publicTooLong').default('');
export const prepareInput = z.object({
  meeting: z.uuid(),
  comes: z.enum(comesIds, 'publicChooseComes'),
  say: text,
  represented: text,
  notBefore: text,
});
/** Whoever sits there and works with the youth reads it, as when a worker wrote it down with them. */
export async function prepareIt(errand: YouthErrand, input: z.infer<typeof prepareInput>): Promise<Result<null>> {
  const { meeting, comes, ...words } = input;
  const id = await prepare(errand, { meeting, comes, words });
  if (!id) return absent;
  errand.touched(meeting, id);
  return ok(null);
}

export const doneInput = z.object({ task: z.uuid() });
export async function markDone(errand: YouthErrand, { task }: z.infer<typeof doneInput>): Promise<Result<null>> {
  if (!(await taskDone(errand, task))) return refused('publicIsBack');
  errand.touched(task);
  return ok(null);
}
