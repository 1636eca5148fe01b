import type { Child } from 'hono/jsx';
import { type OpenRecord, toRecord, YouthHeading, youthWords } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

type Props = { record: OpenRecord; frame: Frame; heading: string; children?: Child };

/** A page behind the story, on which something of it is written or shared. */
export function StoryForm({ record, frame, heading, children }: Props) {
  const title = words(frame.lang)('story');
  return (
    <StaffPage
      frame={frame}
      title={title}
      width="form"
      crumbs={[...toRecord(record, frame), { href: paths.story(record.id), label: title }]}
    >
      <YouthHeading youth={record} frame={frame} />
      <h2>{heading}</h2>
      {record.reported && <p>{youthWords(frame.lang)('tells')}</p>}
      {children}
    </StaffPage>
  );
}
