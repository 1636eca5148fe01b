import { z } from 'zod';
import {
  figureOf,
  type Released,
  release,
  releaseApart,
  releaseOpen,
  type Shown,
  shareOf,
} from '#insight/disclosure/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import { absent, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Text } from '#platform/i18n/catalogue.ts';
import { publishedProtocols } from '#reference/protocols/index.ts';
import {
  countsByMonth,
  countsOf,
  type Figure,
  type Measure,
  measures,
  percentile,
  timesIn,
} from '../model/measures.ts';
import { lastDayOf, type Period, periodsOf } from '../model/period.ts';
import { figuresOf, yearsOf } from '../store.ts';
import { figuresOfPlaces, rowNames } from './places.ts';
import { figuresOfStanding } from './standing.ts';

/** How long the steps of one row took, where that may be said. */
export type Times = { median: Shown; ninetieth: Shown };
/** A measure as it may be shown: everything in it has passed the gate. */
export type Told = {
  measure: Measure;
  table: Released;
  months: Released | null;
  shares: Shown[] | null;
  times: Times[] | null;
};
export type MeasuresView = {
  periods: Period[];
  period: Period | null;
  asOf: string;
  countedAt: Date | null;
  /** Of what is counted as it stands today. */
  today: string;
  told: Told[];
  /** The names of rows that have one elsewhere: protocols, regions, needs. */
  names: ReadonlyMap<string, Text>;
};

export const measuresInput = z.object({
  year: z.coerce.number().int().min(2000).max(2200).optional().catch(undefined),
});

/** The county's measures of one year, for its own signed-in people. */
export async function seeMeasures(errand: Errand, input: z.infer<typeof measuresInput>): Promise<Result<MeasuresView>> {
  // A shift code opens one page, and it is not this one.
  if (errand.actor.kind !== 'person') return absent;
  const { years, countedAt } = await yearsOf(errand.tx);
  const today = dayOf(errand.now, errand.actor.timeZone);
  const periods = periodsOf(years, today);
  const period = periods.find(({ year }) => year === input.year) ?? periods[0] ?? null;
  const figures = period
    ? [
        ...(await figuresOf(errand.tx, period.year, period.through)),
        ...(await figuresOfPlaces(errand, period)),
        ...(await figuresOfStanding(errand, period)),
      ]
    : [];
  // What is of today stands with the newest figures, and not in a year that is over.
  const shown = measures.filter(({ ofToday }) => !ofToday || period === periods[0]);
  const published = await publishedProtocols(errand);
  return ok({
    periods,
    period,
    countedAt,
    asOf: period ? lastDayOf(period) : '',
    today,
    told: period ? shown.map((measure) => tell(measure, figures, period)) : [],
    names: new Map([
      ...published.map(({ definition }): [string, Text] => [definition.id, definition.title]),
      ...(await rowNames(errand)),
    ]),
  });
}

function tell(measure: Measure, figures: readonly Figure[], period: Period): Told {
  const { table, months } = releasedOf(measure, figures, period);
  const part = measure.share ? measure.columns.indexOf(measure.share.numerator) : -1;
  return {
    measure,
    table,
    months,
    shares:
      part < 0 ? null : table.rows.map((_, i) => shareOf(table.cells[i]?.[part] ?? null, table.rowTotals[i] ?? null)),
    times: measure.times
      ? table.rows.map((row, i) => timesOf(measure, row, table.rowTotals[i] ?? null, figures))
      : null,
  };
}

function releasedOf(measure: Measure, figures: readonly Figure[], { through }: Period): Pick<Told, 'table' | 'months'> {
  const whole = countsOf(measure, figures);
  if (measure.open) return { table: releaseOpen(whole), months: null };
  if (measure.apart) return { table: releaseApart(whole, measure.apart === 'one-whole'), months: null };
  const [table, months] = release([whole, ...(measure.byMonth ? [countsByMonth(measure, figures, through)] : [])]) as [
    Released,
    Released | undefined,
  ];
  return { table, months: months ?? null };
}

function timesOf(measure: Measure, row: string, size: Shown, figures: readonly Figure[]): Times {
  const hours = timesIn(measure, row, figures);
  return { median: figureOf(size, percentile(hours, 0.5)), ninetieth: figureOf(size, percentile(hours, 0.9)) };
}

export const fileInput = measuresInput.extend({ id: z.string() });
export type FileView = { view: MeasuresView; told: Told };

/** One measure as a file: the same released table as on the page. */
export async function seeFile(errand: Errand, input: z.infer<typeof fileInput>): Promise<Result<FileView>> {
  const seen = await seeMeasures(errand, input);
  if (!seen.ok) return seen;
  const told = seen.value.told.find(({ measure }) => measure.id === input.id);
  return told ? ok({ view: seen.value, told }) : absent;
}
