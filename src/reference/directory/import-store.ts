import { type RawBuilder, sql } from 'kysely';
import { newId } from '#kernel/ids.ts';
import type { Actor } from '#platform/http/actor.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Fault } from './model/check.ts';
import { type Body, type EntityName, entityNames } from './model/directory.ts';
import type { Existing, Present } from './model/match.ts';
import type { Outcome, Places, PlannedPlace, Turn, Turns } from './model/plan.ts';
import { newPlaceSealer, type PlaceSealer, placeSealer } from './place-store.ts';
import { tables } from './store.ts';

/** What is needed to keep the directory: a transaction, as a person, at a moment. An errand is one; the work of a job is another. */
export type Keeping = Pick<Errand, 'tx' | 'now' | 'vault'> & { actor: Pick<Actor, 'countyId' | 'userId'> };

export type Counts = Record<Outcome, number>;

/** Files that were brought, or a change by hand, by the provider's word, by a youth leader's words. */
export type Origin = 'file' | 'hand' | 'provider' | 'leader';

/** One import as the list shows it: what it is of, and the facts of its way. */
export type ImportRow = {
  id: string;
  source: string;
  sourceId: string | null;
  sourceName: string | null;
  madeAt: Date;
  /** Empty: the provider, through a link. */
  madeBy: string;
  origin: Origin;
  readAt: Date | null;
  doAskedAt: Date | null;
  appliedAt: Date | null;
  undoAskedAt: Date | null;
  undoneAt: Date | null;
  stoppedAt: Date | null;
  fault: string | null;
  done: number;
  all: number;
  counts: Counts;
  /** How many notes of another's history were in the file. */
  past: number;
};
export type BroughtRow = {
  kind: EntityName;
  id: string | null;
  outcome: Outcome;
  label: string;
  source: string;
  faults: Fault[];
  was: Present | null;
  becomes: Present | null;
};

const county = (errand: Keeping) => sql`${errand.actor.countyId}::uuid`;

/** Everything that is there, withdrawn or not. */
export async function existingIn(errand: Keeping): Promise<Existing> {
  const all = await Promise.all(
    entityNames.map(async (name) => {
      const { rows } = await sql<{ id: string; body: Body; checked_on: string | null; withdrawn_at: Date | null }>`
        select id, body, ${name === 'service' ? sql.ref('checked_on') : sql`null::date`} as checked_on, withdrawn_at
          from ${sql.table(tables[name])} where county_id = ${county(errand)}`.execute(errand.tx);
      return [name, new Map(rows.map((row) => [row.id, presentOf(row)]))] as const;
    }),
  );
  return Object.fromEntries(all) as unknown as Existing;
}

const presentOf = (row: { body: Body; checked_on: string | null; withdrawn_at: Date | null }): Present => ({
  body: row.body,
  checkedOn: row.checked_on,
  withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
});

/** Where confidential places are: what the last import says that was done and not undone. */
export async function placesIn(errand: Keeping): Promise<Places> {
  const { rows } = await sql<{ entity_id: string; body: Buffer; import_id: string; wrapped: Buffer }>`
    select distinct on (p.entity_id) p.entity_id, p.body, i.id as import_id, i.wrapped from directory.confidential_places p
      join directory.imports i on i.county_id = p.county_id and i.id = p.import_id
      where p.county_id = ${county(errand)} and i.applied_at is not null and i.undone_at is null
      order by p.entity_id, i.applied_at desc, i.id desc`.execute(errand.tx);
  return new Map(
    rows.map((row) => [
      row.entity_id,
      placeSealer(errand, row.import_id, row.wrapped).open(row.entity_id, 'body', row.body),
    ]),
  );
}

/** `about`: of a change, the service that it began with. */
export type Beginning = { source: string; sourceId: string | null; origin?: Origin; about?: string };

/** Begins an import; what it would do is kept beside it when it was read. */
export async function beginImport(errand: Keeping, beginning: Beginning): Promise<string> {
  const { source, sourceId, origin = 'file', about = null } = beginning;
  const id = newId(errand.now.getTime());
  await sql`insert into directory.imports (county_id, id, source, source_id, origin, about, made_at, made_by)
    values (${county(errand)}, ${id}, ${source.slice(0, 300)}, ${sourceId}, ${origin}, ${about}, ${errand.now},
      ${errand.actor.userId})`.execute(errand.tx);
  return id;
}

/** The key of an import that holds what must stay secret; made when the first of it comes. */
export async function keyOfImport(errand: Keeping, id: string): Promise<PlaceSealer> {
  const { rows } = await sql<{ wrapped: Buffer | null }>`select wrapped from directory.imports
    where county_id = ${county(errand)} and id = ${id}`.execute(errand.tx);
  const known = rows[0]?.wrapped;
  if (known) return placeSealer(errand, id, known);
  const made = newPlaceSealer(errand.vault.ring, errand.actor.countyId, id);
  await sql`update directory.imports set wrapped = ${made.wrapped}
    where county_id = ${county(errand)} and id = ${id}`.execute(errand.tx);
  return made.sealer;
}

const AT_ONCE = 2_000;

/** Keeps what an import would do, so that it can be seen. Nothing of the directory changes. `onPortion`: how many rows are kept. */
export async function keepPlan(
  errand: Keeping,
  id: string,
  { all, past, turns }: Turns,
  onPortion: (done: number, all: number) => Promise<void> = async () => {},
): Promise<void> {
  let sent: Promise<unknown> = Promise.resolve();
  let place = 0;
  const places: PlannedPlace[] = [];
  const counts: Partial<Counts> & { past?: number } = past ? { past } : {};
  for (const portion of portionsOf(turns)) {
    const rows = portion.map(({ row }) => ({ ...row, place: ++place }));
    const text = JSON.stringify(rows);
    for (const { row } of portion) counts[row.outcome] = (counts[row.outcome] ?? 0) + 1;
    for (const turn of portion) if (turn.place) places.push(turn.place);
    // While the database writes one portion, the next is worked out and made ready.
    await sent;
    sent =
      sql`insert into directory.import_rows (county_id, import_id, place, kind, entity_id, outcome, label, source, faults, was, becomes)
      select ${county(errand)}, ${id}, x.place, x.kind, x.id, x.outcome, x.label, x.source, x.faults, x.was, x.becomes
        from jsonb_to_recordset(${text}::jsonb) as x(place int, kind text, id uuid, outcome text, label text,
          source text, faults jsonb, was jsonb, becomes jsonb)`.execute(errand.tx);
    await onPortion(place - rows.length, all);
  }
  await sent;
  // Only now: from here on the import's own row is held, on which others say how far it is.
  if (places.length > 0) await keepPlaces(errand, id, places, await keyOfImport(errand, id));
  await sql`update directory.imports set read_at = ${errand.now}, counts = ${JSON.stringify(counts)}::jsonb
    where county_id = ${county(errand)} and id = ${id}`.execute(errand.tx);
}

function* portionsOf(turns: Iterable<Turn>): Generator<Turn[]> {
  let portion: Turn[] = [];
  for (const turn of turns) {
    portion.push(turn);
    if (portion.length < AT_ONCE) continue;
    yield portion;
    portion = [];
  }
  if (portion.length > 0) yield portion;
}

async function keepPlaces(errand: Keeping, importId: string, places: readonly PlannedPlace[], sealer: PlaceSealer) {
  const hex = (sealed: Buffer) => `\\x${sealed.toString('hex')}`;
  const sealed = places.map(({ kind, id, body, was }) => ({
    kind,
    id,
    body: hex(sealer.seal(id, 'body', body)),
    was: was === null ? null : hex(sealer.seal(id, 'was', was as unknown as Body)),
  }));
  await sql`insert into directory.confidential_places (county_id, import_id, kind, entity_id, body, was)
    select ${county(errand)}, ${importId}, x.kind, x.id, x.body, x.was
      from jsonb_to_recordset(${JSON.stringify(sealed)}::jsonb) as x(kind text, id uuid, body bytea, was bytea)`.execute(
    errand.tx,
  );
}

/** Imports of files, the newest first; or one, whatever it came from. */
export async function importsOf(errand: Keeping, id: string | null): Promise<ImportRow[]> {
  const { rows } = await sql<Omit<ImportRow, 'counts' | 'past'> & { counts: Partial<Counts> & { past?: number } }>`
    select i.id, i.source, i.source_id as "sourceId", s.name as "sourceName", i.origin, i.made_at as "madeAt",
        coalesce(u.name, '') as "madeBy",
        i.read_at as "readAt", i.do_asked_at as "doAskedAt", i.applied_at as "appliedAt", i.undo_asked_at as "undoAskedAt",
        i.undone_at as "undoneAt", i.stopped_at as "stoppedAt", i.fault, i.done_count as done, i.all_count as "all", i.counts
      from directory.imports i left join people.users u on u.county_id = i.county_id and u.id = i.made_by
      left join directory.sources s on s.county_id = i.county_id and s.id = i.source_id
      where i.county_id = ${county(errand)} and case when ${id}::uuid is null then i.origin = 'file' else i.id = ${id}::uuid end
      order by i.made_at desc, i.id desc limit 50`.execute(errand.tx);
  return rows.map(({ counts: { past = 0, ...counts }, ...row }) => ({
    ...row,
    past,
    counts: { added: 0, changed: 0, same: 0, broken: 0, missing: 0, withdrawn: 0, ...counts },
  }));
}

type Part = { outcome: Outcome; limit: number; offset: number };

/** The rows of an import: those of one outcome, a page at a time; or of a change, which is small, those that do something. */
export async function rowsOfImport(errand: Keeping, id: string, part: Part | null): Promise<BroughtRow[]> {
  const which: RawBuilder<unknown> = part
    ? sql`and outcome = ${part.outcome} order by place limit ${part.limit} offset ${part.offset}`
    : sql`and outcome in ('added', 'changed') order by place`;
  const { rows } = await sql<BroughtRow>`
    select kind, entity_id as id, outcome, label, source, faults, was, becomes from directory.import_rows
      where county_id = ${county(errand)} and import_id = ${id} ${which}`.execute(errand.tx);
  return rows;
}

/** Nobody else brings anything in or takes it back while this transaction lasts. */
export const alone = (errand: Keeping): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`directory ${errand.actor.countyId}`}, 0))`.execute(errand.tx);

type Written = Present & { id: string };

/** Writes objects of one kind as they shall be, with one statement. */
export async function writeAll(errand: Keeping, name: EntityName, all: readonly Written[]): Promise<void> {
  if (all.length === 0) return;
  await writeFrom(
    errand,
    name,
    sql`select x.id, x.body, x."checkedOn", x."withdrawnAt" from jsonb_to_recordset(${JSON.stringify(all)}::jsonb)
      as x(id uuid, body jsonb, "checkedOn" date, "withdrawnAt" timestamptz)`,
  );
}

/** Writes objects of one kind as a question gives them: `id`, `body`, `checkedOn`, `withdrawnAt`. */
export async function writeFrom(errand: Keeping, name: EntityName, question: RawBuilder<unknown>): Promise<void> {
  const more = columns[name];
  const named = sql.join(more.map((each) => sql.ref(each.column)));
  const values = sql.join(more.map((each) => each.value));
  const renewed = sql.join(
    ['body', 'modified_at', 'withdrawn_at', ...more.map(({ column }) => column)].map(
      (column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`,
    ),
  );
  await sql`insert into ${sql.table(tables[name])} (county_id, id, body, modified_at, withdrawn_at, ${named})
    select ${county(errand)}, x.id, x.body, ${errand.now}::timestamptz, x."withdrawnAt", ${values} from (${question}) x
    on conflict (county_id, id) do update set ${renewed}`.execute(errand.tx);
}

const said = (column: string) => ({ column, value: sql`x.body ->> ${sql.lit(column)}` });
const leads = (column: string) => ({ column, value: sql`(x.body ->> ${sql.lit(column)})::uuid` });
const columns: Record<EntityName, readonly { column: string; value: RawBuilder<unknown> }[]> = {
  taxonomy: [said('name')],
  taxonomy_term: [said('name'), leads('taxonomy_id'), leads('parent_id')],
  organization: [said('name')],
  location: [leads('organization_id')],
  service: [said('name'), leads('organization_id'), { column: 'checked_on', value: sql`x."checkedOn"` }],
  service_at_location: [leads('service_id'), leads('location_id')],
};

/** Says that a service is right as it stands. False: there is none. */
export async function setChecked(errand: Keeping, id: string, day: string): Promise<boolean> {
  const done = await errand.tx
    .updateTable('directory.services')
    .set({ checked_on: day, modified_at: errand.now })
    .where('county_id', '=', errand.actor.countyId)
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
