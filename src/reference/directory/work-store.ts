import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/connect.ts';
import { PREVIEW_DAYS } from './county.ts';
import type { Keeping } from './import-store.ts';
import type { PlaceSealer } from './place-store.ts';

/** What a job does of imports, and for whom. It never acts as itself: the person who asked must still be one who may. */
export type Work = { countyId: string; importId: string; personId: string };

const county = (keeping: Keeping) => sql`${keeping.actor.countyId}::uuid`;

/** The oldest import that waits to be read, done or taken back. Null: none does. */
export async function nextWork(db: Db): Promise<Work | null> {
  const { rows } =
    await sql<Work>`select county_id as "countyId", id as "importId", coalesce(asked_by, made_by) as "personId"
    from directory.imports where origin = 'file' and stopped_at is null and fault is null and (read_at is null
      or (do_asked_at is not null and applied_at is null) or (undo_asked_at is not null and undone_at is null))
    order by made_at, id limit 1`.execute(db);
  return rows[0] ?? null;
}

/** Makes the transaction that person's. Null: they may not keep the directory any more. */
export async function asKeeper(
  tx: Tx,
  { countyId, personId }: Pick<Work, 'countyId' | 'personId'>,
): Promise<{ agencyId: string } | null> {
  await sql`select set_config('app.user_id', ${personId}, true), set_config('app.county_id', ${countyId}, true)`.execute(
    tx,
  );
  const { rows } = await sql<{ agencyId: string }>`select u.agency_id as "agencyId" from people.users u
    where u.county_id = ${countyId} and u.id = ${personId} and (people.i_hold('administrator') or people.i_hold('liaison'))`.execute(
    tx,
  );
  return rows[0] ?? null;
}

/** What of an import is asked for now; null where it was stopped or thrown away. */
export async function askedOf(db: Db, { countyId, importId }: Work): Promise<'read' | 'do' | 'undo' | null> {
  const { rows } = await sql<{ read: boolean; doing: boolean; undoing: boolean }>`select read_at is null as read,
      do_asked_at is not null and applied_at is null as doing, undo_asked_at is not null and undone_at is null as undoing
    from directory.imports where county_id = ${countyId} and id = ${importId} and stopped_at is null and fault is null`.execute(
    db,
  );
  const [row] = rows;
  return row ? (row.read ? 'read' : row.doing ? 'do' : row.undoing ? 'undo' : null) : null;
}

/** How far it is, beside the transaction that does it: a page shows it while nothing of the work can be seen yet. */
export const sayProgress = (db: Db, { countyId, importId }: Work, done: number, all: number): Promise<unknown> =>
  sql`update directory.imports set done_count = ${done}, all_count = ${all}
    where county_id = ${countyId} and id = ${importId}`.execute(db);

/** Why it could not be done, as the key of a sentence. */
export const sayFault = (db: Db, { countyId, importId }: Work, key: string): Promise<unknown> =>
  sql`update directory.imports set fault = ${key}, done_count = 0, all_count = 0
    where county_id = ${countyId} and id = ${importId}`.execute(db);

export type NamedBytes = { name: string; bytes: Uint8Array };

/** A piece takes a moment to seal; between two of them others are answered. */
const PIECE_BYTES = 512_000;

/** Keeps files until a job reads them, sealed in pieces; with a sheet, which of its columns says what. */
export async function keepParts(
  keeping: Keeping,
  id: string,
  sealer: PlaceSealer,
  files: readonly NamedBytes[],
  mapping: object | null,
): Promise<void> {
  for (const [file, { name, bytes }] of files.entries())
    for (let part = 0; part * PIECE_BYTES < bytes.length; part++) {
      const piece = bytes.subarray(part * PIECE_BYTES, (part + 1) * PIECE_BYTES);
      await sql`insert into directory.import_parts (county_id, import_id, file, part, name, body)
        values (${county(keeping)}, ${id}, ${file}, ${part}, ${name}, ${sealer.sealPart(file, part, piece)})`.execute(
        keeping.tx,
      );
    }
  if (mapping)
    await sql`update directory.imports set mapping = ${JSON.stringify(mapping)}::jsonb
      where county_id = ${county(keeping)} and id = ${id}`.execute(keeping.tx);
}

export type Kept = { files: NamedBytes[]; mapping: unknown };

export async function keptParts(keeping: Keeping, id: string, sealer: PlaceSealer): Promise<Kept> {
  const [parts, mapping] = [
    await sql<{ file: number; part: number; name: string; body: Buffer }>`select file, part, name, body
      from directory.import_parts where county_id = ${county(keeping)} and import_id = ${id} order by file, part`.execute(
      keeping.tx,
    ),
    await sql<{ mapping: unknown }>`select mapping from directory.imports
      where county_id = ${county(keeping)} and id = ${id}`.execute(keeping.tx),
  ];
  const files = new Map<number, { name: string; pieces: Buffer[] }>();
  for (const { file, part, name, body } of parts.rows) {
    const known = files.get(file) ?? { name, pieces: [] };
    files.set(file, known);
    known.pieces.push(sealer.openPart(file, part, body));
  }
  return {
    files: [...files.values()].map(({ name, pieces }) => ({ name, bytes: Buffer.concat(pieces) })),
    mapping: mapping.rows[0]?.mapping ?? null,
  };
}

/** What was read need not be kept: its rows are. */
export const forgetParts = (keeping: Keeping, id: string): Promise<unknown> =>
  sql`select directory.forget_parts(${id})`.execute(keeping.tx);

/** A person asks that an import be done or taken back, or begun again after it failed or was stopped; who, the database writes. */
export const askTo = (keeping: Keeping, id: string, what: 'read' | 'do' | 'undo'): Promise<unknown> =>
  sql`update directory.imports set fault = null, stopped_at = null,
      do_asked_at = case when ${what} = 'do' then ${keeping.now}::timestamptz else do_asked_at end,
      undo_asked_at = case when ${what} = 'undo' then ${keeping.now}::timestamptz else undo_asked_at end
    where county_id = ${county(keeping)} and id = ${id}`.execute(keeping.tx);

/** Stops what is under way: a reading stays stopped, what was to be done waits again. */
export const stopWork = (keeping: Keeping, id: string): Promise<unknown> =>
  sql`update directory.imports set
      stopped_at = case when read_at is null then ${keeping.now}::timestamptz end,
      do_asked_at = case when applied_at is null then null else do_asked_at end,
      undo_asked_at = case when undone_at is null then null else undo_asked_at end
    where county_id = ${county(keeping)} and id = ${id}`.execute(keeping.tx);

/** Throws away what was never done, with everything that it brought. False: it was done, or is not there. */
export async function discardImport(keeping: Keeping, id: string): Promise<boolean> {
  const { rows } = await sql<{ gone: boolean }>`select directory.discard(${id}) as gone`.execute(keeping.tx);
  return rows[0]?.gone === true;
}

/**
 * Imports that nobody did for as many days as the county says are forgotten, with the places in them. What somebody wrote by hand is
 * their work and waits until a second person decides.
 */
export const forgetPreviews = (tx: Tx, now: Date): Promise<unknown> =>
  sql`select directory.forget_previews(${now}, ${PREVIEW_DAYS})`.execute(tx);
