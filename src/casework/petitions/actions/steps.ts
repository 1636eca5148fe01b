import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { insertFact } from '../holder-store.ts';
import { takesOutOfSight } from '../model/law.ts';
import { hows, mayTakeBack, steps, wrongIn } from '../model/matter.ts';
import { holdPetitions, insertStep, sealNamed, undoStep } from '../store.ts';
import { day, dayOrNone, ids } from './fields.ts';
import { openMatter, touch } from './open.ts';

const one = { youthId: z.uuid(), matterId: z.uuid() };
type OfMatter = Promise<Result<{ youthId: string; matterId: string }>>;
/** That it was granted is written with what the order names. */
const WRITTEN = steps.filter((step) => step !== 'granted');

export const stepInput = z.object({
  ...one,
  step: z.enum(WRITTEN, 'chooseOne'),
  on: day,
  how: z
    .enum([...hows, ''])
    .default('')
    .transform((said) => said || null),
  until: dayOrNone,
  words: z.string().trim().max(4000, 'tooLong').default(''),
});

/** Writes what happened on which day. */
export async function addStep(errand: Errand, input: z.infer<typeof stepInput>): OfMatter {
  const { youthId, matterId, step, on, until, words } = input;
  await holdPetitions(errand, youthId);
  const opened = await openMatter(errand, youthId, matterId);
  if (!opened) return absent;
  const how = step === 'answered' || step === 'denied' ? input.how : null;
  const wrong = wrongIn(opened.one.matter.steps, { step, on, how, until }, opened.work.today);
  if (Object.keys(wrong).length > 0) return invalid(wrong);
  const id = newId();
  if (!(await insertStep(errand, opened.record.sealer, { id, youthId, matterId, step, on, how, until, words })))
    return conflict('changedMeanwhile');
  touch(errand, opened, [matterId, id]);
  return ok({ youthId, matterId });
}

export const grantInput = z.object({
  ...one,
  orderedOn: day,
  records: ids,
  orderWords: z.string().trim().max(4000, 'tooLong').default(''),
});

/** The court granted it: the records that its order names are sealed in this program with the same commit. */
export async function writeGrant(errand: Errand, input: z.infer<typeof grantInput>): OfMatter {
  const { youthId, matterId, orderedOn: on, records, orderWords: words } = input;
  await holdPetitions(errand, youthId);
  const opened = await openMatter(errand, youthId, matterId);
  if (!opened) return absent;
  const { work, record } = opened;
  const { matter, of, holders } = opened.one;
  const fact = { step: 'granted', on, how: null, until: null } as const;
  const { on: wrongDay, step: wrongStep, ...others } = wrongIn(matter.steps, fact, work.today);
  const wrong: Record<string, string> = others;
  // What is amiss is said beside the day: the form asks for no step.
  if (wrongStep || wrongDay) wrong.orderedOn = wrongStep ?? wrongDay ?? '';
  const law = of?.law ?? null;
  if (records.length === 0 && takesOutOfSight(law)) wrong.records = 'chooseNamed';
  if (records.some((id) => !matter.chargeIds.includes(id))) wrong.records = 'notOfThis';
  if (Object.keys(wrong).length > 0) return invalid(wrong);
  const id = newId();
  if (!(await insertStep(errand, record.sealer, { id, youthId, matterId, ...fact, words })))
    return conflict('changedMeanwhile');
  if (records.length > 0) {
    const under = law?.citation ?? matter.remedy;
    if (!(await sealNamed(errand, { stepId: id, chargeIds: records, law: under.slice(0, 120) })))
      throw new Error('A grant was written, and what its order names could not be sealed.');
    // This program holds a record too, and has just done what the order says.
    const here = holders.find(({ kind }) => kind === 'program');
    const said = { id: newId(), youthId, fact: 'sealed', on: work.today, words: HERE } as const;
    if (here && on <= work.today) await insertFact(errand, record.sealer, { ...said, holderId: here.id });
  }
  touch(errand, opened, [matterId, id]);
  return ok({ youthId, matterId });
}

/** In the language of papers: it may be copied into one. */
const HERE = 'Sealed in this program when the grant was written down.';

export const stepOfInput = z.object({ ...one, stepId: z.uuid() });

/** Written by mistake: it stays on file, and counts no more. */
export async function takeBackStep(
  errand: Errand,
  { youthId, matterId, stepId }: z.infer<typeof stepOfInput>,
): OfMatter {
  await holdPetitions(errand, youthId);
  const opened = await openMatter(errand, youthId, matterId);
  const step = opened?.one.matter.steps.find(({ id }) => id === stepId);
  if (!opened || !step) return absent;
  if (step.step === 'granted' && opened.one.matter.sealing) return conflict('sealedByIt');
  if (!mayTakeBack(opened.one.matter.steps, step)) return conflict('othersStandOnIt');
  if (!(await undoStep(errand, { id: stepId, youthId, matterId }))) return absent;
  touch(errand, opened, [matterId, stepId]);
  return ok({ youthId, matterId });
}
