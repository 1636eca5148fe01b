import { meetingDoors, type UnfinishedScreening, unfinishedScreenings } from '#casework/screening/index.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type ChoiceId, choicesFor } from '../model/choices.ts';

export type HereView = {
  first: ChoiceId[];
  also: ChoiceId[];
  /** Begun by this person and not finished: the phone went dark, the youth left the room. */
  unfinished: UnfinishedScreening[];
  /** Only what is seen may be written down here, for now. */
  seenOnly: boolean;
};

/** What may have happened at this person's doors. */
export async function here(errand: Errand): Promise<Result<HereView>> {
  const doors = errand.actor.agencyDoors;
  const unfinished = await unfinishedScreenings(errand);
  if (unfinished.length > 0)
    errand.touched({ youthIds: unfinished.map((each) => each.youthId), recordIds: unfinished.map((each) => each.id) });
  return ok({
    ...choicesFor(doors),
    unfinished,
    seenOnly: Object.values(meetingDoors).some((door) => doors.includes(door.id) && door.observedOnlyUntilCounsel),
  });
}
