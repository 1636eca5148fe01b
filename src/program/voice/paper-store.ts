import { sql } from 'kysely';
import type { Sealer } from '#casework/youth/index.ts';
import { newId } from '#kernel/ids.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Paper, PaperKind, PaperState } from './say-store.ts';

const TABLE = 'voice.papers';

/** The list of papers as a worker sees it, if their right reaches so far. */
export async function papersOf(errand: Errand, sealer: Sealer, youthId: string): Promise<Paper[]> {
  const { rows } = await sql<Omit<Paper, 'place' | 'getter'> & { place: Buffer | null; getter: Buffer | null }>`
    select id, kind, state, place, getter, at, by_user is null as "byMe" from voice.papers
    where county_id = ${errand.actor.countyId} and youth_id = ${youthId} and ended_at is null order by kind`.execute(
    errand.tx,
  );
  const open = (id: string, column: 'place' | 'getter', sealed: Buffer | null) =>
    sealed ? sealer.openText(TABLE, id, column, sealed) : '';
  return rows.map((row) => ({
    ...row,
    place: open(row.id, 'place', row.place),
    getter: open(row.id, 'getter', row.getter),
  }));
}

/** The newer word of a paper; the one before ends by itself. */
export async function insertPaper(
  errand: Errand,
  sealer: Sealer,
  it: { youthId: string; kind: PaperKind; state: PaperState; place: string; getter: string },
): Promise<string> {
  const id = newId();
  const { countyId, userId } = errand.actor;
  const sealed = (column: 'place' | 'getter') => (it[column] ? sealer.seal(TABLE, id, column, it[column]) : null);
  await sql`insert into voice.papers (county_id, id, youth_id, kind, state, place, getter, by_user)
    values (${countyId}, ${id}, ${it.youthId}, ${it.kind}, ${it.state}, ${sealed('place')}, ${sealed('getter')}, ${userId})`.execute(
    errand.tx,
  );
  return id;
}
