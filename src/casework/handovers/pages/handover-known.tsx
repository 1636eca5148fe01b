import { carePaths, careWords, WhoMayBeTold } from '#casework/care/index.ts';
import { planPaths, planWords } from '#casework/plan/index.ts';
import { referralSource } from '#casework/referrals/index.ts';
import { responsePaths } from '#casework/responses/index.ts';
import { known, valueWords, youthPaths, youthWords } from '#casework/youth/index.ts';
import { roleName } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Tag } from '#ui/tag.tsx';
import { dayWords, exactTime } from '#ui/time-words.ts';
import { words } from '../words.ts';
import type { HandoverProps } from './handover.tsx';

const zoneOf = (frame: Frame) => frame.actor?.timeZone ?? 'UTC';

/** What the youth wants, in their own words first. */
export function Goals({ view, frame }: HandoverProps) {
  const t = words(frame.lang);
  const wrote = view.wrote.filter(({ isGoal }) => isGoal);
  return (
    <section aria-labelledby="goals">
      <h2 id="goals">{t('goals')}</h2>
      {view.goals.length + wrote.length === 0 && <p>{t('noGoals')}</p>}
      <ul>
        {view.goals.map(({ words: said, whose }) => (
          <li>
            <span class="tl-said">{said}</span> {whose === 'youth' && <Tag tone="calm">{t('ownWords')}</Tag>}
          </li>
        ))}
        <Wrote wrote={wrote} frame={frame} />
      </ul>
      <p>
        <a href={planPaths.plan(view.record.id)}>{planWords(frame.lang)('plan')}</a>
      </p>
    </section>
  );
}

/** What they wrote on their own page; what is for the reader alone stays off a page that is printed. */
function Wrote({ wrote, frame }: { wrote: HandoverProps['view']['wrote']; frame: Frame }) {
  return (
    <>
      {wrote.map(
        ({ text }) =>
          text && (
            <li>
              <span class="tl-said">{text}</span> <Tag tone="calm">{words(frame.lang)('ownPage')}</Tag>
            </li>
          ),
      )}
    </>
  );
}

/** How they are called and speak, whom they chose and whom they do not want. */
export function Wishes({ view, frame }: HandoverProps) {
  const t = words(frame.lang);
  const kind = youthWords(frame.lang);
  const own = (['chosen-name', 'pronouns', 'language', 'indigenous-language'] as const).flatMap((each) => {
    const value = known(view.known, each);
    return value ? [{ label: kind(`kind-${each}`), value: valueWords(each, value, frame.lang) }] : [];
  });
  const said = view.members.filter(({ part }) => part === 'chosen' || part === 'not-wanted');
  const wrote = view.wrote.filter(({ isGoal }) => !isGoal);
  return (
    <section aria-labelledby="wishes">
      <h2 id="wishes">{t('wishes')}</h2>
      {own.length + said.length + wrote.length === 0 && <p>{t('noWishes')}</p>}
      <ul>
        <Wrote wrote={wrote} frame={frame} />
        {own.map(({ label, value }) => (
          <li>
            {label}: <strong>{value}</strong>
          </li>
        ))}
        {said.map((member) => (
          <li>
            {t(member.part === 'chosen' ? 'chose' : 'doesNotWant', { name: member.who?.name ?? member.userName ?? '' })}
            {member.part === 'not-wanted' && member.who?.reach && <>: {member.who.reach}</>}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function People({ view, frame }: HandoverProps) {
  const t = words(frame.lang);
  const of = careWords(frame.lang);
  const supporters = view.members.filter(({ part }) => part === 'supporter');
  return (
    <section aria-labelledby="people">
      <h2 id="people">{t('team')}</h2>
      <ul>
        {view.colleagues.map(({ name, agencyName, roles, main, chosen }) => (
          <li>
            {name}, {roles.map((role) => roleName(role, frame.lang)).join(', ')}, {agencyName}{' '}
            {main && <Tag tone="calm">{of('main')}</Tag>} {chosen && <Tag tone="good">{of('chosen')}</Tag>}
          </li>
        ))}
      </ul>
      {supporters.length > 0 && (
        <p>{t('inLife', { names: supporters.flatMap(({ who }) => (who ? [who.name] : [])).join(', ') })}</p>
      )}
      <WhoMayBeTold life={view.life} youthId={view.record.id} frame={frame} />
      {view.changes.map(({ kind, workers }) => (
        <p>{of(`change-${kind}`, { n: workers.length })}</p>
      ))}
      <p>
        <a href={carePaths.team(view.record.id)}>{of('teamOf')}</a>
      </p>
    </section>
  );
}

export function Tries({ view, frame }: HandoverProps) {
  const t = words(frame.lang);
  const of = careWords(frame.lang);
  return (
    <section aria-labelledby="tries">
      <h2 id="tries">{t('efforts')}</h2>
      {view.efforts.length === 0 && <p>{of('noEfforts')}</p>}
      <ul>
        {view.efforts.map((effort) => (
          <li>
            {exactTime(effort.at, frame.now, frame.lang, zoneOf(frame))}:{' '}
            {of(`outcome-${effort.how}-${effort.reached ? 'yes' : 'no'}`)}
            {effort.words && <>. {effort.words}</>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is to be done by the plan, and by whom: what the leaver owes goes with them unless somebody takes it on. */
export function Owed({ view, frame }: HandoverProps) {
  const plan = planWords(frame.lang);
  return (
    <section aria-labelledby="owed">
      <h2 id="owed">{plan('tasks')}</h2>
      {view.tasks.length === 0 && <p>{plan('noTasks')}</p>}
      <ul>
        {view.tasks.map(({ title, ownerName, dueOn }) => (
          <li>
            {title}: {ownerName ?? plan('theYouth')}
            {dueOn && <>, {plan('dueOn', { day: dayWords(dueOn, frame.lang) })}</>}
          </li>
        ))}
      </ul>
      <p>
        <a href={planPaths.plan(view.record.id)}>{plan('plan')}</a>
      </p>
    </section>
  );
}

export function Runs({ view, frame }: HandoverProps) {
  const t = words(frame.lang);
  return (
    <section aria-labelledby="runs">
      <h2 id="runs">{t('running')}</h2>
      {view.running.length === 0 && <p>{t('noneRunning')}</p>}
      <ul>
        {view.running.map(({ id, title, steps }) => (
          <li>
            <a href={responsePaths.response(id)}>{title[frame.lang]}</a>, {t('steps', { n: steps.length })}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Promised({ view, frame }: HandoverProps) {
  const t = words(frame.lang);
  return (
    <section aria-labelledby="promised">
      <h2 id="promised">{t('promised')}</h2>
      {view.promised.length === 0 && <p>{t('nonePromised')}</p>}
      <ul>
        {view.promised.map((row) => {
          const scene = { lang: frame.lang, sealer: view.record.sealer, now: frame.now };
          const said = referralSource.say(row, scene)[0];
          return (
            said && (
              <li>
                <a href={said.href}>{said.heading}</a>
                {said.text && <>: {said.text}</>}
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}

/** Which facts are on record, not what they say: those stand where they are kept, and need not go round on paper. */
export function Known({ view, frame }: HandoverProps) {
  const t = words(frame.lang);
  const kind = youthWords(frame.lang);
  const told = view.told.parts.length + view.told.neverAsk.length;
  const kinds = [...new Set(view.known.map((each) => each.kind))];
  return (
    <section aria-labelledby="known">
      <h2 id="known">{t('known')}</h2>
      {kinds.length === 0 && told === 0 && <p>{t('noneKnown')}</p>}
      {kinds.length > 0 && (
        <>
          <p>{t('knownLead')}</p>
          <p>{kinds.map((each) => kind(`kind-${each}`)).join(', ')}</p>
        </>
      )}
      <p>
        <a href={youthPaths.youth(view.record.id)}>{t('readRecord')}</a>
      </p>
    </section>
  );
}
