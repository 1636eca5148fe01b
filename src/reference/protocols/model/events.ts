/** What can happen to a response after it began. Each event is dated, and has an id that orders events of one instant. */
import type { ProtocolDefinition } from './definition.ts';
import type { Facts } from './facts.ts';
import { type NotNeededReason, notNeededReasons, type StopReason } from './reasons.ts';

/**
 * `at`: when it happened. `recordedAt`: when it was written down; the same when absent. `by`: a user's id.
 * `cameAt`, of facts: they are news, and came then; without it they answer what could be asked from the beginning.
 * `again`: steps that are owed once more because of the news, where they were settled before it (another notice to police).
 */
type Dated = { id: string; at: Date; recordedAt?: Date; by?: string };
export type EvidenceValue = string | number | boolean | readonly string[];

export type ResponseEvent = Dated &
  (
    | { kind: 'done'; step: string; evidence?: { readonly [field: string]: EvidenceValue }; note?: string }
    | { kind: 'not-needed'; step: string; reason: NotNeededReason; note?: string }
    | { kind: 'stopped'; step: string; reason: StopReason; note?: string }
    | { kind: 'resumed'; step: string }
    | { kind: 'facts'; facts: Facts; cameAt?: Date; again?: readonly string[] }
    | { kind: 'ended'; end: string; note?: string }
    | { kind: 'recounted'; because: readonly RecountCause[]; moved: readonly MovedClock[] }
  );

/** Why clocks were counted again though nothing happened in the response itself. It changes no state: it tells what did. */
export type RecountCause = 'birth-date' | 'county-choice';
/** A step's clock before and after: instants as ISO text, null where it had or has no deadline. */
export type MovedClock = { step: string; how: 'moved' | 'opened' | 'closed'; from: string | null; to: string | null };

/** The events up to `now`, in an order that does not depend on the order in which they were handed in. */
export function inOrder(events: readonly ResponseEvent[], now: Date): ResponseEvent[] {
  return events
    .filter((event) => event.at <= now)
    .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

export type Ignored = { event: string; because: 'no-such-step' | 'legal-clock' | 'legal-step' | 'no-such-end' };

/** The events that change nothing: the law's clocks run on, and its steps stay, whatever is recorded against them. */
export function ignoredOf(definition: ProtocolDefinition, events: readonly ResponseEvent[]): Ignored[] {
  const steps = new Map(definition.steps.map((step) => [step.id, step]));
  // An end that the facts bring about is written down when it is reached; it decides nothing by itself.
  const ends = new Set(definition.ends.map((end) => end.id));
  return events.flatMap((event): Ignored[] => {
    if (event.kind === 'ended') return ends.has(event.end) ? [] : [{ event: event.id, because: 'no-such-end' }];
    if (!('step' in event)) return [];
    const legal = steps.get(event.step)?.duty.kind === 'must';
    if (!steps.has(event.step)) return [{ event: event.id, because: 'no-such-step' }];
    if (event.kind === 'stopped' && legal) return [{ event: event.id, because: 'legal-clock' }];
    if (event.kind === 'not-needed' && legal && !notNeededReasons[event.reason].legal)
      return [{ event: event.id, because: 'legal-step' }];
    return [];
  });
}
