import type { Frame } from '#platform/http/door.ts';
import type { Problem } from '#platform/http/house.ts';
import { Alert } from '#ui/alert.tsx';
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
  const typed = problem === 'sign-in' ? Object.entries(frame.again?.values ?? {}) : [];
  return (
    <StaffPage
      frame={frame}
      title={t(title)}
      width="form"
      {...(problem === 'unavailable' ? { homeHref: helpIn(frame) } : {})}
    >
      <h1>{t(title)}</h1>
      <p>{t(text)}</p>
      {typed.length > 0 ? <SendAgain frame={frame} typed={typed} /> : <Ways problem={problem} frame={frame} />}
    </StaffPage>
  );
}

const helpIn = ({ lang }: Frame): string => `${paths.help}?lang=${lang}`;

/** Where one can go from here. Without the database only the finder stands: no link leads to a door that is shut as well. */
function Ways({ problem, frame }: { problem: Problem; frame: Frame }) {
  const t = words(frame.lang);
  const inside = frame.actor ? { href: paths.home, label: t('nav_work') } : { href: paths.signIn, label: t('signIn') };
  return (
    <>
      {problem !== 'unavailable' && (
        <p>
          <a href={inside.href}>{inside.label}</a>
        </p>
      )}
      {!frame.actor && (
        <p>
          <a href={helpIn(frame)}>{t('findHelp')}</a>
        </p>
      )}
    </>
  );
}

/** What was typed, kept in the page whole: signed in again in another tab, it is sent to where it was going. */
function SendAgain({ frame, typed }: { frame: Frame; typed: [string, string | string[]][] }) {
  const t = words(frame.lang);
  return (
    <>
      <Alert kind="info">{t('sendAgainNote')}</Alert>
      <p>
        <a class="usa-button usa-button--outline" href={paths.signIn} target="_blank" rel="noopener">
          {t('signInNewTab')}
        </a>
      </p>
      <form method="post" action={frame.path}>
        {typed.flatMap(([name, value]) =>
          [value].flat().map((each) => <input type="hidden" name={name} value={each} />),
        )}
        <button type="submit" class="usa-button">
          {t('sendAgain')}
        </button>
      </form>
    </>
  );
}
