import { existsSync } from 'node:fs';
import type { Config } from '#platform/config/config.ts';
import { writeNewKey } from '#platform/config/keys.ts';
import { readFlags } from './flags.ts';

/**
 * `npm run county:key -- --to FILE`: makes the county's key. Whoever loses it loses every record; whoever copies it can
 * read them. Never over an existing file.
 */
export async function newKeyCommand(config: Config, args: string[]): Promise<void> {
  const path = readFlags(args).to ?? config.keyFile;
  if (!path) throw new Error('Say where the key goes: npm run county:key -- --to FILE (or set THROUGHLINE_KEY_FILE).');
  if (existsSync(path)) throw new Error(`There is a file at ${path} already; a key is never written over.`);
  writeNewKey(path);
  process.stdout.write(
    `The county’s key is in ${path}.\n` +
      'Keep a copy in a safe, apart from the backups: without it no record can be read again.\n' +
      'Start the program with THROUGHLINE_KEY_FILE set to it.\n',
  );
}
