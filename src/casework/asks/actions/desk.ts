import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import { absent, conflict, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type CountyRegions, regionsNow } from '#reference/regions/index.ts';
import { reasons } from '../model/standing.ts';
import { type AskRow, answerBy, asksOf, type Colleague, colleaguesOf, type StaffStep, stepBy } from '../store.ts';

export const anyInput = z.looseObject({});
export const oneInput = z.object({ askId: z.uuid() });
export const answerInput = oneInput.extend({
  text: z.string().trim().min(1, 'textNeeded').max(1000, 'answerTooLong'),
});
export const passInput = oneInput.extend({ to: z.uuid('toWhomNeeded') });
export const closeInput = oneInput.extend({ reason: z.enum(reasons, 'reasonNeeded') });

export type ListView = { asks: AskRow[]; me: string; regions: CountyRegions };

/** Who asks for help, oldest first. */
export async function seeAsks(errand: Errand): Promise<Result<ListView>> {
  const asks = await asksOf(errand);
  errand.touched({ recordIds: asks.map(({ id }) => id) });
  const regions = await regionsNow(errand.tx, errand.actor.countyId);
  return ok({ asks, me: errand.actor.userId, regions });
}

export type OneView = {
  ask: AskRow;
  mine: boolean;
  colleagues: Colleague[];
  isLiaison: boolean;
  mayMeet: boolean;
  regions: CountyRegions;
};

export async function seeAsk(errand: Errand, { askId }: z.infer<typeof oneInput>): Promise<Result<OneView>> {
  const [ask] = await asksOf(errand, askId);
  if (!ask) return absent;
  errand.touched({ recordIds: [askId] });
  const { actor } = errand;
  return ok({
    ask,
    mine: ask.standing.holder === actor.userId,
    colleagues: await colleaguesOf(errand, askId),
    isLiaison: actor.roles.includes('liaison'),
    mayMeet: actor.agencyDoors.length > 0,
    regions: await regionsNow(errand.tx, actor.countyId),
  });
}

/** One step; where it cannot be done, somebody else was quicker, or it is not this person's. */
const step =
  (kind: StaffStep) =>
  async (errand: Errand, input: z.infer<typeof oneInput>): Promise<Result<{ askId: string }>> =>
    done(errand, input.askId, await stepBy(errand, input.askId, kind));

export const take = step('taken');
export const putBack = step('put-back');
export const reached = step('reached');

export const pass = async (errand: Errand, { askId, to }: z.infer<typeof passInput>) =>
  done(errand, askId, await stepBy(errand, askId, 'passed', { to }));

export const close = async (errand: Errand, { askId, reason }: z.infer<typeof closeInput>) =>
  done(errand, askId, await stepBy(errand, askId, 'closed', { reason }));

export const answer = async (errand: Errand, { askId, text }: z.infer<typeof answerInput>) =>
  done(errand, askId, await answerBy(errand, askId, newId(), text));

async function done(errand: Errand, askId: string, was: boolean): Promise<Result<{ askId: string }>> {
  if (!was) return (await asksOf(errand, askId)).length > 0 ? conflict('movedOn') : absent;
  errand.touched({ recordIds: [askId] });
  return ok({ askId });
}
