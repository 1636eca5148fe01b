import { screeningPaths } from '#casework/screening/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { languageName } from '#reference/finder/index.ts';
import { labelOf } from '#reference/regions/index.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, ButtonLink } from '#ui/form.tsx';
import { SummaryList, type SummaryRow } from '#ui/summary-list.tsx';
import { exactTime } from '#ui/time-words.ts';
import type { OneView } from '../actions/desk.ts';
import { advocacyPath, referralPath } from '../actions/refer.ts';
import type { Reach } from '../model/ask.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { needWords, State } from './list.tsx';
import { Doings } from './one-forms.tsx';

type Props = { view: OneView; frame: Frame };

/** One ask: how to reach them and when not, what they wrote, and what to do with it. */
export function OnePage({ view, frame }: Props) {
  const t = words(frame.lang);
  const { ask } = view;
  const at = (moment: Date) => exactTime(moment, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');
  return (
    <StaffPage frame={frame} title={t('title')} width="form" crumbs={[{ href: paths.list, label: t('backToList') }]}>
      <h1>{t('askedAt', { at: at(ask.madeAt) })}</h1>
      <p>
        <State ask={ask} t={t} /> {ask.holderName && t('heldBy', { name: ask.holderName })}
      </p>
      {ask.standing.takenBack ? <p>{t('takenBackHint')}</p> : !ask.said && <p>{t('otherTold')}</p>}
      {ask.said && <Said view={view} frame={frame} />}
      {!ask.standing.takenBack && <Doings view={view} frame={frame} />}
      {ask.said && view.mine && (
        <Actions>
          <ButtonLink href={referralPath(ask.id)} look="outline">
            {t('refer')}
          </ButtonLink>
          <ButtonLink href={advocacyPath(ask.id)} look="outline">
            {t('askAdvocate')}
          </ButtonLink>
        </Actions>
      )}
      {ask.said && view.mine && <MustReport view={view} frame={frame} />}
      <Disclosure summary={t('history')}>
        <ul>
          {ask.steps.map((step) => (
            <li>
              {t(`step-${step.kind}`, {
                name: (step.kind === 'passed' ? step.toName : step.byName) ?? '',
                at: at(step.at),
              })}
              {step.reason && `: ${t(`reason-${step.reason}`)}`}
            </li>
          ))}
        </ul>
      </Disclosure>
    </StaffPage>
  );
}

function Said({ view, frame }: Props) {
  const t = words(frame.lang);
  const { said, region } = view.ask;
  if (!said) return null;
  const { ask, reach, messages } = said;
  const at = (moment: Date) => exactTime(moment, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');
  const rows: SummaryRow[] = [
    { label: t('needs'), value: needWords(ask.needs, frame) || t('needsNotSaid') },
    { label: t('who'), value: t(`who-${ask.who ?? 'not-said'}`) },
    { label: t('name'), value: ask.name || t('nameNotSaid') },
    ...(ask.about ? [{ label: t('cameFrom'), value: ask.about.name }] : []),
    ...(ask.story ? [{ label: t('story'), value: <span class="tl-said">{ask.story}</span> }] : []),
  ];
  return (
    <>
      <p>
        {[
          t('speaks', { language: languageName(ask.lang, frame.lang) }),
          region ? t('region', { region: labelOf(view.regions, region) }) : t('regionNotSaid'),
        ].join(' · ')}
      </p>
      <h2>{t('reach')}</h2>
      <SummaryList rows={reachRows(reach, frame)} />
      <SummaryList rows={rows} />
      {messages.length > 0 && <h2>{t('messages')}</h2>}
      {messages.map((each) => (
        <section class="tl-card">
          <h3>
            {each.kind === 'answer'
              ? t('ours', { name: each.byName ?? '', at: at(each.at) })
              : t('theirs', { at: at(each.at) })}
          </h3>
          <p class="tl-said">{each.text}</p>
        </section>
      ))}
    </>
  );
}

/** When it is not safe stands first: it must be read before anyone rings. */
function reachRows(reach: Reach, frame: Frame): SummaryRow[] {
  const t = words(frame.lang);
  return [
    ...(reach.notWhen ? [{ label: t('notSafeWhen'), value: <strong>{reach.notWhen}</strong> }] : []),
    {
      label: t('reach'),
      value: [t(`way-${reach.way}`, { who: reach.through }), reach.to].filter(Boolean).join(': '),
    },
    ...(reach.when ? [{ label: t('safeWhen'), value: reach.when }] : []),
    ...(reach.way === 'code' ? [] : [{ label: t('message'), value: t(`message-${reach.message}`) }]),
  ];
}

function MustReport({ view, frame }: Props) {
  const t = words(frame.lang);
  return (
    <section aria-labelledby="must-report">
      <h2 id="must-report">{t('mustReport')}</h2>
      <p>{t('mustReportText')}</p>
      <p>{view.mayMeet ? <a href={screeningPaths.here}>{t('mustReportLink')}</a> : t('mustReportNone')}</p>
    </section>
  );
}
