import type { Door, DoorWarning } from './doors.ts';
import type { Indicator } from './indicators.ts';
import type { Answer, Mode } from './result.ts';

/**
 * Which items may be put before a person at this door, now. The same rule hides a question and throws away an answer
 * that should never have been written down: hiding alone is not protection.
 */
export type Protection = { counselSpoken: boolean; nonUseAgreement: boolean };

/** What may be recorded at this door: what is seen only, or what is asked as well. */
export const allowedModes = (door: Door, protection: Protection): readonly Mode[] =>
  door.observedOnlyUntilCounsel && !protection.counselSpoken && !protection.nonUseAgreement
    ? ['observed']
    : ['observed', 'asked'];

/** What is said to the youth before anything is asked: where answers could be used against them, by what protects them now. */
export function warningFor(
  door: Door,
  protection: Protection,
): DoorWarning | 'warning-agreement' | 'warning-after-counsel' {
  if (!door.observedOnlyUntilCounsel) return door.warning;
  if (protection.nonUseAgreement) return 'warning-agreement';
  return protection.counselSpoken ? 'warning-after-counsel' : door.warning;
}

type Item = { mode: Mode; indicator: string | null };

/** The items that may be shown, in their order. An item without an indicator (a heading, the youth's words) goes by mode. */
export function allowedItems<T extends Item>(
  items: readonly T[],
  door: Door,
  protection: Protection,
  indicators: ReadonlyMap<string, Indicator>,
): T[] {
  const modes = allowedModes(door, protection);
  return items.filter((item) => modes.includes(item.mode) && !withheld(item.indicator, door, indicators));
}

/** The answers that may be kept. Any other is not stored, not scored and not logged. */
export function allowedAnswers(
  answers: readonly Answer[],
  door: Door,
  protection: Protection,
  indicators: ReadonlyMap<string, Indicator>,
): Answer[] {
  return allowedItems(answers, door, protection, indicators);
}

function withheld(id: string | null, door: Door, indicators: ReadonlyMap<string, Indicator>): boolean {
  const category = id === null ? undefined : indicators.get(id)?.category;
  return category !== undefined && door.withholds.includes(category);
}
