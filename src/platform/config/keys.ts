import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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
    writeNewKey(path);
  }
  const ring = readKeyRing(JSON.parse(readFileSync(path, 'utf8')));
  if (!ring.ok) throw new Error(`The county’s key file at ${path} cannot be read; restore it from its safe copy.`);
  return { ring: ring.value, secret: secretIn(folder) };
}

/** Makes a key ring of one new key. Never over an existing file: that would make every record unreadable. */
export function writeNewKey(path: string): void {
  mkdirSync(join(path, '..'), { recursive: true, mode: 0o700 });
  const ring = { current: 1, keys: { 1: randomBytes(32).toString('base64') } };
  writeFileSync(path, `${JSON.stringify(ring)}\n`, { mode: 0o600, flag: 'wx' });
}

function secretIn(folder: string): Uint8Array {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'server-secret');
  if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString('base64'), { mode: 0o600 });
  return Buffer.from(readFileSync(path, 'utf8'), 'base64');
}
