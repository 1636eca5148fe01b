import { z } from 'zod';
import type { OpenRecord } from '#casework/youth/index.ts';
import { newId } from '#kernel/ids.ts';
import { absent, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type CourtFacts, courtFactsOf, insertFact, settleFact } from '../fact-store.ts';
import { inOrder, needKinds } from '../model/hearing.ts';
import { hearingMoment } from '../model/moment.ts';
import { type Hearing, hearingsOf, insertHearing, insertNeed } from '../store.ts';
import { openCourts } from './open.ts';
import { type PlaceInput, placeFields, placeOf } from './place.ts';
import { beginWitness } from './witness.ts';

export const hearingsInput = z.looseObject({ youthId: z.uuid() });
export type HearingsView = {
  record: OpenRecord;
  mayAdd: boolean;
  seesCourt: boolean;
  addsCourt: boolean;
  coming: Hearing[];
  past: Hearing[];
  facts: CourtFacts;
};

/** A youth's hearings: when each is and what it needs; which court, only for those who may know. */
export async function seeHearings(
  errand: Errand,
  { youthId }: z.infer<typeof hearingsInput>,
): Promise<Result<HearingsView>> {
  const opened = await openCourts(errand, youthId);
  if (!opened) return absent;
  const { record } = opened;
  const hearings = await hearingsOf(errand, record.sealer, youthId);
  errand.touched({ youthId, ...(record.basis ? { basis: record.basis } : {}) });
  return ok({
    ...opened,
    ...inOrder(hearings, errand.now, errand.actor.timeZone),
    facts: await courtFactsOf(errand, record.sealer, youthId),
  });
}

const checked = z.preprocess((given) => (given === undefined ? [] : [given].flat()), z.array(z.enum(needKinds)));
export const addInput = z.object({
  youthId: z.uuid(),
  at: z.string('momentNeeded').max(40, 'momentNeeded'),
  needs: checked,
  speaks: z.literal('yes').optional(),
  ...placeFields,
});

/** A hearing is set. What it needs is ticked at once; whose each is, is said on its page. */
export async function addHearing(
  errand: Errand,
  input: z.infer<typeof addInput>,
): Promise<Result<{ youthId: string; hearingId: string }>> {
  const { youthId } = input;
  const opened = await openCourts(errand, youthId);
  if (!opened?.mayAdd) return absent;
  const at = hearingMoment(input.at, errand.now, errand.actor.timeZone);
  if (!at) return invalid({ at: 'momentNeeded' });
  const { sealer } = opened.record;
  const id = newId();
  await insertHearing(errand, youthId, id, at);
  for (const kind of input.needs)
    await insertNeed(errand, sealer, { id: newId(), youthId, hearingId: id, kind, words: '', ownerId: null });
  const place = placeOf(input as PlaceInput);
  if (place && opened.addsCourt)
    await insertFact(errand, sealer, { id: newId(), youthId, kind: 'place', hearingId: id, words: place });
  if (input.speaks) {
    const begun = await beginWitness(errand, youthId, { id, at, responseId: null });
    if (!begun.ok) return begun;
  }
  errand.touched({ youthId, recordIds: [id] });
  return ok({ youthId, hearingId: id });
}

const named = (message: string) => z.string(message).trim().min(1, message).max(200, 'tooLong');
export const transferInput = z.object({
  youthId: z.uuid(),
  from: named('fromNeeded'),
  to: named('toNeeded'),
  why: z.string().trim().max(2000, 'tooLong').default(''),
});

/** A move from one special court to another is asked for. Only those who may see the court's facts know of it. */
export async function askTransfer(
  errand: Errand,
  { youthId, from, to, why }: z.infer<typeof transferInput>,
): Promise<Result<{ youthId: string }>> {
  const opened = await openCourts(errand, youthId);
  if (!opened?.addsCourt) return absent;
  const id = newId();
  await insertFact(errand, opened.record.sealer, { id, youthId, kind: 'transfer', words: { from, to, why } });
  errand.touched({ youthId, recordIds: [id] });
  return ok({ youthId });
}

export const settleInput = z.object({
  youthId: z.uuid(),
  factId: z.uuid(),
  /** Where the person came from: an order stands on its hearing's page. */
  hearingId: z.uuid().optional(),
  as: z.enum(['done', 'no-longer', 'moved', 'stays']),
});

/** An order is done or stands no longer; a transfer was decided. */
export async function settle(
  errand: Errand,
  { youthId, factId, as, hearingId }: z.infer<typeof settleInput>,
): Promise<Result<{ youthId: string; hearingId: string | null }>> {
  const opened = await openCourts(errand, youthId);
  if (!opened?.addsCourt || !(await settleFact(errand, youthId, factId, as))) return absent;
  errand.touched({ youthId, recordIds: [factId] });
  return ok({ youthId, hearingId: hearingId ?? null });
}
