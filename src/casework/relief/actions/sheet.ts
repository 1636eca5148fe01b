import { z } from 'zod';
import { type Told, toldOnce } from '#casework/story/index.ts';
import { newId } from '#kernel/ids.ts';
import { absent, conflict, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type Asked, askedOf } from '../model/asked.ts';
import type { Charge, YesNo } from '../model/charge.ts';
import { evidenceKinds, legalTests, meanses, type Said, weights, whoms } from '../model/sheet.ts';
import { dropEvidence, insertAccount, insertEvidence, insertSheet } from '../sheet-store.ts';
import { type CounselsView, seeCharge } from './charge.ts';
import type { oneChargeInput } from './charges.ts';
import { type Work, workOf } from './known.ts';
import { chargeIn, type OpenRelief, openAsCounsel, touch } from './open.ts';

export type SheetView = OpenRelief & { charge: Charge; counsels: CounselsView; asked: Asked[]; told: Told };

/** The worksheet of one charge, with what the youth told already beside it. */
export async function seeSheet(errand: Errand, input: z.infer<typeof oneChargeInput>): Promise<Result<SheetView>> {
  const seen = await seeCharge(errand, input);
  if (!seen.ok) return seen;
  const { counsels, ...view } = seen.value;
  if (!counsels) return absent;
  return ok({ ...view, counsels, asked: askedOf(counsels.answer), told: await toldOnce(errand, input.youthId) });
}

const long = z.string().trim().max(6000, 'tooLong').default('');
const yesNo = z
  .enum(['yes', 'no', ''])
  .default('')
  .transform((said) => said || null);
const several = <const T extends readonly [string, ...string[]]>(codes: T) =>
  z
    .union([z.array(z.enum(codes)), z.enum(codes)])
    .default([])
    .transform((all) => [all].flat());
const follows = z
  .union([z.literal(''), z.uuid()])
  .default('')
  .transform((id) => id || null);

export const sheetInput = z.looseObject({
  youthId: z.uuid(),
  chargeId: z.uuid(),
  follows,
  during: yesNo,
  demanded: yesNo,
  otherwise: yesNo,
  whom: several(whoms),
  means: several(meanses),
  forms: several(['sex', 'labor']),
  demandedWords: long,
  where: long,
  got: long,
  refusal: long,
  knew: long,
});

type OfCharge = Promise<Result<{ youthId: string; chargeId: string }>>;

/** Writes how the charge follows from being exploited, after what the writer read. */
export async function keepSheet(errand: Errand, input: z.infer<typeof sheetInput>): OfCharge {
  const { youthId, chargeId } = input;
  const opened = await openAsCounsel(errand, youthId);
  if (!opened || !chargeIn(opened, chargeId)) return absent;
  const before = (await workOf(errand, opened)).sheets.get(chargeId) ?? null;
  const id = newId();
  const { follows: after, during, demanded, otherwise, whom, means, forms } = input;
  const words = {
    demanded: input.demandedWords,
    where: input.where,
    got: input.got,
    refusal: input.refusal,
    knew: input.knew,
  };
  const said = saidIn(input, before?.said);
  const sheet = { id, youthId, chargeId, follows: after, during, demanded, otherwise, whom, means, forms, said, words };
  if ((before?.id ?? null) !== after || !(await insertSheet(errand, opened.record.sealer, sheet)))
    return conflict('changedMeanwhile');
  touch(errand, opened, [id]);
  return ok({ youthId, chargeId });
}

/** The answers to what the laws ask come under `ask:` and the question's name; those not asked this time stay as they were. */
function saidIn(typed: Record<string, unknown>, before: Said | undefined): Said {
  const said: Said = {
    groups: { ...before?.groups },
    bars: { ...before?.bars },
    also: { ...before?.also },
    consent: before?.consent,
    restitution: before?.restitution,
  };
  for (const [name, value] of Object.entries(typed)) {
    const [head, what, id] = name.split(':');
    if (head !== 'ask') continue;
    const answer: YesNo | undefined = value === 'yes' || value === 'no' ? value : undefined;
    if (what === 'consent' || what === 'restitution') said[what] = answer;
    else if ((what === 'groups' || what === 'bars' || what === 'also') && id && /^[a-z0-9.()-]{1,61}$/.test(id)) {
      if (answer) said[what][id] = answer;
      else delete said[what][id];
    }
  }
  return said;
}

export const evidenceInput = z.object({
  youthId: z.uuid(),
  chargeId: z.uuid(),
  kind: z.enum(evidenceKinds, 'chooseOne'),
  weight: z.enum(weights, 'chooseOne'),
  tests: several(legalTests),
  words: z.string('wordsNeeded').trim().min(1, 'wordsNeeded').max(2000, 'tooLong'),
  every: z
    .literal('yes')
    .optional()
    .transform((said) => said === 'yes'),
});

/** Something there is to show: for this charge, or for every one. */
export async function addEvidence(errand: Errand, input: z.infer<typeof evidenceInput>): OfCharge {
  const { youthId, chargeId, every, ...it } = input;
  const opened = await openAsCounsel(errand, youthId);
  if (!opened || !chargeIn(opened, chargeId)) return absent;
  const id = newId();
  await insertEvidence(errand, opened.record.sealer, { id, youthId, chargeId: every ? null : chargeId, ...it });
  touch(errand, opened, [id]);
  return ok({ youthId, chargeId });
}

export const dropInput = z.object({ youthId: z.uuid(), chargeId: z.uuid(), evidenceId: z.uuid() });

export async function takeOutEvidence(errand: Errand, input: z.infer<typeof dropInput>): OfCharge {
  const { youthId, chargeId, evidenceId } = input;
  const opened = await openAsCounsel(errand, youthId);
  if (!opened || !(await dropEvidence(errand, youthId, evidenceId))) return absent;
  touch(errand, opened, [evidenceId]);
  return ok({ youthId, chargeId });
}

export type AccountView = OpenRelief & { work: Work; told: Told };
export const accountOfInput = z.looseObject({ youthId: z.uuid() });

/** What the youth told: what they shared of their story first, then what they told their lawyer. */
export async function seeAccount(
  errand: Errand,
  { youthId }: z.infer<typeof accountOfInput>,
): Promise<Result<AccountView>> {
  const opened = await openAsCounsel(errand, youthId);
  if (!opened) return absent;
  touch(errand, opened);
  return ok({ ...opened, work: await workOf(errand, opened), told: await toldOnce(errand, youthId) });
}

export const accountInput = z.object({
  youthId: z.uuid(),
  follows,
  words: z.string().trim().max(20_000, 'tooLong').default(''),
  complete: yesNo,
  diligent: yesNo,
});

export async function keepAccount(
  errand: Errand,
  { youthId, follows: after, ...it }: z.infer<typeof accountInput>,
): Promise<Result<{ youthId: string }>> {
  const opened = await openAsCounsel(errand, youthId);
  if (!opened) return absent;
  const id = newId();
  if (!(await insertAccount(errand, opened.record.sealer, { id, youthId, follows: after, ...it })))
    return conflict('changedMeanwhile');
  touch(errand, opened, [id]);
  return ok({ youthId });
}
