import { toRecord, YouthHeading } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { ButtonLink } from '#ui/form.tsx';
import type { YouthView } from '../actions/desk.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { Rows } from './rows.tsx';

/** What was asked for one youth. */
export function OfYouthPage({ view, frame }: { view: YouthView; frame: Frame }) {
  const t = words(frame.lang);
  const { record, rows } = view;
  return (
    <StaffPage frame={frame} title={t('ofYouth')} crumbs={toRecord(record, frame)}>
      <YouthHeading youth={record} frame={frame} />
      <h2>{t('ofYouth')}</h2>
      <p>{t('lead')}</p>
      {view.mayAdd && (
        <p>
          <ButtonLink href={paths.askFor(record.id)}>{t('askNew')}</ButtonLink>
        </p>
      )}
      {rows.length === 0 && <EmptyState heading={t('none')} />}
      <Rows rows={rows} names={view.names} frame={frame} />
    </StaffPage>
  );
}
