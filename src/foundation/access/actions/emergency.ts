import { z } from 'zod';
import { absent, ok, type Result, refused } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type Category, openable } from '../model/categories.ts';
import {
  doneDuring,
  type Emergency,
  emergencies,
  type LedgerLine,
  openInAnEmergency,
  openInEmergency,
  reviewEmergency,
  wordsOf,
} from '../store-emergency.ts';

export type EmergencyView = { categories: Category[] };

/** What the county's rules open to this person's agency in an emergency. */
export async function emergencyForm(errand: Errand): Promise<Result<EmergencyView>> {
  return ok({ categories: errand.actor.kind === 'person' ? await openInAnEmergency(errand) : [] });
}

export const emergencyInput = z.object({
  number: z.string().trim().toUpperCase().min(1, 'numberNeeded').max(20, 'numberNeeded'),
  category: z.enum(openable, 'chooseCategory'),
  reason: z.string().trim().min(15, 'reasonShort').max(2000, 'reasonShort'),
});

/** Opens for 60 minutes. The team and the privacy officer are told in the same transaction. */
export async function openEmergency(
  errand: Errand,
  input: z.infer<typeof emergencyInput>,
): Promise<Result<{ youthId: string }>> {
  const opened = await openInEmergency(errand, input);
  if (!opened) return refused('notOpened');
  errand.touched({ youthId: opened.youthId, recordIds: [opened.id], basis: 'emergency' });
  return ok({ youthId: opened.youthId });
}

export type EmergenciesView = { emergencies: Emergency[]; mine: string };

export async function listEmergencies(errand: Errand): Promise<Result<EmergenciesView>> {
  const found = await emergencies(errand, null);
  errand.touched({ recordIds: found.map((each) => each.id) });
  return ok({ emergencies: found, mine: errand.actor.userId });
}

export const reviewPageInput = z.object({ emergencyId: z.uuid() });
export type ReviewView = {
  emergency: Emergency;
  reason: string;
  note: string | null;
  during: LedgerLine[];
  own: boolean;
};

export async function seeEmergency(
  errand: Errand,
  { emergencyId }: z.infer<typeof reviewPageInput>,
): Promise<Result<ReviewView>> {
  const [emergency] = await emergencies(errand, emergencyId);
  const said = emergency ? await wordsOf(errand, emergencyId) : null;
  if (!emergency || !said) return absent;
  errand.touched({ youthId: emergency.youthId, recordIds: [emergencyId] });
  return ok({
    emergency,
    ...said,
    during: await doneDuring(errand, emergency),
    own: emergency.userId === errand.actor.userId,
  });
}

export const reviewInput = z.object({
  emergencyId: z.uuid(),
  finding: z.enum(['justified', 'not-justified', 'training'], 'chooseFinding'),
  note: z.string().trim().min(15, 'sayMore').max(2000, 'sayMore'),
});

/** The privacy role records what it found. Nobody reviews their own. */
export async function review(errand: Errand, input: z.infer<typeof reviewInput>): Promise<Result<null>> {
  if (!(await reviewEmergency(errand, input.emergencyId, input.finding, input.note))) return refused('notReviewed');
  errand.touched({ recordIds: [input.emergencyId] });
  return ok(null);
}
