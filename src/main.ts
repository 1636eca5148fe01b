import { readConfig } from '#platform/config/config.ts';
import { verifyLedgerCommand } from './ledger-command.ts';
import { sampleCommand } from './sample/command.ts';
import { serveCounty } from './serve.ts';

/** Configuration → database → jobs → http; the only reader of the environment. */
const commands: Record<string, (config: ReturnType<typeof readConfig>, args: string[]) => Promise<void>> = {
  serve: serveCounty,
  sample: sampleCommand,
  'ledger:verify': verifyLedgerCommand,
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
