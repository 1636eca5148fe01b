import { type BenefitAhead, benefitsUntil } from '#casework/benefits/index.ts';
import { type NextHearing, nextHearings } from '#casework/courts/index.ts';
import { type ComingMeeting, comingMeetings } from '#casework/meetings/index.ts';
import type { TaskLine } from '#casework/plan/index.ts';
import type { DueStep } from '#casework/responses/index.ts';
import type { OpenRecord } from '#casework/youth/index.ts';
import type { Errand } from '#platform/http/door.ts';
import { type ToLeave, toLeaveOf } from '../above.ts';
import { dueWithin, lastDay } from '../model/handover.ts';

/** What the first fortnight brings, and what is late; each as far as the reader may see it. */
export type SoonView = {
  toLeave: ToLeave[];
  hearings: NextHearing[];
  meetings: ComingMeeting[];
  steps: DueStep[];
  tasks: TaskLine[];
  benefits: BenefitAhead[];
};

export async function soonOf(
  errand: Errand,
  record: OpenRecord,
  { steps, tasks }: { steps: readonly DueStep[]; tasks: readonly TaskLine[] },
): Promise<SoonView> {
  const { now, actor } = errand;
  const until = lastDay(now, actor.timeZone);
  return {
    toLeave: (await toLeaveOf(errand, record.id)).filter(({ by }) => by <= until),
    hearings: await nextHearings(errand, record.id),
    meetings: await comingMeetings(errand, record.id, until),
    steps: dueWithin(steps, now, actor.timeZone),
    tasks: tasks.filter(({ dueOn }) => dueOn !== null && dueOn <= until),
    benefits: await benefitsUntil(errand, record, until),
  };
}
