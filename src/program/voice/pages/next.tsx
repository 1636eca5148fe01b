import { dayOf } from '#kernel/calendar.ts';
import { Card } from '#ui/card.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { dayWords, exactTime } from '#ui/time-words.ts';
import type { NextView } from '../actions/next.ts';
import type { Scene } from '../door.ts';
import { paths } from '../paths.ts';
import { publicWords } from '../public-words.ts';
import { MyPage } from './shell.tsx';

type Props = Scene & { view: NextView };

/** Meetings and hearings first, then what the youth does, then what the team will do with them. */
export function NextPage({ view, ...scene }: Props) {
  const { frame } = scene;
  const t = publicWords(frame.lang);
  const { lines, meetings, hearings, tasks, grown } = view;
  const nothing = [lines, meetings, hearings, tasks, grown].every(({ length }) => length === 0);
  return (
    <MyPage frame={frame} here={paths.next}>
      <h1>{t('publicNext')}</h1>
      {nothing && <p>{t('publicNextNone')}</p>}
      {meetings.length > 0 && <Meetings view={view} {...scene} />}
      {hearings.length > 0 && <Hearings view={view} {...scene} />}
      {tasks.length > 0 && <Tasks view={view} {...scene} />}
      {lines.length > 0 && <Steps view={view} {...scene} />}
      {grown.length > 0 && <Grown view={view} {...scene} />}
      <p>
        <a href={paths.ask}>{t('publicAsk')}</a>
      </p>
    </MyPage>
  );
}

const timeOf =
  ({ frame, youth }: Scene) =>
  (at: Date) =>
    exactTime(at, frame.now, frame.lang, youth.timeZone);

function Meetings({ view, ...scene }: Props) {
  const t = publicWords(scene.frame.lang);
  const when = timeOf(scene);
  return (
    <section>
      <h2>{t('publicMeetings')}</h2>
      {view.meetings.map(({ id, startsAt, minutes, place, prepared }) => (
        <Card heading={when(startsAt)} headingLevel={3}>
          <p>{[t('publicMeetingLong', { n: minutes }), place].filter(Boolean).join(' · ')}</p>
          <p>{prepared ? t(`publicComes-${prepared.comes}`) : t('publicMeetingNotYet')}</p>
          <p>
            <a href={paths.meeting(id)}>
              {t('publicMeetingPrepare')}
              <span class="usa-sr-only">{`: ${when(startsAt)}`}</span>
            </a>
          </p>
        </Card>
      ))}
    </section>
  );
}

function Hearings({ view, ...scene }: Props) {
  const t = publicWords(scene.frame.lang);
  const when = timeOf(scene);
  return (
    <section>
      <h2>{t('publicHearings')}</h2>
      {view.hearings.map(({ at, withMe, ride }) => (
        <Card heading={when(at)} headingLevel={3}>
          <p>
            {withMe.length > 0 ? t('publicHearingWith', { names: withMe.join(', ') }) : t('publicHearingWithNobody')}
          </p>
          {ride && <p>{t('publicHearingRide')}</p>}
        </Card>
      ))}
      <p class="usa-hint">{t('publicHearingWhere')}</p>
    </section>
  );
}

function Tasks({ view, frame }: Props) {
  const t = publicWords(frame.lang);
  return (
    <section>
      <h2>{t('publicTasks')}</h2>
      {view.tasks.map(({ id, title, dueOn }) => (
        <Card>
          <p>{title}</p>
          <p class="usa-hint">
            {dueOn ? t('publicNextBy', { at: dayWords(dueOn, frame.lang) }) : t('publicNextNoDay')}
          </p>
          <Form action={paths.taskDone(id)} label={`${t('publicTaskDone')}: ${title}`}>
            <SubmitButton look="outline">
              {t('publicTaskDone')}
              <span class="usa-sr-only">{`: ${title}`}</span>
            </SubmitButton>
          </Form>
        </Card>
      ))}
    </section>
  );
}

function Steps({ view, ...scene }: Props) {
  const { frame } = scene;
  const t = publicWords(frame.lang);
  const when = timeOf(scene);
  return (
    <section>
      <h2>{t('publicTeamDoes')}</h2>
      <ol class="tl-timeline">
        {view.lines.map(({ at, text }) => (
          <li>
            <p>{text}</p>
            <p class="usa-hint">
              {at === null
                ? t('publicNextNoDay')
                : t(at < frame.now ? 'publicNextPast' : 'publicNextBy', { at: when(at) })}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Grown({ view, frame, youth }: Props) {
  const t = publicWords(frame.lang);
  const today = dayOf(frame.now, youth.timeZone);
  return (
    <section>
      <h2>{t('publicGrown')}</h2>
      <p>{t('publicGrownText')}</p>
      <ul>
        {view.grown.map(({ label, state, onDay }) => (
          <li>
            {label[frame.lang]}: {t(`publicGrown-${state}`)}
            {onDay !== today && <span class="usa-hint">{` (${dayWords(onDay, frame.lang)})`}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
