import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { Select } from '#ui/choice-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { SheetView } from '../actions/spreadsheet.ts';
import { columnNames } from '../model/spreadsheet.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { words as columnWords } from '../words-columns.ts';
import { words as importWords } from '../words-import.ts';

/** Second step of a spreadsheet: which of its columns says what. The file travels with the page. */
export function ColumnsPage({ view, frame }: { view: SheetView; frame: Frame }) {
  const t = words(frame.lang);
  const i = importWords(frame.lang);
  const { error } = typed(frame.again);
  return (
    <StaffPage
      frame={frame}
      title={t('columns')}
      width="form"
      crumbs={[
        { href: paths.list, label: t('directory') },
        { href: paths.imports, label: t('imports') },
      ]}
    >
      <h1>{t('columns')}</h1>
      <p>{t('columnsIntro', { n: view.lines, name: view.name })}</p>
      {view.source && <p>{i('ofSource', { name: view.source.name })}</p>}
      {view.windows && <Alert kind="warning">{i('windowsLetters')}</Alert>}
      <Form action={paths.spreadsheet} multipart>
        <input type="hidden" name="name" value={view.name} />
        <input type="hidden" name="text" value={view.text} />
        {view.source && <input type="hidden" name="source" value={view.source.id} />}
        {columnNames.map((column) => (
          <Select
            name={`column-${column}`}
            label={columnWords(frame.lang)(`column-${column}`)}
            emptyLabel={t('noColumn')}
            value={view.mapping[column]}
            error={error(`column-${column}`)}
            choices={view.headings.filter(Boolean).map((heading) => ({ value: heading, label: heading }))}
          />
        ))}
        {!view.source && <NameIt frame={frame} />}
        <Actions>
          <SubmitButton>{t('seeWhat')}</SubmitButton>
        </Actions>
      </Form>
    </StaffPage>
  );
}

/** A guide of the county's own gets a name, so that its columns are known the next time. */
function NameIt({ frame }: { frame: Frame }) {
  const i = importWords(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <>
      <TextField
        name="guide"
        label={i('nameIt')}
        hint={i('nameItHint')}
        value={value('guide')}
        error={error('guide')}
      />
      <TextField
        name="keptBy"
        label={i('sourceKeptBy')}
        hint={i('sourceKeptByHint')}
        value={value('keptBy')}
        error={error('keptBy')}
      />
    </>
  );
}
