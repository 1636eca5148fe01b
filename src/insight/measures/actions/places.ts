import { refusedSums, withoutCaseSums } from '#casework/referrals/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Text } from '#platform/i18n/catalogue.ts';
import { needs, offers } from '#reference/directory/index.ts';
import { regionsNow } from '#reference/regions/index.ts';
import { placeSums, visitSums } from '#reference/zones/index.ts';
import type { Figure } from '../model/measures.ts';
import type { Period } from '../model/period.ts';
import { freshFigures, NOWHERE, visitFigures, zoneFigures } from '../model/places.ts';
import { agencyNames } from '../store.ts';

/** What the directory, the zones and referrals add up to. None of it is kept: it is counted as it is asked for. */
export async function figuresOfPlaces(errand: Errand, { year, through }: Period): Promise<Figure[]> {
  const { tx, now, actor } = errand;
  const [places, visits, supply, refused, without] = await Promise.all([
    placeSums(tx, now, actor.countyId),
    visitSums(tx, year, through),
    offers(errand, actor.countyId),
    refusedSums(tx, year, through),
    withoutCaseSums(tx, year, through),
  ]);
  return [
    ...zoneFigures(places),
    ...visitFigures(places, visits),
    ...freshFigures(supply.offers, dayOf(now, actor.timeZone)),
    ...refused.map(({ month, organization, reason, n }) => ({
      measure: 'refused',
      month,
      row: organization,
      column: reason,
      n,
    })),
    ...without.map(({ month, region, begun, n }) => ({
      measure: 'without-case',
      month,
      row: region ?? NOWHERE,
      column: begun ? 'help-began' : 'taken-only',
      n,
    })),
  ];
}

/** The names of regions, agencies and needs as the county has them; other rows carry their own. */
export async function rowNames({ tx, actor }: Errand): Promise<[string, Text][]> {
  const { regions } = await regionsNow(tx, actor.countyId);
  const own = await agencyNames(tx, actor.countyId);
  return [
    ...[...regions, ...own].map(({ id, name }): [string, Text] => [id, { en: name, es: name }]),
    ...Object.entries(needs),
  ];
}
