import pg from 'pg';
import { openDatabase } from '../src/platform/database/open.ts';
import { transact } from '../src/platform/database/transaction.ts';
import type { Errand } from '../src/platform/http/door.ts';
import { generateDirectory } from '../src/platform/sample/index.ts';
import { DataKeyCache } from '../src/platform/vault/index.ts';
import { needs, places } from '../src/reference/directory/index.ts';
import { answer, answerInput } from '../src/reference/finder/actions/answer.ts';
import { crowd, rateOf, sideBySide } from './crowd.ts';
import { firstView } from './first-view.ts';
import type { Ground, Town } from './ground.ts';
import { quantile, short } from './numbers.ts';
import type { Row } from './row.ts';
import { serveTown } from './server.ts';
import { Wire } from './wire.ts';

const SERVICES = 50_000;
const CLIENTS = 50;

/** The finder among 50,000 services, beside a bare statement that answers the same; and its first page through HTTP, and as a cheap phone sees it. */
export async function finder(ground: Ground): Promise<Row[]> {
  const town = await ground.scratch(await ground.town(100_000));
  await layDirectory(town, Math.round(SERVICES * Math.max(ground.scale, 0.1)));
  return [...(await searched(ground, town)), ...(await firstPage(ground, town))];
}

async function searched(ground: Ground, town: Town): Promise<Row[]> {
  const database = await openDatabase(town.config, { name: 'throughline-bench', appConnections: 20 });
  const vault = { ring: town.keys.ring, cache: new DataKeyCache(10) };
  const bare = new pg.Pool({ connectionString: town.url, max: 20, application_name: 'throughline-bench' });
  const ask = questions();
  const ours = async () => {
    const input = answerInput.parse(ask());
    const found = await transact(database.app, (tx) =>
      answer({ tx, now: new Date(), vault } as unknown as Errand, input),
    );
    if (!found.ok || found.value.answers.length === 0) throw new Error(`Nothing found for ${JSON.stringify(input)}`);
  };
  const plain = async () => {
    const { need, where, age, language } = ask();
    const place = places.placeOf(where);
    const { rows } = await bare.query({
      name: 'near',
      text: NEAR,
      values: [need, place?.latitude, place?.longitude, age, language, minuteOfWeek()],
    });
    if (rows.length === 0) throw new Error('Nothing found');
  };
  try {
    // The directory is read once, before the first of many asks.
    await ours();
    const seconds = ground.scale < 1 ? 2 : 5;
    const measured = await sideBySide(
      { ours: { work: ours }, bare: { work: plain } },
      { clients: CLIENTS, slices: 5, seconds },
    );
    const latencies = (await crowd(CLIENTS, seconds, ours)).latencies;
    const p95 = quantile(latencies, 0.95);
    return [
      {
        name: 'finder.p95',
        value: short(p95),
        unit: 'ms',
        comparedWith: `${SERVICES} services, ${CLIENTS} clients`,
        ratio: null,
        limit: 'under 25 ms',
        ok: p95 < 25,
      },
      {
        name: 'finder.rate',
        value: short(measured.ours.rate),
        unit: '/s',
        comparedWith: `one bare statement that answers the same: ${short(measured.bare.rate)}/s`,
        ratio: short(measured.rateRatio),
        limit: 'at least 0.5 of its rate',
        ok: measured.rateRatio >= 0.5,
      },
    ];
  } finally {
    await bare.end();
    await database.close();
  }
}

async function firstPage(ground: Ground, town: Town): Promise<Row[]> {
  const served = await serveTown(town);
  const wires = Array.from({ length: CLIENTS }, () => new Wire(served.port));
  try {
    const work = async (client: number) => {
      const answered = await wires[client]?.ask('GET', '/find', { 'accept-encoding': 'gzip' });
      if (answered?.status !== 200) throw new Error(`/find answered ${answered?.status}`);
    };
    await crowd(CLIENTS, 2, work);
    const done = await crowd(CLIENTS, ground.scale < 1 ? 3 : 8, work);
    const rate = rateOf(done);
    const row: Row = {
      name: 'finder.page',
      value: short(rate),
      unit: '/s',
      comparedWith: 'the first page, the load on the same two cores',
      ratio: null,
      limit: 'at least 1,500 /s',
      ok: rate >= 1_500,
    };
    return [row, ...(await firstView(served.port))];
  } finally {
    for (const wire of wires) wire.close();
    await served.stop();
  }
}

type Asked = { need: string; where: string; age: string; language: string; matters: string[] };

/** Questions in turn: each need, from each part of the county, open now, with an age and a language. */
function questions(): () => Asked {
  let turn = 0;
  const all = Object.keys(needs);
  const from = places.list.filter((_, n) => n % 7 === 0);
  return () => {
    turn++;
    return {
      need: all[turn % all.length] ?? 'food',
      where: from[turn % from.length]?.postalCode ?? '90731',
      age: String(13 + (turn % 6)),
      language: turn % 3 === 0 ? 'es' : 'en',
      matters: ['open'],
    };
  };
}

const minuteOfWeek = (): number => {
  const now = new Date();
  return now.getDay() * 1440 + now.getHours() * 60 + now.getMinutes();
};

/** Need, language, age, open at this minute of the week, nearest first. */
const NEAR = `select id, name, organization, description from bench_offers
  where needs @> array[$1::text] and minimum_age <= $4::int and maximum_age >= $4::int and languages @> array[$5::text]
    and open @> $6::int
  order by (latitude - $2::float) ^ 2 + ((longitude - $3::float) * 0.83) ^ 2 limit 13`;

/** The sample's directory over and over under new ids; beside it, one flat table for the bare statement. */
async function layDirectory(town: Town, services: number): Promise<void> {
  const [home] = await town.owner('select directory.home()::text as id');
  const county = String(home?.id);
  const [known] = await town.owner('select count(*)::int as n from directory.services where county_id = $1', [county]);
  let count = Number(known?.n);
  for (let n = 1; count < services; n++) {
    const made = generateDirectory({ seed: `bench ${n}`, now: new Date(), needs, places: places.list });
    await town.owner(
      `with o as (insert into directory.organizations (county_id, id, name, body)
          select $1, (x ->> 'id')::uuid, x ->> 'name', x -> 'body' from jsonb_array_elements($2::jsonb) x returning 1),
        l as (insert into directory.locations (county_id, id, organization_id, body)
          select $1, (x ->> 'id')::uuid, (x ->> 'organizationId')::uuid, x -> 'body' from jsonb_array_elements($3::jsonb) x returning 1),
        s as (insert into directory.services (county_id, id, organization_id, name, body, checked_on)
          select $1, (x ->> 'id')::uuid, (x ->> 'organizationId')::uuid, x ->> 'name', x -> 'body', (x ->> 'checkedOn')::date
            from jsonb_array_elements($4::jsonb) x returning 1)
        insert into directory.services_at_locations (county_id, id, service_id, location_id, body)
          select $1, (x ->> 'id')::uuid, (x ->> 'serviceId')::uuid, (x ->> 'locationId')::uuid, x -> 'body'
            from jsonb_array_elements($5::jsonb) x`,
      [
        county,
        JSON.stringify(made.organizations),
        JSON.stringify(made.locations),
        JSON.stringify(made.services),
        JSON.stringify(made.servicesAtLocations),
      ],
    );
    count += made.services.length;
  }
  await town.owner(
    'create table if not exists bench_offers (id uuid primary key, name text, organization text, description text, needs text[], minimum_age int, maximum_age int, languages text[], open int4multirange, latitude float, longitude float)',
  );
  await town.owner(
    `insert into bench_offers select v.id, s.name, o.name, s.body ->> 'description',
        array(select jsonb_array_elements_text(s.body -> 'needs')), coalesce((s.body ->> 'minimum_age')::int, 0),
        coalesce((s.body ->> 'maximum_age')::int, 99),
        array(select distinct split_part(e ->> 'code', '-', 1) from jsonb_array_elements(coalesce(s.body -> 'languages', '[]')) e) || array['en'],
        int4multirange(int4range(0, 10080)), (l.body ->> 'latitude')::float, (l.body ->> 'longitude')::float
      from directory.services_at_locations v
      join directory.services s on s.county_id = v.county_id and s.id = v.service_id
      join directory.organizations o on o.county_id = s.county_id and o.id = s.organization_id
      join directory.locations l on l.county_id = v.county_id and l.id = v.location_id
      where v.county_id = $1 on conflict do nothing`,
    [county],
  );
  await town.owner('create index on bench_offers using gin (needs)');
  await town.owner('analyze bench_offers');
}
