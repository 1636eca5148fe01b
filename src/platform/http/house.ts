import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { Statement } from '../database/at-once.ts';
import type { Db, Tx } from '../database/connect.ts';
import type { Vault } from '../vault/index.ts';
import type { Actor } from './actor.ts';
import type { Device, Frame, Site, Touched } from './door.ts';

export type Problem =
  | 'absent'
  | 'sign-in'
  | 'conflict'
  | 'bad-request'
  | 'too-large'
  | 'too-many'
  | 'fault'
  | 'unavailable';

/** What the doors stand in: given once by `app.ts`. */
export type House = {
  db: Db;
  vault: Vault;
  secret: Uint8Array;
  site: Site;
  clock: () => Date;
  /** Checks the session and makes its person the transaction's user. */
  session: (token: string) => Statement;
  /** The person of the session's row; null where it does not hold. */
  actorOf: (rows: readonly unknown[]) => Actor | null;
  sessionToken: (c: Context) => string | null;
  /** Where a request comes from on the network, for the pace of programs only. */
  sourceOf: (c: Context) => string;
  /** The ledger's entries, written in the errand's own transaction. */
  entriesOf: (tx: Tx, actor: Actor, act: string, touched: readonly Touched[], device: Device) => Statement;
  problemPage: (problem: Problem, frame: Frame) => Child;
  signInPath: string;
};

export type Bag = { Variables: { nonce: string } };
