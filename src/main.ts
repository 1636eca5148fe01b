import { readConfig } from '#platform/config/config.ts';
import { backupCommand, restoreCommand } from './commands/backup.ts';
import { newKeyCommand } from './commands/county-key.ts';
import { newCountyCommand } from './commands/county-new.ts';
import { finderWordsCommand } from './commands/finder-words.ts';
import { importWorkCommand } from './commands/import-work.ts';
import { verifyLedgerCommand } from './commands/ledger-verify.ts';
import { sampleCommand } from './commands/sample.ts';
import { serveCounty } from './serve.ts';

/** Configuration → database → jobs → http; the only reader of the environment. */
const commands: Record<string, (config: ReturnType<typeof readConfig>, args: string[]) => Promise<void>> = {
  serve: serveCounty,
  sample: sampleCommand,
  'county:new': newCountyCommand,
  'county:key': newKeyCommand,
  'finder:words': finderWordsCommand,
  'ledger:verify': verifyLedgerCommand,
  backup: backupCommand,
  restore: restoreCommand,
  'import:work': importWorkCommand,
};

try {
  const [, , name = 'serve', ...args] = process.argv;
  const command = commands[name];
  if (!command) throw new Error(`There is no command "${name}". Known: ${Object.keys(commands).join(', ')}.`);
  await command(readConfig(process.env), args);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  if (process.env.THROUGHLINE_TRACE) process.stderr.write(`${(error as Error).stack}\n`);
  process.exitCode = 1;
}
