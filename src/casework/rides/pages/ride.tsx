import { carePaths } from '#casework/care/index.ts';
import { toRecord, YouthHeading } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { Table } from '#ui/table.tsx';
import type { RideView } from '../actions/follow.ts';
import { isOver, moves } from '../model/standing.ts';
import { paths } from '../paths.ts';
import type { RideRing } from '../store.ts';
import { words } from '../words.ts';
import { After, Money } from './ride-after.tsx';
import { standsFor, timeIn } from './ride-card.tsx';
import { Driving, Others, Ringing, SendOn, TellProvider } from './ride-now.tsx';

export type Props = { view: RideView; frame: Frame };

/** One ride: where it stands, what to do now, and what a driver may and may not learn. While one is asked, the page shows itself anew. */
export function RidePage({ view, frame }: Props) {
  const t = words(frame.lang);
  const { record, ride } = view;
  const standing = standsFor(ride, frame);
  return (
    <StaffPage
      frame={frame}
      title={t('title')}
      width="form"
      crumbs={[...toRecord(record, frame), { href: paths.ofYouth(record.id), label: t('title') }]}
    >
      <YouthHeading youth={record} frame={frame} />
      <h2>{t('rideAt', { at: timeIn(ride.startsAt, frame) })}</h2>
      {frame.again?.notice && <Alert kind="warning">{frame.again.notice}</Alert>}
      {view.away.length > 0 && (
        <Alert kind="warning">
          {t('awayAlert', { names: view.away.join(', ') })} <a href={carePaths.team(record.id)}>{t('toTeam')}</a>
        </Alert>
      )}
      {moves(standing) && !frame.again ? (
        <div data-under-way>
          <Now view={view} frame={frame} />
        </div>
      ) : (
        <Now view={view} frame={frame} />
      )}
      {moves(standing) && (
        <p>
          <a href={paths.ride(record.id, ride.id)}>{t('lookAgain')}</a>
        </p>
      )}
      {(standing === 'unfilled' || moves(standing)) && <Others view={view} frame={frame} />}
      <After view={view} frame={frame} />
      <Money view={view} frame={frame} />
      <Facts view={view} frame={frame} />
      {view.mayAct && !isOver(standing) && !ride.takenBackAt && standing !== 'not-arrived' && (
        <Form action={paths.step(record.id, ride.id, 'taken-back')}>
          <SubmitButton look="outline">{t('takeBack')}</SubmitButton>
        </Form>
      )}
    </StaffPage>
  );
}

function Now({ view, frame }: Props) {
  const t = words(frame.lang);
  const { ride } = view;
  const standing = standsFor(ride, frame);
  const yes = ride.rings.find(({ answer }) => answer === 'yes');
  const open = ride.rings.find(({ answer }) => answer === null);
  return (
    <>
      <p class="tl-lead" role="status">
        {t(`state-${standing}`)}
      </p>
      {standing === 'late' && <p>{t('lateText')}</p>}
      {standing === 'looked-for' && view.mayAct && <SendOn view={view} frame={frame} />}
      {yes && !ride.takenBackAt && <Driving view={view} ring={yes} frame={frame} />}
      {yes && ride.takenBackAt && <TellProvider view={view} ring={yes} frame={frame} />}
      {open && standing === 'asking' && view.mayAct && <Ringing view={view} ring={open} frame={frame} />}
      {ride.rings.length > 0 && (
        <Table
          caption={t('rings')}
          rows={ride.rings}
          columns={[
            { label: t('provider'), rowHeader: true, cell: (row: RideRing) => row.who.name },
            { label: t('timeCol'), cell: (row) => timeIn(row.answeredAt ?? row.rungAt, frame) },
            { label: t('answer'), cell: (row) => t(`answer-${row.answer ?? 'open'}`) },
          ]}
        />
      )}
    </>
  );
}

function Facts({ view: { ride }, frame }: Props) {
  const t = words(frame.lang);
  const needs = [
    t('seatsOf', { n: ride.seats }),
    ride.childSeats > 0 && t('childSeatsOf', { n: ride.childSeats }),
    ride.wheelchair && t('wheelchairOf'),
  ];
  const rows = [
    { label: t('startsAt'), value: timeIn(ride.startsAt, frame) },
    { label: t('minutes'), value: t('minutesN', { n: ride.minutes }) },
    { label: t('from'), value: ride.trip.from },
    { label: t('to'), value: ride.trip.to },
    { label: t('area'), value: ride.trip.area },
    { label: t('needsOf'), value: needs.filter(Boolean).join(', ') },
    { label: t('along'), value: ride.own?.along ?? '' },
    { label: t('call'), value: ride.trip.call },
    { label: t('called'), value: ride.trip.called },
    { label: t('reach'), value: ride.own?.reach ?? '' },
    { label: t('notKnow'), value: ride.own?.notKnow ?? '' },
    { label: t('asked'), value: `${ride.byName ?? t('byYouth')}, ${timeIn(ride.askedAt, frame)}` },
    { label: t('sentBy'), value: ride.sentBy ?? '' },
  ];
  return <SummaryList rows={rows.filter(({ value }) => value !== '')} />;
}
