import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbedded } from '../../src/platform/database/embedded.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { rolePasswords } from '../../src/platform/database/roles.ts';
import { loadSampleCounty } from '../../src/sample-county.ts';
import { buildProgram, type Program, postTo, startProgram } from '../harness/program.ts';

/** A youth asks at night while the database is away: the finder answers from what it had, and says since when. */
const root = join(import.meta.dirname, '..', '..');
const place = mkdtempSync(join(tmpdir(), 'throughline-finder-'));
const dataDir = join(place, 'county');
const NOWHERE = 'postgres://nobody@127.0.0.1:1/none';
const running = new Set<Program>();

beforeAll(async () => {
  await buildProgram();
  const server = await startEmbedded({ dataDir: join(dataDir, 'postgres') });
  await migrate(
    server.url,
    join(root, 'db', 'migrations'),
    rolePasswords(join(dataDir, 'keys', 'database-roles.json')),
  );
  await loadSampleCounty(server.url, join(root, 'reference'), 0.01);
  await server.stop();
});
afterAll(async () => {
  for (const each of running) await each.kill('SIGKILL');
  const file = join(dataDir, 'postgres', 'cluster', 'postmaster.pid');
  if (existsSync(file)) spawnSync('kill', ['-QUIT', String(Number.parseInt(readFileSync(file, 'utf8'), 10))]);
  rmSync(place, { recursive: true, force: true });
});

const started = async (settings: Record<string, string>): Promise<Program> => {
  const program = await startProgram(settings);
  running.add(program);
  return program;
};
const until = async (what: () => boolean | Promise<boolean>): Promise<void> => {
  const latest = Date.now() + 60_000;
  while (!(await what())) {
    if (Date.now() > latest) throw new Error('It did not come about within a minute.');
    await new Promise((turn) => setTimeout(turn, 50));
  }
};
const get = async (program: Program, path: string) => {
  const answer = await fetch(`${program.base}${path}`, { redirect: 'manual' });
  return { status: answer.status, text: await answer.text() };
};
const ask = (program: Program, fields: Record<string, string>) => postTo(program.base, '/find?lang=en', fields, '');

describe('the finder without its database', () => {
  it('answers from what it had, then from its copy after a start, then says whom to ring', {
    timeout: 240_000,
  }, async () => {
    const program = await started({ THROUGHLINE_DATA: dataDir });
    const fresh = await ask(program, { need: 'food', where: '90731' });
    expect(fresh?.status).toBe(200);
    expect(fresh?.text).toContain('These fit best');
    expect(fresh?.text).not.toContain('This is how it was');
    const copy = join(dataDir, 'finder', 'offers.json');
    await until(() => existsSync(copy));

    const postmaster = Number(
      readFileSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0],
    );
    process.kill(postmaster, 'SIGINT');
    await until(async () => (await get(program, '/readyz')).status === 503);
    const shut = await get(program, '/sign-in?lang=en');
    expect(shut.status).toBe(503);
    for (const said of ['Call 911', '988', 'href="/find?lang=en"']) expect(shut.text).toContain(said);
    expect(shut.text).not.toContain('href="/sign-in"');
    const first = await get(program, '/find?lang=en');
    expect(first.status).toBe(200);
    expect(first.text).toContain('What do you need right now?');
    expect(first.text).toContain('Call 988');
    await until(async () => /This is how it was/.test((await ask(program, { need: 'food' }))?.text ?? ''));
    const kept = await ask(program, { need: 'food', where: '90731' });
    expect(kept?.status).toBe(200);
    expect(kept?.text).toContain('These fit best');
    expect(kept?.text).toMatch(/miles? away/);
    await program.kill('SIGKILL');

    const later = await started({ THROUGHLINE_DATA: dataDir, DATABASE_URL: NOWHERE });
    expect((await get(later, '/readyz')).status).toBe(503);
    expect((await get(later, '/hsds/services')).status).toBe(503);
    const tonight = await get(later, '/families/tonight?lang=en');
    expect([tonight.status, tonight.text.includes('My child did not come home')]).toEqual([200, true]);
    // Who asks for a person loses nothing of what they typed, and is told whom to ring.
    const typed = { way: 'text', to: '213 555 0142', story: 'He has my papers.', lang: 'en' };
    const sent = await postTo(later.base, '/find/ask?lang=en', typed, '');
    expect(sent?.status).toBe(422);
    for (const kept of ['We cannot send or open this right now.', 'He has my papers.', '213 555 0142', 'Call 988'])
      expect(sent?.text).toContain(kept);
    for (const path of ['/find/answer', '/find/answer/reply']) {
      const look = await postTo(later.base, `${path}?lang=en`, { code: '7KQ4-M2XD-90BR', text: 'hello' }, '');
      expect(look?.status, path).toBe(422);
      expect(look?.text).toContain('We cannot send or open this right now.');
    }
    const fromCopy = await ask(later, { need: 'food', where: '90731' });
    expect(fromCopy?.status).toBe(200);
    expect(fromCopy?.text).toContain('This is how it was');
    expect(fromCopy?.text).toMatch(/miles? away/);

    const empty = await started({ THROUGHLINE_DATA: join(place, 'empty'), DATABASE_URL: NOWHERE });
    const nothing = await ask(empty, { need: 'food' });
    expect(nothing?.status).toBe(200);
    expect(nothing?.text).toContain('Call 211');
    expect((await get(empty, '/find')).status).toBe(200);
  });

  it('opens the whole site as soon as the database answers', { timeout: 120_000 }, async () => {
    const server = await startEmbedded({ dataDir: join(dataDir, 'postgres') });
    await server.stop();
    const away = await started({ THROUGHLINE_DATA: dataDir, DATABASE_URL: server.url });
    expect((await get(away, '/hsds/services')).status).toBe(503);
    await startEmbedded({ dataDir: join(dataDir, 'postgres') });
    await until(async () => (await get(away, '/readyz')).status === 200);
    expect((await get(away, '/sign-in')).status).toBe(200);
    expect((await ask(away, { need: 'food' }))?.text).not.toContain('This is how it was');
  });

  it('keeps on disk only what is public', () => {
    const kept = JSON.parse(readFileSync(join(dataDir, 'finder', 'offers.json'), 'utf8'));
    const hidden = kept.offers.filter((each: { profile: { confidential?: boolean } }) => each.profile.confidential);
    expect(hidden.length).toBeGreaterThan(0);
    for (const each of hidden) expect([each.address, each.point]).toEqual([null, null]);
  });
});
