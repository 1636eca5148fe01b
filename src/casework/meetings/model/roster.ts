import { ofYouth } from './kinds.ts';

export type Came = 'there' | 'telephone' | 'no';
export const cameIds = ['there', 'telephone', 'no'] as const;
/** A seat that somebody holds; `came` null: not written down yet. */
export type Seat = { seat: string; came: Came | null };
/** `before`: whoever holds a seat fills it. `after`: only who came does. */
export type Phase = 'before' | 'after';

export type Roster = {
  /** Required seats that nobody fills, each with its alternatives. */
  missing: string[][];
  /** How many more people the statute asks for. */
  tooFew: number;
  /** The rule asks for the youth's side as well, which is judged for each youth: such a roster alone is never all. */
  asksForYouth: boolean;
};

/** Attendance counts from the first line of it on: until then a meeting is judged by who holds a seat. */
export const phaseOf = (held: readonly Seat[]): Phase => (held.some(({ came }) => came !== null) ? 'after' : 'before');

const fills = (seat: Seat, phase: Phase): boolean =>
  phase === 'before' || seat.came === 'there' || seat.came === 'telephone';

/** Which required seats of people of the program stand empty. Those of the youth's side are judged for each youth. */
export function rosterOf(
  rule: { required: readonly string[]; least: number },
  held: readonly Seat[],
  phase: Phase = phaseOf(held),
): Roster {
  const filled = held.filter((seat) => fills(seat, phase));
  const required = rule.required.map((each) => each.split('|'));
  const asked = required.filter((parts) => !parts.some((part) => ofYouth.includes(part)));
  const missing = asked.filter((parts) => !filled.some(({ seat }) => parts.includes(seat)));
  return {
    missing,
    tooFew: Math.max(0, rule.least - filled.length),
    asksForYouth: asked.length < required.length,
  };
}

/**
 * The youth's side, for one youth: a youth who decided not to come is not missing. Who had a seat and did not come is, once that is
 * written down.
 */
export function missingForYouth(
  required: readonly string[],
  guests: readonly { who: 'youth' | 'supporter'; came: Came | null }[],
  comes: string | null,
): string[] {
  return ofYouth.filter((part) => {
    const held = guests.filter(({ who }) => who === part);
    if (!required.includes(part) || held.some(({ came }) => came !== 'no')) return false;
    if (part !== 'youth') return true;
    return held.length > 0 ? comes !== 'not' : comes === null || comes === 'not-decided';
  });
}
