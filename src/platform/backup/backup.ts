import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Readable, type Transform } from 'node:stream';
import { createGunzip, createGzip } from 'node:zlib';
import pg from 'pg';
import type { KeyRing } from '../vault/index.ts';
import { openStream, sealStream } from './sealed-stream.ts';

/** Below the data folder: the database's files. */
const CLUSTER = 'postgres/cluster';

/** What a running server holds that a copy must not (PostgreSQL, "Making a Base Backup Using the Low Level API"). */
const LEFT_OUT = [
  'postmaster.pid',
  'postmaster.opts',
  'pg_wal/*',
  'pg_replslot/*',
  'pg_dynshmem/*',
  'pg_notify/*',
  'pg_serial/*',
  'pg_snapshots/*',
  'pg_stat_tmp/*',
  'pg_subtrans/*',
  '*/pgsql_tmp*',
  'pgsql_tmp*',
].map((path) => `--exclude=${CLUSTER}/${path}`);

/** The county's key never lies in a backup that it opens. */
const NEVER = ['--exclude=keys/county-key.json', '--exclude=postgres/server.log', '--exclude=postgres/start.lock'];

export type Backup = { file: string; bytes: number };

/**
 * Copies the embedded database while it runs, with the seals of the ledger and the program's own secrets, into one sealed
 * file. Writes go on meanwhile; the copy holds everything that was confirmed before it ended.
 * @param url of the embedded server, as its superuser
 * @param file must not exist; it appears when it is whole and on disk
 */
export async function backUp(url: string, dataDir: string, file: string, ring: KeyRing): Promise<Backup> {
  if (existsSync(file)) throw new Error(`There is a file at ${file} already; a backup is never written over.`);
  const client = new pg.Client({ connectionString: url, application_name: 'throughline-backup' });
  await client.connect();
  try {
    return await write(file, sealStream(through(copied(client, dataDir), createGzip({ level: 3 })), ring));
  } finally {
    await client.end();
  }
}

/**
 * Opens a sealed backup into an empty data folder. The database replays what was written during the copy at its next start.
 * Nothing is left behind when the file is not whole.
 */
export async function restore(file: string, dataDir: string, ring: KeyRing): Promise<void> {
  if (!existsSync(file)) throw new Error(`There is no file at ${file}.`);
  if (existsSync(join(dataDir, 'postgres')))
    throw new Error(`There is a database in ${dataDir} already; a backup is restored into an empty folder only.`);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const half = mkdtempSync(join(dataDir, '.restoring-'));
  try {
    const handle = await open(file);
    const plain = openStream(handle.createReadStream({ highWaterMark: 1 << 20 }), ring);
    await unpack(through(plain, createGunzip()), half);
    for (const name of await readdir(half)) await moveIn(half, dataDir, name);
  } finally {
    await rm(half, { recursive: true, force: true });
  }
}

/** The files as one archive after another: first the folder, then what the server says when the copy has ended. */
async function* copied(client: pg.Client, dataDir: string): AsyncGenerator<Buffer> {
  // The slot keeps the log of changes from being recycled before it is copied; it ends with this connection.
  await client.query(`select pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)`);
  const { rows } = await client.query(`select pg_walfile_name(pg_backup_start('throughline', true)) as first`);
  const parts = ['postgres', 'ledger', 'keys'].filter((name) => existsSync(join(dataDir, name)));
  yield* archive(dataDir, [...LEFT_OUT, ...NEVER, ...parts]);
  const ended = await client.query(
    'select lsn, labelfile, spcmapfile, pg_walfile_name(lsn) as last from pg_backup_stop(false)',
  );
  const { labelfile, last } = ended.rows[0] as { labelfile: string; last: string };
  await client.query('select pg_switch_wal()');
  const first = String(rows[0].first);
  const log = (await readdir(join(dataDir, CLUSTER, 'pg_wal'))).filter(
    (name) => /^[0-9A-F]{24}$/.test(name) && name >= first && name <= last,
  );
  yield* archive(
    dataDir,
    log.map((name) => `${CLUSTER}/pg_wal/${name}`),
  );
  yield* withLabel(labelfile);
}

/** The label tells the restored server from where to replay; without it the copy would be taken for whole. */
async function* withLabel(label: string): AsyncGenerator<Buffer> {
  const staging = mkdtempSync(join(tmpdir(), 'throughline-backup-'));
  try {
    mkdirSync(join(staging, CLUSTER), { recursive: true });
    writeFileSync(join(staging, CLUSTER, 'backup_label'), label, { mode: 0o600 });
    yield* archive(staging, [`${CLUSTER}/backup_label`]);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** One tar archive of these paths. Files that change or go while they are read are expected: the log of changes mends them. */
async function* archive(folder: string, paths: readonly string[]): AsyncGenerator<Buffer> {
  const flags = ['--create', '--file=-', '--warning=no-file-changed', '--warning=no-file-removed', '--numeric-owner'];
  const child = spawn('tar', [...flags, '-C', folder, ...paths], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = ending(child);
  for await (const chunk of child.stdout) yield chunk as Buffer;
  const { code, said } = await ended;
  if (code > 1) throw new Error(`The copy of the database’s files failed: ${said.slice(0, 300)}`);
}

async function unpack(plain: Readable, into: string): Promise<void> {
  const child = spawn('tar', ['--extract', '--file=-', '--ignore-zeros', '--preserve-permissions', '-C', into], {
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  const ended = ending(child);
  try {
    for await (const chunk of plain)
      if (!child.stdin.write(chunk)) await new Promise((done) => child.stdin.once('drain', done));
  } finally {
    child.stdin.end();
    await ended;
  }
  const { code, said } = await ended;
  if (code !== 0) throw new Error(`The backup could not be unpacked: ${said.slice(0, 300)}`);
}

function ending(child: ReturnType<typeof spawn>): Promise<{ code: number; said: string }> {
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  child.stdin?.on('error', () => {});
  return new Promise((resolve, reject) => {
    child.on('error', () => reject(new Error('The program "tar" is missing: install it, and try again.')));
    child.on('close', (code) => resolve({ code: code ?? 2, said }));
  });
}

/** A stream through a (de)compressor; a fault of either ends both. */
function through(source: AsyncIterable<Buffer>, by: Transform): Transform {
  const stream = Readable.from(source);
  stream.on('error', (error) => by.destroy(error));
  return stream.pipe(by);
}

/** Under another name until it is whole and on disk. */
async function write(file: string, sealed: AsyncIterable<Buffer>): Promise<Backup> {
  const part = join(dirname(file), `.${basename(file)}.part`);
  const handle = await open(part, 'w', 0o600);
  let bytes = 0;
  try {
    for await (const chunk of sealed) {
      await handle.writeFile(chunk);
      bytes += chunk.length;
    }
    await handle.sync();
  } catch (error) {
    await handle.close();
    await rm(part, { force: true });
    throw error;
  }
  await handle.close();
  await rename(part, file);
  return { file, bytes };
}

/** Each part takes its place by one rename; the program's own files that are there already stay. */
async function moveIn(half: string, dataDir: string, name: string): Promise<void> {
  const place = join(dataDir, name);
  if (!existsSync(place)) return rename(join(half, name), place);
  for (const inner of await readdir(join(half, name)))
    if (!existsSync(join(place, inner))) await rename(join(half, name, inner), join(place, inner));
}
