import { join } from 'node:path';
import { sql } from 'kysely';
import { checkLedger, ledgerPublicKeys, ledgerSentences, rootsFileIn } from '#foundation/audit/index.ts';
import type { Config } from '#platform/config/config.ts';
import { openDatabase } from '#platform/database/open.ts';

/**
 * `npm run ledger:verify`: whether each county's ledger is what was sealed; if not, where it was edited, removed, reordered
 * or cut. Ends with status 1 when anything is not. `-- --roots=FILE` compares with a copy of the seals kept elsewhere.
 */
export async function verifyLedgerCommand(config: Config, args: string[]): Promise<void> {
  const roots =
    args.find((each) => each.startsWith('--roots='))?.slice('--roots='.length) ?? rootsFileIn(config.dataDir);
  const database = await openDatabase(config, { name: 'throughline-ledger', appConnections: 2 });
  try {
    const keys = ledgerPublicKeys(join(config.dataDir, 'keys'));
    const counties = await sql<{ county_id: string; name: string }>`
      select county_id, name from people.counties order by name`.execute(database.jobs);
    let whole = true;
    for (const county of counties.rows) {
      const report = await checkLedger(database.jobs, county.county_id, keys, roots);
      whole &&= report.ok;
      process.stdout.write(
        `${county.name}\n${ledgerSentences(report, 'en')
          .map((line) => `  ${line}\n`)
          .join('')}`,
      );
    }
    if (!whole) process.exitCode = 1;
  } finally {
    await database.close();
  }
}
