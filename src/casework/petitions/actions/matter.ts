import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { dropHolder, insertFact, insertHolders } from '../holder-store.ts';
import { holderFacts, holderKinds, mayBeTold } from '../model/matter.ts';
import { changeWording } from '../store.ts';
import { day } from './fields.ts';
import { type OpenMatter, openMatter, touch } from './open.ts';

const one = { youthId: z.uuid(), matterId: z.uuid() };
export const matterInput = z.looseObject(one);
type OfMatter = Promise<Result<{ youthId: string; matterId: string }>>;

export async function seeMatter(
  errand: Errand,
  { youthId, matterId }: z.infer<typeof matterInput>,
): Promise<Result<OpenMatter>> {
  const opened = await openMatter(errand, youthId, matterId);
  if (!opened) return absent;
  touch(errand, opened, [matterId]);
  return ok(opened);
}

const line = z.string().trim().max(300, 'tooLong').default('');
export const wordingInput = z.object({
  ...one,
  readAt: z.coerce.date(),
  court: line,
  courtAddress: line,
  counsel: line,
  bar: line,
  office: line,
  officeAddress: line,
  phone: line,
  email: line,
  prosecutor: line,
  prosecutorAddress: line,
});

/** What the papers say of court, counsel and prosecutor. */
export async function keepWording(errand: Errand, input: z.infer<typeof wordingInput>): OfMatter {
  const { youthId, matterId, readAt, ...words } = input;
  const opened = await openMatter(errand, youthId, matterId);
  if (!opened) return absent;
  if (!(await changeWording(errand, opened.record.sealer, { id: matterId, youthId, words, readAt })))
    return conflict('changedMeanwhile');
  touch(errand, opened, [matterId]);
  return ok({ youthId, matterId });
}

export const holderInput = z.object({
  ...one,
  kind: z.enum(holderKinds, 'chooseOne'),
  name: z.string('nameNeeded').trim().min(2, 'nameNeeded').max(200, 'tooLong'),
  address: line,
});

export async function addHolder(errand: Errand, input: z.infer<typeof holderInput>): OfMatter {
  const { youthId, matterId } = input;
  const opened = await openMatter(errand, youthId, matterId);
  if (!opened) return absent;
  const id = newId();
  await insertHolders(errand, opened.record.sealer, [{ ...input, id }]);
  touch(errand, opened, [matterId, id]);
  return ok({ youthId, matterId });
}

const holderOf = { ...one, holderId: z.uuid() };
export const holderOfInput = z.object(holderOf);

/** Holds no record after all. One that was told something stays. */
export async function takeOffHolder(errand: Errand, input: z.infer<typeof holderOfInput>): OfMatter {
  const { youthId, matterId, holderId } = input;
  const opened = await openMatter(errand, youthId, matterId);
  const holder = opened?.one.holders.find(({ id }) => id === holderId);
  if (!opened || !holder) return absent;
  if (holder.facts.length > 0) return conflict('wasTold');
  if (!(await dropHolder(errand, youthId, holderId))) return absent;
  touch(errand, opened, [matterId, holderId]);
  return ok({ youthId, matterId });
}

/** What stands only with what shows it. */
const PROVEN: readonly string[] = ['agreed', 'sealed', 'destroyed'];
export const factInput = z
  .object({
    ...one,
    holder: z.uuid('chooseOne'),
    fact: z.enum(holderFacts, 'chooseOne'),
    toldOn: day,
    proof: z.string().trim().max(2000, 'tooLong').default(''),
  })
  .refine(({ fact, proof }) => !PROVEN.includes(fact) || proof !== '', { path: ['proof'], message: 'proofNeeded' });

/** What a record holder was sent and did; that it sealed or destroyed stands with what shows it. */
export async function addFact(errand: Errand, input: z.infer<typeof factInput>): OfMatter {
  const { youthId, matterId, holder: holderId, fact, toldOn: on, proof: words } = input;
  const opened = await openMatter(errand, youthId, matterId);
  const granted = opened?.one.matter.steps.find(({ step }) => step === 'granted');
  const holder = opened?.one.holders.find(({ id }) => id === holderId);
  if (!opened || !holder) return absent;
  if (!mayBeTold(holder.kind, granted !== undefined).includes(fact))
    return invalid({ fact: granted ? 'notOfThisHolder' : 'notGranted' });
  if (on > opened.work.today) return invalid({ toldOn: 'dayAhead' });
  if (granted && on < granted.on) return invalid({ toldOn: 'dayBefore' });
  const id = newId();
  await insertFact(errand, opened.record.sealer, { id, youthId, holderId, fact, on, words });
  touch(errand, opened, [matterId, id]);
  return ok({ youthId, matterId });
}
