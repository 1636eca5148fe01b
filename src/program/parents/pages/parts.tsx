import type { Frame } from '#platform/http/door.ts';
import { AnswerCard, type AnswersView, findPath, inLang, languageName } from '#reference/finder/index.ts';
import { Alert } from '#ui/alert.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { exactTime } from '#ui/time-words.ts';
import type { Class } from '../class-store.ts';
import { paths } from '../paths.ts';
import { publicWords } from '../public-words.ts';

/** What was not right with a form that came back, above it. */
export function Back({ frame: { again } }: { frame: Frame }) {
  if (!again) return null;
  if (Object.keys(again.errors).length > 0) return <ErrorSummary errors={again.errors} />;
  return again.notice ? <Alert kind="warning">{again.notice}</Alert> : null;
}

export const givesOf = (one: Class) => (['childcare', 'travel', 'food'] as const).filter((each) => one[each]);

/** What a class is, in a few short lines. */
export function Facts({ one, frame }: { one: Class; frame: Frame }) {
  const t = publicWords(frame.lang);
  const gives = givesOf(one);
  const free = one.seats === null ? null : Math.max(0, one.seats - one.taken);
  return (
    <ul>
      <li>{one.kind === 'group' ? t('publicGroup') : t('publicProgram', { n: one.sessions.length })}</li>
      <li>{t('publicLang', { language: languageName(one.lang, frame.lang) })}</li>
      {one.place !== '' && <li>{`${t('publicPlace')}: ${one.place}`}</li>}
      {one.link !== '' && <li>{t('publicByVideo')}</li>}
      {gives.length > 0 && (
        <li>{`${t('publicGives')}: ${gives.map((each) => t(`publicGives-${each}`)).join(', ')}`}</li>
      )}
      {free !== null && <li>{free > 0 ? t('publicFree', { n: free }) : t('publicFull')}</li>}
    </ul>
  );
}

/** The dates, as one list that prints. */
export function Dates({ one, timeZone, frame }: { one: Class; timeZone: string; frame: Frame }) {
  const t = publicWords(frame.lang);
  return (
    <>
      <h2>{t('publicSessions')}</h2>
      <ol>
        {one.sessions.map(({ startsAt, minutes }) => (
          <li>{`${exactTime(startsAt, frame.now, frame.lang, timeZone)} (${t('publicMinutes', { n: minutes })})`}</li>
        ))}
      </ol>
      <p>
        <a href={inLang(paths.calendar(one.id), frame)}>{t('publicCalendar')}</a>
      </p>
    </>
  );
}

/** Who helps with what a parent asked for, while somebody answers. */
export function Near({ view, frame }: { view: AnswersView; frame: Frame }) {
  const t = publicWords(frame.lang);
  return (
    <section aria-labelledby="near">
      <h2 id="near">{t('publicMeanwhile')}</h2>
      {view.answers.slice(0, FIRST).map((answer) => (
        <AnswerCard answer={answer} view={view} frame={frame} forms="none" />
      ))}
      <p>
        <a href={inLang(findPath, frame)}>{t('publicNear')}</a>
      </p>
    </section>
  );
}

const FIRST = 3;

/** Somebody said that a child may be taken: legal help of the directory, before anything else. */
export function Counsel({ view, frame }: { view: AnswersView; frame: Frame }) {
  const t = publicWords(frame.lang);
  return (
    <section aria-labelledby="counsel">
      <h2 id="counsel">{t('publicRemoval')}</h2>
      <p>{t('publicRemovalText')}</p>
      {view.answers.slice(0, FIRST).map((answer) => (
        <AnswerCard answer={answer} view={view} frame={frame} forms="none" />
      ))}
      <p>
        <a href={inLang(findPath, frame)}>{t('publicMoreLawyers')}</a>
      </p>
    </section>
  );
}
