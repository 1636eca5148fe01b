import { responsePaths } from '#casework/responses/index.ts';
import { toRecord, YouthHeading, youthPaths, youthWords } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Card } from '#ui/card.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import type { ForStepView, OfYouthView, ReferView } from '../actions/refer.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { home } from './contract.tsx';
import { turnWords } from './home.tsx';
import { ReferForm } from './refer-form.tsx';
import { dayIn } from './shown.ts';

const hasOpen = ({ referrals }: OfYouthView): boolean =>
  referrals.some(({ turns }) => !turns.some(({ endedAt }) => endedAt !== null));

/** A youth's advocacy: whom it was asked of, how it stands, and a form to ask. */
export function OfYouthPage({ view, frame }: { view: OfYouthView; frame: Frame }) {
  const t = words(frame.lang);
  const { record, referrals } = view;
  return (
    <StaffPage frame={frame} title={t('advocacy')} crumbs={toRecord(record, frame)}>
      <YouthHeading youth={record} frame={frame} />
      <h2>{t('advocacy')}</h2>
      {view.mayAdd && record.reported && <p>{youthWords(frame.lang)('tells')}</p>}
      {referrals.length === 0 && (
        <EmptyState heading={t('neverAsked')}>
          <p>{t('neverAskedText')}</p>
        </EmptyState>
      )}
      {referrals.map(({ referral, turns }) => (
        <Card
          heading={t('askedOn', { day: dayIn(referral.at, frame) })}
          headingLevel={3}
          href={paths.referral(referral.id)}
        >
          <p>{turnWords(turns.at(-1) ?? null, frame)}</p>
          <p class="usa-hint">{t('askedBy', { name: referral.byName, agency: referral.byAgency })}</p>
        </Card>
      ))}
      <p>
        <a href={paths.reviews(record.id)}>{t('reviews')}</a>
      </p>
      {record.heldBy !== null && <p>{t('heldElsewhere')}</p>}
      {view.mayAdd && !hasOpen(view) && (
        <Disclosure summary={t('askForOne')} open={frame.again !== null || referrals.length === 0}>
          <ReferForm
            action={paths.ofYouth(record.id)}
            ground={view.ground}
            known={view.known}
            told={view.told}
            outside={false}
            frame={frame}
          />
        </Disclosure>
      )}
      <p>
        <a href={youthPaths.youth(record.id)}>{t('toRecord')}</a>
      </p>
    </StaffPage>
  );
}

/** With no case: by the community, a peer, a parent, or the youth. */
export function ReferPage({ view, frame }: { view: ReferView; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <StaffPage frame={frame} title={t('referOutside')} crumbs={home(frame)} width="form">
      <h1>{t('referOutside')}</h1>
      <p class="usa-intro">{t('outsideText')}</p>
      <ReferForm action={paths.refer} ground={view.ground} known={view.known} outside frame={frame} />
    </StaffPage>
  );
}

/** From a step of a response: the form does the step; where one was asked for already, the step is done on its own page. */
export function ForStepPage({ view, frame }: { view: ForStepView; frame: Frame }) {
  const t = words(frame.lang);
  const { step, youth } = view;
  const back = { href: responsePaths.step(step.responseId, step.stepId), label: step.title[frame.lang] };
  return (
    <StaffPage frame={frame} title={t('advocacy')} width="form" crumbs={[back]}>
      <YouthHeading youth={youth.record} frame={frame} />
      <h2>{t('askForOne')}</h2>
      {hasOpen(youth) || !youth.mayAdd ? (
        <>
          <p>{t(hasOpen(youth) ? 'askedAlready' : 'notYoursToAsk')}</p>
          <p>
            <a href={paths.ofYouth(step.youthId)}>{t('advocacy')}</a>
          </p>
        </>
      ) : (
        <>
          <p>{t(step.plain ? 'doesTheStep' : 'thenTheStep', { step: step.title[frame.lang] })}</p>
          <ReferForm
            action={paths.forStep(step.responseId, step.stepId)}
            ground={youth.ground}
            known={youth.known}
            told={youth.told}
            outside={false}
            frame={frame}
          />
        </>
      )}
      <p>
        <a href={back.href}>{t('backToStep')}</a>
      </p>
    </StaffPage>
  );
}
