import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Checkbox } from '#ui/choice-field.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Actions, ButtonLink, SubmitButton } from '#ui/form.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { SearchForm } from '#ui/search-form.tsx';
import { Table } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { TextField } from '#ui/text-field.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { ListedService, ListView } from '../actions/browse.ts';
import { editPaths } from '../edit-paths.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { words as editWords } from '../words-edit.ts';

/** The services of the county, for people at work. */
export function ListPage({ view, frame }: { view: ListView; frame: Frame }) {
  const t = words(frame.lang);
  const href = (page: number) =>
    `${paths.list}?${new URLSearchParams({ ...(view.search ? { search: view.search } : {}), ...(view.stale ? { stale: 'yes' } : {}), page: String(page) })}`;
  return (
    <StaffPage frame={frame} title={t('directory')} width="wide">
      <h1>{t('directory')}</h1>
      <p class="usa-intro">{t('directoryIntro')}</p>
      <Actions>
        {view.keeps && <ButtonLink href={paths.imports}>{t('bringIn')}</ButtonLink>}
        {view.keeps && (
          <ButtonLink href={editPaths.add} look="outline">
            {editWords(frame.lang)('addService')}
          </ButtonLink>
        )}
        {view.keeps && (
          <ButtonLink href={editPaths.changes} look="outline">
            {editWords(frame.lang)('changes')}
          </ButtonLink>
        )}
        <a href={paths.guides}>{t('printedGuides')}</a>
      </Actions>
      <SearchForm action={paths.list} label={t('search')}>
        <TextField name="search" label={t('searchLabel')} type="search" value={view.search} />
        <Checkbox name="stale" label={t('onlyStale')} checked={view.stale} />
        <SubmitButton>{t('search')}</SubmitButton>
      </SearchForm>
      <Table
        caption={t('directory')}
        captionHidden
        rows={view.services}
        empty={<EmptyState heading={t('noneFound')}>{<p>{t('noneFoundText')}</p>}</EmptyState>}
        columns={[
          {
            label: t('service'),
            rowHeader: true,
            cell: (row: ListedService) => <a href={paths.service(row.id)}>{row.name}</a>,
          },
          { label: t('organization'), cell: (row) => row.organization },
          { label: t('status'), cell: (row) => statusWords(row.status, frame) },
          { label: t('checkedOn'), cell: (row) => <Checked row={row} frame={frame} /> },
        ]}
      />
      <Pagination page={view.page} rowCount={view.count} pageSize={view.pageSize} href={href} />
    </StaffPage>
  );
}

/** When it was checked; what is stale says so in a word. */
const Checked = ({ row, frame }: { row: ListedService; frame: Frame }) => (
  <>
    {checkedWords(row.checkedOn, frame)} {row.isStale && <Tag tone="care">{words(frame.lang)('stale')}</Tag>}
  </>
);

export function statusWords(status: string, { lang }: Frame): string {
  const t = words(lang);
  if (status === 'inactive' || status === 'defunct' || status === 'temporarily closed') return t(`status-${status}`);
  return t('status-active');
}

export const checkedWords = (day: string | null, { lang }: Frame): string =>
  day ? dayWords(day, lang) : words(lang)('neverChecked');
