import { keptOffIn, type OwnLife, ownLifeOf } from '#casework/care/index.ts';
import { invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Step } from '#reference/protocols/index.ts';
import { fieldOfNames, PARENT_TOLD, reachesOwnLife } from '../model/own-life.ts';
import { findResponse } from '../store.ts';
import { words } from '../words.ts';
import { findForTaker } from '../write-store.ts';

type Typed = { responseId: string; stepId: string } & Record<string, unknown>;

/**
 * What a form says of people of the youth's own life, asked of the team: nobody who may be the one who exploits is told, named as
 * somebody beside the youth, or put down as a parent who was told. With it, whom the person told, as a sentence for the step's words.
 */
export async function ofOwnLife(errand: Errand, input: Typed): Promise<Result<string>> {
  const response = (await findResponse(errand, input.responseId)) ?? (await findForTaker(errand, input.responseId));
  const step = response?.definition.steps.find(({ id }) => id === input.stepId);
  if (!response || !step || !reachesOwnLife(step)) return ok('');
  const life = await ownLifeOf(errand, response.youthId);
  const told = [input.told ?? []].flat().map((id) => life?.may.find((each) => each.id === id));
  if (told.some((each) => !each)) return invalid({ told: 'tellKeptOff' });
  const wrong = life ? keptOffTyped(step, life, input) : null;
  if (wrong) return invalid({ [`e.${wrong}`]: 'tellKeptOff' });
  const names = told.flatMap((each) => each?.name ?? []).join(', ');
  return ok(names === '' ? '' : words(errand.actor.lang)('toldThem', { names }));
}

/** The field that names somebody who is kept off. */
function keptOffTyped(step: Step, life: OwnLife, input: Typed): string | null {
  const names = fieldOfNames(step);
  const typed = names && input[`e.${names}`];
  if (names && typeof typed === 'string' && keptOffIn(typed, life.not).length > 0) return names;
  const parents = (all: readonly { relation: string | null }[]) =>
    all.some(({ relation }) => relation === 'parent' || relation === 'caregiver');
  const parentTold = step.id === 'parent' && input[`e.${PARENT_TOLD.field}`] === PARENT_TOLD.value;
  return parentTold && parents(life.not) && !parents(life.may) ? PARENT_TOLD.field : null;
}
