import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import type pg from 'pg';
import { z } from 'zod';
import { isTimeZone, linkHash, linkToken, readDays } from '#foundation/people/index.ts';
import { newId } from '#kernel/ids.ts';
import type { Config } from '#platform/config/config.ts';
import { readKeys } from '#platform/config/keys.ts';
import { openDatabase } from '#platform/database/open.ts';
import type { KeyRing } from '#platform/vault/index.ts';
import { asGate, createCounty, readJson } from '../county.ts';
import { readFlags } from './flags.ts';

const LINK_HOURS = 72;

const Regions = z.looseObject({
  regions: z.array(z.looseObject({ id: z.string().min(1), number: z.number().int(), name: z.string().min(1) })),
});

const days = (text: string, ctx: z.RefinementCtx): string => {
  if (readDays(text)) return text;
  ctx.addIssue({ code: 'custom', message: 'must be days such as 2027-01-02, separated by spaces' });
  return z.NEVER;
};

const Answers = z.object({
  name: z.string().trim().min(2, 'must be the county’s name').max(120),
  zone: z.string().trim().refine(isTimeZone, 'must be a time zone such as America/Los_Angeles'),
  regions: z.string().trim(),
  'closed-days': z.string().trim().transform(days),
  'court-closed-days': z.string().trim().transform(days),
  office: z.string().trim().min(2, 'must be the name of an agency').max(160),
  administrator: z.string().trim().min(2, 'must be the person’s name').max(120),
  email: z.email('must be an e-mail address').max(200),
});
type Answers = z.infer<typeof Answers>;

/** What is asked, in order: the question, and what holds when it is left empty. */
const questions: readonly { key: keyof Answers; ask: string; otherwise: string | null }[] = [
  { key: 'name', ask: 'Name of the county', otherwise: null },
  { key: 'zone', ask: 'Time zone', otherwise: 'America/Los_Angeles' },
  {
    key: 'regions',
    ask: 'File with the county’s regions (as reference/regions/spas.json), or "none"',
    otherwise: 'none',
  },
  { key: 'closed-days', ask: 'Days on which the county is closed besides the state’s holidays', otherwise: '' },
  { key: 'court-closed-days', ask: 'Days on which the courts are closed besides their holidays', otherwise: '' },
  { key: 'office', ask: 'Agency of the first administrator', otherwise: 'County office' },
  { key: 'administrator', ask: 'Name of the first administrator', otherwise: null },
  { key: 'email', ask: 'Their work e-mail', otherwise: null },
];

/**
 * `npm run county:new`: a real, empty county, and a one-time link for its first administrator. Asks at a terminal; each
 * answer can be given as a flag (`--name`, `--zone`, …) instead. All of it, or nothing.
 */
export async function newCountyCommand(config: Config, args: string[]): Promise<void> {
  const answers = await askFor(readFlags(args));
  const keys = readKeys(config);
  const regions = answers.regions === 'none' ? { regions: [] } : Regions.parse(readRegions(answers.regions));
  const database = await openDatabase(config, { name: 'throughline-setup', appConnections: 2 });
  try {
    const token = await asGate(database.ownerUrl, async (client) => {
      await refuseBesideSample(client);
      const settings = {
        ...(answers['closed-days'] ? { closedDays: answers['closed-days'] } : {}),
        ...(answers['court-closed-days'] ? { courtClosedDays: answers['court-closed-days'] } : {}),
      };
      const county = { name: answers.name, timeZone: answers.zone, sample: false, regions, settings };
      const countyId = await createCounty(client, county, join(config.root, 'reference'));
      return firstAdministrator(client, countyId, answers, keys.ring);
    });
    const site = config.siteUrl ?? `http://localhost:${config.port}`;
    process.stdout.write(
      `${answers.name} is set up, with no youth and no sample people in it.\n\n` +
        `Give ${answers.administrator} this link. It opens once, within ${LINK_HOURS} hours, to choose a password:\n` +
        `  ${site}/begin/${token}\n\n` +
        'Then start the program (npm start). First: a second administrator and a privacy officer, since those roles need four eyes.\n',
    );
  } finally {
    await database.close();
  }
}

async function askFor(flags: Record<string, string>): Promise<Answers> {
  const unknown = Object.keys(flags).find((name) => !questions.some(({ key }) => key === name));
  if (unknown)
    throw new Error(`--${unknown} is not known here. Known: ${questions.map(({ key }) => `--${key}`).join(', ')}.`);
  const given: Record<string, string> = { ...flags };
  const line = process.stdin.isTTY ? createInterface({ input: process.stdin, output: process.stdout }) : null;
  try {
    for (const { key, ask, otherwise } of questions) {
      if (given[key] !== undefined) continue;
      const hint = otherwise === null ? '' : ` [${otherwise || 'none'}]`;
      const typed = line ? (await line.question(`${ask}${hint}: `)).trim() : '';
      if (!typed && otherwise === null) throw new Error(`${ask} is needed: give --${key}.`);
      given[key] = typed || (otherwise ?? '');
    }
  } finally {
    line?.close();
  }
  const read = Answers.safeParse(given);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw new Error(`--${issue?.path.join('.')} ${issue?.message}. Nothing was set up.`);
}

function readRegions(path: string): unknown {
  if (!existsSync(path)) throw new Error(`There is no file at ${path} for the regions. Nothing was set up.`);
  return readJson(path);
}

async function refuseBesideSample(client: pg.Client): Promise<void> {
  const { rows } = await client.query('select 1 from people.counties where sample limit 1');
  if (rows.length > 0)
    throw new Error(
      'This database holds the sample county, and a real county never stands beside it. Set THROUGHLINE_DATA to an empty folder, or DATABASE_URL to a database of its own, and run this again.',
    );
}

/** The county's office with one person, who holds the administrator's role and a live link; gives the link's secret. */
async function firstAdministrator(
  client: pg.Client,
  countyId: string,
  answers: Answers,
  ring: KeyRing,
): Promise<string> {
  const [agencyId, userId, linkId] = [newId(), newId(), newId()];
  await client.query(`insert into people.agencies (county_id, id, name, kind) values ($1, $2, $3, 'county-office')`, [
    countyId,
    agencyId,
    answers.office,
  ]);
  await client.query(
    'insert into people.users (county_id, id, agency_id, name, email) values ($1, $2, $3, $4, lower($5))',
    [countyId, userId, agencyId, answers.administrator, answers.email],
  );
  await client.query(
    `insert into people.roles (county_id, user_id, role, approved_at) values ($1, $2, 'administrator', now())`,
    [countyId, userId],
  );
  const token = linkToken(ring, linkId);
  await client.query(
    `insert into people.links (county_id, id, user_id, token_hash, live_at, expires_at)
     values ($1, $2, $3, $4, now(), now() + make_interval(hours => $5))`,
    [countyId, linkId, userId, linkHash(token), LINK_HOURS],
  );
  return token;
}
