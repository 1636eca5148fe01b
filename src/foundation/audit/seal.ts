import { createPublicKey, type KeyObject } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Db, Tx } from '#platform/database/connect.ts';
import {
  type Batch,
  type Chain,
  keyIdOf,
  lineOf,
  readLine,
  sealBatch,
  sealText,
  signatureHolds,
  start,
} from './model/batch.ts';
import { batchOf, ENTRY_COLUMNS, EntryRow, entryOf } from './stored.ts';

/** Entries in one batch at most: bounds memory, and the length of a proof. */
const MOST = 5_000;

export type Sealed = { batches: number; entries: number };

/**
 * Seals every county's entries that are committed and not yet sealed: numbers them, batch by batch, signs each batch's
 * Merkle root, notes which entry touched which youth, and appends the seal to the file outside the database.
 *
 * An entry gets its number when it is seen committed, so a transaction that ends late loses nothing: its entries stand in
 * the next batch. One sealer at a time works on a county. The file is written after the commit; a seal that a crash kept
 * from the file is appended by the next run.
 * @param jobs connections as `throughline_jobs`
 * @param key an Ed25519 private key, see `ledgerKey`
 * @param rootsFile one JSON line a seal, all counties; only ever appended to
 */
export async function sealLedger(jobs: Db, key: KeyObject, rootsFile: string): Promise<Sealed> {
  const sealed: Sealed = { batches: 0, entries: 0 };
  const counties = await sql<{ county_id: string }>`select county_id from people.counties order by county_id`.execute(
    jobs,
  );
  for (const { county_id: county } of counties.rows) {
    for (;;) {
      const batch = await jobs.transaction().execute((tx) => sealOne(tx, county, key));
      if (!batch) break;
      sealed.batches += 1;
      sealed.entries += batch.count;
      if (batch.count < MOST) break;
    }
    await appendMissing(jobs, county, key, rootsFile);
  }
  return sealed;
}

async function sealOne(tx: Tx, county: string, key: KeyObject): Promise<Batch | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended('ledger ' || ${county}, 0))`.execute(tx);
  const found = await sql`select ${sql.raw(ENTRY_COLUMNS)} from audit.entries e
    where e.county_id = ${county} and e.batch is null order by e.id limit ${MOST}`.execute(tx);
  const rows = z.array(EntryRow).parse(found.rows);
  if (rows.length === 0) return null;
  const now = await sql<{ now: Date }>`select date_trunc('milliseconds', clock_timestamp()) as now`.execute(tx);
  const batch = sealBatch(county, rows.map(entryOf), await lastOf(tx, county), key, now.rows[0]?.now ?? new Date());
  await write(tx, batch, key);
  const ids = rows.map((row) => row.id);
  const numbers = rows.map((_row, at) => batch.firstSeq + at);
  await sql`update audit.entries e set number = x.number, batch = ${batch.number}
    from unnest(${ids}::uuid[], ${numbers}::bigint[]) as x(id, number)
    where e.county_id = ${county} and e.id = x.id`.execute(tx);
  await sql`insert into audit.looks (county_id, youth_id, entry_id)
    select distinct e.county_id, y, e.id from audit.entries e
    cross join lateral unnest(array_append(coalesce(e.youth_ids, '{}'), e.youth_id)) as y
    where e.county_id = ${county} and e.id = any (${ids}::uuid[]) and y is not null on conflict do nothing`.execute(tx);
  return batch;
}

async function lastOf(tx: Tx, county: string): Promise<Chain> {
  const { rows } =
    await sql`select * from audit.batches where county_id = ${county} order by number desc limit 1`.execute(tx);
  return rows[0] ? batchOf(rows[0]) : start;
}

const bytes = (text: string, encoding: 'hex' | 'base64') => Buffer.from(text, encoding);

async function write(tx: Tx, batch: Batch, key: KeyObject): Promise<void> {
  await sql`insert into audit.batches (county_id, number, first_entry, last_entry, previous_root, root, marks, sealed_at, key_id, signature, public_key)
    values (${batch.county}, ${batch.number}, ${batch.firstSeq}, ${batch.lastSeq}, ${bytes(batch.previousRoot, 'hex')},
      ${bytes(batch.root, 'hex')}, ${bytes(batch.marks, 'base64')}, ${batch.sealedAt}, ${batch.keyId},
      ${bytes(batch.signature, 'base64')},
      ${createPublicKey(key).export({ type: 'spki', format: 'der' })})`.execute(tx);
}

/** Appends the seals that the file does not have yet; only those that this key signed, so that no forged one gets there. */
async function appendMissing(jobs: Db, county: string, key: KeyObject, rootsFile: string): Promise<void> {
  await jobs.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('ledger file', 0))`.execute(tx);
    const after = lastInFile(rootsFile, county);
    const { rows } =
      await sql`select * from audit.batches where county_id = ${county} and number > ${after} order by number`.execute(
        tx,
      );
    const publicKey = createPublicKey(key);
    const lines = rows
      .map(batchOf)
      .filter(
        (batch) => batch.keyId === keyIdOf(publicKey) && signatureHolds(sealText(batch), batch.signature, publicKey),
      )
      .map((batch) => `${lineOf(batch)}\n`);
    if (lines.length > 0) append(rootsFile, lines.join(''));
  });
}

function lastInFile(rootsFile: string, county: string): number {
  if (!existsSync(rootsFile)) return 0;
  return readFileSync(rootsFile, 'utf8')
    .split('\n')
    .map(readLine)
    .reduce((last, batch) => (batch?.county === county ? Math.max(last, batch.number) : last), 0);
}

/** On disk before we go on; a line that a crash cut short is ended first, so that the next one is whole. */
function append(rootsFile: string, text: string): void {
  mkdirSync(dirname(rootsFile), { recursive: true, mode: 0o700 });
  const cut = existsSync(rootsFile) && !/(^|\n)$/.test(readFileSync(rootsFile, 'utf8'));
  const file = openSync(rootsFile, 'a', 0o600);
  try {
    writeSync(file, cut ? `\n${text}` : text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
