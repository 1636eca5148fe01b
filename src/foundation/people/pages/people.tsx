import type { Frame } from '#platform/http/door.ts';
import { Radios, Select } from '#ui/choice-field.tsx';
import { Actions, ButtonLink, Form, SubmitButton } from '#ui/form.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { Table } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { TextField } from '#ui/text-field.tsx';
import { paths } from '../paths.ts';
import { type AgencyRow, PEOPLE_PER_PAGE, type PersonRow } from '../store.ts';
import { words as accountWords } from '../words-account.ts';
import { words } from '../words-admin.ts';
import { roleName } from '../words-roles.ts';
import { AdminPage } from './admin-shell.tsx';

/** Everyone who works here, by name. */
export function PeoplePage({
  frame,
  page,
  rows,
  count,
}: {
  frame: Frame;
  page: number;
  rows: readonly PersonRow[];
  count: number;
}) {
  const t = words(frame.lang);
  return (
    <AdminPage frame={frame} part="people" title={t('people')}>
      <FindForm frame={frame} who={frame.again?.values.who as string | undefined} />
      <p>
        <ButtonLink href={paths.newPerson} look="outline">
          {t('invite')}
        </ButtonLink>
      </p>
      <PeopleTable frame={frame} rows={rows} />
      <Pagination
        page={page}
        rowCount={count}
        pageSize={PEOPLE_PER_PAGE}
        href={(to) => (to === 1 ? paths.people : paths.peoplePage(to))}
      />
    </AdminPage>
  );
}

/** What a question found: answered at once, so that the name asked for stands in no address. */
export function FoundPage({ frame, who, people }: { frame: Frame; who: string; people: readonly PersonRow[] }) {
  const t = words(frame.lang);
  return (
    <AdminPage frame={frame} part="people" title={t('found')}>
      <FindForm frame={frame} who={who} />
      {people.length > 0 ? <PeopleTable frame={frame} rows={people} /> : <p role="status">{t('foundNone')}</p>}
      <p>
        <a href={paths.people}>{t('allPeople')}</a>
      </p>
    </AdminPage>
  );
}

function FindForm({ frame, who }: { frame: Frame; who: string | undefined }) {
  const t = words(frame.lang);
  return (
    <Form action={paths.find} role="search" label={t('find')}>
      <div class="tl-search">
        <TextField
          name="who"
          type="search"
          label={t('findLabel')}
          value={who}
          error={frame.again?.errors.who}
          maxlength={120}
        />
        <SubmitButton>{t('find')}</SubmitButton>
      </div>
    </Form>
  );
}

export function PeopleTable({ frame, rows }: { frame: Frame; rows: readonly PersonRow[] }) {
  const t = words(frame.lang);
  return (
    <Table<PersonRow>
      caption={t('people')}
      captionHidden
      rows={rows}
      columns={[
        {
          label: t('name'),
          rowHeader: true,
          cell: (row) => (
            <>
              <a href={paths.person(row.id)}>{row.name}</a>{' '}
              {row.until && row.until <= frame.now ? <Tag>{t('left')}</Tag> : null}
            </>
          ),
        },
        { label: t('agency'), cell: (row) => row.agency },
        {
          label: t('roles'),
          cell: (row) =>
            row.roles.length > 0 ? row.roles.map((role) => roleName(role, frame.lang)).join(', ') : t('noRoles'),
        },
      ]}
    />
  );
}

export function NewPersonPage({ frame, agencies }: { frame: Frame; agencies: readonly AgencyRow[] }) {
  const t = words(frame.lang);
  const a = accountWords(frame.lang);
  const { values, errors } = frame.again ?? {
    values: {} as Record<string, string | string[]>,
    errors: {} as Record<string, string>,
  };
  return (
    <AdminPage frame={frame} part="people" title={t('invite')} width="form">
      <p>{t('inviteAbout')}</p>
      <Form action={paths.newPerson} requiredNote>
        <TextField
          name="name"
          label={t('name')}
          value={values.name as string | undefined}
          error={errors.name}
          maxlength={120}
          required
        />
        <TextField
          name="email"
          type="email"
          label={t('email')}
          value={values.email as string | undefined}
          error={errors.email}
          maxlength={254}
          required
        />
        <AgencySelect frame={frame} agencies={agencies} value={values.agency as string | undefined} />
        <Radios
          name="lang"
          label={t('language')}
          value={(values.lang as string | undefined) ?? 'en'}
          inline
          choices={[
            { value: 'en', label: a('english') },
            { value: 'es', label: a('spanish') },
          ]}
        />
        <Actions>
          <SubmitButton>{t('add')}</SubmitButton>
        </Actions>
      </Form>
    </AdminPage>
  );
}

export function AgencySelect({
  frame,
  agencies,
  value,
}: {
  frame: Frame;
  agencies: readonly AgencyRow[];
  value: string | undefined;
}) {
  const t = words(frame.lang);
  return (
    <Select
      name="agency"
      label={t('agency')}
      value={value}
      error={frame.again?.errors.agency}
      required
      choices={agencies.map((agency) => ({ value: agency.id, label: agency.name }))}
    />
  );
}
