/** Why an ask was closed. */
export const reasons = ['helped', 'handed-on', 'not-reached', 'not-wanted', 'sent-twice'] as const;
export type Reason = (typeof reasons)[number];

export type StepKind =
  | 'taken'
  | 'passed'
  | 'put-back'
  | 'reached'
  | 'closed'
  | 'taken-back'
  | 'desk-told'
  | 'liaison-told';
/** What was done with an ask, oldest first. */
export type Step = { kind: StepKind; at: Date; by: string | null; to: string | null; reason: Reason | null };
/** Something that was written, and by which side. */
export type Written = { kind: 'ask' | 'reach' | 'reply' | 'answer'; at: Date };

export type Standing = {
  /** Taken back by who asked: nobody reaches for them any more. */
  takenBack: boolean;
  closed: boolean;
  holder: string | null;
  answeredAt: Date | null;
  reachedAt: Date | null;
  /** They wrote after the last answer, or after it was closed. */
  wroteBack: boolean;
};

/** Where an ask stands: a function of what was done and written. Silence never closes it. */
export function standingOf(steps: readonly Step[], written: readonly Written[]): Standing {
  const moves = steps.filter(({ kind }) => ['taken', 'passed', 'put-back', 'closed'].includes(kind));
  const holds = moves.filter(({ kind }) => kind !== 'closed').at(-1);
  const last = moves.at(-1);
  const theirs = written.filter(({ kind }) => kind === 'reply' || kind === 'reach').at(-1);
  const answer = written.filter(({ kind }) => kind === 'answer').at(-1);
  return {
    takenBack: steps.some(({ kind }) => kind === 'taken-back'),
    closed: last?.kind === 'closed' && !(theirs && theirs.at > last.at),
    holder: holds?.kind === 'taken' ? holds.by : holds?.kind === 'passed' ? holds.to : null,
    answeredAt: answer?.at ?? null,
    reachedAt: steps.filter(({ kind }) => kind === 'reached').at(-1)?.at ?? null,
    wroteBack: theirs !== undefined && (answer === undefined || theirs.at > answer.at),
  };
}

/** They may write once, and once more after each answer. */
export const mayWrite = (written: readonly Written[]): boolean =>
  written.filter(({ kind }) => kind === 'reply' || kind === 'answer').at(-1)?.kind !== 'reply';
