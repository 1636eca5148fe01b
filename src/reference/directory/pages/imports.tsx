import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Select } from '#ui/choice-field.tsx';
import { FileField } from '#ui/file-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { Table } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { ImportsView } from '../actions/import.ts';
import type { ImportRow } from '../import-store.ts';
import { standingOf } from '../model/standing.ts';
import { paths } from '../paths.ts';
import type { Source } from '../source-store.ts';
import { words } from '../words.ts';
import { words as importWords } from '../words-import.ts';

/** Where files come in and go out, and which came in before. */
export function ImportsPage({ view, frame }: { view: ImportsView; frame: Frame }) {
  const t = words(frame.lang);
  const { error } = typed(frame.again);
  return (
    <StaffPage frame={frame} title={t('imports')} width="form" crumbs={[{ href: paths.list, label: t('directory') }]}>
      <h1>{t('imports')}</h1>
      <p>{t('importsIntro')}</p>
      <p>{t('secretIntro')}</p>
      <p>
        <a href={paths.sources}>{importWords(frame.lang)('sources')}</a>
      </p>
      <h2>{t('hsdsFiles')}</h2>
      <Form action={paths.imports} multipart label={t('hsdsFiles')}>
        <FileField
          name="file"
          label={t('hsdsFilesLabel')}
          hint={t('hsdsFilesHint')}
          accept=".json,.csv,.ndjson,.zip,.gz"
          multiple
          error={error('file')}
        />
        <OfSource sources={view.sources} kind="files" frame={frame} />
        <Actions>
          <SubmitButton>{t('readFiles')}</SubmitButton>
        </Actions>
      </Form>
      <h2>{t('sheet')}</h2>
      <Form action={paths.columns} multipart label={t('sheet')}>
        <FileField name="sheet" label={t('sheetLabel')} hint={t('sheetHint')} accept=".csv" error={error('sheet')} />
        <OfSource sources={view.sources} kind="sheet" frame={frame} />
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
          <a href={paths.exportSheet}>{t('takeOutSheet')}</a>
        </li>
        <li>
          <a href={paths.apiDocs}>{t('openDirectory')}</a>
        </li>
      </ul>
      {view.imports.length > 0 && <Earlier imports={view.imports} frame={frame} />}
    </StaffPage>
  );
}

export const importCrumbs = (frame: Frame) => [
  { href: paths.list, label: words(frame.lang)('directory') },
  { href: paths.imports, label: words(frame.lang)('imports') },
];

/** Under which name a file is brought, where there are names for files like it. */
function OfSource({ sources, kind, frame }: { sources: readonly Source[]; kind: Source['kind']; frame: Frame }) {
  const t = importWords(frame.lang);
  const known = sources.filter((each) => each.kind === kind);
  if (known.length === 0) return null;
  return (
    <Select
      name={`source-${kind}`}
      label={t('broughtAs')}
      emptyLabel={t('broughtAsNone')}
      choices={known.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}

/** Imports, each with where it stands. */
export function Earlier({ imports, frame }: { imports: ImportRow[]; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <Table
      caption={t('earlier')}
      rows={imports}
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
  const standing = standingOf(row);
  if (standing === 'done') return <Tag tone="good">{t('done')}</Tag>;
  if (standing === 'undone') return <Tag>{t('undone')}</Tag>;
  return <Tag tone="care">{standing === 'waiting' ? t('waiting') : importWords(frame.lang)(standing)}</Tag>;
}
