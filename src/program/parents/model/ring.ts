import type { Step } from './request.ts';

/** One partner on duty who was told of a call; `passedAt`: they did not take it, and the next was told. */
export type Ring = { to: string | null; at: Date; until: Date; passedAt: Date | null };

export type CallState =
  | { kind: 'held'; since: Date }
  | { kind: 'told'; at: Date; until: Date; to: string | null }
  | { kind: 'nobody'; at: Date }
  | { kind: 'waits' };

/**
 * Where a parent's call stands, a function of dated facts: somebody has it; one on duty is told and may still take it in time; nobody on duty
 * was left to tell; or it waits. What was told before it was put back no longer counts.
 */
export function callState(steps: readonly Step[], rings: readonly Ring[], now: Date): CallState {
  const hold = steps.filter(({ kind }) => kind === 'taken' || kind === 'put-back').at(-1);
  if (hold?.kind === 'taken') return { kind: 'held', since: hold.at };
  const counts = ({ at }: { at: Date }) => !hold || at >= hold.at;
  const ring = rings.filter((each) => each.passedAt === null && each.until > now && counts(each)).at(-1);
  if (ring) return { kind: 'told', at: ring.at, until: ring.until, to: ring.to };
  const nobody = steps.filter((each) => each.kind === 'nobody' && counts(each)).at(-1);
  const later = rings.some(({ at, passedAt }) => nobody && passedAt === null && at > nobody.at);
  return nobody && !later ? { kind: 'nobody', at: nobody.at } : { kind: 'waits' };
}

/** Those who want somebody at once: partners are told of them, whatever the county's clocks. */
export const isCall = (kind: string): boolean => kind === 'call' || kind === 'removal';
