import { carePaths } from '#casework/care/index.ts';
import { YouthHeading, youthPaths } from '#casework/youth/index.ts';
import { accessWords } from '#foundation/access/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Columns } from '#ui/card.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import type { YouthView } from '../actions/youth.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { youthMeetingWords } from '../words-youth.ts';
import { Agenda, Decisions, guestName, Prepared } from './agenda.tsx';
import { dayIn, momentIn, seatName } from './speak.ts';
import { DecisionForm, GuestForm, ItemForm, LetInForm, PrepareForm, TellForm } from './youth-forms.tsx';

export type YouthProps = { view: YouthView; frame: Frame };

/** One youth at one meeting: what the youth wants said, the agenda, who may hear it, what is decided. */
export function YouthPage({ view, frame }: YouthProps) {
  const t = words(frame.lang);
  const y = youthMeetingWords(frame.lang);
  const { meeting, agenda, mayAdd } = view;
  const { youth } = agenda;
  return (
    <StaffPage
      frame={frame}
      title={t('meetings')}
      width="wide"
      crumbs={[
        { href: paths.list, label: t('meetings') },
        { href: paths.meeting(meeting.id), label: momentIn(meeting.startsAt, frame) },
      ]}
    >
      <YouthHeading youth={{ ...youth, heldBy: null }} frame={frame}>
        <p>
          <a href={youthPaths.youth(youth.id)}>{y('onlyThis')}</a>
        </p>
      </YouthHeading>
      <Columns>
        <div>
          <section aria-labelledby="prepared">
            <h2 id="prepared">{y('prepared')}</h2>
            <Prepared agenda={agenda} frame={frame} />
            {mayAdd && <PrepareForm view={view} frame={frame} />}
          </section>
          <Guests view={view} frame={frame} />
          <section aria-labelledby="decisions">
            <h2 id="decisions">{y('decisions')}</h2>
            <Decisions agenda={agenda} frame={frame} />
            {mayAdd && meeting.startsAt <= frame.now && <DecisionForm view={view} frame={frame} />}
          </section>
          <Told view={view} frame={frame} />
        </div>
        <div>
          <section aria-labelledby="agenda">
            <h2 id="agenda">{y('atMeeting')}</h2>
            <Agenda agenda={agenda} frame={frame} />
            {mayAdd && <ItemForm view={view} frame={frame} />}
          </section>
          <Sights view={view} frame={frame} />
        </div>
      </Columns>
      {mayAdd && !meeting.endedAt && (
        <Form action={paths.youthEnd(meeting.id, youth.id)} label={y('unlist')}>
          <SubmitButton look="plain">{y('unlist')}</SubmitButton>
        </Form>
      )}
      <PrintButton />
    </StaffPage>
  );
}

function Guests({ view, frame }: YouthProps) {
  const t = words(frame.lang);
  const y = youthMeetingWords(frame.lang);
  const { agenda, meeting, missing, mayAdd } = view;
  const waiting = agenda.supporters.filter(({ waits }) => waits);
  return (
    <section aria-labelledby="guests">
      <h2 id="guests">{y('guests')}</h2>
      {missing.length > 0 && <p>{t('missing', { seats: missing.map((each) => seatName(each, frame)).join(', ') })}</p>}
      <ul>
        {agenda.guests.map((guest) => {
          const name = guestName(guest, agenda, frame);
          return (
            <li>
              {name}
              {mayAdd && !meeting.endedAt && (
                <Form action={paths.guestEnd(meeting.id, agenda.youth.id, guest.id)} label={y('unseat', { name })}>
                  <SubmitButton look="plain">{y('unseat', { name })}</SubmitButton>
                </Form>
              )}
            </li>
          );
        })}
        {waiting.map(({ name }) => (
          <li>
            {y('waitsFor', { name })} · <a href={carePaths.team(agenda.youth.id)}>{y('decideThere')}</a>
          </li>
        ))}
      </ul>
      {mayAdd && !meeting.endedAt && <GuestForm view={view} frame={frame} />}
    </section>
  );
}

function Told({ view, frame }: YouthProps) {
  const y = youthMeetingWords(frame.lang);
  const { told } = view.agenda;
  if (view.meeting.startsAt > frame.now) return null;
  return (
    <section aria-labelledby="told">
      <h2 id="told">{y('told')}</h2>
      {told ? (
        <>
          {told.words.say && <p>“{told.words.say}”</p>}
          <p class="usa-hint">{y('toldBy', { name: told.byName ?? '', at: momentIn(told.at, frame) })}</p>
        </>
      ) : (
        <p>{y('notTold')}</p>
      )}
      {view.mayAdd && <TellForm view={view} frame={frame} />}
    </section>
  );
}

/** Who of those at the table may see this youth, by what, until when: a seat alone lets nobody in. */
function Sights({ view, frame }: YouthProps) {
  const y = youthMeetingWords(frame.lang);
  const basis = accessWords(frame.lang);
  return (
    <section aria-labelledby="sights">
      <h2 id="sights">{y('sights')}</h2>
      <p class="usa-hint">{y('sightsHint')}</p>
      <ul>
        {view.seats.map(({ userId, name }) => {
          const sight = view.sights.find((each) => each.userId === userId);
          if (!sight) return <li>{y('seesNot', { name })}</li>;
          const said = { name, basis: basis(`basis-${sight.kind}`) };
          return <li>{sight.until ? y('seesUntil', { ...said, day: dayIn(sight.until, frame) }) : y('sees', said)}</li>;
        })}
      </ul>
      {view.mayAdd && view.rule.basis && <LetInForm view={view} frame={frame} />}
    </section>
  );
}
