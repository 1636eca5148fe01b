import { z } from 'zod';
import { colleaguesOf } from '#casework/care/index.ts';
import { type Told, toldOf } from '#casework/story/index.ts';
import { ageOfCard, mayAdd, type OpenRecord, openRecord } from '#casework/youth/index.ts';
import { termsOf } from '#foundation/access/index.ts';
import { type Day, dayOf, isDay } from '#kernel/calendar.ts';
import { absent, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { pace } from '../county.ts';
import { type Benefit, benefitOf, list } from '../list.ts';
import { byBenefit, type Due, dueOf, enrolledBefore, fitsAge, reasons, steps } from '../model/standing.ts';
import { factsOf, insertFact, type KeptFact, mayOwn, type OwnBenefit, ownedBy } from '../store.ts';

export const pageInput = z.looseObject({ youthId: z.uuid() });
export const onePageInput = z.looseObject({ youthId: z.uuid(), benefit: z.string().max(50) });

/** One benefit of the list: what was written of it, what is due, and whether the list's ages fit. */
export type Line = { benefit: Benefit; facts: KeptFact[]; due: Due | null; fits: boolean | null };
export type YouthView = { record: OpenRecord; mayAdd: boolean; begun: Line[]; others: Line[] };

async function open(errand: Errand, youthId: string): Promise<OpenRecord | null> {
  const record = await openRecord(errand, youthId);
  return record?.rights.has('coordination') ? record : null;
}

const linesOf = (errand: Errand, record: OpenRecord, facts: readonly KeptFact[]): Line[] => {
  const today = dayOf(errand.now, errand.actor.timeZone);
  const age = ageOfCard(record.card, today);
  const told = byBenefit(facts);
  return list.benefits.map((benefit) => {
    const own = told.get(benefit.id) ?? [];
    const last = own.at(-1);
    return {
      benefit,
      facts: own,
      due: last ? dueOf(last, pace(errand.actor), today) : null,
      fits: fitsAge(benefit.ages, age),
    };
  });
};

/** Every benefit of one youth: what is due first, then what was begun, then what is there besides. */
export async function seeBenefits(errand: Errand, { youthId }: z.infer<typeof pageInput>): Promise<Result<YouthView>> {
  const record = await open(errand, youthId);
  if (!record) return absent;
  errand.touched({ youthId, ...(record.basis ? { basis: record.basis } : {}) });
  const lines = linesOf(errand, record, await factsOf(errand, record.sealer, youthId));
  const begun = lines.filter(({ facts }) => facts.length > 0);
  return ok({
    record,
    mayAdd: mayAdd(record.rights, 'coordination'),
    begun: begun.toSorted((a, b) => Number(b.due !== null) - Number(a.due !== null)),
    others: lines
      .filter(({ facts }) => facts.length === 0)
      .toSorted((a, b) => Number(a.fits === false) - Number(b.fits === false)),
  });
}

export type OneView = {
  record: OpenRecord;
  line: Line;
  today: Day;
  owners: { userId: string; name: string }[];
  told: Told;
};

/** One benefit: its history, and the form for what happened next. */
export async function seeBenefit(
  errand: Errand,
  { youthId, benefit: id }: z.infer<typeof onePageInput>,
): Promise<Result<OneView>> {
  const record = await open(errand, youthId);
  if (!record || !mayAdd(record.rights, 'coordination') || !benefitOf(id)) return absent;
  const line = linesOf(errand, record, await factsOf(errand, record.sealer, youthId)).find(
    (each) => each.benefit.id === id,
  );
  if (!line) return absent;
  errand.touched({ youthId, ...(record.basis ? { basis: record.basis } : {}) });
  return ok({
    record,
    line,
    today: dayOf(errand.now, errand.actor.timeZone),
    owners: await ownersOf(errand, youthId),
    told: await toldOf(errand, record),
  });
}

/** Oneself, then those who work with the youth by name. */
async function ownersOf(errand: Errand, youthId: string): Promise<OneView['owners']> {
  const { userId, name } = errand.actor;
  const team = colleaguesOf(await termsOf(errand, youthId), [], errand.now);
  const all = [{ userId, name }, ...team.filter((each) => each.userId !== userId)];
  const may = await mayOwn(
    errand,
    youthId,
    all.map((each) => each.userId),
  );
  return all.flatMap((each) => (may.has(each.userId) ? [{ userId: each.userId, name: each.name }] : []));
}

const optionalDay = z
  .string()
  .default('')
  .refine((typed) => typed === '' || isDay(typed), 'dayNeeded');
export const keepInput = z.object({
  youthId: z.uuid(),
  benefit: z.string().max(50),
  step: z.enum(steps, 'chooseStep'),
  onDay: z.string('dayNeeded').refine(isDay, 'dayNeeded'),
  dueOn: optionalDay,
  reason: z
    .enum(['', ...reasons])
    .catch('')
    .default(''),
  owner: z.uuid('chooseOwner'),
  words: z.string().trim().max(600, 'tooLong').default(''),
});

/** What happened to one benefit, on a day that has come; somebody of the team sees to it from then on. */
export async function keepStep(errand: Errand, input: z.infer<typeof keepInput>): Promise<Result<{ youthId: string }>> {
  const { youthId, benefit, step, onDay, owner, words } = input;
  const record = await open(errand, youthId);
  if (!record || !mayAdd(record.rights, 'coordination') || !benefitOf(benefit)) return absent;
  const takesDay = step === 'papers-asked' || step === 'enrolled';
  const faults: Record<string, string> = {};
  if (onDay > dayOf(errand.now, errand.actor.timeZone)) faults.onDay = 'dayNotCome';
  if (takesDay && input.dueOn !== '' && input.dueOn < onDay) faults.dueOn = 'dueBefore';
  if (step === 'refused' && input.reason === '') faults.reason = 'chooseReason';
  if (!(await ownersOf(errand, youthId)).some(({ userId }) => userId === owner)) faults.owner = 'chooseOwner';
  if (Object.keys(faults).length > 0) return invalid(faults);
  const id = await insertFact(errand, record.sealer, {
    youthId,
    benefit,
    step,
    onDay,
    dueOn: takesDay && input.dueOn !== '' ? input.dueOn : null,
    reason: step === 'refused' && input.reason !== '' ? input.reason : null,
    ownerId: owner,
    words,
  });
  errand.touched({ youthId, recordIds: [id] });
  return ok({ youthId });
}

export type DueBenefit = { benefit: Benefit; due: Due; youth: OwnBenefit['youth'] };
/** Renewals, papers and applications without an answer that are this person's to see to, the longest first. */
export async function dueBenefits(errand: Errand): Promise<DueBenefit[]> {
  const today = dayOf(errand.now, errand.actor.timeZone);
  return (await ownedBy(errand))
    .flatMap((each) => {
      const due = dueOf(each, pace(errand.actor), today);
      const benefit = benefitOf(each.benefit);
      return due && benefit ? [{ benefit, due, youth: each.youth }] : [];
    })
    .toSorted((a, b) => a.due.since.localeCompare(b.due.since));
}

export type BenefitAhead = { benefit: Benefit; due: Due };
/** What is due of one youth's benefits by a day, whoever sees to it; as far as the reader may see. */
export async function benefitsUntil(errand: Errand, record: OpenRecord, until: Day): Promise<BenefitAhead[]> {
  if (!record.rights.has('coordination')) return [];
  const today = dayOf(errand.now, errand.actor.timeZone);
  return [...byBenefit(await factsOf(errand, record.sealer, record.id))]
    .flatMap(([id, own]) => {
      const [benefit, last] = [benefitOf(id), own.at(-1)];
      const due = last ? dueOf(last, pace(errand.actor), until) : null;
      // An answer is late only once its day has come; a renewal and papers are looked ahead to, as far as the day itself.
      const counts = due && due.since <= (due.kind === 'no-answer' ? today : until);
      return benefit && counts ? [{ benefit, due }] : [];
    })
    .toSorted((a, b) => a.due.since.localeCompare(b.due.since));
}

/** For the way to adulthood: enrolled before a day, of how many that the youth has begun. */
export const countBefore = async (
  errand: Errand,
  record: OpenRecord,
  day: Day,
): Promise<ReturnType<typeof enrolledBefore>> => enrolledBefore(await factsOf(errand, record.sealer, record.id), day);
