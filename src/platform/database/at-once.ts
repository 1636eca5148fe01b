import type { CompiledQuery, Kysely } from 'kysely';
import type { DB, Tx } from './connect.ts';

/** A statement that is ready to be sent: a query of Kysely's, or its `sql` text. */
export type Statement<Row = unknown> = { compile: (db: Kysely<DB>) => CompiledQuery<Row> };
type Rows<All extends readonly Statement[]> = {
  [at in keyof All]: All[at] extends Statement<infer Row> ? Row[] : never;
};

/**
 * Sends several statements of one transaction in one go, without waiting for the answer of one before the next is sent; the
 * database does them in this order. They are on the wire when this returns its promise, so that even the end of the
 * transaction may follow at once: a statement that fails makes the database roll back what `commit` would have kept.
 * @returns the rows of each, in order
 */
export function atOnce<All extends readonly Statement[]>(tx: Tx, statements: readonly [...All]): Promise<Rows<All>> {
  const all = statements.map((each) => each.compile(tx));
  return tx
    .getExecutor()
    .provideConnection(
      async (connection) =>
        (await Promise.all(all.map((query) => connection.executeQuery(query)))).map(({ rows }) => rows) as Rows<All>,
    );
}
