import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { editPaths, propertyWords, saidOf } from '#reference/directory/index.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { Table } from '#ui/table.tsx';
import type { MendView } from '../actions/mends.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

type Props = { view: MendView; frame: Frame };

/** What a provider says is otherwise, beside what stands there; two buttons. */
export function MendPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const said = (property: string, value: unknown) => saidOf(property, value, frame.lang).join(' · ') || t('nothing');
  return (
    <StaffPage frame={frame} title={t('mend')} width="wide" crumbs={[{ href: paths.mine, label: t('title') }]}>
      <h1>{t('mend')}</h1>
      <p class="tl-lead">{view.name}</p>
      {view.differences.length > 0 && (
        <>
          <p>{t('mendText')}</p>
          <Table
            caption={t('mend')}
            captionHidden
            rows={view.differences}
            columns={[
              {
                label: t('what'),
                rowHeader: true,
                cell: (row: MendView['differences'][number]) => propertyWords(row.property, frame.lang),
              },
              { label: t('before'), cell: (row) => said(row.property, row.before) },
              { label: t('after'), cell: (row) => said(row.property, row.after) },
            ]}
          />
        </>
      )}
      {view.mend.note && (
        <>
          <h2>{t('mendNote')}</h2>
          <p>{view.mend.note}</p>
        </>
      )}
      <p>
        <a href={editPaths.edit(view.row.serviceId)}>{t('toEntry')}</a>
      </p>
      <Decide view={view} frame={frame} />
    </StaffPage>
  );
}

function Decide({ view, frame }: Props) {
  const t = words(frame.lang);
  const { row } = view;
  if (row.decision)
    return (
      <Alert kind="info">
        <p>
          {t('mendDecided', { who: row.decision.by })}{' '}
          {row.decision.changeId && <a href={editPaths.change(row.decision.changeId)}>{t('seeChange')}</a>}
        </p>
      </Alert>
    );
  return (
    <>
      {view.isOwn && <p>{t('mendOwn')}</p>}
      {!view.isOwn && view.differences.length > 0 && (
        <Form action={paths.taken(row.id)} label={t('take')}>
          <Actions>
            <SubmitButton>{t('take')}</SubmitButton>
          </Actions>
        </Form>
      )}
      <Form action={paths.left(row.id)} label={t('leave')}>
        <Actions>
          <SubmitButton look="outline">{t('leave')}</SubmitButton>
        </Actions>
      </Form>
    </>
  );
}
