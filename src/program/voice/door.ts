import type { Child } from 'hono/jsx';
import type { z } from 'zod';
import type { Desk } from '#foundation/people/index.ts';
import type { Result } from '#kernel/result.ts';
import type { Tx } from '#platform/database/connect.ts';
import type { Device, Frame } from '#platform/http/door.ts';
import type { Lang } from '#platform/i18n/catalogue.ts';
import type { Vault } from '#platform/vault/index.ts';

/** Whose page of their own it is, as the database's own check of the session answered. */
export type Holder = {
  countyId: string;
  timeZone: string;
  settings: Record<string, unknown>;
  sample: boolean;
  sessionId: string;
  lang: Lang;
  /** When the page was opened before this time; so that they see if it was somebody else. */
  openedBefore: Date | null;
};

/**
 * The youth of a session. Nobody of the program: it is another type than a person at work, so
 * that no errand of theirs can be given a youth, nor one of a youth a worker.
 */
export type Youth = Holder & {
  id: string;
  /** The youth's own key, wrapped. */
  wrapped: Buffer;
};

/** What an action of an own page works with: one transaction, as the one whose page it is. */
export type OwnErrand = {
  tx: Tx;
  now: Date;
  vault: Vault;
  device: Device;
  touched: (...recordIds: string[]) => void;
};
export type YouthErrand = OwnErrand & { youth: Youth; desk: Desk };

/** What a page of the youth's knows besides its view. */
export type Scene = { frame: Frame; youth: Youth };

type Row<E, I, V> = {
  path: string;
  /** What the ledger calls what was done, or why it writes nothing. */
  audit: string | { none: string };
  input: z.ZodType<I>;
  action: (errand: E, input: I) => Promise<Result<V>>;
};
type GetRow<E, S, I, V> = Row<E, I, V> & { method: 'GET'; page: (view: V, scene: S) => Child };
type PostRow<E, S, I, V> = Row<E, I, V> & {
  method: 'POST';
  to: (view: V, input: I) => string;
  form: AnyOwnPage<E, S>;
  leaves?: boolean;
};

/** One row of a table of own doors: of `GET` a page; of `POST` something done, after which the browser goes on. */
export type OwnDoor<E, S, I = unknown, V = unknown> = GetRow<E, S, I, V> | PostRow<E, S, I, V>;
// biome-ignore lint/suspicious/noExplicitAny: rows of many input types stand in one table.
export type AnyOwnDoor<E, S> = OwnDoor<E, S, any, any>;
// biome-ignore lint/suspicious/noExplicitAny: as above.
export type AnyOwnPage<E, S> = GetRow<E, S, any, any>;
export type AnyYouthDoor = AnyOwnDoor<YouthErrand, Scene>;
export type AnyYouthPage = AnyOwnPage<YouthErrand, Scene>;

export const youthPage = <I, V>(row: Omit<GetRow<YouthErrand, Scene, I, V>, 'method' | 'audit'>) =>
  ({ ...row, method: 'GET', audit: { none: 'a youth reads what is theirs; when, is nobody’s to follow' } }) as const;
export const youthDeed = <I, V>(row: Omit<PostRow<YouthErrand, Scene, I, V>, 'method'>): AnyYouthDoor => ({
  ...row,
  method: 'POST',
});
