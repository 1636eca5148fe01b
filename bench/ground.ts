import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Config } from '../src/platform/config/config.ts';
import { type Keys, readKeys } from '../src/platform/config/keys.ts';
import { type Embedded, startEmbedded } from '../src/platform/database/embedded.ts';
import { migrate } from '../src/platform/database/migrate.ts';
import { rolePasswords } from '../src/platform/database/roles.ts';
import { loadSampleCounty } from '../src/sample-county.ts';
import { populate } from './population.ts';

/** A county in a database of its own, with so many youth. */
export type Town = { config: Config; keys: Keys; url: string; youth: number; owner: Owner };
/** Statements past every policy. */
export type Owner = (sql: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;

/** What a measure stands on: a durable PostgreSQL of the bench's own, kept under `.data/bench`. */
export type Ground = {
  root: string;
  dataDir: string;
  /** 1: as the lines are written; smaller for a quick look. */
  scale: number;
  say: (line: string) => void;
  /** A county with so many youth (times the scale), made once and kept while what makes it is unchanged. */
  town: (youth: number) => Promise<Town>;
  /** One to write into, thrown away at the end: a copy of a town, or a county without casework. */
  scratch: (of: Town | null) => Promise<Town>;
  close: () => Promise<void>;
};

const EMPTY = `bench_empty_${process.pid}`;

/** Files that say how a town is peopled: another text, another town. */
const MAKERS = ['bench/population.ts', 'bench/youth-rows.ts', 'bench/busy-rows.ts', 'bench/search-names.ts'];

export async function openGround(root: string, scale: number, say: (line: string) => void): Promise<Ground> {
  const dataDir = join(root, '.data', 'bench');
  const server = await startEmbedded({ dataDir: join(dataDir, 'postgres') });
  const made: string[] = [];
  const empty = once(async () => {
    made.push(EMPTY);
    return anEmptyCounty(root, dataDir, server);
  });
  return {
    root,
    dataDir,
    scale,
    say,
    town: async (youth) => {
      const count = Math.max(2_000, Math.round(youth * scale));
      const name = `bench_${count}`;
      const mark = stampOf(root);
      const town = townAt(root, dataDir, server, name, count);
      const said = await commentOf(server.url, name);
      if (said === mark && (await broughtUp(town))) return town;
      say(`Making a county of ${count.toLocaleString('en-US')} youth (kept for the next time)…`);
      if (said !== `making ${mark}`) await remake(server.url, name, await empty());
      await onServer(server.url, `comment on database "${name}" is 'making ${mark}'`);
      await populate(town, say);
      await onServer(server.url, `comment on database "${name}" is '${mark}'`);
      return town;
    },
    scratch: async (of) => {
      const name = `bench_scratch_${process.pid}_${randomBytes(3).toString('hex')}`;
      await remake(server.url, name, of ? nameIn(of.url) : await empty(), 'file_copy');
      made.push(name);
      return townAt(root, dataDir, server, name, of?.youth ?? 0);
    },
    close: async () => {
      for (const name of made) await onServer(server.url, `drop database if exists "${name}" with (force)`);
      await server.stop();
    },
  };
}

function townAt(root: string, dataDir: string, server: Embedded, name: string, youth: number): Town {
  const url = databaseOn(server.url, name);
  const config: Config = {
    root,
    dataDir,
    port: 0,
    host: '127.0.0.1',
    mode: 'trial',
    databaseUrl: url,
    ownerUrl: null,
    keyFile: null,
    smtpUrl: null,
    mailFrom: 'throughline@localhost',
    siteUrl: null,
    exitTo: 'https://www.weather.gov/',
    provider: null,
    proxies: 0,
  };
  return { config, keys: readKeys(config), url, youth, owner: (sql, values) => onServer(url, sql, values) };
}

/** The migrated sample county, its agencies and people, without casework: what every town is copied from. */
async function anEmptyCounty(root: string, dataDir: string, server: Embedded): Promise<string> {
  await remake(server.url, EMPTY, 'template0');
  const url = databaseOn(server.url, EMPTY);
  await migrate(url, join(root, 'db', 'migrations'), rolePasswords(join(dataDir, 'keys', 'database-roles.json')));
  await loadSampleCounty(url, join(root, 'reference'), 1);
  return EMPTY;
}

/** Whether the kept town could be brought up to this program's migrations. */
async function broughtUp(town: Town): Promise<boolean> {
  const passwords = rolePasswords(join(town.config.dataDir, 'keys', 'database-roles.json'));
  return migrate(town.url, join(town.config.root, 'db', 'migrations'), passwords).then(
    () => true,
    () => false,
  );
}

async function remake(serverUrl: string, name: string, template: string, strategy = 'wal_log'): Promise<void> {
  await onServer(serverUrl, `drop database if exists "${name}" with (force)`);
  const plain = template === 'template0' ? ` encoding 'UTF8' lc_collate 'C' lc_ctype 'C'` : '';
  await onServer(serverUrl, `create database "${name}" template "${template}"${plain} strategy ${strategy}`);
}

async function commentOf(serverUrl: string, name: string): Promise<string | null> {
  const [row] = await onServer(
    serverUrl,
    `select shobj_description(oid, 'pg_database') as mark from pg_database where datname = $1`,
    [name],
  );
  return typeof row?.mark === 'string' ? row.mark : null;
}

function stampOf(root: string): string {
  const hash = createHash('sha256');
  const model = join('src', 'casework', 'youth', 'model');
  const files = readdirSync(join(root, model)).filter((each) => !each.includes('.test.'));
  for (const file of [...MAKERS, ...files.map((each) => join(model, each)), 'reference/sharing-rules/rules.json'])
    hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

const databaseOn = (url: string, name: string): string => url.replace(/\/[^/?]*(\?|$)/, `/${name}$1`);
const nameIn = (url: string): string => /\/([^/?]*)(?:\?|$)/.exec(url)?.[1] ?? '';

async function onServer(url: string, sql: string, values?: unknown[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'throughline-bench' });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
