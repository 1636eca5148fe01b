import { createHash } from 'node:crypto';
import type { Duplex } from 'node:stream';
import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { DB } from './schema.ts';

export type Db = Kysely<DB>;
export type Tx = Transaction<DB>;
export type { DB } from './schema.ts';

export type ConnectOptions = { url: string; max: number; name: string };

// A day is text, never an instant at some zone's midnight; counts fit a number.
pg.types.setTypeParser(1082, (text) => text);
pg.types.setTypeParser(20, (text) => Number(text));

/**
 * A pool of connections as one database role. Every statement is named and planned once a connection: with the gate's
 * conditions in it, planning one of the record's statements takes longer than running it. None is long enough to be worth
 * compiling.
 */
export function connect(options: ConnectOptions): { db: Db; pool: pg.Pool } {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.max,
    application_name: options.name,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    Client: NamedClient,
    // Statements that do not need each other's answers share one way there and back: `at-once.ts`.
    pipeline: true,
  });
  pool.on(
    'connect',
    (client) => void client.query('set plan_cache_mode = force_generic_plan; set jit = off').catch(() => {}),
  );
  // A connection that the server closes while idle must not end the program; the next use opens another.
  pool.on('error', () => {});
  return { db: new Kysely<DB>({ dialect: new PostgresDialect({ pool }) }), pool };
}

const names = new Map<string, string>();

/** Statements come from code, never from input, so their number is bounded by the code. */
function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 24);
  if (names.size < 5_000) names.set(text, name);
  return name;
}

type Ended = { command: string; rowCount: null; rows: never[] };
const nothing = { rowCount: null, rows: [] as never[] };

class NamedClient extends pg.Client {
  #gathering = false;
  #beginning = false;

  constructor(config?: string | pg.ClientConfig) {
    super(config);
    // A connection that breaks while a request holds it, between two of its statements, must not end the program: the
    // request's next statement fails, and is answered with a page.
    this.on('error', () => {});
  }

  override query(...args: unknown[]): never {
    const [text, values, done] = args;
    if (text === 'begin' && !done) return this.#begin() as never;
    // Nothing was asked in between: there is nothing to end either.
    if (this.#beginning && (text === 'commit' || text === 'rollback')) return this.#unbegun(text) as never;
    this.#gather();
    this.#begun();
    const call = super.query as unknown as (...all: unknown[]) => never;
    if (typeof text === 'string' && Array.isArray(values))
      return call.call(this, { name: nameOf(text), text, values }, done);
    return call.apply(this, args);
  }

  /** What is sent within one turn leaves in one write. */
  #gather(): void {
    if (this.#gathering) return;
    this.#gathering = true;
    const { stream } = (this as unknown as { connection: { stream: Duplex } }).connection;
    stream.cork();
    process.nextTick(() => {
      this.#gathering = false;
      stream.uncork();
    });
  }

  /**
   * A transaction begins on the way of its first statement; one without a statement asks nothing of the database. Should it
   * not begin, the connection is gone; and outside a transaction nobody is signed in, so that the gate shows no row.
   */
  #begin(): Promise<Ended> {
    this.#beginning = true;
    return Promise.resolve({ command: 'BEGIN', ...nothing });
  }

  #begun(): void {
    if (!this.#beginning) return;
    this.#beginning = false;
    (super.query('begin') as unknown as Promise<unknown>).catch(() => {});
  }

  #unbegun(text: string): Promise<Ended> {
    this.#beginning = false;
    return Promise.resolve({ command: text.toUpperCase(), ...nothing });
  }
}
