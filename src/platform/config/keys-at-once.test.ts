import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { expect, it } from 'vitest';

const keysFile = join(import.meta.dirname, 'keys.ts');
/** Reads the keys in each folder that it is told, as a program does when it starts; says the secret, or what went wrong. */
const start = `
  const { readKeys } = await import(${JSON.stringify(keysFile)});
  console.log('ready');
  for await (const dataDir of (await import('node:readline')).createInterface(process.stdin)) {
    try {
      console.log(Buffer.from(readKeys({ mode: 'trial', dataDir, keyFile: null }).secret).toString('hex'));
    } catch (error) {
      console.log(error.message);
    }
  }`;

it('programs that start at once on a new folder have the same key and the same secret', async () => {
  const place = mkdtempSync(join(tmpdir(), 'throughline-keys-'));
  const programs = Array.from(
    { length: 3 },
    (): ChildProcessByStdio<Writable, Readable, null> =>
      spawn(process.execPath, ['--input-type=module', '--eval', start], { stdio: ['pipe', 'pipe', 'inherit'] }),
  );
  try {
    const said = programs.map((program) => createInterface(program.stdout)[Symbol.asyncIterator]());
    const next = () => Promise.all(said.map(async (lines) => (await lines.next()).value as string));
    expect(new Set(await next())).toEqual(new Set(['ready']));
    for (let round = 0; round < 100; round++) {
      const dataDir = join(place, String(round));
      for (const program of programs) program.stdin.write(`${dataDir}\n`);
      const secrets = await next();
      expect(secrets[0]).toMatch(/^[0-9a-f]{64}$/);
      expect(new Set(secrets).size, secrets.join(' ')).toBe(1);
      expect(readdirSync(join(dataDir, 'keys')).sort()).toEqual(['county-key.json', 'server-secret']);
    }
  } finally {
    for (const program of programs) program.kill();
    rmSync(place, { recursive: true, force: true });
  }
});
