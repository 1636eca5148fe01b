import { sql } from 'kysely';
import type { Sealer } from '#casework/youth/index.ts';
import type { Errand } from '#platform/http/door.ts';

const TABLE = 'responses.grounds';

/** The decision from which a response began was withdrawn; `kept`: somebody said that it goes on, and why. */
export type Ground = { withdrawnAt: Date; kept: { at: Date; by: string; words: string } | null };

export async function groundsOf(errand: Errand, sealer: Sealer, responseId: string): Promise<Ground[]> {
  const rows = await errand.tx
    .selectFrom('responses.grounds as g')
    .leftJoin('people.users as u', (join) =>
      join.onRef('u.county_id', '=', 'g.county_id').onRef('u.id', '=', 'g.kept_by'),
    )
    .select(['g.withdrawn_at', 'g.kept_at', 'g.words', 'u.name'])
    .where('g.county_id', '=', errand.actor.countyId)
    .where('g.response_id', '=', responseId)
    .orderBy('g.withdrawn_at')
    .execute();
  return rows.map((row) => ({
    withdrawnAt: row.withdrawn_at,
    kept:
      row.kept_at && row.words
        ? { at: row.kept_at, by: row.name ?? '', words: sealer.openText(TABLE, responseId, 'words', row.words) }
        : null,
  }));
}

export async function keepGround(errand: Errand, sealer: Sealer, responseId: string, words: string): Promise<boolean> {
  const sealed = sealer.seal(TABLE, responseId, 'words', words);
  const { rows } = await sql<{ it: boolean }>`select responses.keep_running(${responseId}, ${sealed}) as it`.execute(
    errand.tx,
  );
  return rows[0]?.it ?? false;
}
