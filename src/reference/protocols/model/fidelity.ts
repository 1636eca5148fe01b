/** How a protocol is kept: step by step, over many responses. */
import type { ProtocolDefinition } from './definition.ts';
import type { ResponseState, StepState } from './run.ts';

export type StepFidelity = {
  step: string;
  /** Responses in which the step was in play: not off, not inapplicable, not undecided. */
  inPlay: number;
  onTime: number;
  late: number;
  /** Done where the step has no clock, or none that the county has set. */
  doneWithoutClock: number;
  skipped: number;
  openInTime: number;
  openLate: number;
  /** Minutes from when the step's clock began until it was done. Null when it was never done. */
  medianMinutes: number | null;
  p90Minutes: number | null;
};

const OUT = new Set<StepState['status']>(['off', 'not-applicable', 'ask']);

export function fidelity(definition: ProtocolDefinition, states: readonly ResponseState[]): StepFidelity[] {
  return definition.steps.map(({ id }) => {
    const all = states.flatMap((state) => state.steps.filter((step) => step.step === id && !OUT.has(step.status)));
    const count = (test: (step: StepState) => boolean) => all.filter(test).length;
    const running = (step: StepState) => step.status === 'open' || step.status === 'waiting';
    const minutes = all.flatMap(minutesTaken).sort((a, b) => a - b);
    return {
      step: id,
      inPlay: all.length,
      onTime: count((step) => step.status === 'done' && step.lateByMs === 0),
      late: count((step) => step.status === 'done' && (step.lateByMs ?? 0) > 0),
      doneWithoutClock: count((step) => step.status === 'done' && step.lateByMs === null),
      skipped: count((step) => step.status === 'not-needed' || step.status === 'closed'),
      openInTime: count((step) => running(step) && !isLate(step)),
      openLate: count((step) => running(step) && isLate(step)),
      medianMinutes: percentile(minutes, 50),
      p90Minutes: percentile(minutes, 90),
    };
  });
}

const isLate = (step: StepState) => (step.lateByMs ?? 0) > 0;

function minutesTaken(step: StepState): number[] {
  const from = step.due.kind === 'at' ? step.due.from : step.openedAt;
  return step.doneAt && from ? [Math.max(0, (step.doneAt.getTime() - from.getTime()) / 60_000)] : [];
}

/** Nearest-rank percentile of numbers in ascending order: a value that really occurred. Null when there are none. */
export function percentile(sorted: readonly number[], percent: number): number | null {
  const rank = Math.max(1, Math.ceil((percent / 100) * sorted.length));
  return sorted[rank - 1] ?? null;
}
