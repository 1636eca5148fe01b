import { benefitSource } from '#casework/benefits/index.ts';
import { careSources } from '#casework/care/index.ts';
import { courtSources } from '#casework/courts/index.ts';
import { identificationSource } from '#casework/identification/index.ts';
import { moneySource } from '#casework/money/index.ts';
import { planSources } from '#casework/plan/index.ts';
import { referralSource } from '#casework/referrals/index.ts';
import { responseSource, stepSource } from '#casework/responses/index.ts';
import { rideSource } from '#casework/rides/index.ts';
import { contactSource, scoreSource, screeningSource } from '#casework/screening/index.ts';
import { transitionSources } from '#casework/transition/index.ts';
import { type RecordRow, type RecordSource, youthSources } from '#casework/youth/index.ts';

const own: readonly RecordSource[] = [
  ...youthSources,
  ...careSources,
  ...planSources,
  screeningSource,
  scoreSource,
  contactSource,
  identificationSource,
  responseSource,
  stepSource,
  referralSource,
  ...courtSources,
  ...transitionSources,
  benefitSource,
  moneySource,
  rideSource,
];

/** What the youth wrote on a page of their own, kept by a module above: its rows, and what of them still waits for an answer. */
export type YouthsOwn = {
  sources: readonly RecordSource[];
  /** An ask of the youth that nobody has answered. */
  waits: (row: RecordRow) => boolean;
  /** Words for one person alone: they are not read out at a table, whoever builds the agenda. */
  isForOne: (row: RecordRow) => boolean;
};

let all: readonly RecordSource[] = own;
let ofYouth: YouthsOwn = { sources: [], waits: () => false, isForOne: () => false };

/** Called once at boot: this module knows none of those above it. `others`: what they keep of a youth beside the youth's own words. */
export function setYouthsOwn(given: YouthsOwn, others: readonly RecordSource[]): void {
  ofYouth = given;
  all = [...own, ...others, ...given.sources];
}

/** Whose rows an agenda is built from: each module's own, as the record shows them. */
export const agendaSources = (): readonly RecordSource[] => all;
export const waitsForAnswer = (row: RecordRow): boolean => ofYouth.waits(row);
export const isForOne = (row: RecordRow): boolean => ofYouth.isForOne(row);
