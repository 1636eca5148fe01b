import { parentPaths } from '#program/parents/index.ts';
import { roleFor } from '#program/voice/index.ts';
import { Alert } from '#ui/alert.tsx';
import { Card } from '#ui/card.tsx';
import { Doors } from '#ui/doors.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { dayWords, exactTime } from '#ui/time-words.ts';
import type { HomeView } from '../actions/own.ts';
import { lineIn } from '../county.ts';
import type { CaregiverScene } from '../door.ts';
import type { OurItem } from '../own-store.ts';
import { paths } from '../paths.ts';
import { publicWords } from '../public-words.ts';
import { OurPage } from './shell.tsx';

type Props = CaregiverScene & { view: HomeView };

/** The whole of a caregiver's page: where they go together, who talks with them, what is theirs to do, and what they may ask. */
export function HomePage({ view, ...scene }: Props) {
  const { frame, caregiver } = scene;
  const t = publicWords(frame.lang);
  return (
    <OurPage frame={frame} here={paths.ours} under={false}>
      <h1>{t('publicHome')}</h1>
      <p class="tl-lead">{t('publicHomeText')}</p>
      {view.pin && !view.pin.asked && (
        <Alert kind="info">
          {t('publicPinAsk')} <a href={paths.pin}>{t('publicPinMake')}</a>
        </Alert>
      )}
      <Dates view={view} {...scene} />
      <Speakers view={view} {...scene} />
      <Things kind="task" view={view} {...scene} />
      <Things kind="paper" view={view} {...scene} />
      <Doors
        doors={[
          { href: paths.ask, label: t('publicAsk'), about: t('publicAskAbout') },
          { href: parentPaths.classes, label: t('publicClasses'), about: t('publicClassesAbout') },
          { href: paths.rights, label: t('publicRights'), about: t('publicRightsAbout') },
          { href: paths.pin, label: t('publicPin'), about: t('publicPinAbout') },
          { href: paths.off, label: t('publicOff'), about: t('publicOffAbout') },
        ]}
      />
      <p class="usa-hint">{t('publicSeenByYouth')}</p>
      <p class="usa-hint">
        {caregiver.openedBefore
          ? t('publicOpenedBefore', {
              at: exactTime(caregiver.openedBefore, frame.now, frame.lang, caregiver.timeZone),
            })
          : t('publicFirstTime')}
      </p>
      <p>
        <a href={paths.leave}>{t('publicLeave')}</a>
      </p>
    </OurPage>
  );
}

function Dates({ view, frame, caregiver }: Props) {
  const t = publicWords(frame.lang);
  const when = (at: Date) => exactTime(at, frame.now, frame.lang, caregiver.timeZone);
  const dates = view.items.flatMap(({ kind, at, text }) =>
    kind === 'bring' && at ? [{ at, said: text ?? t('publicAskWhere') }] : [],
  );
  const seats = view.meetings.map(({ startsAt, minutes, place }) => ({
    at: startsAt,
    said: [t('publicMeeting'), t('publicLong', { n: minutes }), place].filter(Boolean).join(' · '),
  }));
  const all = [...dates, ...seats].sort((one, other) => one.at.getTime() - other.at.getTime());
  return (
    <section>
      <h2>{t('publicDates')}</h2>
      {all.length === 0 && <p>{t('publicNoDates')}</p>}
      {all.map(({ at, said }) => (
        <Card heading={when(at)} headingLevel={3}>
          <p>{said}</p>
        </Card>
      ))}
    </section>
  );
}

function Speakers({ view, frame, caregiver }: Props) {
  const t = publicWords(frame.lang);
  const line = lineIn(caregiver.settings);
  return (
    <section>
      <h2>{t('publicSpeakers')}</h2>
      {view.speakers.length === 0 && <p>{t('publicNoSpeakers')}</p>}
      {view.speakers.map(({ name, roles, phone }) => (
        <Card heading={name} headingLevel={3}>
          <p>{roleFor(roles, frame.lang)}</p>
          {phone ? (
            <>
              <p>
                <a class="usa-button" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
                  {t('publicCall', { phone })}
                </a>
              </p>
              <p class="usa-hint">{t('publicCallWork')}</p>
            </>
          ) : (
            <p class="usa-hint">{t('publicNoPhone')}</p>
          )}
        </Card>
      ))}
      <h3>{t('publicNight')}</h3>
      <p class="tl-said">{line ?? t('publicNoNight')}</p>
    </section>
  );
}

function Things({ kind, view, frame }: Props & { kind: 'task' | 'paper' }) {
  const t = publicWords(frame.lang);
  const own = view.items.filter((each) => each.kind === kind);
  return (
    <section>
      <h2>{t(kind === 'task' ? 'publicTasks' : 'publicPapers')}</h2>
      {own.length === 0 && <p>{t(kind === 'task' ? 'publicNoTasks' : 'publicNoPapers')}</p>}
      {own.map((item) => (
        <Thing item={item} frame={frame} />
      ))}
    </section>
  );
}

function Thing({ item: { id, kind, text, dueOn, doneAt }, frame }: Pick<Props, 'frame'> & { item: OurItem }) {
  const t = publicWords(frame.lang);
  const label = t(kind === 'task' ? 'publicDone' : 'publicHaveIt');
  return (
    <Card>
      <p class="tl-said">{text}</p>
      {kind === 'task' && (
        <p class="usa-hint">{dueOn ? t('publicBy', { at: dayWords(dueOn, frame.lang) }) : t('publicNoDay')}</p>
      )}
      {doneAt ? (
        <p>
          <strong>{t(kind === 'task' ? 'publicIsDone' : 'publicHave')}</strong>
        </p>
      ) : (
        <Form action={paths.done(id)} label={`${label}: ${text}`}>
          <SubmitButton look="outline">
            {label}
            <span class="usa-sr-only">{`: ${text}`}</span>
          </SubmitButton>
        </Form>
      )}
    </Card>
  );
}
