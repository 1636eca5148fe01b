import { z } from 'zod';
import { ok, type Result, refused } from '#kernel/result.ts';
import type { YouthErrand } from '../door.ts';
import { hasNumber } from '../model/papers.ts';
import { spokenIn } from '../model/spoken.ts';
import {
  keepPaper,
  type MyWords,
  myPapers,
  myWords,
  type Paper,
  paperKinds,
  paperStates,
  rate,
  say,
  type ToRate,
  toRate,
  unsay,
} from '../say-store.ts';
import { myTeam, type Teammate } from '../sight-store.ts';
import { sayAloud } from '../spoken-store.ts';

export type WordsView = { team: Teammate[]; words: MyWords[] };
export async function seeWords(errand: YouthErrand): Promise<Result<WordsView>> {
  return ok({
    team: await myTeam(errand),
    // Goals to the whole team stand with those of the plan.
    words: (await myWords(errand)).filter(({ kind, toUser }) => kind === 'words' || toUser !== null),
  });
}
export const sayInput = z.object({
  to: z.union([z.literal('').transform(() => null), z.uuid()]).default(null),
  replaces: z.union([z.literal('').transform(() => null), z.uuid()]).default(null),
  text: z.string('publicWriteIt').trim().min(1, 'publicWriteIt').max(3000, 'publicTooLong'),
});
export async function sayIt(errand: YouthErrand, input: z.infer<typeof sayInput>): Promise<Result<null>> {
  const id = await say(errand, { ...input, kind: 'words' });
  if (!id) return refused('publicNotSaid');
  errand.touched(id);
  return ok(null);
}
export const unsayInput = z.object({ wordsId: z.uuid() });
export async function takeWordsBack(
  errand: YouthErrand,
  { wordsId }: z.infer<typeof unsayInput>,
): Promise<Result<null>> {
  if (!(await unsay(errand, wordsId))) return refused('publicIsBack');
  errand.touched(wordsId);
  return ok(null);
}

export async function seeToRate(errand: YouthErrand): Promise<Result<ToRate[]>> {
  return ok(await toRate(errand));
}
/** One of five faces, or nothing. */
export const scale = z
  .union([z.literal('').transform(() => null), z.coerce.number().int().min(1).max(5)])
  .default(null);
/** What was said aloud, as the page's own script sends it; null where nothing was, `wrong` where it is no sound. */
export const spoken = z
  .string()
  .default('')
  .transform((text) => (text === '' ? null : (spokenIn(text) ?? 'wrong')));
export const rateInput = z.object({
  about: z.string('publicChooseWhat').regex(/^(protocol|court|zone|provider):[\w-]{1,60}$/, 'publicChooseWhat'),
  listened: scale,
  safe: scale,
  helped: scale,
  spoken,
});
/** Three questions at most, each may be left out; the answers stand without the youth. */
export async function rateIt(errand: YouthErrand, input: z.infer<typeof rateInput>): Promise<Result<null>> {
  const [kind = '', about = ''] = input.about.split(':');
  const answers = [input.listened, input.safe, input.helped];
  if (input.spoken === 'wrong') return refused('publicAloudWrong');
  if (answers.every((each) => each === null) && !input.spoken) return refused('publicRateNothing');
  if (!(await rate(errand, { kind, about, answers }))) return refused('publicRatedBefore');
  if (input.spoken) await sayAloud(errand, { kind, about, spoken: input.spoken });
  return ok(null);
}

export async function seePapers(errand: YouthErrand): Promise<Result<Paper[]>> {
  return ok(await myPapers(errand));
}
const short = z.string().trim().max(200, 'publicTooLong').default('');
export const paperInput = z.object({
  kind: z.enum(paperKinds, 'publicChoosePaper'),
  state: z.enum(paperStates, 'publicChooseState'),
  // No number of any paper stands here: a card that is found must not tell one.
  place: short.refine((text) => !hasNumber(text), 'publicNoNumbers'),
  getter: short.refine((text) => !hasNumber(text), 'publicNoNumbers'),
});
export async function keepIt(errand: YouthErrand, input: z.infer<typeof paperInput>): Promise<Result<null>> {
  errand.touched(await keepPaper(errand, input));
  return ok(null);
}
