import type pg from 'pg';

/** What `pg` calls while a COPY runs; the library sends the chunk, but has no statement of its own for it. */
type CopyConnection = {
  query: (text: string) => void;
  sendCopyFromChunk: (chunk: Buffer) => void;
  endCopyFrom: () => void;
};

/** Values as COPY's text format has them: bytes as hex, null as \N. Texts must hold no tab, newline or backslash. */
export type Cell = string | number | boolean | Buffer | Date | null;

const cell = (value: Cell): string => {
  if (value === null) return '\\N';
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`;
  return value instanceof Date ? value.toISOString() : String(value);
};

/** Rows into a table by COPY, some thousand at a time. */
export function copyIn(client: pg.Client, table: string, columns: string, rows: readonly (readonly Cell[])[]) {
  if (rows.length === 0) return Promise.resolve();
  const body = Buffer.from(`${rows.map((row) => row.map(cell).join('\t')).join('\n')}\n`);
  return new Promise<void>((resolve, reject) => {
    let failed: Error | null = null;
    client.query({
      submit: (connection: CopyConnection) => connection.query(`copy ${table} (${columns}) from stdin`),
      handleCopyInResponse: (connection: CopyConnection) => {
        connection.sendCopyFromChunk(body);
        connection.endCopyFrom();
      },
      handleCommandComplete: () => {},
      handleError: (error: Error) => {
        failed = error;
        reject(error);
      },
      handleReadyForQuery: () => {
        if (!failed) resolve();
      },
    } as unknown as pg.Submittable);
  });
}
