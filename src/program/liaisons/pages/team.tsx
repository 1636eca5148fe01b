import { Checkbox } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { Table } from '#ui/table.tsx';
import { TextField } from '#ui/text-field.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import type { RegionProps } from './region.tsx';

/** Who connects help here, and since when; those who may, appoint. */
export function Team({ view, frame }: RegionProps) {
  const t = words(frame.lang);
  const { region } = view;
  return (
    <section aria-labelledby="team">
      <h2 id="team">{t('team')}</h2>
      <Table
        caption={t('team')}
        captionHidden
        rows={view.team}
        empty={<p>{t('teamNone')}</p>}
        columns={[
          { label: t('name'), rowHeader: true, cell: (row) => row.name },
          { label: t('agency'), cell: (row) => row.agency },
          { label: t('part'), cell: (row) => t(row.lead ? 'leads' : 'onTeam') },
          { label: t('since'), cell: (row) => dayWords(row.since, frame.lang) },
          ...(view.appoints
            ? [
                {
                  label: t('change'),
                  cell: (row: RegionProps['view']['team'][number]) => (
                    <Form action={paths.teamEnd(region.id, row.id)} label={t('endOf', { name: row.name })}>
                      <SubmitButton look="plain">{t('endOf', { name: row.name })}</SubmitButton>
                    </Form>
                  ),
                },
              ]
            : []),
        ]}
      />
      {view.appoints && <Appoint view={view} frame={frame} />}
    </section>
  );
}

function Appoint({ view, frame }: RegionProps) {
  const t = words(frame.lang);
  const isBack = frame.path === paths.team(view.region.id);
  const { value, values, error } = typed(isBack ? frame.again : null);
  return (
    <Disclosure summary={t('appoint')} open={isBack}>
      <Form action={paths.team(view.region.id)} label={t('appoint')}>
        <TextField name="who" label={t('who')} hint={t('whoHint')} value={value('who')} error={error('who')} required />
        <DateField
          name="since"
          label={t('since')}
          hint={t('sinceHint')}
          value={value('since')}
          error={error('since')}
        />
        <Checkbox name="lead" label={t('lead')} checked={values('lead').includes('yes')} />
        <Actions>
          <SubmitButton>{t('appoint')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}
