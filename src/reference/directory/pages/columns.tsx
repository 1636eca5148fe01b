import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Select } from '#ui/choice-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { typed } from '#ui/typed.ts';
import type { SheetView } from '../actions/spreadsheet.ts';
import { columnNames } from '../model/spreadsheet.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

/** Second step of a spreadsheet: which of its columns says what. The file travels with the page. */
export function ColumnsPage({ view, frame }: { view: SheetView; frame: Frame }) {
  const t = words(frame.lang);
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
      <Form action={paths.spreadsheet} multipart>
        <input type="hidden" name="name" value={view.name} />
        <input type="hidden" name="text" value={view.text} />
        {columnNames.map((column) => (
          <Select
            name={`column-${column}`}
            label={t(`column-${column}`)}
            emptyLabel={t('noColumn')}
            value={view.mapping[column]}
            error={error(`column-${column}`)}
            choices={view.headings.filter(Boolean).map((heading) => ({ value: heading, label: heading }))}
          />
        ))}
        <Actions>
          <SubmitButton>{t('seeWhat')}</SubmitButton>
        </Actions>
      </Form>
    </StaffPage>
  );
}
