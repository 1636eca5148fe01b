import { sql } from 'kysely';
import type { Errand } from '#platform/http/door.ts';
import { newDataKey, open, openDataKey, type Place, seal } from '#platform/vault/index.ts';
import { type Reporter, reporterShape } from './model/account.ts';

const TABLE = 'reports.reporters';

/** Seals who reported under a key of their own (Pen. Code 11167(d)), for one hotline. */
export async function insertReporter(
  errand: Errand,
  it: { reportId: string; youthId: string; hotlineId: string; reporter: Reporter },
): Promise<void> {
  const { countyId } = errand.actor;
  const { wrapped, dataKey } = newDataKey(errand.vault.ring, { kind: 'reporter', county: countyId, id: it.reportId });
  await errand.tx
    .insertInto(TABLE)
    .values({
      county_id: countyId,
      report_id: it.reportId,
      youth_id: it.youthId,
      hotline_agency_id: it.hotlineId,
      key_wrapped: wrapped,
      reporter: seal(dataKey, placeOf(countyId, it.reportId), it.reporter),
      by_user: errand.actor.userId,
    })
    .execute();
}

/**
 * Who reported; null for everybody but the hotline's screeners and the one who filed it themself. Whom the hotline told it
 * to reads it on the page of that alone (`asTold`), where each look is an entry of its own.
 */
export async function findReporter(
  errand: Errand,
  reportId: string,
  { asTold = false }: { asTold?: boolean } = {},
): Promise<Reporter | null> {
  const row = await errand.tx
    .selectFrom(TABLE)
    .select(['key_wrapped', 'reporter'])
    .where('county_id', '=', errand.actor.countyId)
    .where('report_id', '=', reportId)
    .$if(!asTold, (query) =>
      query.where((is) =>
        is.or([is('by_user', '=', errand.actor.userId), sql<boolean>`reports.at_hotline(${reportId})`]),
      ),
    )
    .executeTakeFirst();
  if (!row) return null;
  const { countyId } = errand.actor;
  const key = openDataKey(errand.vault.ring, row.key_wrapped, { kind: 'reporter', county: countyId, id: reportId });
  const opened = key.ok ? open(key.value, placeOf(countyId, reportId), row.reporter) : key;
  if (!opened.ok) throw new Error('A sealed field does not open: it was changed or moved.');
  return reporterShape.parse(opened.value);
}

const placeOf = (county: string, reportId: string): Place => ({
  county,
  table: TABLE,
  row: reportId,
  column: 'reporter',
});
