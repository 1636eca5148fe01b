import type { Frame } from '#platform/http/door.ts';
import type { Problem } from '#platform/http/mount.ts';
import { paths } from '../paths.ts';
import { StaffPage } from '../shell.tsx';
import { words } from '../words.ts';

const keys = {
  absent: ['absentTitle', 'absentText'],
  conflict: ['conflictTitle', 'conflictText'],
  'bad-request': ['badTitle', 'badText'],
  'too-large': ['tooLargeTitle', 'tooLargeText'],
  'too-many': ['tooManyTitle', 'tooManyText'],
  fault: ['faultTitle', 'faultText'],
  unavailable: ['unavailableTitle', 'unavailableText'],
  'sign-in': ['signInNeededTitle', 'signInNeededText'],
} as const satisfies Record<Problem, readonly [string, string]>;

/** What happened and what to do, for each way in which a page cannot be shown. */
export function ProblemPage({ problem, frame }: { problem: Problem; frame: Frame }) {
  const t = words(frame.lang);
  const [title, text] = keys[problem];
  return (
    <StaffPage frame={frame} title={t(title)} width="form">
      <h1>{t(title)}</h1>
      <p>{t(text)}</p>
      <p>
        <a href={frame.actor ? paths.home : paths.signIn}>{frame.actor ? t('nav_work') : t('signIn')}</a>
      </p>
    </StaffPage>
  );
}
