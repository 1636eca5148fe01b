import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureRoles, rolePasswords } from './roles.ts';

const dataDir = join(import.meta.dirname, '..', '..', '..', '.data', 'test');

describe('the database roles of a server that holds several counties', () => {
  const clients: pg.Client[] = [];
  beforeAll(async () => {
    const { url } = JSON.parse(readFileSync(join(dataDir, 'server.json'), 'utf8')) as { url: string };
    for (let each = 0; each < 6; each++) {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      clients.push(client);
    }
  });
  afterAll(() => Promise.all(clients.map((client) => client.end())));

  it('are made sure of by many starts in the same moment', async () => {
    const passwords = rolePasswords(join(dataDir, 'keys', 'database-roles.json'));
    const starts = clients.map(async (client) => {
      for (let time = 0; time < 15; time++) await ensureRoles(client, passwords);
    });
    await expect(Promise.all(starts)).resolves.toHaveLength(clients.length);
  });
});
