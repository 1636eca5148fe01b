import type { AnswerValue } from './result.ts';

/** What the youth answered before, when asked: one sign, on one day. */
export type Before = { indicator: string; value: AnswerValue; at: Date };

/** Of each sign the newest answer, whatever was said earlier. */
export function newest(answers: readonly Before[]): Map<string, Before> {
  const last = new Map<string, Before>();
  for (const each of answers) {
    const known = last.get(each.indicator);
    if (!known || known.at < each.at) last.set(each.indicator, each);
  }
  return last;
}

type Place = { observedOnlyUntilCounsel: boolean };
type Kept = { nonUseAgreement: boolean; counselSpoken: boolean };

/**
 * Whether answers may go from one screening to another at all. What was said under counsel or an agreement stays where it was said; and
 * at a door where answers could be used against the youth, nothing that they said elsewhere is laid before whoever asks.
 */
export const mayCarry = (from: Place & Kept, to: Place): boolean =>
  !from.observedOnlyUntilCounsel && !from.nonUseAgreement && !from.counselSpoken && !to.observedOnlyUntilCounsel;
