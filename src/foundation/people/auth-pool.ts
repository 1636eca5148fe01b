import type pg from 'pg';

/** Connections as `throughline_auth`: sign-in only; it sees no county's data. */
export type Pool = pg.Pool;
