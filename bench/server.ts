import { type ChildProcess, spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { openSession } from '../src/foundation/people/index.ts';
import { rolePasswords, urlAs } from '../src/platform/database/roles.ts';
import type { Town } from './ground.ts';
import { Wire } from './wire.ts';

/** The program itself as its own process, as `npm start` runs it. */
export type Served = { port: number; secondsToFirstPage: number; stop: () => Promise<void> };

/** Starts the program on a town and waits for its first page. */
export function serveTown(town: Town): Promise<Served> {
  return serveWith(town.config.root, { THROUGHLINE_DATA: town.config.dataDir, DATABASE_URL: town.url });
}

export async function serveWith(root: string, settings: Record<string, string>): Promise<Served> {
  const port = await freePort();
  const begun = performance.now();
  const log = openSync(join(root, '.build', `bench-server-${port}.log`), 'w');
  const child = spawn(process.execPath, [join(root, 'start.mjs'), 'serve'], {
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', ...settings },
    stdio: ['ignore', log, log],
  });
  await firstPage(child, port, join('.build', `bench-server-${port}.log`));
  return { port, secondsToFirstPage: (performance.now() - begun) / 1000, stop: () => ended(child) };
}

async function firstPage(child: ChildProcess, port: number, log: string): Promise<void> {
  for (let tries = 0; tries < 6_000; tries++) {
    if (child.exitCode !== null) throw new Error(`The program ended before its first page; see ${log}`);
    const wire = new Wire(port);
    const page = await wire.ask('GET', '/sign-in').catch(() => null);
    wire.close();
    if (page?.status === 200) return;
    await pause(50);
  }
  throw new Error(`The program showed no page in five minutes; see ${log}`);
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    child.once('exit', () => done());
    child.kill('SIGTERM');
  });
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

/** Someone signed in: the cookie of their session, and the token that their forms carry. */
export type SignedIn = { handle: string; userId: string; cookie: string; csrf: string };

/** Signs people in, as the gateway does once somebody is proven. */
export async function signIn(town: Town, port: number, handles: readonly string[]): Promise<SignedIn[]> {
  const passwords = rolePasswords(join(town.config.dataDir, 'keys', 'database-roles.json'));
  const auth = new pg.Pool({ connectionString: urlAs(town.url, 'auth', passwords), max: 1 });
  const wire = new Wire(port);
  try {
    const people: SignedIn[] = [];
    for (const handle of handles) {
      const [person] = await town.owner(
        'select id::text, name, email, county_id::text as county from people.users where handle = $1',
        [handle],
      );
      if (!person) throw new Error(`Nobody here is ${handle}`);
      const [id, name, email, countyId] = [person.id, person.name, person.email, person.county].map(String);
      if (!id || !name || !email || !countyId) throw new Error(`${handle} cannot sign in`);
      const cookie = `throughline=${await openSession(auth, { id, name, email, countyId })}`;
      const page = await wire.ask('GET', '/work', { cookie });
      const csrf = /name="_csrf" value="([^"]+)"/.exec(page.body.toString('utf8'))?.[1];
      if (!csrf) throw new Error(`${handle} saw no form on their first page (status ${page.status})`);
      people.push({ handle, userId: id, cookie, csrf });
    }
    return people;
  } finally {
    wire.close();
    await auth.end();
  }
}
