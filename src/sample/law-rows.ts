import type pg from 'pg';
import { newId } from '#kernel/ids.ts';
import { shippedLaws, type Version } from '#reference/laws/index.ts';
import { Bulk } from './bulk.ts';
import { placesOf } from './places.ts';

const DAY_MS = 86_400_000;
const JURISDICTION = 'us-ca';
const REMEDY = 'pc-236.14';

/** Two texts that nobody passed, each named as of the sample: a bill that is counted, and a draft that waits for a second person. */
export async function loadSampleLaws(client: pg.Client, now: Date): Promise<number> {
  const places = await placesOf(client);
  const [by, other] = [places.person('counsel'), places.person('admin')];
  const remedy = shippedLaws()
    .get(JURISDICTION)
    ?.remedies.find(({ id }) => id === REMEDY);
  const law = remedy?.versions.at(-1);
  if (!by || !other || !law) return 0;
  const bulk = new Bulk(client, ['laws.versions']);
  const put = (who: typeof by, days: number, bill: boolean, body: Version) => {
    const at = new Date(now.getTime() - days * DAY_MS);
    bulk.add('laws.versions', {
      county_id: who.countyId,
      id: newId(at.getTime()),
      jurisdiction: JURISDICTION,
      remedy: REMEDY,
      body,
      bill,
      written_by: who.userId,
      written_at: at,
    });
  };
  put(by, 6, true, {
    ...law,
    citation: 'A bill of the sample, which nobody brought in',
    source: 'Made up for the sample',
    offenses: { value: { which: 'any', groups: [] }, sure: 'read' },
  });
  put(other, 2, false, {
    ...law,
    citation: `${law.citation} (sample)`,
    source: 'Made up for the sample',
    responseDays: 'unknown',
  });
  const { count } = bulk;
  await bulk.flush();
  return count;
}
