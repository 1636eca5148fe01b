import { comesIds } from '#casework/meetings/index.ts';
import { Radios } from '#ui/choice-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { Scene } from '../door.ts';
import type { MyMeeting } from '../next-store.ts';
import { paths } from '../paths.ts';
import { publicWords } from '../public-words.ts';
import { MyPage } from './shell.tsx';

/** What the youth wants said, whether they come, and what must not be talked about before whom. */
export function MeetingPage({ meeting, frame, youth }: Scene & { meeting: MyMeeting }) {
  const t = publicWords(frame.lang);
  const { value, error, isBack } = typed(frame.again);
  const was = meeting.prepared;
  const area = (name: 'say' | 'represented' | 'notBefore') => (
    <TextArea
      name={name}
      label={t(`publicMeeting-${name}`)}
      value={isBack ? value(name) : was?.words[name]}
      error={error(name)}
      rows={3}
      maxlength={2000}
    />
  );
  return (
    <MyPage frame={frame} here={paths.meeting(meeting.id)}>
      <h1>{t('publicMeetingPrepare')}</h1>
      <p>{exactTime(meeting.startsAt, frame.now, frame.lang, youth.timeZone)}</p>
      {meeting.place && <p>{meeting.place}</p>}
      <p>{t('publicMeetingText')}</p>
      {was && !was.byMe && <p class="usa-hint">{t('publicMeetingTold')}</p>}
      <Form action={paths.meeting(meeting.id)} label={t('publicMeetingPrepare')}>
        <Radios
          name="comes"
          label={t('publicMeetingComes')}
          value={isBack ? value('comes') : was?.comes}
          error={error('comes')}
          choices={comesIds.map((each) => ({ value: each, label: t(`publicComes-${each}`) }))}
        />
        {area('say')}
        {area('represented')}
        {area('notBefore')}
        <Actions>
          <SubmitButton>{t('publicWordsSave')}</SubmitButton>
        </Actions>
      </Form>
      <p>
        <a href={paths.next}>{t('publicNext')}</a>
      </p>
    </MyPage>
  );
}
