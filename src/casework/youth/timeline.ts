import type { RawBuilder } from 'kysely';
import type { Errand } from '#platform/http/door.ts';
import type { Lang } from '#platform/i18n/catalogue.ts';
import type { Sealer } from './sealed.ts';

/**
 * One row of any module's own table, in the columns that all share, so that the record joins them in one statement and each
 * module still reads its own tables. `detail` is coded; `sealed` is opened only by the module that wrote it.
 */
export type RecordRow = {
  source: string;
  id: string;
  youth_id: string;
  at: Date;
  category: string;
  detail: Record<string, unknown>;
  sealed: Buffer | null;
  by_name: string | null;
  agency_name: string | null;
};

/** One thing that happened, in words. A row may be several: begun and ended. */
export type Moment = { at: Date; heading: string; text?: string; href?: string };

/** What a module adds to the record: its rows (`source`, newest first, at most `limit` of each youth's), and their words. */
export type RecordSource = {
  source: string;
  /**
   * The schema of its tables, where those tell by themselves whether they hold anything of a youth (`youth.in_room`, migration
   * 0101): the source is asked only for youth of whom they do. A source without one is always asked.
   */
  room?: string;
  /**
   * A parenthesised select of `source, id, youth_id, at, by_user, agency_id, category, detail, sealed`; `by_user` and
   * `agency_id` may be null. `youthIds` may be an expression, where one statement asks for many youth, one after the other.
   */
  rows: (county: string, youthIds: readonly string[] | RawBuilder<unknown>, limit: number) => RawBuilder<unknown>;
  /** Fetches what the words need, such as titles, before `say` is asked. */
  prepare?: (errand: Errand, rows: readonly RecordRow[]) => Promise<void>;
  say: (row: RecordRow, scene: { lang: Lang; sealer: Sealer; now: Date }) => Moment[];
};
