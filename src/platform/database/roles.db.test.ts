import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureRoles, rolePasswords, verifierOf } from './roles.ts';

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

  it('sign in with the password whose verifier was sent, and the password stands in no statement', async () => {
    const passwords = rolePasswords(join(dataDir, 'keys', 'database-roles.json'));
    const sent: string[] = [];
    const [client] = clients;
    if (!client) throw new Error('no client');
    const listening = new Proxy(client, {
      get: (target, name) =>
        name === 'query'
          ? (text: string, values?: unknown[]) => {
              sent.push(text);
              return target.query(text, values);
            }
          : Reflect.get(target, name),
    });
    await ensureRoles(listening, passwords);
    for (const [role, password] of Object.entries(passwords)) {
      expect(sent.some((text) => text.includes(`throughline_${role} login password 'SCRAM-SHA-256$`))).toBe(true);
      expect(sent.filter((text) => text.includes(password))).toEqual([]);
    }
  });

  it('have verifiers as RFC 7677 works them out', () => {
    // RFC 7677, section 3: user "user", password "pencil".
    const salt = Buffer.from('W22ZaJ0SNY7soEsUEjb6gQ==', 'base64');
    expect(verifierOf('pencil', salt)).toBe(
      'SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=',
    );
  });
});
