import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { FileField } from '#ui/file-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { Table } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { ImportsView } from '../actions/import.ts';
import type { ImportRow } from '../import-store.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

/** Where files come in and go out, and which came in before. */
export function ImportsPage({ view, frame }: { view: ImportsView; frame: Frame }) {
  const t = words(frame.lang);
  const { error } = typed(frame.again);
  return (
    <StaffPage frame={frame} title={t('imports')} width="form" crumbs={[{ href: paths.list, label: t('directory') }]}>
      <h1>{t('imports')}</h1>
      <p>{t('importsIntro')}</p>
      <p>{t('secretIntro')}</p>
      <h2>{t('hsdsFiles')}</h2>
      <Form action={paths.imports} multipart label={t('hsdsFiles')}>
        <FileField
          name="file"
          label={t('hsdsFilesLabel')}
          hint={t('hsdsFilesHint')}
          accept=".json,.csv"
          multiple
          error={error('file')}
        />
        <Actions>
          <SubmitButton>{t('readFiles')}</SubmitButton>
        </Actions>
      </Form>
      <h2>{t('sheet')}</h2>
      <Form action={paths.columns} multipart label={t('sheet')}>
        <FileField name="sheet" label={t('sheetLabel')} hint={t('sheetHint')} accept=".csv" error={error('sheet')} />
        <Actions>
          <SubmitButton look="outline">{t('readSheet')}</SubmitButton>
        </Actions>
      </Form>
      <h2>{t('takeOut')}</h2>
      <p>{t('takeOutText')}</p>
      <ul>
        <li>
          <a href={paths.exportJson}>{t('takeOutJson')}</a>
        </li>
        <li>
          <a href={paths.exportZip}>{t('takeOutZip')}</a>
        </li>
        <li>
          <a href={paths.apiDocs}>{t('openDirectory')}</a>
        </li>
      </ul>
      {view.imports.length > 0 && <Earlier view={view} frame={frame} />}
    </StaffPage>
  );
}

function Earlier({ view, frame }: { view: ImportsView; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <Table
      caption={t('earlier')}
      rows={view.imports}
      columns={[
        {
          label: t('source'),
          rowHeader: true,
          cell: (row: ImportRow) => <a href={paths.import(row.id)}>{row.source}</a>,
        },
        {
          label: t('madeAt'),
          cell: (row) =>
            `${exactTime(row.madeAt, frame.now, frame.lang, zoneOf(frame))} ${t('madeBy', { who: row.madeBy })}`,
        },
        { label: t('importStanding'), cell: (row) => <StandingTag row={row} frame={frame} /> },
      ]}
    />
  );
}

const zoneOf = (frame: Frame): string => frame.actor?.timeZone ?? 'UTC';

export function StandingTag({ row, frame }: { row: ImportRow; frame: Frame }) {
  const t = words(frame.lang);
  if (row.undoneAt) return <Tag>{t('undone')}</Tag>;
  return row.appliedAt ? <Tag tone="good">{t('done')}</Tag> : <Tag tone="care">{t('waiting')}</Tag>;
}
