import { dayOf } from '#kernel/calendar.ts';
import { Card } from '#ui/card.tsx';
import { Radios } from '#ui/choice-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { AskView } from '../actions/letters.ts';
import type { Scene } from '../door.ts';
import { type MyRequest, requestKinds } from '../letter-store.ts';
import { paths } from '../paths.ts';
import { publicWords } from '../public-words.ts';
import { roleFor } from './plain.ts';
import { MyPage } from './shell.tsx';

/** A change that the youth asks for: who must answer, by when, and what they said. */
export function AskPage({ view, ...scene }: Scene & { view: AskView }) {
  const { frame } = scene;
  const t = publicWords(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <MyPage frame={frame} here={paths.ask}>
      <h1>{t('publicAsk')}</h1>
      <p>{t('publicAskText')}</p>
      <Form action={paths.ask} label={t('publicAsk')}>
        <Radios
          name="kind"
          label={t('publicAskKind')}
          value={value('kind')}
          error={error('kind')}
          choices={requestKinds.map((each) => ({ value: each, label: t(`publicAskKind-${each}`) }))}
        />
        <Radios
          name="person"
          label={t('publicAskWho')}
          value={value('person')}
          error={error('person')}
          choices={[
            { value: '', label: t('publicAskNobody') },
            ...view.team.map(({ userId, name, agencyName }) => ({
              value: userId,
              label: `${name}, ${agencyName}`,
              isName: true,
            })),
          ]}
        />
        <TextArea
          name="text"
          label={t('publicAskWhy')}
          value={value('text')}
          error={error('text')}
          rows={4}
          maxlength={3000}
        />
        <Actions>
          <SubmitButton>{t('publicAskNow')}</SubmitButton>
        </Actions>
      </Form>
      <h2>{t('publicAsked')}</h2>
      {view.asked.length === 0 && <p>{t('publicAskedNone')}</p>}
      {view.asked.map((each) => (
        <Asked request={each} {...scene} />
      ))}
    </MyPage>
  );
}

function Asked({ request, frame, youth }: Scene & { request: MyRequest }) {
  const t = publicWords(frame.lang);
  const day = (at: Date) => dayWords(dayOf(at, youth.timeZone), frame.lang);
  const who = request.ownerName ?? roleFor(request.ownerRoles, frame.lang);
  return (
    <Card heading={t(`publicAskKind-${request.kind}`)} headingLevel={3}>
      {request.aboutName && <p>{request.aboutName}</p>}
      <p class="tl-said">{request.body}</p>
      <p class="usa-hint">{t('publicAskedOn', { day: day(request.askedAt) })}</p>
      {request.answeredAt ? (
        <>
          <h4>{t('publicAskedAnswer', { day: day(request.answeredAt) })}</h4>
          {request.decided && <p>{t(`publicDecided-${request.decided}`)}</p>}
          <p class="tl-said">{request.answer}</p>
        </>
      ) : request.takenBackAt ? (
        <p>{t('publicAskedBack')}</p>
      ) : (
        <>
          <p>{t('publicAskedOf', { who, agency: request.ownerAgency })}</p>
          <p>
            {request.dueAt === null
              ? t('publicAskedNoClock')
              : t(request.dueAt < frame.now ? 'publicAskedLate' : 'publicAskedDue', { day: day(request.dueAt) })}
          </p>
          <Form action={paths.askBack(request.id)} label={t('publicWordsBack')}>
            <SubmitButton look="outline">{t('publicWordsBack')}</SubmitButton>
          </Form>
        </>
      )}
    </Card>
  );
}
