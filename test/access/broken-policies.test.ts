import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County } from '../harness/county.ts';
import { databaseOn } from '../harness/database.ts';
import { aFullRecord, type FullRecord } from '../harness/records.ts';

/**
 * Each policy, and each check that the gate's functions rest on, is broken on purpose, one at a time, in a transaction
 * that is rolled back. Somebody must then see, write or reach something that they did not before.
 */
let county: County;
let client: pg.Client;
let open: FullRecord;
let sealed: FullRecord;

type Asker = { role: string; user: string | null; county: string | null; name: string };
const askers: Asker[] = [];
const handles = [
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

beforeAll(async () => {
  county = await aCounty();
  sealed = await aFullRecord(county);
  open = await aFullRecord(county);
  for (const handle of handles) {
    const [row] = await county.owner(
      'select id::text as user, county_id::text as county from people.users where handle = $1',
      [handle],
    );
    askers.push({ role: 'throughline_app', user: String(row?.user), county: String(row?.county), name: handle });
  }
  askers.push({ role: 'throughline_app', user: null, county: null, name: 'nobody' });
  const [neighbor] = await county.owner(
    `select county_id::text as county from people.users where handle = 'other-county'`,
  );
  const home = askers[0];
  askers.push({
    role: 'throughline_app',
    user: home?.user ?? null,
    county: String(neighbor?.county),
    name: 'a worker who claims another county',
  });
  for (const role of ['throughline_jobs', 'throughline_measures', 'throughline_search', 'throughline_gate'])
    askers.push({ role, user: null, county: null, name: role });
  await county.owner(
    `insert into access.bases (county_id, id, youth_id, kind, user_id, until, made_by) select $1, gen_random_uuid(), $2, 'treatment', id, now() + interval '1 day', id
    from people.users where handle = 'hubdoctor'`,
    [open.countyId, open.youthId],
  );
  await county.owner('select access.derive($1, $2)', [open.countyId, open.youthId]);
  await sealEverything();
  const [here] = await county.owner('select current_database() as name');
  client = new pg.Client({ connectionString: databaseOn(county.database.ownerUrl, String(here?.name)) });
  await client.connect();
  await client.query(PROBE);
});
afterAll(async () => {
  await client?.end();
  await county.close();
});

/** Every row of one record as a court would have it, its grants left standing: only the sealing hides it. */
async function sealEverything(): Promise<void> {
  const tables =
    await county.owner(`select a.attrelid::regclass::text as name from pg_attribute a join pg_class c on c.oid = a.attrelid
    where a.attname = 'sealed_by' and c.relkind = 'r'`);
  for (const { name } of tables)
    await county.owner(
      `update ${name} set sealed_by = gen_random_uuid() where ${name === 'youth.youth' ? 'id' : 'youth_id'} = $1`,
      [sealed.youthId],
    );
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

const probe = async (sql: string): Promise<Record<string, string>> => {
  const { rows } = await client.query(
    `select x.name, pg_temp.probe(x.role, x."user", x.county, $2) as came from jsonb_to_recordset($1::jsonb) as x(name text, role text, "user" text, county text)`,
    [JSON.stringify(askers), sql],
  );
  return Object.fromEntries((rows as { name: string; came: string }[]).map((row) => [row.name, row.came]));
};

/** What everyone can read, add, change and take away of one table. */
async function probeTable(table: string, writes: string[]): Promise<string> {
  const results = [await probe(`select 1 from ${table}`)];
  for (const sql of writes) results.push(await probe(sql));
  return JSON.stringify(results);
}

/** Rows to be added as they stand (a policy is asked before any key), in another's name, and as sealed; columns to be changed. */
async function writesOf(table: string): Promise<string[]> {
  const { rows: columns } = await client.query(
    `select a.attname as name, has_column_privilege('throughline_app', a.attrelid, a.attname, 'insert') as "mayAdd",
        has_column_privilege('throughline_app', a.attrelid, a.attname, 'update')
          or has_column_privilege('throughline_jobs', a.attrelid, a.attname, 'update') as "mayChange"
      from pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''`,
    [table],
  );
  const all = columns as { name: string; mayAdd: boolean; mayChange: boolean }[];
  const writes: string[] = [];
  const added = all.filter((column) => column.mayAdd).map((column) => column.name);
  if (added.length > 0) {
    const { rows } = await client.query(
      `select to_jsonb(t) as row from ${table} t order by ${added.includes('youth_id') ? `t.youth_id = '${open.youthId}' desc` : '1'} limit 3`,
    );
    const ids = Object.fromEntries(askers.map((asker) => [asker.name, asker.user]));
    const ground = {
      county_id: open.countyId,
      youth_id: open.youthId,
      other_id: open.youthId,
      by_user: ids.socialworker,
      user_id: ids.socialworker,
      created_by: ids.admin,
    };
    const samples: Record<string, unknown>[] = [...rows.map((row) => row.row as Record<string, unknown>), ground];
    const names = added.map((name) => `"${name}"`).join(', ');
    for (const sample of samples)
      for (const over of [
        {},
        { youth_id: open.youthId, county_id: open.countyId },
        { sealed_by: open.youthId, youth_id: open.youthId },
        ...AUTHORS.map((column) => ({ [column]: ids.educator, youth_id: open.youthId })),
      ]) {
        const row = JSON.stringify({ ...sample, ...over }).replaceAll("'", "''");
        writes.push(
          `insert into ${table} (${names}) select ${names} from jsonb_populate_record(null::${table}, '${row}')`,
        );
      }
  }
  const changed = all.find((column) => column.mayChange);
  if (changed) writes.push(`update ${table} set "${changed.name}" = "${changed.name}"`);
  for (const column of all.filter(
    (each) => each.mayChange && ['sealed_by', 'batch', 'released_by', 'agency_id'].includes(each.name),
  ))
    writes.push(`update ${table} set "${column.name}" = gen_random_uuid()`);
  writes.push(`delete from ${table}`);
  return [...new Set(writes)];
}
const AUTHORS = [
  'by_user',
  'recorded_by',
  'decided_by',
  'started_by',
  'joined_by',
  'replaced_by',
  'changed_by',
  'user_id',
  'created_by',
];

/**
 * Policies that no probe here notices yet: the scene lays no row in the table, or nobody in it sees a row without being
 * allowed to add. Give the scene what is missing and take the line away; never add one for a new policy.
 */
const NOT_YET_NOTICED: Record<string, string[]> = {
  'screening.contacts': ['heard_from'],
  'screening.contact_joins': ['changed', 'seen'],
  'responses.police_facts': ['read'],
  'responses.part_a': ['changed', 'seen'],
  'responses.clocks': ['added', 'changed'],
  'protocols.choices': ['own_county'],
  'protocols.acts': ['own_county'],
  'instruments.licenses': ['ended', 'own_county'],
  'consent.consents': ['author'],
  'identification.identifications': ['changed', 'not_held'],
  'people.links': ['administrators'],
  'people.setting_changes': ['own_county'],
  'reports.dispositions': ['changed', 'seen', 'unsealed'],
  'reports.reporters': ['author', 'hotline', 'own', 'unsealed'],
  'reports.reports': ['changed', 'not_held', 'seen'],
  'reports.reviews': ['added', 'author', 'changed', 'seen', 'unsealed'],
  'responses.alarms': ['added', 'changed', 'seen', 'unsealed'],
  'responses.events': ['added', 'author', 'changed', 'seen', 'unsealed'],
  'responses.notices': ['own', 'own_read'],
  'responses.responses': ['changed', 'not_held'],
  'screening.scores': ['added', 'changed', 'seen', 'unsealed'],
  'screening.files': ['changed'],
  'screening.screenings': ['changed'],
  'youth.activity': ['added', 'changed'],
  'youth.identities': ['changed'],
  'youth.identity_history': ['changed', 'seen', 'unsealed'],
  'youth.joins': ['added', 'both_ends', 'changed', 'other_too', 'parter', 'seen'],
  'youth.notes': ['changed'],
  'youth.particulars': ['changed'],
  'youth.releases': ['added', 'author', 'changed', 'seen', 'unsealed'],
};

describe('each policy, broken on purpose', () => {
  it('is noticed', { timeout: 240_000 }, async () => {
    const { rows } =
      await client.query(`select p.polrelid::regclass::text as table, quote_ident(p.polname) as policy, p.polcmd as command,
        pg_get_expr(p.polqual, p.polrelid) as qual, pg_get_expr(p.polwithcheck, p.polrelid) as checks
      from pg_policy p order by 1, 2`);
    const policies = rows as {
      table: string;
      policy: string;
      command: string;
      qual: string | null;
      checks: string | null;
    }[];
    expect(policies.length).toBeGreaterThan(100);
    const unnoticed: string[] = [];
    for (const table of new Set(policies.map((each) => each.table))) {
      await client.query('begin');
      const writes = await writesOf(table);
      const before = await probeTable(table, writes);
      for (const each of policies.filter((one) => one.table === table)) {
        // Open by design: a role of its own with the least it needs, held by the catalogue's test.
        if ([each.qual ?? 'true', each.checks ?? 'true'].every((text) => text === 'true')) continue;
        const clauses = [each.qual === null ? '' : 'using (true)', each.checks === null ? '' : 'with check (true)'];
        await client.query('savepoint whole');
        await client.query(`alter policy ${each.policy} on ${table} ${clauses.join(' ')}`);
        const name = `${table} ${each.policy}`;
        const noticed = (await probeTable(table, writes)) !== before;
        if (!noticed && !NOT_YET_NOTICED[table]?.includes(each.policy)) unnoticed.push(name);
        await client.query('rollback to savepoint whole');
      }
      await client.query('rollback');
    }
    expect(unnoticed).toEqual([]);
  });
});

/** The checks that the gate's functions rest on, each as someone would break it. */
const BROKEN: [signature: string, body: string][] = [
  ['access.works_the_case(p_youth uuid) returns boolean', 'select true'],
  ['access.can_be_let_in(p_youth uuid, p_user uuid) returns boolean', 'select true'],
  ['access.has_basis(p_youth uuid, p_user uuid, p_kind access.basis_kind) returns boolean', 'select false'],
  ['access.kept_without(p_youth uuid, p_basis uuid, p_user uuid) returns boolean', 'select true'],
  ['access.answers_for(p_agency uuid) returns boolean', 'select true'],
  [
    'people.roles_of(p_county uuid, p_user uuid) returns text[]',
    `select array['privacy', 'administrator', 'supervisor', 'advocate', 'screener', 'mdt-coordinator']`,
  ],
  ['vault.my_program() returns uuid', `select agency_id from people.users where handle = 'advocate'`],
];

const callsFor = (): string[] => {
  const at = (handle: string) => askers.find((asker) => asker.name === handle)?.user;
  const { youthId, parameters: of } = open;
  const id = 'gen_random_uuid()';
  return [
    ...['educator', 'hubdoctor', 'officer-shift', 'other-county', 'socialworker'].flatMap((to) =>
      ['assigned-team', 'treatment'].map(
        (kind) => `select access.assign(${id}, '${youthId}', '${at(to)}', '${kind}', 'x', null) is true as done`,
      ),
    ),
    `select access.join_mdt(${id}, '${youthId}', '${at('educator')}', 'mdt-service', null, null, null) is true as done`,
    `select access.record_order(${id}, '${youthId}', '${at('educator')}', '{medical}', null, now() + interval '1 day') is true as done`,
    `select access.end_basis('${of.basisId}', 'x') is true as done`,
    `select access.block(${id}, '${youthId}', '${at('socialworker')}') is true as done`,
    `select access.block(${id}, '${youthId}', '${at('hotline')}') is true as done`,
    `select access.lift_block('${of.blockId}') is true as done`,
    `select access.withdraw_consent('${of.consentId}') is true as done`,
    `select access.review_emergency('${of.emergencyId}', 'justified', null) is true as done`,
    `select access.seal(${id}, '${open.marks.number}', 'WIC 781', current_date, null) is not null as done`,
    `select access.draft_rules('x') is not null as done`,
    `select access.release('${youthId}', 'youth-agreed', 'the youth said yes') is true as done`,
    'select 1 as done from vault.notes',
    'select 1 as done from access.emergencies',
    `select 1 as done from audit.looked_at('${youthId}', 500)`,
  ].map((sql) => (sql.includes(' as done from ') ? sql : `select 1 from (${sql}) x where x.done`));
};

describe('each check that the gate rests on, broken on purpose', () => {
  const probeAll = async () => {
    const results: Record<string, string>[] = [];
    for (const sql of callsFor()) results.push(await probe(sql));
    return JSON.stringify(results);
  };

  it.each(BROKEN)('%s is noticed', async (signature, body) => {
    await client.query('begin');
    const before = await probeAll();
    await client.query(
      `create or replace function ${signature} language sql stable security definer set search_path = '' as $broken$ ${body} $broken$`,
    );
    const after = await probeAll();
    await client.query('rollback');
    expect(after).not.toBe(before);
  });
});
