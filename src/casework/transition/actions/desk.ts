import { z } from 'zod';
import { factsForAdulthood } from '#casework/benefits/index.ts';
import type { Card } from '#casework/youth/index.ts';
import { type Day, dayOf } from '#kernel/calendar.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { askEveryMonths } from '../county.ts';
import { type Item, list } from '../list.ts';
import { askAgainOn, daysToTheDay, missingForTheDay, ofAge, standing } from '../model/adulthood.ts';
import { youthOnTheWay } from '../store.ts';

export const deskInput = z.looseObject({});
type Named = { id: string; number: string; card: Card };
export type Waiting = Named & { day: Day; days: number; missing: Item[] };
export type ToAsk = Named & { askOn: Day };
export type DeskView = { waiting: Waiting[]; planned: number; toAsk: ToAsk[] };

/** Youth of 17 and a half or more without a plan for the day of 18, the nearest day first; and who is to be asked again. */
export async function seeDesk(errand: Errand): Promise<Result<DeskView>> {
  const today = dayOf(errand.now, errand.actor.timeZone);
  const known = await youthOnTheWay(errand);
  const benefits = await factsForAdulthood(
    errand,
    known.map(({ id }) => id),
  );
  const all = known.map((each) => ({ ...each, facts: [...each.facts, ...(benefits.get(each.id) ?? [])] }));
  const near = all.flatMap(({ id, number, card, facts }) => {
    const days = card.born ? daysToTheDay(card.born, today) : null;
    if (!card.born || days === null) return [];
    return [{ id, number, card, day: ofAge(card.born), days, missing: missingForTheDay(list.items, standing(facts)) }];
  });
  const waiting = near.filter(({ missing }) => missing.length > 0).toSorted((a, b) => a.days - b.days);
  const toAsk = all
    .flatMap(({ id, number, card, askedOn }) => {
      const askOn = askAgainOn(askedOn, askEveryMonths(errand.actor), card.born, list.until);
      return askOn && askOn <= today ? [{ id, number, card, askOn }] : [];
    })
    .toSorted((a, b) => a.askOn.localeCompare(b.askOn));
  errand.touched({ youthIds: [...waiting, ...toAsk].map(({ id }) => id) });
  return ok({ waiting, planned: near.length - waiting.length, toAsk });
}
