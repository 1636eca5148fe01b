import pg from 'pg';
import { aCounty, type County } from '../harness/county.ts';
import { databaseOn } from '../harness/database.ts';
import { layEveryTable } from '../harness/every-table.ts';
import { aFullRecord, type FullRecord } from '../harness/records.ts';
import { meet, person } from './scene.ts';

/** Somebody who asks the database: a person of the program, or a role that acts without one. */
export type Asker = { role: string; user: string | null; county: string | null; name: string };

/**
 * The ground on which policies and checks are broken: a record that is open, one that is sealed, one that a community agency
 * holds, rows in every table, and everyone who might see, write or reach more than before.
 */
export type Ground = {
  county: County;
  /** The owner's own connection: what is broken is broken here, in a transaction that is rolled back. */
  client: pg.Client;
  open: FullRecord;
  held: string;
  askers: Asker[];
  at: (handle: string) => string;
  /** Each statement as each asker, undone at once: what came of it, in one round trip. */
  probe: (statements: readonly string[], as?: readonly Asker[]) => Promise<string>;
  close: () => Promise<void>;
};

const HANDLES = [
  'socialworker',
  'hubdoctor',
  'educator',
  'advocate',
  'labor-advocate',
  'defender',
  'hotline',
  'privacy',
  'admin',
  'officer-shift',
  'probation-2',
  'other-county',
];

/** What the gate might have given somebody, in every category at once: a policy that forgets one word of it is noticed. */
const GRANTED = [
  ['legalaid', `true, 'infinity', 'infinity'`, 'sees and adds everything'],
  ['detective', `true, 'infinity', 'infinity'`, 'of the police, sees and adds everything'],
  ['supervisor2', `true, 'infinity', 'infinity'`, 'supervises, sees and adds everything'],
  ['supervisor', `false, 'infinity', null`, 'supervises, sees everything and adds nothing'],
  ['counsel', `false, 'infinity', null`, 'sees everything and adds nothing'],
  // Of a school: what no school may know stays shut, whatever else it was given.
  ['second-educator', `false, 'infinity', null`, 'of a school, sees everything and adds nothing'],
  ['officer', `true, 'infinity', 'infinity'`, 'police, sees and adds everything'],
  ['hotline', `true, 'infinity', 'infinity'`, 'hotline'],
  ['hotline-2', `false, 'infinity', null`, 'answers calls, sees everything and adds nothing'],
  ['librarian', `true, 'infinity', now() - interval '1 hour'`, 'could add until an hour ago'],
  ['shelter', `true, now() - interval '1 hour', now() - interval '1 hour'`, 'could see until an hour ago'],
] as const;

export async function theGround(): Promise<Ground> {
  const county = await aCounty();
  const sealed = await aFullRecord(county);
  const open = await aFullRecord(county);
  const { id: held } = await meet(county, await person(county, 'advocate'), true);
  const [here] = await county.owner('select current_database() as name');
  const client = new pg.Client({ connectionString: databaseOn(county.database.ownerUrl, String(here?.name)) });
  await client.connect();
  for (const record of [sealed, open]) await layEveryTable(client, record);
  await client.query(
    `insert into people.users select (jsonb_populate_record(null::people.users, to_jsonb(u) ||
        jsonb_build_object('id', gen_random_uuid(), 'handle', 'second-educator', 'email', 'second-educator@example.invalid'))).*
      from people.users u where handle = 'educator'`,
  );
  await client.query(
    `insert into access.bases (county_id, id, youth_id, kind, user_id, until, made_by) select $1, gen_random_uuid(), $2, 'treatment', id, now() + interval '1 day', id
      from people.users where handle = 'hubdoctor'`,
    [open.countyId, open.youthId],
  );
  await client.query('select access.derive($1, $2)', [open.countyId, open.youthId]);
  // Joined with a record that the open one's keeper may not see.
  await client.query(
    `insert into youth.joins (county_id, id, youth_id, other_id, reasons, joined_by)
      select county_id, gen_random_uuid(), $1, $2, '[]', id from people.users where handle = 'advocate'`,
    [open.youthId, held],
  );
  await grantPastTheGate(client, open.countyId, [open.youthId, sealed.youthId, held]);
  await client.query(
    `update youth.notes set not_users = array(select id from people.users where handle = 'supervisor') where id = $1`,
    [open.parameters.writtenNoteId],
  );
  await letCounselIn(client, open.countyId, [open.youthId, sealed.youthId]);
  await sealEverything(client, sealed.youthId);
  await client.query(PROBE);
  const askers = await everyone(client);
  const probe: Ground['probe'] = async (statements, as = askers) => {
    const { rows } = await client.query(
      `select x.name, s.n, pg_temp.probe(x.role, x."user", x.county, s.sql) as came
        from jsonb_to_recordset($1::jsonb) as x(name text, role text, "user" text, county text),
          jsonb_array_elements_text($2::jsonb) with ordinality as s(sql, n) order by s.n, x.name`,
      [JSON.stringify(as), JSON.stringify(statements)],
    );
    return JSON.stringify(rows);
  };
  return {
    county,
    client,
    open,
    held,
    askers,
    at: (handle) => askers.find((asker) => asker.name === handle)?.user ?? '',
    probe,
    close: async () => {
      await client.end();
      await county.close();
    },
  };
}

async function grantPastTheGate(client: pg.Client, countyId: string, youth: string[]): Promise<void> {
  for (const [handle, given] of GRANTED)
    await client.query(
      `insert into access.grants (county_id, user_id, youth_id, category, can_add, expires_at, add_expires_at)
        select $1, u.id, y, c, ${given} from people.users u, unnest($2::uuid[]) y, unnest(enum_range(null::access.category)) c
        where u.county_id = $1 and u.handle = $3
        on conflict (county_id, user_id, youth_id, category) do update
          set can_add = excluded.can_add, expires_at = excluded.expires_at, add_expires_at = excluded.add_expires_at`,
      [countyId, youth, handle],
    );
}

/**
 * Lawyers of the youth by their basis alone, whatever the grants above say: what is counsel's alone is tried with both, and with one only.
 * No grant is derived of it.
 */
async function letCounselIn(client: pg.Client, countyId: string, youth: string[]): Promise<void> {
  await client.query(
    `insert into access.bases (county_id, id, youth_id, kind, user_id, made_by) select $1, gen_random_uuid(), y, 'counsel', u.id, u.id
      from people.users u, unnest($2::uuid[]) y where u.county_id = $1 and u.handle in ('legalaid', 'counsel', 'defender')`,
    [countyId, youth],
  );
}

/** Every row of one record as a court would have it, its grants left standing: only the sealing hides it. */
async function sealEverything(client: pg.Client, youthId: string): Promise<void> {
  const { rows } = await client.query(`select a.attrelid::regclass::text as name from pg_attribute a
    join pg_class c on c.oid = a.attrelid where a.attname = 'sealed_by' and c.relkind = 'r'`);
  for (const { name } of rows as { name: string }[])
    await client.query(
      `update ${name} set sealed_by = gen_random_uuid() where ${name === 'youth.youth' ? 'id' : 'youth_id'} = $1`,
      [youthId],
    );
}

async function everyone(client: pg.Client): Promise<Asker[]> {
  const names = new Map<string, string>([
    ...HANDLES.map((handle) => [handle, handle] as const),
    ...GRANTED.map(([handle, , name]) => [handle, name] as const),
  ]);
  const { rows } = await client.query(
    `select handle, 'throughline_app' as role, id::text as user, county_id::text as county from people.users
      where handle = any ($1)`,
    [[...names.keys()]],
  );
  const people = (rows as (Omit<Asker, 'name'> & { handle: string })[]).map(({ handle, ...each }) => ({
    ...each,
    name: names.get(handle) ?? handle,
  }));
  const of = (name: string) => people.find((each) => each.name === name);
  const elsewhere = of('other-county')?.county ?? '';
  return [
    ...people,
    { role: 'throughline_app', user: null, county: null, name: 'nobody' },
    {
      role: 'throughline_app',
      user: of('socialworker')?.user ?? null,
      county: elsewhere,
      name: 'a worker who claims another county',
    },
    ...['throughline_jobs', 'throughline_measures', 'throughline_search', 'throughline_gate'].map((role) => ({
      role,
      user: null,
      county: null,
      name: role,
    })),
  ];
}

/** Runs one statement as somebody, says what came of it, and undoes it. */
const PROBE = `create function pg_temp.probe(p_role text, p_user text, p_county text, p_sql text) returns text language plpgsql as $$
declare n bigint;
begin
  perform set_config('app.user_id', coalesce(p_user, ''), true), set_config('app.county_id', coalesce(p_county, ''), true);
  perform set_config('role', p_role, true);
  execute p_sql;
  get diagnostics n = row_count;
  raise exception using errcode = 'PT000', message = n::text;
exception when others then return case when sqlstate = 'PT000' then sqlerrm else sqlstate || case when sqlerrm like '%row-level%' then ' by a policy' else '' end end;
end $$`;
