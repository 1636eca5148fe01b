import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';

const keysFile = join(import.meta.dirname, 'keys.ts');

it('programs that start at once on a new folder have the same key and the same secret', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'throughline-keys-'));
  try {
    const script = `
      const { readKeys } = await import(${JSON.stringify(keysFile)});
      const made = readKeys({ mode: 'trial', dataDir: ${JSON.stringify(dataDir)}, keyFile: null });
      console.log(Buffer.from(made.secret).toString('hex'));`;
    const starts = Array.from({ length: 4 }, () => {
      const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      return Promise.all([text(child.stdout), text(child.stderr)]);
    });
    const said = await Promise.all(starts);
    expect(said.map(([, wrong]) => wrong)).toEqual(['', '', '', '']);
    expect(new Set(said.map(([secret]) => secret)).size).toBe(1);
    expect(readdirSync(join(dataDir, 'keys')).sort()).toEqual(['county-key.json', 'server-secret']);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
});
