import { dayOf } from '#kernel/calendar.ts';
import { Card } from '#ui/card.tsx';
import { Radios } from '#ui/choice-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { WrongView } from '../actions/letters.ts';
import type { Scene } from '../door.ts';
import type { MyComplaint } from '../letter-store.ts';
import { paths } from '../paths.ts';
import { publicWords } from '../public-words.ts';
import { MyPage } from './shell.tsx';

/** A complaint, heard outside the agency that it is about. */
export function WrongPage({ view, ...scene }: Scene & { view: WrongView }) {
  const { frame, youth } = scene;
  const t = publicWords(frame.lang);
  const outside = youth.settings.voiceOutside;
  return (
    <MyPage frame={frame} here={paths.wrong}>
      <h1>{t('publicWrong')}</h1>
      <p>{t('publicWrongText')}</p>
      <WrongForm view={view} {...scene} />
      <h2>{t('publicWrongOther')}</h2>
      <p class="tl-said">{typeof outside === 'string' && outside ? outside : t('publicWrongOutside')}</p>
      <h2>{t('publicWrongMade')}</h2>
      {view.made.length === 0 && <p>{t('publicWrongMadeNone')}</p>}
      {view.made.map((each) => (
        <Made complaint={each} {...scene} />
      ))}
    </MyPage>
  );
}

function WrongForm({ view, frame }: Scene & { view: WrongView }) {
  const t = publicWords(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <Form action={paths.wrong} label={t('publicWrong')}>
      <Radios
        name="about"
        label={t('publicWrongWho')}
        value={value('about')}
        error={error('about')}
        choices={[
          ...view.team.map(({ userId, name, agencyName }) => ({
            value: `person:${userId}`,
            label: `${name}, ${agencyName}`,
            isName: true,
          })),
          ...view.agencies.map(({ id, name }) => ({
            value: `agency:${id}`,
            label: t('publicWrongAgency', { agency: name }),
          })),
          { value: 'unknown', label: t('publicWrongUnknown') },
        ]}
      />
      <TextArea
        name="text"
        label={t('publicWrongWhat')}
        value={value('text')}
        error={error('text')}
        rows={5}
        maxlength={3000}
      />
      <Radios
        name="named"
        label={t('publicWrongNamed')}
        value={value('named')}
        error={error('named')}
        choices={[
          { value: 'yes', label: t('publicWrongNamedYes') },
          { value: 'no', label: t('publicWrongNamedNo') },
        ]}
      />
      <Actions>
        <SubmitButton>{t('publicWrongNow')}</SubmitButton>
      </Actions>
    </Form>
  );
}

function Made({ complaint, frame, youth }: Scene & { complaint: MyComplaint }) {
  const t = publicWords(frame.lang);
  const day = (at: Date) => dayWords(dayOf(at, youth.timeZone), frame.lang);
  const { aboutName, aboutAgency, dueAt, answeredAt } = complaint;
  return (
    <Card heading={aboutName ?? aboutAgency ?? t('publicWrongUnknown')} headingLevel={3}>
      <p class="tl-said">{complaint.body}</p>
      <p class="usa-hint">{t('publicWrongOn', { day: day(complaint.madeAt) })}</p>
      {answeredAt ? (
        <>
          <h4>{t('publicAskedAnswer', { day: day(answeredAt) })}</h4>
          <p class="tl-said">{complaint.answer}</p>
        </>
      ) : (
        <>
          <p>{t('publicWrongHears')}</p>
          <p>
            {dueAt === null
              ? t('publicAskedNoClock')
              : t(dueAt < frame.now ? 'publicAskedLate' : 'publicAskedDue', { day: day(dueAt) })}
          </p>
        </>
      )}
    </Card>
  );
}
