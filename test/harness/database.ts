import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from '../../src/platform/database/embedded.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { rolePasswords } from '../../src/platform/database/roles.ts';
import { loadSampleCounty } from '../../src/sample-county.ts';

const root = join(import.meta.dirname, '..', '..');
const dataDir = join(root, '.data', 'test');

type Shared = { users: number; ready: Promise<() => Promise<void>> };

/**
 * Before all tests that need a database: one server (`TEST_DATABASE_URL`, or the embedded one without durability) and a
 * template that holds the migrated sample county without casework. Each test file works in a copy of its own. Both the
 * doors and the journeys ask for it, in one process when everything is run: the first makes it, the last ends it.
 */
export default async function setup() {
  const held = globalThis as { throughlineTestServer?: Shared };
  held.throughlineTestServer ??= { users: 0, ready: makeTemplate() };
  const shared = held.throughlineTestServer;
  shared.users += 1;
  const stop = await shared.ready;
  return async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    delete held.throughlineTestServer;
    await stop();
  };
}

async function makeTemplate(): Promise<() => Promise<void>> {
  mkdirSync(dataDir, { recursive: true });
  const embedded = process.env.TEST_DATABASE_URL
    ? null
    : await startEmbedded({ dataDir: join(dataDir, 'postgres'), fast: true });
  const url = process.env.TEST_DATABASE_URL ?? embedded?.url ?? '';
  const template = `tl_template_${process.pid}`;
  await onServer(url, async (client) => {
    const { rows } = await client.query(`select datname from pg_database where datname like 'tl\\_%'`);
    for (const row of rows as { datname: string }[]) {
      const pid = Number(/_(\d+)(?:_|$)/.exec(row.datname)?.[1]);
      if (!alive(pid)) await client.query(`drop database if exists "${row.datname}" with (force)`);
    }
    await client.query(`create database "${template}" template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'`);
  });
  const passwords = rolePasswords(join(dataDir, 'keys', 'database-roles.json'));
  await migrate(databaseOn(url, template), join(root, 'db', 'migrations'), passwords);
  await loadSampleCounty(databaseOn(url, template), join(root, 'reference'), 0.01);
  writeFileSync(join(dataDir, 'server.json'), JSON.stringify({ url, template, pid: process.pid }));
  return async () => {
    await onServer(url, async (client) => {
      const { rows } = await client.query('select datname from pg_database where datname like $1', [
        `tl\\_%\\_${process.pid}%`,
      ]);
      for (const row of rows as { datname: string }[])
        await client.query(`drop database if exists "${row.datname}" with (force)`);
    });
    await embedded?.stop();
  };
}

/** The same server, another database. */
export const databaseOn = (url: string, name: string): string => url.replace(/\/[^/?]*(\?|$)/, `/${name}$1`);

export async function onServer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};
