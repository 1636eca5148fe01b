import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Checkboxes } from '#ui/choice-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { MeetingView } from '../actions/see.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { zoneOf } from '../zone.ts';
import { Notes } from './notes.tsx';

type Props = { view: MeetingView; frame: Frame };

/** One meeting: what it is about, who came, what was decided. */
export function MeetingPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const { forum, meeting } = view;
  const came = view.members.filter(({ userId }) => meeting.attended.includes(userId)).map(({ name }) => name);
  return (
    <StaffPage
      frame={frame}
      title={t('meeting')}
      crumbs={[
        { href: paths.list, label: t('forums') },
        { href: paths.forum(forum.id), label: forum.name },
      ]}
    >
      <h1>{t('meeting')}</h1>
      <SummaryList
        rows={[
          { label: t('when'), value: exactTime(meeting.startsAt, frame.now, frame.lang, zoneOf(frame)) },
          { label: t('place'), value: meeting.plan.place || '–' },
          { label: t('agenda'), value: meeting.plan.agenda || '–' },
          ...(meeting.heldAt
            ? [
                { label: t('came'), value: came.join(', ') || '–' },
                { label: t('decisions'), value: meeting.outcome?.decisions || '–' },
              ]
            : []),
        ]}
      />
      <PrintButton />
      {view.past ? <Held view={view} frame={frame} /> : <p>{t('stillToCome')}</p>}
      <Notes forumId={forum.id} meetingId={meeting.id} notes={view.notes} frame={frame} />
    </StaffPage>
  );
}

function Held({ view: { forum, meeting, members }, frame }: Props) {
  const t = words(frame.lang);
  const back = typed(frame.again);
  return (
    <section aria-labelledby="held">
      <h2 id="held">{t('held')}</h2>
      <Form action={paths.meeting(forum.id, meeting.id)} label={t('held')}>
        <Checkboxes
          name="attended"
          label={t('came')}
          values={back.isBack ? back.values('attended') : [...meeting.attended]}
          choices={members.map(({ userId, name }) => ({ value: userId, label: name, isName: true }))}
        />
        <TextArea
          name="decisions"
          label={t('decisions')}
          hint={t('decisionsHint')}
          value={back.isBack ? back.value('decisions') : (meeting.outcome?.decisions ?? '')}
          error={back.error('decisions')}
        />
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </section>
  );
}
