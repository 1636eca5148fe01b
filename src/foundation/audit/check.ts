import type { KeyObject } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { sql } from 'kysely';
import type { Db } from '#platform/database/connect.ts';
import { type Batch, readLine } from './model/batch.ts';
import type { Entry } from './model/entry.ts';
import type { Report } from './model/findings.ts';
import { verifyLedger } from './model/verify.ts';
import { batchOf, ENTRY_COLUMNS, EntryRow, entryOf } from './stored.ts';

const PAGE = 5_000;

/** Checks one county's ledger against its seals, in the database and in the file outside. Reads all of it, page by page. */
export async function checkLedger(
  jobs: Db,
  county: string,
  keys: ReadonlyMap<string, KeyObject>,
  rootsFile: string,
): Promise<Report> {
  return verifyLedger({
    batches: batches(jobs, county),
    entries: entries(jobs, county),
    outside: existsSync(rootsFile) ? outside(rootsFile, county) : null,
    publicKeys: keys,
  });
}

async function* batches(jobs: Db, county: string): AsyncGenerator<Batch> {
  for (let after = 0; ; ) {
    const { rows } = await sql`select * from audit.batches where county_id = ${county} and number > ${after}
      order by number limit 100`.execute(jobs);
    for (const row of rows) {
      const batch = batchOf(row);
      after = batch.number;
      yield batch;
    }
    if (rows.length < 100) return;
  }
}

async function* entries(jobs: Db, county: string): AsyncGenerator<{ seq: number; entry: Entry }> {
  for (let after = 0; ; ) {
    const { rows } = await sql`select ${sql.raw(ENTRY_COLUMNS)} from audit.entries e
      where e.county_id = ${county} and e.number > ${after} order by e.number limit ${PAGE}`.execute(jobs);
    for (const found of rows) {
      const row = EntryRow.parse(found);
      after = row.number ?? after;
      yield { seq: after, entry: entryOf(row) };
    }
    if (rows.length < PAGE) return;
  }
}

/** The county's lines of the file; a line that nobody can read is each county's concern. */
async function* outside(rootsFile: string, county: string): AsyncGenerator<string> {
  const lines = createInterface({ input: createReadStream(rootsFile, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) {
    const batch = readLine(line);
    if (!batch || batch.county === county) yield line;
  }
}
