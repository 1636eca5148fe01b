/** What changed from one version of a protocol to another, part by part. `words.ts` says each change in a sentence. */
import { isDeepStrictEqual } from 'node:util';
import type { ProtocolDefinition, Step } from './definition.ts';

export type StepPart =
  | 'title'
  | 'sentence'
  | 'owner'
  | 'effect'
  | 'due'
  | 'when'
  | 'needs'
  | 'evidence'
  | 'phone'
  | 'duty'
  | 'urgent'
  | 'switch'
  | 'onLate';
type WholePart =
  | 'title'
  | 'posterTitle'
  | 'purpose'
  | 'source'
  | 'partners'
  | 'trigger'
  | 'ends'
  | 'review'
  | 'switch'
  | 'switches'
  | 'settings'
  | 'phones'
  | 'doNot'
  | 'counts'
  | 'onLate';

export type Change =
  | { kind: 'step-added'; step: Step }
  | { kind: 'step-removed'; step: Step }
  | { kind: 'step-moved'; step: Step }
  | { kind: 'step-changed'; part: StepPart; before: Step; after: Step }
  | { kind: 'changed'; part: WholePart };

const stepParts = [
  'title',
  'sentence',
  'owner',
  'effect',
  'due',
  'when',
  'needs',
  'evidence',
  'phone',
  'duty',
  'urgent',
  'switch',
  'onLate',
] as const satisfies readonly StepPart[];
const wholeParts = [
  'title',
  'posterTitle',
  'purpose',
  'source',
  'partners',
  'trigger',
  'ends',
  'review',
  'switch',
  'switches',
  'settings',
  'phones',
  'doNot',
  'counts',
  'onLate',
] as const satisfies readonly WholePart[];

/** Added and removed steps, steps whose order among the kept ones changed, then changed parts. Empty: nothing changed. */
export function compare(before: ProtocolDefinition, after: ProtocolDefinition): Change[] {
  const was = new Map(before.steps.map((step) => [step.id, step]));
  const is = new Map(after.steps.map((step) => [step.id, step]));
  const kept = before.steps.filter((step) => is.has(step.id)).map((step) => step.id);
  const keptNow = after.steps.filter((step) => was.has(step.id));
  return [
    ...after.steps.filter((step) => !was.has(step.id)).map((step): Change => ({ kind: 'step-added', step })),
    ...before.steps.filter((step) => !is.has(step.id)).map((step): Change => ({ kind: 'step-removed', step })),
    ...keptNow.filter((step, i) => kept[i] !== step.id).map((step): Change => ({ kind: 'step-moved', step })),
    ...keptNow.flatMap((step): Change[] => {
      const old = was.get(step.id);
      if (!old) return [];
      return stepParts
        .filter((part) => !isDeepStrictEqual(old[part], step[part]))
        .map((part) => ({ kind: 'step-changed', part, before: old, after: step }));
    }),
    ...wholeParts
      .filter((part) => !isDeepStrictEqual(before[part], after[part]))
      .map((part): Change => ({ kind: 'changed', part })),
  ];
}
