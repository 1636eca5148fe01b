import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { buildProgram as build } from '../../build.mjs';
import type { County } from './county.ts';

const root = join(import.meta.dirname, '..', '..');
export const outfile = join(root, '.build', 'test-program.mjs');

/**
 * The program as it is shipped, so that a start costs half a second and a kill hits the real thing. Several files of tests build
 * it while others start it: it takes the place of the one before at once, and is never half there.
 */
export async function buildProgram(): Promise<void> {
  const made = outfile.replace(/\.mjs$/, `-${randomUUID()}.mjs`);
  await build({ entry: 'src/main.ts', outfile: made });
  for (const end of ['', '.map']) if (existsSync(made + end)) renameSync(made + end, outfile + end);
}

/** A server in a process of its own; ended by its own id. */
export type Program = {
  base: string;
  kill: (signal: 'SIGKILL' | 'SIGTERM') => Promise<number | null>;
  said: () => string;
};

export async function startProgram(settings: Record<string, string>): Promise<Program> {
  const child: ChildProcess = spawn(process.execPath, [outfile, 'serve'], {
    cwd: root,
    env: {
      PATH: process.env.PATH ?? '',
      THROUGHLINE_ROOT: root,
      PORT: '0',
      HOST: '127.0.0.1',
      NODE_COMPILE_CACHE: join(root, '.build', 'compiled'),
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  const base = await new Promise<string>((ready, failed) => {
    const hear = (chunk: Buffer) => {
      said = `${said}${chunk}`.slice(-20_000);
      const port = /is open at http:\/\/localhost:(\d+)/.exec(said)?.[1];
      if (port) ready(`http://127.0.0.1:${port}`);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    void ended.then((code) => failed(new Error(`The program ended (${code}) before it was open: ${said.slice(-600)}`)));
  });
  return {
    base,
    said: () => said,
    kill: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

/** The settings that put a program in front of a test's county, with the same keys. */
export const inFrontOf = (county: County): Record<string, string> => ({
  DATABASE_URL: county.config.databaseUrl ?? '',
  THROUGHLINE_DATA: county.config.dataDir,
});

export type Reply = { status: number; text: string; location: string | null } | null;

/** Posts as a page would; null when the connection broke: nothing is known then. */
export async function postTo(
  base: string,
  path: string,
  fields: Record<string, string>,
  cookie: string,
): Promise<Reply> {
  try {
    const answer = await fetch(`${base}${path}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { cookie, 'sec-fetch-site': 'same-origin' },
      redirect: 'manual',
    });
    return { status: answer.status, text: await answer.text(), location: answer.headers.get('location') };
  } catch {
    return null;
  }
}
