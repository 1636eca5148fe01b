import { join } from 'node:path';
import pg from 'pg';
import type { Config } from '#platform/config/config.ts';
import { readKeys } from '#platform/config/keys.ts';
import { openDatabase } from '#platform/database/open.ts';
import type { KeyRing } from '#platform/vault/index.ts';
import { loadSampleClaims } from '../sample/claim-rows.ts';
import { loadSampleHomes } from '../sample/home-rows.ts';
import { loadSampleLaws } from '../sample/law-rows.ts';
import { loadSampleMeetings } from '../sample/meeting-rows.ts';
import { loadSampleMoney } from '../sample/money-rows.ts';
import { loadSampleOversight } from '../sample/oversight-rows.ts';
import { loadSampleOwnPage } from '../sample/own-page-rows.ts';
import { loadSamplePlans } from '../sample/plan-rows.ts';
import { loadSampleReferrals } from '../sample/referral-rows.ts';
import { loadSampleRelief } from '../sample/relief-rows.ts';
import { loadSampleRides } from '../sample/ride-rows.ts';
import { loadSampleWays } from '../sample/way-rows.ts';
import { loadSampleYear } from '../sample/year.ts';
import { loadSampleYoungParents } from '../sample/young-parent-rows.ts';
import { loadSampleCounty } from '../sample-county.ts';

/** The sample county with a year of casework, in one transaction: all of it, or none. */
export async function loadSample(
  ownerUrl: string,
  root: string,
  ring: KeyRing,
  options: { scale: number; seed: string; now: Date; say: (text: string) => void },
): Promise<void> {
  await loadSampleCounty(ownerUrl, join(root, 'reference'), options.scale, { ...options, ring });
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'throughline-sample' });
  await client.connect();
  try {
    await client.query('begin');
    const youth = await loadSampleYear(client, {
      seed: options.seed,
      scale: options.scale,
      now: options.now,
      ring,
      progress: (done) => options.say(`${done} youth`),
    });
    await loadSampleReferrals(client, { seed: options.seed, now: options.now, ring });
    await loadSampleHomes(client, { now: options.now, ring });
    await loadSampleOwnPage(client, { seed: options.seed, now: options.now, ring });
    await loadSamplePlans(client, { now: options.now, ring });
    await loadSampleMoney(client, { now: options.now, ring });
    await loadSampleWays(client, { seed: options.seed, now: options.now, ring });
    await loadSampleYoungParents(client, { seed: options.seed, now: options.now, ring });
    await loadSampleRelief(client, { now: options.now, ring });
    await loadSampleLaws(client, options.now);
    await loadSampleClaims(client, { now: options.now, ring });
    await loadSampleMeetings(client, { now: options.now, ring });
    await loadSampleRides(client, { now: options.now, ring });
    await loadSampleOversight(client, { now: options.now, ring });
    await client.query('commit');
    options.say(`${youth} invented youth`);
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    await client.end();
  }
}

/** `npm run sample -- --scale S [--seed word]`: loads the sample county into an empty database. */
export async function sampleCommand(config: Config, args: string[]): Promise<void> {
  if (config.mode === 'production') throw new Error('The sample county never goes into a production database.');
  const value = (name: string, otherwise: string) =>
    args[args.indexOf(`--${name}`) + 1] && args.includes(`--${name}`)
      ? String(args[args.indexOf(`--${name}`) + 1])
      : otherwise;
  const scale = Number(value('scale', '1'));
  if (!(scale > 0)) throw new Error('Give --scale a number above zero, for example: npm run sample -- --scale 1');
  const database = await openDatabase(config, { name: 'throughline-sample' });
  try {
    const { rows } = await database.appPool.query('select 1');
    if (rows.length !== 1) throw new Error('The database does not answer.');
    await loadSample(database.ownerUrl, config.root, readKeys(config).ring, {
      scale,
      seed: value('seed', 'throughline'),
      now: new Date(),
      say: (text) => process.stdout.write(`${text}\n`),
    });
  } finally {
    await database.close();
  }
}
