import { dayOf } from '#kernel/calendar.ts';
import { Card } from '#ui/card.tsx';
import { Radios } from '#ui/choice-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import { askKinds, type OurAsk } from '../ask-store.ts';
import { outsideIn } from '../county.ts';
import type { CaregiverScene } from '../door.ts';
import { paths } from '../paths.ts';
import { publicWords } from '../public-words.ts';
import { OurPage } from './shell.tsx';

/** What a caregiver asks or says: who must answer, by when, and what they answered. */
export function AskPage({ asks, ...scene }: CaregiverScene & { asks: readonly OurAsk[] }) {
  const { frame, caregiver } = scene;
  const t = publicWords(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <OurPage frame={frame} here={paths.ask}>
      <h1>{t('publicAsk')}</h1>
      <p>{t('publicAskText')}</p>
      <Form action={paths.ask} label={t('publicAsk')}>
        <Radios
          name="kind"
          label={t('publicAskKind')}
          value={value('kind')}
          error={error('kind')}
          choices={askKinds.map((each) => ({
            value: each,
            label: t(`publicAskKind-${each}`),
            ...(each === 'wrong' ? { hint: t('publicWrongHow') } : {}),
          }))}
        />
        <TextArea
          name="text"
          label={t('publicAskWords')}
          value={value('text')}
          error={error('text')}
          rows={5}
          maxlength={3000}
        />
        <Actions>
          <SubmitButton>{t('publicAskNow')}</SubmitButton>
        </Actions>
      </Form>
      <h2>{t('publicElsewhere')}</h2>
      <p class="tl-said">{outsideIn(caregiver.settings) ?? t('publicElsewhereNone')}</p>
      <h2>{t('publicAsked')}</h2>
      {asks.length === 0 && <p>{t('publicAskedNone')}</p>}
      {asks.map((each) => (
        <One ask={each} {...scene} />
      ))}
    </OurPage>
  );
}

function One({ ask, frame, caregiver }: CaregiverScene & { ask: OurAsk }) {
  const t = publicWords(frame.lang);
  const day = (at: Date) => dayWords(dayOf(at, caregiver.timeZone), frame.lang);
  const kind = t(`publicAskKind-${ask.kind}`);
  const who =
    ask.kind === 'wrong'
      ? t('publicAskedOfOffice')
      : ask.ownerName
        ? t('publicAskedOf', { who: ask.ownerName })
        : t('publicAskedOfTeam');
  return (
    <Card heading={kind} headingLevel={3}>
      <p class="tl-said">{ask.body}</p>
      <p class="usa-hint">{t('publicAskedOn', { day: day(ask.askedAt) })}</p>
      {ask.answeredAt ? (
        <>
          <h4>{t('publicAskedAnswer', { day: day(ask.answeredAt) })}</h4>
          <p class="tl-said">{ask.answer}</p>
        </>
      ) : ask.takenBackAt ? (
        <p>{t('publicAskedBack')}</p>
      ) : (
        <>
          <p>{who}</p>
          <p>
            {ask.dueAt === null
              ? t('publicAskedNoClock')
              : t(ask.dueAt < frame.now ? 'publicAskedLate' : 'publicAskedDue', { day: day(ask.dueAt) })}
          </p>
          <Form action={paths.askBack(ask.id)} label={`${t('publicTakeBack')}: ${kind}`}>
            <SubmitButton look="outline">{t('publicTakeBack')}</SubmitButton>
          </Form>
        </>
      )}
    </Card>
  );
}
