import type { Allegation } from './allegations.ts';

/** How more came to the hotline: the same person again, the written report, or a mistake in what was written down. */
export const additionKinds = ['called-again', 'on-paper', 'correction'] as const;
export type AdditionKind = (typeof additionKinds)[number];

export type Addition = {
  id: string;
  at: Date;
  /** When it came to the hotline. */
  cameAt: Date;
  kind: AdditionKind;
  danger: 'yes' | 'no' | 'not-known';
  words: string;
  allegations: Allegation[];
  by: string | null;
};

export const same = (one: Allegation, other: Allegation): boolean =>
  one.category === other.category && one.subCategory === other.subCategory;

/** What is alleged that was not alleged before. */
export const newAllegations = (before: readonly Allegation[], now: readonly Allegation[]): Allegation[] =>
  now.filter((one) => !before.some((other) => same(one, other)));

/** When an allegation was added; null where the report had it from the start. */
export const addedOn = (allegation: Allegation, additions: readonly Addition[]): Date | null =>
  additions.find((each) => each.allegations.some((one) => same(one, allegation)))?.cameAt ?? null;
