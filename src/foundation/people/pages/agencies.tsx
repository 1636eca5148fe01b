import type { Frame } from '#platform/http/door.ts';
import { Checkbox, Checkboxes, Select } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, ButtonLink, Form, SubmitButton } from '#ui/form.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { Table } from '#ui/table.tsx';
import { TextField } from '#ui/text-field.tsx';
import { agencyDoors, agencyKinds, protocolParts } from '../model/agency.ts';
import { paths } from '../paths.ts';
import type { AgencyRow, PersonRow } from '../store.ts';
import { words } from '../words-admin.ts';
import { wordFor } from '../words-agency.ts';
import { AdminPage } from './admin-shell.tsx';
import { PeopleTable } from './people.tsx';

export function AgenciesPage({ frame, agencies }: { frame: Frame; agencies: readonly AgencyRow[] }) {
  const t = words(frame.lang);
  return (
    <AdminPage frame={frame} part="agencies" title={t('agencies')}>
      <p>
        <ButtonLink href={paths.newAgency} look="outline">
          {t('agencyAdd')}
        </ButtonLink>
      </p>
      <Table<AgencyRow>
        caption={t('agencies')}
        captionHidden
        rows={agencies}
        columns={[
          { label: t('name'), cell: (row) => <a href={paths.agency(row.id)}>{row.name}</a>, rowHeader: true },
          { label: t('kind'), cell: (row) => wordFor(frame.lang, 'kind', row.kind) },
          { label: t('sharedDeskShort'), cell: (row) => (row.sharedDesk ? t('yes') : t('no')) },
          { label: t('peopleCount'), cell: (row) => String(row.people), numeric: true },
        ]}
      />
    </AdminPage>
  );
}

export function NewAgencyPage({ frame }: { frame: Frame }) {
  const t = words(frame.lang);
  return (
    <AdminPage frame={frame} part="agencies" title={t('agencyAdd')} width="form">
      <Form action={paths.newAgency} requiredNote>
        <Select
          name="kind"
          label={t('kind')}
          hint={t('kindHint')}
          value={frame.again?.values.kind as string | undefined}
          error={frame.again?.errors.kind}
          required
          choices={agencyKinds.map((kind) => ({ value: kind, label: wordFor(frame.lang, 'kind', kind) }))}
        />
        <AgencyFields frame={frame} agency={null} />
        <Actions>
          <SubmitButton>{t('add')}</SubmitButton>
        </Actions>
      </Form>
    </AdminPage>
  );
}

export function AgencyPage({
  frame,
  agency,
  people,
}: {
  frame: Frame;
  agency: AgencyRow;
  people: readonly PersonRow[];
}) {
  const t = words(frame.lang);
  const isHere = !agency.until || agency.until > frame.now;
  return (
    <AdminPage frame={frame} part="agencies" title={agency.name}>
      <SummaryList rows={[{ label: t('kind'), value: wordFor(frame.lang, 'kind', agency.kind) }]} />
      {isHere ? (
        <>
          <Form action={paths.agency(agency.id)} label={agency.name}>
            <AgencyFields frame={frame} agency={agency} />
            <Actions>
              <SubmitButton>{t('save')}</SubmitButton>
            </Actions>
          </Form>
          <h2>{t('people')}</h2>
          <PeopleTable frame={frame} rows={people} />
          {people.length === 0 && (
            <Disclosure summary={t('agencyEndTitle')} open={Boolean(frame.again?.errors.sure)}>
              <Form action={paths.endAgency(agency.id)} label={t('agencyEndTitle')}>
                <Checkbox name="sure" label={t('endConfirm')} error={frame.again?.errors.sure} required />
                <Actions>
                  <SubmitButton look="outline">{t('end')}</SubmitButton>
                </Actions>
              </Form>
            </Disclosure>
          )}
        </>
      ) : (
        <p>{t('alreadyEnded')}</p>
      )}
    </AdminPage>
  );
}

function AgencyFields({ frame, agency }: { frame: Frame; agency: AgencyRow | null }) {
  const t = words(frame.lang);
  const back = frame.again?.values;
  const errors = frame.again?.errors ?? {};
  const text = (key: 'name' | 'phone' | 'region') => (back ? (back[key] as string | undefined) : agency?.[key]);
  const list = (key: 'doors' | 'protocolKinds') => (back ? [back[key] ?? []].flat() : (agency?.[key] ?? []));
  return (
    <>
      <TextField name="name" label={t('name')} value={text('name')} error={errors.name} maxlength={120} required />
      <TextField
        name="phone"
        type="tel"
        label={t('phone')}
        value={text('phone')}
        error={errors.phone}
        maxlength={40}
        size="medium"
      />
      <TextField
        name="region"
        label={t('region')}
        hint={t('regionHint')}
        value={text('region')}
        error={errors.region}
        maxlength={60}
        size="medium"
      />
      <Checkboxes
        name="doors"
        label={t('doors')}
        values={list('doors')}
        error={errors.doors}
        choices={agencyDoors.map((door) => ({ value: door, label: wordFor(frame.lang, 'door', door) }))}
      />
      <Checkboxes
        name="protocolKinds"
        label={t('parts')}
        values={list('protocolKinds')}
        error={errors.protocolKinds}
        choices={protocolParts.map((part) => ({ value: part, label: wordFor(frame.lang, 'part', part) }))}
      />
      <Checkbox
        name="sharedDesk"
        label={t('sharedDesk')}
        checked={back ? back.sharedDesk === 'yes' : (agency?.sharedDesk ?? false)}
      />
    </>
  );
}
