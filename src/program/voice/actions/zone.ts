import { z } from 'zod';
import { absent, ok, type Result, refused } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { isZoneCode, rateZone } from '../zone-store.ts';
import { scale } from './say.ts';

const code = z.string().regex(/^[0-9a-f]{10}$/);
export const zoneInput = z.looseObject({ code });
export async function seeZone(errand: Errand, { code }: z.infer<typeof zoneInput>): Promise<Result<{ code: string }>> {
  return (await isZoneCode(errand, code)) ? ok({ code }) : absent;
}

export const zoneSayInput = z.object({ code, listened: scale, safe: scale, helped: scale });
/** Nothing of who says it is asked or kept. */
export async function sayOfZone(errand: Errand, input: z.infer<typeof zoneSayInput>): Promise<Result<null>> {
  const answers = [input.listened, input.safe, input.helped];
  if (answers.every((each) => each === null)) return refused('publicRateNothing');
  return (await rateZone(errand, input.code, answers)) ? ok(null) : absent;
}
