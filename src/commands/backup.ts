import { join, resolve } from 'node:path';
import { backUp, restore } from '#platform/backup/index.ts';
import type { Config } from '#platform/config/config.ts';
import { readKeys } from '#platform/config/keys.ts';
import { startEmbedded } from '#platform/database/embedded.ts';
import { readFlags } from './flags.ts';

const ownServer = (config: Config): void => {
  if (config.databaseUrl)
    throw new Error('DATABASE_URL names a server of your own: back it up with its own tools (docs/operations.md).');
};

/** `npm run backup -- --to FILE`: the embedded database, while it runs or not, sealed with the county's key. */
export async function backupCommand(config: Config, args: string[]): Promise<void> {
  ownServer(config);
  const { to } = readFlags(args);
  if (!to) throw new Error('Say where the backup goes: npm run backup -- --to FILE');
  const keys = readKeys(config);
  const embedded = await startEmbedded({ dataDir: join(config.dataDir, 'postgres') });
  try {
    const { file, bytes } = await backUp(embedded.url, config.dataDir, resolve(to), keys.ring);
    process.stdout.write(
      `The backup is in ${file}, ${bytes} bytes. It opens only with the county’s key: keep that apart.\n`,
    );
  } finally {
    await embedded.stop();
  }
}

/** `npm run restore -- --from FILE`: into the data folder (THROUGHLINE_DATA), which must hold no database. */
export async function restoreCommand(config: Config, args: string[]): Promise<void> {
  ownServer(config);
  const { from } = readFlags(args);
  if (!from) throw new Error('Say which backup: npm run restore -- --from FILE');
  // The key must be the one that the backup was sealed with: none is made here.
  const keys = readKeys({
    ...config,
    mode: 'production',
    keyFile: config.keyFile ?? join(config.dataDir, 'keys', 'county-key.json'),
  });
  await restore(resolve(from), config.dataDir, keys.ring);
  process.stdout.write(
    `The database is restored in ${config.dataDir}. Start the program, then run "npm run ledger:verify".\n`,
  );
}
