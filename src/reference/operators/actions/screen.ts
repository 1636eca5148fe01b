import { z } from 'zod';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { Pace } from '#platform/http/pace.ts';
import type { Lang } from '#platform/i18n/catalogue.ts';
import { type AnswersView, answer, answerInput } from '#reference/finder/index.ts';
import { enter } from '../store.ts';

const caller = z.enum(['en', 'es']).catch('en');
const matters = z.union([z.string(), z.array(z.string())]).optional();
/** As the call goes: nothing is needed to open the page; a need, to be answered. */
export const screenInput = z.looseObject({ key: z.string().max(60).optional() });
export const callInput = z.object({
  key: z.string().max(60).optional(),
  need: z.string().max(40).default(''),
  where: z.string().trim().max(80).default(''),
  age: z.string().trim().max(10).default(''),
  language: z.string().max(20).default(''),
  caller,
  matters,
});

export type ScreenView = {
  key: string | null;
  /** In which language the caller hears it. */
  caller: Lang;
  typed: { need: string; where: string; age: string; language: string; matters: string[] };
  found: AnswersView | null;
};

const empty = { need: '', where: '', age: '', language: '', matters: [] };

/** The page before a call. With a key, only while that holds. */
export async function seeScreen(errand: Errand, { key }: z.infer<typeof screenInput>): Promise<Result<ScreenView>> {
  if (key !== undefined && !(await enter(errand, key, false))) return absent;
  if (key === undefined && errand.actor.kind !== 'person') return absent;
  return ok({ key: key ?? null, caller: 'en', typed: empty, found: null });
}

/** An operator asks a few times a call, and takes calls one after the other. */
const pace = new Pace({ inARow: 60, aSecond: 1 });

/** What a call-taker asks of the directory. Nothing of it is kept; a key's uses are counted by month. */
export async function answerCall(errand: Errand, input: z.infer<typeof callInput>): Promise<Result<ScreenView>> {
  const { key } = input;
  if (key !== undefined) {
    if (!(await enter(errand, key, true))) return absent;
    if (pace.take(key, errand.now.getTime()) > 0) return conflict('tooFast');
  }
  const asked = answerInput.safeParse(input);
  if (!asked.success) return invalid({ need: 'needMissing' });
  const found = await answer(errand, asked.data);
  if (!found.ok) return found;
  const { need, where, age, language } = input;
  return ok({
    key: key ?? null,
    caller: input.caller,
    typed: { need, where, age, language, matters: [input.matters ?? []].flat() },
    found: found.value,
  });
}
