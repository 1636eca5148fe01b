/** Where an import stands, by the facts of its way. */
export type Standing = 'reading' | 'stopped' | 'failed' | 'waiting' | 'doing' | 'done' | 'undoing' | 'undone';

export type Facts = {
  readAt: Date | null;
  doAskedAt: Date | null;
  appliedAt: Date | null;
  undoAskedAt: Date | null;
  undoneAt: Date | null;
  stoppedAt: Date | null;
  fault: string | null;
};

/**
 * | fact | standing |
 * | --- | --- |
 * | taken back | undone |
 * | could not go on | failed |
 * | asked to be taken back | undoing |
 * | done | done |
 * | stopped while it was read | stopped |
 * | asked to be done | doing |
 * | read | waiting |
 */
export function standingOf(facts: Facts): Standing {
  if (facts.undoneAt) return 'undone';
  if (facts.fault) return 'failed';
  if (facts.undoAskedAt) return 'undoing';
  if (facts.appliedAt) return 'done';
  if (facts.stoppedAt) return 'stopped';
  if (facts.doAskedAt) return 'doing';
  return facts.readAt ? 'waiting' : 'reading';
}

export const isUnderWay = (standing: Standing): boolean =>
  standing === 'reading' || standing === 'doing' || standing === 'undoing';
