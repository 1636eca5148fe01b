import { join } from 'node:path';
import pg from 'pg';
import type { Config } from '../config/config.ts';
import { connect, type Db } from './connect.ts';
import { startEmbedded } from './embedded.ts';
import { migrate } from './migrate.ts';
import { rolePasswords, urlAs } from './roles.ts';

/** The opened database: one pool a role, the owner's address for commands, and how to close it all. */
export type Database = {
  app: Db;
  appPool: pg.Pool;
  auth: pg.Pool;
  jobs: Db;
  ownerUrl: string;
  /** Where a process beside this one reaches the database, as either role. */
  urls: { app: string; jobs: string };
  close: () => Promise<void>;
};

export type OpenOptions = { name: string; appConnections?: number };

/** Starts or reaches the database, migrates it, and opens a pool for each role. */
export async function openDatabase(config: Config, options: OpenOptions): Promise<Database> {
  const embedded = config.databaseUrl ? null : await startEmbedded({ dataDir: join(config.dataDir, 'postgres') });
  const url = config.databaseUrl ?? embedded?.url ?? '';
  const ownerUrl = config.ownerUrl ?? url;
  const passwords = rolePasswords(join(config.dataDir, 'keys', 'database-roles.json'));
  if (config.mode === 'production' && config.databaseUrl) await refuseBypass(config.databaseUrl);
  if (config.mode !== 'production' || config.ownerUrl || embedded)
    await migrate(ownerUrl, join(config.root, 'db', 'migrations'), passwords);
  const open = (role: 'app' | 'auth' | 'jobs', max: number) =>
    connect({ url: appUrl(role), max, name: `${options.name}-${role}` });
  const appUrl = (role: 'app' | 'auth' | 'jobs') =>
    role === 'app' && config.mode === 'production' && config.databaseUrl
      ? config.databaseUrl
      : urlAs(url, role, passwords);
  const [app, auth, jobs] = [open('app', options.appConnections ?? 24), open('auth', 4), open('jobs', 4)];
  await assertGated(app.pool);
  return {
    app: app.db,
    appPool: app.pool,
    auth: auth.pool,
    jobs: jobs.db,
    ownerUrl,
    urls: { app: appUrl('app'), jobs: appUrl('jobs') },
    close: async () => {
      await Promise.all([app.pool.end(), auth.pool.end(), jobs.pool.end()]);
      await embedded?.stop();
    },
  };
}

/** Stands for a database that does not answer, for a program that began without it: every question fails as when it is away. */
export function noDatabase(): Database {
  const { db, pool } = connect({ url: 'postgres://nobody@127.0.0.1:1/none', max: 4, name: 'none' });
  return {
    app: db,
    appPool: pool,
    auth: pool,
    jobs: db,
    ownerUrl: '',
    urls: { app: '', jobs: '' },
    close: () => pool.end(),
  };
}

async function refuseBypass(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(
      'select rolsuper or rolbypassrls as bypasses from pg_roles where rolname = current_user',
    );
    if (rows[0]?.bypasses)
      throw new Error(
        'DATABASE_URL signs in as a role that bypasses row-level security: in production use throughline_app there, and give the owner’s address in DATABASE_OWNER_URL.',
      );
  } finally {
    await client.end();
  }
}

/** The app's role must own nothing and bypass nothing: otherwise row-level security would be a decoration. */
async function assertGated(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query(
    `select r.rolsuper or r.rolbypassrls as bypasses,
        exists (select 1 from pg_class c where c.relowner = r.oid and c.relkind in ('r', 'p', 'v')) as owns,
        exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'youth' and c.relkind = 'r'
          and not (c.relrowsecurity and c.relforcerowsecurity)) and exists (select 1) as open_table
      from pg_roles r where r.rolname = current_user`,
  );
  if (rows[0]?.bypasses)
    throw new Error(
      'The database role of the program bypasses row-level security. Take SUPERUSER and BYPASSRLS from it.',
    );
  if (rows[0]?.owns) throw new Error('The database role of the program owns tables. Give them to throughline_owner.');
}
