import type { Child } from 'hono/jsx';
import type { z } from 'zod';
import type { Result } from '#kernel/result.ts';
import type { Tx } from '#platform/database/connect.ts';
import type { Device, Frame } from '#platform/http/door.ts';
import type { Lang } from '#platform/i18n/catalogue.ts';
import type { Vault } from '#platform/vault/index.ts';

/**
 * The youth of a session, as the database's own check answered. Nobody of the program: it is another type than a person at work, so
 * that no errand of theirs can be given a youth, nor one of a youth a worker.
 */
export type Youth = {
  id: string;
  countyId: string;
  timeZone: string;
  settings: Record<string, unknown>;
  sample: boolean;
  sessionId: string;
  lang: Lang;
  /** The youth's own key, wrapped. */
  wrapped: Buffer;
  /** When the page was opened before this time; so that a youth sees if it was somebody else. */
  openedBefore: Date | null;
};

/** What an action of the youth's page works with: one transaction, as this one youth. */
export type YouthErrand = {
  tx: Tx;
  youth: Youth;
  now: Date;
  vault: Vault;
  device: Device;
  touched: (...recordIds: string[]) => void;
};

/** What a page of the youth's knows besides its view. */
export type Scene = { frame: Frame; youth: Youth };

type Row<I, V> = {
  path: string;
  /** What the ledger calls what the youth did, or why it writes nothing. */
  audit: string | { none: string };
  input: z.ZodType<I>;
  action: (errand: YouthErrand, input: I) => Promise<Result<V>>;
};

/** One row of the table of the youth's doors: of `GET` a page; of `POST` something done, after which the browser goes on. */
export type YouthDoor<I = unknown, V = unknown> =
  | (Row<I, V> & { method: 'GET'; page: (view: V, scene: Scene) => Child })
  | (Row<I, V> & { method: 'POST'; to: (view: V, input: I) => string; form: AnyYouthPage; leaves?: boolean });

// biome-ignore lint/suspicious/noExplicitAny: rows of many input types stand in one table.
export type AnyYouthDoor = YouthDoor<any, any>;
export type AnyYouthPage = Extract<AnyYouthDoor, { method: 'GET' }>;

export const youthPage = <I, V>(row: Omit<Extract<YouthDoor<I, V>, { method: 'GET' }>, 'method' | 'audit'>) =>
  ({ ...row, method: 'GET', audit: { none: 'a youth reads what is theirs; when, is nobody’s to follow' } }) as const;
export const youthDeed = <I, V>(row: Omit<Extract<YouthDoor<I, V>, { method: 'POST' }>, 'method'>): AnyYouthDoor => ({
  ...row,
  method: 'POST',
});
