import { z } from 'zod';
import { invalid, ok, type Result, refused } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { answerBy, droppedBy, offReadBy, type Rung, rungBy } from '../link-store.ts';
import { readYes, yesFields } from './yes.ts';

/** A token is what a letter holds: anything else is no link, and is asked of nobody. */
const isToken = /^[\w-]{20,64}$/;
export const linkInput = z.looseObject({ token: z.string() });
export const answerInput = z.object({ token: z.string(), answer: z.enum(['yes', 'no'], 'answerNeeded'), ...yesFields });
export const droppedInput = z.object({ token: z.string() });
export type LinkView = { token: string; rung: Rung } | null;

/** What a provider sees who was asked. Looking does nothing: programs that check mails look, too. */
export async function seeLink(errand: Errand, { token }: z.infer<typeof linkInput>): Promise<Result<LinkView>> {
  const rung = isToken.test(token) ? await rungBy(errand, token) : null;
  return ok(rung && { token, rung });
}

type Done = Promise<Result<{ token: string }>>;
export async function answerLink(errand: Errand, { token, answer, ...typed }: z.infer<typeof answerInput>): Done {
  if (!isToken.test(token)) return refused('linkOver');
  const { faults, yes } = readYes(typed);
  if (answer === 'yes' && Object.keys(faults).length > 0) return invalid(faults);
  const came = await answerBy(errand, token, answer === 'yes' ? yes : null);
  return came === null || came === 'over' ? refused('linkOver') : ok({ token });
}

/** The driver says that the youth is where they wanted to go: it confirms nothing, and is shown as theirs. */
export async function saysDropped(errand: Errand, { token }: z.infer<typeof droppedInput>): Done {
  return isToken.test(token) && (await droppedBy(errand, token)) ? ok({ token }) : refused('linkOver');
}
/** Who said yes knows that nobody waits any more: said again, it stays as it was. */
export async function saysOffRead(errand: Errand, { token }: z.infer<typeof droppedInput>): Done {
  return isToken.test(token) && (await offReadBy(errand, token)) ? ok({ token }) : refused('linkOver');
}
