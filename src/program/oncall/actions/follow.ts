import { z } from 'zod';
import { absent, conflict, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type Helper, helpersAt } from '../helper-store.ts';
import { isSettled, standingOf } from '../model/standing.ts';
import { type AskRow, asksOf, rate as rateAsk, ringNext, sayOf, takeBack as takeBackAsk } from '../store.ts';

export const oneInput = z.object({ id: z.uuid() });
export const sayInput = oneInput.extend({
  ring: z.uuid(),
  answer: z.enum(['yes', 'no', 'tie', 'no-answer'], 'answerNeeded'),
});
export const rateInput = oneInput.extend({ rating: z.enum(['well', 'partly', 'not-well'], 'ratingNeeded') });

/** `rest`: who could do it and is not on call, shown where everyone on call was asked in vain. */
export type AskView = { ask: AskRow; rest: Helper[] };

export async function seeAsk(errand: Errand, { id }: z.infer<typeof oneInput>): Promise<Result<AskView>> {
  const [ask] = await asksOf(errand, id);
  if (!ask) return absent;
  if (standingOf(ask, ask.rings) !== 'unfilled') return ok({ ask, rest: [] });
  const rung = ask.rings.map(({ helperId }) => helperId);
  const rest = (await helpersAt(errand, ask.startsAt)).filter(
    (each) =>
      each.kind === ask.kind &&
      each.rank === null &&
      !rung.includes(each.id) &&
      !ask.notHelpers.includes(each.id) &&
      (ask.lang === null || each.languages.includes(ask.lang)),
  );
  return ok({ ask, rest });
}

type Done = Promise<Result<{ id: string }>>;

/** What was heard on the telephone; whoever is next is rung at once. */
export async function say(errand: Errand, { id, ring, answer }: z.infer<typeof sayInput>): Done {
  const came = await sayOf(errand, id, ring, answer);
  if (came === null) return absent;
  if (came === 'over') return conflict('movedOn');
  if (came === 'busy') return conflict('busyThen');
  if (came !== 'yes') await ringNext(errand, id);
  errand.touched({ recordIds: [id] });
  return ok({ id });
}

export async function takeBack(errand: Errand, { id }: z.infer<typeof oneInput>): Done {
  const [ask] = await asksOf(errand, id);
  if (!ask) return absent;
  if (!(await takeBackAsk(errand, id))) return conflict('movedOn');
  errand.touched({ recordIds: [id] });
  return ok({ id });
}

export async function rate(errand: Errand, { id, rating }: z.infer<typeof rateInput>): Done {
  const [ask] = await asksOf(errand, id);
  if (!ask) return absent;
  if (!isSettled(standingOf(ask, ask.rings)) || !(await rateAsk(errand, id, rating))) return conflict('movedOn');
  errand.touched({ recordIds: [id] });
  return ok({ id });
}
