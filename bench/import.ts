import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import pg from 'pg';
import { generateDirectory } from '../src/platform/sample/index.ts';
import { needs, places } from '../src/reference/directory/index.ts';
import type { Ground, Town } from './ground.ts';
import { quantile, short } from './numbers.ts';
import type { Row } from './row.ts';
import { type SignedIn, serveTown, signIn } from './server.ts';

const SERVICES = 100_000;

/**
 * A hundred thousand services as another directory gives them, brought through the page, read by the job, and done; beside it the same
 * rows as bare statements write them, into tables with the same keys and without the references between them. Meanwhile somebody else looks at a page ten times a second.
 */
export async function imports(ground: Ground): Promise<Row[]> {
  const town = await ground.scratch(null);
  const count = Math.round(SERVICES * ground.scale);
  const { file, megabytes } = packed(count);
  ground.say(
    `  ${count.toLocaleString('en-US')} services, ${megabytes} MB of JSON, ${short(file.length / 1e6)} MB packed`,
  );
  const served = await serveTown(town);
  const others = watched(served.port);
  try {
    const [admin] = await signIn(town, served.port, ['admin']);
    if (!admin) throw new Error('Nobody keeps the directory');
    const site = siteFor(served.port, admin);
    const begun = performance.now();
    const path = await site.send('/directory/imports', { file: new File([file], 'services.ndjson.gz') });
    await site.until(path, 'What would change', 'Being read');
    const read = performance.now();
    await site.send(`${path}/asked`, { what: 'do' });
    await site.until(path, 'What changed', 'Being done');
    const done = performance.now();
    const waits = await others.end();
    const bare = await bareRows(town);
    const [all, reading, doing] = [done - begun, read - begun, done - read].map((ms) => short(ms / 1000));
    return [
      {
        name: 'import, read and done',
        value: all ?? 0,
        unit: 's',
        comparedWith: `${count.toLocaleString('en-US')} services, ${megabytes} MB; read ${reading} s, done ${doing} s; the same rows as bare inserts: ${short(bare / 1000)} s`,
        ratio: short((done - begun) / bare),
        limit: 'under 60 s',
        ok: done - begun < 60_000,
      },
      {
        name: 'import, a page meanwhile, p99',
        value: short(quantile(waits, 0.99)),
        unit: 'ms',
        comparedWith: `the longest of ${waits.length}: ${short(Math.max(...waits))} ms`,
        ratio: null,
        limit: null,
        ok: null,
      },
    ];
  } finally {
    await others.end();
    await served.stop();
  }
}

/** Each service with its organization and its first place inside, a line each, as a directory answers `full` lines. */
function packed(count: number): { file: Uint8Array<ArrayBuffer>; megabytes: number } {
  const lines: string[] = [];
  for (let n = 0; lines.length < count; n++) {
    const made = generateDirectory({ seed: `import ${n}`, now: new Date(), needs, places: places.list });
    const organizations = new Map(made.organizations.map((each) => [each.id, each.body]));
    const locations = new Map(made.locations.map((each) => [each.id, each.body]));
    const visits = new Map(made.servicesAtLocations.map((each) => [each.serviceId, each]));
    for (const { id, body, organizationId } of made.services) {
      const visit = visits.get(id);
      const at = visit ? [{ ...visit.body, location: locations.get(visit.locationId) }] : [];
      const whole = { ...body, organization: organizations.get(organizationId), service_at_locations: at };
      if (lines.length < count) lines.push(JSON.stringify(whole));
    }
  }
  const text = Buffer.from(lines.join('\n'));
  return { file: new Uint8Array(gzipSync(text, { level: 4 })), megabytes: Math.round(text.length / 1e6) };
}

function siteFor(port: number, { cookie, csrf }: SignedIn) {
  const base = `http://127.0.0.1:${port}`;
  return {
    send: async (path: string, fields: Record<string, string | File>): Promise<string> => {
      const body = new FormData();
      for (const [name, value] of Object.entries({ _csrf: csrf, _key: crypto.randomUUID(), ...fields }))
        body.append(name, value);
      const answer = await fetch(`${base}${path}`, {
        method: 'POST',
        body,
        headers: { cookie, origin: base },
        redirect: 'manual',
      });
      const location = answer.headers.get('location');
      if (!location) throw new Error(`${path} answered ${answer.status}: ${(await answer.text()).slice(0, 2_000)}`);
      return location;
    },
    until: async (path: string, over: string, underWay: string): Promise<void> => {
      for (;;) {
        const page = await (await fetch(`${base}${path}`, { headers: { cookie } })).text();
        if (page.includes(underWay)) await pause(200);
        else if (page.includes(over)) return;
        else throw new Error(`The import went another way: ${page.replace(/<[^>]*>/g, ' ').slice(0, 2_000)}`);
      }
    },
  };
}

/** How long somebody waits for a page, again and again, while the import goes on. */
function watched(port: number) {
  const waits: number[] = [];
  let over = false;
  const work = (async () => {
    while (!over) {
      const asked = performance.now();
      await (await fetch(`http://127.0.0.1:${port}/sign-in`)).arrayBuffer();
      waits.push(performance.now() - asked);
      await pause(100);
    }
  })();
  return {
    end: async () => {
      over = true;
      await work;
      return waits;
    },
  };
}

const kinds = ['organization', 'location', 'service', 'service_at_location'] as const;
const tables = {
  organization: 'organizations',
  location: 'locations',
  service: 'services',
  service_at_location: 'visits',
};

/** The rows that came of it, written by bare statements from JSON that is ready: milliseconds. */
async function bareRows(town: Town): Promise<number> {
  const client = new pg.Client({ connectionString: town.url, application_name: 'throughline-bench' });
  await client.connect();
  try {
    await client.query(`create table bench_organizations (id uuid primary key, name text, body jsonb);
      create table bench_locations (id uuid primary key, organization_id uuid, body jsonb);
      create table bench_services (id uuid primary key, organization_id uuid not null, name text, body jsonb);
      create index on bench_services (organization_id);
      create table bench_visits (id uuid primary key, service_id uuid not null,
        location_id uuid not null, body jsonb);
      create index on bench_visits (service_id); create index on bench_visits (location_id)`);
    const portions = new Map<string, string[]>();
    for (const kind of kinds) {
      const { rows } = await client.query(
        `select jsonb_agg(becomes -> 'body')::text as text from directory.import_rows
          where kind = $1 and outcome in ('added', 'changed', 'same') group by place / 2000`,
        [kind],
      );
      portions.set(
        kind,
        rows.map(({ text }) => text),
      );
    }
    const begun = performance.now();
    await client.query('begin');
    for (const kind of kinds)
      for (const text of portions.get(kind) ?? []) await client.query({ text: statements[kind], values: [text] });
    await client.query('commit');
    return performance.now() - begun;
  } finally {
    await client.end();
  }
}

const from = 'from jsonb_array_elements($1::jsonb) b';
const said = (name: string) => `(b ->> '${name}')::uuid`;
const statements = {
  organization: `insert into bench_${tables.organization} select ${said('id')}, b ->> 'name', b ${from}`,
  location: `insert into bench_${tables.location} select ${said('id')}, ${said('organization_id')}, b ${from}`,
  service: `insert into bench_${tables.service} select ${said('id')}, ${said('organization_id')}, b ->> 'name', b ${from}`,
  service_at_location: `insert into bench_${tables.service_at_location} select ${said('id')}, ${said('service_id')}, ${said('location_id')}, b ${from}`,
};
