import { SessionsAfterMove } from '#casework/care/index.ts';
import { youthWords as recordWords, toRecord, YouthHeading } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import type { YouthHomeView } from '../actions/youth.ts';
import type { About } from '../ask-store.ts';
import { youthWords } from '../words-youth.ts';
import { Asks } from './asks.tsx';
import { Assessments } from './assessments.tsx';
import { FindHome } from './find.tsx';
import { LivedBefore, LivesNow } from './lives.tsx';
import { MoveOuts } from './move-outs.tsx';

/** `about`: what was typed, where somebody looks which homes fit. */
export type YouthProps = { view: YouthHomeView; frame: Frame; about?: About | null };

/** Where one youth lives and lived, what was asked and offered, and what they say. The title names nobody. */
export function YouthHomePage({ view, frame, about = null }: YouthProps) {
  const t = youthWords(frame.lang);
  const { record } = view;
  return (
    <StaffPage frame={frame} title={t('title')} crumbs={toRecord(record, frame)}>
      <YouthHeading youth={record} frame={frame} />
      {view.mayAdd && record.reported && <p>{recordWords(frame.lang)('tells')}</p>}
      <LivesNow view={view} frame={frame} />
      <SessionsAfterMove view={view.sessions} frame={frame} />
      <Asks view={view} frame={frame} />
      <Assessments view={view} frame={frame} />
      {view.mayPlace && <FindHome view={view} frame={frame} about={about} />}
      <MoveOuts view={view} frame={frame} />
      <LivedBefore view={view} frame={frame} />
    </StaffPage>
  );
}
