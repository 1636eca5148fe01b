import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { z } from 'zod';
import { newId } from '#kernel/ids.ts';

/** A county to set up: a real one starts with one administrator, the sample one with its people. */
export type NewCounty = {
  name: string;
  timeZone: string;
  sample: boolean;
  regions: unknown;
  settings?: Record<string, unknown>;
};

/** A client that may set up counties: signed in as the owner, acting as the gate. Ends itself. */
export async function asGate<T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'throughline-setup' });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('set local role throughline_gate');
    const done = await work(client);
    await client.query('commit');
    return done;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    await client.end();
  }
}

/** Writes the county with the starting sharing rules, instruments and protocols of `reference/`. Gives its id. */
export async function createCounty(client: pg.Client, county: NewCounty, referenceDir: string): Promise<string> {
  const countyId = newId();
  await client.query(
    `insert into people.counties (county_id, name, time_zone, sample, regions, settings) values ($1, $2, $3, $4, $5, $6)`,
    [
      countyId,
      county.name,
      county.timeZone,
      county.sample,
      JSON.stringify(county.regions),
      JSON.stringify(county.settings ?? {}),
    ],
  );
  await writeSharingRules(client, countyId, referenceDir);
  await writeVersions(
    client,
    countyId,
    'instruments.instruments',
    'questionnaire',
    join(referenceDir, 'instruments'),
    'Questionnaire',
  );
  await writeVersions(client, countyId, 'protocols.protocols', 'definition', join(referenceDir, 'protocols'), null);
  return countyId;
}

const SharingFile = z.object({
  certainty: z.string(),
  versionNote: z.object({ en: z.string() }),
  rules: z.array(
    z.object({
      category: z.string(),
      citation: z.string(),
      note: z.object({ en: z.string() }).optional(),
      cells: z.record(z.string(), z.record(z.string(), z.enum(['view', 'add', 'neither']))),
    }),
  ),
});

/** The starting table of law as version 1, every cell "verify with counsel". */
async function writeSharingRules(client: pg.Client, countyId: string, referenceDir: string): Promise<void> {
  const file = SharingFile.parse(readJson(join(referenceDir, 'sharing-rules', 'rules.json')));
  await client.query(
    'insert into access.sharing_versions (county_id, version, in_force_since, note) values ($1, 1, now(), $2)',
    [countyId, file.versionNote.en],
  );
  for (const rule of file.rules)
    for (const [recipient, bases] of Object.entries(rule.cells))
      for (const [basis, effect] of Object.entries(bases))
        await client.query(
          `insert into access.sharing_rules (county_id, version, category, recipient_kind, basis, effect, citation, note, certainty)
           values ($1, 1, $2, $3, $4, $5, $6, $7, $8)`,
          [countyId, rule.category, recipient, basis, effect, rule.citation, rule.note?.en ?? null, file.certainty],
        );
}

/** Every file of a folder as version 1, in use. Shipped versions have no author, so no second person approved them: shown so. */
async function writeVersions(
  client: pg.Client,
  countyId: string,
  table: 'instruments.instruments' | 'protocols.protocols',
  column: string,
  folder: string,
  type: string | null,
): Promise<void> {
  const since = table === 'instruments.instruments' ? 'in_use_since' : 'published_at';
  for (const name of readdirSync(folder)
    .filter((each) => each.endsWith('.json'))
    .sort()) {
    const body = readJson(join(folder, name)) as { id?: string; resourceType?: string };
    if (!body.id || (type && body.resourceType !== type)) continue;
    await client.query(
      `insert into ${table} (county_id, id, version, ${column}, approved_at, ${since}) values ($1, $2, 1, $3, now(), now())`,
      [countyId, body.id, JSON.stringify(body)],
    );
  }
}

export const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
