import type { Frame } from '#platform/http/door.ts';
import { liaisonPaths } from '#program/liaisons/index.ts';
import { directoryPaths } from '#reference/directory/index.ts';
import { Table } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { Chosen, GapsView } from '../actions/see.ts';
import { missingWords, reasonWords } from '../cell-words.ts';
import { chosenIn } from '../chosen.ts';
import type { Cell, Here } from '../model/gaps.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

type Props = { view: GapsView; frame: Frame };

/** What stands of a cell in each of its tables. */
export const cellColumns = (view: GapsView, frame: Frame) => {
  const t = words(frame.lang);
  return [
    {
      label: t('missing'),
      cell: (cell: Cell) =>
        cell.missing === null ? (
          missingWords(cell, frame.lang)
        ) : (
          <Tag tone="care">{missingWords(cell, frame.lang)}</Tag>
        ),
    },
    {
      label: t('services'),
      cell: (cell: Cell) =>
        cell.services === 0 ? (
          '0'
        ) : (
          <a
            href={chosenIn(paths.gaps, view.chosen, {
              need: cell.need as Chosen['need'],
              region: cell.region ?? '',
            })}
          >
            {t('servicesOf', {
              ready: cell.counts.ready,
              full: cell.counts.full,
              unchecked: cell.counts.unchecked,
              n: cell.services,
            })}
          </a>
        ),
    },
    {
      label: t('nearest'),
      cell: ({ nearest }: Cell) =>
        nearest ? (
          <a href={directoryPaths.service(nearest.serviceId)}>
            {t('nearestIs', { name: nearest.name, miles: (nearest.kilometres / 1.609344).toFixed(1) })}
          </a>
        ) : (
          '–'
        ),
    },
    {
      label: t('refused'),
      cell: (cell: Cell) =>
        cell.refused === 0 ? (
          '0'
        ) : (
          <a href={`${liaisonPaths.outreach}${cell.region === null ? '' : `?region=${cell.region}`}`}>
            {`${cell.refused} (${reasonWords(cell, frame.lang)})`}
          </a>
        ),
    },
    {
      label: t('work'),
      cell: (cell: Cell) => (
        <a href={`${liaisonPaths.outreach}${cell.region === null ? '' : `?region=${cell.region}`}`}>{t('outreach')}</a>
      ),
    },
  ];
};

/** The services behind the numbers, each with where it stands. */
export function ServicesHere({ view, frame }: Props) {
  const t = words(frame.lang);
  return (
    <Table
      caption={t('servicesHere', { region: view.county.of(view.chosen.region)?.name ?? '' })}
      rows={view.here}
      empty={<p>{t('missing-nothing')}</p>}
      columns={[
        {
          label: t('service'),
          rowHeader: true,
          cell: ({ supply }: Here) => <a href={directoryPaths.service(supply.serviceId)}>{supply.name}</a>,
        },
        {
          label: t('state'),
          cell: ({ state }) => <Tag tone={state === 'ready' ? 'good' : 'plain'}>{t(`state-${state}`)}</Tag>,
        },
        {
          label: t('checkedOn'),
          cell: ({ supply }) => (supply.checkedOn ? dayWords(supply.checkedOn, frame.lang) : t('never')),
        },
      ]}
    />
  );
}
