import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { DateField } from '#ui/date-field.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { Table } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { TextField } from '#ui/text-field.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { KeysView } from '../actions/keys.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

type Props = { view: KeysView; frame: Frame };

/** Keys for operators of other lines: issue, see how often each is used, end. */
export function KeysPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <StaffPage frame={frame} title={t('keys')} crumbs={[{ href: '/administration', label: t('administration') }]}>
      <h1>{t('keys')}</h1>
      <p class="usa-intro">{t('keysIntro')}</p>
      {view.keys.map((key) =>
        key.text === null ? null : (
          <Alert kind="success" heading={t('newKey', { name: key.name })}>
            <p class="tl-address">
              <a href={paths.withKey(key.text)}>{`${frame.site.address ?? ''}${paths.withKey(key.text)}`}</a>
            </p>
            <p>{t('newKeyText')}</p>
          </Alert>
        ),
      )}
      <h2>{t('issue')}</h2>
      <Form action={paths.keys} label={t('issue')} requiredNote>
        <TextField
          name="name"
          label={t('name')}
          hint={t('nameHint')}
          value={value('name')}
          error={error('name')}
          required
        />
        <DateField
          name="endsOn"
          label={t('endsOn')}
          hint={t('endsOnHint')}
          min={view.today}
          value={value('endsOn')}
          error={error('endsOn')}
          required
        />
        <Actions>
          <SubmitButton>{t('issue')}</SubmitButton>
        </Actions>
      </Form>
      <Table
        caption={t('issued')}
        rows={view.keys}
        empty={
          <EmptyState heading={t('noKeys')}>
            <p>{t('noKeysText')}</p>
          </EmptyState>
        }
        columns={[
          { label: t('name'), rowHeader: true, cell: (row: KeysView['keys'][number]) => row.name },
          {
            label: t('standing'),
            cell: (row) => <Tag tone={row.holds ? 'good' : 'plain'}>{t(row.holds ? 'holds' : 'ended')}</Tag>,
          },
          { label: t('endsOn'), cell: (row) => dayWords(row.endsOn, frame.lang) },
          {
            label: t('uses'),
            cell: (row) => row.months.map(({ month, n }) => `${month}: ${n}`).join(', ') || t('neverUsed'),
          },
          {
            label: t('change'),
            cell: (row) =>
              row.holds ? (
                <Form action={paths.end(row.id)} label={t('end', { name: row.name })}>
                  <SubmitButton look="plain">{t('end', { name: row.name })}</SubmitButton>
                </Form>
              ) : (
                '–'
              ),
          },
        ]}
      />
    </StaffPage>
  );
}
