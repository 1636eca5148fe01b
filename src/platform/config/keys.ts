import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type KeyRing, readKeyRing } from '../vault/index.ts';
import type { Config } from './config.ts';

export type Keys = { ring: KeyRing; secret: Uint8Array };

/**
 * The county's key ring and the server's own secret (for CSRF tokens). In production the key file must be named and there;
 * on trial both are made beside the data.
 * @throws Error with a sentence on what to do
 */
export function readKeys(config: Config): Keys {
  const folder = join(config.dataDir, 'keys');
  if (config.mode === 'production' && !config.keyFile)
    throw new Error(
      'In production the county’s key is missing: set THROUGHLINE_KEY_FILE to its file (make one with "npm run county:key").',
    );
  const path = config.keyFile ?? join(folder, 'county-key.json');
  if (!existsSync(path)) {
    if (config.mode === 'production')
      throw new Error(`In production the county’s key is missing: there is no file at ${path} (THROUGHLINE_KEY_FILE).`);
    unlessThere(() => writeNewKey(path));
  }
  const ring = readKeyRing(JSON.parse(readFileSync(path, 'utf8')));
  if (!ring.ok) throw new Error(`The county’s key file at ${path} cannot be read; restore it from its safe copy.`);
  return { ring: ring.value, secret: secretIn(folder) };
}

/** Makes a key ring of one new key. Never over an existing file: that would make every record unreadable. */
export function writeNewKey(path: string): void {
  mkdirSync(join(path, '..'), { recursive: true, mode: 0o700 });
  const ring = { current: 1, keys: { 1: randomBytes(32).toString('base64') } };
  writeWhole(path, `${JSON.stringify(ring)}\n`);
}

/** The file is there whole or not at all: of two programs that start at once, one makes it and the other reads that. */
function writeWhole(path: string, text: string): void {
  const made = `${path}.${randomBytes(6).toString('hex')}`;
  writeFileSync(made, text, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(made, path);
  } finally {
    unlinkSync(made);
  }
}

function unlessThere(write: () => void): void {
  try {
    write();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function secretIn(folder: string): Uint8Array {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'server-secret');
  if (!existsSync(path)) unlessThere(() => writeWhole(path, randomBytes(32).toString('base64')));
  return Buffer.from(readFileSync(path, 'utf8'), 'base64');
}
