import { createSecretKey, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backUp, restore } from '../../src/platform/backup/index.ts';
import { type Embedded, startEmbedded } from '../../src/platform/database/embedded.ts';
import type { KeyRing } from '../../src/platform/vault/index.ts';

const ring: KeyRing = { current: 1, keys: new Map([[1, createSecretKey(randomBytes(32))]]) };
const place = mkdtempSync(join(tmpdir(), 'throughline-backup-test-'));
const [here, there] = [join(place, 'here'), join(place, 'there')];
const file = join(place, 'county.backup');
const NOTE = 'a note that only the key opens';
let server: Embedded;

const ask = async (url: string, sql: string): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

beforeAll(async () => {
  server = await startEmbedded({ dataDir: join(here, 'postgres') });
  for (const folder of ['keys', 'ledger']) mkdirSync(join(here, folder), { recursive: true });
  writeFileSync(join(here, 'keys', 'county-key.json'), 'the county’s key');
  writeFileSync(join(here, 'ledger', 'roots.jsonl'), '{"seal":1}\n');
  await ask(server.url, 'create table notes (id int primary key, body text, filler text)');
  await ask(
    server.url,
    `insert into notes select -i, '${NOTE}', repeat(md5(i::text), 30) from generate_series(1, 20000) i`,
  );
});
afterAll(async () => {
  await server.stop();
  rmSync(place, { recursive: true, force: true });
});

describe('a backup of the embedded database', () => {
  it('is made while people write, and brings back all that was confirmed before it ended', async () => {
    const writer = new pg.Client({ connectionString: server.url });
    await writer.connect();
    const state = { confirmed: 0, backedUp: false };
    const writing = (async () => {
      while (!state.backedUp) {
        await writer.query('insert into notes values ($1, $2, $3)', [state.confirmed + 1, NOTE, 'x'.repeat(500)]);
        state.confirmed++;
      }
    })();
    const before = state.confirmed;
    await backUp(server.url, here, file, ring);
    state.backedUp = true;
    await writing;
    await writer.end();

    await restore(file, there, ring);
    const again = await startEmbedded({ dataDir: join(there, 'postgres') });
    try {
      const [row] = await ask(
        again.url,
        `select count(*) filter (where id < 0)::int as old, count(*) filter (where id > 0)::int as new, coalesce(max(id), 0)::int as last,
           bool_and(body = '${NOTE}') as whole from notes`,
      );
      expect(row).toMatchObject({ old: 20000, whole: true });
      // No gap: what was confirmed first is there if what came later is.
      expect(row?.new).toBe(row?.last);
      expect(Number(row?.last)).toBeGreaterThanOrEqual(before);
      expect(state.confirmed).toBeGreaterThan(0);
    } finally {
      await again.stop();
    }
  });

  it('holds no word in the clear, and not the county’s key', () => {
    const sealed = readFileSync(file);
    expect(sealed.includes(NOTE)).toBe(false);
    expect(existsSync(join(there, 'keys', 'county-key.json'))).toBe(false);
    expect(readFileSync(join(there, 'ledger', 'roots.jsonl'), 'utf8')).toBe('{"seal":1}\n');
  });

  it('is never written over, nor restored over a database', async () => {
    await expect(backUp(server.url, here, file, ring)).rejects.toThrow('never written over');
    await expect(restore(file, here, ring)).rejects.toThrow('already');
  });

  it('that is damaged leaves nothing behind', async () => {
    const damaged = join(place, 'damaged.backup');
    const bytes = readFileSync(file);
    writeFileSync(damaged, bytes.subarray(0, bytes.length - 40));
    const empty = join(place, 'empty');
    await expect(restore(damaged, empty, ring)).rejects.toThrow('damaged');
    expect(existsSync(join(empty, 'postgres'))).toBe(false);
  });
});
