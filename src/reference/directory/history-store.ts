import { sql } from 'kysely';
import type { Tx } from '#platform/database/connect.ts';
import { isEntity } from './model/directory.ts';
import { type Happened, MOST_CHANGES, toldFields } from './model/history.ts';

const AT_ONCE = 2_000;

type Row = {
  kind: string;
  entity_id: string;
  import_id: string;
  at: Date;
  is_new: boolean;
  origin: string;
  source_name: string | null;
  field: string;
  was: unknown;
  becomes: unknown;
};

/** What last changed of each of these, newest first, as far as the public may know it. Asks for a few thousand at a time. */
export async function happenedTo(tx: Tx, ids: readonly string[]): Promise<Happened[]> {
  const all: Happened[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const { rows } = await sql<Row>`select * from directory.history(${ids.slice(from, from + AT_ONCE)}::uuid[],
      ${toldFields}::text[], ${MOST_CHANGES})`.execute(tx);
    all.push(...rows.flatMap(happenedOf));
  }
  return all;
}

const happenedOf = ({ kind, ...row }: Row): Happened[] =>
  isEntity(kind)
    ? [
        {
          name: kind,
          id: row.entity_id,
          changeId: row.import_id,
          at: row.at,
          isNew: row.is_new,
          origin: row.origin,
          sourceName: row.source_name,
          field: row.field,
          was: row.was,
          becomes: row.becomes,
        },
      ]
    : [];
