import type { Sealer } from '#casework/youth/index.ts';
import type { Errand } from '#platform/http/door.ts';
import { decisionsOn } from './store.ts';

/**
 * The regions of the county in which the youth was exploited, as the decisions that stand have them: for whoever may see decisions, and
 * empty for everyone else. No place is nearer than a region.
 */
export async function regionsOfHarm(errand: Errand, sealer: Sealer, youthId: string): Promise<string[]> {
  const stand = (await decisionsOn(errand, sealer, youthId)).filter(
    ({ withdrawn, standing }) => !withdrawn && standing !== 'ruled-out',
  );
  const regions = stand.flatMap(({ details }) =>
    (details?.places ?? []).flatMap((place) => (place.kind === 'region' ? [place.region] : [])),
  );
  return [...new Set(regions)];
}
