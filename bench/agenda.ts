import pg from 'pg';
import { seeMeeting } from '../src/casework/meetings/actions/see.ts';
import { insertMeeting } from '../src/casework/meetings/meeting-store.ts';
import { insertTeam, teamById } from '../src/casework/meetings/team-store.ts';
import { addYouth } from '../src/casework/meetings/youth-store.ts';
import type { Ground } from './ground.ts';
import { type Desk, deskOf } from './in-process.ts';
import { median, quantile, short } from './numbers.ts';
import { workerHandle, workersIn } from './population.ts';
import type { Row } from './row.ts';
import { idOf } from './youth-rows.ts';

const YOUTH = 20;
const LIMIT_MS = 1_000;
/** What an agenda reads, table by table, past every policy and without a word made of it. */
const BARE = [
  'youth.notes',
  'youth.particulars',
  'screening.screenings',
  'identification.identifications',
  'responses.responses',
  'responses.events',
  'responses.clocks',
  'care.members',
  'care.efforts',
  'plan.tasks',
  'consent.consents',
  'courts.hearings',
  'courts.court_facts',
  'transition.facts',
  'transition.outcomes',
  'transition.supports',
  'benefits.facts',
  'money.of_youth',
  'rides.rides',
  'homes.placements',
  'homes.evictions',
  'advocacy.of_youth',
  'access.bases',
];

/** The agenda of a meeting about twenty youth, of the busiest among them, built from nothing: one person, one process. */
export async function agenda(ground: Ground): Promise<Row[]> {
  const town = await ground.scratch(await ground.town(100_000));
  const desk = await deskOf(town, workerHandle(0), 2);
  const owner = new pg.Client({ connectionString: town.url });
  await owner.connect();
  try {
    const youth = Array.from({ length: YOUTH }, (_, at) => idOf('youth', at * workersIn(town))).filter(
      (_, at) => at * workersIn(town) < town.youth,
    );
    const meetingId = await aMeeting(desk, youth);
    const [ours, bare]: [number[], number[]] = [[], []];
    // Side by side, so that what else the machine does falls on both.
    for (let n = 0; n < (ground.scale < 1 ? 10 : 40); n++) {
      ours.push(await timed(() => desk.work((errand) => seeMeeting(errand, { meetingId }))));
      bare.push(await timed(() => bareOf(owner, youth)));
    }
    const [mine, plain] = [quantile(ours, 0.95), median(bare)];
    return [
      {
        name: `agenda.of-${youth.length}-youth`,
        value: short(mine),
        unit: 'ms p95',
        comparedWith: `the rows of the same youth, table by table: median ${short(plain)} ms`,
        ratio: short(median(ours) / plain),
        limit: `at most ${LIMIT_MS} ms`,
        ok: mine <= LIMIT_MS,
      },
    ];
  } finally {
    await owner.end();
    await desk.close();
  }
}

async function aMeeting(desk: Desk, youth: readonly string[]): Promise<string> {
  return desk.work(async (errand) => {
    const team = await teamById(
      errand,
      await insertTeam(errand, { kind: 'mdt-service', name: 'Bench', seat: 'child-welfare' }),
    );
    if (!team) throw new Error('The bench’s worker may not begin a team');
    const plan = { place: '', also: '' };
    const startsAt = new Date(errand.now.getTime() + 3_600_000);
    const id = await insertMeeting(errand, team, { startsAt, minutes: 60, plan });
    for (const each of youth) await addYouth(errand, id, each);
    return id;
  });
}

async function bareOf(owner: pg.Client, youth: readonly string[]): Promise<void> {
  for (const table of BARE) await owner.query(`select * from ${table} where youth_id = any ($1::uuid[])`, [youth]);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
