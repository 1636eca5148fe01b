import { calledBy } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Card, Grid } from '#ui/card.tsx';
import { Checkboxes } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { MeetingView } from '../actions/see.ts';
import { newsIn, type YouthAgenda } from '../agenda.ts';
import { stateOf } from '../model/standing.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { youthMeetingWords } from '../words-youth.ts';
import { Change } from './change.tsx';
import { StateTag } from './meeting-table.tsx';
import { Promises } from './promises.tsx';
import { Roster } from './roster.tsx';
import { Rule } from './rule.tsx';
import { kindName, momentIn } from './speak.ts';

export type MeetingProps = { view: MeetingView; frame: Frame };

/** One meeting: when, who is missing, what was promised before, and each youth's agenda. */
export function MeetingPage({ view, frame }: MeetingProps) {
  const t = words(frame.lang);
  const { meeting } = view;
  return (
    <StaffPage
      frame={frame}
      title={t('meetings')}
      width="wide"
      crumbs={[
        { href: paths.list, label: t('meetings') },
        { href: paths.team(meeting.teamId), label: meeting.teamName },
      ]}
    >
      <h1>{momentIn(meeting.startsAt, frame)}</h1>
      <p>
        {meeting.teamName} · {kindName(meeting.kind, frame)} · {t('lasts', { n: meeting.minutes })}{' '}
        <StateTag meeting={meeting} frame={frame} />
      </p>
      <p>
        <Place place={meeting.plan.place} frame={frame} />
      </p>
      {meeting.plan.also && (
        <p>
          {t('also')}: {meeting.plan.also}
        </p>
      )}
      <p class="usa-hint">{t('calledBy', { name: meeting.calledBy })}</p>
      <Promises view={view} frame={frame} />
      <Roster view={view} frame={frame} />
      <YouthList view={view} frame={frame} />
      {meeting.keeps && <Change view={view} frame={frame} />}
      <Rule rule={view.rule} frame={frame} />
      <PrintButton />
    </StaffPage>
  );
}

/** A room or a number as it was typed; an address of the web leads there. */
function Place({ place, frame }: { place: string; frame: Frame }) {
  if (!/^https:\/\/\S+$/.test(place)) return <>{place || words(frame.lang)('noPlace')}</>;
  return (
    <a class="tl-address" href={place} rel="noopener noreferrer">
      {place}
    </a>
  );
}

function YouthList({ view, frame }: MeetingProps) {
  const t = words(frame.lang);
  const { agenda, meeting } = view;
  const isOpen = ['ahead', 'now', 'not-closed'].includes(stateOf(meeting, frame.now));
  return (
    <section aria-labelledby="youth">
      <h2 id="youth">{t('youthOfMeeting')}</h2>
      {view.unseen > 0 && <p>{t('unseen', { n: view.unseen })}</p>}
      {agenda.length === 0 ? (
        <p>{t('noYouth')}</p>
      ) : (
        <>
          <p>
            <a href={paths.pages(meeting.id)}>{t('printAll')}</a>
          </p>
          <Grid>
            {agenda.map((each) => (
              <YouthCard agenda={each} view={view} frame={frame} />
            ))}
          </Grid>
        </>
      )}
      {isOpen && <AddForm view={view} frame={frame} />}
    </section>
  );
}

function YouthCard({ agenda, view, frame }: MeetingProps & { agenda: YouthAgenda }) {
  const y = youthMeetingWords(frame.lang);
  const { youth, due, hearings, tasks, items, decisions } = agenda;
  const { shown, more } = newsIn(agenda, frame.lang, frame.now);
  return (
    <Card
      heading={calledBy(youth.card, youth.number, frame.lang)}
      headingLevel={3}
      href={paths.youth(view.meeting.id, youth.id)}
    >
      <p>
        {y('agendaCount', { changed: shown.length + more, due: due.length + hearings.length, tasks: tasks.length })}
      </p>
      {!agenda.prepared && <p>{y('notPrepared')}</p>}
      {items.map(({ words: said }) => (
        <p>{said}</p>
      ))}
      {decisions.map(({ what }) => (
        <p>
          {y('decisions')}: {what}
        </p>
      ))}
      {view.meeting.endedAt && !agenda.told && <p>{y('notTold')}</p>}
    </Card>
  );
}

function AddForm({ view: { meeting, fromLast }, frame }: MeetingProps) {
  const t = words(frame.lang);
  const here = paths.youthList(meeting.id);
  const { value, values, error, isBack } = typed(frame.path === here ? frame.again : null);
  return (
    <Disclosure summary={t('addYouth')} open={isBack}>
      <Form action={here} label={t('addYouth')}>
        {fromLast.length > 0 && (
          <Checkboxes
            name="youth"
            label={t('fromLast')}
            values={values('youth')}
            choices={fromLast.map((each) => ({
              value: each.id,
              label: calledBy(each.card, each.number, frame.lang),
              isName: true,
            }))}
          />
        )}
        <TextField
          name="number"
          label={t('number')}
          hint={t('numberHint')}
          value={value('number')}
          error={error('number')}
          maxlength={400}
        />
        <Actions>
          <SubmitButton>{t('add')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}
