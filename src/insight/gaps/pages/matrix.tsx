import type { Frame } from '#platform/http/door.ts';
import { Table } from '#ui/table.tsx';
import { type Chosen, type GapsView, needNames } from '../actions/see.ts';
import { needWords } from '../cell-words.ts';
import { chosenIn } from '../chosen.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

type Props = { view: GapsView; frame: Frame };

/** Every need in every region: how many are ready of how many. */
export function Matrix({ view, frame }: Props) {
  const t = words(frame.lang);
  const { county, chosen } = view;
  const shown = county.regions.filter(({ id }) => chosen.region === '' || id === chosen.region);
  const of = (need: string, region: string | null) =>
    view.cells.find((each) => each.need === need && each.region === region);
  const cellText = (need: string, region: string | null) => {
    const cell = of(need, region);
    return cell ? t('readyOf', { n: cell.counts.ready, of: cell.services }) : '–';
  };
  return (
    <section aria-labelledby="matrix">
      <h2 id="matrix">{t('matrix')}</h2>
      <p>{t('matrixText')}</p>
      <Table
        caption={t('matrix')}
        captionHidden
        compact
        rows={needNames}
        columns={[
          {
            label: t('need'),
            rowHeader: true,
            cell: (need: Chosen['need']) => (
              <a href={chosenIn(paths.gaps, chosen, { need })}>{needWords(need, frame.lang)}</a>
            ),
          },
          ...shown.map((region) => ({
            label: region.name,
            cell: (need: Chosen['need']) => cellText(need, region.id),
          })),
          { label: t('nowhere'), cell: (need: Chosen['need']) => cellText(need, null) },
        ]}
      />
    </section>
  );
}
