import { newId } from '#kernel/ids.ts';
import type { Errand } from '#platform/http/door.ts';

/** An agency's license to use a tool. Days are `YYYY-MM-DD`; it holds on its last day too. */
export type License = {
  id: string;
  agencyId: string;
  agencyName: string;
  tool: string;
  since: string;
  until: string | null;
  reference: string;
  recordedByName: string | null;
  endedOn: string | null;
};

export async function licenses(errand: Errand): Promise<License[]> {
  const rows = await errand.tx
    .selectFrom('instruments.licenses as l')
    .innerJoin('people.agencies as a', (join) =>
      join.onRef('a.county_id', '=', 'l.county_id').onRef('a.id', '=', 'l.agency_id'),
    )
    .leftJoin('people.users as u', (join) =>
      join.onRef('u.county_id', '=', 'l.county_id').onRef('u.id', '=', 'l.recorded_by'),
    )
    .selectAll('l')
    .select(['a.name as agency_name', 'u.name as recorded_by_name'])
    .where('l.county_id', '=', errand.actor.countyId)
    .orderBy('a.name')
    .orderBy('l.since', 'desc')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    agencyId: row.agency_id,
    agencyName: row.agency_name,
    tool: row.tool,
    since: row.since,
    until: row.until,
    reference: row.reference,
    recordedByName: row.recorded_by_name,
    endedOn: row.ended_on,
  }));
}

/** The licenses of this person's own agency, by tool, that hold on a day. */
export async function ownLicenses(errand: Errand, day: string): Promise<ReadonlyMap<string, string>> {
  const rows = await errand.tx
    .selectFrom('instruments.licenses')
    .select(['id', 'tool'])
    .where('county_id', '=', errand.actor.countyId)
    .where('agency_id', '=', errand.actor.agencyId)
    .where('since', '<=', day)
    .where((is) => is.or([is('until', 'is', null), is('until', '>=', day)]))
    .where((is) => is.or([is('ended_on', 'is', null), is('ended_on', '>=', day)]))
    .execute();
  return new Map(rows.map((row) => [row.tool, row.id]));
}

export type NewLicense = { agency: string; tool: string; since: string; until: string | null; reference: string };

export async function insertLicense(errand: Errand, license: NewLicense): Promise<string> {
  const id = newId();
  await errand.tx
    .insertInto('instruments.licenses')
    .values({
      county_id: errand.actor.countyId,
      id,
      agency_id: license.agency,
      tool: license.tool,
      since: license.since,
      until: license.until,
      reference: license.reference,
      recorded_by: errand.actor.userId,
      recorded_at: errand.now,
    })
    .execute();
  return id;
}

export async function endLicense(errand: Errand, id: string, on: string): Promise<boolean> {
  const done = await errand.tx
    .updateTable('instruments.licenses')
    .set({ ended_on: on, ended_by: errand.actor.userId })
    .where('county_id', '=', errand.actor.countyId)
    .where('id', '=', id)
    .where('ended_on', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** The agencies of the county at work, for a choice. */
export async function agencies(errand: Errand): Promise<{ id: string; name: string }[]> {
  return errand.tx
    .selectFrom('people.agencies')
    .select(['id', 'name'])
    .where('county_id', '=', errand.actor.countyId)
    .orderBy('name')
    .execute();
}
