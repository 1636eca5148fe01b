import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asker, type Ground, theGround } from './ground.ts';

/**
 * Whatever the people's role may write says truly who wrote it, and at which agency. The catalogue lists every such column;
 * each is tried with somebody else's id.
 */
let ground: Ground;
beforeAll(async () => {
  ground = await theGround();
});
afterAll(() => ground?.close());

type Column = { table: string; column: string };

/** Columns that name somebody else by their nature, each with its reason. */
const NAMES_ANOTHER = new Map([
  ['reports.reporters.hotline_agency_id', 'the hotline to which the report goes; the policy checks that it is one'],
  ['vault.releases.to_user_id', 'to whom the author of a note releases it'],
  ['directory.stewards.keeper_id', 'who keeps the entry from now on, as a keeper names them'],
  ['instruments.licenses.agency_id', 'the agency that holds the license, as the administrator records it'],
  ['liaisons.assignments.user_id', 'whom the plan lead appoints'],
  ['liaisons.members.agency_id', 'the agency that joins a region’s network'],
  ['advocacy.reviews.with_user', 'with whom a case was reviewed, as who wrote the review names them'],
  ['care.sessions.user_id', 'the clinician of whom it is said'],
  ['care.members.user_id', 'who on the team it is said of'],
  ['story.shares.to_user', 'who may read a part, as the youth decides'],
  ['story.shares.to_agency', 'whose people may read a part, as the youth decides'],
  ['care.handovers.from_user', 'who leaves: a policy holds it to one’s own agency'],
  ['care.handovers.to_user', 'who takes over: a policy asks that they see what the team shares'],
  ['courts.needs.owner_user', 'whom on the team a need of a hearing is given to'],
  ['relief.drivers.owner_user', 'whose it is to answer; a policy asks that they know this record'],
  ['plan.tasks.owner_id', 'who is to do it; the policy checks that they see what the team shares'],
  ['benefits.facts.owner_id', 'who is to see to it; the policy checks that they see what the team shares'],
  ['claims.steps.owner_id', 'who is to see to it; the policy checks that they may write in its category'],
  [
    'restorative.facts.to_user',
    'who is asked to facilitate; the policy checks that they may write what the team shares',
  ],
  ['forums.members.user_id', 'whom a member invites'],
  ['meetings.members.user_id', 'who sits in each meeting of a team, as who keeps it says'],
  ['meetings.seats.user_id', 'who is asked to a meeting'],
  ['meetings.decisions.owner_user', 'who promised to do it'],
  ['meetings.consultation_facts.expert_user', 'the expert who is asked'],
  ['responses.police_facts.agency_id', 'the police agency whose agreement or training is recorded'],
  [
    'zones.applications.agency_id',
    'a keeper writes down the agency that applies; the policy holds others to their own',
  ],
]);

/** What comes later in a row's life, and is empty when the row is written. */
const LATER = new Set([
  'instruments.instruments.approved_by',
  'instruments.instruments.used_by',
  'instruments.instruments.retired_by',
  'instruments.licenses.ended_by',
  'youth.joins.parted_by',
  'reports.reports.screened_by',
  'reports.reports.disposed_by',
  'responses.responses.within_agency',
]);

/** Dates of that later life. */
const NOT_YET = { approved_at: null, in_use_since: null, retired_at: null, ended_on: null, sealed_by: null };

/** Every column by which a row names a person or an agency, of every table into which the people's role may write one. */
async function columns(): Promise<Column[]> {
  const { rows } = await ground.client.query(`select c.oid::regclass::text as table, a.attname as column
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.atttypid = 'uuid'::regtype
    where n.nspname not in ('pg_catalog', 'information_schema', 'auth', 'throughline', 'public') and n.nspname !~ '^pg_'
      and c.relkind = 'r' and has_column_privilege('throughline_app', c.oid, a.attnum, 'insert') and a.attname <> 'sealed_by'
      and (a.attname ~ '(user|agency)(_id)?$|_by$|^within' or exists (select 1 from pg_constraint k
        where k.conrelid = c.oid and k.contype = 'f' and k.confrelid in ('people.users'::regclass, 'people.agencies'::regclass)
          and a.attnum = any (k.conkey) and a.attname <> 'county_id'))
    order by 1, 2`);
  return rows as Column[];
}

const mine = ({ column }: Column): string =>
  /agency/.test(column)
    ? '(select u.agency_id from people.users u where u.id = access.current_user_id())'
    : 'access.current_user_id()';
const elses = ({ column }: Column): string =>
  /agency/.test(column)
    ? `(select u.agency_id from people.users u where u.handle = 'educator')`
    : `(select u.id from people.users u where u.handle = 'educator')`;

/** The open youth's row, written again in one's own name; a policy is asked before any key. */
async function insertInto(table: string, own: readonly Column[], other: Column | null): Promise<string> {
  const { client, open, held } = ground;
  const named = await client.query(
    `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''
      and has_column_privilege('throughline_app', attrelid, attnum, 'insert')`,
    [table],
  );
  const names = (named.rows as { name: string }[]).map(({ name }) => name);
  const order = names.includes('youth_id') ? `order by t.youth_id = '${open.youthId}' desc` : '';
  const sample = await client.query(`select to_jsonb(t) as row from ${table} t ${order} limit 1`);
  const row: Record<string, unknown> = { county_id: open.countyId, ...sample.rows[0]?.row, ...NOT_YET };
  const values = names.map((name) => {
    if (other?.column === name) return elses(other);
    const self = own.find(({ column }) => column === name);
    if (!self) return `x."${name}"`;
    const key = `${table}.${name}`;
    return LATER.has(key) ? 'null' : NAMES_ANOTHER.has(key) ? `x."${name}"` : mine(self);
  });
  // An advocate writes of a youth whom they met themself.
  if (table === 'vault.notes') row.youth_id = held;
  const text = JSON.stringify(row).replaceAll("'", "''");
  return `insert into ${table} (${names.map((name) => `"${name}"`).join(', ')})
    select ${values.join(', ')} from jsonb_populate_record(null::${table}, '${text}') x`;
}

const came = async (sql: string, as: readonly Asker[]): Promise<{ name: string; came: string }[]> =>
  JSON.parse(await ground.probe([sql], as)) as { name: string; came: string }[];
const refused = (answer: string) => answer.includes('by a policy') || answer.startsWith('42501');

describe('whoever writes a row', () => {
  it('names themself and their own agency, in every table they can write to', { timeout: 120_000 }, async () => {
    const all = await columns();
    expect(all.length).toBeGreaterThan(30);
    // Both people of the school are left out: its agency is the one that the others claim.
    const people = ground.askers.filter(
      ({ role, user, name }) =>
        role === 'throughline_app' && user && name !== 'educator' && !name.startsWith('of a school'),
    );
    const believed: string[] = [];
    for (const table of new Set(all.map((each) => each.table))) {
      const own = all.filter((each) => each.table === table);
      const honest = await came(await insertInto(table, own, null), people);
      const may = people.filter(({ name }) => honest.some((each) => each.name === name && !refused(each.came)));
      // Somebody can write here in their own name: else what follows would prove nothing.
      expect(may.length, `${table}: ${JSON.stringify(honest)}`).toBeGreaterThan(0);
      for (const each of own) {
        if (NAMES_ANOTHER.has(`${table}.${each.column}`)) continue;
        const lies = await came(await insertInto(table, own, each), may);
        believed.push(
          ...lies
            .filter((one) => !refused(one.came))
            .map((one) => `${table}.${each.column}: ${one.name} (${one.came})`),
        );
      }
    }
    expect(believed).toEqual([]);
  });

  it('is excused only where a column still names another by nature', async () => {
    const all = new Set((await columns()).map(({ table, column }) => `${table}.${column}`));
    expect([...NAMES_ANOTHER.keys(), ...LATER].filter((key) => !all.has(key))).toEqual([]);
  });
});

/** Columns that a changed row names somebody by, that are kept true another way. */
const KEPT_OTHERWISE = new Map([
  ['courts.needs.owner_user', 'whom on the team a need of a hearing is given to'],
  ['people.idempotency.user_id', 'each person’s own rows alone are theirs to change, and stay theirs'],
]);

describe('whoever changes a row', () => {
  it('puts nobody else’s name to it, in any table they can change', { timeout: 120_000 }, async () => {
    const { rows } = await ground.client.query(`select c.oid::regclass::text as table, a.attname as column
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.atttypid = 'uuid'::regtype
      where n.nspname not in ('pg_catalog', 'information_schema', 'auth', 'throughline', 'public') and n.nspname !~ '^pg_'
        and c.relkind = 'r' and has_column_privilege('throughline_app', c.oid, a.attnum, 'update')
        and a.attname ~ '(user|agency)(_id)?$|_by$|^within' and a.attname <> 'sealed_by' order by 1, 2`);
    const all = (rows as Column[]).filter(({ table, column }) => !KEPT_OTHERWISE.has(`${table}.${column}`));
    expect(all.map(({ table, column }) => `${table}.${column}`)).toEqual([
      'forums.members.ended_by',
      'instruments.instruments.approved_by',
      'instruments.instruments.retired_by',
      'instruments.instruments.used_by',
      'instruments.licenses.ended_by',
      'liaisons.assignments.ended_by',
      'liaisons.members.ended_by',
      'operators.keys.ended_by',
      'reports.reports.disposed_by',
      'reports.reports.screened_by',
      'youth.identities.changed_by',
      'youth.joins.parted_by',
    ]);
    const people = ground.askers.filter(
      ({ role, user, name }) => role === 'throughline_app' && user && name !== 'educator',
    );
    const believed: string[] = [];
    for (const each of all) {
      const set = (value: string) => `update ${each.table} set ${each.column} = ${value}`;
      const honest = await came(set(mine(each)), people);
      const may = people.filter(({ name }) =>
        honest.some((one) => one.name === name && one.came !== '0' && !refused(one.came)),
      );
      // Somebody reaches a row with their own name: else what follows would prove nothing.
      expect(may.length, `${each.table}.${each.column}: ${JSON.stringify(honest)}`).toBeGreaterThan(0);
      const lies = await came(set(elses(each)), may);
      believed.push(
        ...lies
          .filter((one) => !refused(one.came))
          .map((one) => `${each.table}.${each.column}: ${one.name} (${one.came})`),
      );
    }
    expect(believed).toEqual([]);
  });
});
