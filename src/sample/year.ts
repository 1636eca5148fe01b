import type pg from 'pg';
import { generateCounty } from '#platform/sample/index.ts';
import type { KeyRing } from '#platform/vault/index.ts';
import type { Questionnaire } from '#reference/instruments/index.ts';
import { protocolDefinitionOf } from '#reference/protocols/index.ts';
import { contractsByAgency, hearOfOldAlarms } from './advocacy-contracts.ts';
import { Bulk } from './bulk.ts';
import { type Places, placesOf } from './places.ts';
import { sceneOf } from './scene.ts';
import { thisMorning } from './this-morning.ts';
import { writeYouth } from './youth-rows.ts';

/** The triggers took the loading for the moment of each act; what happened last is when it happened. */
const ACTIVITY = `
  update youth.activity a set at = x.at from (
    select county_id, youth_id, category, max(at) as at from (
      select county_id, youth_id, 'identity'::access.category as category, changed_at as at from youth.identities
      union all select county_id, youth_id, category, recorded_at from youth.particulars
      union all select county_id, youth_id, category, written_at from youth.notes
      union all select county_id, youth_id, 'screening', finished_at from screening.screenings
      union all select county_id, youth_id, 'screening', decided_at from identification.identifications
      union all select county_id, youth_id, 'child_welfare', coalesce(disposed_at, received_at) from reports.reports
      union all select county_id, youth_id, category, recorded_at from responses.responses
      union all select county_id, youth_id, category, recorded_at from responses.events) happened
    group by 1, 2, 3) x
  where x.at is not null and a.county_id = x.county_id and a.youth_id = x.youth_id and a.category = x.category`;

/** Each report is bound to the run of the protocol that it began, as `reports.attach` binds it. */
const ATTACHED = `
  update reports.reports r set response_id = (select x.id from responses.responses x
    where x.county_id = r.county_id and x.youth_id = r.youth_id and x.protocol_id = 'hotline-report'
    order by abs(extract(epoch from (x.started_at - r.received_at))) limit 1)
  where r.response_id is null`;

export type YearOptions = { seed: string; scale: number; now: Date; ring: KeyRing; progress?: (youth: number) => void };

const ORDER = [
  'youth.youth',
  'youth.keys',
  'youth.identities',
  'youth.masks',
  'youth.search_tokens',
  'youth.particulars',
  'youth.releases',
  'access.bases',
  'screening.screenings',
  'reports.reports',
  'reports.dispositions',
  'identification.identifications',
  'responses.responses',
  'responses.events',
  'responses.clocks',
  'advocacy.referrals',
  'advocacy.of_youth',
  'advocacy.turns',
  'advocacy.events',
  'care.efforts',
  'transition.outcomes',
  'youth.notes',
] as const;

/** Writes the generated year of casework into the sample county, as the program's own acts would have left it. */
export async function loadSampleYear(client: pg.Client, options: YearOptions): Promise<number> {
  const places = await placesOf(client);
  const instruments = await readAll<Questionnaire>(client, places, 'instruments.instruments', 'questionnaire');
  const protocols = await readAll<unknown>(client, places, 'protocols.protocols', 'definition');
  const definitions = new Map([...protocols].map(([id, raw]) => [id, protocolDefinitionOf(raw)]));
  const bulk = new Bulk(client, ORDER);
  const county = generateCounty({ seed: options.seed, scale: options.scale, now: options.now });
  const { seed, now, ring } = options;
  const contracts = await contractsByAgency(client, places.mainCounty);
  const stage = { seed, now, ring, places, bulk, instruments, definitions, contracts };
  const begins = thisMorning();
  let youth = 0;
  const ids: { county: string; id: string }[] = [];
  const flush = async () => {
    await bulk.flush();
    for (const each of ids.splice(0)) await client.query('select access.derive($1, $2)', [each.county, each.id]);
    options.progress?.(youth);
  };
  for (const each of county.youth()) {
    const scene = sceneOf(stage, each);
    if (!scene) continue;
    writeYouth(scene);
    begins(scene);
    ids.push({ county: scene.countyId, id: scene.id });
    youth++;
    if (bulk.count > 4_000) await flush();
  }
  await flush();
  await client.query(ACTIVITY);
  await client.query(ATTACHED);
  await hearOfOldAlarms(client, now);
  return youth;
}

async function readAll<T>(client: pg.Client, places: Places, table: string, column: string): Promise<Map<string, T>> {
  const { rows } = await client.query(
    `select id, ${column} as body from ${table} where county_id = $1 and version = 1`,
    [places.mainCounty],
  );
  return new Map(rows.map((row: { id: string; body: T }) => [row.id, row.body]));
}
