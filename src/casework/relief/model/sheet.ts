import type { YesNo } from './charge.ts';

/** By what means: named so that a lawyer finds it in the law, and a youth would know it. */
export const meanses = [
  'force',
  'fraud',
  'debt',
  'quota',
  'threats',
  'drugs',
  'immigration',
  'family',
  'other',
] as const;
export type Means = (typeof meanses)[number];
/** Who demanded it, by what they were to the youth; a name is not needed. */
export const whoms = [
  'partner',
  'parent',
  'sibling',
  'relative',
  'friend',
  'employer',
  'gang',
  'stranger',
  'online',
  'other',
] as const;
export type Whom = (typeof whoms)[number];
export const evidenceKinds = ['document', 'record', 'witness', 'expert', 'own-words'] as const;
export type YesNoOrNull = YesNo | null;
export type EvidenceKind = (typeof evidenceKinds)[number];
export const weights = ['strong', 'some', 'weak'] as const;
export type Weight = (typeof weights)[number];
export const legalTests = ['direct-result', 'duress', 'intent'] as const;
export type LegalTest = (typeof legalTests)[number];

/** Counsel's answers to what the laws ask of one charge. */
export type Said = {
  groups: Record<string, YesNo>;
  bars: Record<string, YesNo>;
  also: Record<string, YesNo>;
  consent?: YesNo | undefined;
  restitution?: YesNo | undefined;
};
export const nothingSaid: Said = { groups: {}, bars: {}, also: {} };

/** In words, sealed: what was demanded, where and when, what the youth got, what would have happened, what they knew. */
export type SheetWords = { demanded: string; where: string; got: string; refusal: string; knew: string };
export type Worksheet = {
  id: string;
  during: YesNo | null;
  demanded: YesNo | null;
  otherwise: YesNo | null;
  whom: string[];
  means: string[];
  forms: ('sex' | 'labor')[];
  said: Said;
  words: SheetWords;
  at: Date;
  byName: string | null;
};
export type Evidence = {
  id: string;
  chargeId: string | null;
  kind: EvidenceKind;
  weight: Weight;
  tests: LegalTest[];
  words: string;
  at: Date;
};
export type Account = {
  id: string;
  words: string;
  complete: YesNo | null;
  diligent: YesNo | null;
  at: Date;
  byName: string | null;
};
