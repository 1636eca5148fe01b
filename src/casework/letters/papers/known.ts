import type { Charge, CrossingFact, Evidence, Gate, Worksheet } from '#casework/relief/index.ts';

/** All that a letter is made of. What nobody wrote is a blank in it, never a guess. */
export type LetterKnown = {
  gate: Gate;
  /** The gates' law is the law of the place where the youth was charged. */
  lawFits: boolean;
  charge: Charge;
  /** The code and its name, as far as they are known. */
  offense: string;
  sheet: Worksheet | null;
  evidence: readonly Evidence[];
  /** The days put it within a known time of exploitation. */
  during: boolean;
  name: string | null;
  /** To whom, and what counsel wrote down that is put to them. */
  whom: string | null;
  put: string | null;
  dueOn: string | null;
  counsel: { name: string; office: string; phone: string | null };
  /** The part on both sides, where counsel takes it in; else null. */
  crossing: readonly CrossingFact[] | null;
  today: string;
};
