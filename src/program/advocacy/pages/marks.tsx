import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { DescriptionOfRule } from '#ui/rule-note.tsx';
import { Table } from '#ui/table.tsx';
import type { MarksView } from '../actions/figures.ts';
import { paths } from '../paths.ts';
import { practiceModel } from '../practice-model.ts';
import { words } from '../words.ts';
import { home } from './contract.tsx';

type Dimension = (typeof practiceModel.dimensions)[number];

/** What case reviews came to for one program: how often each mark was given, never in which review. */
export function MarksPage({ view, frame }: { view: MarksView; frame: Frame }) {
  const t = words(frame.lang);
  const { contract, marks } = view;
  const n = (dimension: string, mark: number | null) =>
    marks.find((each) => each.dimension === dimension && each.mark === mark)?.n ?? 0;
  const reviews = Math.max(
    0,
    ...practiceModel.dimensions.map(({ id }) =>
      marks.filter(({ dimension }) => dimension === id).reduce((sum, each) => sum + each.n, 0),
    ),
  );
  return (
    <StaffPage
      frame={frame}
      title={t('marks')}
      crumbs={[...home(frame), { href: paths.contract(contract.id), label: contract.agencyName }]}
    >
      <h1>{t('marks')}</h1>
      <p>{t('marksText', { n: reviews })}</p>
      <Table
        caption={practiceModel.title[frame.lang]}
        rows={practiceModel.dimensions}
        columns={[
          { label: t('dimension'), rowHeader: true, cell: ({ label }: Dimension) => label[frame.lang] },
          ...practiceModel.scale.marks.map(({ mark, label }) => ({
            label: label[frame.lang],
            numeric: true,
            cell: ({ id }: Dimension) => String(n(id, mark)),
          })),
          { label: t('notSeen'), numeric: true, cell: ({ id }: Dimension) => String(n(id, null)) },
        ]}
      />
      <ModelSource frame={frame} />
    </StaffPage>
  );
}

export function ModelSource({ frame }: { frame: Frame }) {
  const { source } = practiceModel;
  return (
    <DescriptionOfRule citation={source.citation} checkedOn={source.checkedOn}>
      <p>{words(frame.lang)('modelNote')}</p>
    </DescriptionOfRule>
  );
}
