import { z } from 'zod';
import { askToRefer } from '#casework/asks/index.ts';
import { finishStep, type OpenStep, openStep, responsePaths } from '#casework/responses/index.ts';
import type { Told } from '#casework/story/index.ts';
import { type OpenRecord, openRecord } from '#casework/youth/index.ts';
import { newId, newSpokenCode } from '#kernel/ids.ts';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { fitOf, mayTake } from '../model/match.ts';
import { forms } from '../model/terms.ts';
import {
  knowings,
  type Referral,
  referralsOfYouth,
  type Source,
  sources,
  type Turn,
  turnsOf,
} from '../referral-store.ts';
import { newKey, sealCard } from '../sealed-store.ts';
import { type Kind, shownKinds } from '../staff-store.ts';
import { advocateSteps } from '../step-help.ts';
import { refer } from '../write-store.ts';
import { type Ground, groundOf, hasRoom } from './ground.ts';
import { type Known, knownOf, knownOfAsk, nothingKnown } from './known.ts';

export const ofYouthInput = z.looseObject({ youthId: z.uuid() });
export type OfYouthView = {
  record: OpenRecord;
  mayAdd: boolean;
  ground: Ground;
  known: Known;
  told: Told;
  referrals: { referral: Referral; turns: Turn[] }[];
  kinds: Map<string, Kind[]>;
};

/** This youth's advocacy: what was asked of whom, and a form to ask. For those who see the coordination of this youth. */
export async function seeOfYouth(
  errand: Errand,
  { youthId }: z.infer<typeof ofYouthInput>,
): Promise<Result<OfYouthView>> {
  const record = await openRecord(errand, youthId);
  const right = record?.rights.get('coordination');
  if (!record || !right) return absent;
  const ground = await groundOf(errand);
  const asked = await referralsOfYouth(errand, youthId);
  const turns = await turnsOf(
    errand,
    asked.map(({ id }) => id),
  );
  errand.touched({ youthId, recordIds: asked.map(({ id }) => id), ...(record.basis ? { basis: record.basis } : {}) });
  return ok({
    record,
    mayAdd: right.add && record.heldBy === null,
    ground,
    ...(await knownOf(errand, record, ground)),
    referrals: asked.map((referral) => ({
      referral,
      turns: turns.filter(({ referralId }) => referralId === referral.id),
    })),
    kinds: await shownKinds(
      errand,
      turns.flatMap(({ advocateId }) => advocateId ?? []),
    ),
  });
}

export type ReferView = { ground: Ground; known: Known };
export async function seeRefer(errand: Errand): Promise<Result<ReferView>> {
  return errand.actor.kind === 'person' ? ok({ ground: await groundOf(errand), known: nothingKnown }) : absent;
}

/** The same, begun from an ask of somebody outside that this person has. */
export const fromAskInput = z.looseObject({ askId: z.uuid() });
export async function seeFromAsk(errand: Errand, { askId }: z.infer<typeof fromAskInput>): Promise<Result<ReferView>> {
  const ask = await askToRefer(errand, askId);
  if (!ask) return absent;
  errand.touched({ recordIds: [askId] });
  return ok({ ground: await groundOf(errand), known: knownOfAsk(ask) });
}

const words = z.string().trim().max(1000, 'tooLong').default('');
const shape = z.object({
  age: z
    .string()
    .trim()
    .regex(/^\d{0,2}$/, 'ageNotRight')
    .default(''),
  forms: z
    .union([z.string(), z.array(z.string())])
    .transform((given) => [given].flat().filter(Boolean))
    .pipe(z.array(z.enum(forms)))
    .default([]),
  region: z.string().max(40).default(''),
  language: z.string().max(40).default(''),
  knows: z.union([z.literal(''), z.enum(knowings)]).default(''),
  chosenBy: z.enum(['youth', 'referrer'], 'chosenByMissing').default('referrer'),
  contract: z.string().max(40).default(''),
  look: z.string().max(3).default(''),
  called: words,
  reach: words,
  wants: words,
  avoid: words,
});
export const referInput = shape.extend({ youthId: z.uuid() });
export const referOutsideInput = shape.extend({
  source: z.union([z.literal(''), z.enum(sources)]).default(''),
});

/** From a record: the program is told what it needs to reach the youth, and nothing else. */
export async function referYouth(
  errand: Errand,
  input: z.infer<typeof referInput>,
): Promise<Result<{ youthId: string }>> {
  const seen = await seeOfYouth(errand, input);
  if (!seen.ok || !seen.value.mayAdd) return absent;
  const { youthId } = input;
  const made = await make(errand, seen.value.ground, input, { youthId, source: 'worker' });
  if (!made.ok) return made;
  errand.touched({ youthId, recordIds: [made.value] });
  return ok({ youthId });
}

export const forStepInput = z.looseObject({ responseId: z.uuid(), stepId: z.string().max(80) });
export type ForStepView = { step: OpenStep; youth: OfYouthView };

/** From a step that is to find an advocate: the form, with whom it is about chosen. */
export async function seeForStep(errand: Errand, input: z.infer<typeof forStepInput>): Promise<Result<ForStepView>> {
  const step = await openStep(errand, { responseId: input.responseId, stepId: input.stepId });
  if (!step || !advocateSteps.includes(step.stepId)) return absent;
  const seen = await seeOfYouth(errand, { youthId: step.youthId });
  return seen.ok ? ok({ step, youth: seen.value }) : absent;
}

export const referStepInput = shape.extend({ responseId: z.uuid(), stepId: z.string().max(80) });
/** The program is asked and the step is done in one: at that moment, by its own clock. A step that asks for more is done on its page. */
export async function referForStep(
  errand: Errand,
  input: z.infer<typeof referStepInput>,
): Promise<Result<{ next: string }>> {
  const { responseId, stepId } = input;
  const seen = await seeForStep(errand, { responseId, stepId });
  if (!seen.ok) return absent;
  const { step } = seen.value;
  const made = await referYouth(errand, { ...input, youthId: step.youthId });
  if (!made.ok) return made;
  if (!step.plain) return ok({ next: responsePaths.step(responseId, stepId) });
  const done = await finishStep(errand, { responseId, stepId });
  return done.ok ? ok({ next: done.value.next }) : done;
}

/** By the community, a peer, a parent or the youth, with no case behind it. */
export async function referOutside(
  errand: Errand,
  input: z.infer<typeof referOutsideInput>,
): Promise<Result<{ advocacyId: string }>> {
  const seen = await seeRefer(errand);
  if (!seen.ok) return absent;
  const made = await make(errand, seen.value.ground, input, { youthId: null, source: input.source });
  if (!made.ok) return made;
  errand.touched({ recordIds: [made.value] });
  return ok({ advocacyId: made.value });
}

async function make(
  errand: Errand,
  ground: Ground,
  it: z.infer<typeof shape>,
  { youthId, source }: { youthId: string | null; source: Source | '' },
): Promise<Result<string>> {
  const contract = ground.contracts.find(({ id }) => id === it.contract);
  const [terms] = contract?.terms ?? [];
  if (it.look === 'yes') return invalid({ contract: 'nowChoose' });
  // Asked only when it is sent: who looks which programs fit has not said it yet.
  if (source === '' || (youthId === null && source === 'worker')) return invalid({ source: 'sourceMissing' });
  if (it.knows === '') return invalid({ knows: 'knowsMissing' });
  if (it.called === '') return invalid({ called: 'calledMissing' });
  if (it.reach === '') return invalid({ reach: 'reachMissing' });
  if (!contract || !terms) return invalid({ contract: 'contractMissing' });
  const age = it.age === '' ? null : Number(it.age);
  const need = { age, forms: it.forms, region: it.region || null, language: it.language || null };
  if (!mayTake(fitOf(terms, need, hasRoom(ground, contract.id), ground.today)))
    return invalid({ contract: 'doesNotFit' });
  const id = newId(errand.now.getTime());
  const { wrapped, sealer } = newKey(errand.vault.ring, errand.actor.countyId, id);
  const { called, reach, wants, avoid } = it;
  const came = await refer(errand, {
    ...need,
    id,
    number: newSpokenCode(2),
    turnId: newId(errand.now.getTime()),
    contractId: contract.id,
    youthId,
    source,
    knows: it.knows,
    language: it.language || 'en',
    chosenBy: it.chosenBy,
    wrapped,
    card: sealCard(sealer, id, { called, reach, wants, avoid }),
  });
  if (came === 'done') return ok(id);
  return came === null ? absent : conflict(came === 'open-already' ? 'openAlready' : 'notInForce');
}
