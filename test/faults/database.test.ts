import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startEmbedded } from '../../src/platform/database/embedded.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { rolePasswords } from '../../src/platform/database/roles.ts';
import { loadSampleCounty } from '../../src/sample-county.ts';
import { buildProgram, type Program, postTo, startProgram } from '../harness/program.ts';

/** The database goes away under the running program: a page that says so, nothing confirmed lost, and well again after. */
const root = join(import.meta.dirname, '..', '..');
const place = mkdtempSync(join(tmpdir(), 'throughline-faults-'));
const made = join(place, 'made');
const running = new Set<{ program: Program; dataDir: string }>();

beforeAll(async () => {
  await buildProgram();
  const server = await startEmbedded({ dataDir: join(made, 'postgres') });
  await migrate(server.url, join(root, 'db', 'migrations'), rolePasswords(join(made, 'keys', 'database-roles.json')));
  await loadSampleCounty(server.url, join(root, 'reference'), 0.01);
  await server.stop();
});
afterEach(async () => {
  for (const each of running) await each.program.kill('SIGKILL');
  for (const each of running) stopDatabase(each.dataDir, 'SIGQUIT');
  running.clear();
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

const postmaster = (dataDir: string): number | null => {
  const file = join(dataDir, 'postgres', 'cluster', 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : null;
};
function stopDatabase(dataDir: string, signal: 'SIGQUIT' | 'SIGINT' | 'SIGKILL'): void {
  const pid = postmaster(dataDir);
  try {
    if (pid) process.kill(pid, signal);
  } catch {
    // It was gone already.
  }
}

/** A copy of the made county, a program of its own in front of it, and a worker signed in. */
async function aHouse(dataDir: string) {
  // With its modes: PostgreSQL refuses a folder that others may read.
  spawnSync('cp', ['-a', `${made}/.`, dataDir]);
  const program = await startProgram({ THROUGHLINE_DATA: dataDir });
  running.add({ program, dataDir });
  const entered = await postTo(program.base, '/sample/sign-in', { as: 'socialworker' }, '');
  expect(entered?.status).toBe(303);
  const answer = await fetch(`${program.base}/sample/sign-in`, {
    method: 'POST',
    body: new URLSearchParams({ as: 'socialworker' }),
    headers: { 'sec-fetch-site': 'same-origin' },
    redirect: 'manual',
  });
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const csrf =
    /name="_csrf" value="([^"]+)"/.exec(
      await (await fetch(`${program.base}/me`, { headers: { cookie } })).text(),
    )?.[1] ?? '';
  const meet = (about: string, key = crypto.randomUUID()) =>
    postTo(
      program.base,
      '/here',
      { door: 'child-welfare', instrument: 'universal-screen', age: '15', about, _csrf: csrf, _key: key },
      cookie,
    );
  const page = async (path: string) => {
    const got = await fetch(`${program.base}${path}`, { headers: { cookie }, redirect: 'manual' });
    return { status: got.status, text: await got.text() };
  };
  return { program, meet, page };
}

const until = async (what: () => Promise<boolean>): Promise<void> => {
  const latest = Date.now() + 60_000;
  while (!(await what())) {
    if (Date.now() > latest) throw new Error('It did not become well again within a minute.');
    await new Promise((turn) => setTimeout(turn, 100));
  }
};

const screenings = async (url: string): Promise<number> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query('select count(*)::int as n from screening.screenings')).rows[0].n;
  } finally {
    await client.end();
  }
};

describe('the database', () => {
  it.each(['SIGINT', 'SIGKILL'] as const)(
    'stopped (%s) and started again: a page that says so, and well again',
    { timeout: 240_000 },
    async (signal) => {
      const dataDir = join(place, signal);
      const house = await aHouse(dataDir);
      let confirmed = 0;
      for (let n = 0; n < 5; n++) if ((await house.meet(`before ${n}`))?.status === 303) confirmed++;
      expect(confirmed).toBe(5);
      const underWay = Array.from({ length: 4 }, (_, n) => house.meet(`during ${n}`));
      stopDatabase(dataDir, signal);
      for (const reply of await Promise.all(underWay)) {
        expect([303, 503]).toContain(reply?.status);
        if (reply?.status === 303) confirmed++;
      }
      await until(async () => (await house.page('/readyz')).status === 503);
      expect((await house.page('/readyz')).text).toContain('the database does not answer');
      expect((await house.page('/healthz')).status).toBe(200);
      const key = crypto.randomUUID();
      for (const reply of [await house.page('/work'), await house.page('/sign-in'), await house.meet('away', key)]) {
        if (reply?.status === 200) continue;
        expect(reply?.status).toBe(503);
        expect(reply?.text).toMatch(/<h1/);
      }
      const again = await startEmbedded({ dataDir: join(dataDir, 'postgres') });
      await until(async () => (await house.page('/readyz')).status === 200);
      expect((await house.meet('away', key))?.status).toBe(303);
      expect(await screenings(again.url)).toBeGreaterThanOrEqual(confirmed + 1);
    },
  );
});
