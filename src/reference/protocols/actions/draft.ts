import { z } from 'zod';
import { absent, invalid, ok, type Result, refused } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { checkDefinition, type Problem } from '../model/checks.ts';
import { type Change, compare } from '../model/compare.ts';
import type { ProtocolDefinition, Step } from '../model/definition.ts';
import { addStep, moveStep, removeStep, replaceStep } from '../model/edits.ts';
import { readStep } from '../model/step-reading.ts';
import { readWhole } from '../model/whole-fields.ts';
import { type Act, actsOf, beginDraft, saveDraft, type Version } from '../store-versions.ts';
import { isSteward, type ProtocolView, protocolInput, seeProtocol, versionInput } from './library.ts';

const why = z.string().trim().min(3, 'sayWhy').max(1000, 'sayLess');
const revision = z.coerce.number().int().min(0);

export const beginInput = protocolInput.extend({ note: why });
export type Place = { protocolId: string; version: number };

/** A draft from the version in force, as it is. */
export async function begin(errand: Errand, input: z.infer<typeof beginInput>): Promise<Result<Place>> {
  const view = await seeProtocol(errand, input);
  if (!view.ok) return view;
  const from = view.value.current ?? view.value.shown;
  const made = await beginDraft(errand, from.definition, from.version, input.note);
  return made.ok ? ok({ protocolId: input.protocolId, version: made.value }) : made;
}

export type DraftView = ProtocolView & {
  problems: Problem[];
  base: Version | null;
  changes: Change[];
  acts: Act[];
  /** This person wrote in it or sent it: another one decides. */
  mine: boolean;
};

/** A version with all that its keepers ask of it: what changed, what is wrong, what was done. */
export async function seeVersion(errand: Errand, input: z.infer<typeof versionInput>): Promise<Result<DraftView>> {
  const view = await seeProtocol(errand, input);
  if (!view.ok) return view;
  const { shown, versions, current } = view.value;
  const base = baseOf(shown, versions, current);
  const { userId } = errand.actor;
  return ok({
    ...view.value,
    problems: checkDefinition(shown.definition),
    base,
    changes: base ? compare(base.definition, shown.definition) : [],
    acts: (await actsOf(errand, input.protocolId)).filter((act) => act.version === shown.version),
    mine: shown.editedBy.includes(userId) || shown.sentBy === userId,
  });
}

/** A draft is compared with what is in force now; a published version with the one that it replaced. */
const baseOf = (shown: Version, versions: readonly Version[], current: Version | null): Version | null =>
  (shown.publishedAt
    ? versions.filter((each) => each.publishedAt && each.version < shown.version).at(-1)
    : (current ?? versions.find((each) => each.version === shown.baseVersion))) ?? null;

export const stepInput = versionInput.extend({ stepId: z.string().max(80) });
export type StepView = ProtocolView & { step: Step };

/** A step of an open draft, to be changed. */
export async function seeStep(errand: Errand, input: z.infer<typeof stepInput>): Promise<Result<StepView>> {
  const view = await openDraftOf(errand, input);
  if (!view.ok) return view;
  const step = view.value.shown.definition.steps.find((each) => each.id === input.stepId);
  return step ? ok({ ...view.value, step }) : absent;
}

export async function openDraftOf(errand: Errand, input: Place): Promise<Result<ProtocolView>> {
  const view = await seeProtocol(errand, input);
  if (!view.ok) return view;
  return isSteward(errand) && view.value.standing === 'draft' ? view : absent;
}

export const saveStepInput = z.looseObject({ ...stepInput.shape, revision });

export async function saveStep(errand: Errand, input: z.infer<typeof saveStepInput>): Promise<Result<Place>> {
  const view = await seeStep(errand, input);
  if (!view.ok) return view;
  const read = readStep(view.value.shown.definition, view.value.step, input as never);
  if (!read.ok) return invalid(read.errors);
  return write(errand, view.value, input.revision, replaceStep(view.value.shown.definition, read.step));
}

export const saveWholeInput = z.looseObject({ ...versionInput.shape, revision });

export async function saveWhole(errand: Errand, input: z.infer<typeof saveWholeInput>): Promise<Result<Place>> {
  const view = await openDraftOf(errand, input);
  if (!view.ok) return view;
  const read = readWhole(view.value.shown.definition, input as never);
  return read.ok ? write(errand, view.value, input.revision, read.definition) : invalid(read.errors);
}

const title = z.string().trim().min(1, 'fillBoth').max(200, 'sayLess');
export const addInput = versionInput.extend({
  revision,
  titleEn: title,
  titleEs: title,
  after: z.string().max(80).default(''),
});

/** A new step, then its form. */
export async function add(
  errand: Errand,
  input: z.infer<typeof addInput>,
): Promise<Result<Place & { stepId: string }>> {
  const view = await openDraftOf(errand, input);
  if (!view.ok) return view;
  const texts = { en: input.titleEn, es: input.titleEs };
  const { definition, id } = addStep(view.value.shown.definition, texts, input.after || null);
  const done = await write(errand, view.value, input.revision, definition);
  return done.ok ? ok({ ...done.value, stepId: id }) : done;
}

export const removeInput = stepInput.extend({ revision }).loose();

export async function remove(errand: Errand, input: z.infer<typeof removeInput>): Promise<Result<Place>> {
  const view = await seeStep(errand, input);
  if (!view.ok) return view;
  const { definition } = view.value.shown;
  if (input[`sure-${input.stepId}`] !== 'yes') return invalid({ [`sure-${input.stepId}`]: 'tickSure' });
  if (definition.steps.length === 1) return refused('lastStep');
  return write(errand, view.value, input.revision, removeStep(definition, input.stepId));
}

export const placeInput = stepInput.extend({ revision, way: z.enum(['up', 'down']) });

export async function place(errand: Errand, input: z.infer<typeof placeInput>): Promise<Result<Place>> {
  const view = await seeStep(errand, input);
  if (!view.ok) return view;
  const moved = moveStep(view.value.shown.definition, input.stepId, input.way === 'up' ? -1 : 1);
  return write(errand, view.value, input.revision, moved);
}

async function write(
  errand: Errand,
  { shown }: ProtocolView,
  seen: number,
  definition: ProtocolDefinition,
): Promise<Result<Place>> {
  const done = await saveDraft(errand, shown, seen, definition);
  return done.ok ? ok({ protocolId: shown.id, version: shown.version }) : done;
}
