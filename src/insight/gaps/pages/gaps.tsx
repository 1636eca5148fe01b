import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { liaisonPaths } from '#program/liaisons/index.ts';
import { RegionMap } from '#reference/regions/index.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Actions, ButtonLink } from '#ui/form.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { Table } from '#ui/table.tsx';
import { exactTime } from '#ui/time-words.ts';
import type { Chosen, GapsView } from '../actions/see.ts';
import { languageWords, needWords } from '../cell-words.ts';
import { chosenIn } from '../chosen.ts';
import { type Cell, levelOf, worstOf } from '../model/gaps.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { cellColumns, ServicesHere } from './cells.tsx';
import { Filter } from './filter.tsx';
import { Matrix } from './matrix.tsx';

type Props = { view: GapsView; frame: Frame };
const MANY = 30;

/** What is missing where: what is missing most, then the map and the table of one need, then every need. */
export function GapsPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const { chosen, county } = view;
  return (
    <StaffPage frame={frame} title={t('gaps')} width="wide">
      <h1>{t('gaps')}</h1>
      <p class="usa-intro">{t('gapsIntro')}</p>
      <Filter view={view} frame={frame} />
      {county.regions.length === 0 ? (
        <EmptyState heading={t('noRegions')}>
          <p>{t('noRegionsText')}</p>
        </EmptyState>
      ) : (
        <>
          {chosen.need === '' ? <Worst view={view} frame={frame} /> : <OneNeed view={view} frame={frame} />}
          {chosen.need === '' ? (
            <Matrix view={view} frame={frame} />
          ) : (
            <Disclosure summary={t('matrix')}>
              <Matrix view={view} frame={frame} />
            </Disclosure>
          )}
        </>
      )}
      <p class="usa-hint">
        {t('how', { since: exactTime(view.since, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC') })}
      </p>
      <Actions>
        <ButtonLink href={chosenIn(paths.file, chosen)} look="outline">
          {t('download')}
        </ButtonLink>
        <ButtonLink href={chosenIn(paths.shared, chosen)} look="outline">
          {t('downloadShared')}
        </ButtonLink>
        <PrintButton />
      </Actions>
      <p class="usa-hint">{t('downloadSharedHint')}</p>
    </StaffPage>
  );
}

/** Cells in words, where most were refused and there is least first. */
function Worst({ view, frame }: Props) {
  const t = words(frame.lang);
  const worst = worstOf(view.cells).filter(({ region }) => view.chosen.region === '' || region === view.chosen.region);
  return (
    <section aria-labelledby="worst">
      <h2 id="worst">{t('worst')}</h2>
      <Table
        caption={t('worstTable', { n: Math.min(MANY, worst.length), of: worst.length })}
        rows={worst.slice(0, MANY)}
        empty={
          <EmptyState heading={t('nothingMissing')}>
            <p>{t('nothingMissingText')}</p>
          </EmptyState>
        }
        columns={[
          {
            label: t('need'),
            rowHeader: true,
            cell: (cell: Cell) => (
              <a href={chosenIn(paths.gaps, view.chosen, { need: cell.need as Chosen['need'] })}>
                {needWords(cell.need, frame.lang)}
              </a>
            ),
          },
          { label: t('region'), cell: (cell) => view.county.of(cell.region ?? '')?.name ?? '–' },
          ...cellColumns(view, frame),
        ]}
      />
    </section>
  );
}

/** One need: the county as a picture, and the same in a table. */
function OneNeed({ view, frame }: Props) {
  const t = words(frame.lang);
  const { chosen, county } = view;
  const cells = view.cells.filter(({ need }) => need === chosen.need);
  const of = (region: string) => cells.find((each) => each.region === region);
  const heading = needWords(chosen.need, frame.lang);
  const rows = cells.filter(({ region }) => chosen.region === '' || region === chosen.region);
  return (
    <section aria-labelledby="one">
      <h2 id="one">{heading}</h2>
      <RegionMap
        county={county}
        label={t('mapOf', { need: heading })}
        href={({ id }) => chosenIn(paths.gaps, chosen, { region: id })}
        mark={({ id }) => {
          const cell = of(id);
          if (!cell) return { short: '–' };
          return {
            short: t('mapShort', { n: cell.counts.ready }),
            level: levelOf(cell),
          };
        }}
      />
      <Table
        caption={t('oneTable', { need: heading })}
        rows={rows}
        columns={[
          {
            label: t('region'),
            rowHeader: true,
            cell: (cell: Cell) =>
              cell.region === null ? (
                t('nowhere')
              ) : (
                <a href={liaisonPaths.region(cell.region)}>{county.of(cell.region)?.name}</a>
              ),
          },
          ...cellColumns(view, frame),
          {
            label: t('languagesSaid'),
            cell: (cell) => cell.languages.map((tag) => languageWords(tag, frame.lang)).join(', ') || '–',
          },
        ]}
      />
      {chosen.region !== '' && <ServicesHere view={view} frame={frame} />}
    </section>
  );
}
