import type pg from 'pg';
import { newId } from '#kernel/ids.ts';
import { shippedLaws, type Version } from '#reference/laws/index.ts';
import { Bulk } from './bulk.ts';
import { placesOf } from './places.ts';

const DAY_MS = 86_400_000;
const JURISDICTION = 'us-ca';
const REMEDY = 'pc-236.14';
const NEW_REMEDY = 'own-of-the-sample';

/** Texts that nobody passed, each named as of the sample: two bills that are counted, one of a new way, and a draft that waits for a second person. */
export async function loadSampleLaws(client: pg.Client, now: Date): Promise<number> {
  const places = await placesOf(client);
  const [by, other] = [places.person('counsel'), places.person('admin')];
  const remedy = shippedLaws()
    .get(JURISDICTION)
    ?.remedies.find(({ id }) => id === REMEDY);
  const law = remedy?.versions.at(-1);
  if (!by || !other || !law) return 0;
  const bulk = new Bulk(client, ['laws.versions']);
  const put = (who: typeof by, days: number, bill: boolean, body: Version, of = REMEDY) => {
    const at = new Date(now.getTime() - days * DAY_MS);
    bulk.add('laws.versions', {
      county_id: who.countyId,
      id: newId(at.getTime()),
      jurisdiction: JURISDICTION,
      remedy: of,
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
    checkedOn: null,
    checkedBy: null,
    offenses: { value: { which: 'any', groups: [] }, sure: 'read' },
  });
  put(
    by,
    5,
    true,
    {
      ...law,
      citation: 'Another bill of the sample, which nobody brought in',
      source: 'Made up for the sample',
      checkedOn: null,
      checkedBy: null,
      makes: {
        title: { en: 'Theft under orders (sample)', es: 'Hurto por orden de otra persona (ejemplo)' },
        kind: 'trafficking',
        plain: {
          en: 'It would clear thefts that somebody made you do.',
          es: 'Borraría hurtos que alguien te obligó a cometer.',
        },
      },
      list: {
        id: `own-list-${NEW_REMEDY}`,
        label: { en: 'Thefts', es: 'Hurtos' },
        citation: 'Another bill of the sample',
        sure: 'read',
        codes: ['PC 484', 'PC 488', 'PC 490.2'],
        outsideCodes: [],
        complete: true,
        inside: [],
        outside: [],
        othersOutside: false,
      },
      offenses: { value: { which: 'only', groups: [`own-list-${NEW_REMEDY}`] }, sure: 'read' },
    },
    NEW_REMEDY,
  );
  put(other, 2, false, {
    ...law,
    citation: `${law.citation} (sample)`,
    source: 'Made up for the sample',
    sure: 'memory',
    checkedOn: null,
    checkedBy: null,
    responseDays: 'unknown',
  });
  const { count } = bulk;
  await bulk.flush();
  return count;
}
