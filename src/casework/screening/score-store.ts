import type { Errand } from '#platform/http/door.ts';

/** A licensed tool's total for one youth. */
export type Score = {
  id: string;
  tool: string;
  total: number;
  band: string;
  /** The day of use, `YYYY-MM-DD`. */
  on: string;
  byName: string | null;
  agencyName: string | null;
};

/** The youth's totals that this person may see, newest first. */
export async function scoresOf(errand: Errand, youthIds: readonly string[]): Promise<Score[]> {
  if (youthIds.length === 0) return [];
  const rows = await errand.tx
    .selectFrom('screening.scores as s')
    .leftJoin('people.users as u', (join) =>
      join.onRef('u.county_id', '=', 's.county_id').onRef('u.id', '=', 's.licensed_user'),
    )
    .leftJoin('people.agencies as a', (join) =>
      join.onRef('a.county_id', '=', 's.county_id').onRef('a.id', '=', 's.agency_id'),
    )
    .select(['s.id', 's.tool', 's.total', 's.band', 's.scored_on', 'u.name as by_name', 'a.name as agency_name'])
    .where('s.county_id', '=', errand.actor.countyId)
    .where('s.youth_id', 'in', [...youthIds])
    .orderBy('s.scored_on', 'desc')
    .orderBy('s.recorded_at', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    tool: row.tool,
    total: row.total,
    band: row.band,
    on: row.scored_on,
    byName: row.by_name,
    agencyName: row.agency_name,
  }));
}

export type NewScore = {
  id: string;
  youthId: string;
  tool: string;
  total: number;
  band: string;
  on: string;
  licenseId: string | null;
};

export async function insertScore(errand: Errand, score: NewScore): Promise<void> {
  await errand.tx
    .insertInto('screening.scores')
    .values({
      county_id: errand.actor.countyId,
      id: score.id,
      youth_id: score.youthId,
      tool: score.tool,
      total: score.total,
      band: score.band,
      scored_on: score.on,
      licensed_user: errand.actor.userId,
      license_id: score.licenseId,
      agency_id: errand.actor.agencyId,
      recorded_at: errand.now,
    })
    .execute();
}
