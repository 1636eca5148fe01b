import { z } from 'zod';
import { type DueStep, dueIn } from '#casework/responses/index.ts';
import { type Told, toldOf } from '#casework/story/index.ts';
import type { OpenRecord } from '#casework/youth/index.ts';
import { type PersonTerm, termsOf } from '#foundation/access/index.ts';
import { newId } from '#kernel/ids.ts';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type CourtFacts, courtFactsOf } from '../fact-store.ts';
import { hearingMoment } from '../model/moment.ts';
import { cancelHearing, type Hearing, moveHearing } from '../store.ts';
import { openHearing } from './open.ts';
import { beginWitness, endWitness, moveWitness } from './witness.ts';

export const base = { youthId: z.uuid(), hearingId: z.uuid() };
export const hearingInput = z.looseObject(base);
export type OneHearing = z.infer<z.ZodObject<typeof base>>;
export type Done = Promise<Result<OneHearing>>;

export type HearingView = {
  record: OpenRecord;
  mayAdd: boolean;
  seesCourt: boolean;
  addsCourt: boolean;
  hearing: Hearing;
  facts: CourtFacts;
  /** Who may be asked to see to a need. */
  people: { userId: string; name: string }[];
  /** Open steps of the response that stands by the youth who is to speak. */
  steps: DueStep[];
  told: Told;
};

/** One hearing, its needs, and what runs for it. */
export async function seeHearing(
  errand: Errand,
  { youthId, hearingId }: z.infer<typeof hearingInput>,
): Promise<Result<HearingView>> {
  const opened = await openHearing(errand, youthId, hearingId);
  if (!opened) return absent;
  const { record, hearing } = opened;
  errand.touched({ youthId, recordIds: [hearingId], ...(record.basis ? { basis: record.basis } : {}) });
  return ok({
    ...opened,
    facts: await courtFactsOf(errand, record.sealer, youthId),
    people: peopleNow(await termsOf(errand, youthId), errand.now),
    steps: hearing.responseId ? await dueIn(errand, [hearing.responseId]) : [],
    told: await toldOf(errand, record),
  });
}

/** Who works with the youth now, each once. */
export function peopleNow(terms: readonly PersonTerm[], now: Date): { userId: string; name: string }[] {
  const standing = terms.filter(({ since, until }) => since <= now && (until === null || until > now));
  return [...new Map(standing.map(({ userId, name }) => [userId, { userId, name }])).values()];
}

const words = z.string().trim().max(2000, 'tooLong').default('');
export const moveInput = z.object({ ...base, at: z.string('momentNeeded').max(40, 'momentNeeded'), moveWords: words });

/** Another day or hour: whatever counts to or from the hearing moves with it. */
export async function move(errand: Errand, input: z.infer<typeof moveInput>): Done {
  const { youthId, hearingId } = input;
  const opened = await openHearing(errand, youthId, hearingId);
  if (!opened?.mayAdd || opened.hearing.cancelledAt) return absent;
  const { hearing, record } = opened;
  const at = hearingMoment(input.at, errand.now, errand.actor.timeZone);
  if (!at) return invalid({ at: 'momentNeeded' });
  if (at.getTime() === hearing.at.getTime()) return ok({ youthId, hearingId });
  const it = { id: hearingId, moveId: newId(), youthId, was: hearing.at, at, words: input.moveWords };
  if (!(await moveHearing(errand, record.sealer, it))) return conflict('movedOn');
  const moved = await moveWitness(errand, hearing, at);
  if (!moved.ok) return moved;
  errand.touched({ youthId, recordIds: [hearingId] });
  return ok({ youthId, hearingId });
}

export const cancelInput = z.object({
  ...base,
  cancelWords: z.string('reasonNeeded').trim().min(1, 'reasonNeeded').max(2000, 'tooLong'),
});

/** There will be no such hearing, and why. */
export async function cancel(
  errand: Errand,
  { youthId, hearingId, cancelWords: why }: z.infer<typeof cancelInput>,
): Done {
  const opened = await openHearing(errand, youthId, hearingId);
  if (!opened?.mayAdd) return absent;
  const { hearing, record } = opened;
  if (!(await cancelHearing(errand, record.sealer, { id: hearingId, youthId, words: why }))) return absent;
  const ended = await endWitness(errand, hearing);
  if (!ended.ok) return ended;
  errand.touched({ youthId, recordIds: [hearingId] });
  return ok({ youthId, hearingId });
}

export const witnessInput = z.object({ ...base, speaks: z.enum(['yes', 'no'], 'chooseOne') });

/** The youth is to speak at this hearing, or need not after all. */
export async function speak(errand: Errand, { youthId, hearingId, speaks }: z.infer<typeof witnessInput>): Done {
  const opened = await openHearing(errand, youthId, hearingId);
  if (!opened?.mayAdd || opened.hearing.cancelledAt) return absent;
  const done =
    speaks === 'yes' ? await beginWitness(errand, youthId, opened.hearing) : await endWitness(errand, opened.hearing);
  if (!done.ok) return done;
  errand.touched({ youthId, recordIds: [hearingId] });
  return ok({ youthId, hearingId });
}
