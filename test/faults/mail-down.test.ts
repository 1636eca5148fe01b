import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Task } from '../../src/platform/jobs/index.ts';
import { mailTask, queueMail } from '../../src/platform/mail/index.ts';
import { aCounty, type County, type Visitor } from '../harness/county.ts';
import { aMailServer, type MailServer } from '../harness/mail-server.ts';
import { screened } from '../harness/screening.ts';

const GIVEN = 'Qwyxmarisol';
const start = new Date('2026-06-01T08:00:00Z');
const minutes = (n: number) => new Date(start.getTime() + n * 60_000);

let county: County;
let server: MailServer;
let worker: Visitor;
let mail: Task;
let now = start;
beforeAll(async () => {
  county = await aCounty();
  server = await aMailServer();
  worker = await county.as('socialworker');
  mail = mailTask({
    smtpUrl: server.url,
    from: 'throughline@localhost',
    siteUrl: 'https://county.test',
    ring: county.vault.ring,
  });
  const signs = ['asked.works', 'asked.made-to-keep-working', 'asked.owes-debt'];
  const { id } = await screened(worker, 'child-welfare', signs, { given: GIVEN, about: '' });
  const [row] = await county.owner('select youth_id from screening.screenings where id = $1', [id]);
  const decided = await worker.post(`/youth/${row?.youth_id}/identification/lt`, {
    standing: 'suspected',
    industries: 'meat-poultry-processing',
    reasons: 'As the youth told it, in their own words.',
    relationships: 'employer',
    cameToLight: 'screening',
  });
  expect(decided.status, decided.text.slice(0, 300)).toBe(303);
  await county.owner('delete from mail.outbox');
});
afterAll(async () => {
  await server.close();
  await county.close();
});

const desk = () => ({ db: county.database.jobs, now: () => now, stopping: () => false });
/** A notice in the program and its mail, in one transaction's worth, as the sweeper does. */
async function tell(handles: string[]): Promise<void> {
  const people = await county.owner(
    'select county_id::text, id::text as user_id from people.users where handle = any($1)',
    [handles],
  );
  for (const { user_id } of people)
    await county.owner(
      `insert into responses.notices (county_id, id, user_id, kind, response_id, step_id, at, due_at)
        select county_id, gen_random_uuid(), $1::uuid, 'late', response_id, step_id, $2, due_at from responses.clocks limit 1`,
      [user_id, now],
    );
  const waiting = people.map((one) => ({ county_id: String(one.county_id), user_id: String(one.user_id) }));
  await county.database.jobs.transaction().execute((tx) => queueMail(tx, waiting, 'waits', now));
}
async function pass(from: number, to: number): Promise<void> {
  for (let at = from; at <= to; at += 10) {
    now = minutes(at);
    await mail.run(desk());
  }
}

describe('mail down for a day', () => {
  it('loses no notice, sends none twice, says that it is late, and tells nothing of a youth', {
    timeout: 60_000,
  }, async () => {
    server.state = 'refusing';
    await tell(['socialworker', 'advocate']);
    await pass(0, 12 * 60);
    server.state = 'dead';
    await tell(['socialworker', 'nurse']);
    await pass(12 * 60 + 10, 24 * 60);
    expect(server.letters).toEqual([]);
    expect(server.asked, 'it was tried, and not hammered').toBeGreaterThan(20);
    expect(server.asked).toBeLessThan(200);
    expect((await worker.get('/notices')).text, 'the person sees it in the program meanwhile').toContain('Notices (2)');

    server.state = 'up';
    await pass(24 * 60 + 10, 26 * 60);
    const people = await county.owner(
      `select email from people.users where handle in ('socialworker', 'advocate', 'nurse')`,
    );
    expect(server.letters.map(({ to }) => to).sort()).toEqual(people.map(({ email }) => String(email)).sort());
    for (const { text } of server.letters) {
      const plain = text.replace(/=\r\n/g, '');
      expect(plain).toMatch(/This message is late/);
      expect(plain).toContain('https://county.test/work');
      expect(plain).not.toMatch(new RegExp(`${GIVEN}|youth|labor|traffick|screening|exploit`, 'i'));
    }
    await pass(26 * 60, 30 * 60);
    expect(server.letters).toHaveLength(3);

    now = minutes(31 * 60);
    await tell(['nurse']);
    await pass(31 * 60, 31 * 60);
    expect(server.letters).toHaveLength(4);
    expect(server.letters.at(-1)?.text).not.toContain('late');
  });
});
