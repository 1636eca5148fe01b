import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aDesk, type Layout, layClocks } from '../../../../test/harness/clocks.ts';
import { aCounty, type County } from '../../../../test/harness/county.ts';
import { findMissed } from './missed.ts';
import { sweep } from './sweep.ts';

let county: County;
let desk: Awaited<ReturnType<typeof aDesk>>;
const at = (time: string) => new Date(`2026-06-01T${time}:00Z`);
const deskAt = (now: Date) => ({ db: county.database.jobs, now: () => now, stopping: () => false });
const sweepAt = async (time: string) => {
  while (await sweep(deskAt(at(time)), 7));
};
const alarms = () =>
  county.owner('select kind, to_role, outage_seconds from responses.alarms order by due_at, kind, to_role');
const notices = () =>
  county.owner(
    `select u.handle, n.kind, n.outage_seconds from responses.notices n join people.users u on u.id = n.user_id order by n.at, u.handle, n.kind`,
  );

/** Ninety minutes from ten o'clock: half at 10:45, quarter at 11:07, due 11:30, supervisor then, after 11:52, committee 13:30. */
const lay = (n: number, more: Partial<Layout> = {}) =>
  layClocks(county.owner, n, {
    ...desk,
    protocol: 'first-responder',
    step: 'child-welfare-there',
    duty: 'should',
    untaken: 1_000_000,
    startedAt: at('10:00'),
    dueAt: at('11:30'),
    nextAlarmAt: at('10:45'),
    ...more,
  });

beforeAll(async () => {
  county = await aCounty();
  desk = await aDesk(county.owner, 'social-worker');
});
afterAll(() => county.close());
beforeEach(() =>
  county.owner(
    'truncate responses.clocks, responses.alarms, responses.notices, mail.outbox, throughline.outages, throughline.heartbeats',
  ),
);

describe('a clock', () => {
  it('rings at half, at a quarter, at the deadline, after it, then for the supervisor and the committee, once each', async () => {
    await lay(1, { takers: desk.takers.slice(0, 1) });
    for (const time of ['10:44', '10:45', '10:46', '11:08', '11:30', '11:31', '11:53', '13:29', '13:30', '15:00'])
      await sweepAt(time);
    expect((await alarms()).map((row) => `${row.kind} ${row.to_role}`)).toEqual([
      'after social-worker',
      'due social-worker',
      'half social-worker',
      'late mdt-coordinator',
      'late supervisor',
      'quarter social-worker',
    ]);
    const told = await notices();
    const taker = told[0]?.handle;
    expect(told.filter((row) => row.handle === taker).map((row) => row.kind)).toEqual([
      'half',
      'quarter',
      'due',
      'after',
    ]);
    expect(told.map((row) => row.kind)).toContain('late-supervisor');
    expect(told.map((row) => row.kind)).toContain('late-committee');
    expect(await county.owner('select 1 from responses.clocks where next_alarm_at is not null')).toEqual([]);
  });

  it('reaches everyone of the agency with the role while nobody has taken it, and each only once', async () => {
    await lay(1, { untaken: 1 });
    await sweepAt('10:45');
    const [{ n } = { n: 0 }] = await county.owner(
      `select count(distinct u.id)::int as n from people.users u join people.roles r on r.user_id = u.id and r.role = 'social-worker'
        where u.agency_id = $1 and u.kind = 'person' and u.until is null`,
      [desk.agency],
    );
    const told = await notices();
    expect(told.length).toBe(n);
    expect(new Set(told.map((row) => row.handle)).size).toBe(n);
  });

  it('after a long sleep rings all that was missed, and tells each reader once where the step stands', async () => {
    await lay(1, { takers: desk.takers.slice(0, 1) });
    await sweepAt('14:00');
    expect(await alarms()).toHaveLength(6);
    const told = await notices();
    expect(new Set(told.map((row) => row.handle)).size).toBe(told.length);
    expect(told.map((row) => row.kind)).toContain('after');
  });

  it('rings again for nobody when its response changes, when time goes back, or when it is looked at twice', async () => {
    await lay(3);
    await sweepAt('10:50');
    const before = [await alarms(), await notices()];
    await county.owner('update responses.clocks set next_alarm_at = $1', [at('10:45')]);
    await sweepAt('10:51');
    await county.owner('update responses.clocks set next_alarm_at = $1', [at('10:45')]);
    await sweepAt('09:00');
    await sweepAt('10:45');
    expect([await alarms(), await notices()]).toEqual(before);
  });

  it('that jumped far ahead and back has rung early, but not twice', async () => {
    await lay(2);
    await sweepAt('12:00');
    const rung = (await alarms()).length;
    for (const time of ['10:00', '10:45', '11:08', '11:30', '11:59']) await sweepAt(time);
    expect((await alarms()).length).toBe(rung);
    await sweepAt('13:30');
    expect((await alarms()).length).toBe(rung + 2);
  });

  it('is silent while stopped or sealed', async () => {
    await lay(2);
    await county.owner(
      `update responses.clocks set state = 'stopped' where ctid = (select min(ctid) from responses.clocks)`,
    );
    await county.owner(`update responses.clocks set sealed_by = gen_random_uuid() where state = 'open'`);
    await sweepAt('15:00');
    expect(await alarms()).toEqual([]);
  });

  it('that cannot be computed never holds back the others', async () => {
    await lay(3);
    await county.owner(
      `update responses.clocks set due_at = 'infinity' where ctid = (select min(ctid) from responses.clocks)`,
    );
    await sweepAt('10:45');
    expect(await alarms()).toHaveLength(2);
  });
});

describe('two servers', () => {
  it('ring each alarm once between them', async () => {
    await lay(200);
    await Promise.all(Array.from({ length: 6 }, async () => sweepAt('10:45')));
    await sweepAt('10:45');
    expect(await alarms()).toHaveLength(200);
    expect(await notices()).toHaveLength(200);
  });
});

describe('a lost clock', () => {
  it('is found, and rings what it owed', async () => {
    await lay(5, { nextAlarmAt: null });
    await sweepAt('11:00');
    expect(await alarms()).toEqual([]);
    for (let after = await findMissed(deskAt(at('11:00')), '', 2); after; )
      after = await findMissed(deskAt(at('11:00')), after, 2);
    await sweepAt('11:00');
    expect(await alarms()).toHaveLength(5);
  });

  it('that has rung all it had is left alone', async () => {
    await lay(1);
    await sweepAt('15:00');
    await findMissed(deskAt(at('15:00')));
    expect(await county.owner('select 1 from responses.clocks where next_alarm_at is not null')).toEqual([]);
  });
});

describe('an outage', () => {
  it('is shown as the reason for the part of the lateness that it made', async () => {
    await lay(1, { takers: desk.takers.slice(0, 1) });
    await county.owner(
      `insert into throughline.outages (task, from_at, until_at) values
      ('alarms', $1, $2), ('alarms', $3, $4), ('mail', $1, $4)`,
      [at('10:30'), at('10:55'), at('10:50'), at('11:00')],
    );
    await sweepAt('11:05');
    expect(await alarms()).toEqual([{ kind: 'half', to_role: 'social-worker', outage_seconds: 15 * 60 }]);
    expect((await notices()).map((row) => row.outage_seconds)).toEqual([15 * 60]);
  });
});

describe('mail', () => {
  it('is queued once for a person for whom some already waits', async () => {
    await lay(10, { takers: desk.takers.slice(0, 2) });
    await sweepAt('10:45');
    await sweepAt('11:08');
    const waiting = await county.owner('select kind, tries from mail.outbox');
    expect(waiting).toEqual([
      { kind: 'waits', tries: 0 },
      { kind: 'waits', tries: 0 },
    ]);
  });
});
