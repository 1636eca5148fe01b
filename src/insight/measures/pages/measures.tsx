import { StaffPage } from '#foundation/people/index.ts';
import type { Shown } from '#insight/disclosure/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { BarChart } from '#ui/bar-chart.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { Tabs } from '#ui/tabs.tsx';
import { dayWords, exactTime } from '#ui/time-words.ts';
import type { MeasuresView, Told } from '../actions/see.ts';
import { columnLabel, describe, monthLabel, rowLabel, timesHeadings } from '../labels.ts';
import { lastDayOf, type Period } from '../model/period.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

/** The county's figures of a year: each with its picture, its table, its definition and its file. */
export function MeasuresPage({ view, frame }: { view: MeasuresView; frame: Frame }) {
  const t = words(frame.lang);
  const zone = frame.actor?.timeZone ?? 'UTC';
  return (
    <StaffPage frame={frame} title={t('title')} width="wide">
      <h1>{t('title')}</h1>
      <p class="usa-intro">{t('intro')}</p>
      {view.period === null ? (
        <EmptyState heading={t('nothingYet')}>
          <p>{t('nothingYetHint')}</p>
        </EmptyState>
      ) : (
        <>
          <Tabs
            label={t('periods')}
            tabs={view.periods.map((period) => ({
              href: paths.ofYear(period.year),
              label: periodWords(period, frame),
              current: period.year === view.period?.year,
            }))}
          />
          <p>{t('rule')}</p>
          <p class="usa-hint">
            {t('ruleSource')}{' '}
            {view.countedAt && t('countedAt', { at: exactTime(view.countedAt, frame.now, frame.lang, zone) })}
          </p>
          <p class="usa-hint">{t('ruleOpen')}</p>
          <Disclosure summary={t('onThisPage', { n: view.told.length })}>
            <ul>
              {view.told.map(({ measure }) => (
                <li>
                  <a href={`#measure-${measure.id}`}>{t(`${measure.id}-title`)}</a>
                </li>
              ))}
            </ul>
          </Disclosure>
          {view.told.map((told) => (
            <OneMeasure told={told} view={view} frame={frame} />
          ))}
          <PrintButton />
        </>
      )}
    </StaffPage>
  );
}

export const periodWords = (period: Period, frame: Frame): string =>
  period.through === 12
    ? words(frame.lang)('wholeYear', { year: String(period.year) })
    : words(frame.lang)('yearSoFar', { year: String(period.year), day: dayWords(lastDayOf(period), frame.lang) });

type OneProps = { told: Told; view: MeasuresView; frame: Frame };

function OneMeasure({ told, view, frame }: OneProps) {
  const t = words(frame.lang);
  const { measure, table, months } = told;
  const title = t(`${measure.id}-title`);
  const chart = {
    valueHeading: t(`unit-${measure.unit}`),
    definition: t(`${measure.id}-sentence`),
    source: t(`source-${measure.source}`),
    asOf: measure.ofToday ? view.today : view.asOf,
  };
  return (
    <section aria-labelledby={`measure-${measure.id}`}>
      <h2 id={`measure-${measure.id}`}>{title}</h2>
      <BarChart
        {...chart}
        title={title}
        labelHeading={t(`${measure.id}-rows`)}
        bars={table.rows.map((row, i) => ({
          label: rowLabel(told, row, view, frame.lang),
          value: table.rowTotals[i] ?? null,
        }))}
        downloadHref={paths.file(measure.id, view.period?.year ?? 0)}
      />
      <Crossed told={told} view={view} frame={frame} />
      {months && (
        <BarChart
          {...chart}
          title={t('byMonthOf', { title })}
          labelHeading={t('month')}
          bars={months.rows.map((row, i) => ({
            label: monthLabel(row, frame.lang),
            value: months.rowTotals[i] ?? null,
          }))}
        />
      )}
      <Disclosure summary={t('definition')}>
        <SummaryList
          rows={describe(told, view.period ? periodWords(view.period, frame) : '', frame.lang).map(
            ([label, value]) => ({
              label,
              value,
            }),
          )}
        />
      </Disclosure>
    </section>
  );
}

type Line = { label: string; cells: readonly Shown[]; total: Shown; figures: readonly (Shown | undefined)[] };

/** The table beside the picture: each row by each column, with what they add up to. */
function Crossed({ told, view, frame }: OneProps) {
  const t = words(frame.lang);
  const { table, measure } = told;
  const lines: Line[] = table.rows.map((row, i) => ({
    label: rowLabel(told, row, view, frame.lang),
    cells: table.cells[i] ?? [],
    total: table.rowTotals[i] ?? null,
    figures: [
      ...(told.shares ? [told.shares[i] ?? null] : []),
      ...(told.times ? [told.times[i]?.median ?? null, told.times[i]?.ninetieth ?? null] : []),
    ].map((figure) => (table.rowTotals[i] === 0 ? undefined : figure)),
  }));
  const whole: Line = { label: t('all'), cells: table.columnTotals, total: table.total, figures: [] };
  const number = new Intl.NumberFormat(frame.lang === 'en' ? 'en-US' : 'es-US');
  const say = (value: Shown | undefined, unit = '') =>
    value === undefined ? t('none') : value === null ? t('withheld') : `${number.format(value)}${unit}`;
  const columns: Column<Line>[] = [
    { label: t(`${measure.id}-rows`), rowHeader: true, cell: (line) => line.label },
    ...table.columns.map((column, j) => ({
      label: columnLabel(told, column, frame.lang),
      numeric: true,
      cell: (line: Line) => say(line.cells[j] ?? null),
    })),
    { label: t('all'), numeric: true, cell: (line) => say(line.total) },
    ...figureHeadings(told, frame).map(({ label, unit }, k) => ({
      label,
      numeric: true,
      cell: (line: Line) => say(line.figures[k], unit),
    })),
  ];
  return (
    <Table
      caption={t('eachOf', { title: t(`${measure.id}-title`) })}
      compact
      columns={columns}
      rows={measure.overlaps ? lines : [...lines, whole]}
    />
  );
}

function figureHeadings(told: Told, frame: Frame): { label: string; unit: string }[] {
  const t = words(frame.lang);
  return [
    ...(told.shares ? [{ label: t(`${told.measure.id}-share` as 'clocks-share'), unit: ' %' }] : []),
    ...(told.times ? timesHeadings(told, frame.lang).map((label) => ({ label, unit: '' })) : []),
  ];
}
