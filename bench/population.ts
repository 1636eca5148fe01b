import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { newId } from '../src/kernel/ids.ts';
import { BUSY_EVERY, BUSY_TABLES, busyRows, busyScene } from './busy-rows.ts';
import { copyIn } from './copy.ts';
import type { Town } from './ground.ts';
import { type Desks, type Rows, TABLES, youthRows } from './youth-rows.ts';

/** A caseload: every worker of a town has as many youth, however large the town. */
const CASELOAD = 200;
const AT_ONCE = 1_000;
const ALL = { ...TABLES, ...BUSY_TABLES };
/** Built after the rows are in: many times quicker than row by row. */
const INDEXED_AFTER = ['youth.search_tokens', 'access.grants'];

export const DESK_HANDLE = 'bench-desk';
export const workerHandle = (n: number): string => `bench-worker-${n}`;
export const workersIn = (town: Town): number => Math.ceil(town.youth / CASELOAD);

/** Given names as they stand on papers, for names as unevenly spread as names are. */
export function formalNames(root: string): string[] {
  const file: { en: Record<string, string[]>; es: Record<string, string[]> } = JSON.parse(
    readFileSync(join(root, 'reference', 'names', 'nicknames.json'), 'utf8'),
  );
  return [...Object.keys(file.es), ...Object.keys(file.en)];
}

/**
 * The rows that the program would have written for so many youth, by COPY, then the grants in bulk. Goes on where it was
 * stopped.
 */
export async function populate(town: Town, say: (line: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: town.url, application_name: 'throughline-bench' });
  await client.connect();
  try {
    const desks = (await desksIn(client)) ?? (await hireDesks(client, town));
    await client.query(
      `set session_replication_role = replica; set maintenance_work_mem = '1GB'; set work_mem = '1GB'`,
    );
    await dropIndexes(client);
    await copyYouth(client, town, desks, say);
    say('  deriving grants…');
    await deriveGrants(client, desks);
    say('  building indexes…');
    const { rows } = await client.query('select text from public.bench_rebuild');
    for (const { text } of rows) await client.query(text);
    await client.query('drop table public.bench_rebuild');
    // Counted for the measures, as a county is that has stood for a day: no job works it off beside what is measured.
    await client.query(
      `insert into measures.progress (county_id, at, youth_id, counted_at)
        select a.county_id, a.at, a.youth_id, now() from youth.activity a where a.county_id = $1
          order by a.at desc, a.youth_id desc limit 1 on conflict (county_id) do nothing`,
      [desks.county],
    );
    await client.query('vacuum analyze');
    await assertDerived(client, desks);
  } finally {
    await client.end();
  }
}

async function copyYouth(client: pg.Client, town: Town, desks: Desks, say: (line: string) => void): Promise<void> {
  const formal = formalNames(town.config.root);
  const scene = await busyScene(client, desks.county);
  const { rows: counted } = await client.query('select count(*)::int as n from youth.youth');
  let sent = Promise.resolve();
  for (let from = Number(counted[0]?.n); from < town.youth; from += AT_ONCE) {
    const rows: Rows = new Map(Object.keys(ALL).map((table) => [table, []]));
    for (let n = from; n < Math.min(from + AT_ONCE, town.youth); n++) {
      const youth = youthRows(n, desks, town.keys.ring, formal, rows);
      if (n % BUSY_EVERY === 0) busyRows(youth, desks, scene, rows);
    }
    // The server takes in one portion while the next is made.
    await sent;
    sent = copyAll(client, rows);
    if ((from + AT_ONCE) % 50_000 === 0) say(`  ${(from + AT_ONCE).toLocaleString('en-US')} youth`);
  }
  await sent;
}

/** Each basis of a town is of its own person, so that what the gate derives is bases × rules. */
async function deriveGrants(client: pg.Client, desks: Desks): Promise<void> {
  await client.query('truncate access.grants');
  await client.query(
    `insert into access.grants (county_id, user_id, youth_id, category, can_add, expires_at, add_expires_at)
      select b.county_id, coalesce(b.user_id, $2), b.youth_id, r.category, r.effect = 'add', 'infinity',
          case when r.effect = 'add' then timestamptz 'infinity' end
        from access.bases b join access.sharing_rules r on r.county_id = b.county_id and r.version = 1 and r.basis = b.kind
          and r.recipient_kind = 'child-welfare' and r.effect <> 'neither' and r.condition is null
          and (b.categories is null or r.category = any (b.categories))
        where b.county_id = $1`,
    [desks.county, desks.deskPerson],
  );
}

/** The gate's own view must say the same of some youth, to the last grant. */
async function assertDerived(client: pg.Client, desks: Desks): Promise<void> {
  const columns = 'user_id, youth_id, category, can_add, expires_at, add_expires_at';
  const { rows: some } = await client.query('select id from youth.youth where county_id = $1 order by id limit 20', [
    desks.county,
  ]);
  for (const { id } of some) {
    const of = `where county_id = $1 and youth_id = $2`;
    const { rows } = await client.query(
      `select count(*)::int as n from ((select ${columns} from access.grants ${of}) except (select ${columns} from access.derived ${of})
        union all (select ${columns} from access.derived ${of}) except (select ${columns} from access.grants ${of})) x`,
      [desks.county, id],
    );
    if (rows[0]?.n !== 0) throw new Error('The grants of the made county are not those that the gate derives');
  }
}

async function copyAll(client: pg.Client, rows: Rows): Promise<void> {
  await client.query('begin');
  for (const [table, columns] of Object.entries(ALL)) await copyIn(client, table, columns, rows.get(table) ?? []);
  await client.query('commit');
}

/** Case workers for all, and one desk with one person, who sees every record. */
async function hireDesks(client: pg.Client, town: Town): Promise<Desks> {
  const { rows } = await client.query(
    `select county_id::text as county, agency_id::text as agency from people.users where handle = 'socialworker'`,
  );
  const { county, agency } = rows[0] as { county: string; agency: string };
  const desk = newId();
  await client.query(
    `insert into people.agencies (county_id, id, name, kind, shared_desk, doors) values ($1, $2, 'Bench desk', 'child-welfare', true, '{hotline}')`,
    [county, desk],
  );
  const hire = async (handle: string, at: string, role: string) => {
    const id = newId();
    await client.query(
      `insert into people.users (county_id, id, agency_id, kind, name, email, handle) values ($1, $2, $3, 'person', $4, $5, $4)`,
      [county, id, at, handle, `${handle}@sample.invalid`],
    );
    await client.query(`insert into people.roles (county_id, user_id, role, approved_at) values ($1, $2, $3, now())`, [
      county,
      id,
      role,
    ]);
    return id;
  };
  await client.query('begin');
  const deskPerson = await hire(DESK_HANDLE, desk, 'screener');
  const workers: string[] = [];
  for (let n = 0; n < workersIn(town); n++) workers.push(await hire(workerHandle(n), agency, 'social-worker'));
  await client.query('commit');
  return { county, agency, workers, desk, deskPerson };
}

async function desksIn(client: pg.Client): Promise<Desks | null> {
  const { rows } = await client.query(
    `select d.id::text as "deskPerson", d.agency_id::text as desk, s.county_id::text as county, s.agency_id::text as agency,
        (select array_agg(w.id::text order by substring(w.handle from '\\d+$')::int) from people.users w where w.handle like $3) as workers
      from people.users d join people.users s on s.county_id = d.county_id where d.handle = $1 and s.handle = $2`,
    [DESK_HANDLE, 'socialworker', 'bench-worker-%'],
  );
  return (rows[0] as Desks | undefined) ?? null;
}

/** Drops the indexes and primary keys of the largest tables; keeps the statements that make them again. */
async function dropIndexes(client: pg.Client): Promise<void> {
  await client.query('create table if not exists public.bench_rebuild (text text primary key)');
  const drop = async (text: string, statement: string) => {
    await client.query('insert into public.bench_rebuild values ($1) on conflict do nothing', [text]);
    await client.query(statement);
  };
  for (const table of INDEXED_AFTER) {
    const keys = await client.query(
      `select conname as name, pg_get_constraintdef(oid) as text from pg_constraint where conrelid = $1::regclass and contype = 'p'`,
      [table],
    );
    const indexes = await client.query(
      `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as text from pg_index i
        where i.indrelid = $1::regclass and not i.indisprimary`,
      [table],
    );
    for (const { name, text } of keys.rows)
      await drop(`alter table ${table} add constraint ${name} ${text}`, `alter table ${table} drop constraint ${name}`);
    for (const { name, text } of indexes.rows) await drop(text, `drop index ${name}`);
  }
}
