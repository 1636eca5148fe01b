export const factKinds = ['taken', 'time', 'answered', 'expert', 'prepared', 'debriefed', 'paid', 'withdrawn'] as const;
export type FactKind = (typeof factKinds)[number];
export type Fact = { kind: FactKind; at: Date };
export type ConsultationState = 'withdrawn' | 'answered' | 'timed' | 'taken' | 'asked';

/** How a consultation stands: a ladder over its dated facts. */
export function consultationState(facts: readonly { kind: FactKind }[]): ConsultationState {
  const has = (kind: FactKind) => facts.some((fact) => fact.kind === kind);
  if (has('withdrawn')) return 'withdrawn';
  if (has('answered')) return 'answered';
  if (has('time')) return 'timed';
  return has('taken') ? 'taken' : 'asked';
}

/**
 * What is owed to an expert and not done yet: they are named where one was wished for, prepared beforehand, debriefed and paid
 * once there is an answer. Nothing is owed for a consultation that was withdrawn before an expert was asked.
 */
export function owedToExpert(wantsExpert: boolean, facts: readonly { kind: FactKind }[]): FactKind[] {
  const has = (kind: FactKind) => facts.some((fact) => fact.kind === kind);
  if (!has('expert')) return wantsExpert && !has('withdrawn') ? ['expert'] : [];
  const done = has('answered') || has('withdrawn');
  const owed: FactKind[] = [
    ...(done ? [] : (['prepared'] as const)),
    ...(done ? (['debriefed', 'paid'] as const) : []),
  ];
  return owed.filter((kind) => !has(kind));
}
