import type pg from 'pg';
import { newKey, sealerWith } from '#casework/meetings/sealed-store.ts';
import { makeSealer, type Sealer } from '#casework/youth/index.ts';
import { addDays, dayOf, instantAt } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import { DataKeyCache, type KeyRing, openDataKey } from '#platform/vault/index.ts';
import { Bulk } from './bulk.ts';
import { type Places, placesOf, type SamplePerson } from './places.ts';

const ORDER = [
  'meetings.teams',
  'meetings.members',
  'meetings.meetings',
  'meetings.seats',
  'meetings.youth',
  'meetings.guests',
  'meetings.talks',
  'plan.tasks',
  'meetings.decisions',
  'meetings.consultations',
  'meetings.consultation_facts',
] as const;

type SampleTeam = {
  kind: 'mdt-service' | 'cft';
  name: string;
  by: string;
  seats: readonly [handle: string, seat: string][];
  /** In days from today; those before today were held. */
  days: readonly number[];
  /** Which of the social worker's youth, by place. */
  youth: readonly number[];
  place: string;
};

const TEAMS: readonly SampleTeam[] = [
  {
    kind: 'mdt-service',
    name: 'Weekly team',
    by: 'mdt',
    seats: [
      ['socialworker', 'child-welfare'],
      ['probation', 'probation'],
      ['nurse', 'mental-health'],
      ['hubdoctor', 'public-health'],
      ['newcomers', 'substance-use'],
    ],
    days: [-21, -14, -7, 2],
    youth: [0, 1, 2],
    place: 'Room 4, second floor',
  },
  {
    kind: 'mdt-service',
    name: 'Harbor team',
    by: 'mdt',
    seats: [
      ['socialworker', 'child-welfare'],
      ['probation', 'probation'],
      ['nurse', 'mental-health'],
    ],
    days: [5],
    youth: [1],
    place: 'By video',
  },
  {
    kind: 'cft',
    name: 'Family meetings, south office',
    by: 'socialworker',
    seats: [['advocate', 'advocate']],
    days: [3],
    youth: [0],
    place: 'South office, the room with the couch',
  },
];

const DECISIONS = ['Ask the school about a later bus', 'Find a dentist near home', 'Call the aunt about the weekend'];
const SAYS = ['I want to stay at my school.', 'Less meetings, more rides.', 'Ask me before you call my mother.'];

type Youth = { id: string; sealer: Sealer };
type Stage = { bulk: Bulk; places: Places; ring: KeyRing; now: Date; county: string; youth: readonly Youth[] };
type Of = Omit<SampleTeam, 'seats' | 'by'> & {
  teamId: string;
  by: SamplePerson;
  sealer: ReturnType<typeof sealerWith>;
  people: readonly (SamplePerson & { seat: string })[];
};

/** Teams that meet: one each week with its history, one that lacks whom the statute asks for, and a family meeting to come. */
export async function loadSampleMeetings(
  client: pg.Client,
  { now, ring }: { now: Date; ring: KeyRing },
): Promise<number> {
  const places = await placesOf(client);
  const worker = places.person('socialworker');
  if (!worker) return 0;
  const youth = await youthOf(client, ring, worker);
  if (youth.length === 0) return 0;
  const bulk = new Bulk(client, ORDER);
  const stage: Stage = { bulk, places, ring, now, county: worker.countyId, youth };
  for (const team of TEAMS) writeTeam(stage, team);
  writeConsultation(stage);
  writeHeard(stage);
  await bulk.flush();
  await letIn(client, stage);
  return TEAMS.length;
}

async function youthOf(client: pg.Client, ring: KeyRing, { countyId, userId }: SamplePerson): Promise<Youth[]> {
  const { rows } = await client.query(
    `select y.id::text, k.wrapped from access.grants g join youth.youth y on y.county_id = g.county_id and y.id = g.youth_id
      join youth.keys k on k.county_id = y.county_id and k.youth_id = y.id
      where g.county_id = $1 and g.user_id = $2 and g.category = 'coordination' and g.can_add and g.add_expires_at > now() and y.held_by is null
      order by y.created_at desc, y.id limit 3`,
    [countyId, userId],
  );
  return (rows as { id: string; wrapped: Buffer }[]).flatMap(({ id, wrapped }) => {
    const key = openDataKey(ring, wrapped, { kind: 'youth', county: countyId, id });
    return key.ok ? [{ id, sealer: makeSealer(countyId, key.value) }] : [];
  });
}

const holderOf = ({ county, ring }: Stage) => ({
  actor: { countyId: county },
  vault: { ring, cache: new DataKeyCache(10) },
});

function writeTeam(stage: Stage, { seats, by: handle, ...team }: SampleTeam): void {
  const { bulk, places, county, now } = stage;
  const by = places.person(handle);
  if (!by) return;
  const people = [[handle, handle === 'mdt' ? 'coordinator' : 'child-welfare'] as const, ...seats].flatMap(
    ([each, seat]) => {
      const found = places.person(each);
      return found ? [{ ...found, seat }] : [];
    },
  );
  const teamId = newId();
  const wrapped = newKey(holderOf(stage), 'meeting-team', teamId);
  const made = { county_id: county, created_by: by.userId, created_at: new Date(now.getTime() - 30 * 86_400_000) };
  bulk.add('meetings.teams', {
    ...made,
    id: teamId,
    kind: team.kind,
    name: team.name,
    wrapped,
    agency_id: by.agencyId,
  });
  for (const { userId, seat } of people)
    bulk.add('meetings.members', {
      ...made,
      id: newId(),
      team_id: teamId,
      user_id: userId,
      seat,
      keeper: userId === by.userId,
    });
  const sealer = sealerWith(holderOf(stage), 'meeting-team', teamId, wrapped);
  for (const [n, days] of team.days.entries()) writeMeeting(stage, { ...team, teamId, by, sealer, people }, n, days);
}

function writeMeeting(stage: Stage, of: Of, n: number, days: number): void {
  const { bulk, places, county, now } = stage;
  const startsAt = instantAt(addDays(dayOf(now, places.timeZone), days), '10:00:00', places.timeZone);
  const id = newId();
  const held = days < 0;
  const made = {
    county_id: county,
    created_by: of.by.userId,
    created_at: new Date(startsAt.getTime() - 6 * 86_400_000),
  };
  bulk.add('meetings.meetings', {
    ...made,
    id,
    team_id: of.teamId,
    starts_at: startsAt,
    minutes: 60,
    version: 1,
    plan: of.sealer.seal('meetings.meetings', id, 'plan', { place: of.place, also: '' }),
    ended_at: held ? new Date(startsAt.getTime() + 3_600_000) : null,
    ended_by: held ? of.by.userId : null,
  });
  for (const [place, { userId, seat }] of of.people.entries())
    bulk.add('meetings.seats', {
      ...made,
      id: newId(),
      meeting_id: id,
      user_id: userId,
      seat,
      came: held ? ((place + n) % 5 === 4 ? 'no' : 'there') : null,
      came_by: held ? of.by.userId : null,
    });
  for (const place of of.youth) {
    const youth = stage.youth[place];
    if (youth) writeYouth(stage, of, { id, startsAt, held }, youth, place + n);
  }
}

type At = { id: string; startsAt: Date; held: boolean };

/** What is said of one youth at one meeting. */
function writeYouth(
  { bulk, places, county, now }: Stage,
  of: Of,
  at: At,
  { id: youthId, sealer }: Youth,
  n: number,
): void {
  const worker = places.person('socialworker') ?? of.by;
  const mine = { county_id: county, by_user: worker.userId, agency_id: worker.agencyId };
  const row = { ...mine, meeting_id: at.id, youth_id: youthId };
  bulk.add('meetings.youth', { ...row, id: newId(), added_at: new Date(at.startsAt.getTime() - 5 * 86_400_000) });
  if (!at.held && of.kind !== 'cft') return;
  const talkId = newId();
  const talkAt = new Date(Math.min(at.startsAt.getTime() - 86_400_000, now.getTime() - 3_600_000));
  const said = { say: SAYS[n % SAYS.length] ?? '', represented: '', notBefore: '' };
  const words = sealer.seal('meetings.talks', talkId, 'words', said);
  bulk.add('meetings.talks', {
    ...row,
    id: talkId,
    kind: 'prepared',
    comes: 'comes',
    at: talkAt,
    words,
    recorded_at: talkAt,
  });
  bulk.add('meetings.guests', { ...row, id: newId(), who: 'youth', added_at: talkAt });
  if (!at.held) return;
  const owner = of.people[(n % (of.people.length - 1)) + 1] ?? of.by;
  const what = DECISIONS[n % DECISIONS.length] ?? '';
  const dueOn = addDays(dayOf(at.startsAt, places.timeZone), 10);
  const [taskId, id] = [newId(), newId()];
  const title = sealer.seal('plan.tasks', taskId, 'title', what);
  const task = { ...mine, youth_id: youthId, owner_id: owner.userId, due_on: dueOn, at: at.startsAt };
  bulk.add('plan.tasks', { ...task, id: taskId, title, from_kind: 'meeting', from_id: at.id });
  const kept = n % 3 === 0 ? null : n % 3 === 1;
  bulk.add('meetings.decisions', {
    ...row,
    id,
    words: sealer.seal('meetings.decisions', id, 'words', { what, dissent: '' }),
    agreed: of.people.slice(0, 3).map(({ userId }) => userId),
    owner_user: owner.userId,
    due_on: dueOn,
    task_id: taskId,
    at: at.startsAt,
    kept,
    judged_at: kept === null ? null : new Date(at.startsAt.getTime() + 7 * 86_400_000),
    judged_by: kept === null ? null : of.by.userId,
  });
}

/** A question of a school worker, taken up and given a time. */
function writeConsultation(stage: Stage): void {
  const { bulk, places, county, now } = stage;
  const [asks, mdt] = [places.person('educator'), places.person('mdt')];
  if (!asks || !mdt) return;
  const id = newId();
  const holder = holderOf(stage);
  const wrapped = newKey(holder, 'consultation', id);
  const question = 'A student has a new phone every few weeks and sleeps in class. How do I begin to talk?';
  const words = sealerWith(holder, 'consultation', id, wrapped).seal('meetings.consultations', id, 'words', question);
  const asked = { created_by: asks.userId, created_at: new Date(now.getTime() - 2 * 86_400_000) };
  bulk.add('meetings.consultations', {
    county_id: county,
    id,
    wrapped,
    words,
    wants_expert: true,
    agency_id: asks.agencyId,
    ...asked,
  });
  const at = new Date(now.getTime() - 86_400_000);
  bulk.add('meetings.consultation_facts', {
    county_id: county,
    id: newId(),
    consultation_id: id,
    kind: 'taken',
    at,
    created_by: mdt.userId,
    created_at: at,
  });
}

/** One that is over: somebody who has lived it was asked, prepared, listened to afterwards, and paid. */
function writeHeard(stage: Stage): void {
  const { bulk, places, county, now } = stage;
  const [asks, mdt, expert] = [places.person('nurse'), places.person('mdt'), places.person('youthleader')];
  if (!asks || !mdt || !expert) return;
  const id = newId();
  const holder = holderOf(stage);
  const wrapped = newKey(holder, 'consultation', id);
  const sealer = sealerWith(holder, 'consultation', id, wrapped);
  const day = (ago: number) => new Date(now.getTime() - ago * 86_400_000);
  const question = 'Young people leave when I ask where they sleep. What would have helped you to stay?';
  bulk.add('meetings.consultations', {
    county_id: county,
    id,
    wrapped,
    words: sealer.seal('meetings.consultations', id, 'words', question),
    wants_expert: true,
    agency_id: asks.agencyId,
    created_by: asks.userId,
    created_at: day(24),
  });
  const answer = 'Ask what we need tonight first. Say what you do with what we tell you. Let us see the door.';
  const facts: readonly { kind: string; at: Date; said?: string; more?: object }[] = [
    { kind: 'taken', at: day(23) },
    { kind: 'time', at: day(17) },
    { kind: 'expert', at: day(22), more: { expert_user: expert.userId } },
    { kind: 'prepared', at: day(19) },
    { kind: 'answered', at: day(17), said: answer },
    { kind: 'debriefed', at: day(16) },
    { kind: 'paid', at: day(10), more: { amount_cents: 15_000 } },
  ];
  for (const [n, { kind, at, said, more }] of facts.entries()) {
    const factId = newId();
    bulk.add('meetings.consultation_facts', {
      county_id: county,
      id: factId,
      consultation_id: id,
      kind,
      at,
      words: said ? sealer.seal('meetings.consultation_facts', factId, 'words', said) : null,
      amount_cents: null,
      expert_user: null,
      ...more,
      created_by: mdt.userId,
      created_at: new Date(day(23).getTime() + n * 60_000),
    });
  }
}

/** Who sits in the weekly team sees its youth by the team's own basis, as the gate would have given it. */
async function letIn(client: pg.Client, { county, places, youth, now }: Stage): Promise<void> {
  const maker = places.person('socialworker')?.userId;
  for (const { id } of youth) {
    for (const handle of ['mdt', 'probation', 'nurse', 'hubdoctor']) {
      const person = places.person(handle);
      if (person)
        await client.query(
          `insert into access.bases (county_id, id, youth_id, kind, user_id, since, made_by, reason) values ($1, $2, $3, 'mdt-service', $4, $5, $6, 'service team')`,
          [county, newId(), id, person.userId, new Date(now.getTime() - 25 * 86_400_000), maker],
        );
    }
    await client.query('select access.derive($1, $2)', [county, id]);
  }
}
