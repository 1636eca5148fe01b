import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, ButtonLink, Form, SubmitButton } from '#ui/form.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { exactTime } from '#ui/time-words.ts';
import type { LinkView } from '../actions/link.ts';
import { paths } from '../paths.ts';
import { vendorWords } from '../vendor-words.ts';
import { words } from '../words.ts';
import { YesFields } from './yes-fields.tsx';

type Props = { view: NonNullable<LinkView>; frame: Frame };

/** What a provider sees who was asked: the hour, the seats and near what; the places once the driver and the car are named. */
export function LinkPage({ view, frame }: Props) {
  const t = vendorWords(frame.lang);
  const { rung } = view;
  if (rung.off) return <OffPage view={view} frame={frame} />;
  if (rung.over) return <GonePage frame={frame} />;
  const saidYes = rung.answer === 'yes';
  return (
    <StaffPage frame={frame} title={t('linkTitle')} width="form">
      <h1>{t('linkTitle')}</h1>
      {frame.again?.notice && <Alert kind="warning">{frame.again.notice}</Alert>}
      {saidYes && <p class="tl-lead">{t('linkSaidYes')}</p>}
      {rung.answer === 'no' && <p class="tl-lead">{t('linkSaidNo')}</p>}
      <Needed view={view} frame={frame} />
      {saidYes && <Drive view={view} frame={frame} />}
      {!saidYes && rung.answer !== 'no' && (
        <>
          <p>{t('linkWhere')}</p>
          <YesForm view={view} frame={frame} />
        </>
      )}
    </StaffPage>
  );
}

function Needed({ view: { rung }, frame }: Props) {
  const t = vendorWords(frame.lang);
  const w = words(frame.lang);
  const { trip } = rung;
  const needs = [
    w('seatsOf', { n: rung.seats }),
    rung.childSeats > 0 && w('childSeatsOf', { n: rung.childSeats }),
    rung.wheelchair && w('wheelchairOf'),
  ];
  const rows = [
    { label: w('startsAt'), value: exactTime(rung.startsAt, frame.now, frame.lang, rung.timeZone) },
    { label: w('minutes'), value: w('minutesN', { n: rung.minutes }) },
    { label: w('needsOf'), value: needs.filter(Boolean).join(', ') },
    { label: t('linkArea'), value: rung.area },
    { label: t('linkFrom'), value: trip?.from ?? '' },
    { label: t('linkTo'), value: trip?.to ?? '' },
    { label: t('linkCalled'), value: trip?.called ?? '' },
  ];
  return <SummaryList rows={rows.filter(({ value }) => value !== '')} />;
}

function Drive({ view: { token, rung }, frame }: Props) {
  const t = vendorWords(frame.lang);
  const { trip } = rung;
  return (
    <>
      <p>{t('linkRules')}</p>
      {trip && (
        <p>
          <ButtonLink href={`tel:${trip.call.replace(/[^\d+]/g, '')}`}>{`${t('linkCall')}: ${trip.call}`}</ButtonLink>
        </p>
      )}
      {rung.droppedAt ? (
        <p>{t('linkThereSaid', { at: exactTime(rung.droppedAt, frame.now, frame.lang, rung.timeZone) })}</p>
      ) : (
        rung.startsAt <= frame.now && (
          <Form action={paths.dropped(token)}>
            <SubmitButton>{t('linkThere')}</SubmitButton>
          </Form>
        )
      )}
      <Disclosure summary={t('linkAnother')} open={frame.again !== null}>
        <YesForm view={{ token, rung }} frame={frame} />
      </Disclosure>
    </>
  );
}

function YesForm({ view: { token, rung }, frame }: Props) {
  const t = vendorWords(frame.lang);
  return (
    <Form action={paths.answer(token)} label={t('linkTitle')}>
      <YesFields known={rung.driver} own frame={frame} />
      <Actions>
        <SubmitButton name="answer" value="yes">
          {t('linkYes')}
        </SubmitButton>
        <SubmitButton name="answer" value="no" look="outline">
          {t('linkNo')}
        </SubmitButton>
      </Actions>
    </Form>
  );
}

/** They said yes, and nobody waits any more: one press says that they know. */
function OffPage({ view: { token, rung }, frame }: Props) {
  const t = vendorWords(frame.lang);
  const at = exactTime(rung.startsAt, frame.now, frame.lang, rung.timeZone);
  return (
    <StaffPage frame={frame} title={t('linkTitle')} width="form">
      <h1>{t('linkOff')}</h1>
      <p class="tl-lead">{t('linkOffText', { at })}</p>
      {rung.offKnown ? (
        <p>{t('linkOffKnown')}</p>
      ) : (
        <Form action={paths.offRead(token)}>
          <SubmitButton>{t('linkOffRead')}</SubmitButton>
        </Form>
      )}
    </StaffPage>
  );
}

/** The same for a link that is wrong, settled or taken back. */
export function GonePage({ frame }: { frame: Frame }) {
  const t = vendorWords(frame.lang);
  return (
    <StaffPage frame={frame} title={t('linkTitle')} width="form">
      <h1>{t('linkGone')}</h1>
      <p>{t('linkGoneText')}</p>
    </StaffPage>
  );
}
