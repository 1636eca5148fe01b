import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { Radios, Select } from '#ui/choice-field.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { Table } from '#ui/table.tsx';
import { TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { ListView } from '../actions/see.ts';
import { type Forum, forumKinds } from '../model/forum.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

type Props = { view: ListView; frame: Frame };

/** One's forums; who keeps them, opens new ones. */
export function ForumsPage({ view, frame }: Props) {
  const t = words(frame.lang);
  return (
    <StaffPage frame={frame} title={t('forums')}>
      <h1>{t('forums')}</h1>
      <p class="usa-intro">{t('forumsIntro')}</p>
      {view.flagged !== null && (
        <Alert kind={view.flagged > 0 ? 'warning' : 'info'}>
          <a href={paths.flagged}>{t('flaggedN', { n: view.flagged })}</a>
        </Alert>
      )}
      <Table
        caption={t('yourForums')}
        rows={view.forums}
        empty={
          <EmptyState heading={t('noForums')}>
            <p>{t('noForumsText')}</p>
          </EmptyState>
        }
        columns={[
          { label: t('name'), rowHeader: true, cell: (row: Forum) => <a href={paths.forum(row.id)}>{row.name}</a> },
          { label: t('kind'), cell: (row) => t(`kind-${row.kind}`) },
          { label: t('members'), numeric: true, cell: (row) => String(row.members) },
          { label: t('yours'), cell: (row) => t(row.belongs ? 'belongs' : 'keepsOnly') },
        ]}
      />
      {view.opens && <Open view={view} frame={frame} />}
    </StaffPage>
  );
}

function Open({ view, frame }: Props) {
  const t = words(frame.lang);
  const { value, error } = typed(frame.again);
  const kinds = view.keeps ? forumKinds : (['region'] as const);
  return (
    <section aria-labelledby="open">
      <h2 id="open">{t('open')}</h2>
      <Form action={paths.list} requiredNote label={t('open')}>
        <Radios
          name="kind"
          label={t('kind')}
          value={value('kind') || (kinds.length === 1 ? 'region' : '')}
          error={error('kind')}
          choices={kinds.map((kind) => ({ value: kind, label: t(`kind-${kind}`) }))}
          required
        />
        <Select
          name="region"
          label={t('region')}
          hint={t('regionHint')}
          value={value('region')}
          error={error('region')}
          choices={view.county.regions.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField name="name" label={t('name')} value={value('name')} error={error('name')} required />
        <Actions>
          <SubmitButton>{t('open')}</SubmitButton>
        </Actions>
      </Form>
    </section>
  );
}
