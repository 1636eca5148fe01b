import { sql } from 'kysely';
import type { RecordRow, RecordSource } from '#casework/youth/index.ts';
import type { Errand } from '#platform/http/door.ts';

/** What modules above keep of a youth: what they wrote on their own page, and the notices by which they were told to leave. */
export type HandoverAbove = {
  ownWords: RecordSource;
  /** Words for one person alone: they do not go round on a page that is printed. */
  isForOne: (row: RecordRow) => boolean;
  moveOuts: RecordSource;
};
let above: HandoverAbove | null = null;

/** Called once at boot: this module knows none of those above it. */
export function setHandoverAbove(given: HandoverAbove): void {
  above = given;
}

/** Rows of one source, as far as the reader may see them, the newest first. */
export async function rowsFrom(errand: Errand, source: RecordSource, youthId: string, limit: number) {
  const { rows } = await sql<RecordRow>`
    select d.source, d.id, d.youth_id, d.at, d.category, d.detail, d.sealed, null as by_name, null as agency_name
    from ${source.rows(errand.actor.countyId, [youthId], limit)}
      d(source, id, youth_id, at, by_user, agency_id, category, detail, sealed) order by d.at desc`.execute(errand.tx);
  return rows;
}

/** What the youth wrote on their own page, as it stands. `text` null: for the reader alone, so it is known of, and not printed. */
export type Wrote = { isGoal: boolean; text: string | null };
export async function wroteOf(errand: Errand, youthId: string, scene: Scene): Promise<Wrote[]> {
  if (!above) return [];
  const { ownWords, isForOne } = above;
  const rows = await rowsFrom(errand, ownWords, youthId, 50);
  return rows.map((row) => ({
    isGoal: row.detail.kind === 'goal',
    text: isForOne(row) ? null : (ownWords.say(row, scene)[0]?.text ?? null),
  }));
}
type Scene = Parameters<RecordSource['say']>[1];

/** A notice to leave that nobody has settled yet, with the day by which they must. */
export type ToLeave = { row: RecordRow; by: string };
export async function toLeaveOf(errand: Errand, youthId: string): Promise<ToLeave[]> {
  if (!above) return [];
  return (await rowsFrom(errand, above.moveOuts, youthId, 50))
    .filter(({ detail }) => typeof detail.done !== 'string')
    .map((row) => ({ row, by: String(row.detail.by) }))
    .toSorted((a, b) => a.by.localeCompare(b.by));
}

/** How the module that keeps it says it. */
export const sayToLeave = ({ row }: ToLeave, scene: Scene) => above?.moveOuts.say(row, scene)[0] ?? null;
