import { type Day, dayOf } from '#kernel/calendar.ts';
import type { Errand } from '#platform/http/door.ts';

/** The days on which a step was done in any of a youth's responses, as far as the reader may see; earliest first. */
export async function doneDays(errand: Errand, youthId: string, protocolId: string, stepId: string): Promise<Day[]> {
  const rows = await errand.tx
    .selectFrom('responses.events as e')
    .innerJoin('responses.responses as r', (join) =>
      join.onRef('r.county_id', '=', 'e.county_id').onRef('r.id', '=', 'e.response_id'),
    )
    .select('e.at')
    .where('e.county_id', '=', errand.actor.countyId)
    .where('e.youth_id', '=', youthId)
    .where('r.protocol_id', '=', protocolId)
    .where('e.step_id', '=', stepId)
    .where('e.kind', '=', 'done')
    .orderBy('e.at')
    .execute();
  return rows.map(({ at }) => dayOf(at, errand.actor.timeZone));
}
