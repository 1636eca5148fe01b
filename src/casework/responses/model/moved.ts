import type { MovedClock } from '#reference/protocols/index.ts';

/** A clock as far as a deadline that moved is told: `stopped` ones have none that stands still. */
export type StoodClock = { step_id: string; state: string; due_at: string | null };

/** What differs between the clocks as they stood and as they stand: deadlines that moved, steps that opened or fell away. */
export function movedClocks(before: readonly StoodClock[], after: readonly StoodClock[]): MovedClock[] {
  const stood = new Map(before.map((clock) => [clock.step_id, clock]));
  const stands = new Map(after.map((clock) => [clock.step_id, clock]));
  return [...new Set([...stood.keys(), ...stands.keys()])].sort().flatMap((step): MovedClock[] => {
    const [was, is] = [stood.get(step), stands.get(step)];
    const [from, to] = [dueOf(was), dueOf(is)];
    if (!was || !is) return [{ step, how: was ? 'closed' : 'opened', from, to }];
    if (is.state === 'stopped' || from === to) return [];
    return [{ step, how: 'moved', from, to }];
  });
}

const dueOf = (clock: StoodClock | undefined): string | null =>
  clock?.due_at ? new Date(clock.due_at).toISOString() : null;
