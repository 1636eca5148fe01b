import { z } from 'zod';
import { ownLifeOf } from '#casework/care/index.ts';
import { isDay } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { moveOutEnds, moveOutWhy, toldWhom } from '../model/codes.ts';
import { giveMoveOut, settleMoveOut } from '../move-out-store.ts';
import { openHome } from './youth.ts';

type Done = Promise<Result<{ youthId: string }>>;
const day = z.string('dayNotRight').trim().refine(isDay, 'dayNotRight');

export const moveOutInput = z.object({
  youthId: z.uuid(),
  givenOn: day,
  leaveBy: day,
  why: z.enum(moveOutWhy, 'chooseOne'),
  words: z.string().trim().max(2_000, 'tooLong').default(''),
  told: z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.enum(toldWhom))),
});

/** A youth was told to leave where they live: whoever has the case is told at once, and it waits in their work. */
export async function writeMoveOut(errand: Errand, input: z.infer<typeof moveOutInput>): Done {
  const { youthId } = input;
  const opened = await openHome(errand, youthId);
  if (!opened?.mayAdd) return absent;
  if (input.leaveBy < input.givenOn) return invalid({ leaveBy: 'leaveBefore' });
  if (input.told.includes('family') && (await familyKeptOff(errand, youthId)))
    return invalid({ told: 'familyKeptOff' });
  const id = newId(errand.now.getTime());
  if (!(await giveMoveOut(errand, opened.record.sealer, { ...input, id }))) return absent;
  errand.touched({ youthId, recordIds: [id] });
  return ok({ youthId });
}

/** Whether everyone of the family whom the team knows may be the one who exploits: nobody of it is told, until a worker decides. */
async function familyKeptOff(errand: Errand, youthId: string): Promise<boolean> {
  const life = await ownLifeOf(errand, youthId);
  return life !== null && life.not.some(({ why }) => why !== 'not-wanted') && life.may.length === 0;
}

export const outcomeInput = z.object({
  youthId: z.uuid(),
  noticeId: z.uuid(),
  outcome: z.enum(moveOutEnds, 'chooseOne'),
});
export async function endMoveOut(errand: Errand, { youthId, noticeId, outcome }: z.infer<typeof outcomeInput>): Done {
  if (!(await openHome(errand, youthId))?.mayAdd) return absent;
  if (!(await settleMoveOut(errand, noticeId, outcome))) return conflict('movedOn');
  errand.touched({ youthId, recordIds: [noticeId] });
  return ok({ youthId });
}
