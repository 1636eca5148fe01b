import type { Child } from 'hono/jsx';
import { type OpenRecord, toRecord, YouthHeading, youthWords } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

type Props = { record: OpenRecord; frame: Frame; heading: string; children?: Child };

/** A page behind the plan, on which something of it is written. */
export function PlanForm({ record, frame, heading, children }: Props) {
  const crumbs = [...toRecord(record, frame), { href: paths.plan(record.id), label: words(frame.lang)('plan') }];
  return (
    <StaffPage frame={frame} title={words(frame.lang)('plan')} width="form" crumbs={crumbs}>
      <YouthHeading youth={record} frame={frame} />
      <h2>{heading}</h2>
      {record.reported && <p>{youthWords(frame.lang)('tells')}</p>}
      {children}
    </StaffPage>
  );
}
