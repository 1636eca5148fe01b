import { z } from 'zod';
import { refusals } from '#casework/referrals/index.ts';
import { type Released, release } from '#insight/disclosure/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { isNeed, type Need, needs, offers } from '#reference/directory/index.ts';
import { type CountyRegions, regionsNow } from '#reference/regions/index.ts';
import { languages } from '../languages.ts';
import { type Cell, type Given, gapsOf, type Here, middleOf, servicesAt } from '../model/gaps.ts';

export const gapsInput = z.object({
  need: z
    .string()
    .max(40)
    .catch('')
    .transform((text): Need | '' => (isNeed(text) ? text : '')),
  region: z.string().max(40).catch(''),
  language: z
    .string()
    .max(8)
    .catch('')
    .transform((text) => (languages.some(({ tag }) => tag === text) ? text : '')),
  case: z.enum(['', 'without']).catch(''),
});
export type Chosen = z.output<typeof gapsInput>;

export type GapsView = {
  county: CountyRegions;
  cells: Cell[];
  chosen: Chosen;
  /** Since when refusals are counted. */
  since: Date;
  refused: number;
  /** The services behind one cell, where one need and one region are chosen. */
  here: Here[];
};

/** Refusals of one year: an older one says little of today. */
const YEAR_MS = 365 * 86_400_000;
export const needNames = Object.keys(needs) as Need[];

/** What is missing where, from the directory as it stands and the refusals of a year. For people at work: they see every count. */
export async function seeGaps(errand: Errand, chosen: Chosen): Promise<Result<GapsView>> {
  const { tx, actor, now } = errand;
  const since = new Date(now.getTime() - YEAR_MS);
  const [county, { offers: supply }, refused] = await Promise.all([
    regionsNow(tx, actor.countyId),
    offers(errand, actor.countyId),
    refusals(tx, since),
  ]);
  const given: Given = {
    needs: needNames,
    regions: county.regions.map(({ id }) => id),
    supply,
    refusals: refused,
    asked: { language: chosen.language || null, withoutCase: chosen.case === 'without' },
    today: dayOf(now, actor.timeZone),
    middleOf: (region) => middleOf(county.places.list, region),
  };
  const cells = gapsOf(given);
  const region = county.of(chosen.region) ? chosen.region : '';
  return ok({
    county,
    cells,
    chosen: { ...chosen, region },
    since,
    refused: cells.reduce((sum, { refused }) => sum + refused, 0),
    here: chosen.need !== '' && region !== '' ? servicesAt(given, chosen.need, region) : [],
  });
}

export type SharedView = { view: GapsView; refused: Released };

/** The same for those outside: every count of refusals passes the gate, so that nobody can be told from it. */
export async function seeShared(errand: Errand, chosen: Chosen): Promise<Result<SharedView>> {
  const seen = await seeGaps(errand, chosen);
  if (!seen.ok) return seen;
  const columns = [...seen.value.county.regions.map(({ id }) => id), ''];
  const counts = needNames.map((need) =>
    columns.map(
      (region) => seen.value.cells.find((each) => each.need === need && (each.region ?? '') === region)?.refused ?? 0,
    ),
  );
  const [refused] = release([{ rows: needNames, columns, counts }]);
  if (!refused) throw new Error('A table was put into the gate and none came out.');
  return ok({ view: seen.value, refused });
}
