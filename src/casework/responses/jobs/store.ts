import { sql } from 'kysely';
import type { Tx } from '#platform/database/connect.ts';
import { type ProtocolDefinition, readDefinition } from '#reference/protocols/index.ts';
import type { StoredClock } from './clock-alarms.ts';
import type { Colleague } from './recipients.ts';
import type { Notice, Rung } from './ring.ts';

/** A clock as the sweeper takes it. */
export type DueClock = StoredClock & {
  youthId: string;
  category: string;
  /** Its protocol in the version that the response began with: a key of `definitionsFor`. */
  protocol: string;
  takenBy: string | null;
  agencyId: string | null;
  ownerRole: string;
  /** Set where an agency runs it on a record of its own: its alarms go no further. */
  within: string | null;
};

type ClockRow = {
  county_id: string;
  response_id: string;
  step_id: string;
  youth_id: string;
  category: string;
  state: StoredClock['state'];
  due_at: Date | null;
  started_at: Date;
  protocol_id: string;
  protocol_version: number;
  taken_by: string | null;
  routed_agency_id: string | null;
  owner_role: string;
  time_zone: string;
  within_agency: string | null;
};

const columns = sql`c.county_id, c.response_id, c.step_id, c.youth_id, c.category, c.state, c.due_at,
  coalesce(c.started_at, r.started_at) as started_at, r.protocol_id, r.protocol_version, c.taken_by, c.routed_agency_id,
  c.owner_role, n.time_zone, r.within_agency`;
const sources = sql`responses.clocks c
  join responses.responses r on r.county_id = c.county_id and r.id = c.response_id
  join people.counties n on n.county_id = c.county_id`;

/** Clocks whose next alarm has come, soonest first, locked for this transaction; those that another server holds are left. */
export async function dueClocks(tx: Tx, now: Date, limit: number): Promise<DueClock[]> {
  const { rows } = await sql<ClockRow>`select ${columns} from ${sources}
    where c.next_alarm_at <= ${now} order by c.next_alarm_at limit ${limit} for update of c skip locked`.execute(tx);
  return rows.map(read);
}

/** Running clocks without a next alarm, a page after the given one: the sweeper looks whether one was lost. */
export async function silentClocks(tx: Tx, after: string, limit: number): Promise<DueClock[]> {
  const { rows } = await sql<ClockRow>`select ${columns} from ${sources}
    where c.next_alarm_at is null and c.due_at is not null and c.state <> 'stopped'
      and (c.county_id, c.response_id, c.step_id) > (${sql.join(afterParts(after))})
    order by c.county_id, c.response_id, c.step_id limit ${limit} for update of c skip locked`.execute(tx);
  return rows.map(read);
}

const NOBODY = '00000000-0000-0000-0000-000000000000';
export const keyOf = (clock: StoredClock): string => [clock.countyId, clock.responseId, clock.stepId].join(' ');
const afterParts = (after: string) => {
  const [county = NOBODY, response = NOBODY, step = ''] = after.split(' ').filter((part) => part !== '');
  return [sql`${county}::uuid`, sql`${response}::uuid`, sql`${step}::text`];
};

const read = (row: ClockRow): DueClock => ({
  countyId: row.county_id,
  responseId: row.response_id,
  stepId: row.step_id,
  youthId: row.youth_id,
  category: row.category,
  state: row.state,
  dueAt: row.due_at,
  startedAt: row.started_at,
  timeZone: row.time_zone,
  protocol: `${row.county_id} ${row.protocol_id} ${row.protocol_version}`,
  takenBy: row.taken_by,
  agencyId: row.routed_agency_id,
  ownerRole: row.owner_role,
  within: row.within_agency,
});

const definitions = new Map<string, ProtocolDefinition>();

/** The definitions that these clocks run by; one that cannot be read is left out. A version never changes: read once. */
export async function definitionsFor(tx: Tx, clocks: readonly DueClock[]): Promise<Map<string, ProtocolDefinition>> {
  const found = new Map<string, ProtocolDefinition>();
  for (const key of new Set(clocks.map((clock) => clock.protocol))) {
    const definition = definitions.get(key) ?? (await readVersion(tx, key));
    if (!definition) continue;
    definitions.set(key, definition);
    found.set(key, definition);
  }
  return found;
}

async function readVersion(tx: Tx, key: string): Promise<ProtocolDefinition | null> {
  const [county, id, version] = key.split(' ');
  const { rows } = await sql<{ definition: unknown }>`select definition from protocols.protocols
    where county_id = ${county} and id = ${id} and version = ${Number(version)}`.execute(tx);
  const reading = readDefinition(rows[0]?.definition);
  return reading.ok ? reading.definition : null;
}

/** Records alarms, each once for ever. Gives the keys of those recorded now, with the seconds that an outage made them late. */
export async function insertAlarms(
  tx: Tx,
  rung: readonly Rung[],
  now: Date,
  task: string,
): Promise<Map<string, number>> {
  if (rung.length === 0) return new Map();
  const rows = rung.map(({ alarm, ...each }) => ({
    county_id: each.countyId,
    key: alarm.key,
    response_id: alarm.response,
    step_id: alarm.step,
    youth_id: each.youthId,
    category: each.category,
    kind: alarm.kind,
    due_at: alarm.deadline,
    at: alarm.at,
    to_user: alarm.recipient === 'owner' ? each.owned.takenBy : null,
    to_agency: alarm.recipient === 'committee' && !each.owned.within ? null : each.owned.agencyId,
    to_role:
      alarm.recipient === 'owner' ? each.owned.ownerRole : roleOf[each.owned.within ? 'supervisor' : alarm.recipient],
  }));
  // Most alarms are rung in their own minute: only later ones are worth asking about outages.
  const done = await sql<{ key: string; outage_seconds: number }>`
    insert into responses.alarms (county_id, key, response_id, step_id, youth_id, category, kind, due_at, recorded_at,
        outage_seconds, to_user, to_agency, to_role)
      select a.county_id, a.key, a.response_id, a.step_id, a.youth_id, a.category, a.kind, a.due_at, ${now}::timestamptz,
        case when a.at < ${now}::timestamptz - interval '1 minute'
          then throughline.outage_seconds(${task}, a.at, ${now}::timestamptz) else 0 end,
        a.to_user, a.to_agency, a.to_role
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) a(county_id uuid, key text, response_id uuid, step_id text,
        youth_id uuid, category access.category, kind text, due_at timestamptz, at timestamptz, to_user uuid, to_agency uuid,
        to_role text)
      on conflict do nothing
      returning key, outage_seconds`.execute(tx);
  return new Map(done.rows.map((row) => [row.key, row.outage_seconds]));
}

const roleOf = { supervisor: 'supervisor', committee: 'mdt-coordinator' } as const;

/** Which of these alarms are on record. */
export async function recordedKeys(tx: Tx, county: string, keys: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`select key from responses.alarms
    where county_id = ${county} and key = any (${keys})`.execute(tx);
  return new Set(rows.map((row) => row.key));
}

/** Everyone who may be told of these alarms, by county: takers, the agencies' people, the committees. */
export async function colleaguesOf(tx: Tx, rung: readonly Rung[]): Promise<Map<string, Colleague[]>> {
  const counties = [...new Set(rung.map((each) => each.countyId))];
  const agencies = [...new Set(rung.flatMap((each) => each.owned.agencyId ?? []))];
  const takers = [...new Set(rung.flatMap((each) => each.owned.takenBy ?? []))];
  const { rows } = await sql<{ county_id: string; id: string; agency_id: string; roles: string[] }>`
    select u.county_id, u.id, u.agency_id, array_agg(distinct r.role) as roles
      from people.users u
      join people.roles r on r.county_id = u.county_id and r.user_id = u.id and r.since <= now()
        and (r.until is null or r.until > now()) and (people.admitted_by(r.role) is null or r.approved_at is not null)
      where u.county_id = any (${counties}) and u.kind = 'person' and (u.until is null or u.until > now())
        and (u.agency_id = any (${agencies}) or u.id = any (${takers}) or r.role = 'mdt-coordinator')
      group by u.county_id, u.id, u.agency_id`.execute(tx);
  const found = new Map<string, Colleague[]>(counties.map((county) => [county, []]));
  for (const row of rows) found.get(row.county_id)?.push({ id: row.id, agencyId: row.agency_id, roles: row.roles });
  return found;
}

export async function insertNotices(tx: Tx, notices: readonly Notice[]): Promise<void> {
  if (notices.length === 0) return;
  await sql`insert into responses.notices (county_id, id, user_id, kind, response_id, step_id, at, due_at, outage_seconds)
    select county_id, id, user_id, kind, response_id, step_id, at, due_at, outage_seconds
    from jsonb_to_recordset(${JSON.stringify(notices)}::jsonb) n(county_id uuid, id uuid, user_id uuid, kind text,
      response_id uuid, step_id text, at timestamptz, due_at timestamptz, outage_seconds int)`.execute(tx);
}

export async function moveClocks(tx: Tx, moves: readonly { clock: StoredClock; next: Date | null }[]): Promise<void> {
  if (moves.length === 0) return;
  const rows = moves.map(({ clock, next }) => ({
    county_id: clock.countyId,
    response_id: clock.responseId,
    step_id: clock.stepId,
    next,
  }));
  await sql`update responses.clocks c set next_alarm_at = m.next
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) m(county_id uuid, response_id uuid, step_id text, next timestamptz)
    where c.county_id = m.county_id and c.response_id = m.response_id and c.step_id = m.step_id`.execute(tx);
}
