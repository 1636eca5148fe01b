import type { EventKind } from './codes.ts';

/** Something that happened to a referral. `code`, `reason` and `untilAt` as in `codes.ts`. */
export type ReferralEvent = {
  id: string;
  kind: EventKind;
  code: string;
  reason: string | null;
  untilAt: Date | null;
  at: Date;
  recordedAt: Date;
};

/** What was promised when it was asked: by when an answer is expected. */
export type Promised = { dueAt: Date };

export const states = [
  'no-answer',
  'wait-over',
  'asked',
  'waiting',
  'taken',
  'handed-over',
  'begun',
  'not-taken',
  'ended',
  'closed',
] as const;
export type State = (typeof states)[number];

/**
 * How a referral stands at an instant: a ladder over its dated events, the last rung first. Silence is only ever `no-answer` or
 * `wait-over`: no length of it ends anything. What somebody wrote down counts from when it was written down.
 */
export function stateOf(promised: Promised, all: readonly ReferralEvent[], now: Date): State {
  const events = all.filter(({ recordedAt }) => recordedAt <= now);
  const has = (kind: EventKind) => events.some((each) => each.kind === kind);
  if (has('closed')) return 'closed';
  const answer = lastAnswer(events);
  if (answer?.code === 'taken') {
    if (has('ended')) return 'ended';
    if (has('begun')) return 'begun';
    return has('handed-over') ? 'handed-over' : 'taken';
  }
  if (answer?.code === 'not-taken') return 'not-taken';
  if (answer) return answer.untilAt !== null && answer.untilAt < now ? 'wait-over' : 'waiting';
  return promised.dueAt < now ? 'no-answer' : 'asked';
}

/** The answer that holds: the last that was written down. */
export function lastAnswer(events: readonly ReferralEvent[]): ReferralEvent | null {
  return events.reduce<ReferralEvent | null>(
    (last, each) => (each.kind === 'answered' && (!last || each.recordedAt >= last.recordedAt) ? each : last),
    null,
  );
}

/** Whether somebody else should be asked: it was refused, or there is silence. */
export const needsAnother = (state: State): boolean =>
  state === 'no-answer' || state === 'wait-over' || state === 'not-taken';

/** Whether an answer is still looked for. */
export const isOpen = (state: State): boolean =>
  state === 'asked' || state === 'waiting' || state === 'no-answer' || state === 'wait-over';

/** What may be written down next, as the database too has it. */
export function mayFollow(promised: Promised, all: readonly ReferralEvent[], now: Date): EventKind[] {
  const events = all.filter(({ recordedAt }) => recordedAt <= now);
  const state = stateOf(promised, events, now);
  const has = (kind: EventKind) => events.some((each) => each.kind === kind);
  const taken = lastAnswer(events)?.code === 'taken';
  return [
    ...(isOpen(state) ? (['answered'] as const) : []),
    ...(taken && state !== 'closed' && state !== 'ended' ? (['handed-over'] as const) : []),
    ...(taken && state !== 'closed' && state !== 'ended' && !has('begun') ? (['begun'] as const) : []),
    ...(taken && state !== 'closed' && state !== 'ended' ? (['ended'] as const) : []),
    ...(taken && !has('how-it-was') && (has('begun') || has('ended')) ? (['how-it-was'] as const) : []),
    ...(state === 'closed' ? [] : (['closed'] as const)),
  ];
}
