import { join } from 'node:path';
import { sweep } from '../src/casework/responses/index.ts';
import { connect } from '../src/platform/database/connect.ts';
import { rolePasswords, urlAs } from '../src/platform/database/roles.ts';
import { aDesk, layClocks } from '../test/harness/clocks.ts';
import type { Ground, Town } from './ground.ts';
import { short } from './numbers.ts';
import type { Row } from './row.ts';

const ALL_CLOCKS = 100_000;
const SERVERS = 2;
const LIMIT_S = 60;

/**
 * 100,000 clocks due within the same minute: all their alarms recorded, notices and mails written, next alarms set, by two
 * sweepers at once (as two servers would). Compared with inserting the same alarms bare, in the same batches.
 */
export async function clocks(ground: Ground): Promise<Row[]> {
  const county = await ground.scratch(null);
  const count = Math.round(ALL_CLOCKS * ground.scale);
  const jobs = jobsOf(county);
  try {
    const desk = await aDesk(county.owner, 'social-worker');
    const due = new Date('2026-06-01T12:00:00Z');
    await layClocks(county.owner, count, {
      ...desk,
      protocol: 'first-responder',
      step: 'child-welfare-there',
      duty: 'should',
      untaken: 10,
      startedAt: new Date(due.getTime() - 90 * 60_000),
      dueAt: due,
      nextAlarmAt: new Date(due.getTime() - 45 * 60_000),
    });
    await county.owner('analyze');
    // Whatever was to ring before has rung, so that what is measured is the minute of the deadline itself.
    const ring = (now: Date) => Promise.all(Array.from({ length: SERVERS }, () => ringAll(jobs.db, now)));
    await ring(new Date(due.getTime() - 1));
    await county.owner(
      `update responses.clocks set due_at = due_at + (random() * 59) * interval '1 second', next_alarm_at = $1`,
      [due],
    );
    await county.owner('truncate responses.alarms, responses.notices, mail.outbox');
    await county.owner('vacuum analyze');
    const now = new Date(due.getTime() + 60_000);
    const begun = performance.now();
    await ring(now);
    const seconds = (performance.now() - begun) / 1000;
    const [counts] = await county.owner(
      `select count(*)::int as alarms, count(distinct (response_id, step_id))::int as clocks,
        count(distinct (response_id, step_id, kind, to_role))::int as different from responses.alarms where kind = 'due'`,
    );
    const [waiting] = await county.owner('select count(*)::int as n from responses.clocks where next_alarm_at <= $1', [
      now,
    ]);
    const bare = await bareInserts(county.owner);
    return [
      {
        name: 'clocks.due-in-one-minute',
        value: short(seconds),
        unit: 's',
        comparedWith: `${count.toLocaleString('en-US')} clocks, ${counts?.alarms} alarms by ${SERVERS} sweepers; the same alarms as bare inserts: ${short(bare)} s`,
        ratio: short(seconds / bare),
        limit: `at most ${LIMIT_S} s`,
        ok: seconds <= LIMIT_S && counts?.clocks === count && waiting?.n === 0,
      },
      {
        name: 'clocks.twice-or-not-at-all',
        value: Number(counts?.alarms) - Number(counts?.different) + (count - Number(counts?.clocks)),
        unit: 'alarms',
        comparedWith: 'the clocks laid out',
        ratio: null,
        limit: 'none',
        ok: counts?.alarms === counts?.different && counts?.clocks === count,
      },
    ];
  } finally {
    await jobs.pool.end();
  }
}

function jobsOf(county: Town) {
  const passwords = rolePasswords(join(county.config.dataDir, 'keys', 'database-roles.json'));
  return connect({ url: urlAs(county.url, 'jobs', passwords), max: SERVERS * 2, name: 'throughline-bench-jobs' });
}

async function ringAll(db: Parameters<typeof sweep>[0]['db'], now: Date): Promise<void> {
  while (await sweep({ db, now: () => now, stopping: () => false }));
}

/** The alarms again, into a table of the same shape without our work, a thousand a transaction. */
async function bareInserts(owner: Town['owner']): Promise<number> {
  await owner('create table public.bare (like responses.alarms including indexes)');
  await owner('create table public.numbered as select row_number() over () as i, a.* from responses.alarms a');
  await owner('create index on public.numbered (i)');
  const [{ n } = { n: 0 }] = await owner('select count(*)::int as n from public.numbered');
  const columns = (
    await owner(
      `select string_agg(quote_ident(attname), ', ' order by attnum) as all from pg_attribute where attrelid = 'public.bare'::regclass and attnum > 0 and not attisdropped`,
    )
  )[0]?.all;
  const begun = performance.now();
  for (let i = 0; i < Number(n); i += 1_000)
    await owner(
      `insert into public.bare (${columns}) select ${columns} from public.numbered where i > $1 and i <= $2`,
      [i, i + 1_000],
    );
  return (performance.now() - begun) / 1000;
}
