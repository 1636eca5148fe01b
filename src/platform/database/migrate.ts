import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { hashText } from './hash.ts';
import { ensureRoles, type RolePasswords } from './roles.ts';

/** Whether every migration of this program is in the database: names of those missing, and of those that differ. */
export type MigrationState = { missing: string[]; changed: string[] };

export type Migration = { name: string; sql: string; hash: string };

/** The program's migrations in order. @param folder of `NNNN_name.sql` files */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}_\w+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name), 'utf8');
      return { name, sql, hash: hashText(sql) };
    });
}

/**
 * Brings the database up to this program, one migration a transaction, under a lock so that two starts do it once.
 * @param url of a role that may create roles (or of the owner, where the roles exist)
 */
export async function migrate(url: string, folder: string, passwords: RolePasswords): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'throughline-migrate' });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('throughline migrate'))`);
    await ensureRoles(client, passwords);
    const { rows } = await client.query('select current_database() as db');
    await client.query(`grant create, connect on database "${rows[0].db}" to throughline_owner`);
    await client.query(`grant create, connect on database "${rows[0].db}" to throughline_auth`);
    await client.query('set role throughline_owner');
    await client.query('create schema if not exists throughline');
    await client.query(
      'create table if not exists throughline.migrations (name text primary key, hash text not null, at timestamptz not null default now())',
    );
    await client.query('grant usage on schema throughline to public; grant select on throughline.migrations to public');
    const state = await stateOf(client, readMigrations(folder));
    if (state.changed.length > 0)
      throw new Error(
        `These migrations were edited after they ran: ${state.changed.join(', ')}. Restore them; write a new one instead.`,
      );
    for (const migration of readMigrations(folder).filter((each) => state.missing.includes(each.name)))
      await run(client, migration);
  } finally {
    await client.end();
  }
}

/** What is missing, for the readiness page. */
export async function stateOf(
  client: { query: (sql: string) => Promise<{ rows: { name: string; hash: string }[] }> },
  all: Migration[],
): Promise<MigrationState> {
  const { rows } = await client.query('select name, hash from throughline.migrations');
  const known = new Map(rows.map((row) => [row.name, row.hash]));
  return {
    missing: all.filter((each) => !known.has(each.name)).map((each) => each.name),
    changed: all.filter((each) => known.has(each.name) && known.get(each.name) !== each.hash).map((each) => each.name),
  };
}

async function run(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query('begin');
    await client.query(migration.sql);
    await client.query('set role throughline_owner');
    await client.query('insert into throughline.migrations (name, hash) values ($1, $2)', [
      migration.name,
      migration.hash,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`The migration ${migration.name} failed: ${(error as Error).message}`, { cause: error });
  }
}
