import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asker, type Ground, theGround } from './ground.ts';

/**
 * Each policy is broken on purpose, one at a time, in a transaction that is rolled back. Somebody must then see, write or
 * reach something that they did not before. The roles are first given every right on the table, so that it is the policy
 * alone that is tried, and not a right that happens to be missing today.
 */
let ground: Ground;
beforeAll(async () => {
  ground = await theGround();
});
afterAll(() => ground?.close());

type Act = 'select' | 'insert' | 'update' | 'delete';
type Policy = {
  table: string;
  policy: string;
  act: Act | 'all';
  roles: string[];
  qual: string | null;
  checks: string | null;
};

const AUTHORS = [
  'by_user',
  'recorded_by',
  'decided_by',
  'started_by',
  'joined_by',
  'replaced_by',
  'changed_by',
  'saved_by',
  'licensed_user',
  'user_id',
  'created_by',
  'parted_by',
  'ended_by',
  'released_by',
];

/** Who does something later in a row's life: nobody yet when the row is added. */
const LATER = ['parted_by', 'ended_by'];

/** What can be tried on one table, by what it tries. */
async function triesOf(table: string): Promise<Record<Act, string[]>> {
  const { rows } = await ground.client.query(
    `select a.attname as name, a.atttypid::regtype::text as type from pg_attribute a
      where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''`,
    [table],
  );
  const columns = rows as { name: string; type: string }[];
  const has = (name: string) => columns.some((column) => column.name === name);
  const uuids = columns.filter((column) => column.type === 'uuid').map((column) => column.name);
  return {
    select: [`select 1 from ${table}`],
    insert: await insertsOf(
      table,
      columns.map((column) => column.name),
    ),
    update: [
      // In place, which asks what may be seen as well; and blindly, which does not.
      `update ${table} set county_id = county_id`,
      `update ${table} set county_id = '${ground.open.countyId}'`,
      ...uuids
        .filter((name) => !['county_id', 'id'].includes(name))
        .map((name) => `update ${table} set "${name}" = gen_random_uuid()`),
      ...AUTHORS.filter(has).map((name) => `update ${table} set "${name}" = access.current_user_id()`),
      ...(has('batch') ? [`update ${table} set batch = 1, number = 1`] : []),
    ],
    delete: [`delete from ${table}`],
  };
}

/** Rows that are there, added again (a policy is asked before any key): in one's own name, in another's, as sealed, elsewhere. */
async function insertsOf(table: string, names: string[]): Promise<string[]> {
  const { open, held, at, client } = ground;
  const has = (name: string) => names.includes(name);
  const { rows } = await client.query(
    `select to_jsonb(t) as row from ${table} t ${has('youth_id') ? `order by t.youth_id = '${open.youthId}' desc` : ''} limit 2`,
  );
  const samples = rows.map((row) => row.row as Record<string, unknown>);
  if (samples.length === 0) samples.push({ county_id: open.countyId, youth_id: open.youthId });
  const authors = AUTHORS.filter((name) => has(name) && !LATER.includes(name));
  const statements: string[] = [];
  const list = names.map((name) => `"${name}"`).join(', ');
  const add = (row: Record<string, unknown>, own: string[]) => {
    const values = names.map((name) => (own.includes(name) ? 'access.current_user_id()' : `x."${name}"`)).join(', ');
    const text = JSON.stringify(row).replaceAll("'", "''");
    statements.push(
      `insert into ${table} (${list}) select ${values} from jsonb_populate_record(null::${table}, '${text}') x`,
    );
  };
  for (const sample of samples) {
    const here = { ...sample, youth_id: open.youthId, county_id: open.countyId, parted_by: null, ended_by: null };
    add(sample, []);
    add(here, authors);
    add({ ...here, channel: 'partner-form' }, authors);
    add({ ...here, youth_id: held }, authors);
    if (has('sealed_by')) add({ ...here, sealed_by: open.youthId }, authors);
    for (const later of LATER.filter(has)) add({ ...here, [later]: at('educator') }, authors);
    if (has('agency_id')) add({ ...here, agency_id: crypto.randomUUID() }, authors);
    for (const author of authors)
      add(
        { ...here, [author]: at('educator') },
        authors.filter((each) => each !== author),
      );
  }
  return [...new Set(statements)];
}

const actsOf = (policy: Policy): Act[] =>
  policy.act === 'all' ? ['select', 'insert', 'update'] : policy.act === 'update' ? ['update'] : [policy.act];

async function everyPolicy(): Promise<Policy[]> {
  const { rows } =
    await ground.client.query(`select p.polrelid::regclass::text as table, quote_ident(p.polname) as policy,
      (array['select', 'insert', 'update', 'delete', 'all'])[strpos('rawd*', p.polcmd::text)] as act,
      array(select r::regrole::text from unnest(p.polroles) r) as roles,
      pg_get_expr(p.polqual, p.polrelid) as qual, pg_get_expr(p.polwithcheck, p.polrelid) as checks
    from pg_policy p order by 1, 2`);
  return rows as Policy[];
}

/** What came of each statement while every policy of the table was whole, by who asked: the same for each of its policies. */
type Whole = Map<string, string>;

/** Whether breaking it changes what anyone it is for can do. One statement after the other: the first that differs is enough. */
async function isNoticed(policy: Policy, tries: Record<Act, string[]>, whole: Whole): Promise<boolean> {
  const { client, askers, probe } = ground;
  const asked: Asker[] = askers.filter((asker) => policy.roles.includes(asker.role));
  const statements = actsOf(policy).flatMap((act) => tries[act]);
  const keyOf = (statement: string) => `${policy.roles.join()} ${statement}`;
  for (const each of statements) if (!whole.has(keyOf(each))) whole.set(keyOf(each), await probe([each], asked));
  const clauses = [policy.qual === null ? '' : 'using (true)', policy.checks === null ? '' : 'with check (true)'];
  await client.query('savepoint whole');
  await client.query(`alter policy ${policy.policy} on ${policy.table} ${clauses.join(' ')}`);
  let noticed = false;
  for (const each of statements) {
    noticed = (await probe([each], asked)) !== whole.get(keyOf(each));
    if (noticed) break;
  }
  await client.query('rollback to savepoint whole');
  return noticed;
}

describe('each policy, broken on purpose', () => {
  it('is noticed', { timeout: 600_000 }, async () => {
    const policies = await everyPolicy();
    expect(policies.length).toBeGreaterThan(100);
    // Open by design: a role of its own with the least it needs, held by the catalogue's test.
    const holding = policies.filter((one) =>
      [one.qual ?? 'true', one.checks ?? 'true'].some((text) => text !== 'true'),
    );
    const unnoticed: string[] = [];
    for (const table of new Set(holding.map((each) => each.table))) {
      const own = holding.filter((one) => one.table === table);
      await ground.client.query('begin');
      const tries = await triesOf(table);
      for (const role of new Set(own.flatMap((one) => one.roles)))
        await ground.client.query(`grant select, insert, update, delete on ${table} to ${role}`);
      const whole: Whole = new Map();
      for (const each of own) if (!(await isNoticed(each, tries, whole))) unnoticed.push(`${table} ${each.policy}`);
      await ground.client.query('rollback');
    }
    expect(unnoticed).toEqual([]);
  });
});
