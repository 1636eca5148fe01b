import { benefitPaths, benefitWords } from '#casework/benefits/index.ts';
import { HearingTime } from '#casework/courts/index.ts';
import { meetingPaths } from '#casework/meetings/index.ts';
import { planPaths, planWords } from '#casework/plan/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Clock } from '#ui/clock.tsx';
import { dayWords, exactTime } from '#ui/time-words.ts';
import { sayToLeave } from '../above.ts';
import { words } from '../words.ts';
import type { HandoverProps } from './handover.tsx';

const zoneOf = (frame: Frame) => frame.actor?.timeZone ?? 'UTC';

/** Everything with a day of the next fortnight, and what is late: where they must leave first, then who is met, then what is due. */
export function Soon({ view, frame }: HandoverProps) {
  const t = words(frame.lang);
  const none = Object.values(view.soon).every((each) => each.length === 0);
  return (
    <section aria-labelledby="soon">
      <h2 id="soon">{t('soon')}</h2>
      {none && <p>{t('noneSoon')}</p>}
      <ul>
        <Meets view={view} frame={frame} />
        <Dues view={view} frame={frame} />
      </ul>
    </section>
  );
}

function Meets({ view, frame }: HandoverProps) {
  const t = words(frame.lang);
  const scene = { lang: frame.lang, sealer: view.record.sealer, now: frame.now };
  return (
    <>
      {view.soon.toLeave.map((each) => {
        const said = sayToLeave(each, scene);
        return (
          said && (
            <li>
              <a href={said.href}>{said.heading}</a>
            </li>
          )
        );
      })}
      {view.soon.hearings.map(({ at, href }) => (
        <li>
          <a href={href}>{t('hearing')}</a>, <HearingTime at={at} frame={frame} />
        </li>
      ))}
      {view.soon.meetings.map(({ id, teamName, startsAt }) => (
        <li>
          <a href={meetingPaths.youth(id, view.record.id)}>{teamName}</a>,{' '}
          {exactTime(startsAt, frame.now, frame.lang, zoneOf(frame))}
        </li>
      ))}
    </>
  );
}

function Dues({ view, frame }: HandoverProps) {
  const plan = planWords(frame.lang);
  const benefit = benefitWords(frame.lang);
  return (
    <>
      {view.soon.steps.map(({ title, href, dueAt }) => (
        <li>
          <a href={href}>{title}</a> {dueAt && <Clock dueAt={dueAt} now={frame.now} timeZone={zoneOf(frame)} />}
        </li>
      ))}
      {view.soon.tasks.map(({ title, dueOn }) => (
        <li>
          <a href={planPaths.plan(view.record.id)}>{title}</a>
          {dueOn && <>, {plan('dueOn', { day: dayWords(dueOn, frame.lang) })}</>}
        </li>
      ))}
      {view.soon.benefits.map(({ benefit: { id, label }, due }) => (
        <li>
          <a href={benefitPaths.one(view.record.id, id)}>{label[frame.lang]}</a>:{' '}
          {benefit(`due-${due.kind}`, { day: dayWords(due.since, frame.lang) })}
        </li>
      ))}
    </>
  );
}
