import { z } from 'zod';
import { calendarsOf } from '#casework/responses/index.ts';
import { addDays, isDay } from '#kernel/calendar.ts';
import { absent, invalid, ok, type Result, refused } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { readCents } from '#reference/funds/index.ts';
import { dueAfter, isLawyers, isLead, isOver, isWage, kinds, steps, withMoney } from '../model/claim.ts';
import { seenKinds } from '../model/watch.ts';
import { ruleOf, sharedProtocol } from '../rules.ts';
import { type ClaimWords, handOn, insertClaim, insertStep, undoStep } from '../store.ts';
import { insertWatch } from '../watch-store.ts';
import { mayWrite, openClaims, touch } from './open.ts';
import { claimInput, ownersOf } from './see.ts';

const day = z
  .string()
  .trim()
  .default('')
  .refine((said) => said === '' || isDay(said), 'dayNeeded')
  .transform((said) => said || null);
const text = (most: number) => z.string().trim().max(most, 'tooLong').default('');
const cents = z
  .string()
  .trim()
  .default('')
  .refine((said) => said === '' || readCents(said) !== null, 'sumNotRight')
  .transform((said) => (said === '' ? null : readCents(said)));
const many = <T extends z.ZodType>(one: T) =>
  z
    .union([z.array(one), one])
    .default([])
    .transform((all) => [all].flat() as z.output<T>[]);
const owner = z.union([z.literal(''), z.uuid('chooseOwner')]).default('');

export const beginInput = z.object({
  youthId: z.uuid(),
  claimKind: z.enum(kinds),
  whom: text(200),
  about: text(2000),
  from: day,
  until: day,
  asked: cents,
  met: day,
  mayKnow: many(z.enum(['state', 'federal'])),
  owner,
});
type Begun = { youthId: string; claimId: string };

/** Begins a claim; a lead goes to the youth's own lawyers, and nobody else reads what becomes of it. */
export async function beginClaim(errand: Errand, input: z.infer<typeof beginInput>): Promise<Result<Begun>> {
  const { youthId, claimKind: kind } = input;
  const opened = await openClaims(errand, youthId);
  if (!opened?.mayBegin.includes(kind)) return absent;
  const { needs, waits } = ruleOf(kind);
  const faults: Record<string, string> = {};
  if (needs.includes('whom') && input.whom === '') faults.whom = 'whomNeeded';
  if (isLead(kind) && input.about === '') faults.about = 'aboutNeeded';
  if (input.from && input.from > opened.today) faults.from = 'dayNotCome';
  if (input.met && input.met > opened.today) faults.met = 'dayNotCome';
  if (input.from && input.until && input.until < input.from) faults.until = 'untilBefore';
  if (kind === 'wage-state' && !input.mayKnow.includes('state')) faults.mayKnow = 'yesNeeded';
  if (kind === 'wage-federal' && !input.mayKnow.includes('federal')) faults.mayKnow = 'yesNeeded';
  const owners = await ownersOf(errand, youthId, kind);
  if (!isLawyers(kind) && !owners.some(({ userId }) => userId === input.owner)) faults.owner = 'chooseOwner';
  if (Object.keys(faults).length > 0) return invalid(faults);
  const words: ClaimWords = {
    whom: input.whom,
    about: input.about,
    from: input.from,
    until: input.until,
    askedCents: input.asked,
    met: input.met,
    mayKnow: isWage(kind) ? input.mayKnow : [],
  };
  const id = await insertClaim(errand, opened.record.sealer, { youthId, kind, words });
  if (!id) return refused('thereIsOne');
  await insertStep(errand, opened.record.sealer, {
    youthId,
    claimId: id,
    kind,
    step: 'noted',
    onDay: opened.today,
    dueOn: dueAfter(waits, 'noted', { on: opened.today, said: null, met: null }, calendarsOf(errand.actor)),
    cents: null,
    ownerId: isLawyers(kind) ? null : input.owner,
    words: '',
  });
  if (isLead(kind)) await handOn(errand, id);
  touch(errand, opened, [id]);
  return ok({ youthId, claimId: id });
}

export const stepInput = z.object({
  ...claimInput.shape,
  step: z.enum(steps, 'chooseStep'),
  onDay: z.string('dayNeeded').refine(isDay, 'dayNeeded'),
  dueOn: day,
  cents,
  owner,
  words: text(2000),
});

/** What happened on a day that has come; by when the next thing is owed is counted, unless the office said. */
export async function addStep(errand: Errand, input: z.infer<typeof stepInput>): Promise<Result<Begun>> {
  const { youthId, claimId, step, onDay } = input;
  const opened = await openClaims(errand, youthId);
  const claim = opened?.claims.find(({ id }) => id === claimId);
  if (!opened || !claim || !mayWrite(opened, claim.kind)) return absent;
  const { kind } = claim;
  const rule = ruleOf(kind);
  const faults: Record<string, string> = {};
  if (!rule.steps.includes(step)) faults.step = 'chooseStep';
  if (onDay > opened.today) faults.onDay = 'dayNotCome';
  if (input.dueOn && input.dueOn < onDay) faults.dueOn = 'dueBefore';
  if (step === 'paid' && input.cents === null) faults.cents = 'sumNeeded';
  if (step === 'refused' && input.words === '') faults.words = 'reasonsNeeded';
  const owners = await ownersOf(errand, youthId, kind);
  if (!isLawyers(kind) && !owners.some(({ userId }) => userId === input.owner)) faults.owner = 'chooseOwner';
  if (Object.keys(faults).length > 0) return invalid(faults);
  const days = { on: onDay, said: input.dueOn, met: claim.words.met };
  const id = await insertStep(errand, opened.record.sealer, {
    youthId,
    claimId,
    kind,
    step,
    onDay,
    dueOn: dueAfter(rule.waits, step, days, calendarsOf(errand.actor)),
    cents: withMoney.includes(step) ? input.cents : null,
    ownerId: isLawyers(kind) ? null : input.owner,
    words: input.words,
  });
  touch(errand, opened, [claimId, id]);
  return ok({ youthId, claimId });
}

export const stepOfInput = claimInput.extend({ claimStep: z.uuid() });

/** A step that was written by mistake counts no more; that the claim was begun, stays. */
export async function takeBackStep(
  errand: Errand,
  { youthId, claimId, claimStep: stepId }: z.infer<typeof stepOfInput>,
): Promise<Result<Begun>> {
  const opened = await openClaims(errand, youthId);
  const claim = opened?.claims.find(({ id }) => id === claimId);
  if (!opened || !claim || !mayWrite(opened, claim.kind)) return absent;
  const step = claim.steps.find(({ id }) => id === stepId);
  if (!step || step.step === 'noted') return refused('isBack');
  if (!(await undoStep(errand, youthId, stepId))) return refused('isBack');
  touch(errand, opened, [claimId, stepId]);
  return ok({ youthId, claimId });
}

export const watchInput = z.object({
  ...claimInput.shape,
  lookedOn: z.string('dayNeeded').refine(isDay, 'dayNeeded'),
  nextOn: day,
  seen: many(z.enum(seenKinds)),
  saw: text(2000),
  done: text(2000),
});

/** A look at whether the employer strikes back. Where something was seen, what was done is written, too. */
export async function addWatch(errand: Errand, input: z.infer<typeof watchInput>): Promise<Result<Begun>> {
  const { youthId, claimId, lookedOn, seen } = input;
  const opened = await openClaims(errand, youthId);
  const claim = opened?.claims.find(({ id }) => id === claimId);
  if (!opened || !claim || !isWage(claim.kind) || !mayWrite(opened, claim.kind)) return absent;
  const faults: Record<string, string> = {};
  if (lookedOn > opened.today) faults.lookedOn = 'dayNotCome';
  if (input.nextOn && input.nextOn <= lookedOn) faults.nextOn = 'dueBefore';
  if (seen.length > 0 && input.done === '') faults.done = 'doneNeeded';
  if (Object.keys(faults).length > 0) return invalid(faults);
  const nextOn = input.nextOn ?? (isOver(claim.steps) ? null : addDays(lookedOn, sharedProtocol.watchDays));
  const id = await insertWatch(errand, opened.record.sealer, {
    youthId,
    claimId,
    kind: claim.kind,
    onDay: lookedOn,
    nextOn,
    seen,
    sawWords: input.saw,
    doneWords: input.done,
  });
  touch(errand, opened, [claimId, id]);
  return ok({ youthId, claimId });
}
