import { z } from 'zod';
import { invalid, ok, type Result, refused } from '#kernel/result.ts';
import { holdsAny } from '#platform/http/actor.ts';
import type { Errand } from '#platform/http/door.ts';
import {
  type Asked,
  answer,
  askedOfMe,
  blockDecisions,
  complaintsHeard,
  decideBlock,
  type Heard,
} from '../letter-store.ts';

export const any = z.looseObject({});
export type AnswersView = { asked: Asked[]; heard: Heard[]; hears: boolean };

/** What youth asked of this person; and, for a privacy officer, complaints about other agencies. */
export async function seeAsked(errand: Errand): Promise<Result<AnswersView>> {
  const asked = await askedOfMe(errand);
  const hears = holdsAny(errand.actor, ['privacy']);
  errand.touched({ youthIds: [...new Set(asked.map(({ youthId }) => youthId))], recordIds: asked.map(({ id }) => id) });
  return ok({ asked, heard: hears ? await complaintsHeard(errand) : [], hears });
}

export const answerInput = z.object({
  id: z.uuid(),
  text: z.string('answerNeeded').trim().min(1, 'answerNeeded').max(3000, 'tooLong'),
});
export async function answerAsked(errand: Errand, input: z.infer<typeof answerInput>): Promise<Result<null>> {
  const asked = (await askedOfMe(errand)).find(({ id }) => id === input.id);
  if (asked?.kind === 'block') return invalid({ decided: 'chooseDecision' });
  if (!(await answer(errand, 'request', input))) return refused('notAnswered');
  errand.touched({ recordIds: [input.id] });
  return ok(null);
}
export const decideInput = answerInput.extend({ decided: z.enum(blockDecisions, 'chooseDecision') });
/** Decides on somebody whom the youth named in their own words; the youth reads it. */
export async function decideNamed(errand: Errand, input: z.infer<typeof decideInput>): Promise<Result<null>> {
  if (!(await decideBlock(errand, input))) {
    const waits = (await askedOfMe(errand)).some(({ id, answeredAt }) => id === input.id && answeredAt === null);
    return waits && input.decided === 'blocked' ? invalid({ decided: 'blockFirst' }) : refused('notAnswered');
  }
  errand.touched({ recordIds: [input.id] });
  return ok(null);
}
export async function answerComplaint(errand: Errand, input: z.infer<typeof answerInput>): Promise<Result<null>> {
  if (!(await answer(errand, 'complaint', input))) return refused('notAnswered');
  return ok(null);
}
