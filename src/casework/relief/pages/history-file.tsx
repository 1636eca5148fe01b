import { toRecord, YouthHeading } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Select } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { typed } from '#ui/typed.ts';
import type { FileView } from '../actions/history.ts';
import { historyColumns } from '../model/history-csv.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { FoundRow } from './history-row.tsx';

type Props = { view: FileView; frame: Frame };

/** What was read of a file, row by row: taken, changed or left out, all at once. */
export function HistoryFilePage({ view, frame }: Props) {
  const t = words(frame.lang);
  const { record, file, reading } = view;
  const here = paths.historyFile(record.id, file.id);
  const found = reading.found;
  return (
    <StaffPage
      frame={frame}
      title={t('lookThrough')}
      width="form"
      crumbs={[
        ...toRecord(record, frame),
        { href: paths.relief(record.id), label: t('title') },
        { href: paths.history(record.id), label: t('bringFile') },
      ]}
    >
      <YouthHeading youth={record} frame={frame} />
      <h2>{t('lookThrough')}</h2>
      <p>{file.name || t('pastedText')}</p>
      <p>{t('lookLead', { n: found.length })}</p>
      {file.kind !== 'table' && <p>{t('noOffenseDay')}</p>}
      {file.kind === 'table' && <Columns view={view} frame={frame} />}
      {found.length > 0 && (
        <Form action={here} label={t('lookThrough')}>
          {found.map((row, at) => (
            <FoundRow view={view} row={row} at={at} frame={frame} />
          ))}
          <p class="usa-hint">{t('takeAllHint')}</p>
          <Actions>
            <SubmitButton>{t('takeAll')}</SubmitButton>
          </Actions>
        </Form>
      )}
      <Aside view={view} frame={frame} />
      <Form action={paths.historyDropped(record.id, file.id)} label={t('dropFile')}>
        <Actions>
          <SubmitButton look="outline">{t('dropFile')}</SubmitButton>
        </Actions>
      </Form>
    </StaffPage>
  );
}

function Columns({ view: { record, file, headings, reading }, frame }: Props) {
  const t = words(frame.lang);
  const here = paths.historyColumns(record.id, file.id);
  const { value, error, isBack } = typed(frame.path === here ? frame.again : null);
  return (
    <Disclosure summary={t('columnsOf')} open={isBack || reading.found.length === 0}>
      <p>{t('columnsHint')}</p>
      <Form action={here} label={t('columnsOf')}>
        {historyColumns.map((column) => (
          <Select
            name={`column-${column}`}
            label={t(column)}
            emptyLabel={t('noSuchColumn')}
            value={isBack ? value(`column-${column}`) : (file.mapping[column] ?? '')}
            error={error(`column-${column}`)}
            choices={headings.filter(Boolean).map((heading) => ({ value: heading, label: heading }))}
          />
        ))}
        <Actions>
          <SubmitButton look="outline">{t('readAgain')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}

function Aside({ view: { reading }, frame }: Props) {
  const t = words(frame.lang);
  if (reading.aside.length === 0) return null;
  return (
    <Disclosure summary={t('passedOver')}>
      <ul>
        {reading.aside.map(({ heading, from, until }) => (
          <li>{t('passedLines', { heading, from, until })}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
