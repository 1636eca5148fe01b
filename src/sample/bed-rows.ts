import { newId } from '#kernel/ids.ts';
import { bedPlots } from './home-plots.ts';
import type { SamplePerson } from './places.ts';
import { HOUR_MS, type Stage } from './referral-parts.ts';

const DAY_MS = 24 * HOUR_MS;

/** Beds of every kind, at services of the sample's directory: some said an hour ago, some yesterday, some by nobody. */
export async function addBeds({ client, bulk, places, now }: Stage, worker: SamplePerson): Promise<void> {
  const county_id = worker.countyId;
  const { rows } = await client.query(
    `select s.id::text from directory.services s where s.county_id = $1 and s.body -> 'needs' ? 'place-tonight' and s.body ->> 'status' = 'active'
      order by s.name, s.id limit $2`,
    [county_id, bedPlots.length],
  );
  for (const [at, plot] of bedPlots.slice(0, rows.length).entries()) {
    const id = newId();
    const by_user = worker.userId;
    bulk.add('homes.sites', {
      county_id,
      id,
      service_id: (rows[at] as { id: string }).id,
      agency_id: plot.agency ? places.agency(plot.agency) : null,
      kind: plot.kind,
      beds: plot.beds,
      added_at: new Date(now.getTime() - 90 * DAY_MS),
      by_user,
    });
    const add = (kind: string, hoursAgo: number, more: object) =>
      bulk.add('homes.site_facts', {
        county_id,
        id: newId(),
        site_id: id,
        kind,
        at: new Date(now.getTime() - hoursAgo * HOUR_MS),
        by_user,
        ...more,
      });
    if (plot.said) add('vacancy', plot.said.hoursAgo, { n: plot.said.free, wait_days: plot.said.wait ?? null });
    if (plot.trained) add('training', 24 * 30, { n: plot.trained[0], m: plot.trained[1] });
    for (const [turn, code] of plot.refused.entries()) add('refusal', 24 * (7 + 9 * turn), { code });
  }
}
