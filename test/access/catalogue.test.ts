import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County } from '../harness/county.ts';

/** What PostgreSQL itself says of its tables, policies and functions: a new table that forgets the gate fails here. */
let county: County;
beforeAll(async () => {
  county = await aCounty();
});
afterAll(() => county.close());

const rows = async (sql: string) => (await county.owner(sql)).map((row) => Object.values(row).join(' '));

/** Schemas of ours; `auth` belongs to the sign-in library, and no county's data lies in it. */
const OURS = `n.nspname not in ('pg_catalog', 'information_schema', 'auth', 'throughline', 'public') and n.nspname !~ '^pg_'`;

/** Tables that hold no county's data: each with its reason. */
const OF_NO_COUNTY = new Map([
  ['youth.particular_kinds', 'which kind of fact lies in which category; the same in every county'],
]);

/** Unique keys that may stand without the county, each with its reason. */
const UNIQUE_ANYWHERE = new Map([
  ['asks_token_hash_key', 'a provider’s link is found before it is known whose county it opens; 192 random bits'],
  ['links_token_hash_key', 'a one-time link is found before it is known whose county it opens; 256 random bits'],
  [
    'passkeys_id_key',
    'a youth’s passkey is found before it is known whose page it opens; the phone made its id at random',
  ],
]);

describe('the roles of the program', () => {
  it('neither bypass row-level security nor own a table', async () => {
    expect(
      await rows(
        `select rolname from pg_roles where rolname like 'throughline%' and (rolsuper or rolbypassrls or rolcreaterole)`,
      ),
    ).toEqual([]);
    expect(
      await rows(`select c.oid::regclass, pg_get_userbyid(c.relowner) from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where ${OURS} and c.relkind in ('r', 'p') and pg_get_userbyid(c.relowner) <> 'throughline_owner'`),
    ).toEqual([]);
  });

  it('sign in only where they must', async () => {
    expect(
      await rows(`select rolname from pg_roles where rolname like 'throughline%' and rolcanlogin order by 1`),
    ).toEqual(['throughline_app', 'throughline_auth', 'throughline_jobs']);
  });

  it('of people and of jobs can take on no other role', async () => {
    expect(
      await rows(`select m.member::regrole, m.roleid::regrole from pg_auth_members m
        where m.member::regrole::text in ('throughline_app', 'throughline_jobs', 'throughline_auth')`),
    ).toEqual([]);
  });
});

describe('every table', () => {
  it('stands behind row-level security, enabled and forced', async () => {
    const open = await rows(`select c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where ${OURS} and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)`);
    expect(open.filter((name) => !OF_NO_COUNTY.has(name))).toEqual([]);
  });

  it('names its county, in its primary key and in every unique key', async () => {
    const without =
      await rows(`select i.indexrelid::regclass::text from pg_index i join pg_class c on c.oid = i.indrelid
      join pg_namespace n on n.oid = c.relnamespace
      where ${OURS} and i.indisunique and not exists (select 1 from pg_attribute a where a.attrelid = c.oid
        and a.attnum = any (i.indkey::int2[]) and a.attname = 'county_id')`);
    const names = without.map((name) => name.split('.').at(-1) ?? '');
    expect(names.filter((name) => !UNIQUE_ANYWHERE.has(name) && !name.startsWith('particular_kinds'))).toEqual([]);
    expect(
      (
        await rows(`select c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${OURS} and c.relkind = 'r'
          and not exists (select 1 from pg_constraint k where k.conrelid = c.oid and k.contype = 'p')`)
      ).filter((name) => !OF_NO_COUNTY.has(name)),
    ).toEqual([]);
  });

  it('points to other tables of a county only within that county', async () => {
    const loose =
      await rows(`select k.conrelid::regclass, k.conname from pg_constraint k join pg_class c on c.oid = k.conrelid
      join pg_namespace n on n.oid = c.relnamespace
      where ${OURS} and k.contype = 'f' and k.confrelid::regclass::text not in ('youth.particular_kinds')
        and not exists (select 1 from unnest(k.conkey, k.confkey) as pair(own, other)
          join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.own and a.attname = 'county_id'
          join pg_attribute b on b.attrelid = k.confrelid and b.attnum = pair.other and b.attname = 'county_id')`);
    expect(loose).toEqual([]);
  });

  it('about a youth hides what is sealed, and says truly who wrote it', async () => {
    const youthTables = await rows(`select c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'youth_id' and not a.attisdropped
      where ${OURS} and c.relkind = 'r' and has_any_column_privilege('throughline_app', c.oid, 'select')
        and n.nspname not in ('audit', 'vault')
        and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'unsealed' and not p.polpermissive)`);
    // Each of these holds no content of the record itself.
    const without = [
      'access.bases',
      'access.blocks',
      'access.grants',
      'access.sealings',
      'youth.keys',
      'youth.rooms',
      'responses.notices',
    ];
    expect(youthTables.filter((name) => !without.includes(name))).toEqual([]);
  });
});

describe('every policy', () => {
  it('that lets a row be written says which', async () => {
    expect(
      await rows(
        `select p.polrelid::regclass, p.polname from pg_policy p where p.polcmd in ('a', 'w', '*') and p.polwithcheck is null`,
      ),
    ).toEqual([]);
  });

  it('names the role it is for', async () => {
    expect(await rows(`select polrelid::regclass, polname from pg_policy where 0 = any (polroles)`)).toEqual([]);
  });

  it('for the people’s role compares the county', async () => {
    const loose = await rows(`select p.schemaname || '.' || p.tablename, p.policyname from pg_policies p
      where 'throughline_app' = any (p.roles) and p.permissive = 'PERMISSIVE'
        and coalesce(p.qual, p.with_check) !~ 'county_id' `);
    expect(loose).toEqual([]);
  });
});

describe('every view', () => {
  it('sees with the eyes of who asks', async () => {
    expect(
      await rows(`select c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where ${OURS} and c.relkind in ('v', 'm') and not coalesce('security_invoker=true' = any (c.reloptions), false)`),
    ).toEqual([]);
  });
});

describe('every function', () => {
  it('has its search path pinned, or a body that was parsed when it was made and acts for its caller', async () => {
    expect(
      await rows(`select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where ${OURS} and (p.prosqlbody is null or p.prosecdef) and not exists (select 1 from unnest(p.proconfig) s where s like 'search_path=%')`),
    ).toEqual([]);
  });

  it('that acts for its owner belongs to a role that nobody signs in as, and is not everyone’s to call', async () => {
    expect(
      await rows(`select p.oid::regprocedure, pg_get_userbyid(p.proowner) from pg_proc p
        join pg_namespace n on n.oid = p.pronamespace join pg_roles r on r.oid = p.proowner
        where ${OURS} and p.prosecdef and (r.rolcanlogin or r.rolsuper or r.rolname = 'throughline_owner'
          or exists (select 1 from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0))`),
    ).toEqual([]);
  });

  it('that opens the gate cannot be called by the people’s role without a check of its own', async () => {
    const callable = await rows(`select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'access' and p.prosecdef and has_function_privilege('throughline_app', p.oid, 'execute') order by 1`);
    for (const inner of [
      'derive',
      'derive_user',
      'derive_person',
      'derive_waiting',
      'add_basis',
      'tell',
      'sealable',
      'kept_without',
    ])
      expect(callable, inner).not.toContain(inner);
  });
});

describe('the people’s role', () => {
  it('writes neither bases, grants, roles, consents nor the ledger’s seals, and deletes next to nothing', async () => {
    for (const table of [
      'access.bases',
      'access.grants',
      'access.sharing_rules',
      'access.sharing_versions',
      'access.sealings',
      'access.removals',
      'access.blocks',
      'people.roles',
      'people.users',
      'people.agencies',
      'consent.consents',
      'audit.batches',
      'audit.looks',
      'mail.outbox',
    ])
      for (const act of ['insert', 'update', 'delete'])
        expect(
          await rows(`select has_any_column_privilege('throughline_app', '${table}', '${act === 'delete' ? 'insert' : act}')
            or has_table_privilege('throughline_app', '${table}', '${act}')`),
          `${act} on ${table}`,
        ).toEqual(['false']);
    expect(
      await rows(`select c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where ${OURS} and c.relkind = 'r' and has_table_privilege('throughline_app', c.oid, 'delete') order by 1`),
    ).toEqual([]);
    expect(
      await rows(`select c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where ${OURS} and c.relkind = 'r' and has_table_privilege('throughline_app', c.oid, 'truncate')`),
    ).toEqual([]);
  });

  it('cannot say when a ledger entry was written, nor number it', async () => {
    for (const column of ['at', 'number', 'batch'])
      expect(
        await rows(`select has_column_privilege('throughline_app', 'audit.entries', '${column}', 'insert')`),
      ).toEqual(['false']);
    expect(await rows(`select has_any_column_privilege('throughline_app', 'audit.entries', 'update')`)).toEqual([
      'false',
    ]);
  });
});
