import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County } from '../../../test/harness/county.ts';
import { aMailServer, type MailServer } from '../../../test/harness/mail-server.ts';
import { fateOfLetters, hashOfLink, linkOf, mailTask, queueLetter } from './index.ts';

const start = new Date('2026-06-01T08:00:00Z');
const about = '019b0000-0000-7000-8000-000000000001';

let county: County;
let server: MailServer;
let countyId: string;
let now = start;
beforeAll(async () => {
  county = await aCounty();
  server = await aMailServer();
  const [row] = await county.owner(`select county_id::text as id from people.users where handle = 'socialworker'`);
  countyId = String(row?.id);
  await county.owner('delete from mail.outbox');
});
afterAll(async () => {
  await server.close();
  await county.close();
});

const settings = () => ({
  smtpUrl: server.url,
  from: 'throughline@localhost',
  siteUrl: 'https://county.test',
  ring: county.vault.ring,
});
const desk = () => ({ db: county.database.jobs, now: () => now, stopping: () => false });
const ask = (kind: 'answer-asked' | 'entry-right' = 'answer-asked') =>
  county.database.jobs.transaction().execute((tx) =>
    queueLetter(tx, county.vault.ring, {
      countyId,
      to: 'desk@provider.test',
      lang: 'en',
      kind,
      path: '/referrals/answer',
      about,
      now,
    }),
  );

describe('a letter to somebody without an account', () => {
  it('brings one link, which is known again by its hash and is kept nowhere', async () => {
    const link = await ask();
    const again = await ask();
    expect(again.token, 'one thing, one link').toBe(link.token);
    expect(hashOfLink(link.token).equals(link.hash)).toBe(true);
    const kept = await county.owner('select to_jsonb(l)::text as row from mail.letters l');
    expect(kept, 'asked twice, one waits').toHaveLength(1);
    expect(String(kept[0]?.row)).not.toContain(link.token);

    server.state = 'dead';
    await mailTask(settings()).run(desk());
    expect(server.letters).toEqual([]);
    server.state = 'up';
    now = new Date(start.getTime() + 2 * 3_600_000);
    await mailTask(settings()).run(desk());
    await mailTask(settings()).run(desk());
    expect(server.letters.map(({ to }) => to)).toEqual(['desk@provider.test']);
    const text = (server.letters[0]?.text ?? '').replace(/=\r\n/g, '').replace(/=3D/g, '=');
    expect(text).toContain(`https://county.test/referrals/answer/${link.token}`);
    expect(text).toMatch(/This message is late/);
    expect(text).not.toMatch(/youth|traffick/i);
  });

  it('can be sent again under the same link once the first went, and tells who asked what became of it', async () => {
    await ask();
    const fates = await county.database.app.transaction().execute(async (tx) => {
      const before = await fateOfLetters(tx, about);
      return before;
    });
    expect(fates, 'nobody is signed in').toEqual([]);
    const rows = await county.owner('select sent_at from mail.letters order by created_at');
    expect(rows.map(({ sent_at }) => sent_at !== null)).toEqual([true, false]);
  });

  it('leads elsewhere for another county, another kind, another thing or another key', () => {
    const { ring } = county.vault;
    const tokens = [
      linkOf(ring, countyId, '/referrals/answer', about),
      linkOf(ring, about, '/referrals/answer', about),
      linkOf(ring, countyId, '/upkeep/confirm', about),
      linkOf(ring, countyId, '/referrals/answer', countyId),
      linkOf(ring, countyId, '/referrals/answer', about, { turn: 1 }),
      linkOf(ring, countyId, '/referrals/answer', about, { turn: 2 }),
    ].map(({ token }) => token);
    expect(new Set(tokens).size).toBe(tokens.length);
    for (const token of tokens) expect(token).toMatch(/^[\w-]{32}$/);
    expect(() => linkOf(ring, countyId, '/referrals/answer', about, { version: 999 })).toThrow(/key 999/);
  });
});
