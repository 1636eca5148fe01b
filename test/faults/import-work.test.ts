import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { inItsOwnProcess } from '../../src/commands/import-work.ts';
import { importTask } from '../../src/reference/directory/index.ts';
import { aCounty, type County, type Visitor } from '../harness/county.ts';
import { onServer } from '../harness/database.ts';
import { layDirectory } from '../harness/directory.ts';
import { buildProgram, inFrontOf, outfile } from '../harness/program.ts';

/** The process of its own in which a large import is worked on, ended in the ways in which a process ends. */
let county: County;
let admin: Visitor;
const folder = mkdtempSync(join(tmpdir(), 'throughline-import-'));
beforeAll(async () => {
  await buildProgram();
  county = await aCounty();
  admin = await county.as('admin');
  const none = {
    taxonomy: [],
    taxonomy_term: [],
    organization: [],
    location: [],
    service: [],
    service_at_location: [],
  };
  await layDirectory(county, none);
  for (const [name, value] of Object.entries(inFrontOf(county))) vi.stubEnv(name, value);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
  await county.close();
});

const program = (name: string, text: string): string => {
  const path = join(folder, `${name}.mjs`);
  writeFileSync(path, text);
  return path;
};
const turn = (settings: { program: string; memoryMb?: number }) =>
  importTask({ app: county.database.app, vault: county.vault }, inItsOwnProcess(county.database.urls, settings)).run({
    db: county.database.jobs,
    now: () => new Date(),
    stopping: () => false,
  });

const id = (kind: number, n: number) => `0000000${kind}-0000-4000-8000-${String(n).padStart(12, '0')}`;
const sheet = (count: number) =>
  new File(
    [
      JSON.stringify(
        Array.from({ length: count }, (_, n) => ({
          id: id(1, n),
          name: `Service ${n}`,
          status: 'active',
          description: 'x'.repeat(700),
          organization: { id: id(2, 0), name: 'Group', description: 'x' },
        })),
      ),
    ],
    'large.json',
  );
const bring = async (): Promise<string> =>
  (await admin.post('/directory/imports', { file: sheet(1_500) })).location ?? '';
const services = async () => county.owner('select 1 from directory.services where withdrawn_at is null');
const rows = async () => county.owner('select 1 from directory.import_rows');

it('says that memory did not suffice, keeps nothing of it, and is begun again by one press', async () => {
  const path = await bring();
  const greedy = program('greedy', 'const all = []; for (;;) all.push(new Array(1_000_000).fill(all.length));');
  await expect(turn({ program: greedy, memoryMb: 30 })).rejects.toThrow();
  const page = await admin.get(path);
  expect(page.text).toContain('There was not enough memory for all of it at once.');
  expect(page.text).toContain('Nothing was changed.');
  expect([await services(), await rows()]).toEqual([[], []]);
  await admin.post(`${path}/asked`, { what: 'read' });
  expect(await turn({ program: outfile })).toBe(true);
  expect((await admin.get(path)).text).toContain('New: 1501');
  await admin.post(`${path}/discarded`, {});
});

it('says that its work broke where it ends with a code of its own, or is no program at all', async () => {
  const path = await bring();
  await expect(turn({ program: program('bad', 'process.exit(3)') })).rejects.toThrow();
  expect((await admin.get(path)).text).toContain('The program itself failed.');
  await admin.post(`${path}/asked`, { what: 'read' });
  await expect(turn({ program: program('garbled', 'this is { no program') })).rejects.toThrow();
  expect((await admin.get(path)).text).toContain('The program itself failed.');
  expect([await services(), await rows()]).toEqual([[], []]);
  await admin.post(`${path}/discarded`, {});
});

it('killed in the middle of doing leaves nothing half done, says so, and does it whole the next time', async () => {
  const path = await bring();
  expect(await turn({ program: outfile })).toBe(true);
  await admin.post(`${path}/asked`, { what: 'do' });
  const pidFile = join(folder, 'pid');
  const real = program(
    'real',
    `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(pidFile)}, String(process.pid)); await import(${JSON.stringify(outfile)});`,
  );
  // The last table that it writes is held, so that it stands in the middle of its transaction when it is killed.
  const held = await onServer(county.config.databaseUrl ?? '', async (client) => {
    await client.query('begin; lock table directory.services in share mode');
    const ended = turn({ program: real }).then(
      () => 'done',
      () => 'broke',
    );
    await vi.waitFor(
      async () => {
        const waiting = await county.owner(
          `select 1 from pg_stat_activity where application_name like '%import%' and wait_event_type = 'Lock' and datname = current_database()`,
        );
        expect(existsSync(pidFile) && waiting.length).toBe(1);
      },
      { timeout: 30_000, interval: 50 },
    );
    process.kill(Number(readFileSync(pidFile, 'utf8')), 'SIGKILL');
    return ended;
  });
  expect(held).toBe('broke');
  const page = await admin.get(path);
  expect(page.text).toContain('Something outside the program ended the work in the middle.');
  expect(await services()).toEqual([]);
  expect(await county.owner('select 1 from directory.organizations where withdrawn_at is null')).toEqual([]);
  await admin.post(`${path}/asked`, { what: 'do' });
  expect(await turn({ program: outfile })).toBe(true);
  expect((await services()).length).toBe(1_500);
});
