import { type DatabaseConnection, type Dialect, DummyDriver, PostgresDialect, Transaction } from 'kysely';
import type { DB, Db, Tx } from './connect.ts';

/**
 * One transaction in which statements may be under way together: what is asked for with `Promise.all` goes to the database
 * without waiting for the answer before it, since each way there and back costs more than most statements. The database does
 * one after the other, in no order that may be relied on: for statements that need an order there is `atOnce`.
 *
 * Kysely's own transaction lets each statement wait for the one before. This is that transaction, with its statements on the
 * same connection and without the queue.
 */
export const transact = <Result>(db: Db, work: (tx: Tx) => Promise<Result>): Promise<Result> =>
  db
    .transaction()
    .execute((tx) => tx.getExecutor().provideConnection((connection) => work(withoutQueue(tx, connection))));

const withoutQueue = (tx: Tx, connection: DatabaseConnection): Tx =>
  new Transaction<DB>({
    config: { dialect: asked },
    dialect: asked,
    driver: new DummyDriver(),
    executor: tx.getExecutor().withConnectionProvider({ provideConnection: (work) => work(connection) }),
  });

/**
 * For reading alone, and outside a transaction: each statement takes a connection when it is sent, and not before. What asks
 * nothing needs no database.
 */
export const eachAlone = (db: Db): Tx =>
  new Transaction<DB>({
    config: { dialect: asked },
    dialect: asked,
    driver: new DummyDriver(),
    executor: db.getExecutor(),
  });

/** Only names the dialect: the executor brings compiler and connection. */
const asked: Dialect = new PostgresDialect({
  pool: () => Promise.reject(new Error('A transaction has its connection.')),
});
