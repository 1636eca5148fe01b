import type { Account, Charge, Evidence, Worksheet } from '#casework/relief/index.ts';
import type { Paper, Words } from '#platform/documents/index.ts';
import type { Reason } from '#reference/laws/index.ts';
import { dayWords } from '#ui/time-words.ts';
import type { LawOfMatter } from '../model/law.ts';
import type { HolderKind } from '../model/matter.ts';
import type { MatterWords } from '../store.ts';

/** One record that the petition asks about, with what counsel worked out. */
export type PaperCharge = {
  charge: Charge;
  sheet: Worksheet | null;
  /** The law reaches this offense, and whoever read that says so: only then a paper says it. */
  offenseFits: boolean;
  /** The days put it within a known time of exploitation. */
  during: boolean;
  /** What the law asks of this record, each with whether it holds and whether somebody read that in the law. */
  reasons?: readonly Reason[];
};

/** All that the papers are made of. What nobody wrote is a blank in them, never a guess. */
export type PaperKnown = {
  of: LawOfMatter;
  words: MatterWords;
  name: string | null;
  born: string | null;
  charges: readonly PaperCharge[];
  evidence: readonly Evidence[];
  account: Account | null;
  /** `agreedOn`: a prosecuting agency agrees that records of several courts are heard together. */
  holders: readonly { kind: HolderKind; name: string; agreedOn?: string | null }[];
  /** For the public file: initials, no story, exhibits by their letter alone. */
  redacted: boolean;
};
/** Within the trafficking, as counsel wrote, or as the days put it; counsel's "no" stands before the days. */
export const wasDuring = ({ sheet, during }: PaperCharge): boolean =>
  sheet?.during === 'yes' || (sheet?.during !== 'no' && during);
/** Counsel wrote of it that it was demanded, and would not have happened otherwise. */
export const wasDemanded = ({ sheet }: PaperCharge): boolean => sheet?.demanded === 'yes' && sheet.otherwise === 'no';

export type Maker = (known: PaperKnown) => Paper[];

/** What is known, or a blank that says what is missing. */
export const or = (known: string | null | undefined, blank: string): Words => [
  known?.trim() ? known.trim() : { blank },
];
export const day = (on: string | null): string | null => on && dayWords(on, 'en');

/** Papers name the youth by initials only; the full name stands in one paper, which is filed apart. */
export const initialsOf = (name: string | null): string | null =>
  name
    ?.split(/[\s-]+/)
    .flatMap((part) => [...part].slice(0, 1))
    .map((letter) => `${letter.toLocaleUpperCase('en')}.`)
    .join('') || null;

/** Exhibits by letter: A to Z, then AA. */
export const letterOf = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : `${letterOf(Math.floor(at / 26) - 1)}${letterOf(at % 26)}`;

/** The law without what is said about its history. */
export const citationOf = ({ of }: PaperKnown): string =>
  of.law?.citation.replace(/ \(.*$/, '').replace(/,$/, '') ?? of.remedy.title.en;

/** How the papers call the youth: as the courts there do. */
export const partyOf = ({ of }: PaperKnown): 'Defendant' | 'Petitioner' =>
  of.file.id === 'us-ny' ? 'Defendant' : 'Petitioner';
