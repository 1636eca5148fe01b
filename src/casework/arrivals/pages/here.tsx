import { screeningPaths, screeningWords } from '#casework/screening/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { Doors } from '#ui/doors.tsx';
import { exactTime } from '#ui/time-words.ts';
import type { HereView } from '../actions/here.ts';
import type { ChoiceId } from '../model/choices.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

type Props = { view: HereView; frame: Frame };

const hrefs: Readonly<Record<ChoiceId, string>> = {
  'came-in': paths.arrival,
  student: paths.arrival,
  patient: paths.arrival,
  intake: paths.arrival,
  street: screeningPaths.newContact,
  call: paths.call,
  ask: screeningPaths.ask,
  'not-home': paths.notHome,
  report: paths.reporting,
};

/** The first page of a meeting: what happened, the likeliest first. One hand, a phone. */
export function HerePage({ view, frame }: Props) {
  const t = words(frame.lang);
  const doors = (ids: readonly ChoiceId[]) =>
    ids.map((id) => {
      const key = id === 'ask' && view.seenOnly ? 'ask-seen' : id;
      return { href: hrefs[id], label: t(`choice-${key}`), about: t(`choice-${key}-about`) };
    });
  return (
    <StaffPage frame={frame} title={t('here')} width="form">
      <h1>{t('whatHappened')}</h1>
      {view.first.length === 0 ? <Alert kind="info">{t('noDoor')}</Alert> : <p>{t('whatHappenedHint')}</p>}
      <Unfinished view={view} frame={frame} />
      <Doors doors={doors(view.first)} />
      {view.also.length > 0 && (
        <section aria-labelledby="also">
          <h2 id="also">{t('somethingElse')}</h2>
          <ul>
            {doors(view.also).map((door) => (
              <li>
                <a href={door.href}>{door.label}</a>. {door.about}
              </li>
            ))}
          </ul>
        </section>
      )}
    </StaffPage>
  );
}

function Unfinished({ view, frame }: Props) {
  const t = words(frame.lang);
  const say = screeningWords(frame.lang);
  if (view.unfinished.length === 0) return null;
  return (
    <Alert kind="info" heading={t('unfinished')}>
      <ul>
        {view.unfinished.map((each) => (
          <li>
            <a href={screeningPaths.screening(each.id)}>
              {t('goOnWith', {
                door: say(`door-${each.door}` as Parameters<typeof say>[0]),
                at: exactTime(each.startedAt, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC'),
              })}
            </a>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
