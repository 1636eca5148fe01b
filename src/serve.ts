import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { serve } from '@hono/node-server';
import type { Config } from '#platform/config/config.ts';
import { readKeys } from '#platform/config/keys.ts';
import { databaseIsAway } from '#platform/database/away.ts';
import { readMigrations, stateOf } from '#platform/database/migrate.ts';
import { type Database, noDatabase, openDatabase } from '#platform/database/open.ts';
import { type Jobs, startJobs } from '#platform/jobs/index.ts';
import { type KeyRing, openVault } from '#platform/vault/index.ts';
import { keepCopyIn, offerLanguages } from '#reference/finder/index.ts';
import { loadAssets } from '#ui/assets.ts';
import { makeApp } from './app.ts';
import { loadSample } from './commands/sample.ts';
import { asGate } from './county.ts';
import type { Health } from './health.ts';
import { tasks } from './jobs.ts';

/** What stands behind the port: nothing yet, while the database is away at the start. */
type State = { stopping: boolean; opened: { database: Database; jobs: Jobs } | null };

/** Serves the county until SIGTERM or SIGINT: then no new requests, running ones end, and the database is left in peace. */
export async function serveCounty(config: Config): Promise<void> {
  const keys = readKeys(config);
  const vault = openVault(keys.ring);
  keepCopyIn(vault, join(config.dataDir, 'finder'));
  offerWords(config.root);
  const assets = loadAssets(join(config.root, '.build', 'assets'), '/assets');
  const state: State = { stopping: false, opened: null };
  const siteUrl = config.siteUrl ?? `http://localhost:${config.port}`;
  const appOn = (database: Database, sample: boolean, ready: Health['ready']) =>
    makeApp({
      database,
      vault,
      secret: keys.secret,
      site: { assets, style: assets.publicCss, sampleSignIn: sample, exitTo: config.exitTo, address: siteUrl },
      clock: () => new Date(),
      health: { stopping: () => state.stopping, ready },
      assetsDir: join(config.root, '.build', 'assets'),
      signIn: { siteUrl, provider: config.provider, proxies: config.proxies },
    });
  let app = appOn(noDatabase(), false, async () => ({ ready: false, because: 'the database does not answer' }));
  const open = async (): Promise<boolean> => {
    const database = await openDatabase(config, { name: 'throughline' });
    const sample = await prepareCounty(config, database, keys.ring).catch(async (error) => {
      await database.close();
      throw error;
    });
    const all = tasks(config, siteUrl, vault, database);
    const jobs = startJobs({ db: database.jobs, tasks: all, clock: () => new Date() });
    state.opened = { database, jobs };
    app = appOn(database, sample, () => readiness(config, database, jobs));
    return sample;
  };
  const sample = await open().catch((error) => {
    if (!databaseIsAway(error)) throw error;
    process.stderr.write('The database does not answer: only the finder is open until it does.\n');
    return null;
  });
  const server = serve(
    { fetch: (request, env) => app.fetch(request, env), port: config.port, hostname: config.host },
    (info) => {
      greet(info.port, sample ?? false);
      // Node keeps what it compiled only when it ends in peace: a server that was killed would compile all of it again.
      flushCompileCache();
    },
  );
  endInPeace(state, server);
  await untilOpen(state, open);
}

const OPEN_AGAIN_MS = 2_000;

/** Tries again until the database answers, where it did not at the start. */
async function untilOpen(state: State, open: () => Promise<unknown>): Promise<void> {
  while (!state.opened && !state.stopping) {
    await pause(OPEN_AGAIN_MS);
    await open().catch((error) => {
      if (!databaseIsAway(error)) throw error;
    });
  }
}

/** Languages of the finder that the county has added; of a file that is not whole, why it is not offered. */
function offerWords(root: string): void {
  for (const { name, because } of offerLanguages(join(root, 'reference', 'finder-words')))
    process.stderr.write(`reference/finder-words/${name} is not offered: ${because}.\n`);
}

/** On a signal: no new requests, running ones end, then the database is let go. */
function endInPeace(state: State, server: ReturnType<typeof serve>): void {
  const stop = () => {
    if (state.stopping) return;
    state.stopping = true;
    const { opened } = state;
    const ended = Promise.all([opened?.jobs.stop(), new Promise((done) => server.close(done))]);
    void ended.then(() => opened?.database.close()).then(() => process.exit(0));
    if ('closeIdleConnections' in server) server.closeIdleConnections();
    // Running requests get ten seconds; whatever is left is rolled back by the database.
    setTimeout(() => process.exit(0), 10_000).unref();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  // Started by an older Node, we are its child: when it is gone, so are we.
  process.on('disconnect', stop);
}

/** First run on an empty database, outside production: the sample county. @returns whether sample sign-in is open */
async function prepareCounty(config: Config, database: Database, ring: KeyRing): Promise<boolean> {
  const counties = await asGate(
    database.ownerUrl,
    async (client) => (await client.query('select sample from people.counties')).rows as { sample: boolean }[],
  );
  const hasSample = counties.some((county) => county.sample);
  if (config.mode === 'production') {
    if (hasSample)
      throw new Error(
        'This database holds the sample county: in production use a database of its own, set up with "npm run county:new".',
      );
    if (counties.length === 0)
      throw new Error('This database holds no county yet: set it up with "npm run county:new".');
    return false;
  }
  if (counties.length > 0) return hasSample;
  process.stdout.write('Loading the sample county (once)…\n');
  await loadSample(database.ownerUrl, config.root, ring, {
    scale: 1,
    seed: 'throughline',
    now: new Date(),
    say: (text) => process.stdout.write(`${text}\n`),
  });
  return true;
}

async function readiness(
  config: Config,
  database: Database,
  jobs: Jobs,
): Promise<{ ready: true } | { ready: false; because: string }> {
  try {
    const state = await stateOf(database.appPool, readMigrations(join(config.root, 'db', 'migrations')));
    if (state.missing.length > 0)
      return { ready: false, because: `migrations are missing: ${state.missing.join(', ')}` };
    const silent = jobs.silent();
    if (silent.length > 0) return { ready: false, because: `jobs do not run: ${silent.join(', ')}` };
    return { ready: true };
  } catch {
    return { ready: false, because: 'the database does not answer' };
  }
}

function greet(port: number, sample: boolean): void {
  const lines = [`Throughline is open at http://localhost:${port}`];
  if (sample)
    lines.push(
      'Sample county: every person in it is invented. Sign in with one click on the page, for example as',
      '  hotline, officer, intake, socialworker, supervisor, probation, advocate, nurse, educator, counsel, mdt, liaison,',
      '  analyst, planlead, privacy, admin, other-county',
      'To set up a real county instead: npm run county:new (see README.md).',
    );
  process.stdout.write(`${lines.join('\n')}\n`);
}
