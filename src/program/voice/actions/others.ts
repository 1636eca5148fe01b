import { z } from 'zod';
import { ageOfCard } from '#casework/youth/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import { ok, type Result, refused } from '#kernel/result.ts';
import { endCaregiver, type MyCaregiver, myCaregivers } from '../caregiver-store.ts';
import { myCard } from '../consent-store.ts';
import type { YouthErrand } from '../door.ts';
import { ownKinds } from '../model/own-kinds.ts';

export type OthersView = { others: MyCaregiver[]; mayEnd: boolean };

/** Who else has a page, what it shows, and whether ending it is the youth's own to say: as sharing what the team shares is. */
export async function seeOthers(errand: YouthErrand): Promise<Result<OthersView>> {
  const age = ageOfCard(await myCard(errand), dayOf(errand.now, errand.youth.timeZone));
  return ok({ others: await myCaregivers(errand), mayEnd: ownKinds(age).includes('coordination') });
}

export const otherOffInput = z.object({ keyId: z.uuid() });
export async function endOther(errand: YouthErrand, { keyId }: z.infer<typeof otherOffInput>): Promise<Result<null>> {
  const seen = await seeOthers(errand);
  if (!seen.ok || !seen.value.mayEnd || !(await endCaregiver(errand, keyId))) return refused('publicIsBack');
  errand.touched(keyId);
  return ok(null);
}
