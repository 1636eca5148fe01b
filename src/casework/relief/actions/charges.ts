import { z } from 'zod';
import { dayOf, isDay } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type ChargeCode, californiaCode, offenseKinds } from '#reference/laws/index.ts';
import { changeCharge, insertCharge, withdrawCharge } from '../charge-store.ts';
import { type Charge, type ChargeFacts, grades, whats, wrongIn } from '../model/charge.ts';
import { filledIn } from '../model/look-up.ts';
import { happened, happenedSince } from './happened.ts';
import { chargeIn, type OpenRelief, openRelief, touch } from './open.ts';

const day = z
  .string()
  .trim()
  .default('')
  .refine((typed) => typed === '' || isDay(typed), 'dayNotRight')
  .transform((typed) => typed || null);
const short = z.string().trim().max(160, 'tooLong').default('');
const yesNo = z
  .enum(['yes', 'no', ''])
  .default('')
  .transform((said) => said || null);
const cents = z
  .string()
  .trim()
  .default('')
  .refine((typed) => /^\$?\d{0,7}([.,]\d{2})?$/.test(typed), 'sumNotRight')
  .transform((typed) => (typed === '' ? null : Math.round(Number(typed.replace('$', '').replace(',', '.')) * 100)));
const many = <T extends z.ZodType>(one: T) =>
  z
    .union([z.array(one), one])
    .default([])
    .transform((all) => [all].flat() as z.output<T>[]);
const kindIds = offenseKinds.map(({ id }) => id);

export const facts = {
  jurisdiction: z
    .string()
    .trim()
    .toLowerCase()
    .default('us-ca')
    .refine((typed) => /^us(-[a-z]{2})?$/.test(typed), 'jurisdictionNotRight'),
  code: z
    .string()
    .trim()
    .max(60, 'tooLong')
    .default('')
    .transform((typed) => typed || null),
  kinds: many(z.string().refine((id) => kindIds.includes(id), 'chooseOne')),
  grade: z
    .enum([...grades, ''])
    .default('')
    .transform((said) => said || null),
  degree: z
    .string()
    .trim()
    .max(40, 'tooLong')
    .default('')
    .transform((typed) => typed || null),
  offenseOn: day,
  arrestedOn: day,
  what: z.enum(whats, 'chooseWhat'),
  happenedOn: day,
  completed: yesNo,
  completedOn: day,
  jurisdictionEndedOn: day,
  fine: cents,
  finePaid: cents,
  fineStayed: z
    .literal('yes')
    .optional()
    .transform((said) => said === 'yes'),
  registration: yesNo,
  description: z.string().trim().max(400, 'tooLong').default(''),
  agency: short,
  court: short,
  caseNumber: short,
  sentence: z.string().trim().max(1000, 'tooLong').default(''),
};
export type TypedCharge = z.infer<z.ZodObject<typeof facts>>;

export const newChargeInput = z.looseObject({ youthId: z.uuid() });
export type NewChargeView = OpenRelief & {
  found: ChargeCode | null;
  /** What was typed so far, where a code was looked up meanwhile. */
  typed: Record<string, string | string[]> | null;
};

/** The form for a new charge, and what was entered so far: several in a row. */
export async function seeNewCharge(
  errand: Errand,
  { youthId }: z.infer<typeof newChargeInput>,
): Promise<Result<NewChargeView>> {
  const opened = await openRelief(errand, youthId);
  if (!opened?.mayAdd) return absent;
  touch(errand, opened);
  return ok({ ...opened, found: null, typed: null });
}

export const lookInput = z.looseObject({ youthId: z.uuid(), code: z.string().trim().max(60, 'tooLong').default('') });

const texts = z.union([z.string(), z.array(z.string())]);
const textsOf = (input: object): Record<string, string | string[]> =>
  Object.fromEntries(
    Object.entries(input).flatMap(([name, value]) => {
      const text = texts.safeParse(value);
      return text.success ? [[name, text.data] as const] : [];
    }),
  );

/** What the code that was typed is called: a question, which keeps nothing. */
export async function lookUpCode(errand: Errand, input: z.infer<typeof lookInput>): Promise<Result<NewChargeView>> {
  const seen = await seeNewCharge(errand, input);
  return seen.ok ? ok({ ...seen.value, found: californiaCode(input.code), typed: textsOf(input) }) : seen;
}

export const chargeInput = z.object({ youthId: z.uuid(), ...facts });

/** A charge as it was typed; what its code says is filled in where it was left empty. */
export function factsOf(it: TypedCharge): ChargeFacts {
  const { description, agency, court, caseNumber, sentence, fine, finePaid, ...rest } = it;
  const typed = {
    ...rest,
    fineCents: fine,
    finePaidCents: finePaid,
    words: { description, agency, court, caseNumber, sentence },
  };
  const named = it.jurisdiction === 'us-ca' && it.code ? californiaCode(it.code) : null;
  return filledIn(typed, named);
}

/** Writes down a charge. What the code says is filled in where it was left empty. */
export async function addCharge(
  errand: Errand,
  { youthId, ...it }: z.infer<typeof chargeInput>,
): Promise<Result<{ youthId: string }>> {
  const opened = await openRelief(errand, youthId);
  if (!opened?.mayAdd) return absent;
  const charge = factsOf(it);
  const wrong = wrongIn(charge, dayOf(errand.now, errand.actor.timeZone));
  if (Object.keys(wrong).length > 0) return invalid(wrong);
  const id = newId();
  await insertCharge(errand, opened.record.sealer, { id, youthId, ...charge });
  await happened(errand, youthId, [charge]);
  touch(errand, opened, [id]);
  return ok({ youthId });
}

export const oneChargeInput = z.looseObject({ youthId: z.uuid(), chargeId: z.uuid() });
export type ChangeView = NewChargeView & { charge: Charge };

export async function seeChange(
  errand: Errand,
  { youthId, chargeId }: z.infer<typeof oneChargeInput>,
): Promise<Result<ChangeView>> {
  const opened = await openRelief(errand, youthId);
  const charge = chargeIn(opened, chargeId);
  if (!opened?.mayAdd || !charge) return absent;
  touch(errand, opened, [chargeId]);
  return ok({ ...opened, found: null, typed: null, charge });
}

export const changeInput = z.object({
  youthId: z.uuid(),
  chargeId: z.uuid(),
  readAt: z.iso.datetime(),
  ...facts,
});
type Changed = Promise<Result<{ youthId: string; chargeId: string }>>;

/** Says a charge anew; what it said stays in its history. */
export async function editCharge(
  errand: Errand,
  { youthId, chargeId, readAt, ...it }: z.infer<typeof changeInput>,
): Changed {
  const opened = await openRelief(errand, youthId);
  const before = chargeIn(opened, chargeId);
  if (!opened?.mayAdd || !before) return absent;
  const charge = factsOf(it);
  // Where it came from stays, whatever is said anew.
  if (before.words.from) charge.words.from = before.words.from;
  const wrong = wrongIn(charge, dayOf(errand.now, errand.actor.timeZone));
  if (Object.keys(wrong).length > 0) return invalid(wrong);
  const written = { id: chargeId, youthId, readAt: new Date(readAt), ...charge };
  if (!(await changeCharge(errand, opened.record.sealer, written))) return conflict('changedMeanwhile');
  await happenedSince(errand, youthId, before, charge);
  touch(errand, opened, [chargeId]);
  return ok({ youthId, chargeId });
}

export const withdrawInput = z.object({
  youthId: z.uuid(),
  chargeId: z.uuid(),
  why: z.string('whyNeeded').trim().min(1, 'whyNeeded').max(1000, 'tooLong'),
});

/** Entered by mistake. */
export async function takeBackCharge(
  errand: Errand,
  { youthId, chargeId, why }: z.infer<typeof withdrawInput>,
): Promise<Result<{ youthId: string }>> {
  const opened = await openRelief(errand, youthId);
  if (!opened?.mayAdd || !(await withdrawCharge(errand, opened.record.sealer, { id: chargeId, youthId, why })))
    return absent;
  touch(errand, opened, [chargeId]);
  return ok({ youthId });
}
