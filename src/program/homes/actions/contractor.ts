import { z } from 'zod';
import { type Named, peopleOf } from '#foundation/access/index.ts';
import { isDay } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import { absent, conflict, invalid, ok, type Result, refused } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type Region, regionsNow } from '#reference/regions/index.ts';
import { type Ask, answerFor, asksOf } from '../ask-store.ts';
import { type Contractor, contractorsOf, endContractor, type Home, homesOf, planLeaving } from '../home-store.ts';
import { acceptHandover, type Handover, handOver, handoversOf, moveHome } from '../leaving-store.ts';
import { notNow } from '../model/codes.ts';
import { keeps, ownContractor, places } from './who.ts';

export type AskedView = { asks: Ask[]; comes: Handover[]; colleagues: Named[]; regions: readonly Region[] };

/** What waits for a contractor: homes that were asked for, and homes that may come to it. */
export async function seeAsked(errand: Errand): Promise<Result<AskedView>> {
  const own = await ownContractor(errand);
  if (!own) return absent;
  const asks = await asksOf(errand, null);
  const { actor } = errand;
  const comes = (await handoversOf(errand)).filter(({ toAgency, movedAt }) => toAgency === own.agencyId && !movedAt);
  errand.touched({ recordIds: asks.map(({ id }) => id) });
  return ok({
    asks,
    comes,
    colleagues: [{ id: actor.userId, name: actor.name }, ...(await peopleOf(errand, actor.agencyId))],
    regions: (await regionsNow(errand.tx, actor.countyId)).regions,
  });
}

export const answerInput = z.looseObject({
  askId: z.uuid(),
  homeId: z.uuid(),
  answer: z.enum(['offered', 'not-now'], 'chooseOne'),
});
const reasonShape = z.enum(notNow);
/** The field of an ask's reason: each ask on the page has its own. */
export const reasonField = (askId: string): string => `reason-${askId}`;

/** A home is offered, or not now, and why. Until the youth has spoken, it can be said otherwise. */
export async function answerAsk(errand: Errand, input: z.infer<typeof answerInput>): Promise<Result<null>> {
  if (!(await ownContractor(errand))) return absent;
  const { askId, homeId, answer } = input;
  const said = reasonShape.safeParse(input[reasonField(askId)]);
  if (answer === 'not-now' && !said.success) return invalid({ [reasonField(askId)]: 'chooseOne' });
  const reason = answer === 'not-now' && said.success ? said.data : null;
  if (!(await answerFor(errand, { askId, homeId, answer, reason }))) return conflict('movedOn');
  errand.touched({ recordIds: [askId] });
  return ok(null);
}

export const acceptInput = z.looseObject({ handoverId: z.uuid() });
export const personField = (handoverId: string): string => `person-${handoverId}`;

/** A contractor takes a home over, and says who of it will know the youth. */
export async function acceptHome(errand: Errand, input: z.infer<typeof acceptInput>): Promise<Result<null>> {
  const { handoverId } = input;
  if (!(await ownContractor(errand))) return absent;
  const person = z.uuid().safeParse(input[personField(handoverId)]);
  if (!person.success) return invalid({ [personField(handoverId)]: 'choosePerson' });
  return (await acceptHandover(errand, handoverId, person.data)) ? ok(null) : conflict('movedOn');
}

export const leavingInput = z.looseObject({ agencyId: z.uuid() });
export type LeavingView = {
  contractor: Contractor;
  others: Contractor[];
  rows: { home: Home; handover: Handover | null }[];
  keeps: boolean;
};

/** Each home of a contractor that leaves, with how many youth live in it and how far its handing over is. No youth is named. */
export async function seeLeaving(
  errand: Errand,
  { agencyId }: z.infer<typeof leavingInput>,
): Promise<Result<LeavingView>> {
  const all = await contractorsOf(errand);
  const contractor = all.find((each) => each.agencyId === agencyId);
  if (!contractor || !(keeps(errand.actor) || places(errand.actor) || errand.actor.agencyId === agencyId))
    return absent;
  const handovers = (await handoversOf(errand)).filter(({ movedAt }) => movedAt === null);
  return ok({
    contractor,
    others: all.filter((each) => each.agencyId !== agencyId && !each.endedAt && !each.leavesOn),
    rows: (await homesOf(errand))
      .filter((home) => home.agencyId === agencyId)
      .map((home) => ({ home, handover: handovers.find(({ homeId }) => homeId === home.id) ?? null })),
    keeps: keeps(errand.actor),
  });
}

type Done = Promise<Result<{ agencyId: string }>>;
export const planInput = z.object({ agencyId: z.uuid(), day: z.string().trim().default('') });
export async function planToLeave(errand: Errand, { agencyId, day }: z.infer<typeof planInput>): Done {
  if (day !== '' && !isDay(day)) return invalid({ day: 'dayNotRight' });
  return (await planLeaving(errand, agencyId, day || null)) ? ok({ agencyId }) : absent;
}

export const handoverInput = z.looseObject({ agencyId: z.uuid(), homeId: z.uuid() });
export const toField = (homeId: string): string => `to-${homeId}`;

/** Another contractor is asked to take a home over. */
export async function askToTake(errand: Errand, input: z.infer<typeof handoverInput>): Done {
  const { agencyId, homeId } = input;
  if (!keeps(errand.actor)) return absent;
  const to = z.uuid().safeParse(input[toField(homeId)]);
  if (!to.success) return invalid({ [toField(homeId)]: 'chooseAgency' });
  const came = await handOver(errand, newId(), homeId, to.data);
  if (came === 'absent') return absent;
  if (came === 'asked') return ok({ agencyId });
  return came === 'asked-already' ? refused('askedAlready') : invalid({ [toField(homeId)]: 'notAContractor' });
}

export const movingInput = z.object({ agencyId: z.uuid(), handoverId: z.uuid() });
/** A home changes hands: only where the new contractor said yes and nobody would be left out. */
export async function changeHands(errand: Errand, { agencyId, handoverId }: z.infer<typeof movingInput>): Done {
  const came = await moveHome(errand, handoverId);
  if (came === 'absent') return absent;
  if (came === 'moved') return ok({ agencyId });
  return refused(came === 'not-accepted' ? 'notAccepted' : 'youthLeftOut');
}

export const endingInput = z.object({ agencyId: z.uuid() });
export async function finishContractor(errand: Errand, { agencyId }: z.infer<typeof endingInput>): Done {
  const came = await endContractor(errand, agencyId);
  if (came === 'absent') return absent;
  return came === 'ended' ? ok({ agencyId }) : refused('homesLeft');
}
