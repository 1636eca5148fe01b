import { calledBy } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { Select } from '#ui/choice-field.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { Table } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { OpeningsView } from '../actions/openings.ts';
import { causes } from '../model/openings.ts';
import { OPENINGS_PAGE, type OpenYouth } from '../opening-store.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { openingWords } from '../words-openings.ts';
import { toneOf } from './answer-words.ts';
import { chargeName } from './facts.tsx';

type Props = { view: OpeningsView; frame: Frame };

/** All youth whose lawyer one is and of whose records some may be cleared. */
export function OpeningsPage({ view, frame }: Props) {
  const { lang } = frame;
  const t = openingWords(lang);
  return (
    <StaffPage frame={frame} title={t('title')} width="wide">
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      <Form action={paths.openings} method="get" label={t('title')}>
        <Select
          name="why"
          label={t('why')}
          value={view.why}
          emptyLabel={t('why-all')}
          choices={causes.map((value) => ({ value, label: t(`why-${value}`) }))}
        />
        <SubmitButton look="outline">{t('show')}</SubmitButton>
      </Form>
      {view.count > 0 && (
        <p>
          <strong>{t('count', { n: view.count })}</strong>
        </p>
      )}
      <Table
        caption={t('title')}
        captionHidden
        columns={[
          {
            label: t('youth'),
            rowHeader: true,
            cell: ({ youth, fresh }: OpenYouth) => (
              <>
                <a href={paths.relief(youth.id)}>{calledBy(youth.card, youth.number, lang)}</a>{' '}
                {fresh && <Tag tone="calm">{t('fresh')}</Tag>}
              </>
            ),
          },
          { label: t('best'), cell: (row) => <Best row={row} view={view} frame={frame} /> },
          { label: t('records'), numeric: true, cell: ({ records }) => String(records) },
          { label: t('why'), cell: ({ because }) => t(`why-${because}`) },
          {
            label: t('since'),
            cell: ({ foundAt }) => dayWords(dayOf(foundAt, frame.actor?.timeZone ?? 'UTC'), lang),
          },
        ]}
        rows={view.rows}
        empty={<p>{t(view.why === 'all' ? 'none' : 'noneSuch')}</p>}
      />
      <Pagination
        page={view.page}
        rowCount={view.count}
        pageSize={OPENINGS_PAGE}
        href={(page) => `${paths.openings}?why=${view.why}&page=${page}`}
      />
      <PrintButton />
    </StaffPage>
  );
}

/** The record with the remedy that helps most: a link to all that the laws say of it. */
function Best({ row, view, frame }: Props & { row: OpenYouth }) {
  const { lang } = frame;
  const remedy = view.laws.get(row.charge.jurisdiction)?.remedies.find(({ id }) => id === row.remedy);
  return (
    <>
      <Tag tone={toneOf(row.verdict)}>{words(lang)(`verdict-${row.verdict}`)}</Tag>{' '}
      <a href={paths.charge(row.youth.id, row.chargeId)}>
        {chargeName({ ...row.charge, words: { description: '' } }, frame)}
      </a>
      : {remedy?.title[lang] ?? row.remedy}
    </>
  );
}
