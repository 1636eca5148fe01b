import { toRecord, YouthHeading, youthWords } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import { PrintButton } from '#ui/print-button.tsx';
import { words } from '../words.ts';
import type { PlanProps } from './props.ts';
import { Tasks } from './tasks.tsx';

/** One page that a tired worker reads on a phone in a minute. */
export function PlanPage({ view, frame }: PlanProps) {
  const t = words(frame.lang);
  const { record } = view;
  return (
    <StaffPage frame={frame} title={t('plan')} width="form" crumbs={toRecord(record, frame)}>
      <YouthHeading youth={record} frame={frame} />
      {view.mayAdd && record.reported && <p>{youthWords(frame.lang)('tells')}</p>}
      <Tasks view={view} frame={frame} />
      <PrintButton />
    </StaffPage>
  );
}
