import { createHmac } from 'node:crypto';
import type { Pool } from '../auth-pool.ts';
import { type Library, openLibrary } from './library.ts';

/** The county's own identity provider, where there is one. */
export type ProviderSettings = { issuer: string; clientId: string; clientSecret: string | null };

export type DeskSettings = {
  /** Where browsers reach this program: passkeys and the identity provider are bound to it. */
  siteUrl: string;
  provider: ProviderSettings | null;
  /** How many proxies of the county stand in front: 0 takes the connection's own address. */
  proxies: number;
};

/** What every way of signing in needs. One for the whole process. */
export type Desk = DeskSettings & { pool: Pool; library: Library; secret: Uint8Array; clock: () => Date };

export const openDesk = (pool: Pool, secret: Uint8Array, clock: () => Date, settings: DeskSettings): Desk => ({
  ...settings,
  pool,
  secret,
  clock,
  library: openLibrary(pool, secret),
});

/** A keyed hash for what must be recognised but not kept. */
export const keyed = (desk: Pick<Desk, 'secret'>, purpose: string, text: string): Buffer =>
  createHmac('sha256', desk.secret).update(`${purpose}\u0000${text}`).digest();
