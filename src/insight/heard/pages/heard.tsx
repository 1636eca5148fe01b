import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import type { Rating } from '#program/voice/index.ts';
import { Table } from '#ui/table.tsx';
import type { HeardTable, HeardView } from '../actions/see.ts';
import { words } from '../words.ts';
import { nameOf } from './name.ts';
import { SpokenAnswers } from './spoken.tsx';

/** What youth say of how it went, question by question. */
export function HeardPage({ view: { tables, said }, frame }: { view: HeardView; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <StaffPage frame={frame} title={t('title')} width="wide">
      <h1>{t('title')}</h1>
      <p>{t('about')}</p>
      {tables.length === 0 && <p>{t('none')}</p>}
      {tables.map((table) => (
        <One table={table} frame={frame} />
      ))}
      <SpokenAnswers said={said} frame={frame} />
    </StaffPage>
  );
}

function One({ table, frame }: { table: HeardTable; frame: Frame }) {
  const t = words(frame.lang);
  const { released, things, question } = table;
  const shown = (n: number | null | undefined) => n ?? t('withheld');
  const cell = (column: number) => (thing: Rating) => shown(released.cells[things.indexOf(thing)]?.[column]);
  return (
    <Table<Rating>
      caption={t(`question-${question}`)}
      rows={things}
      columns={[
        {
          label: t('what'),
          rowHeader: true,
          cell: (thing) => nameOf(thing, frame.lang),
        },
        { label: t('yes'), cell: cell(0) },
        { label: t('little'), cell: cell(1) },
        { label: t('no'), cell: cell(2) },
        { label: t('all'), cell: (thing) => shown(released.rowTotals[things.indexOf(thing)]) },
      ]}
    />
  );
}
