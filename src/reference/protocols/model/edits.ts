/** What an editor does to a draft as a whole: add, take out, move and replace steps. */
import type { ProtocolDefinition, Step } from './definition.ts';
import { idFrom } from './step-reading.ts';

export const replaceStep = (definition: ProtocolDefinition, step: Step): ProtocolDefinition => ({
  ...definition,
  steps: definition.steps.map((each) => (each.id === step.id ? step : each)),
});

/** A new step after `after` (null: at the end), owned as its neighbour is, with no clock and no duty of law. */
export function addStep(
  definition: ProtocolDefinition,
  title: { en: string; es: string },
  after: string | null,
): { definition: ProtocolDefinition; id: string } {
  const at = definition.steps.findIndex((each) => each.id === after);
  const neighbour = definition.steps[at] ?? definition.steps.at(-1);
  const id = freeId(definition, idFrom(title.en) || 'step');
  if (!neighbour) return { definition, id };
  const step: Step = {
    id,
    title,
    sentence: title,
    owner: neighbour.owner,
    effect: 'work',
    due: [],
    needs: [],
    evidence: [],
    duty: {
      kind: 'should',
      source: { citation: 'The county’s own practice', checkedOn: null, certainty: 'county-practice' },
    },
    urgent: false,
  };
  const place = at < 0 ? definition.steps.length : at + 1;
  return { definition: { ...definition, steps: definition.steps.toSpliced(place, 0, step) }, id };
}

function freeId(definition: ProtocolDefinition, wanted: string): string {
  const taken = new Set(definition.steps.map((each) => each.id));
  for (let n = 1; ; n++) {
    const id = n === 1 ? wanted : `${wanted}-${n}`;
    if (!taken.has(id)) return id;
  }
}

/** Takes a step out, and out of what other steps wait for. Clocks that ran from it are left to the check to name. */
export const removeStep = (definition: ProtocolDefinition, id: string): ProtocolDefinition => ({
  ...definition,
  steps: definition.steps
    .filter((each) => each.id !== id)
    .map((each) => ({ ...each, needs: each.needs.filter((need) => need !== id) })),
});

export function moveStep(definition: ProtocolDefinition, id: string, by: -1 | 1): ProtocolDefinition {
  const from = definition.steps.findIndex((each) => each.id === id);
  const step = definition.steps[from];
  const to = from + by;
  if (!step || to < 0 || to >= definition.steps.length) return definition;
  return { ...definition, steps: definition.steps.toSpliced(from, 1).toSpliced(to, 0, step) };
}
