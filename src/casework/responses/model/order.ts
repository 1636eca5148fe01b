import type { FactName, ProtocolDefinition, ResponseState, Step, StepState } from '#reference/protocols/index.ts';

export type Doing = { step: Step; state: StepState };

/**
 * The open steps in the order in which they are to be done: first what is owed at once (no clock of its own, but the law or
 * the moment asks for it), then by deadline, then the rest as the protocol has them.
 */
export function inOrderOfDue(definition: ProtocolDefinition, steps: readonly StepState[]): Doing[] {
  return withStatus(definition, steps, ['open'])
    .map((doing, place) => ({ doing, place, ...rankOf(doing) }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at || a.place - b.place)
    .map(({ doing }) => doing);
}

export function withStatus(
  definition: ProtocolDefinition,
  steps: readonly StepState[],
  statuses: readonly StepState['status'][],
): Doing[] {
  return steps.flatMap((state) => {
    const step = definition.steps.find((each) => each.id === state.step);
    return step && statuses.includes(state.status) ? [{ step, state }] : [];
  });
}

/** Steps that cannot be begun yet though their clock runs, soonest first: what everyone is waiting for. */
export const runningAhead = (definition: ProtocolDefinition, steps: readonly StepState[]): Doing[] =>
  withStatus(definition, steps, ['waiting'])
    .flatMap((doing) => (doing.state.due.kind === 'at' ? [{ doing, at: doing.state.due.at.getTime() }] : []))
    .sort((a, b) => a.at - b.at)
    .map(({ doing }) => doing);

/** Facts to find out now: those that no step which is still to be done records by itself. */
export function factsToFind(definition: ProtocolDefinition, state: ResponseState): FactName[] {
  const recorded = withStatus(definition, state.steps, ['open', 'waiting']).flatMap(({ step }) =>
    step.evidence.map((field) => field.sets),
  );
  return state.askFacts.filter((fact) => !recorded.includes(fact));
}

export const isAtOnce = ({ step, state }: Doing): boolean =>
  state.due.kind === 'none' && (step.urgent || step.duty.kind === 'must');

function rankOf(doing: Doing): { rank: number; at: number } {
  if (doing.state.stopped) return { rank: 2, at: 0 };
  if (isAtOnce(doing)) return { rank: 0, at: 0 };
  if (doing.state.due.kind === 'at') return { rank: 1, at: doing.state.due.at.getTime() };
  return { rank: 2, at: 0 };
}
