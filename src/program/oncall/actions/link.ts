import { z } from 'zod';
import { ok, type Result, refused } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { answerBy, type Rung, rungBy } from '../link-store.ts';

/** A token is what a letter holds: anything else is no link, and is asked of nobody. */
const isToken = /^[\w-]{20,64}$/;
export const linkInput = z.looseObject({ token: z.string() });
export const linkAnswerInput = z.object({ token: z.string(), answer: z.enum(['yes', 'no', 'tie'], 'answerNeeded') });
export type LinkView = { token: string; rung: Rung } | null;

/** What somebody sees who was rung. Looking does nothing: programs that check mails look, too. */
export async function seeLink(errand: Errand, { token }: z.infer<typeof linkInput>): Promise<Result<LinkView>> {
  const rung = isToken.test(token) ? await rungBy(errand, token) : null;
  return ok(rung && { token, rung });
}

export async function answerLink(
  errand: Errand,
  { token, answer }: z.infer<typeof linkAnswerInput>,
): Promise<Result<{ token: string }>> {
  const came = isToken.test(token) ? await answerBy(errand, token, answer) : null;
  if (came === 'busy') return refused('linkBusy');
  if (came === null || came === 'over') return refused('linkOver');
  return ok({ token });
}
