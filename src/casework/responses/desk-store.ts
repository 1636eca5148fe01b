import type { Errand } from '#platform/http/door.ts';
import { type Desk, desksIn } from '#reference/protocols/index.ts';

/**
 * The county's desks: which agencies hold which roles, as routing needs them. For a youth whose record a community agency
 * holds, that agency's desk alone: no step of theirs leaves it.
 */
export async function desksOf(errand: Errand, youthId: string | null = null): Promise<Desk[]> {
  const held = youthId
    ? await errand.tx
        .selectFrom('youth.youth')
        .select('held_by')
        .where('county_id', '=', errand.actor.countyId)
        .where('id', '=', youthId)
        .executeTakeFirst()
    : null;
  return desksIn(errand.tx, errand.actor.countyId, held?.held_by ?? null);
}
