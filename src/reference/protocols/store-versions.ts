import { sql } from 'kysely';
import { newId } from '#kernel/ids.ts';
import { absent, ok, type Result, refused } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type ProtocolDefinition, protocolDefinition } from './model/definition.ts';
import type { VersionFacts } from './model/versions.ts';

export type Version = VersionFacts & {
  id: string;
  definition: ProtocolDefinition;
  baseVersion: number | null;
  note: string | null;
  revision: number;
  createdAt: Date;
  createdBy: string | null;
  createdByName: string | null;
  editedBy: string[];
  sentBy: string | null;
  approvedByName: string | null;
  retireAskedAt: Date | null;
  retireAskedBy: string | null;
};

type Row = Omit<Version, 'definition'> & { definition: unknown };

const columns = sql`p.id, p.version, p.definition, p.base_version as "baseVersion", p.note, p.revision, p.created_at as "createdAt",
  p.created_by as "createdBy", c.name as "createdByName", p.edited_by as "editedBy", p.sent_at as "sentAt", p.sent_by as "sentBy",
  p.approved_at as "approvedAt", a.name as "approvedByName", p.published_at as "publishedAt", p.retired_at as "retiredAt",
  p.discarded_at as "discardedAt", p.retire_asked_at as "retireAskedAt", p.retire_asked_by as "retireAskedBy"
  from protocols.protocols p left join people.users c on c.county_id = p.county_id and c.id = p.created_by
  left join people.users a on a.county_id = p.county_id and a.id = p.approved_by`;

const read = (row: Row): Version => ({ ...row, definition: protocolDefinition.parse(row.definition) });

/** Every version of every protocol of the county, oldest first. */
export async function allVersions(errand: Errand): Promise<Version[]> {
  const { rows } = await sql<Row>`select ${columns} where p.county_id = ${errand.actor.countyId}
    order by p.id, p.version`.execute(errand.tx);
  return rows.map(read);
}

/** Every version of one protocol, oldest first. */
export async function versionsOf(errand: Errand, id: string): Promise<Version[]> {
  const { rows } = await sql<Row>`select ${columns} where p.county_id = ${errand.actor.countyId} and p.id = ${id}
    order by p.version`.execute(errand.tx);
  return rows.map(read);
}

export type ActKind =
  | 'drafted'
  | 'sent'
  | 'recalled'
  | 'returned'
  | 'approved'
  | 'published'
  | 'discarded'
  | 'retire-asked'
  | 'retire-kept'
  | 'retired';
export type Act = { version: number; kind: ActKind; note: string | null; at: Date; by: string };

/** What was done with a protocol's versions, newest first. */
export async function actsOf(errand: Errand, id: string): Promise<Act[]> {
  const { rows } = await sql<Act>`select x.version, x.kind, x.note, x.at, u.name as by from protocols.acts x
    join people.users u on u.county_id = x.county_id and u.id = x.by_user
    where x.county_id = ${errand.actor.countyId} and x.protocol_id = ${id} order by x.at desc, x.id desc limit 200`.execute(
    errand.tx,
  );
  return rows;
}

/** Begins a draft: its number. Refused where one is open, absent where it is not this person's to begin. */
export async function beginDraft(
  errand: Errand,
  definition: ProtocolDefinition,
  base: number | null,
  note: string,
): Promise<Result<number>> {
  const { rows } = await sql<{ n: number | null }>`select protocols.draft(${newId()}, ${definition.id},
    ${JSON.stringify(definition)}::jsonb, ${base}, ${note}) as n`.execute(errand.tx);
  const n = rows[0]?.n ?? null;
  if (n === null) return absent;
  return n === 0 ? refused('draftWaits') : ok(n);
}

/** Writes a draft; refused where it moved on since `revision`, or is no open draft. */
export function saveDraft(errand: Errand, version: Version, revision: number, definition: ProtocolDefinition) {
  return answerOf(
    errand,
    sql`protocols.save(${version.id}, ${version.version}, ${revision}, ${JSON.stringify(definition)}::jsonb)`,
  );
}

/** One act on a version: the database checks who, and when. `at` is the moment from which a published version runs. */
export function moveVersion(errand: Errand, id: string, version: number, kind: ActKind, note: string, at?: Date) {
  return answerOf(
    errand,
    sql`protocols.move(${newId()}, ${id}, ${version}, ${kind}, ${note || null}, ${at?.toISOString() ?? null}::timestamptz)`,
  );
}

/** A switch (`on`, `off`) or a setting (null: taken back), with the reason. */
export function choose(errand: Errand, kind: 'switch' | 'setting', key: string, value: string | null, note: string) {
  return answerOf(errand, sql`protocols.choose(${newId()}, ${kind}, ${key}, ${value}, ${note})`);
}

export type ChoiceMade = { kind: 'switch' | 'setting'; key: string; before: string | null; after: string | null } & {
  note: string;
  at: Date;
  by: string;
};

/** What the county decided about these switches and settings, newest first. */
export async function choicesMade(errand: Errand, keys: readonly string[]): Promise<ChoiceMade[]> {
  const { rows } = await sql<ChoiceMade>`select x.kind, x.key, x.before, x.after, x.note, x.at, u.name as by
    from protocols.choices x join people.users u on u.county_id = x.county_id and u.id = x.by_user
    where x.county_id = ${errand.actor.countyId} and x.key = any (${keys}::text[]) order by x.at desc, x.id desc limit 100`.execute(
    errand.tx,
  );
  return rows;
}

async function answerOf(errand: Errand, call: ReturnType<typeof sql>): Promise<Result<null>> {
  const { rows } = await sql<{ answer: string }>`select ${call} as answer`.execute(errand.tx);
  const answer = rows[0]?.answer ?? 'absent';
  if (answer === 'done') return ok(null);
  return answer === 'absent' ? absent : refused(answer);
}
