import { z } from 'zod';
import { absent, ok, type Result, refused } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { sayZoneAloud } from '../spoken-store.ts';
import { isZoneCode, rateZone } from '../zone-store.ts';
import { scale, spoken } from './say.ts';

const code = z.string().regex(/^[0-9a-f]{10}$/);
export const zoneInput = z.looseObject({ code });
export async function seeZone(errand: Errand, { code }: z.infer<typeof zoneInput>): Promise<Result<{ code: string }>> {
  return (await isZoneCode(errand, code)) ? ok({ code }) : absent;
}

export const zoneSayInput = z.object({ code, listened: scale, safe: scale, helped: scale, spoken });
/** Nothing of who says it is asked or kept. */
export async function sayOfZone(errand: Errand, input: z.infer<typeof zoneSayInput>): Promise<Result<null>> {
  const answers = [input.listened, input.safe, input.helped];
  if (input.spoken === 'wrong') return refused('publicAloudWrong');
  if (answers.every((each) => each === null) && !input.spoken) return refused('publicRateNothing');
  if (!(await rateZone(errand, input.code, answers))) return absent;
  if (input.spoken) await sayZoneAloud(errand, input.code, input.spoken);
  return ok(null);
}
