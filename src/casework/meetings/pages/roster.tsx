import { calledBy } from '#casework/youth/index.ts';
import { Alert } from '#ui/alert.tsx';
import { Radios } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { Table } from '#ui/table.tsx';
import { typed } from '#ui/typed.ts';
import type { Seat } from '../meeting-store.ts';
import { cameIds, missingForYouth, phaseOf } from '../model/roster.ts';
import { stateOf } from '../model/standing.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { guestName } from './agenda.tsx';
import type { MeetingProps } from './meeting.tsx';
import { SeatFields } from './seat-fields.tsx';
import { seatName, seatWords } from './speak.ts';

/** Who has a seat, who is missing of those that the statute asks for, and who came. */
export function Roster({ view, frame }: MeetingProps) {
  const t = words(frame.lang);
  const { meeting, seats, roster } = view;
  const said = [...seatWords(roster, phaseOf(seats) === 'after', frame), ...missingOfYouth(view, frame)];
  const whole = roster.missing.length === 0 && roster.tooFew === 0;
  const state = stateOf(meeting, frame.now);
  return (
    <section aria-labelledby="who">
      <h2 id="who">{t('who')}</h2>
      {whole ? (
        said.map((each) => <p>{each}</p>)
      ) : (
        <Alert kind="warning">
          {said.map((each) => (
            <p>{each}</p>
          ))}
        </Alert>
      )}
      <Table
        caption={t('who')}
        captionHidden
        rows={seats}
        columns={[
          { label: t('person'), rowHeader: true, cell: (row: Seat) => row.name },
          { label: t('seat'), cell: (row) => seatName(row.seat, frame) },
          { label: t('agency'), cell: (row) => row.agencyName },
          { label: t('attendance'), cell: (row) => t(`came-${row.came ?? 'unknown'}`) },
        ]}
      />
      {state === 'now' || state === 'not-closed' || state === 'held' ? <Attendance view={view} frame={frame} /> : null}
      {meeting.keeps && (state === 'ahead' || state === 'now') && <Invite view={view} frame={frame} />}
    </section>
  );
}

/** Whom of the youth's side nobody asked along yet, for each youth whom the reader sees. */
function missingOfYouth({ rule, agenda }: MeetingProps['view'], frame: MeetingProps['frame']): string[] {
  const t = words(frame.lang);
  return agenda.flatMap(({ youth, guests, prepared }) => {
    const missing = missingForYouth(rule.required, guests, prepared?.comes ?? null);
    if (missing.length === 0) return [];
    const seats = missing.map((seat) => seatName(seat, frame)).join(', ');
    return [t('missingOf', { youth: calledBy(youth.card, youth.number, frame.lang), seats })];
  });
}

function Attendance({ view: { meeting, seats, agenda }, frame }: MeetingProps) {
  const t = words(frame.lang);
  const here = paths.attendance(meeting.id);
  return (
    <Disclosure summary={t('attendance')} open={phaseOf(seats) === 'before'}>
      <p class="usa-hint">{t('attendanceHint')}</p>
      <Form action={here} label={t('attendance')}>
        {seats.map(({ id, name, seat, came }) => (
          <Radios
            name={`came-${id}`}
            label={`${name} · ${seatName(seat, frame)}`}
            value={came}
            inline
            choices={cameIds.map((each) => ({ value: each, label: t(`came-${each}`) }))}
          />
        ))}
        {agenda.flatMap((each) =>
          each.guests.map((guest) => (
            <Radios
              name={`guest-${guest.id}`}
              label={`${guestName(guest, each, frame)} (${calledBy(each.youth.card, each.youth.number, frame.lang)})`}
              value={guest.came}
              inline
              choices={cameIds.map((came) => ({ value: came, label: t(`came-${came}`) }))}
            />
          )),
        )}
        <Actions>
          <SubmitButton>{t('saveAttendance')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}

function Invite({ view: { meeting, seats }, frame }: MeetingProps) {
  const t = words(frame.lang);
  const here = paths.seats(meeting.id);
  const back = typed(frame.path === here ? frame.again : null);
  return (
    <Disclosure summary={t('invite')} open={back.isBack}>
      <Form action={here} label={t('invite')}>
        <SeatFields back={back} frame={frame} />
        <p class="usa-hint">{t('mailSays')}</p>
        <Actions>
          <SubmitButton>{t('inviteDo')}</SubmitButton>
        </Actions>
      </Form>
      {seats.map(({ id, name }) => (
        <Form action={paths.seatEnd(meeting.id, id)} label={t('endSeat', { name })}>
          <SubmitButton look="plain">{t('endSeat', { name })}</SubmitButton>
        </Form>
      ))}
    </Disclosure>
  );
}
