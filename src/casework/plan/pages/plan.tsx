import { toRecord, YouthHeading, youthWords } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import { PrintButton } from '#ui/print-button.tsx';
import { words } from '../words.ts';
import { Agreement } from './agreed.tsx';
import { Goals, Needs } from './goals.tsx';
import type { PlanProps } from './props.ts';
import { Safety } from './safety.tsx';
import { Tasks } from './tasks.tsx';

/** One page that a tired worker reads on a phone in a minute: the youth's words first, what is due, what keeps them safe. */
export function PlanPage({ view, frame }: PlanProps) {
  const t = words(frame.lang);
  const { record } = view;
  return (
    <StaffPage frame={frame} title={t('plan')} width="form" crumbs={toRecord(record, frame)}>
      <YouthHeading youth={record} frame={frame} />
      {view.mayAdd && record.reported && <p>{youthWords(frame.lang)('tells')}</p>}
      {view.whole ? (
        <>
          <Goals view={view} frame={frame} />
          <Needs view={view} frame={frame} />
          <Tasks view={view} frame={frame} />
          <Safety view={view} frame={frame} />
          <Agreement view={view} frame={frame} />
        </>
      ) : (
        <>
          <p>{t('tasksAlone')}</p>
          <Tasks view={view} frame={frame} />
        </>
      )}
      <PrintButton />
    </StaffPage>
  );
}
