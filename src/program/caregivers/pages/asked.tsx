import { careWords } from '#casework/care/index.ts';
import { youthPaths } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Card } from '#ui/card.tsx';
import { Clock } from '#ui/clock.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { Asked } from '../ask-store.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

type Relation = Parameters<ReturnType<typeof careWords>>[0];

/** What caregivers asked of this person: each waits for an answer that they read word for word. */
export function AskedPage({ asked, frame }: { asked: readonly Asked[]; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <StaffPage frame={frame} title={t('asked')}>
      <h1>{t('asked')}</h1>
      <p>{t('askedAbout')}</p>
      {asked.length === 0 && <p>{t('nothingAsked')}</p>}
      {asked.map((each) => (
        <One ask={each} frame={frame} />
      ))}
    </StaffPage>
  );
}

function One({ ask, frame }: { ask: Asked; frame: Frame }) {
  const t = words(frame.lang);
  const zone = frame.actor?.timeZone ?? 'UTC';
  const said = (moment: Date) => exactTime(moment, frame.now, frame.lang, zone);
  const { value, error } = typed(frame.again?.values.id === ask.id ? frame.again : null);
  const heading = t(`ask-${ask.kind}`);
  return (
    <Card
      heading={heading}
      headingLevel={2}
      aside={ask.dueAt && !ask.answeredAt && <Clock dueAt={ask.dueAt} now={frame.now} timeZone={zone} />}
    >
      <p>
        {ask.kind === 'wrong' ? (
          t('youthNumber', { number: ask.number })
        ) : (
          <a href={youthPaths.youth(ask.youthId)}>{t('youthNumber', { number: ask.number })}</a>
        )}
        {ask.relation && ` · ${careWords(frame.lang)(`relation-${ask.relation}` as Relation)}`}
      </p>
      {ask.kind === 'wrong' && <p>{t('wrongKeep')}</p>}
      {!ask.mine && <p>{t('ownedBy', { name: ask.ownerName })}</p>}
      <p class="tl-said">{ask.body}</p>
      <p class="usa-hint">{t('writtenAt', { at: said(ask.askedAt) })}</p>
      {!ask.dueAt && !ask.answeredAt && <p>{t('noClock', { at: said(ask.askedAt) })}</p>}
      {ask.answeredAt ? (
        <>
          <p>
            <strong>{t('answeredAt', { at: said(ask.answeredAt) })}</strong>
          </p>
          <p class="tl-said">{ask.answer}</p>
        </>
      ) : (
        <Form action={paths.answer} label={`${t('answerIt')}: ${heading}`}>
          <input type="hidden" name="id" value={ask.id} />
          <TextArea
            name="text"
            label={t('answerText')}
            hint={t('answerHint')}
            value={value('text')}
            error={error('text')}
            rows={3}
            maxlength={3000}
          />
          <Actions>
            <SubmitButton>{t('answerIt')}</SubmitButton>
          </Actions>
        </Form>
      )}
    </Card>
  );
}
