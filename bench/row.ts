import type { Ground } from './ground.ts';

/** One line of the bench: what was measured, beside what it is compared with in the same run. */
export type Row = {
  /** `measure.what`, for example `record.note-written`. */
  name: string;
  value: number;
  unit: string;
  /** What stands beside it, in words with its own figure; null where the limit is all there is. */
  comparedWith: string | null;
  /** value ÷ the compared one, both in the same unit. */
  ratio: number | null;
  /** The line it must keep, in words: "at least 500/s". */
  limit: string | null;
  /** Whether it keeps its line; null where there is none. */
  ok: boolean | null;
};

/** Takes its measure on the ground it is given. */
export type Measure = (ground: Ground) => Promise<Row[]>;
