import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyIdOf } from './model/batch.ts';

const PRIVATE = 'ledger-key.pem';
const PUBLIC = /^ledger-public-[0-9a-f]{16}\.pem$/;

/**
 * The key that signs the ledger's seals, from the keys folder; made there the first time. Its public half is written beside
 * it under its own name and stays when the key is replaced, so that older seals can still be checked.
 * @param folder the data folder's `keys`
 */
export function ledgerKey(folder: string): KeyObject {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, PRIVATE);
  if (!existsSync(path)) {
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  }
  const key = createPrivateKey(readFileSync(path));
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(`The ledger’s key at ${path} is not an Ed25519 key.`);
  const publicKey = createPublicKey(key);
  const beside = join(folder, `ledger-public-${keyIdOf(publicKey)}.pem`);
  if (!existsSync(beside)) writeFileSync(beside, publicKey.export({ type: 'spki', format: 'pem' }), { mode: 0o644 });
  return key;
}

/** The public keys that may have signed, by their id. */
export function ledgerPublicKeys(folder: string): Map<string, KeyObject> {
  const keys = new Map<string, KeyObject>();
  if (!existsSync(folder)) return keys;
  for (const name of readdirSync(folder).filter((each) => PUBLIC.test(each))) {
    const key = createPublicKey(readFileSync(join(folder, name)));
    keys.set(keyIdOf(key), key);
  }
  return keys;
}

/** Where the seals stand outside the database. */
export const rootsFileIn = (dataDir: string): string => join(dataDir, 'ledger', 'roots.jsonl');
