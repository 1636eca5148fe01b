import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { type AppParts, makeApp } from '../../src/app.ts';
import { openSession } from '../../src/foundation/people/index.ts';
import type { Config } from '../../src/platform/config/config.ts';
import { readKeys } from '../../src/platform/config/keys.ts';
import { type Database, openDatabase } from '../../src/platform/database/open.ts';
import { log } from '../../src/platform/log/log.ts';
import { DataKeyCache, type Vault } from '../../src/platform/vault/index.ts';
import { loadAssets } from '../../src/ui/assets.ts';
import { databaseOn, onServer } from './database.ts';

log.level = 'silent';

const root = join(import.meta.dirname, '..', '..');

/** A sample county in a database of its own, with the whole site in front of it. */
export type County = {
  database: Database;
  vault: Vault;
  config: Config;
  app: ReturnType<typeof makeApp>;
  /** What time the program believes it is. */
  setNow: (now: Date | null) => void;
  /** A browser without a browser: signed in as a sample person (by handle), keeping its cookie. */
  as: (handle: string) => Promise<Visitor>;
  visitor: () => Visitor;
  /** Statements as the owner, past every policy: to set a scene or to look behind the curtain. */
  owner: (sql: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;
  close: () => Promise<void>;
};

export type Page = { status: number; text: string; location: string | null; headers: Headers };

export type Visitor = {
  get: (path: string) => Promise<Page>;
  /** Posts a form as its page would: with the CSRF token and a fresh key unless given. */
  post: (path: string, fields: Record<string, string | string[] | File>, key?: string) => Promise<Page>;
  /** Posts and follows the redirect. */
  send: (path: string, fields: Record<string, string | string[]>) => Promise<Page>;
  cookie: string | null;
  userId: string | null;
};

let copies = 0;

/** A fresh copy of the template: about a tenth of a second. Close it in `afterAll`. */
export async function aCounty(options: { signIn?: AppParts['signIn'] } = {}): Promise<County> {
  const server = JSON.parse(readFileSync(join(root, '.data', 'test', 'server.json'), 'utf8')) as {
    url: string;
    template: string;
    pid: number;
  };
  const name = `tl_copy_${server.pid}_${process.pid}_${copies++}_${randomBytes(3).toString('hex')}`;
  await onServer(server.url, (client) => client.query(`create database "${name}" template "${server.template}"`));
  const url = databaseOn(server.url, name);
  const config: Config = {
    root,
    dataDir: join(root, '.data', 'test'),
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
  const database = await openDatabase(config, { name: 'throughline-test', appConnections: 8 });
  const keys = readKeys(config);
  const vault: Vault = { ring: keys.ring, cache: new DataKeyCache(1_000) };
  let now: Date | null = null;
  const assetsDir = join(root, '.build', 'assets');
  if (!existsSync(join(assetsDir, 'manifest.json'))) throw new Error('The assets are not built: run "npm test" once.');
  const assets = loadAssets(assetsDir, '/assets');
  const app = makeApp({
    database,
    vault,
    secret: keys.secret,
    site: { assets, style: assets.publicCss, sampleSignIn: true, exitTo: config.exitTo },
    clock: () => now ?? new Date(),
    health: { stopping: () => false, ready: async () => ({ ready: true }) },
    assetsDir,
    ...(options.signIn ? { signIn: options.signIn } : {}),
  });
  const owners = new pg.Pool({ connectionString: url, max: 10 }).on('error', () => {});
  const owner: County['owner'] = (sql, values) => asOwner(owners, sql, values);
  return {
    database,
    vault,
    config,
    app,
    owner,
    setNow: (at) => {
      now = at;
    },
    visitor: () => aVisitor(app),
    as: async (handle) => {
      const [person] = await owner(
        'select id::text, name, email, county_id::text as county from people.users where handle = $1',
        [handle],
      );
      if (!person) throw new Error(`No sample person ${handle}`);
      const token = await openSession(database.auth, {
        id: String(person.id),
        name: String(person.name),
        email: String(person.email),
        countyId: String(person.county),
      });
      const visitor = aVisitor(app);
      visitor.cookie = `throughline=${token}`;
      visitor.userId = String(person.id);
      return visitor;
    },
    close: async () => {
      await Promise.all([database.close(), owners.end()]);
      await onServer(server.url, (client) => client.query(`drop database if exists "${name}" with (force)`)).catch(
        () => {},
      );
    },
  };
}

/** One statement on a connection that is kept: to open one costs more than most of them. Nothing of a statement outlives it. */
async function asOwner(owners: pg.Pool, sql: string, values?: unknown[]): Promise<Record<string, unknown>[]> {
  const client = await owners.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.query('discard all').then(
      () => client.release(),
      (error: Error) => client.release(error),
    );
  }
}

function aVisitor(app: County['app']): Visitor {
  const visitor: Visitor = {
    cookie: null,
    userId: null,
    get: (path) => ask(path, {}),
    post: async (path, fields, key) => {
      const all = { _csrf: await csrfOf(), _key: key ?? crypto.randomUUID(), ...fields };
      const entries = Object.entries(all).flatMap(([name, value]) =>
        (Array.isArray(value) ? value : [value]).map((each: string | File) => ({ name, each })),
      );
      const hasFiles = entries.some(({ each }) => each instanceof File);
      const body = hasFiles ? new FormData() : new URLSearchParams();
      for (const { name, each } of entries)
        if (typeof each === 'string') body.append(name, each);
        else if (body instanceof FormData) body.append(name, each);
      return ask(path, { method: 'POST', body, headers: { origin: 'http://test', host: 'test' } });
    },
    send: async (path, fields) => {
      const page = await visitor.post(path, fields);
      return page.location ? visitor.get(page.location) : page;
    },
  };
  let csrf: string | null = null;
  const csrfOf = async (): Promise<string> => {
    if (!visitor.cookie) return '';
    if (csrf === null) {
      const first = await visitor.get('/work');
      const page = first.location ? await visitor.get(first.location) : first;
      csrf = /name="_csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    }
    return csrf;
  };
  const ask = async (path: string, init: RequestInit & { headers?: Record<string, string> }): Promise<Page> => {
    const headers = { ...init.headers, ...(visitor.cookie ? { cookie: visitor.cookie } : {}) };
    const answer = await app.fetch(new Request(`http://test${path}`, { ...init, headers }));
    const given = answer.headers.getSetCookie().find((line) => line.startsWith('throughline='));
    if (given) visitor.cookie = given.split(';')[0] ?? null;
    return {
      status: answer.status,
      text: await answer.text(),
      location: answer.headers.get('location'),
      headers: answer.headers,
    };
  };
  return visitor;
}
