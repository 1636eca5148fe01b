import { carePaths } from '#casework/care/index.ts';
import { planPaths } from '#casework/plan/index.ts';
import { youthPaths } from '#casework/youth/index.ts';
import { languageName } from '#foundation/consent/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { labelOf } from '#reference/regions/index.ts';
import { Card } from '#ui/card.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { Tag } from '#ui/tag.tsx';
import type { ReferralView } from '../actions/referral.ts';
import type { Turn } from '../referral-store.ts';
import { words } from '../words.ts';
import { Clocks } from './clocks.tsx';
import { home } from './contract.tsx';
import { turnWords } from './home.tsx';
import { Acts, Answer, Route } from './referral-acts.tsx';
import { dayIn, formsIn } from './shown.ts';

export type ReferralProps = { view: ReferralView; frame: Frame };

/** One referral: what the program needs, how each program's time with it stands, and what can be done next. */
export function ReferralPage({ view, frame }: ReferralProps) {
  const t = words(frame.lang);
  const { referral, turns } = view;
  return (
    <StaffPage frame={frame} title={t('referral')} crumbs={home(frame)}>
      <h1>{referral.card.called}</h1>
      <p>
        {t('numberIs')} <strong>{referral.number}</strong> · {turnWords(turns.at(-1) ?? null, frame)}
      </p>
      <Asked view={view} frame={frame} />
      {view.asked && <Answer view={view} turn={view.asked} frame={frame} />}
      {turns.map((turn) => (
        <TurnCard turn={turn} view={view} frame={frame} />
      ))}
      {view.held && <Acts view={view} frame={frame} />}
      {(view.nobody || (view.held && !view.over)) && !turns.some(waits) && <Route view={view} frame={frame} />}
      <Happened view={view} frame={frame} />
    </StaffPage>
  );
}

const waits = ({ acceptedAt, declinedAt }: Turn): boolean => !acceptedAt && !declinedAt;

function Asked({ view, frame }: ReferralProps) {
  const t = words(frame.lang);
  const { referral, ground, held } = view;
  const { card, youthId } = referral;
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">{t('cardHeading')}</h2>
      <SummaryList
        rows={[
          { label: t('reach'), value: card.reach },
          ...(card.wants ? [{ label: t('wants'), value: card.wants }] : []),
          ...(card.avoid ? [{ label: t('avoid'), value: card.avoid }] : []),
          { label: t('knows'), value: t(`knows-${referral.knows}`) },
          { label: t('age'), value: referral.age === null ? t('notKnown') : String(referral.age) },
          ...(referral.forms.length > 0
            ? [{ label: t('formsAsked'), value: formsIn(referral.forms, frame.lang) }]
            : []),
          { label: t('language'), value: languageName(referral.language, frame.lang) },
          { label: t('region'), value: referral.region ? labelOf(ground.regions, referral.region) : t('notKnown') },
          {
            label: t('source'),
            value: `${t(`source-${referral.source}`)} ${t('askedBy', { name: referral.byName, agency: referral.byAgency })}`,
          },
        ]}
      />
      {youthId && held && !view.over && (
        <ul>
          <li>
            <a href={youthPaths.youth(youthId)}>{t('toRecord')}</a>
          </li>
          <li>
            <a href={carePaths.efforts(youthId)}>{t('toEfforts')}</a>
          </li>
          <li>
            <a href={planPaths.plan(youthId)}>{t('toPlan')}</a>
          </li>
          <li>
            <a href={`/youth/${youthId}/consents/new`}>{t('toConsent')}</a>
          </li>
        </ul>
      )}
    </section>
  );
}

function TurnCard({ turn, view, frame }: ReferralProps & { turn: Turn }) {
  const t = words(frame.lang);
  const terms = view.ground.contracts.find(({ id }) => id === turn.contractId)?.terms ?? [];
  const kinds = turn.advocateId ? (view.kinds.get(turn.advocateId) ?? []) : [];
  return (
    <Card
      heading={turn.agencyName}
      aside={
        <>
          {turn.declinedAt && <Tag>{t('declined')}</Tag>}
          {kinds.map((kind) => (
            <Tag tone="calm">{t(`kind-${kind}`)}</Tag>
          ))}
        </>
      }
    >
      <p>
        {t('askedOn', { day: dayIn(turn.at, frame) })} · {t(`chosen-${turn.chosenBy}`)}
      </p>
      {turn.declinedAt ? (
        <p>{t('declinedWhy', { why: t(`why-${turn.declinedWhy ?? 'full'}` as 'why-full') })}</p>
      ) : (
        <Clocks facts={turn} terms={terms} calendars={view.calendars} frame={frame} />
      )}
      {turn.acceptedAt && <p>{t('effortsOf', { n: turn.efforts })}</p>}
      {turn.until && turn.until > frame.now && <p>{t('untilThen', { day: dayIn(turn.until, frame) })}</p>}
    </Card>
  );
}

function Happened({ view, frame }: ReferralProps) {
  const t = words(frame.lang);
  if (view.events.length === 0) return null;
  return (
    <section aria-labelledby="happened">
      <h2 id="happened">{t('happened')}</h2>
      <ul>
        {view.events.map((event) => (
          <li>
            {dayIn(event.at, frame)}: {t(`event-${event.kind}` as 'event-agreed')}
            {event.code && ` (${t(`end-${event.code}` as 'end-older')})`}
            {event.toName && ` ${event.toName}`} · {event.byName}
            {event.words && <p class="tl-prose">{event.words}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
